// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instances.h"

#include <invalidationstream.h>

#include <modulehost/errors.h>
#include <modulehost/moduleapi.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <stdexcept>
#include <vector>

using namespace modulehost;
using namespace modulehost::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A cached function as far as the host sees it.
class RecordedFunction : public CachedFunctionBase
{
public:
    QString name() const override { return u"get_department"_s; }
    QStringList keyParameters() const override { return {u"user_id"_s}; }
    CacheStatistics statistics() const override { return {}; }
    bool invalidateText(const QStringList &key) override
    {
        if (key.size() != 1)
            return false;
        invalidated.append(key);
        return true;
    }
    void invalidateAll() override { }
    CachePage page(const QByteArray &, int, std::chrono::microseconds) const override { return {}; }
    void setFactor(double) override { }
    void expireOlderThan(std::chrono::milliseconds) override { }
    void enableExpiry() override { }

    QList<QStringList> invalidated;
};

//! Tells when it goes.
class Told : public Module
{
public:
    explicit Told(bool &isGone)
        : m_isGone(isGone)
    {
    }
    ~Told() override { m_isGone = true; }

private:
    bool &m_isGone;
};

//! What \a sleep ends with, and whether the module was there then.
Task<> sleepUntilError(Task<> sleep, QString &message, const bool &isGone, bool &wasThere)
{
    try {
        co_await sleep;
    } catch (const RuntimeError &error) {
        message = error.message();
    }
    wasThere = !isGone;
}

} // namespace

class TestInstanceApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void properties();
    void identifiers();
    void pushRuleActions();
    void cachedFunctions();
    void invalidatesInOtherProcesses();
    void keysThatDoNotFit();
    void threads();
    void sleepWaits();
    void sleepEndsWithTheModule();
    void sleepOfACallTakesItsTime();
    void sleepBegunAgainDoesNotHoldTheEndUp();
    void sleepOfAFailedModuleNeverEnds();
    void logIsBounded();

private:
    std::shared_ptr<RuntimeServices> m_services = std::make_shared<RuntimeServices>();
};

void TestInstanceApi::properties()
{
    m_services->settings.serverName = u"example.com"_s;
    m_services->settings.publicBaseurl = u"https://example.com/"_s;
    m_services->settings.workerName = u"w1"_s;
    const auto module = loadingInstance(contextOf(m_services));
    QCOMPARE(module->api().serverName(), u"example.com"_s);
    QCOMPARE(module->api().publicBaseurl(), u"https://example.com/"_s);
    QCOMPARE(module->api().workerName(), u"w1"_s);
    QCOMPARE(module->api().workerApp(), std::nullopt);
    QVERIFY_EXCEPTION_THROWN(module->api().httpClient(), UnsupportedError);
}

void TestInstanceApi::identifiers()
{
    m_services->settings.serverName = u"example.com:8448"_s;
    const auto module = loadingInstance(contextOf(m_services));
    QCOMPARE(module->api().getQualifiedUserId(u"alice"_s), u"@alice:example.com:8448"_s);
    QCOMPARE(module->api().getQualifiedUserId(u"@bob:other"_s), u"@bob:other"_s);
    QVERIFY(module->api().isMine(u"@alice:example.com:8448"_s));
    QVERIFY(!module->api().isMine(u"@alice:example.com"_s));
    QVERIFY(!module->api().isMine(u"alice"_s));
}

void TestInstanceApi::pushRuleActions()
{
    const auto module = loadingInstance(contextOf(m_services));
    module->api().checkPushRuleActions({u"notify"_s, QJsonObject {{u"set_tweak"_s, u"sound"_s}}});
    QVERIFY_EXCEPTION_THROWN(module->api().checkPushRuleActions({u"shout"_s}), InvalidRuleException);
    QVERIFY_EXCEPTION_THROWN(module->api().checkPushRuleActions({QJsonObject {{u"tweak"_s, 1}}}), Error);
    QVERIFY_EXCEPTION_THROWN(module->api().checkPushRuleActions({7}), Error);
}

void TestInstanceApi::cachedFunctions()
{
    RecordedFunction function;
    int registered = 0;
    QString streamed;
    m_services->onCachedFunction = [&](ModuleInstance &, CachedFunctionBase &f) { registered += &f == &function; };
    m_services->onInvalidated = [&](ModuleInstance &, const QString &name, const QStringList &key) {
        streamed = name % u'/' % key.join(u',');
    };
    const auto module = loadingInstance(contextOf(m_services));
    module->api().registerCachedFunction(function);
    module->api().registerCachedFunction(function);
    QCOMPARE(module->cachedFunctions(), QList<CachedFunctionBase *> {&function});
    QCOMPARE(registered, 2);
    QCoro::waitFor(module->api().invalidateCache(function, {u"@a:test"_s}));
    QCOMPARE(function.invalidated, QList<QStringList> {{u"@a:test"_s}});
    QCOMPARE(streamed, u"test.get_department/@a:test"_s);
    m_services->onCachedFunction = {};
    m_services->onInvalidated = {};
}

void TestInstanceApi::invalidatesInOtherProcesses()
{
    LocalInvalidationStream stream;
    const std::unique_ptr<InvalidationStream> other = stream.connect();
    QList<InvalidationMessage> received;
    other->setReceiver([&](const InvalidationMessage &message) { received.append(message); });
    m_services->invalidations = stream.connect();
    RecordedFunction function;
    const auto module = loadingInstance(contextOf(m_services));
    QCoro::waitFor(module->api().invalidateCache(function, {u"@a:test"_s}));
    QCOMPARE(function.invalidated, QList<QStringList> {{u"@a:test"_s}});
    QVERIFY(!messageOf<TypeError>(module->api().invalidateCache(function, {u"a"_s, u"b"_s})).isEmpty());
    const InvalidationMessage expected {u"test.get_department"_s, QStringList {u"@a:test"_s}};
    QTRY_COMPARE(received, QList<InvalidationMessage> {expected});
    m_services->invalidations.reset();
}

