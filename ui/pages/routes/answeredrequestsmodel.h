// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <recentrequests.h>
#include <rowsmodel.h>

namespace modulehost {

//! The last requests that one route has answered, the latest last.
class AnsweredRequestsModel : public RowsModel<AnsweredRequest>
{
    Q_OBJECT

public:
    explicit AnsweredRequestsModel(QObject *parent = nullptr);
};

} // namespace modulehost
