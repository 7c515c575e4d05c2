// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchapplication.h"
#include "latencyprobe.h"

#include <caches/cachespage.h>
#include <caches/entriespane.h>
#include <caches/entriesview.h>
#include <filterfield.h>
#include <tableview.h>

#include <embeddedsession.h>

#include <QComboBox>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QTemporaryDir>

#include <cstdio>

/*!
 * \file
 * The page of the caches over a host with a cache of a million entries: how soon its first entries are on the screen,
 * how long the window is busy with one event, how long a filter takes over all of them, and how much later the host
 * answers meanwhile. Exits with 1 when a limit is missed. The machine should be idle.
 */

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

constexpr int entries = 1'000'000;
constexpr double openLimit = 100; // milliseconds, as all of these
constexpr double filterLimit = 1000;
constexpr double frameLimit = 16;
constexpr double delayLimit = 5;

bool isMissed = false;

void report(const char *what, double measured, double limit)
{
    const bool isOver = limit > 0 && (measured < 0 || measured > limit);
    isMissed = isMissed || isOver;
    std::printf("%-58s %10.1f ms", what, measured);
    if (limit > 0)
        std::printf("  (at most %.0f)%s", limit, isOver ? "  missed" : "");
    std::printf("\n");
}

class Bench
{
public:
    explicit Bench(BenchApplication &application)
        : m_application(application)
        , m_settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
        , m_session(options())
        , m_console(m_session, options(), m_folder.path(), m_settings)
        , m_page(m_console)
    {
    }

    void run()
    {
        load();
        LatencyProbe probe(QUrl(m_address + u"/_synapse/client/beat"_s));
        probe.start();
        m_application.runUntil([clock = started()] { return clock.elapsed() > 3000; });
        m_alone = probe.take();
        open();
        reportHost("while all entries are read", probe.take());
        filter();
        reportHost("while they are filtered", probe.take());
        sort();
        reportHost("while they are sorted", probe.take());
        scroll();
        reportHost("while they are scrolled", probe.take());
    }

private:
    static QElapsedTimer started()
    {
        QElapsedTimer clock;
        clock.start();
        return clock;
    }

    HostOptions options() const
    {
        HostOptions options;
        options.modulePaths = {QStringLiteral(MODULEHOST_BENCH_MODULES)};
        options.listen = u"127.0.0.1:0"_s;
        options.stateFolder = m_folder.path();
        return options;
    }

    void load()
    {
        const QJsonObject entry {{u"module"_s, u"cachesbench.CacheModule"_s},
                                 {u"config"_s, QJsonObject {{u"entries"_s, entries}}}};
        const QJsonObject root {{u"server_name"_s, u"bench"_s},
                                {u"caches"_s, QJsonObject {{u"global_factor"_s, 1.0}}},
                                {u"modules"_s, QJsonArray {entry}}};
        const ConfigDocument document
            = ConfigDocument::fromBytes(QJsonDocument(root).toJson(QJsonDocument::Compact), u"homeserver.yaml"_s);
        m_session.apply(document).waitForFinished();
        QFuture<ListenerSnapshot> listening = m_session.listen();
        listening.waitForFinished();
        m_address = listening.result().address;
        m_page.resize(1280, 800);
        m_page.show();
        m_console.snapshots().refresh();
        m_application.runUntil([this] { return !m_console.snapshot().caches.isEmpty(); });
        m_application.runUntil([clock = started()] { return clock.elapsed() > 300; });
        std::printf("the cache holds %lld entries\n",
                    qlonglong(m_console.snapshot().caches.constFirst().statistics.entries));
    }

    EntriesPane &pane() { return const_cast<EntriesPane &>(m_page.entries()); }
    CacheEntriesModel &model() { return pane().model(); }
    bool isSettled() { return model().isComplete() && !model().isArranging() && !model().isRefreshing(); }

