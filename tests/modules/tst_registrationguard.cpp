// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakemoduleapi.h"

#include <registrationguard.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

class RegistrationGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void checksThirdPartyIds_data();
    void checksThirdPartyIds();
    void canShadowBan();
    void registersOnlyWhatHasRules();
    void answersTheCallbacks();
    void keepsTheLogClean();
    void namesTheBadLine_data();
    void namesTheBadLine();
};

void RegistrationGuardTest::decides_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("email"); // null: none
    QTest::addColumn<QString>("username");
    QTest::addColumn<bool>("allowed");

    const QByteArray company
        = "{'email_domains': {'allow': ['corp.example', '*.corp.example'], 'deny': 'trial.corp.example'}}";
    QTest::newRow("no rules") << QByteArray("{}") << QString() << QString() << true;
    QTest::newRow("allowed domain") << company << u"a@Corp.Example"_s << u"a"_s << true;
    QTest::newRow("allowed sub-domain") << company << u"a@dev.corp.example"_s << u"a"_s << true;
    QTest::newRow("denied wins over allowed") << company << u"a@trial.corp.example"_s << u"a"_s << false;
    QTest::newRow("dot at the end is no way around") << company << u"a@trial.corp.example."_s << u"a"_s << false;
    QTest::newRow("other domain") << company << u"a@evil.example"_s << u"a"_s << false;
    QTest::newRow("domain with the name in front") << company << u"a@corp.example.evil.example"_s << u"a"_s << false;
    QTest::newRow("no address at all") << company << QString() << u"a"_s << true;
    QTest::newRow("address without a domain") << company << u"a"_s << u"a"_s << false;

    const QByteArray required = "{'email_required': true}";
    QTest::newRow("required and there") << required << u"a@b.c"_s << u"a"_s << true;
    QTest::newRow("required and not there") << required << QString() << u"a"_s << false;

    const QByteArray names = "{'usernames': {'deny': ['admin*', '*support*'], 'pattern': '[a-z]{3,8}'}}";
    QTest::newRow("good name") << names << QString() << u"alice"_s << true;
    QTest::newRow("denied name") << names << QString() << u"admins"_s << false;
    QTest::newRow("denied in any case") << QByteArray("{'usernames': {'deny': 'admin*'}}") << QString() << u"ADMIN"_s
                                        << false;
    QTest::newRow("pattern takes the whole name") << names << QString() << u"alice1"_s << false;
    QTest::newRow("pattern keeps case") << names << QString() << u"Alice"_s << false;
    QTest::newRow("line end is no way around") << names << QString() << u"alice\n"_s << false;
    QTest::newRow("name made up later") << names << QString() << QString() << true;
    QTest::newRow("empty name is checked") << names << QString() << u""_s << false;
    QTest::newRow("alternatives are one pattern")
        << QByteArray("{'usernames': {'pattern': 'a|b'}}") << QString() << u"bx"_s << false;
    QTest::newRow("hostile pattern ends")
        << QByteArray("{'usernames': {'pattern': '(a|aa)+'}}") << QString() << QString(5000, u'a') + u'!' << false;
}

void RegistrationGuardTest::decides()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, email);
    QFETCH(QString, username);
    QFETCH(bool, allowed);
    const auto optional = [](const QString &text) { return text.isNull() ? std::nullopt : std::optional(text); };
    const RegistrationRules rules(configFrom(config));
    const auto decision = rules.decide({.email = optional(email), .username = optional(username), .authProvider = {}});
    QCOMPARE(decision.behaviour == RegistrationBehaviour::Allow, allowed);
    QCOMPARE(decision.reason.isEmpty(), allowed);
}

void RegistrationGuardTest::checksThirdPartyIds_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("medium");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("registration");
    QTest::addColumn<bool>("allowed");

    const QByteArray domains = "{'email_domains': {'deny': '*.trash.example'}}";
    QTest::newRow("good address") << domains << u"email"_s << u"a@b.c"_s << true << true;
    QTest::newRow("bad address") << domains << u"email"_s << u"a@x.trash.example"_s << true << false;
    QTest::newRow("bad address added later") << domains << u"email"_s << u"a@x.trash.example"_s << false << false;
    QTest::newRow("only at registration")
        << QByteArray("{'only_at_registration': true, 'email_domains': {'deny': '*'}}") << u"email"_s << u"a@b.c"_s
        << false << true;
    QTest::newRow("and at registration") << QByteArray("{'only_at_registration': true, 'email_domains': {'deny': '*'}}")
                                         << u"email"_s << u"a@b.c"_s << true << false;
    const QByteArray numbers = "{'phone_numbers': {'allow': ['49*', '43*'], 'deny': '49900*'}}";
    QTest::newRow("good number") << numbers << u"msisdn"_s << u"4912345"_s << true << true;
    QTest::newRow("expensive number") << numbers << u"msisdn"_s << u"49900123"_s << true << false;
    QTest::newRow("far number") << numbers << u"msisdn"_s << u"15551234"_s << true << false;
    QTest::newRow("numbers are no addresses") << numbers << u"email"_s << u"a@b.c"_s << true << true;
    QTest::newRow("unknown medium") << numbers << u"carrier.pigeon"_s << u"grey one"_s << true << true;
}

