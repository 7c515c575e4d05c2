// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakemoduleapi.h"

#include <inviterules.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

Invite local(const QString &inviter, const QString &invitee)
{
    return {.kind = Invite::Kind::Local, .inviter = inviter, .invitee = invitee};
}

Invite federated(const QString &inviter, const QString &invitee)
{
    return {.kind = Invite::Kind::Federated, .inviter = inviter, .invitee = invitee};
}

Invite thirdParty(const QString &inviter, const QString &medium, const QString &address)
{
    return {.kind = Invite::Kind::ThirdParty, .inviter = inviter, .invitee = {}, .medium = medium, .address = address};
}

} // namespace

class InviteRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void firstFittingRuleDecides();
    void namesTheBadLine_data();
    void namesTheBadLine();
    void answersTheCallbacks();
    void deniesWithCodeAndMessage();
    void logsDenialsWithoutAddresses();
};

void InviteRulesTest::decides_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<Invite>("invite");
    QTest::addColumn<bool>("fits");

    const Invite toFriend = local(u"@a:example.com"_s, u"@b:friend.example"_s);
    const Invite fromSpam = federated(u"@x:Spam.example:8448"_s, u"@a:example.com"_s);
    const Invite byMail = thirdParty(u"@a:example.com"_s, u"email"_s, u"Boss@competitor.example"_s);

    QTest::newRow("no condition") << QByteArray() << toFriend << true;
    QTest::newRow("kind") << QByteArray("'kinds': 'local'") << toFriend << true;
    QTest::newRow("other kind") << QByteArray("'kinds': ['federated', 'third_party']") << toFriend << false;
    QTest::newRow("inviter") << QByteArray("'from': '@a:*'") << toFriend << true;
    QTest::newRow("inviter's case counts") << QByteArray("'from': '@A:*'") << toFriend << false;
    QTest::newRow("invitee") << QByteArray("'to': ['@x:*', '@b:*']") << toFriend << true;
    QTest::newRow("both must fit") << QByteArray("'from': '@a:*', 'to': '@x:*'") << toFriend << false;
    QTest::newRow("server, any port and case") << QByteArray("'from_domains': 'spam.EXAMPLE'") << fromSpam << true;
    QTest::newRow("star does not fit the domain itself")
        << QByteArray("'from_domains': '*.spam.example'") << fromSpam << false;
    QTest::newRow("invitee's server") << QByteArray("'to_domains': 'example.com'") << fromSpam << true;
    QTest::newRow("no domain fits no server")
        << QByteArray("'from_domains': '?*'") << local(u"@broken"_s, u"@b:c"_s) << false;
    QTest::newRow("address in any case") << QByteArray("'addresses': '*@competitor.example'") << byMail << true;
    QTest::newRow("medium") << QByteArray("'mediums': 'msisdn'") << byMail << false;
    QTest::newRow("address never fits a user") << QByteArray("'addresses': '*'") << toFriend << false;
    QTest::newRow("user never fits an address") << QByteArray("'to': '*'") << byMail << false;
    QTest::newRow("server never fits an address") << QByteArray("'to_domains': '*'") << byMail << false;
}

void InviteRulesTest::decides()
{
    QFETCH(QByteArray, rule);
    QFETCH(Invite, invite);
    QFETCH(bool, fits);
    const QByteArray conditions = rule.isEmpty() ? QByteArray() : ", " + rule;
    const InviteRuleSet denies(configFrom("{'rules': [{'action': 'deny'" + conditions + "}]}"));
    QCOMPARE(denies.decide(invite).verdict.isAllowed(), !fits);
    const InviteRuleSet allows(configFrom("{'default': 'deny', 'rules': [{'action': 'allow'" + conditions + "}]}"));
    QCOMPARE(allows.decide(invite).verdict.isAllowed(), fits);
}

void InviteRulesTest::firstFittingRuleDecides()
{
    const InviteRuleSet rules(configFrom("{'rules': [{'action': 'deny', 'from': '@nobody:*'},"
                                         " {'action': 'allow', 'from': '@mod:*'}, {'action': 'deny'}]}"));
    QCOMPARE(rules.decide(local(u"@mod:a"_s, u"@b:a"_s)).rule, std::optional<qsizetype>(1));
    QCOMPARE(rules.decide(local(u"@a:a"_s, u"@b:a"_s)).rule, std::optional<qsizetype>(2));
    QCOMPARE(InviteRuleSet(configFrom("{}")).decide(local(u"@a:a"_s, u"@b:a"_s)).rule, std::optional<qsizetype>());
}

void InviteRulesTest::namesTheBadLine_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("path");

    QTest::newRow("default") << QByteArray("{'default': 'maybe'}") << u"default"_s;
    QTest::newRow("no list") << QByteArray("{'rules': {}}") << u"rules"_s;
    QTest::newRow("no action") << QByteArray("{'rules': [{'action': 'deny'}, {}]}") << u"rules.<item 1>"_s;
    QTest::newRow("action") << QByteArray("{'rules': [{'action': 'ban'}]}") << u"rules.<item 0>.action"_s;
    QTest::newRow("kind") << QByteArray("{'rules': [{'action': 'deny', 'kinds': ['local', 'x']}]}")
                          << u"rules.<item 0>.kinds.<item 1>"_s;
    QTest::newRow("code") << QByteArray("{'rules': [{'action': 'deny', 'code': 'M_NOPE'}]}")
                          << u"rules.<item 0>.code"_s;
    QTest::newRow("pattern") << QByteArray("{'rules': [{'action': 'deny', 'from': 7}]}") << u"rules.<item 0>.from"_s;
}

