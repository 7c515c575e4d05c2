// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <catalogue.h>
#include <registrations.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <yaml-cpp/yaml.h>

using namespace modulehost;
using namespace Qt::StringLiterals;

//! The catalogue, read off C++ declarations, against the reference of the module system.
class TestCatalogue : public QObject
{
    Q_OBJECT

private:
    YAML::Node m_reference;

    static QString text(const YAML::Node &node) { return QString::fromStdString(node.as<std::string>()); }

    YAML::Node entry(const QString &name) const
    {
        for (const YAML::Node &node : m_reference["callbacks"]) {
            if (text(node["name"]) == name)
                return node;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() { m_reference = YAML::LoadFile(MODULEHOST_TEST_SOURCE_DIR "/callback-reference.yaml"); }

    void everyCallbackInOrder()
    {
        QStringList expected;
        for (const YAML::Node &node : m_reference["callbacks"])
            expected.append(text(node["name"]));
        QStringList actual;
        for (const CallbackInfo &info : catalogue())
            actual.append(info.name);
        QCOMPARE(actual, expected);
        QCOMPARE(actual.size(), qsizetype(callbackCount));
    }

    void everyCategory()
    {
        QStringList expected;
        for (const YAML::Node &node : m_reference["categories"])
            expected.append(text(node["name"]) + u' ' + text(node["register_method"]) + u' ' + text(node["callbacks"]));
        QStringList actual;
        [&]<typename... Category>(std::type_identity<std::tuple<Category...>>) {
            (actual.append(QString::fromLatin1(Category::category) + u' '
                           + QString::fromLatin1(Category::registerMethod) + u' ' + QString::number(Category::size)),
             ...);
        }(std::type_identity<Categories> {});
        QCOMPARE(actual, expected);
    }

    void everyPropertyOfACallback_data()
    {
        QTest::addColumn<int>("index");
        for (const CallbackInfo &info : catalogue())
            QTest::newRow(qPrintable(info.name)) << int(info.index);
    }

    void everyPropertyOfACallback()
    {
        QFETCH(const int, index);
        const CallbackInfo &info = catalogue().at(index);
        const YAML::Node node = entry(info.name);

        QCOMPARE(info.category, text(node["category"]));
        QCOMPARE(info.policy, text(node["policy"]));
        QCOMPARE(info.exceptionPolicy, text(node["on_exception"]));
        QCOMPARE(info.isShielded, node["cancellation_shield"].as<bool>());
        QCOMPARE(info.isSynchronous, !node["is_async"].as<bool>());
        QCOMPARE(info.since.toString(), text(node["since"]));
        QCOMPARE(info.isExperimental, text(node["status"]) == u"experimental");
        QCOMPARE(info.isBridge, text(node["status"]) == u"legacy_bridge");
        QCOMPARE(info.deprecatedSince.has_value(), bool(node["deprecated_since"]));
        if (info.deprecatedSince)
            QCOMPARE(info.deprecatedSince->toString(), text(node["deprecated_since"]));

        QStringList expected;
        for (const YAML::Node &argument : node["arguments"])
            expected.append(text(argument["name"]));
        QStringList actual;
        for (const ArgumentInfo &argument : info.arguments)
            actual.append(argument.name);
        QCOMPARE(actual, expected);
    }

    void simpleTypesAreThoseOfTheReference()
    {
        const QStringList simple {u"str"_s,         u"bool"_s,        u"int"_s,       u"Event"_s,
                                  u"StateMap"_s,    u"JsonDict"_s,    u"Requester"_s, u"RoomAlias"_s,
                                  u"UserProfile"_s, u"ProfileInfo"_s, u"FileInfo"_s,  u"str or null"_s};
        int compared = 0;
        for (const CallbackInfo &info : catalogue()) {
            const YAML::Node node = entry(info.name);
            for (qsizetype i = 0; i < info.arguments.size(); ++i) {
                const QString type = text(node["arguments"][i]["type"]);
                if (!simple.contains(type))
                    continue;
                QCOMPARE(info.arguments.at(i).type, type);
                ++compared;
            }
        }
        QVERIFY(compared > 90);
    }

    void neutralResults()
    {
        const auto neutral = [](const QString &name) { return findCallback(name)->neutral.toTagged(); };
        QCOMPARE(neutral(u"user_may_invite"_s), (QJsonObject {{u"$sentinel"_s, u"NOT_SPAM"_s}}));
        QCOMPARE(neutral(u"check_registration_for_spam"_s), (QJsonObject {{u"$enum"_s, u"ALLOW"_s}}));
        QCOMPARE(neutral(u"is_user_expired"_s), QJsonValue(false));
        QCOMPARE(neutral(u"should_drop_federated_event"_s), QJsonValue(false));
        QCOMPARE(neutral(u"is_user_allowed_to_upload_media_of_size"_s), QJsonValue(true));
        QCOMPARE(neutral(u"check_can_shutdown_room"_s), QJsonValue(true));
        QCOMPARE(neutral(u"get_media_config_for_user"_s), QJsonValue(QJsonValue::Null));
        QCOMPARE(neutral(u"get_users_for_states"_s), QJsonValue(QJsonObject()));
        QCOMPARE(neutral(u"on_new_event"_s), QJsonValue(QJsonValue::Null));
        QCOMPARE(neutral(u"default_batch_size"_s), QJsonValue(100));
        QCOMPARE(neutral(u"min_batch_size"_s), QJsonValue(1));
        QCOMPARE(neutral(u"on_update"_s), QJsonValue(QJsonValue::Null));
    }

    void everyPolicyHasASentence()
    {
        for (const CallbackInfo &info : catalogue()) {
            QVERIFY2(!info.policySentence().isEmpty(), qPrintable(info.policy));
            QVERIFY2(!info.exceptionSentence().isEmpty(), qPrintable(info.exceptionPolicy));
        }
    }

    void secretsAreMarked()
    {
        QStringList secrets;
        for (const CallbackInfo &info : catalogue()) {
            for (const ArgumentInfo &argument : info.arguments) {
                if (argument.isSecret)
                    secrets.append(info.name + u'.' + argument.name);
            }
        }
        for (const char *expected :
             {"auth_checkers.login_dict", "check_3pid_auth.password", "on_logged_out.access_token"})
            QVERIFY2(secrets.contains(QString::fromLatin1(expected)), expected);
    }

    void argumentsByNameAndInOrder()
    {
        const CallbackInfo &invite = *findCallback(u"user_may_invite"_s);
        const Value::List expected {u"@a:b"_s, u"@c:d"_s, u"!r:b"_s};
        QCOMPARE(invite.readArguments(Value::list(expected)), expected);
        QCOMPARE(invite.readArguments(
                     Value::dict({{u"room_id"_s, u"!r:b"_s}, {u"invitee"_s, u"@c:d"_s}, {u"inviter"_s, u"@a:b"_s}})),
                 expected);
    }

    void defaultsAreFilledIn()
    {
        const CallbackInfo &registration = *findCallback(u"check_registration_for_spam"_s);
        const Value::List values = registration.readArguments(Value::list({{}, u"alice"_s, Value::list({})}));
        QCOMPARE(values.size(), 4);
        QVERIFY(values.at(3).isNull());
    }

    void badArguments_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("message");
        QTest::newRow("missing") << uR"({"inviter": "@a:b", "invitee": "@c:d"})"_s
                                 << u"argument room_id (str) of user_may_invite is missing"_s;
        QTest::newRow("too few") << uR"(["@a:b"])"_s << u"argument invitee (str) of user_may_invite is missing"_s;
        QTest::newRow("unknown") << uR"({"inviter": "@a:b", "invitee": "@c:d", "room_id": "!r", "roomid": 1})"_s
                                 << u"user_may_invite has no argument roomid; did you mean room_id?"_s;
        QTest::newRow("wrong type") << uR"(["@a:b", 3, "!r"])"_s << u"argument invitee: expected str, got int"_s;
        QTest::newRow("too many") << uR"(["a", "b", "c", "d"])"_s << u"user_may_invite takes 3 arguments, got 4"_s;
        QTest::newRow("a number") << u"[4]"_s << u"argument inviter: expected str, got int"_s;
    }

    void badArguments()
    {
        QFETCH(const QString, json);
        QFETCH(const QString, message);
        const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
        const QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        try {
            findCallback(u"user_may_invite"_s)->readArguments(Value::fromTagged(value));
            QFAIL("accepted");
        } catch (const TypeError &error) {
            QCOMPARE(error.message(), message);
        }
    }

    void itemsOfLists_data()
    {
        QTest::addColumn<QString>("callback");
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("message");
        const QString registration = u"check_registration_for_spam"_s;
        const QString noPairs = u"argument request_info: expected list of (user agent, IP) pairs, got list"_s;
        QTest::newRow("pairs") << registration << uR"([null, "alice", [["curl", "::1"], [null, "::1"]]])"_s
                               << QString();
        QTest::newRow("a list of one") << registration << uR"([null, "alice", [["curl", "::1"], ["x"]]])"_s << noPairs;
        QTest::newRow("texts") << registration << uR"([null, "alice", ["curl"]])"_s << noPairs;
        QTest::newRow("numbers") << registration << uR"([null, "alice", [[1, 2]]])"_s << noPairs;
        const QString presence = u"get_users_for_states"_s;
        QTest::newRow("user IDs") << presence << uR"([["@a:b", {"user_id": "@c:d"}]])"_s << QString();
        QTest::newRow("no states") << presence << uR"([["@a:b", 5]])"_s
                                   << u"argument state_updates: expected list of UserPresenceState, got list"_s;
    }

    void itemsOfLists()
    {
        QFETCH(const QString, callback);
        QFETCH(const QString, json);
        QFETCH(const QString, message);
        QString said;
        try {
            findCallback(callback)->readArguments(Value::fromTagged(QJsonDocument::fromJson(json.toUtf8()).array()));
        } catch (const TypeError &error) {
            said = error.message();
        }
        QCOMPARE(said, message);
    }

    void unknownNameSuggestsTheNearest()
    {
        QVERIFY(!findCallback(u"user_may_invit"_s));
        try {
            callbackNamed(u"user-may-invit"_s);
            QFAIL("found");
        } catch (const TypeError &error) {
            QCOMPARE(error.message(), u"there is no callback named user-may-invit; did you mean user_may_invite?"_s);
        }
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