    void open()
    {
        m_application.takeLongest();
        const QElapsedTimer clock = started();
        m_page.setAwake(true);
        m_application.runUntil([this] { return model().rowCount() > 0; });
        pane().view().table().viewport()->repaint();
        report("from choosing the cache to its first entries", double(clock.nsecsElapsed()) / 1e6, openLimit);
        m_application.runUntil([this] { return isSettled(); });
        report("until all entries are read", double(clock.nsecsElapsed()) / 1e6, 0);
        reportWindow("longest event of the window meanwhile");
        std::printf("%u entries were read\n", model().entries().size());
    }

    void filter()
    {
        filter("filter: contains", EntryMatcher::Mode::Contains, u"r99"_s);
        filter("filter: glob", EntryMatcher::Mode::Glob, u"@user*99:*"_s);
        filter("filter: regular expression", EntryMatcher::Mode::RegularExpression, u"user\\d*9{3}:"_s);
        filter("filter: nothing", EntryMatcher::Mode::Contains, {});
    }

    void filter(const char *what, EntryMatcher::Mode mode, const QString &text)
    {
        m_page.findChild<QComboBox *>(u"caches.filterMode"_s)->setCurrentIndex(int(mode));
        m_application.runUntil([this] { return isSettled(); });
        m_application.takeLongest();
        const QElapsedTimer clock = started();
        pane().filterField()->setText(text);
        m_application.runUntil([this] { return isSettled(); });
        report(what, double(clock.nsecsElapsed()) / 1e6, filterLimit);
        reportWindow("longest event of the window meanwhile");
    }

    void sort()
    {
        for (const auto &[what, column] : {std::pair("sort: key", 0), std::pair("sort: last use", 3)}) {
            m_application.takeLongest();
            const QElapsedTimer clock = started();
            pane().view().table().sortByColumn(column, Qt::DescendingOrder);
            m_application.runUntil([this] { return isSettled(); });
            report(what, double(clock.nsecsElapsed()) / 1e6, 0);
            reportWindow("longest event of the window meanwhile");
        }
    }

    void scroll()
    {
        m_application.takeLongest();
        TableView &table = pane().view().table();
        QScrollBar *bar = table.verticalScrollBar();
        double longest = 0;
        const auto frame = [&](int value) {
            const QElapsedTimer clock = started();
            bar->setValue(value);
            table.viewport()->repaint();
            m_application.processEvents();
            longest = std::max(longest, double(clock.nsecsElapsed()) / 1e6);
        };
        for (int step = 0; step < 500; ++step) // line by line, and then over all of them
            frame(step);
        for (int step = 0; step < 500; ++step)
            frame(int(qint64(bar->maximum()) * step / 500));
        report("longest frame of 1000 while scrolling", longest, frameLimit);
    }

    void reportWindow(const char *what)
    {
        const double longest = m_application.takeLongest();
        report(what, longest, frameLimit);
        if (longest > frameLimit)
            std::printf("    %s\n", m_application.longestName().constData());
    }

    void reportHost(const char *when, const std::vector<double> &times)
    {
        std::printf("host %s: median %.2f ms, 99 of 100 in %.2f ms, longest %.2f ms of %zu (alone %.2f, %.2f, %.2f)\n",
                    when, quantile(times, 0.5), quantile(times, 0.99), quantile(times, 1), times.size(),
                    quantile(m_alone, 0.5), quantile(m_alone, 0.99), quantile(m_alone, 1));
        report("    how much later, 999 of 1000", quantile(times, 0.999) - quantile(m_alone, 0.5), delayLimit);
    }

    BenchApplication &m_application;
    QTemporaryDir m_folder;
    QSettings m_settings;
    EmbeddedSession m_session;
    Console m_console;
    CachesPage m_page;
    QString m_address;
    std::vector<double> m_alone;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setOrganizationName(u"modulehost-bench"_s);
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    BenchApplication application(argc, argv);
    Bench(application).run();
    return isMissed ? 1 : 0;
}
