// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "courses.h"
#include "openwindow.h"

#include <page.h>
#include <rows.h>

#include <QAbstractItemView>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

constexpr int modules = 1000;
constexpr int routesOfEach = 10;

QJsonArray manyModules()
{
    QJsonArray entries;
    for (int i = 0; i < modules; ++i) {
        const QJsonObject config {{u"name"_s, u"module_%1"_s.arg(i)}, {u"routes"_s, routesOfEach}};
        entries.append(QJsonObject {{u"module"_s, u"windowbench.BusyModule"_s}, {u"config"_s, config}});
    }
    return entries;
}

//! Whether a table or tree of \a page has at least \a rows rows, those of the first row's children included.
bool hasRows(const Page *page, int rows)
{
    for (const QAbstractItemView *view : page->findChildren<QAbstractItemView *>()) {
        const QAbstractItemModel *model = view->model();
        if (!model || !view->isVisible())
            continue;
        int most = model->rowCount();
        for (int row = 0; row < std::min(most, 50); ++row) {
            const QModelIndex top = model->index(row, 0);
            for (int child = 0; child < model->rowCount(top); ++child)
                most = std::max(most, model->rowCount(model->index(child, 0, top)));
        }
        if (most >= rows)
            return true;
    }
    return rows == 0;
}

} // namespace

void measureLargeSetup(BenchApplication &application)
{
    OpenWindow open(application, manyModules());
    if (open.snapshot().routes.size() != modules * routesOfEach)
        qFatal("there are %lld routes", qlonglong(open.snapshot().routes.size()));
    const std::pair<const char *, int> pages[]
        = {{"Modules", modules}, {"Callbacks", modules}, {"Routes", modules * routesOfEach}, {"Overview", 0}};
    for (const auto &[title, rows] : pages) {
        const QElapsedTimer clock = started();
        open.showPage(QByteArray(title).toLower());
        application.runUntil([&open, rows = rows] { return hasRows(open.window().currentPage(), rows); });
        open.window().repaint();
        tellRow(std::string("1,000 modules, 10,000 routes: ") + title + " opens", milliseconds(clock));
        application.takeLongest();
        open.stay(300);
        std::printf("    longest event afterwards: %.1f ms\n", application.takeLongest());
    }
    // Snapshots come all the time while things happen.
    application.takeLongest();
    for (const char *page : {"modules", "callbacks", "routes"}) {
        open.showPage(page);
        open.stay(200);
        application.takeLongest();
        for (int i = 0; i < 5; ++i) {
            open.session().fire({u"user_may_invite"_s, Value::list({u"@a:x"_s, u"@b:x"_s, u"!r:x"_s})});
            open.stay(300);
        }
        const double longest = application.takeLongest();
        tellRow(std::string("1,000 modules, 10,000 routes: a new snapshot on ") + page, longest);
        std::printf("    %s\n", application.longestName().constData());
    }
}
