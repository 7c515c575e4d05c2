// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <console.h>

#include <QFrame>

class QLabel;
class QPushButton;

namespace modulehost {

/*!
 * Names above the page the module that an earlier run ended in, and asks how to go on. What waits for the answer is a
 * file that lists the module; without an answer the question comes again at the next start.
 */
class CrashBar : public QFrame
{
    Q_OBJECT

public:
    explicit CrashBar(Console &console, QWidget *parent = nullptr);

private:
    void showQuestion();
    QString question() const;

    Console &m_console;
    QLabel *m_text;
    QPushButton *m_without;
};

} // namespace modulehost
