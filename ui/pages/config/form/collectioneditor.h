// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fieldeditor.h"

class QMenu;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace modulehost {

/*!
 * The rows of a group or a list, and what adds to it. Rows stay as long as their setting or place is there, with the
 * focus and what is being typed. Those of a group that is not in the file are made once it is opened; of long lists
 * a part is shown at first.
 */
class CollectionEditor : public FieldEditor
{
    Q_OBJECT

public:
    //! How much of a long list may be made to get at one of its rows.
    enum class Reach : quint8 {
        Near, //!< For what comes by itself, such as a cursor that is followed: what takes no time.
        All //!< For what a person asked for.
    };

    CollectionEditor(FormDesk &desk, FieldRow &row);

    void display(const FormField &field) override;

    bool isOpen() const { return m_isOpen; }
    void setOpen(bool isOpen);
    const QList<FieldRow *> &rows() const { return m_rows; }
    //! The row of the child with the key or position \a step, shown if it was not; null when there is none or it is
    //! out of \a reach.
    FieldRow *rowOf(const QString &step, Reach reach);
    //! The buttons below the rows.
    QList<QWidget *> footer() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showRows();
    void showFooter();
    void addItem();
    void fillSettings();
    void addSetting(const FormField &setting);
    void askForKey();
    QJsonValue starterItem() const;

    QList<FieldRow *> m_rows;
    QVBoxLayout *m_layout;
    QWidget *m_footer;
    QPushButton *m_more;
    QPushButton *m_addItem;
    QToolButton *m_addSetting;
    QMenu *m_settings;
    qsizetype m_shownAtMost;
    bool m_isOpen = false;
    bool m_isChosenByHand = false; //!< Open or not as the person said.
};

} // namespace modulehost
