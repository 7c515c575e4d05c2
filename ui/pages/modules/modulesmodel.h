// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modulerow.h"

#include <rowsmodel.h>

namespace modulehost {

//! The modules in the order of the file. Rows can be dragged to another place: moveRequested() asks for it.
class ModulesModel : public RowsModel<ModuleRow>
{
    Q_OBJECT

public:
    explicit ModulesModel(QObject *parent = nullptr);

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *mime, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *mime, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void moveRequested(qsizetype from, qsizetype to);
};

//! The state's name for people, in the language of the interface.
QString stateText(ModuleRow::State state);

} // namespace modulehost
