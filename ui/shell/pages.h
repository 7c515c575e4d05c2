// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

class QWidget;

namespace modulehost {

class Console;
class Page;

//! All pages in the order of the sidebar.
QList<Page *> makePages(Console &console, QWidget *parent);

} // namespace modulehost
