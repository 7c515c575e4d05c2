// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakemoduleapi.h"

#include <scriptedmodule.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

class ScriptedModuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void registersCategoryByCategory();
    void registersAgainWhatIsListedTwice();
    void registersLoginCheckers();
    void letsTheApiRefuseUnknownNames();
    void answersInTurn();
    void raises_data();
    void raises();
    void answersLater();
    void changesArguments();
    void changesBeforeRaising();
    void refusesToChange_data();
    void refusesToChange();
    void mindsItsParameters();
    void outlivesItsRegistration();
    void servesRoutes();
    void answersRequestsLater();
    void servesFromACache();
    void failsInTheConstructor();

private:
    void construct(const QByteArray &config);
    DynamicCallback callback(const QByteArray &name, const QByteArray &script);
    WebResponse request(const QString &path, const QStringList &remaining = {});

    std::unique_ptr<FakeModuleApi> m_api;
    std::unique_ptr<ScriptedModule> m_module;
};

void ScriptedModuleTest::init()
{
    m_module.reset();
    m_api = std::make_unique<FakeModuleApi>();
}

void ScriptedModuleTest::construct(const QByteArray &config)
{
    m_module = std::make_unique<ScriptedModule>(ScriptedModule::parseConfig(configFrom(config)), *m_api);
}

DynamicCallback ScriptedModuleTest::callback(const QByteArray &name, const QByteArray &script)
{
    construct("{'callbacks': {'" + name + "': " + script + "}}");
    return m_api->dynamic.last().callbacks.last().second;
}

WebResponse ScriptedModuleTest::request(const QString &path, const QStringList &remaining)
{
    WebRequest request;
    request.method = "GET";
    request.path = path;
    request.remaining = remaining;
    return resultOf(answerOf(*m_api->resource(path), request));
}

void ScriptedModuleTest::registersCategoryByCategory()
{
    construct("{'callbacks': {'on_new_event': null, 'user_may_invite': null, 'on_create_room': null}}");
    QCOMPARE(m_api->dynamic.size(), 2);
    QStringList names;
    for (const FakeModuleApi::Dynamic &call : m_api->dynamic) {
        for (const auto &registered : call.callbacks)
            names.append(call.category + u'/' + registered.first);
    }
    names.sort();
    QCOMPARE(names,
             QStringList({u"spam_checker/user_may_invite"_s, u"third_party_rules/on_create_room"_s,
                          u"third_party_rules/on_new_event"_s}));
}

void ScriptedModuleTest::registersAgainWhatIsListedTwice()
{
    construct("{'callbacks': {'on_new_event': [{'returns': 1}, {'returns': 2}], 'on_create_room': null}}");
    QCOMPARE(m_api->dynamic.size(), 2);
    QCOMPARE(m_api->dynamic.at(0).callbacks.size(), 2);
    QCOMPARE(m_api->dynamic.at(1).callbacks.size(), 1);
    QCOMPARE(m_api->dynamic.at(1).callbacks.first().first, u"on_new_event"_s);
    Value::List arguments;
    QCOMPARE(resultOf(m_api->dynamic.at(1).callbacks.first().second.call(arguments)), Value(2));
}

void ScriptedModuleTest::registersLoginCheckers()
{
    construct(
        "{'callbacks': {'auth_checkers': [{'login_type': 'a', 'fields': ['x'], 'returns': {'$tuple': ['@a:b', null]}},"
        " {'login_type': 'b'}], 'on_logged_out': null}}");
    QCOMPARE(m_api->dynamic.size(), 1);
    const FakeModuleApi::Dynamic call = m_api->dynamic.first();
    QCOMPARE(call.category, u"password_auth_provider"_s);
    QCOMPARE(call.callbacks.size(), 1);
    QCOMPARE(call.loginCheckers.size(), 2);
    QCOMPARE(call.loginCheckers.first().fields, QStringList({u"x"_s}));
    Value::List arguments {Value(u"bob"_s), Value(u"a"_s), Value::dict({})};
    QCOMPARE(resultOf(call.loginCheckers.first().callback.call(arguments)), Value::tuple({Value(u"@a:b"_s), Value()}));
}

void ScriptedModuleTest::letsTheApiRefuseUnknownNames()
{
    QVERIFY_THROWS_EXCEPTION(TypeError, construct("{'callbacks': {'user_may_invte': null}}"));
}

void ScriptedModuleTest::answersInTurn()
{
    const DynamicCallback script = callback("is_user_expired", "{'answers': [null, false, {'returns': true}]}");
    Value::List arguments {Value(u"@a:b"_s)};
    QCOMPARE(resultOf(script.call(arguments)), Value());
    QCOMPARE(resultOf(script.call(arguments)), Value(false));
    QCOMPARE(resultOf(script.call(arguments)), Value(true));
    QCOMPARE(resultOf(script.call(arguments)), Value(true));
    QVERIFY(script.isCoroutine);
    QVERIFY(!callback("is_user_expired", "{'sync': true}").isCoroutine);
}

