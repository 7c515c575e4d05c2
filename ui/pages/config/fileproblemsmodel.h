// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <problem.h>
#include <rowsmodel.h>

namespace modulehost {

//! What is wrong with the text as it is now, in the order of the file.
class FileProblemsModel : public RowsModel<Problem>
{
    Q_OBJECT

public:
    explicit FileProblemsModel(QObject *parent = nullptr);
};

} // namespace modulehost
