// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformancecases.h"
#include "hostedconfig.h"

#include <await.h>
#include <cachefactors.h>
#include <manualcomputations.h>

#include <modulehost/cachedfunction.h>

#include <QTest>

#include <map>
#include <memory>
#include <stdexcept>
#include <variant>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! The cached function of a case, with one or two parameters, which are integers in all cases of the kind.
class CaseFunction
{
public:
    explicit CaseFunction(const ConfigValue &given)
        : m_manual(given[u"function"_s][u"body"_s].asString() == u"manual"_s)
    {
        const ConfigValue function = given[u"function"_s];
        const qsizetype parameters = function[u"params"_s].size();
        CacheOptions options;
        options.maxEntries = int(function[u"options"_s][u"max_entries"_s].asInt(options.maxEntries));
        if (const ConfigValue numArgs = function[u"options"_s][u"num_args"_s]; !numArgs.isMissing())
            options.numArgs = int(numArgs.asInt());
        if (parameters == 1)
            m_cache = std::make_unique<One>(u"f"_s, options, [this](qint64 a) { return compute(a); });
        else if (parameters == 2)
            m_cache = std::make_unique<Two>(u"f"_s, options, [this](qint64 a, qint64 b) {
                return compute(Value::tuple({a, b}));
            });
        else
            throw std::runtime_error("a function of so many parameters is not prepared");
        const QJsonObject caches {{u"global_factor"_s, given[u"factor"_s].asDouble()}};
        const double factor = CacheFactors(ConfigValue::fromJson(caches), {}).factor(u"f"_s);
        std::visit([&](auto &cache) { cache->setFactor(factor); }, m_cache);
    }

    int executions() const { return m_executions; }
    ManualComputations<Value> &computations() { return m_computations; }

    CallOutcome<Value> call(const ConfigValue &arguments)
    {
        const qint64 first = arguments.at(0).asInt();
        if (auto *one = std::get_if<std::unique_ptr<One>>(&m_cache))
            return CallOutcome<Value>((**one)(first));
        return CallOutcome<Value>((*std::get<std::unique_ptr<Two>>(m_cache))(first, arguments.at(1).asInt()));
    }

    void invalidate(const ConfigValue &keys)
    {
        if (auto *one = std::get_if<std::unique_ptr<One>>(&m_cache))
            (*one)->invalidate(keys.at(0).asInt());
        else if (keys.size() == 1)
            std::get<std::unique_ptr<Two>>(m_cache)->invalidate(keys.at(0).asInt());
        else
            std::get<std::unique_ptr<Two>>(m_cache)->invalidate(keys.at(0).asInt(), keys.at(1).asInt());
    }

private:
    using One = CachedFunction<Value(qint64)>;
    using Two = CachedFunction<Value(qint64, qint64)>;

    Task<Value> compute(Value echo)
    {
        ++m_executions;
        if (m_manual)
            echo = co_await m_computations.start();
        co_return echo;
    }

    bool m_manual;
    int m_executions = 0;
    ManualComputations<Value> m_computations;
    std::variant<std::unique_ptr<One>, std::unique_ptr<Two>> m_cache;
};

//! An entry of `modules:` that registers the function of an invalidation case, with the entries \a cached.
QJsonObject cachingEntry(const ConfigValue &function, const ConfigValue &cached)
{
    const QJsonObject config {{u"function"_s, function[u"name"_s].asString()}, {u"cached"_s, cached.toJson()}};
    return {{u"module"_s, QString(function[u"module"_s].asString() + u".Caching"_s)}, {u"config"_s, config}};
}

//! The keys that are there, in the order in which they were stored.
QList<QStringList> cachedKeys(HostedConfig &host, const QString &function)
{
    QList<QStringList> keys;
    QByteArray from;
    do {
        const CachePage page = await(host.session().cachePage({0, function, from}));
        for (const CacheEntry &entry : page.entries)
            keys.prepend(entry.key);
        from = page.next;
    } while (!from.isEmpty());
    return keys;
}

QList<QStringList> keyLists(const ConfigValue &lists)
{
    QList<QStringList> keys;
    const QList<ConfigValue> items = lists.asList();
    for (const ConfigValue &item : items)
        keys.append(item.asStringList());
    return keys;
}

} // namespace

//! The cases of the kinds cache and invalidation: through CachedFunction, and through a host for each process.
class ConformanceCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cache_data() { addRows(u"cache"_s); }
    void cache();
    void invalidation_data() { addRows(u"invalidation"_s); }
    void invalidation();

private:
    static void addRows(const QString &kind);
    static void runStep(CaseFunction &function, std::map<QString, CallOutcome<Value>> &calls, const ConfigValue &step);
};

void ConformanceCacheTest::addRows(const QString &kind)
{
    QTest::addColumn<ConformanceCase>("conformanceCase");
    const QList<ConformanceCase> cases = conformanceCases(kind);
    // Every case of the kind runs or is excluded for a reason.
    QCOMPARE(cases.size() + excludedCases(kind), writtenCases(kind));
    QVERIFY(!cases.isEmpty());
    for (const ConformanceCase &conformanceCase : cases)
        QTest::addRow("%s", qUtf8Printable(QString(conformanceCase.id + u": "_s + conformanceCase.title)))
            << conformanceCase;
}