void ScriptedModuleTest::raises_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("type");

    QTest::newRow("text") << QByteArray("{'raises': 'database is down'}") << u"Error: database is down"_s;
    QTest::newRow("SynapseError") << QByteArray(
        "{'raises': {'status': 429, 'errcode': 'M_LIMIT_EXCEEDED', 'message': 'slow'}}")
                                  << u"SynapseError: 429 M_LIMIT_EXCEEDED slow"_s;
    QTest::newRow("SynapseError's default")
        << QByteArray("{'raises': {'status': 403}}") << u"SynapseError: 403 M_UNKNOWN "_s;
    QTest::newRow("cancelled") << QByteArray("{'raises': {'cancelled': true}}") << u"Cancelled"_s;
}

void ScriptedModuleTest::raises()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, type);
    const DynamicCallback raising = callback("on_user_registration", script);
    for (int i = 0; i < 2; ++i) {
        QString raised;
        Value::List arguments {Value(u"@a:b"_s)};
        try {
            resultOf(raising.call(arguments));
        } catch (const SynapseError &error) {
            raised = u"SynapseError: %1 %2 %3"_s.arg(error.status()).arg(error.errcode(), error.message());
        } catch (const Cancelled &) {
            raised = u"Cancelled"_s;
        } catch (const Error &error) {
            raised = u"Error: "_s + error.message();
        }
        QCOMPARE(raised, type);
    }
}

void ScriptedModuleTest::answersLater()
{
    const DynamicCallback script = callback("user_may_invite", "{'delay_ms': 50, 'returns': 7}");
    m_api->sleepGate.isClosed = true;
    Value::List arguments;
    Task<Value> task = script.call(arguments);
    QVERIFY(!task.isReady());
    QCOMPARE(m_api->sleeps, QList<std::chrono::milliseconds>({std::chrono::milliseconds(50)}));
    m_api->sleepGate.open();
    QVERIFY(task.isReady());
    QCOMPARE(takeResult(task), Value(7));
}

void ScriptedModuleTest::changesArguments()
{
    const DynamicCallback script
        = callback("on_create_room", "{'mutates_arg': {'1': {'name': 'x', 'topic': {'a': [1]}}}}");
    Value::List arguments {Value(u"requester"_s), Value::dict({{u"name"_s, Value(u"old"_s)}, {u"kept"_s, Value(1)}}),
                           Value(true)};
    resultOf(script.call(arguments));
    QCOMPARE(arguments.at(1),
             Value::dict({{u"name"_s, Value(u"x"_s)},
                          {u"kept"_s, Value(1)},
                          {u"topic"_s, Value::dict({{u"a"_s, Value::list({Value(1)})}})}}));
    QCOMPARE(arguments.at(0), Value(u"requester"_s));
}

void ScriptedModuleTest::changesBeforeRaising()
{
    const DynamicCallback script = callback("on_create_room", "{'mutates_arg': {'0': {'a': 1}}, 'raises': 'boom'}");
    Value::List arguments {Value::dict({})};
    QVERIFY_THROWS_EXCEPTION(Error, resultOf(script.call(arguments)));
    QCOMPARE(arguments.first(), Value::dict({{u"a"_s, Value(1)}}));
}

void ScriptedModuleTest::refusesToChange_data()
{
    QTest::addColumn<Value>("argument");
    QTest::newRow("event") << Value::object(u"Event"_s, {});
    QTest::newRow("text") << Value(u"@a:b"_s);
    QTest::newRow("null") << Value();
}

void ScriptedModuleTest::refusesToChange()
{
    QFETCH(Value, argument);
    const DynamicCallback script = callback("on_new_event", "{'mutates_arg': {'0': {'a': 1}}}");
    Value::List arguments {argument};
    QVERIFY_THROWS_EXCEPTION(TypeError, resultOf(script.call(arguments)));
    QCOMPARE(arguments.first(), argument);
    Value::List none;
    QVERIFY_THROWS_EXCEPTION(TypeError, resultOf(script.call(none)));
}

void ScriptedModuleTest::mindsItsParameters()
{
    const DynamicCallback script = callback("check_registration_for_spam", "{'params': 3}");
    QCOMPARE(script.parameters, 3);
    Value::List four {Value(), Value(), Value(), Value()};
    QVERIFY_THROWS_EXCEPTION(TypeError, resultOf(script.call(four)));
    Value::List three {Value(), Value(), Value()};
    QCOMPARE(resultOf(script.call(three)), Value::enumerator(u"ALLOW"_s));
    QCOMPARE(callback("check_registration_for_spam", "{}").parameters, -1);
}

