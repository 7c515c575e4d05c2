// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformancecases.h"

#include <cacheregistry.h>
#include <manualcomputations.h>

#include <modulehost/cachedfunction.h>

#include <QTest>

#include <map>
#include <memory>
#include <stdexcept>
#include <variant>
#include <vector>

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
        const QList<ConfigValue> parameters = function[u"params"_s].asList();
        for (const ConfigValue &parameter : parameters)
            m_parameters.append(parameter.isMap() ? parameter.entries().constFirst()
                                                  : std::pair(parameter.asString(), ConfigValue()));
        CacheOptions options;
        options.maxEntries = int(function[u"options"_s][u"max_entries"_s].asInt(options.maxEntries));
        if (const ConfigValue numArgs = function[u"options"_s][u"num_args"_s]; !numArgs.isMissing())
            options.numArgs = int(numArgs.asInt());
        if (m_parameters.size() == 1)
            m_cache = std::make_unique<One>(u"f"_s, options, [this](qint64 a) { return compute(a); });
        else if (m_parameters.size() == 2)
            m_cache = std::make_unique<Two>(u"f"_s, options, [this](qint64 a, qint64 b) {
                return compute(Value::tuple({a, b}));
            });
        else
            throw std::runtime_error("a function of so many parameters is not prepared");
        std::visit([&](auto &cache) { cache->setFactor(given[u"factor"_s].asDouble()); }, m_cache);
    }

    int executions() const { return m_executions; }
    ManualComputations<Value> &computations() { return m_computations; }

    //! A C++ call has every argument in its place: names and defaults are resolved as a compiler would.
    Outcome<Value> call(const ConfigValue &positional, const ConfigValue &named)
    {
        QList<qint64> arguments;
        for (qsizetype i = 0; i < m_parameters.size(); ++i) {
            const auto &[name, fallback] = m_parameters.at(i);
            const ConfigValue value = i < positional.size() ? positional.at(i) : named[name];
            arguments.append(value.isMissing() ? fallback.asInt() : value.asInt());
        }
        if (auto *one = std::get_if<std::unique_ptr<One>>(&m_cache))
            return Outcome<Value>((**one)(arguments.at(0)));
        return Outcome<Value>((*std::get<std::unique_ptr<Two>>(m_cache))(arguments.at(0), arguments.at(1)));
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
    QList<std::pair<QString, ConfigValue>> m_parameters; //!< Name and default.
    std::variant<std::unique_ptr<One>, std::unique_ptr<Two>> m_cache;
};

//! A process that has registered the function of an invalidation case.
struct CaseProcess
{
    explicit CaseProcess(const ConfigValue &function)
        : lookup(function[u"name"_s].asString(), {}, [](const QString &, const QString &) { return QString(); })
        , modulePath(QString(function[u"module"_s].asString() + u".Module"_s))
        , registry({{0, modulePath, &lookup}})
    {
    }

    //! The keys that are there, in the order in which they were stored.
    QList<QStringList> cached() const
    {
        QList<QStringList> keys;
        const CachePage page = lookup.page({}, 100, std::chrono::minutes(1));
        for (const CacheEntry &entry : page.entries)
            keys.prepend(entry.key);
        return keys;
    }

    CachedFunction<QString(QString, QString)> lookup;
    QString modulePath;
    CacheRegistry registry;
};

QList<QStringList> keyLists(const ConfigValue &lists)
{
    QList<QStringList> keys;
    const QList<ConfigValue> items = lists.asList();
    for (const ConfigValue &item : items)
        keys.append(item.asStringList());
    return keys;
}

} // namespace

//! The cases of the kinds cache and invalidation, through CachedFunction and the registries of two processes.
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
    static void runStep(CaseFunction &function, std::map<QString, Outcome<Value>> &calls, const ConfigValue &step);
};

void ConformanceCacheTest::addRows(const QString &kind)
{
    QTest::addColumn<ConformanceCase>("conformanceCase");
    const QList<ConformanceCase> cases = conformanceCases({kind});
    for (const ConformanceCase &conformanceCase : cases)
        QTest::addRow("%s", qUtf8Printable(QString(conformanceCase.id + u": "_s + conformanceCase.title)))
            << conformanceCase;
}

void ConformanceCacheTest::runStep(CaseFunction &function, std::map<QString, Outcome<Value>> &calls,
                                   const ConfigValue &step)
{
    if (step.contains(u"call"_s)) {
        const Outcome<Value> outcome = function.call(step[u"call"_s], step[u"kwargs"_s]);
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
    std::map<QString, Outcome<Value>> calls;
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
    std::map<QString, std::unique_ptr<CaseProcess>> processes;
    const QStringList names = given[u"registered_in"_s].asStringList();
    for (const QString &name : names) {
        const auto &process = processes[name] = std::make_unique<CaseProcess>(given[u"function"_s]);
        const QList<QStringList> cached = keyLists(given[u"cached"_s][name]);
        for (const QStringList &key : cached)
            process->lookup.prefill(key.at(0), key.at(1), u"value"_s);
        QCOMPARE(process->cached(), cached);
    }

    // This host is one process. What it would tell the others is told here, by the name that the registry gives.
    const ConfigValue call = conformanceCase.when[u"invalidate_cache"_s];
    const QStringList keys = call[u"keys"_s].asStringList();
    const CaseProcess &sender = *processes.at(call[u"process"_s].asString());
    const QString function = cacheFunctionName(sender.modulePath, sender.lookup.name());
    const ConfigValue message = conformanceCase.expect[u"streamed"_s];
    QCOMPARE(given[u"stream"_s].asString() == u"postgres"_s, !message.isNull());
    if (!message.isNull()) {
        QCOMPARE(function, message[u"cache_func"_s].asString());
        QCOMPARE(keys, message[u"keys"_s].asStringList());
    }
    for (const auto &[name, process] : processes) {
        const bool isTold = process.get() == &sender || !message.isNull();
        if (CachedFunctionBase *lookup = isTold ? process->registry.find(function) : nullptr)
            QVERIFY(lookup->invalidateText(keys));
    }
    for (const auto &[name, stillCached] : conformanceCase.expect[u"still_cached"_s].entries())
        QCOMPARE(processes.at(name)->cached(), keyLists(stillCached));
}

} // namespace modulehost

QTEST_GUILESS_MAIN(modulehost::ConformanceCacheTest)
#include "tst_conformance_cache.moc"
