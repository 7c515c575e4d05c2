// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modulerow.h"

#include <rowsmodel.h>

#include <functional>

namespace modulehost {

/*!
 * The modules in the order of the file. One row at a time can be dragged to another place: moveRequested() asks for
 * it. User interface thread.
 */
class ModulesModel : public RowsModel<ModuleRow>
{
    Q_OBJECT

public:
    explicit ModulesModel(QObject *parent = nullptr);

    //! Whether rows may be dragged now; asked at the start of a drag and at the drop. Without it they always may.
    void setDragCondition(std::function<bool()> mayDrag) { m_mayDrag = std::move(mayDrag); }

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
    //! Somebody tried to drag several rows, or while rows may not be dragged.
    void dragRefused() const;

private:
    bool mayDrag() const { return !m_mayDrag || m_mayDrag(); }

    std::function<bool()> m_mayDrag;
};

//! The state's name for people, in the language of the interface.
QString stateText(ModuleRow::State state);

} // namespace modulehost
