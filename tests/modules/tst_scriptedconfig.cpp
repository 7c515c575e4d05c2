// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakemoduleapi.h"

#include <scriptedconfig.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

class ScriptedConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersByDefault_data();
    void answersByDefault();
    void readsTaggedValues();
    void listsAnswers();
    void registersTwice();
    void readsRoutes();
    void readsCaches();
    void failsOnRequest();
    void namesTheBadLine_data();
    void namesTheBadLine();
};

void ScriptedConfigTest::answersByDefault_data()
{
    QTest::addColumn<QByteArray>("callback");
    QTest::addColumn<Value>("answer");

    QTest::newRow("verdict") << QByteArray("'user_may_invite': null") << Value::sentinel(u"NOT_SPAM"_s);
    QTest::newRow("verdict in a mapping")
        << QByteArray("'user_may_invite': {'delay_ms': 1}") << Value::sentinel(u"NOT_SPAM"_s);
    QTest::newRow("explicit null") << QByteArray("'user_may_invite': {'returns': null}") << Value();
    QTest::newRow("registration") << QByteArray("'check_registration_for_spam': {}") << Value::enumerator(u"ALLOW"_s);
    QTest::newRow("truth") << QByteArray("'should_drop_federated_event': {}") << Value();
    QTest::newRow("notification") << QByteArray("'on_new_event': null") << Value();
    QTest::newRow("unknown name") << QByteArray("'on_moon_landing': null") << Value();
}

void ScriptedConfigTest::answersByDefault()
{
    QFETCH(QByteArray, callback);
    QFETCH(Value, answer);
    const ScriptedConfig config = ScriptedConfig::read(configFrom("{'callbacks': {" + callback + "}}"));
    QCOMPARE(config.callbacks.size(), 1);
    const ScriptedCallback read = config.callbacks.first();
    QCOMPARE(read.answers.size(), 1);
    QCOMPARE(read.answers.first().returns, answer);
    QVERIFY(read.isCoroutine);
    QCOMPARE(read.parameters, -1);
}

void ScriptedConfigTest::readsTaggedValues()
{
    const ScriptedConfig config = ScriptedConfig::read(configFrom(
        "{'callbacks': {'user_may_invite': [{'returns': 'M_FORBIDDEN'}, {'returns': {'$code': 'M_FORBIDDEN'}},"
        " {'returns': {'$tuple': [true, {'$set': [1]}]}}]}}"));
    QCOMPARE(config.callbacks.size(), 3);
    QCOMPARE(config.callbacks.at(0).answers.first().returns, Value(u"M_FORBIDDEN"_s));
    QCOMPARE(config.callbacks.at(1).answers.first().returns, Value::code(u"M_FORBIDDEN"_s));
    QCOMPARE(config.callbacks.at(2).answers.first().returns, Value::tuple({Value(true), Value::set({Value(1)})}));
}

void ScriptedConfigTest::listsAnswers()
{
    const ScriptedConfig config = ScriptedConfig::read(
        configFrom("{'callbacks': {'is_user_expired': {'delay_ms': 5, 'raises': 'by default', 'answers': ["
                   "true, {'$code': 'M_UNKNOWN'}, {'raises': 'boom', 'delay_ms': 0}, {'returns': {'a': 1}}, {}]}}}"));
    const QList<ScriptedAnswer> answers = config.callbacks.first().answers;
    QCOMPARE(answers.size(), 5);
    QCOMPARE(answers.at(0).returns, Value(true));
    QVERIFY(!answers.at(0).raises);
    QCOMPARE(answers.at(0).delay.count(), 5);
    QCOMPARE(answers.at(1).returns, Value::code(u"M_UNKNOWN"_s));
    QVERIFY(answers.at(2).raises);
    QCOMPARE(answers.at(2).delay.count(), 0);
    QVERIFY(!answers.at(3).raises);
    QCOMPARE(answers.at(3).returns[u"a"_s], Value(1));
    QVERIFY(answers.at(4).raises);
}

void ScriptedConfigTest::registersTwice()
{
    const ScriptedConfig config = ScriptedConfig::read(configFrom(
        "{'callbacks': {'on_new_event': [null, {'sync': true, 'params': 2}],"
        " 'auth_checkers': [{'login_type': 'a', 'fields': ['x', 'y'], 'returns': false}, {'login_type': 'b'}]}}"));
    QCOMPARE(config.callbacks.size(), 2);
    QVERIFY(!config.callbacks.at(1).isCoroutine);
    QCOMPARE(config.callbacks.at(1).parameters, 2);
    QCOMPARE(config.loginCheckers.size(), 2);
    QCOMPARE(config.loginCheckers.at(0).loginType, u"a"_s);
    QCOMPARE(config.loginCheckers.at(0).fields, QStringList({u"x"_s, u"y"_s}));
    QCOMPARE(config.loginCheckers.at(0).callback.answers.first().returns, Value(false));
    QVERIFY(config.loginCheckers.at(1).fields.isEmpty());
}

void ScriptedConfigTest::readsRoutes()
{
    const ScriptedConfig config = ScriptedConfig::read(configFrom(
        "{'routes': [{'path': '/a', 'leaf': true, 'status': 418, 'body': 'hello'}, {'path': '/b', 'body': {'x': 1}},"
        " {'path': '/c', 'content_type': 'text/css'}]}"));
    QCOMPARE(config.routes.size(), 3);
    QVERIFY(config.routes.at(0).leaf);
    QCOMPARE(config.routes.at(0).response.status, 418);
    QCOMPARE(config.routes.at(0).response.body, QByteArray("hello"));
    QVERIFY(!config.routes.at(1).leaf);
    QCOMPARE(QJsonDocument::fromJson(config.routes.at(1).response.body).object(), QJsonObject({{u"x"_s, 1}}));
    int types = 0;
    for (const auto &[name, value] : config.routes.at(2).response.headers) {
        if (name.compare("content-type", Qt::CaseInsensitive) == 0) {
            ++types;
            QCOMPARE(value, QByteArray("text/css"));
        }
    }
    QCOMPARE(types, 1);
}

