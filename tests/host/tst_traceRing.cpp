// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulenames.h>
#include <tracering.h>

#include <catalogue.h>
#include <dispatch.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

using Invite = decltype(SpamCheckerCallbacks::userMayInvite);

namespace {

//! Two modules: the first allows, the second denies invites of @b.
struct RingUnderTest
{
    RingUnderTest()
    {
        environment->trace = &ring;
        CallbackRegistrations first;
        first.add(SpamCheckerCallbacks {.userMayInvite
                                        = [](const auto &, const auto &, const auto &) { return SpamVerdict(); }});
        CallbackRegistrations second;
        second.add(SpamCheckerCallbacks {.userMayInvite = [](const QString &, const QString &invitee, const QString &) {
            return invitee.startsWith(u"@b") ? SpamVerdict(Codes::forbidden()) : SpamVerdict();
        }});
        auto callbacks = std::make_shared<CallbackTable>(environment);
        names.setLive({{names.add(u"a.A"_s), 0}, {names.add(u"b.B"_s), 1}});
        callbacks->add(0, first, std::make_shared<CallbackCounterSet>());
        callbacks->add(1, second, std::make_shared<CallbackCounterSet>());
        table = callbacks;
    }

    void invite(const QString &invitee)
    {
        auto answer = dispatch<Invite>(table, u"@i:x"_s, invitee, u"!r:x"_s);
        QVERIFY(answer.isReady());
        answer.take();
    }

    QList<TraceRecord> records(quint64 after, int limit) const { return ring.records(after, limit, names); }

    TraceRing ring;
    ModuleNames names;
    std::shared_ptr<DispatchEnvironment> environment = std::make_shared<DispatchEnvironment>();
    std::shared_ptr<const CallbackTable> table;
};

QList<quint64> numbers(const QList<TraceRecord> &records)
{
    QList<quint64> numbers;
    for (const TraceRecord &record : records)
        numbers.append(record.number);
    return numbers;
}

} // namespace

class TraceRingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoDecided();
    void keepsTheNewest();
    void pages();
    void changesItsSize();
    void samples();
    void offRecordsNothing();
    void keepsPayloadsWhenAsked();
    void boundsPayloads();
    void mixesKinds();
};

