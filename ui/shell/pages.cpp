// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages.h"

#include "page.h"

#include <caches/cachespage.h>
#include <callbacks/callbackspage.h>
#include <config/configpage.h>
#include <log/logpage.h>
#include <modules/modulespage.h>
#include <overview/overviewpage.h>
#include <routes/routespage.h>
#include <trace/tracepage.h>

namespace modulehost {

QList<Page *> makePages(Console &console, QWidget *parent)
{
    return {new OverviewPage(console, parent), new ModulesPage(console, parent), new CallbacksPage(console, parent),
            new RoutesPage(console, parent),   new CachesPage(console, parent),  new TracePage(console, parent),
            new LogPage(console, parent),      new ConfigPage(console, parent)};
}

} // namespace modulehost