void TestInstanceApi::keysThatDoNotFit()
{
    RecordedFunction function;
    const auto module = loadingInstance(contextOf(m_services));
    QCOMPARE(messageOf<TypeError>(module->api().invalidateCache(function, {u"a"_s, u"b"_s})),
             u"the key (a, b) does not fit the parameters (user_id) of get_department"_s);
    QVERIFY(function.invalidated.isEmpty());
}

void TestInstanceApi::threads()
{
    const auto module = loadingInstance(contextOf(m_services));
    QThread *worker = nullptr;
    QThreadPool pool;
    QCoro::waitFor(module->api().deferToThread([&] { worker = QThread::currentThread(); }, &pool));
    QVERIFY(worker && worker != QThread::currentThread());
    QCoro::waitFor(module->api().deferToThread([&] { worker = nullptr; }));
    QVERIFY(!worker);
    QCOMPARE(messageOf<RuntimeError>(module->api().deferToThread([] { throw RuntimeError(u"no"_s); })), u"no"_s);
    QCOMPARE(QCoro::waitFor(module->api().deferToThread([] { return std::vector<int> {1, 2}; })).size(), 2u);
}

void TestInstanceApi::sleepWaits()
{
    const auto module = loadingInstance(contextOf(m_services));
    QElapsedTimer timer;
    timer.start();
    QCoro::waitFor(module->api().sleep(std::chrono::milliseconds(100)));
    // A coarse timer may fire 5 % early.
    QVERIFY(timer.elapsed() >= 94);
}

void TestInstanceApi::sleepEndsWithTheModule()
{
    bool isGone = false;
    auto module = loadingInstance(contextOf(m_services));
    module->activate(std::make_unique<Told>(isGone));
    QString message;
    bool wasThere = false;
    sleepUntilError(module->api().sleep(1h), message, isGone, wasThere);
    module.reset();
    QVERIFY(isGone);
    QVERIFY(wasThere);
    QCOMPARE(message, u"the module has been stopped: it sleeps no longer"_s);
}

void TestInstanceApi::sleepOfACallTakesItsTime()
{
    bool isGone = false;
    auto module = loadingInstance(contextOf(m_services));
    module->activate(std::make_unique<Told>(isGone));
    auto share = module->counters(); // as a table has it that a dispatch goes through
    QString ofTheCall;
    QString later;
    bool wasThere = false;
    const Task<> call = sleepUntilError(module->api().sleep(30ms), ofTheCall, isGone, wasThere);
    const Task<> task = sleepUntilError(module->api().sleep(1h), later, isGone, wasThere);
    module->stop();
    module.reset();
    QVERIFY(!call.isReady());
    QTRY_VERIFY(call.isReady());
    QCOMPARE(ofTheCall, QString());
    QVERIFY(!task.isReady());
    share.reset();
    QVERIFY(task.isReady());
    QCOMPARE(later, SleepEnded().message());
    QVERIFY(isGone);
}

void TestInstanceApi::sleepBegunAgainDoesNotHoldTheEndUp()
{
    bool isGone = false;
    auto module = loadingInstance(contextOf(m_services));
    module->activate(std::make_unique<Told>(isGone));
    int turns = 0;
    const auto loop = [](ModuleApi &api, int &count) -> Task<> {
        while (true) {
            try {
                Task<> sleep = api.sleep(1h);
                co_await sleep;
            } catch (const RuntimeError &) {
                ++count;
            }
        }
    };
    loop(module->api(), turns);
    module.reset();
    QVERIFY(isGone);
    QCOMPARE(turns, 1);
}

void TestInstanceApi::sleepOfAFailedModuleNeverEnds()
{
    bool isGone = true; // As for what a constructor that has thrown leaves behind.
    auto module = loadingInstance(contextOf(m_services));
    QString message;
    bool wasThere = false;
    const Task<> task = sleepUntilError(module->api().sleep(5ms), message, isGone, wasThere);
    const Task<> process = module->api().runAsBackgroundProcess(u"wait"_s, []() -> Task<> { co_return; });
    module->fail({});
    QTest::qWait(50);
    module.reset();
    QVERIFY(!task.isReady());
    QVERIFY(!process.isReady());
}

void TestInstanceApi::logIsBounded()
{
    const auto module = loadingInstance(contextOf(m_services));
    for (int i = 0; i < ModuleLog::capacity + 3; ++i)
        module->api().log(LogLevel::Debug, QString::number(i));
    const QList<LogLine> lines = module->logLines().lines();
    QCOMPARE(lines.size(), ModuleLog::capacity);
    QCOMPARE(lines.first().message, u"3"_s);
    QCOMPARE(lines.last().message, QString::number(ModuleLog::capacity + 2));
    QCOMPARE(module->logLines().dropped(), 3u);
    module->api().log(LogLevel::Info, QString(ModuleLog::maximumLength + 10, u'x'));
    QCOMPARE(module->logLines().lines().last().message.size(), ModuleLog::maximumLength + 1);
}

QTEST_GUILESS_MAIN(TestInstanceApi)
#include "tst_instanceapi.moc"