void TraceRingTest::tellsWhoDecided()
{
    RingUnderTest setup;
    setup.ring.setSettings({});
    const QDateTime before = QDateTime::currentDateTimeUtc();
    setup.invite(u"@a:x"_s);
    setup.invite(u"@b:x"_s);

    const QList<TraceRecord> records = setup.records(0, 10);
    QCOMPARE(records.size(), 2);
    QCOMPARE(records.at(0).subject, u"user_may_invite"_s);
    QCOMPARE(records.at(0).outcome, Outcome::Allowed);
    QCOMPARE(records.at(0).module, -1);
    const TraceRecord &denied = records.at(1);
    QCOMPARE(denied.outcome, Outcome::Denied);
    QCOMPARE(denied.module, 1);
    QCOMPARE(denied.steps.size(), 2);
    QCOMPARE(denied.steps.at(0).outcome, Outcome::Allowed);
    QCOMPARE(denied.steps.at(1).outcome, Outcome::Denied);
    QVERIFY(denied.nanoseconds >= denied.steps.at(0).nanoseconds + denied.steps.at(1).nanoseconds);
    QVERIFY(!denied.report);
    QVERIFY(qAbs(before.msecsTo(denied.time)) < 60'000);
}

void TraceRingTest::keepsTheNewest()
{
    RingUnderTest setup;
    setup.ring.setSettings({.capacity = 3});
    for (int i = 0; i < 10; ++i)
        setup.invite(u"@a:x"_s);
    QCOMPARE(numbers(setup.records(0, 100)), (QList<quint64> {8, 9, 10}));
}

void TraceRingTest::pages()
{
    RingUnderTest setup;
    setup.ring.setSettings({.capacity = 100});
    for (int i = 0; i < 5; ++i)
        setup.invite(u"@a:x"_s);
    QCOMPARE(numbers(setup.records(0, 2)), (QList<quint64> {1, 2}));
    QCOMPARE(numbers(setup.records(2, 2)), (QList<quint64> {3, 4}));
    QCOMPARE(numbers(setup.records(4, 2)), (QList<quint64> {5}));
    QVERIFY(setup.records(5, 2).isEmpty());
}

void TraceRingTest::changesItsSize()
{
    RingUnderTest setup;
    setup.ring.setSettings({.capacity = 4});
    for (int i = 0; i < 6; ++i)
        setup.invite(i == 4 ? u"@b:x"_s : u"@a:x"_s);
    setup.ring.setSettings({.capacity = 2});
    QCOMPARE(numbers(setup.records(0, 100)), (QList<quint64> {5, 6}));
    QCOMPARE(setup.records(4, 1).constFirst().outcome, Outcome::Denied);
    setup.ring.setSettings({.capacity = 10});
    QCOMPARE(numbers(setup.records(0, 100)), (QList<quint64> {5, 6}));
    for (int i = 0; i < 9; ++i)
        setup.invite(u"@a:x"_s);
    QCOMPARE(numbers(setup.records(0, 100)), (QList<quint64> {6, 7, 8, 9, 10, 11, 12, 13, 14, 15}));
}

void TraceRingTest::samples()
{
    RingUnderTest setup;
    setup.ring.setSettings({.mode = TraceSettings::Mode::Sampled, .every = 10});
    for (int i = 0; i < 100; ++i)
        setup.invite(u"@a:x"_s);
    QCOMPARE(setup.ring.lastNumber(), 10u);
}

void TraceRingTest::offRecordsNothing()
{
    RingUnderTest setup;
    setup.ring.setSettings({.mode = TraceSettings::Mode::Off});
    setup.invite(u"@a:x"_s);
    setup.ring.add({.kind = TraceRecord::Kind::Apply});
    QCOMPARE(setup.ring.lastNumber(), 0u);
    QVERIFY(setup.records(0, 10).isEmpty());
}

void TraceRingTest::keepsPayloadsWhenAsked()
{
    RingUnderTest setup;
    setup.ring.setSettings({.payloads = true});
    setup.invite(u"@b:x"_s);
    const TraceRecord record = setup.records(0, 10).constFirst();
    QVERIFY(record.report);
    QCOMPARE(record.report->result.toString(), u"M_FORBIDDEN"_s);
    QCOMPARE(record.report->steps.constFirst().arguments.value(1), Value(u"@b:x"_s));
}

void TraceRingTest::boundsPayloads()
{
    RingUnderTest setup;
    setup.ring.setSettings({.payloads = true, .capacity = int(TraceRing::maximumPayloads) + 50});
    for (quint64 i = 0; i < TraceRing::maximumPayloads + 20; ++i)
        setup.invite(u"@a:x"_s);
    const QList<TraceRecord> records = setup.records(0, INT_MAX);
    const auto kept
        = std::count_if(records.begin(), records.end(), [](const TraceRecord &r) { return bool(r.report); });
    QCOMPARE(quint64(kept), TraceRing::maximumPayloads);
    QVERIFY(records.constLast().report);
}

void TraceRingTest::mixesKinds()
{
    RingUnderTest setup;
    setup.ring.setSettings({.capacity = 2});
    setup.ring.add({.kind = TraceRecord::Kind::Request, .subject = u"GET /x"_s, .status = 200});
    setup.invite(u"@a:x"_s);
    setup.ring.add({.kind = TraceRecord::Kind::Apply, .subject = u"revision 2"_s});
    setup.invite(u"@b:x"_s); // Takes the place of the first dispatch, after that of the request.
    const QList<TraceRecord> records = setup.records(0, 10);
    QCOMPARE(numbers(records), (QList<quint64> {3, 4}));
    QCOMPARE(records.at(0).kind, TraceRecord::Kind::Apply);
    QCOMPARE(records.at(0).subject, u"revision 2"_s);
    QCOMPARE(records.at(1).kind, TraceRecord::Kind::Dispatch);
    QCOMPARE(records.at(1).outcome, Outcome::Denied);
}

QTEST_GUILESS_MAIN(TraceRingTest)
#include "tst_traceRing.moc"