void InviteRulesTest::namesTheBadLine()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, path);
    QCOMPARE(configErrorPath([&] { InviteRules::parseConfig(configFrom(config)); }), path);
}

void InviteRulesTest::answersTheCallbacks()
{
    FakeModuleApi api;
    const InviteRules module(
        InviteRules::parseConfig(configFrom("{'rules': ["
                                            "{'action': 'deny', 'kinds': 'local', 'to': '@l:*'},"
                                            "{'action': 'deny', 'kinds': 'federated', 'to': '@f:*'},"
                                            "{'action': 'deny', 'kinds': 'third_party'}]}")),
        api);
    QCOMPARE(api.spamChecker.size(), 1);
    const SpamCheckerCallbacks &callbacks = api.spamChecker.first();

    const auto &mayInvite = *callbacks.userMayInvite.plain();
    QVERIFY(!mayInvite(u"@a:example.com"_s, u"@l:x"_s, u"!r"_s).isAllowed());
    QVERIFY(mayInvite(u"@a:example.com"_s, u"@f:x"_s, u"!r"_s).isAllowed());
    QVERIFY(mayInvite(u"@a:elsewhere.example"_s, u"@l:x"_s, u"!r"_s).isAllowed());
    QVERIFY(!mayInvite(u"@a:elsewhere.example"_s, u"@f:x"_s, u"!r"_s).isAllowed());

    const auto &federatedMayInvite = *callbacks.federatedUserMayInvite.plain();
    const QJsonObject invite {{u"type"_s, u"m.room.member"_s}, {u"sender"_s, u"@a:elsewhere.example"_s}};
    const auto withInvitee = [&](const QString &invitee) {
        QJsonObject event = invite;
        event.insert(u"state_key"_s, invitee);
        return Event(event);
    };
    QVERIFY(federatedMayInvite(withInvitee(u"@l:example.com"_s)).isAllowed());
    QVERIFY(!federatedMayInvite(withInvitee(u"@f:example.com"_s)).isAllowed());

    QVERIFY(
        !(*callbacks.userMaySend3pidInvite.plain())(u"@a:example.com"_s, u"email"_s, u"a@b.c"_s, u"!r"_s).isAllowed());
    QVERIFY(!callbacks.checkEventForSpam);
}

void InviteRulesTest::deniesWithCodeAndMessage()
{
    const InviteRuleSet rules(
        configFrom("{'rules': [{'action': 'deny', 'code': 'LIMIT_EXCEEDED', 'message': 'Not today.'}]}"));
    const SpamVerdict verdict = rules.decide(local(u"@a:a"_s, u"@b:a"_s)).verdict;
    QCOMPARE(verdict.rejection()->code, u"M_LIMIT_EXCEEDED"_s);
    QCOMPARE(verdict.rejection()->extra, QJsonObject({{u"error"_s, u"Not today."_s}}));

    const InviteRuleSet plain(configFrom("{'default': 'deny'}"));
    const SpamVerdict byDefault = plain.decide(local(u"@a:a"_s, u"@b:a"_s)).verdict;
    QCOMPARE(byDefault.rejection()->code, u"M_FORBIDDEN"_s);
    QVERIFY(byDefault.rejection()->extra.isEmpty());
}

void InviteRulesTest::logsDenialsWithoutAddresses()
{
    FakeModuleApi api;
    const InviteRules module(InviteRules::parseConfig(configFrom(
                                 "{'default': 'deny', 'rules': "
                                 "[{'action': 'allow', 'to': '@ok:*'}, {'action': 'deny', 'to': '@bad:*'}]}")),
                             api);
    const SpamCheckerCallbacks &callbacks = api.spamChecker.first();
    (*callbacks.userMayInvite.plain())(u"@a:example.com"_s, u"@ok:x"_s, u"!r"_s);
    QVERIFY(api.logged.isEmpty());
    (*callbacks.userMayInvite.plain())(u"@a:example.com"_s, u"@bad:x"_s, u"!r"_s);
    QCOMPARE(api.logged.takeLast(), u"@a:example.com may not invite @bad:x: rule 2 denies it"_s);
    (*callbacks.userMaySend3pidInvite.plain())(u"@a:example.com"_s, u"email"_s, u"jane.doe@corp.example"_s, u"!r"_s);
    QVERIFY(api.logged.last().contains(u"corp.example"_s) && api.logged.last().contains(u"default"_s));
    QVERIFY(!api.logged.last().contains(u"jane"_s));
    (*callbacks.userMaySend3pidInvite.plain())(u"@a:example.com"_s, u"msisdn"_s, u"49123456"_s, u"!r"_s);
    QVERIFY(!api.logged.last().contains(u"49123"_s));
}

QTEST_GUILESS_MAIN(InviteRulesTest)
#include "tst_inviterules.moc"
