// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invitehost.h"

#include <tableview.h>
#include <verdict.h>
#include <verdictchain.h>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

using State = VerdictStep::State;

FireOptions invite()
{
    return {u"user_may_invite"_s,
            Value::list({u"@alice:sample.example"_s, u"@bob:sample.example"_s, u"!room:sample.example"_s})};
}

Verdict invitesVerdict()
{
    const InviteHost host;
    const FireAnswer answer = InviteHost::denialBySecond(invite());
    return verdictOf(*answer.report, answer.stepPaths, chainOf(u"user_may_invite"_s, host.session.current));
}

DispatchStep stepOf(int module, Outcome outcome, const Value &returned, const Value::List &arguments)
{
    return {.module = module,
            .outcome = outcome,
            .returned = returned,
            .error = {},
            .nanoseconds = 1000,
            .arguments = arguments};
}

Value dictOf(const QString &key, const QString &value) { return Value::dict({{key, value}}); }

} // namespace

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheClientIsTold()
    {
        const InviteHost host;
        const FireAnswer answer = InviteHost::denialBySecond(invite());
        DispatchReport report = *answer.report;
        report.steps[1].returned
            = Value::tuple({report.steps.at(1).returned, dictOf(u"error"_s, u"Not from there."_s)});
        const Verdict verdict
            = verdictOf(report, answer.stepPaths, chainOf(u"user_may_invite"_s, host.session.current));
        QCOMPARE(verdict.steps.at(1).reason, u"M_FORBIDDEN: Not from there."_s);
    }

    void saysWhoDecidedAndWhoWasNotAsked()
    {
        const Verdict verdict = invitesVerdict();
        QCOMPARE(verdict.steps.size(), 3);
        QCOMPARE(verdict.steps.at(0).state, State::Asked);
        QCOMPARE(verdict.steps.at(1).state, State::Decided);
        QCOMPARE(verdict.steps.at(1).reason, u"M_FORBIDDEN"_s);
        QCOMPARE(verdict.steps.at(2).state, State::NotAsked);
        QCOMPARE(verdict.steps.at(2).reason, u"not asked: invite_rules.InviteRules had already decided"_s);
        QCOMPARE(verdict.sentence(), u"Denied by invite_rules.InviteRules: M_FORBIDDEN"_s);
    }

    void saysWhoEndedTheWalkByAnException()
    {
        const CallbackInfo &info = callbackNamed(u"user_may_invite"_s);
        DispatchReport report;
        report.callback = info.index;
        report.outcome = Outcome::Failed;
        report.steps = {stepOf(4, Outcome::Failed, {}, {})};
        report.steps[0].error = ErrorInfo {u"RuntimeError"_s, u"no database"_s};
        report.error = report.steps.at(0).error;
        const Verdict verdict = verdictOf(report, {u"a.A"_s}, {{4, u"a.A"_s}, {5, u"b.B"_s}});
        QCOMPARE(verdict.sentence(), u"Failed: RuntimeError: no database"_s);
        QCOMPARE(verdict.steps.at(0).reason, u"RuntimeError: no database"_s);
        QCOMPARE(verdict.steps.at(1).reason, u"not asked: a.A had already failed"_s);
        QVERIFY(!verdict.result);
    }

    void tellsChangesInPlaceAtTheModuleThatMadeThem()
    {
        const CallbackInfo &info = callbackNamed(u"on_create_room"_s);
        const Value before = dictOf(u"name"_s, u"The room"_s);
        const Value after = dictOf(u"name"_s, u"Another"_s);
        DispatchReport report;
        report.callback = info.index;
        report.steps = {stepOf(0, Outcome::Done, {}, {Value(), before, false}),
                        stepOf(1, Outcome::Done, {}, {Value(), before, false}),
                        stepOf(2, Outcome::Done, {}, {Value(), after, false})};
        report.argumentsAfter = {Value(), after, false};
        const Verdict verdict = verdictOf(report, {u"a.A"_s, u"b.B"_s, u"c.C"_s});
        QVERIFY(verdict.steps.at(0).changes.isEmpty());
        QCOMPARE(verdict.steps.at(1).changes, QList<SeenArgument>({{u"request_content"_s, after.toTagged()}}));
        QVERIFY(verdict.steps.at(2).changes.isEmpty());
    }

    void knowsCheckersOfOtherLoginTypes()
    {
        const CallbackInfo &info = callbackNamed(u"auth_checkers"_s);
        DispatchReport report;
        report.callback = info.index;
        report.outcome = Outcome::Value;
        report.steps = {stepOf(0, Outcome::Value, {}, {u"alice"_s, u"m.login.password"_s, u"<secret>"_s})};
        const QList<ChainLink> chain {{0, u"a.A"_s, u"com.example.token"_s}, {0, u"a.A"_s, u"m.login.password"_s}};
        const Verdict verdict = verdictOf(report, {u"a.A"_s}, chain);
        QCOMPARE(verdict.steps.at(0).state, State::NotAsked);
        QCOMPARE(verdict.steps.at(0).reason, u"not asked: checks the login type com.example.token only"_s);
        QCOMPARE(verdict.steps.at(1).state, State::Asked);
    }

    void followsAFederatedInviteIntoThePlainOne()
    {
        HostSnapshot snapshot;
        snapshot.modules = {moduleAt(0, u"a.A"_s), moduleAt(1, u"b.B"_s)};
        CallbackSnapshot federated {.category = {},
                                    .name = u"federated_user_may_invite"_s,
                                    .policy = {},
                                    .exceptionPolicy = {},
                                    .modules = {{0, {}, {}, {}}},
                                    .refused = {}};
        CallbackSnapshot plain {.category = {},
                                .name = u"user_may_invite"_s,
                                .policy = {},
                                .exceptionPolicy = {},
                                .modules = {{0, {}, {}, {}}, {1, {}, {}, {}}},
                                .refused = {}};
        snapshot.callbacks = {federated, plain};
        DispatchReport report;
        report.callback = callbackNamed(federated.name).index;
        report.outcome = Outcome::Denied;
        report.decidedBy = 0;
        report.steps
            = {stepOf(0, Outcome::Allowed, {}, {dictOf(u"type"_s, u"m.room.member"_s)}),
               stepOf(0, Outcome::Denied, Value::code(u"M_LIMIT_EXCEEDED"_s), {u"@a:b"_s, u"@c:d"_s, u"!e:f"_s})};
        report.argumentsAfter = report.steps.at(0).arguments;
        const Verdict verdict
            = verdictOf(report, {u"a.A"_s, u"a.A"_s}, chainOf(u"federated_user_may_invite"_s, snapshot));
        QCOMPARE(verdict.steps.size(), 3);
        QCOMPARE(verdict.decided, 1);
        QCOMPARE(verdict.steps.at(1).arguments.at(0).name, u"inviter"_s);
        QVERIFY(verdict.steps.at(0).changes.isEmpty());
        QCOMPARE(verdict.steps.at(2).state, State::NotAsked);
    }

    void keepsStepsOfModulesThatAreGone()
    {
        const FireAnswer answer = InviteHost::denialBySecond(invite());
        DispatchReport report = *answer.report;
        report.steps[0].module = -1;
        const Verdict verdict
            = verdictOf(report, answer.stepPaths, {{1, u"invite_rules.InviteRules"_s}, {2, u"last.Module"_s}});
        QCOMPARE(verdict.steps.size(), 3);
        QCOMPARE(verdict.steps.at(0).path, u"first.Module"_s);
        QCOMPARE(verdict.decided, 1);
    }

    void readsTraceRecordsWithoutPayloads()
    {
        const InviteHost host;
        TraceRecord record {.number = 1,
                            .subject = u"user_may_invite"_s,
                            .module = 1,
                            .modulePath = u"invite_rules.InviteRules"_s,
                            .outcome = Outcome::Denied};
        record.steps
            = {{0, u"first.Module"_s, Outcome::Allowed, 10}, {1, u"invite_rules.InviteRules"_s, Outcome::Denied, 20}};
        const Verdict verdict = verdictOf(record, chainOf(record.subject, host.session.current));
        QCOMPARE(verdict.decided, 1);
        QCOMPARE(verdict.steps.at(2).state, State::NotAsked);
        QVERIFY(!verdict.result);
        QVERIFY(!verdict.steps.at(0).returned);
    }

    void copiesAsTextAndJson()
    {
        VerdictChain chain(u"test-chain"_s);
        chain.setVerdict(invitesVerdict());
        chain.copyTextAction()->trigger();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.contains(u"Denied by invite_rules.InviteRules: M_FORBIDDEN"_s));
        QVERIFY(text.contains(u"3. last.Module: not asked"_s));
        chain.copyJsonAction()->trigger();
        const QJsonObject json = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
        QCOMPARE(json.value(u"decided_by"_s).toString(), u"invite_rules.InviteRules"_s);
        QCOMPARE(json.value(u"outcome"_s).toString(), u"denied"_s);
        QCOMPARE(json.value(u"steps"_s).toArray().size(), 3);
        QCOMPARE(json.value(u"steps"_s).toArray().at(2).toObject().value(u"asked"_s).toBool(true), false);
    }

    void showsTheChainWithTheDeciderSelected()
    {
        VerdictChain chain(u"test-chain"_s);
        chain.setVerdict(invitesVerdict());
        QCOMPARE(chain.findChild<QLabel *>(u"sentence"_s)->text(),
                 u"Denied by invite_rules.InviteRules: M_FORBIDDEN"_s);
        auto *table = chain.findChild<TableView *>(u"test-chain"_s);
        QCOMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->currentIndex().row(), 1);
        QCOMPARE(table->model()->index(1, 2).data().toString(), u"denied, decided"_s);
        QVERIFY(table->model()->index(1, 1).data(Qt::FontRole).value<QFont>().bold());
        QCOMPARE(table->model()->index(2, 2).data().toString(), u"not asked"_s);
        QVERIFY(table->model()->index(2, 1).data(Qt::ForegroundRole).isValid());
        QSignalSpy activated(&chain, &VerdictChain::targetActivated);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.at(0).at(0).value<Target>().module, 1);
        chain.clear();
        QCOMPARE(table->model()->rowCount(), 0);
        QVERIFY(!chain.copyTextAction()->isEnabled());
    }
};

QTEST_MAIN(TestVerdict)
#include "tst_verdict.moc"