void ConformanceCacheTest::runStep(CaseFunction &function, std::map<QString, CallOutcome<Value>> &calls,
                                   const ConfigValue &step)
{
    if (step.contains(u"call"_s)) {
        QVERIFY(!step.contains(u"kwargs"_s));
        const CallOutcome<Value> outcome = function.call(step[u"call"_s]);
        if (step.contains(u"as"_s)) {
            QVERIFY(outcome.isPending());
            calls.emplace(step[u"as"_s].asString(), outcome);
        } else {
            QVERIFY(!outcome.isPending());
            QCOMPARE(outcome.value().toTagged(), caseValue(step[u"result"_s]).toTagged());
        }
        QCOMPARE(function.executions(), step[u"executions"_s].asInt());
    } else if (step.contains(u"invalidate"_s)) {
        function.invalidate(step[u"invalidate"_s]);
    } else if (step.contains(u"complete"_s)) {
        function.computations().complete(int(step[u"complete"_s].asInt()), caseValue(step[u"value"_s]));
    } else if (step.contains(u"fail"_s)) {
        function.computations().fail(int(step[u"fail"_s].asInt()), Error(step[u"message"_s].asString()));
    } else {
        QFAIL(qPrintable(u"an unknown step: %1"_s.arg(step.keys().join(u", "_s))));
    }

    for (const auto &[name, value] : step[u"results"_s].entries())
        QCOMPARE(calls.at(name).value().toTagged(), caseValue(value).toTagged());
    const QStringList failed = step[u"errors"_s].asStringList({});
    for (const QString &name : failed) {
        try {
            calls.at(name).value();
            QFAIL("the call has not failed");
        } catch (const Error &error) {
            QCOMPARE(error.message(), step[u"message"_s].asString());
        }
    }
    const QStringList pending = step[u"still_pending"_s].asStringList({});
    for (const QString &name : pending)
        QVERIFY(calls.at(name).isPending());
}

void ConformanceCacheTest::cache()
{
    QFETCH(const ConformanceCase, conformanceCase);
    CaseFunction function(conformanceCase.given);
    std::map<QString, CallOutcome<Value>> calls;
    const QList<ConfigValue> steps = conformanceCase.when[u"steps"_s].asList();
    QVERIFY(!steps.isEmpty());
    for (const ConfigValue &step : steps) {
        runStep(function, calls, step);
        if (QTest::currentTestFailed())
            return;
    }
}

void ConformanceCacheTest::invalidation()
{
    QFETCH(const ConformanceCase, conformanceCase);
    const ConfigValue given = conformanceCase.given;
    const QString function = given[u"function"_s][u"name"_s].asString();
    std::shared_ptr<LocalInvalidationStream> stream;
    std::unique_ptr<InvalidationStream> listener;
    QList<InvalidationMessage> streamed;
    if (given[u"stream"_s].asString() == u"postgres"_s) {
        stream = std::make_shared<LocalInvalidationStream>();
        listener = stream->connect();
        listener->setReceiver([&](const InvalidationMessage &message) { streamed.append(message); });
    }

    std::map<QString, std::unique_ptr<HostedConfig>> hosts;
    const QStringList names = given[u"registered_in"_s].asStringList();
    for (const QString &name : names) {
        const ConfigValue cached = given[u"cached"_s][name];
        const QJsonArray entries {cachingEntry(given[u"function"_s], cached)};
        const auto &host = hosts[name] = std::make_unique<HostedConfig>(entries, QJsonObject(), stream);
        QCOMPARE(cachedKeys(*host, function), keyLists(cached));
    }

    const ConfigValue call = conformanceCase.when[u"invalidate_cache"_s];
    const Value event = Value::object(u"Event"_s, {{u"keys"_s, Value::fromJson(call[u"keys"_s].toJson())}});
    HostedConfig &sender = *hosts.at(call[u"process"_s].asString());
    const DispatchReport report = sender.fire(u"on_new_event"_s, {event, Value::dict({})});
    QCOMPARE(report.steps.size(), 1);
    QVERIFY(!report.steps.constFirst().error);

    // The message was on its way before the dispatch ended, so it has been acted on when a page is asked for.
    for (const auto &[name, keys] : conformanceCase.expect[u"still_cached"_s].entries())
        QCOMPARE(cachedKeys(*hosts.at(name), function), keyLists(keys));
    QList<InvalidationMessage> expected;
    if (const ConfigValue message = conformanceCase.expect[u"streamed"_s]; !message.isNull())
        expected.append({message[u"cache_func"_s].asString(), message[u"keys"_s].asStringList()});
    QTRY_COMPARE(streamed, expected);
}

} // namespace modulehost

QTEST_GUILESS_MAIN(modulehost::ConformanceCacheTest)
#include "tst_conformance_cache.moc"
