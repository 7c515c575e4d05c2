// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <busyclock.h>
#include <rows.h>

#include <host.h>

#include <modulehost/cachedfunction.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>

/*!
 * \file
 * How long a cache of a million entries holds the host's thread at a time: while it is read page by page, and while
 * all of it, or a million keys of it, are invalidated. Then how long pages of large values do.
 */

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

constexpr int entries = 1'000'000;
constexpr int entriesAtOnce = 5000;
constexpr std::chrono::milliseconds pageBudget {2}; //!< As the host gives.
const auto function = u"get_department_for_user"_s;

double milliseconds(const QElapsedTimer &clock) { return double(clock.nsecsElapsed()) / 1e6; }

QElapsedTimer started()
{
    QElapsedTimer clock;
    clock.start();
    return clock;
}

//! Notes how long the longest event took, which is how long the event loop stood still.
class Application : public QCoreApplication
{
public:
    using QCoreApplication::QCoreApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const BusyClock clock;
        const bool isHandled = QCoreApplication::notify(receiver, event);
        m_longest = std::max(m_longest, clock.milliseconds());
        return isHandled;
    }

    //! Milliseconds since the last call.
    double takeLongest() { return std::exchange(m_longest, 0); }

private:
    double m_longest = 0;
};

Setup setup()
{
    const QJsonObject module {{u"module"_s, u"windowbench.CacheModule"_s},
                              {u"config"_s, QJsonObject {{u"entries"_s, entries}}}};
    const QJsonObject root {{u"caches"_s, QJsonObject {{u"global_factor"_s, 1.0}}},
                            {u"modules"_s, QJsonArray {module}}};
    return Setup::read(ConfigDocument::fromBytes(QJsonDocument(root).toJson(QJsonDocument::Compact), u"bench.yaml"_s));
}

//! A host whose cache is full.
class FullHost
{
public:
    explicit FullHost(Application &application)
        : m_application(application)
        , m_host(options(m_stateFolder.path()))
    {
        const auto promise = std::make_shared<QPromise<ApplyReport>>();
        promise->start();
        m_host.apply(setup(), promise);
        finish(promise->future());
        if (size() != entries)
            qFatal("the cache holds %lld entries", qlonglong(size()));
    }

    qint64 size() { return m_host.snapshot().caches.constFirst().statistics.entries; }

    //! All keys; tells how long the host took for the longest page.
    QList<QStringList> readAll(double &longest)
    {
        CachePageRequest request;
        request.module = 0;
        request.function = function;
        request.maxEntries = entriesAtOnce;
        QList<QStringList> keys;
        longest = 0;
        do {
            const BusyClock clock;
            const CachePage page = m_host.cachePage(request);
            longest = std::max(longest, clock.milliseconds());
            for (const CacheEntry &entry : page.entries)
                keys.append(entry.key);
            request.from = page.next;
        } while (!request.from.isEmpty());
        return keys;
    }

    void invalidate(const std::string &what, const std::optional<QList<QStringList>> &keys)
    {
        const auto promise = std::make_shared<QPromise<InvalidationReport>>();
        promise->start();
        m_application.takeLongest();
        const QElapsedTimer clock = started();
        const BusyClock busy;
        m_host.invalidate(0, function, keys, promise);
        const double first = busy.milliseconds();
        finish(promise->future());
        tellRow("invalidating " + what + ", longest of the host's thread",
                std::max(first, m_application.takeLongest()));
        tellRow("invalidating " + what + ", in all", milliseconds(clock));
        if (size() != 0)
            qFatal("%lld entries are left", qlonglong(size()));
    }

private:
    static HostOptions options(const QString &stateFolder)
    {
        HostOptions options;
        options.modulePaths = {QStringLiteral(MODULEHOST_BENCH_MODULES)};
        options.stateFolder = stateFolder;
        return options;
    }

    template<typename T>
    static void finish(const QFuture<T> &future)
    {
        while (!future.isFinished())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    Application &m_application;
    const QTemporaryDir m_stateFolder;
    Host m_host;
};

//! How long the longest page of a cache takes whose values are lists of 10,000 items; as slow as they come.
double longestPageOfLargeValues()
{
    constexpr int largeEntries = 1000;
    constexpr int items = 10'000;
    CachedFunction<Value(int)> cache(u"large"_s, {.maxEntries = largeEntries}, [](int) { return Value(); });
    cache.setFactor(1);
    Value::List list;
    for (int item = 0; item < items; ++item)
        list.append(Value::tuple({Value(item), Value(u"item %1"_s.arg(item))}));
    const Value asList = Value::list(list);
    const Value asSet = Value::set(list);
    for (int entry = 0; entry < largeEntries; ++entry)
        cache.prefill(entry, entry % 2 ? asList : asSet);
    double longest = 0;
    QByteArray next;
    do {
        const BusyClock clock;
        next = cache.page(next, entriesAtOnce, pageBudget).next;
        longest = std::max(longest, clock.milliseconds());
    } while (!next.isEmpty());
    return longest;
}

} // namespace

int main(int argc, char **argv)
{
    Application application(argc, argv);
    double longest = 0;
    {
        FullHost full(application);
        const QList<QStringList> keys = full.readAll(longest);
        tellRow("a page of 1,000,000 entries, longest of the host's thread", longest);
        full.invalidate("1,000,000 keys", keys);
    }
    tellRow("a page of values with 10,000 items each, longest of the host's thread", longestPageOfLargeValues());
    FullHost(application).invalidate("all of 1,000,000 entries", std::nullopt);
    return 0;
}
