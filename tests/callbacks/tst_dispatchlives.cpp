// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chains.h"

#include <dispatch.h>

#include <QCoroTimer>
#include <QTest>
#include <QTimer>

using namespace modulehost;
using namespace modulehost::tests;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Publish = decltype(SpamCheckerCallbacks::userMayPublishRoom);
using Table = std::shared_ptr<const CallbackTable>;

//! What became of a module, for those who outlive it.
struct Life
{
    bool isInside = false; //!< Code of the module's own object is on the stack.
    bool isOver = false;
    bool endedInside = false;
};

//! A module that awaits a signal of its own object.
struct WaitingModule
{
    explicit WaitingModule(Life &life)
        : life(life)
    {
    }
    ~WaitingModule()
    {
        life.isOver = true;
        life.endedInside = life.isInside;
    }
    Q_DISABLE_COPY_MOVE(WaitingModule)

    Task<SpamVerdict> answer()
    {
        co_await gate.passed();
        co_return SpamVerdict();
    }

    void emitOwnSignal()
    {
        Life &mine = life;
        mine.isInside = true;
        gate.open();
        mine.isInside = false;
    }

    Life &life;
    Gate gate;
    CallbackCounterSet counters;
};

//! A table that alone keeps \a module.
Table tableOf(std::shared_ptr<WaitingModule> module, const std::shared_ptr<DispatchEnvironment> &environment)
{
    WaitingModule *const pointer = module.get();
    CallbackRegistrations registrations;
    registrations.add(SpamCheckerCallbacks {
        .userMayPublishRoom = [pointer](const QString &, const QString &) { return pointer->answer(); }});
    const auto table = std::make_shared<CallbackTable>(environment);
    table->add(0, registrations, std::shared_ptr<CallbackCounterSet>(std::move(module), &pointer->counters));
    return table;
}

Task<> ask(Table &table, bool &ended)
{
    try {
        co_await dispatch<Publish>(table, u"@u:test"_s, u"!r:test"_s);
    } catch (const Error &) {
    }
    ended = true;
}

Task<> askByName(Table &table, bool &ended)
{
    Value::List arguments {u"@u:test"_s, u"!r:test"_s};
    co_await findCallback(u"user_may_publish_room"_s)->fire(std::exchange(table, nullptr), std::move(arguments));
    ended = true;
}

// A temporary of a conversion would not live until the answer comes.
using Upload = decltype(MediaRepositoryCallbacks::isUserAllowedToUploadMediaOfSize);
static_assert(areArgumentsOf<Upload, QString, const qint64 &>);
static_assert(!areArgumentsOf<Upload, QString, int>);
static_assert(!areArgumentsOf<Upload, const char16_t *, qint64>);
static_assert(!areArgumentsOf<Upload, QString>);

} // namespace

