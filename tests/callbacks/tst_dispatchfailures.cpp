// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chains.h"

#include <dispatch.h>

#include <QTest>

using namespace modulehost;
using namespace modulehost::tests;
using namespace Qt::StringLiterals;

namespace {

using CreateRoom = decltype(ThirdPartyRulesCallbacks::onCreateRoom);
using Deactivate = decltype(ThirdPartyRulesCallbacks::checkCanDeactivateUser);
using Invite = decltype(SpamCheckerCallbacks::userMayInvite);
using NewEvent = decltype(ThirdPartyRulesCallbacks::onNewEvent);

//! "module callback message" of every failure, for as long as \a environment lives.
const QStringList &recordFailures(DispatchEnvironment &environment)
{
    const auto failures = std::make_shared<QStringList>();
    environment.onFailure = [failures](int module, std::string_view callback, const ErrorInfo &error) {
        failures->append(QString::number(module) + u' '
                         + QString::fromLatin1(callback.data(), qsizetype(callback.size())) + u' ' + error.message);
    };
    return *failures;
}

//! Sets a key in the dict that is the argument at \a index, and raises.
DynamicCallback dynamicThatChangesAndRaises(qsizetype index)
{
    return {[index](Value::List &arguments) -> Task<Value> {
        arguments[index] = arguments.at(index).with(u"changed"_s, true);
        throw SynapseError(403, u"no"_s);
        co_return Value();
    }};
}

} // namespace

