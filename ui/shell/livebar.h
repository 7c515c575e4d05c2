// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <console.h>

#include <QFrame>

class QLabel;
class QPushButton;

namespace modulehost {

//! Says above the page that the modules do not run with what is on disk, or that those of another file still run, and
//! offers the ways to bring the two together.
class LiveBar : public QFrame
{
    Q_OBJECT

public:
    explicit LiveBar(Console &console, QWidget *parent = nullptr);

private:
    QPushButton *addButton(const QString &name, const QString &icon, const QString &text, const QString &description);
    void showState();
    QString otherText() const;
    void goBack();
    void compare();

    Console &m_console;
    QLabel *m_text;
    QPushButton *m_save;
    QPushButton *m_apply;
    QPushButton *m_compare;
    QPushButton *m_back;
};

} // namespace modulehost
