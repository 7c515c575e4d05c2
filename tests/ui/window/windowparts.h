// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <mainwindow.h>
#include <page.h>

#include <QDialog>
#include <QTest>

namespace modulehost {

//! The page with that id, in front; null without one.
inline Page *pageInFront(MainWindow &window, const QByteArray &id)
{
    for (int i = 0; i < window.pages().size(); ++i) {
        if (window.pages().at(i)->id() == id) {
            window.showPage(i);
            return window.pages().at(i);
        }
    }
    return nullptr;
}

//! The dialog with that object name that can be seen; null without one.
inline QDialog *visibleDialog(const QWidget &window, const QString &name)
{
    for (QDialog *dialog : window.findChildren<QDialog *>(name)) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

//! Gives \a window the focus, which a dialog before it may have had.
inline void wake(QWidget &window)
{
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

//! The one child of that type and accessible name that can be seen.
template<typename T>
T *named(QWidget *parent, const QString &name)
{
    for (T *child : parent->findChildren<T *>()) {
        if (child->isVisible() && child->accessibleName() == name)
            return child;
    }
    return nullptr;
}

} // namespace modulehost
