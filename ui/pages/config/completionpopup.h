// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <schemasuggestions.h>

#include <QTreeWidget>

namespace modulehost {

//! What could be written at the cursor, below it. Never has the focus: the editor keeps it and passes keys on.
class CompletionPopup : public QTreeWidget
{
    Q_OBJECT

public:
    explicit CompletionPopup(QWidget *editor);

    //! Shows \a suggestions below \a line, a rectangle on the screen; the first is chosen when \a isChosen.
    void open(const QList<Suggestion> &suggestions, const QRect &line, bool isChosen);
    //! The one that Enter takes, or null.
    const Suggestion *current() const;
    //! Up, Down, Page Up and Page Down; false for any other key.
    bool move(int key);

Q_SIGNALS:
    void chosen(const modulehost::Suggestion &suggestion);

private:
    void place(const QRect &line);

    QList<Suggestion> m_suggestions;
};

} // namespace modulehost
