// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <embeddedsession.h>
#include <host.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

/*!
 * \file
 * A cache of a million entries read through a session, 5000 entries asked for at a time: how long it takes in all,
 * how long the host is busy with one page, and how long it takes to answer something else meanwhile. Exits with 1
 * when a limit is missed. The machine should be idle.
 */

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

constexpr int entries = 1'000'000;
constexpr int entriesAtOnce = 5000;

bool isMissed = false;

void report(const char *what, double measured, double limit)
{
    isMissed = isMissed || (limit > 0 && measured > limit);
    std::printf("%-50s %10.2f ms", what, measured);
    if (limit > 0)
        std::printf("  (at most %g)%s", limit, measured > limit ? "  missed" : "");
    std::printf("\n");
}

//! \a share from 0 to 1 of \a times.
double quantile(std::vector<double> times, double share)
{
    std::sort(times.begin(), times.end());
    return times.empty() ? 0 : times.at(std::size_t(share * double(times.size() - 1)));
}

double milliseconds(const QElapsedTimer &clock) { return double(clock.nsecsElapsed()) / 1e6; }

ConfigDocument document()
{
    const QJsonObject module {{u"module"_s, u"cachesbench.CacheModule"_s},
                              {u"config"_s, QJsonObject {{u"entries"_s, entries}}}};
    const QJsonObject root {{u"modules"_s, QJsonArray {module}}};
    return ConfigDocument::fromBytes(QJsonDocument(root).toJson(QJsonDocument::Compact), u"bench.yaml"_s);
}

HostOptions options(const QString &stateFolder)
{
    HostOptions options;
    options.modulePaths = {QStringLiteral(MODULEHOST_BENCH_MODULES)};
    options.stateFolder = stateFolder;
    return options;
}

template<typename T>
T resultOf(const QFuture<T> &future)
{
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
    return future.result();
}

CachePageRequest firstPage()
{
    CachePageRequest request;
    request.module = 0;
    request.function = u"get_department_for_user"_s;
    request.maxEntries = entriesAtOnce;
    return request;
}

//! What a page costs the host's thread.
void measurePages(const QString &stateFolder)
{
    Host host(options(stateFolder));
    const auto promise = std::make_shared<QPromise<ApplyReport>>();
    promise->start();
    host.apply(Setup::read(document()), promise);
    CachePageRequest request = firstPage();
    std::vector<double> times;
    do {
        QElapsedTimer clock;
        clock.start();
        const CachePage page = host.cachePage(request);
        times.push_back(milliseconds(clock));
        request.from = page.next;
    } while (!request.from.isEmpty());
    std::printf("%zu pages\n", times.size());
    report("one page on the host's thread, median", quantile(times, 0.5), 2);
    report("one page on the host's thread, 99 of 100", quantile(times, 0.99), 3);
}

//! Reads everything through a session, and asks for a dispatch again and again meanwhile.
class Reading : public QObject
{
public:
    explicit Reading(EmbeddedSession &session)
        : m_session(session)
    {
    }

    void run()
    {
        m_clock.start();
        readOn(firstPage());
        probe();
        m_loop.exec();
        report("all entries through a session", m_total, 1500);
        report("a dispatch meanwhile, median", quantile(m_dispatches, 0.5), 5);
        report("a dispatch meanwhile, 99 of 100", quantile(m_dispatches, 0.99), 5);
        std::printf("%lld entries, %zu dispatches meanwhile\n", m_entries, m_dispatches.size());
    }

private:
    void readOn(CachePageRequest request)
    {
        m_session.cachePage(request).then(this, [this, request](const CachePage &page) mutable {
            m_entries += page.entries.size();
            request.from = page.next;
            if (!request.from.isEmpty())
                return readOn(request);
            m_total = milliseconds(m_clock);
            m_isOver = true;
        });
    }

    void probe()
    {
        QElapsedTimer clock;
        clock.start();
        m_session.fire({u"user_may_invite"_s, Value::list({u"@i:x"_s, u"@a:x"_s, u"!r:x"_s})})
            .then(this, [this, clock](const FireAnswer &) {
                if (m_isOver)
                    return m_loop.quit();
                m_dispatches.push_back(milliseconds(clock));
                probe();
            });
    }

    EmbeddedSession &m_session;
    QEventLoop m_loop;
    QElapsedTimer m_clock;
    qlonglong m_entries = 0;
    double m_total = 0;
    bool m_isOver = false;
    std::vector<double> m_dispatches;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir state;
    measurePages(state.path());
    EmbeddedSession session(options(state.path()));
    resultOf(session.apply(document()));
    Reading(session).run();
    return isMissed ? 1 : 0;
}