void RegistrationGuardTest::checksThirdPartyIds()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, medium);
    QFETCH(QString, address);
    QFETCH(bool, registration);
    QFETCH(bool, allowed);
    QCOMPARE(RegistrationRules(configFrom(config)).isThirdPartyIdAllowed(medium, address, registration), allowed);
}

void RegistrationGuardTest::canShadowBan()
{
    const RegistrationRules rules(
        configFrom("{'action': 'shadow_ban', 'usernames': {'deny': 'x*'}, 'trusted_providers': 'oidc-*'}"));
    const auto behaviour = [&](const QString &name, const std::optional<QString> &provider) {
        return rules.decide({.email = {}, .username = name, .authProvider = provider}).behaviour;
    };
    QCOMPARE(behaviour(u"xena"_s, {}), RegistrationBehaviour::ShadowBan);
    QCOMPARE(behaviour(u"anna"_s, {}), RegistrationBehaviour::Allow);
    QCOMPARE(behaviour(u"xena"_s, u"oidc-company"_s), RegistrationBehaviour::Allow);
    QCOMPARE(behaviour(u"xena"_s, u"saml"_s), RegistrationBehaviour::ShadowBan);
}

void RegistrationGuardTest::registersOnlyWhatHasRules()
{
    FakeModuleApi api;
    const RegistrationGuard names(RegistrationGuard::parseConfig(configFrom("{'usernames': {'deny': 'x'}}")), api);
    QCOMPARE(api.spamChecker.size(), 1);
    QVERIFY(api.passwordAuthProvider.isEmpty());
    const RegistrationGuard numbers(RegistrationGuard::parseConfig(configFrom("{'phone_numbers': {'deny': '1*'}}")),
                                    api);
    QCOMPARE(api.passwordAuthProvider.size(), 1);
}

void RegistrationGuardTest::answersTheCallbacks()
{
    FakeModuleApi api;
    const RegistrationGuard module(RegistrationGuard::parseConfig(configFrom(
                                       "{'email_domains': {'deny': 'bad.example'}, 'usernames': {'deny': 'root'}}")),
                                   api);
    const auto &check = *api.spamChecker.first().checkRegistrationForSpam.plain();
    const JsonDict good {{u"medium"_s, u"email"_s}, {u"address"_s, u"a@good.example"_s}};
    const JsonDict bad {{u"medium"_s, u"email"_s}, {u"address"_s, u"a@bad.example"_s}};
    QCOMPARE(check(good, u"alice"_s, {}, {}), RegistrationBehaviour::Allow);
    QCOMPARE(check(bad, u"alice"_s, {}, {}), RegistrationBehaviour::Deny);
    QCOMPARE(check(std::nullopt, u"alice"_s, {}, {}), RegistrationBehaviour::Allow);
    QCOMPARE(check(good, u"root"_s, {}, {}), RegistrationBehaviour::Deny);
    QCOMPARE(check(JsonDict {{u"medium"_s, u"email"_s}}, u"alice"_s, {}, {}), RegistrationBehaviour::Deny);

    const auto &allowed = *api.passwordAuthProvider.first().is3pidAllowed.plain();
    QVERIFY(allowed(u"email"_s, u"a@good.example"_s, true));
    QVERIFY(!allowed(u"email"_s, u"a@bad.example"_s, true));
}

void RegistrationGuardTest::keepsTheLogClean()
{
    FakeModuleApi api;
    const RegistrationGuard module(
        RegistrationGuard::parseConfig(
            configFrom("{'email_domains': {'deny': 'bad.example'}, 'usernames': {'pattern': '[a-z]+'}}")),
        api);
    (*api.passwordAuthProvider.first().is3pidAllowed.plain())(u"email"_s, u"jane@bad.example"_s, true);
    QCOMPARE(api.logged.last(), u"third-party identifier denied: email at bad.example"_s);
    const QString hostile = u"x\nfake line"_s + QString(1000, u'y');
    (*api.spamChecker.first().checkRegistrationForSpam.plain())(std::nullopt, hostile, {}, {});
    QVERIFY(!api.logged.last().contains(u'\n'));
    QVERIFY(api.logged.last().size() < 150);
}

void RegistrationGuardTest::namesTheBadLine_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("path");

    QTest::newRow("action") << QByteArray("{'action': 'ban'}") << u"action"_s;
    QTest::newRow("expression") << QByteArray("{'usernames': {'pattern': '(a'}}") << u"usernames.pattern"_s;
    QTest::newRow("domains") << QByteArray("{'email_domains': {'allow': [1]}}") << u"email_domains.allow.<item 0>"_s;
    QTest::newRow("switch") << QByteArray("{'email_required': 'of course'}") << u"email_required"_s;
}

void RegistrationGuardTest::namesTheBadLine()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, path);
    QCOMPARE(configErrorPath([&] { RegistrationGuard::parseConfig(configFrom(config)); }), path);
}

QTEST_GUILESS_MAIN(RegistrationGuardTest)
#include "tst_registrationguard.moc"
