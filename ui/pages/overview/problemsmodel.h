// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <problem.h>
#include <rowsmodel.h>

namespace modulehost {

//! What is wrong now, in the order in which it should be looked at.
class ProblemsModel : public RowsModel<Problem>
{
    Q_OBJECT

public:
    explicit ProblemsModel(QObject *parent = nullptr);
};

//! The severity's name for people, in the language of the interface.
QString severityText(Problem::Severity severity);
//! `homeserver.yaml:12:5`; empty for a problem without a place.
QString placeText(const Problem &problem);

} // namespace modulehost