void ScriptedModuleTest::outlivesItsRegistration()
{
    std::optional<DynamicCallback> script = callback("user_may_invite", "{'delay_ms': 50, 'answers': [7]}");
    m_api->sleepGate.isClosed = true;
    Value::List arguments;
    Task<Value> task = script->call(arguments);
    script.reset();
    m_api->dynamic.clear();
    m_api->sleepGate.open();
    QCOMPARE(takeResult(task), Value(7));
}

void ScriptedModuleTest::servesRoutes()
{
    construct("{'routes': [{'path': '/a', 'leaf': true, 'status': 418, 'body': 'hello'}, {'path': '/b', 'leaf': true, "
              "'echo': true},"
              " {'path': '/c', 'raises': {'status': 403, 'errcode': 'M_FORBIDDEN', 'message': 'no'}}, {'path': '/d', "
              "'raises': 'boom'}]}");
    QCOMPARE(m_api->resources.size(), 4);
    QVERIFY(m_api->resource(u"/a"_s)->leaf && !m_api->resource(u"/c"_s)->leaf);
    QCOMPARE(request(u"/a"_s).status, 418);
    QCOMPARE(request(u"/a"_s).body, QByteArray("hello"));
    const QJsonObject echo = QJsonDocument::fromJson(request(u"/b"_s, {u"x"_s, u""_s}).body).object();
    QCOMPARE(echo.value(u"method"_s), u"GET"_s);
    QCOMPARE(echo.value(u"remaining"_s).toArray(), QJsonArray({u"x"_s, u""_s}));
    QCOMPARE(request(u"/c"_s).status, 403);
    QCOMPARE(request(u"/d"_s).status, 500);
    QVERIFY(!request(u"/d"_s).body.contains("boom"));
    for (const char *method : {"POST", "PUT", "DELETE", "PATCH", "HEAD"})
        QVERIFY(m_api->resource(u"/a"_s)->handler(method));
}

void ScriptedModuleTest::answersRequestsLater()
{
    construct("{'routes': [{'path': '/a', 'delay_ms': 9, 'body': 'late'}]}");
    m_api->sleepGate.isClosed = true;
    WebRequest question;
    question.method = "GET";
    Task<WebResponse> answer = answerOf(*m_api->resource(u"/a"_s), question);
    QVERIFY(!answer.isReady());
    m_api->sleepGate.open();
    QTRY_VERIFY(answer.isReady());
    QCOMPARE(takeResult(answer).body, QByteArray("late"));
}

void ScriptedModuleTest::servesFromACache()
{
    construct("{'caches': [{'function': 'f', 'keys': ['a'], 'entries': {'x': 'one', 'y': 'two'}},"
              " {'function': 'g', 'keys': ['a', 'b', 'c'], 'entries': [{'key': ['1', '2', '3'], 'value': 'deep'}]}],"
              " 'routes': [{'path': '/f', 'leaf': true, 'cache': 'f'}, {'path': '/g', 'leaf': true, 'cache': 'g'}]}");
    QCOMPARE(m_api->cachedFunctions.size(), 2);
    CachedFunctionBase &f = *m_api->cachedFunctions.first();
    QCOMPARE(f.name(), u"f"_s);
    QCOMPARE(f.statistics().entries, 2);
    QCOMPARE(m_api->cachedFunctions.last()->keyParameters(), QStringList({u"a"_s, u"b"_s, u"c"_s}));

    const auto valueAt = [&](const QString &path, const QStringList &key) {
        return QJsonDocument::fromJson(request(path, key).body).object().value(u"value"_s).toString();
    };
    QCOMPARE(valueAt(u"/f"_s, {u"x"_s}), u"one"_s);
    QCOMPARE(f.statistics().hits, 1);
    QVERIFY(f.invalidateText({u"x"_s}));
    QCOMPARE(f.statistics().entries, 1);
    QCOMPARE(valueAt(u"/f"_s, {u"x"_s}), u"one"_s);
    QCOMPARE(f.statistics().misses, 1);
    QCOMPARE(valueAt(u"/g"_s, {u"1"_s, u"2"_s, u"3"_s}), u"deep"_s);
    QCOMPARE(request(u"/f"_s, {u"unknown"_s}).status, 404);
    QCOMPARE(request(u"/f"_s, {}).status, 404);
    QCOMPARE(request(u"/g"_s, {u"1"_s, u"2"_s}).status, 404);
}

void ScriptedModuleTest::failsInTheConstructor()
{
    try {
        construct("{'callbacks': {'on_new_event': null}, 'routes': [{'path': '/a'}], 'fails': {'in': 'constructor', "
                  "'message': 'no'}}");
        QFAIL("no error");
    } catch (const Error &error) {
        QCOMPARE(error.message(), u"no"_s);
    }
    // It fails last, so that a host can show that nothing of this stays.
    QCOMPARE(m_api->dynamic.size(), 1);
    QCOMPARE(m_api->resources.size(), 1);
}

QTEST_GUILESS_MAIN(ScriptedModuleTest)
#include "tst_scriptedmodule.moc"
