// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowsmodel.h"
#include "verdict.h"

namespace modulehost {

//! A step at its place in the chain.
struct VerdictRow
{
    int number = 0; //!< From 1.
    VerdictStep step;

    friend bool operator==(const VerdictRow &, const VerdictRow &) = default;
};

//! The steps of one verdict: the one that decided is bold, those that were not asked are grey.
class VerdictStepsModel : public RowsModel<VerdictRow>
{
    Q_OBJECT

public:
    explicit VerdictStepsModel(QObject *parent = nullptr);

    void setSteps(const QList<VerdictStep> &steps);
    QVariant data(const QModelIndex &index, int role) const override;
};

} // namespace modulehost
