// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <console.h>

#include <QFrame>

class QPushButton;

namespace modulehost {

//! Says above the page that the open file has changed on disk: reload it, compare, merge, or keep what is open.
class DiskBar : public QFrame
{
    Q_OBJECT

public:
    explicit DiskBar(Console &console, QWidget *parent = nullptr);

private:
    void showState();
    void compare();

    Console &m_console;
    QPushButton *m_merge = nullptr;
};

} // namespace modulehost
