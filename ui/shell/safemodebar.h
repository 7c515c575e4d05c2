// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <console.h>

#include <QFrame>

namespace modulehost {

//! Says above the page that no module runs because of safe mode, and ends it.
class SafeModeBar : public QFrame
{
    Q_OBJECT

public:
    explicit SafeModeBar(Console &console, QWidget *parent = nullptr);
};

} // namespace modulehost