//! What becomes of a dispatch when a module raises, or does not answer in time.
class TestDispatchFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exceptionOfAPlainCallbackPropagates()
    {
        SetUp setUp;
        setUp.add(inviting([](const QString &, const QString &, const QString &) -> SpamVerdict {
            throw std::runtime_error("boom");
        }));
        setUp.add(inviting([](const QString &, const QString &, const QString &) { return SpamVerdict(); }));
        QVERIFY_EXCEPTION_THROWN(dispatch<Invite>(setUp.table(), u"@a:t"_s, u"@b:t"_s, u"!r"_s), std::runtime_error);
        QCOMPARE((*setUp.counters.at(0))[callbackIndex<Invite>].failed, 1u);
        QCOMPARE((*setUp.counters.at(1))[callbackIndex<Invite>].calls, 0u);
    }

    void anyThrownTypeIsDescribed()
    {
        SetUp setUp;
        setUp.add(inviting([](const QString &, const QString &, const QString &) -> SpamVerdict { throw 42; }));
        const DispatchReport report = fire(setUp, u"user_may_invite"_s, inviteArguments);
        QCOMPARE(report.outcome, Outcome::Failed);
        QCOMPARE(report.error->type, u"other"_s);
        QCOMPARE(report.decidedBy, -1);
    }

    void failingCheckIsSkippedWhereThePolicySaysSo()
    {
        SetUp setUp;
        const QStringList &failures = recordFailures(*setUp.environment);
        setUp.add(ThirdPartyRulesCallbacks {.checkCanDeactivateUser
                                            = [](const QString &, bool) -> bool { throw std::runtime_error("boom"); }});
        setUp.add(ThirdPartyRulesCallbacks {.checkCanDeactivateUser = [](const QString &, bool) { return false; }});
        auto answer = dispatch<Deactivate>(setUp.table(), u"@a:t"_s, true);
        QVERIFY(!answer.take());
        QCOMPARE(failures, QStringList {u"0 check_can_deactivate_user boom"_s});
    }

    void cancellationIsNoFailureOfAShieldedCallback()
    {
        SetUp setUp;
        RecordingSink sink;
        setUp.environment->trace = &sink;
        const QStringList &failures = recordFailures(*setUp.environment);
        const auto cancelled = [](const QString &, bool) -> bool { throw Cancelled(); };
        setUp.add(ThirdPartyRulesCallbacks {.checkCanDeactivateUser = cancelled});
        setUp.add(ThirdPartyRulesCallbacks {.checkCanDeactivateUser = [](const QString &, bool) { return false; }});

        QVERIFY_EXCEPTION_THROWN(dispatch<Deactivate>(setUp.table(), u"@a:t"_s, true).take(), Cancelled);
        QCOMPARE(sink.traces.constLast().outcome, Outcome::Cancelled);
        QCOMPARE(sink.traces.constLast().steps.at(0).outcome, Outcome::Cancelled);
        const DispatchReport report = fire(setUp, u"check_can_deactivate_user"_s, {u"@a:t"_s, true});
        QCOMPARE(report.error->type, u"cancelled"_s);
        QCOMPARE(report.outcome, Outcome::Cancelled);
        QCOMPARE(report.steps.size(), 1);

        const CallbackCounters &counters = (*setUp.counters.constFirst())[callbackIndex<Deactivate>];
        QCOMPARE(counters.calls, 2u);
        QCOMPARE(counters.failed, 0u);
        QCOMPARE(failures, QStringList());
    }

    void cancellationOfACoroutineIsNoFailureEither()
    {
        SetUp setUp;
        RecordingSink sink;
        setUp.environment->trace = &sink;
        Gate gate;
        struct Later
        {
            static Task<bool> cancel(Gate &gate)
            {
                co_await gate.passed();
                throw Cancelled();
            }
        };
        setUp.add(ThirdPartyRulesCallbacks {.checkCanDeactivateUser
                                            = [&](const QString &, bool) { return Later::cancel(gate); }});
        const QString user = u"@a:t"_s;
        const bool byAdmin = true;
        auto answer = dispatch<Deactivate>(setUp.table(), user, byAdmin);
        gate.open();
        QVERIFY(answer.isReady());
        QVERIFY_EXCEPTION_THROWN(answer.take(), Cancelled);
        QCOMPARE(sink.traces.constLast().outcome, Outcome::Cancelled);
        QCOMPARE((*setUp.counters.constFirst())[callbackIndex<Deactivate>].failed, 0u);
    }

    void cancellationOfANotificationIsAFailure()
    {
        SetUp setUp;
        const QStringList &failures = recordFailures(*setUp.environment);
        int told = 0;
        setUp.add(ThirdPartyRulesCallbacks {.onNewEvent = [](const Event &, const StateMap &) { throw Cancelled(); }});
        setUp.add(ThirdPartyRulesCallbacks {.onNewEvent = [&told](const Event &, const StateMap &) { ++told; }});
        dispatch<NewEvent>(setUp.table(), Event(), StateMap()).take();
        QCOMPARE(told, 1);
        QCOMPARE((*setUp.counters.constFirst())[callbackIndex<NewEvent>].failed, 1u);
        QCOMPARE(failures, QStringList {u"0 on_new_event cancelled"_s});
    }

    void cancellationForbidsTheRoom()
    {
        SetUp setUp;
        setUp.add(
            ThirdPartyRulesCallbacks {.onCreateRoom = [](const Requester &, JsonDict &, bool) { throw Cancelled(); }});
        const DispatchReport report
            = fire(setUp, u"on_create_room"_s, {Value::object(u"Requester"_s, {}), Value::dict({}), false});
        QCOMPARE(report.error->status, 403);
        QCOMPARE(report.outcome, Outcome::Failed);
    }

    void whatARaisingModuleChangedInPlaceStays()
    {
        SetUp setUp;
        setUp.add(AccountDataCallbacks {.onAccountDataUpdated = dynamicThatChangesAndRaises(3)});
        JsonDict seen;
        setUp.add(AccountDataCallbacks {.onAccountDataUpdated
                                        = [&](const QString &, const std::optional<QString> &, const QString &,
                                              const JsonDict &content) { seen = content; }});
        const DispatchReport report
            = fire(setUp, u"on_account_data_updated"_s, {u"@u:test"_s, {}, u"m.direct"_s, Value::dict({{u"a"_s, 1}})});
        QVERIFY(report.steps.at(0).error);
        QCOMPARE(seen, (JsonDict {{u"a"_s, 1}, {u"changed"_s, true}}));
        QCOMPARE(report.argumentsAfter.at(3)[u"changed"_s], Value(true));
    }

    void whatARaisingModuleChangedInPlaceReachesTheCaller()
    {
        SetUp setUp;
        setUp.add(ThirdPartyRulesCallbacks {.onCreateRoom = dynamicThatChangesAndRaises(1)});
        const Requester requester;
        JsonDict request;
        const bool isAdmin = false;
        auto answer = dispatch<CreateRoom>(setUp.table(), requester, request, isAdmin);
        QVERIFY(answer.isReady());
        QVERIFY_EXCEPTION_THROWN(answer.take(), SynapseError);
        QCOMPARE(request, (JsonDict {{u"changed"_s, true}}));
    }

    void whatARaisingTypedModuleChangedInPlaceIsReported()
    {
        SetUp setUp;
        setUp.add(ThirdPartyRulesCallbacks {.onCreateRoom = [](const Requester &, JsonDict &request, bool) {
            request.insert(u"name"_s, u"changed"_s);
            throw SynapseError(403, u"no"_s);
        }});
        const DispatchReport report
            = fire(setUp, u"on_create_room"_s, {Value::object(u"Requester"_s, {}), Value::dict({}), false});
        QCOMPARE(report.argumentsAfter.at(1), Value::dict({{u"name"_s, u"changed"_s}}));
    }

    void copyOfARaisingModuleIsItsOwn()
    {
        SetUp setUp;
        setUp.add(SpamCheckerCallbacks {.userMayCreateRoom = dynamicThatChangesAndRaises(1)});
        const DispatchReport report = fire(setUp, u"user_may_create_room"_s, {u"@u:t"_s, Value::dict({})});
        QCOMPARE(report.argumentsAfter.at(1), Value::dict({}));
    }

    void foreignExceptionForbidsTheRoom()
    {
        SetUp setUp;
        setUp.add(ThirdPartyRulesCallbacks {
            .onCreateRoom = [](const Requester &, JsonDict &, bool) { throw std::runtime_error("nope"); }});
        JsonDict request;
        try {
            dispatch<CreateRoom>(setUp.table(), Requester(), request, false).take();
            QFAIL("allowed");
        } catch (const SynapseError &error) {
            QCOMPARE(error.status(), 403);
            QCOMPARE(error.errcode(), u"M_UNKNOWN"_s);
        }
    }

    void ordinaryFunctionOfADynamicModuleCannotBeAwaited()
    {
        SetUp setUp;
        setUp.add(inviting(DynamicCallback {.call = [](Value::List &) -> Task<Value> { co_return Value(true); },
                                            .isCoroutine = false}));
        QCOMPARE(fire(setUp, u"user_may_invite"_s, inviteArguments).error->type, u"TypeError"_s);
    }

    void timeLimitFailsTheCallbackOnly()
    {
        SetUp setUp;
        setUp.environment->timeLimit = std::chrono::milliseconds(20);
        Gate gate;
        struct Later
        {
            static Task<SpamVerdict> answer(Gate &gate)
            {
                co_await gate.passed();
                co_return SpamVerdict();
            }
        };
        setUp.add(inviting([&](const QString &, const QString &, const QString &) { return Later::answer(gate); }));
        const DispatchReport report = fire(setUp, u"user_may_invite"_s, inviteArguments);
        QCOMPARE(report.error->message, u"gave no answer within 20 ms"_s);
        gate.open();
        const QString text = u"@a:t"_s;
        auto answer = dispatch<Invite>(setUp.table(), text, text, text);
        QTRY_VERIFY(answer.isReady());
        QVERIFY_EXCEPTION_THROWN(answer.take(), Error);
        gate.open();
        QVERIFY(setUp.environment->waiting.empty());
    }
};

QTEST_GUILESS_MAIN(TestDispatchFailures)
#include "tst_dispatchfailures.moc"
