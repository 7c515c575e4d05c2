// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chains.h"

#include <catalogue.h>
#include <dispatch.h>

#include <modulehost/codes.h>

#include <QCoroCore>
#include <QTest>
#include <QTimer>

using namespace modulehost;
using namespace modulehost::tests;
using namespace Qt::StringLiterals;

namespace {

using Invite = decltype(SpamCheckerCallbacks::userMayInvite);
using CreateRoom = decltype(ThirdPartyRulesCallbacks::onCreateRoom);
using Publish = decltype(SpamCheckerCallbacks::userMayPublishRoom);

auto answering(const SpamVerdict &verdict)
{
    return [verdict](const QString &, const QString &, const QString &) { return verdict; };
}

auto answeringLater(const SpamVerdict &verdict, int milliseconds = 1)
{
    return [verdict, milliseconds](const QString &, const QString &, const QString &) -> Task<SpamVerdict> {
        return [](SpamVerdict v, int ms) -> Task<SpamVerdict> {
            QTimer timer;
            timer.setSingleShot(true);
            timer.start(ms);
            co_await timer;
            co_return v;
        }(verdict, milliseconds);
    };
}

DynamicCallback dynamic(const Value &answer)
{
    return {[answer](Value::List &) -> Task<Value> { return [](Value v) -> Task<Value> { co_return v; }(answer); }};
}

Task<SpamVerdict> invite(std::shared_ptr<const CallbackTable> table)
{
    co_return co_await dispatch<Invite>(table, u"@a:test"_s, u"@b:test"_s, u"!r:test"_s);
}

const CallbackCounters &inviteCounters(const CallbackCounterSet &set) { return set[callbackIndex<Invite>]; }

} // namespace

class TestDispatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyRegisteredIsAllowed()
    {
        SetUp setUp;
        auto answer = dispatch<Invite>(setUp.table(), u"@a:test"_s, u"@b:test"_s, u"!r:test"_s);
        QVERIFY(answer.isReady());
        QVERIFY(answer.take().isAllowed());
    }

    void plainChainAnswersAtOnceAndCounts()
    {
        SetUp setUp;
        setUp.add(inviting(answering({})));
        setUp.add(inviting(answering(Codes::limitExceeded())));
        setUp.add(inviting(answering(Codes::forbidden())));
        auto answer = dispatch<Invite>(setUp.table(), u"@a:test"_s, u"@b:test"_s, u"!r:test"_s);
        QVERIFY(answer.isReady());
        QCOMPARE(answer.take().rejection()->code, u"M_LIMIT_EXCEEDED"_s);
        QCOMPARE(inviteCounters(*setUp.counters.at(0)).allowed, 1u);
        QCOMPARE(inviteCounters(*setUp.counters.at(1)).denied, 1u);
        QCOMPARE(inviteCounters(*setUp.counters.at(2)).calls, 0u);
    }

    void coroutinesAreAwaitedInOrder()
    {
        SetUp setUp;
        QStringList order;
        for (int i = 0; i < 3; ++i) {
            setUp.add(
                inviting([&order, i](const QString &inviter, const QString &, const QString &) -> Task<SpamVerdict> {
                    QTimer timer;
                    timer.setSingleShot(true);
                    timer.start(5 - i);
                    QStringList *const log = &order;
                    const int number = i;
                    co_await timer;
                    log->append(inviter + QString::number(number));
                    co_return SpamVerdict();
                }));
        }
        QVERIFY(QCoro::waitFor(invite(setUp.table())).isAllowed());
        QCOMPARE(order, (QStringList {u"@a:test0"_s, u"@a:test1"_s, u"@a:test2"_s}));
    }

    void mixedChainKeepsOrder()
    {
        SetUp setUp;
        setUp.add(inviting(answering({})));
        setUp.add(inviting(answeringLater({})));
        setUp.add(inviting(dynamic(Value(false))));
        setUp.add(inviting(answering({})));
        const SpamVerdict verdict = QCoro::waitFor(invite(setUp.table()));
        QCOMPARE(verdict.rejection()->code, u"M_FORBIDDEN"_s);
        QCOMPARE(inviteCounters(*setUp.counters.at(3)).calls, 0u);
        const DispatchReport report = fire(setUp, u"user_may_invite"_s, inviteArguments);
        QCOMPARE(report.steps.size(), 3);
        QCOMPARE(report.decidedBy, 2);
        QCOMPARE(report.outcome, Outcome::Denied);
        QCOMPARE(report.result, Value::code(u"M_FORBIDDEN"_s));
        QCOMPARE(report.steps.at(2).returned, Value(false));
    }

    void roomRequestIsChangedInPlace()
    {
        for (const bool withDynamic : {false, true}) {
            SetUp setUp;
            setUp.add(ThirdPartyRulesCallbacks {.onCreateRoom = [](const Requester &, JsonDict &request, bool) {
                request.insert(u"name"_s, u"fromA"_s);
            }});
            if (withDynamic) {
                setUp.add(ThirdPartyRulesCallbacks {
                    .onCreateRoom = DynamicCallback {[](Value::List &arguments) -> Task<Value> {
                        arguments[1] = arguments.at(1).with(u"seen"_s, arguments.at(1)[u"name"_s]);
                        co_return Value();
                    }}});
            }
            QString seen;
            setUp.add(ThirdPartyRulesCallbacks {.onCreateRoom = [&seen](const Requester &, JsonDict &request, bool) {
                seen = request.value(u"name"_s).toString();
                request.insert(u"topic"_s, u"fromB"_s);
            }});
            JsonDict request;
            Requester requester;
            auto task = [](std::shared_ptr<const CallbackTable> table, Requester &who, JsonDict &what) -> Task<> {
                co_await dispatch<CreateRoom>(table, who, what, false);
            }(setUp.table(), requester, request);
            QCoro::waitFor(task);
            QCOMPARE(seen, u"fromA"_s);
            QCOMPARE(request.value(u"topic"_s).toString(), u"fromB"_s);
            QCOMPARE(request.contains(u"seen"_s), withDynamic);
        }
    }

    void federatedInviteFallsThrough()
    {
        SetUp setUp;
        QStringList asked;
        SpamCheckerCallbacks callbacks;
        callbacks.userMayInvite = [&asked](const QString &inviter, const QString &invitee, const QString &room) {
            asked = {inviter, invitee, room};
            return SpamVerdict(Codes::unauthorized());
        };
        callbacks.federatedUserMayInvite = [](const Event &) { return SpamVerdict(); };
        setUp.add(callbacks);
        const Event event(
            {{u"sender"_s, u"@x:remote"_s}, {u"state_key"_s, u"@b:test"_s}, {u"room_id"_s, u"!r:remote"_s}});
        auto task = [](std::shared_ptr<const CallbackTable> table, Event e) -> Task<SpamVerdict> {
            co_return co_await dispatch<decltype(SpamCheckerCallbacks::federatedUserMayInvite)>(table, e);
        }(setUp.table(), event);
        QCOMPARE(QCoro::waitFor(task).rejection()->code, u"M_UNAUTHORIZED"_s);
        QCOMPARE(asked, (QStringList {u"@x:remote"_s, u"@b:test"_s, u"!r:remote"_s}));
    }

    void onlyCheckersOfTheLoginTypeAreAsked()
    {
        SetUp setUp;
        const auto checker = [](const QString &user) {
            return [user](const QString &, const QString &, const JsonDict &) {
                return std::optional<AuthSuccess>({user, {}});
            };
        };
        PasswordAuthProviderCallbacks callbacks;
        callbacks.authCheckers
            = {{u"one"_s, {u"x"_s}, checker(u"@one:t"_s)}, {u"two"_s, {u"y"_s}, checker(u"@two:t"_s)}};
        setUp.add(callbacks);
        const DispatchReport report
            = fire(setUp, u"auth_checkers"_s, {u"bob"_s, u"two"_s, Value::dict({{u"y"_s, u"hunter2"_s}})});
        QCOMPARE(report.steps.size(), 1);
        QCOMPARE(report.result, Value::tuple({u"@two:t"_s, {}}));
        QCOMPARE(report.steps.first().arguments.at(2), redacted());
        QCOMPARE(report.argumentsAfter.at(2), redacted());
        QCOMPARE(setUp.table()->loginTypes().size(), 2);
    }

    void numberOfParametersDecides()
    {
        SetUp setUp;
        QList<qsizetype> given;
        for (const int parameters : {1, 2, 3}) {
            SpamCheckerCallbacks callbacks;
            callbacks.userMayCreateRoom = DynamicCallback {[&given](Value::List &arguments) -> Task<Value> {
                                                               given.append(arguments.size());
                                                               co_return Value::sentinel(u"NOT_SPAM"_s);
                                                           },
                                                           parameters};
            setUp.add(callbacks);
        }
        const DispatchReport report = fire(setUp, u"user_may_create_room"_s, {u"@u:t"_s, Value::dict({})});
        QCOMPARE(given, (QList<qsizetype> {1, 2}));
        QCOMPARE(report.error->type, u"TypeError"_s); // the third is called with one argument, like any other count
    }

    void copiesAreNotSharedBetweenModules()
    {
        SetUp setUp;
        Value seen;
        for (int i = 0; i < 2; ++i) {
            SpamCheckerCallbacks callbacks;
            callbacks.userMayCreateRoom = DynamicCallback {[&seen](Value::List &arguments) -> Task<Value> {
                seen = arguments.at(1);
                arguments[1] = arguments.at(1).with(u"changed"_s, true);
                co_return Value::sentinel(u"NOT_SPAM"_s);
            }};
            setUp.add(callbacks);
        }
        fire(setUp, u"user_may_create_room"_s, {u"@u:t"_s, Value::dict({{u"preset"_s, u"x"_s}})});
        QCOMPARE(seen, Value::dict({{u"preset"_s, u"x"_s}}));
    }

    void problemsNameTheModule()
    {
        SetUp setUp;
        QStringList problems;
        setUp.environment->onProblem = [&](int module, std::string_view, const QString &problem) {
            problems.append(QString::number(module) + u": "_s + problem);
        };
        setUp.add(inviting(dynamic(Value())));
        fire(setUp, u"user_may_invite"_s, inviteArguments);
        QCOMPARE(problems, QStringList {u"0: returned NoneType, which is no verdict and counts as a rejection"_s});
    }

    void truthyAnswerOfAnotherTypeEndsTheWalk_data()
    {
        QTest::addColumn<QString>("callback");
        QTest::addColumn<Value::List>("arguments");
        const Value user = u"@u:test"_s;
        QTest::newRow("media config") << u"get_media_config_for_user"_s << Value::List {user};
        QTest::newRow("rate limit") << u"get_ratelimit_override_for_user"_s
                                    << Value::List {user, u"rc_invites.per_user"_s};
        QTest::newRow("expiry") << u"is_user_expired"_s << Value::List {user};
    }

    void truthyAnswerOfAnotherTypeEndsTheWalk()
    {
        QFETCH(const QString, callback);
        QFETCH(const Value::List, arguments);
        SetUp setUp;
        setUp.add(MediaRepositoryCallbacks {.getMediaConfigForUser = dynamic(u"yes"_s)},
                  RatelimitCallbacks {.getRatelimitOverrideForUser = dynamic(u"yes"_s)},
                  AccountValidityCallbacks {.isUserExpired = dynamic(u"yes"_s)});
        setUp.add(
            MediaRepositoryCallbacks {.getMediaConfigForUser = dynamic(Value::dict({{u"m.upload.size"_s, 5}}))},
            RatelimitCallbacks {.getRatelimitOverrideForUser = dynamic(Value::object(u"RatelimitOverride"_s, {}))},
            AccountValidityCallbacks {.isUserExpired = dynamic(false)});
        const DispatchReport report = fire(setUp, callback, arguments);
        QCOMPARE(report.steps.size(), 1);
        QCOMPARE(report.decidedBy, 0);
        QCOMPARE(report.result, Value(u"yes"_s));
    }

    void batchSizesWithoutAModule()
    {
        using DefaultSize = decltype(BackgroundUpdateControllerCallbacks::defaultBatchSize);
        using MinimumSize = decltype(BackgroundUpdateControllerCallbacks::minBatchSize);
        SetUp setUp;
        QCOMPARE(dispatch<DefaultSize>(setUp.table(), u"update"_s, u"master"_s).take(), 100);
        QCOMPARE(dispatch<MinimumSize>(setUp.table(), u"update"_s, u"master"_s).take(), 1);
        QCOMPARE(fire(setUp, u"default_batch_size"_s, {u"update"_s, u"master"_s}).result, Value(100));
        QCOMPARE(fire(setUp, u"min_batch_size"_s, {u"update"_s, u"master"_s}).result, Value(1));
    }

    void waitingDispatchIsVisible()
    {
        SetUp setUp;
        setUp.add(inviting(answeringLater({}, 5)));
        const Task<SpamVerdict> task = invite(setUp.table());
        QCOMPARE(setUp.environment->waiting.size(), 1u);
        QCOMPARE(setUp.environment->waiting.front().module, 0);
        QCOMPARE(setUp.environment->unmarked.take(), QList<int> {0});
        QTRY_VERIFY(task.isReady());
        QVERIFY(setUp.environment->waiting.empty());
        QCOMPARE(setUp.environment->unmarked.take(), QList<int> {0}); // its code has gone on
        QCOMPARE(setUp.environment->unmarked.take(), QList<int>());
    }

    void tracesShortAndFull()
    {
        SetUp setUp;
        RecordingSink sink;
        setUp.environment->trace = &sink;
        setUp.add(inviting(answering({})));
        setUp.add(inviting(answeringLater(Codes::forbidden())));
        QCoro::waitFor(invite(setUp.table()));
        QCOMPARE(sink.traces.size(), 1);
        QCOMPARE(sink.traces.first().steps.size(), 2);
        QCOMPARE(sink.traces.first().decidedBy, 1);
        QCOMPARE(sink.traces.first().outcome, Outcome::Denied);
        QVERIFY(sink.traces.first().steps.at(1).nanoseconds > 500'000);
        QVERIFY(!sink.lastReport);

        sink.answer = DispatchTraceSink::Wanted::Report;
        QCoro::waitFor(invite(setUp.table()));
        QCOMPARE(sink.lastReport->steps.first().arguments, inviteArguments);

        sink.answer = DispatchTraceSink::Wanted::Nothing;
        QCoro::waitFor(invite(setUp.table()));
        QCOMPARE(sink.traces.size(), 2);
    }

    void runningTableOutlivesTheSwap()
    {
        auto task = [] {
            SetUp setUp;
            setUp.add(inviting(answeringLater({}, 5)));
            setUp.add(inviting(answering(Codes::forbidden())));
            return invite(setUp.table());
        }();
        QCOMPARE(QCoro::waitFor(task).rejection()->code, u"M_FORBIDDEN"_s);
    }

    void dispatchWithinADispatch()
    {
        SetUp setUp;
        setUp.add(SpamCheckerCallbacks {
            .userMayInvite = [&setUp](const QString &user, const QString &, const QString &room) -> Task<SpamVerdict> {
                co_return co_await dispatch<Publish>(setUp.table(), user, room);
            },
            .userMayPublishRoom
            = [](const QString &user,
                 const QString &) { return user == u"@a:test" ? SpamVerdict(Codes::userLocked()) : SpamVerdict(); }});
        QCOMPARE(QCoro::waitFor(invite(setUp.table())).rejection()->code, u"M_USER_LOCKED"_s);
    }
};

QTEST_GUILESS_MAIN(TestDispatch)
#include "tst_dispatch.moc"