void ScriptedConfigTest::readsCaches()
{
    const ScriptedConfig config = ScriptedConfig::read(configFrom(
        "{'caches': [{'function': 'f', 'keys': ['user_id'], 'entries': {'@a:b': 'sales', '@c:d': {'x': [1]}}},"
        " {'function': 'g', 'keys': ['a', 'b'], 'max_entries': 3, 'entries': [{'key': ['x', 'y'], 'value': 7}]}]}"));
    QCOMPARE(config.caches.size(), 2);
    QCOMPARE(config.caches.at(0).maxEntries, 1000);
    QCOMPARE(config.caches.at(0).entries.size(), 2);
    QCOMPARE(config.caches.at(0).entries.at(0).value, u"sales"_s);
    QCOMPARE(config.caches.at(0).entries.at(1).value, u"{\"x\":[1]}"_s);
    QCOMPARE(config.caches.at(1).maxEntries, 3);
    QCOMPARE(config.caches.at(1).entries.first().key, QStringList({u"x"_s, u"y"_s}));
    QCOMPARE(config.caches.at(1).entries.first().value, u"7"_s);
}

void ScriptedConfigTest::failsOnRequest()
{
    try {
        ScriptedConfig::read(
            configFrom("{'fails': {'in': 'parse_config', 'message': 'bad value', 'path': ['servers', '<item 2>']}}"));
        QFAIL("no error");
    } catch (const ConfigError &error) {
        QCOMPARE(error.message(), u"bad value"_s);
        QCOMPARE(error.path(), QStringList({u"servers"_s, u"<item 2>"_s}));
    }
    const ScriptedConfig config = ScriptedConfig::read(configFrom("{'fails': {'in': 'constructor', 'message': 'no'}}"));
    QCOMPARE(config.constructorFailure, std::optional(u"no"_s));
    QCOMPARE(ScriptedConfig::read(configFrom("{}")).constructorFailure, std::nullopt);
}

void ScriptedConfigTest::namesTheBadLine_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("path");

    QTest::newRow("no mapping") << QByteArray("{'callbacks': {'on_new_event': 5}}") << u"callbacks.on_new_event"_s;
    QTest::newRow("tag") << QByteArray("{'callbacks': {'on_new_event': {'returns': {'$moon': 1}}}}")
                         << u"callbacks.on_new_event.returns"_s;
    QTest::newRow("tag in answers") << QByteArray("{'callbacks': {'on_new_event': {'answers': [1, {'$moon': 1}]}}}")
                                    << u"callbacks.on_new_event.answers.<item 1>"_s;
    QTest::newRow("delay") << QByteArray("{'callbacks': {'on_new_event': {'delay_ms': -1}}}")
                           << u"callbacks.on_new_event.delay_ms"_s;
    QTest::newRow("plain function that waits")
        << QByteArray("{'callbacks': {'on_new_event': {'sync': true, 'delay_ms': 1}}}") << u"callbacks.on_new_event"_s;
    QTest::newRow("argument") << QByteArray("{'callbacks': {'on_new_event': {'mutates_arg': {'one': {}}}}}")
                              << u"callbacks.on_new_event.mutates_arg.one"_s;
    QTest::newRow("error without a status")
        << QByteArray("{'callbacks': {'on_new_event': {'raises': {'message': 'x'}}}}")
        << u"callbacks.on_new_event.raises.status"_s;
    QTest::newRow("login type") << QByteArray("{'callbacks': {'auth_checkers': [{}]}}")
                                << u"callbacks.auth_checkers.<item 0>.login_type"_s;
    QTest::newRow("path") << QByteArray("{'routes': [{}]}") << u"routes.<item 0>.path"_s;
    QTest::newRow("status") << QByteArray("{'routes': [{'path': '/a', 'status': 100}]}") << u"routes.<item 0>.status"_s;
    QTest::newRow("cache of a route") << QByteArray("{'routes': [{'path': '/a', 'cache': 'f'}]}")
                                      << u"routes.<item 0>.cache"_s;
    QTest::newRow("keys") << QByteArray("{'caches': [{'function': 'f', 'keys': []}]}") << u"caches.<item 0>.keys"_s;
    QTest::newRow("entries for two keys")
        << QByteArray("{'caches': [{'function': 'f', 'keys': ['a', 'b'], 'entries': {'x': 1}}]}")
        << u"caches.<item 0>.entries"_s;
    QTest::newRow("parts of a key") << QByteArray(
        "{'caches': [{'function': 'f', 'keys': ['a', 'b'], 'entries': [{'key': ['x']}]}]}")
                                    << u"caches.<item 0>.entries.<item 0>.key"_s;
    QTest::newRow("phase") << QByteArray("{'fails': {'in': 'sleep'}}") << u"fails.in"_s;
}

void ScriptedConfigTest::namesTheBadLine()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, path);
    QCOMPARE(configErrorPath([&] { ScriptedConfig::read(configFrom(config)); }), path);
}

QTEST_GUILESS_MAIN(ScriptedConfigTest)
#include "tst_scriptedconfig.moc"
