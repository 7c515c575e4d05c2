// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QList>
#include <QSettings>

namespace modulehost {

class MainWindow;

//! The keys of all actions, as a person has changed them. Kept by object name; unchanged ones are not kept.
class Shortcuts
{
    Q_DECLARE_TR_FUNCTIONS(Shortcuts)

public:
    //! Notes what the program says, then sets what the person said.
    static void restore(const QList<QAction *> &actions, const QSettings &settings);
    static void set(QAction *action, const QList<QKeySequence> &keys, QSettings &settings);
    static void reset(QAction *action, QSettings &settings);
    //! What the program says.
    static QList<QKeySequence> standard(const QAction *action);
    //! Others among \a actions that would have \a key as well and work at the same place.
    static QList<QAction *> conflicts(const QAction *action, const QKeySequence &key, const QList<QAction *> &actions);

    static void showDialog(MainWindow &window);
};

} // namespace modulehost
