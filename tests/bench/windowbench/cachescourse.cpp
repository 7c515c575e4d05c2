// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "courses.h"
#include "dispatchprobe.h"
#include "openwindow.h"

#include <busyclock.h>
#include <caches/entriespane.h>
#include <caches/entriesview.h>
#include <filterfield.h>
#include <rows.h>
#include <tableview.h>

#include <QComboBox>
#include <QJsonObject>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

constexpr int entries = 1'000'000;

class CachesCourse
{
public:
    explicit CachesCourse(BenchApplication &application)
        : m_application(application)
        , m_open(application,
                 {QJsonObject {{u"module"_s, u"windowbench.CacheModule"_s},
                               {u"config"_s, QJsonObject {{u"entries"_s, entries}}}}})
    {
        if (m_open.snapshot().caches.constFirst().statistics.entries != entries)
            qFatal("the cache is not full");
    }

    void run()
    {
        DispatchProbe probe(m_open.session());
        probe.start();
        m_open.window().hide();
        m_open.stay(300);
        probe.take();
        m_open.stay(3000);
        m_alone = probe.take();
        m_open.window().show();
        m_open.stay(300);
        probe.take();
        open();
        tellHost("reading", probe.take());
        filter();
        tellHost("filtering", probe.take());
        sort();
        tellHost("sorting", probe.take());
        scroll();
        tellHost("scrolling", probe.take());
    }

private:
    EntriesPane &pane() { return *m_open.window().findChild<EntriesPane *>(); }
    CacheEntriesModel &model() { return pane().model(); }
    bool isSettled() { return model().isComplete() && !model().isArranging() && !model().isRefreshing(); }
    double untilSettled(const QElapsedTimer &clock)
    {
        m_application.runUntil([this] { return isSettled(); });
        return milliseconds(clock);
    }

    static void tell(const std::string &what, double measured) { tellRow("cache of 1,000,000: " + what, measured); }

    void open()
    {
        m_application.takeLongest();
        const QElapsedTimer clock = started();
        m_open.showPage("caches");
        m_application.runUntil([this] { return model().rowCount() > 0; });
        m_open.window().repaint();
        tell("from choosing it to its first entries", milliseconds(clock));
        tell("until all entries are read", untilSettled(clock));
        tellWindow("reading");
        if (model().entries().size() != quint32(entries))
            qFatal("%u entries were read", model().entries().size());
    }

    void filter()
    {
        filter("contains", EntryMatcher::Mode::Contains, u"r99"_s);
        filter("glob", EntryMatcher::Mode::Glob, u"@user*99:*"_s);
        filter("regular expression", EntryMatcher::Mode::RegularExpression, u"user\\d*9{3}:"_s);
        filter("nothing", EntryMatcher::Mode::Contains, {});
        tellWindow("filtering");
    }

    void filter(const std::string &how, EntryMatcher::Mode mode, const QString &text)
    {
        m_open.window().findChild<QComboBox *>(u"caches.filterMode"_s)->setCurrentIndex(int(mode));
        m_application.runUntil([this] { return isSettled(); });
        const EntryMatcher before = model().matcher();
        const QElapsedTimer clock = started();
        pane().filterField()->setText(text);
        // What is typed is taken up a moment later.
        m_application.runUntil([this, &before] { return !(model().matcher() == before); });
        tell("filter, " + how, untilSettled(clock));
    }

    void sort()
    {
        for (const auto &[what, column] : {std::pair("key", 0), std::pair("last use", 3)}) {
            const QElapsedTimer clock = started();
            pane().view().table().sortByColumn(column, Qt::DescendingOrder);
            tell(std::string("sort by ") + what, untilSettled(clock));
        }
        tellWindow("sorting");
    }

    void scroll()
    {
        TableView &table = pane().view().table();
        QScrollBar *bar = table.verticalScrollBar();
        double longest = 0;
        const auto frame = [&](int value) {
            const BusyClock clock;
            bar->setValue(value);
            table.viewport()->repaint();
            m_application.processEvents();
            longest = std::max(longest, clock.milliseconds());
        };
        for (int step = 0; step < 500; ++step) // line by line, and then over all of them
            frame(step);
        for (int step = 0; step < 500; ++step)
            frame(int(qint64(bar->maximum()) * step / 500));
        tell("longest frame of 1000 while scrolling", longest);
    }

    void tellWindow(const std::string &when)
    {
        const double longest = m_application.takeLongest();
        tell("longest event of the window while " + when, longest);
        std::printf("    %s\n", m_application.longestName().constData());
    }

    //! Nearly the longest against the usual: one of a thousand may be the machine's.
    void tellHost(const std::string &when, const std::vector<double> &times)
    {
        std::printf("dispatches while %s: median %.2f ms, 99 of 100 in %.2f ms, longest %.2f ms of %zu (without a "
                    "window %.2f, %.2f, %.2f)\n",
                    when.c_str(), quantile(times, 0.5), quantile(times, 0.99), quantile(times, 1), times.size(),
                    quantile(m_alone, 0.5), quantile(m_alone, 0.99), quantile(m_alone, 1));
        tell("a dispatch later while " + when, quantile(times, 0.999) - quantile(m_alone, 0.5));
    }

    BenchApplication &m_application;
    OpenWindow m_open;
    std::vector<double> m_alone;
};

} // namespace

void measureCaches(BenchApplication &application) { CachesCourse(application).run(); }