//! How long modules, and what they were given, live around a dispatch.
class TestDispatchLives : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moduleIsNotDestroyedUnderItsOwnSignal_data()
    {
        QTest::addColumn<int>("wanted");
        QTest::addColumn<bool>("hasLimit");
        QTest::addColumn<bool>("isByName");
        using Wanted = DispatchTraceSink::Wanted;
        QTest::newRow("typed") << int(Wanted::Nothing) << false << false;
        QTest::newRow("typed, traced") << int(Wanted::Trace) << false << false;
        QTest::newRow("reported") << int(Wanted::Report) << false << false;
        QTest::newRow("with a limit") << int(Wanted::Nothing) << true << false;
        QTest::newRow("by name") << int(Wanted::Nothing) << false << true;
    }

    void moduleIsNotDestroyedUnderItsOwnSignal()
    {
        QFETCH(const int, wanted);
        QFETCH(const bool, hasLimit);
        QFETCH(const bool, isByName);
        RecordingSink sink;
        sink.answer = DispatchTraceSink::Wanted(wanted);
        const auto environment = std::make_shared<DispatchEnvironment>();
        environment->trace = &sink;
        environment->timeLimit = hasLimit ? 1h : 0h;
        Life life;
        auto module = std::make_shared<WaitingModule>(life);
        WaitingModule *const own = module.get();
        Table table = tableOf(std::move(module), environment);
        bool ended = false;
        const Task<> task = isByName ? askByName(table, ended) : ask(table, ended);
        QVERIFY(own->gate.isWaiting());
        table.reset(); // as an apply does that leaves the module out

        own->emitOwnSignal();
        QVERIFY(ended);
        QTRY_VERIFY(life.isOver);
        QVERIFY(!life.endedInside);
    }

    void moduleThatOutlastsItsLimitIsNotDestroyedUnderItsOwnSignal()
    {
        const auto environment = std::make_shared<DispatchEnvironment>();
        environment->timeLimit = 1ms;
        Life life;
        auto module = std::make_shared<WaitingModule>(life);
        WaitingModule *const own = module.get();
        Table table = tableOf(std::move(module), environment);
        bool ended = false;
        const Task<> task = ask(table, ended);
        table.reset();
        QTRY_VERIFY(ended);
        QVERIFY(!life.isOver);

        own->emitOwnSignal();
        QTRY_VERIFY(life.isOver);
        QVERIFY(!life.endedInside);
    }

    void callbackThatOutlastsItsLimitKeepsWhatItWasGiven()
    {
        QString seen;
        QTimer answer;
        answer.setSingleShot(true);
        answer.start(std::chrono::hours(1));
        {
            SetUp setUp;
            setUp.environment->timeLimit = std::chrono::milliseconds(5);
            setUp.add(inviting([&](const QString &inviter, const QString &, const QString &) {
                return [](const QString &name, QTimer &timer, QString &place) -> Task<SpamVerdict> {
                    co_await timer;
                    place = name;
                    co_return SpamVerdict();
                }(inviter, answer, seen);
            }));
            QCOMPARE(fire(setUp, u"user_may_invite"_s, inviteArguments).outcome, Outcome::Failed);
        }
        QVERIFY(seen.isEmpty());
        answer.start(0);
        QTRY_COMPARE(seen, u"@a:test"_s);
    }

    void lateCallbackKeepsWhatItWasGivenThoughALaterModuleChangesIt()
    {
        SetUp setUp;
        setUp.environment->timeLimit = 1ms;
        Gate gate;
        JsonDict seen;
        struct Late
        {
            static Task<> look(const JsonDict &content, Gate &gate, JsonDict &place)
            {
                co_await gate.passed();
                place = content;
            }
        };
        setUp.add(AccountDataCallbacks {.onAccountDataUpdated
                                        = [&](const QString &, const std::optional<QString> &, const QString &,
                                              const JsonDict &content) { return Late::look(content, gate, seen); }});
        setUp.add(
            AccountDataCallbacks {.onAccountDataUpdated = DynamicCallback {[](Value::List &arguments) -> Task<Value> {
                                      arguments[3] = arguments.at(3).with(u"changed"_s, true);
                                      co_return Value();
                                  }}});
        JsonDict after;
        setUp.add(AccountDataCallbacks {.onAccountDataUpdated
                                        = [&](const QString &, const std::optional<QString> &, const QString &,
                                              const JsonDict &content) { after = content; }});
        const JsonDict given {{u"a"_s, 1}};
        const Task<DispatchReport> task
            = findCallback(u"on_account_data_updated"_s)
                  ->fire(setUp.table(), Value::List {u"@u:test"_s, {}, u"m.direct"_s, Value::fromJson(given)});
        QTRY_VERIFY(task.isReady());
        QVERIFY(after.contains(u"changed"_s));
        gate.open();
        QCOMPARE(seen, given);
    }
};

QTEST_GUILESS_MAIN(TestDispatchLives)
#include "tst_dispatchlives.moc"
