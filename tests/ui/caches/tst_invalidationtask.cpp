// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakecache.h"

#include <caches/invalidationtask.h>

#include <QSignalSpy>
#include <QtTest>

#include <numeric>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

class Cache
{
public:
    explicit Cache(int entries)
    {
        cache.addMany(entries);
        set.append(EntryBlock(cache.entries, 0));
    }
    InvalidationKeys all() const
    {
        QList<quint32> numbers(set.size());
        std::iota(numbers.begin(), numbers.end(), 0U);
        return InvalidationKeys::ofEntries(set, numbers);
    }
    InvalidationOutcome run(const InvalidationKeys &keys, const std::function<void(InvalidationTask &)> &meanwhile = {})
    {
        InvalidationTask task(session, {u"mod"_s, u"f"_s, keys}, [this] { return module; });
        QSignalSpy finished(&task, &InvalidationTask::finished);
        if (meanwhile)
            meanwhile(task);
        task.start();
        InvalidationOutcome outcome;
        if (finished.isEmpty() && !finished.wait())
            outcome.stopped = u"did not end"_s;
        else
            outcome = task.outcome();
        return outcome;
    }

    FakeSession session;
    FakeCache cache {session};
    EntrySet set;
    int module = 3;
};

} // namespace

class TestInvalidationTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void many_keys_go_a_thousand_at_a_time()
    {
        Cache cache(2500);
        const InvalidationOutcome outcome = cache.run(cache.all());
        QCOMPARE(cache.session.calls,
                 (QStringList {u"invalidate f 1000"_s, u"invalidate f 1000"_s, u"invalidate f 500"_s}));
        QCOMPARE(cache.cache.modules, (QList<int> {3, 3, 3}));
        QVERIFY(cache.cache.entries.isEmpty());
        QCOMPARE(outcome.gone, 2500);
        QCOMPARE(outcome.tried, 2500);
        QCOMPARE(outcome.notThere, 0);
        QCOMPARE(outcome.failed, 0);
        QVERIFY(!outcome.isCancelled);
    }

    void cancelling_leaves_the_rest()
    {
        Cache cache(5000);
        const InvalidationOutcome outcome = cache.run(cache.all(), [](InvalidationTask &task) {
            connect(&task, &InvalidationTask::progressed, &task, [&task](qint64 tried) {
                if (tried == 2000)
                    task.cancel();
            });
        });
        QVERIFY(outcome.isCancelled);
        QCOMPARE(outcome.tried, 2000);
        QCOMPARE(outcome.gone, 2000);
        QCOMPARE(cache.cache.entries.size(), 3000);
    }

    void cancelling_at_the_end_is_no_cancellation()
    {
        Cache cache(10);
        const InvalidationOutcome outcome = cache.run(cache.all(), [](InvalidationTask &task) {
            connect(&task, &InvalidationTask::progressed, &task, &InvalidationTask::cancel);
        });
        QVERIFY(!outcome.isCancelled);
        QCOMPARE(outcome.gone, 10);
    }

    void keys_that_left_meanwhile_and_keys_that_fail_are_told_apart()
    {
        Cache cache(20);
        cache.cache.entries.removeLast();
        cache.cache.entries.removeLast();
        cache.cache.badKeys = {u"@user3:example.com"_s};
        const InvalidationOutcome outcome = cache.run(cache.all());
        QCOMPARE(outcome.gone, 17);
        QCOMPARE(outcome.notThere, 2);
        QCOMPARE(outcome.failed, 1);
        QCOMPARE(outcome.failures.size(), 1);
        QVERIFY(outcome.failures.constFirst().contains(u"@user3:example.com"_s));
    }

    void a_whole_cache_goes_in_one_command()
    {
        Cache cache(30);
        const InvalidationOutcome outcome = cache.run(InvalidationKeys::wholeCache(30, cache.set));
        QCOMPARE(cache.session.calls, QStringList(u"invalidate all f"_s));
        QCOMPARE(outcome.gone, 30);
    }

    void a_typed_key_need_not_have_been_read()
    {
        Cache cache(5);
        cache.cache.add({u"later"_s, u"b"_s}, {});
        const InvalidationOutcome outcome = cache.run(InvalidationKeys::ofText({u"later"_s, u"b"_s}));
        QCOMPARE(outcome.gone, 1);
        QCOMPARE(cache.cache.entries.size(), 5);
    }

    void a_module_that_moved_is_found_and_one_that_is_gone_ends_it()
    {
        Cache cache(3000);
        const InvalidationOutcome outcome = cache.run(cache.all(), [&cache](InvalidationTask &task) {
            connect(&task, &InvalidationTask::progressed, &task,
                    [&cache](qint64 tried) { cache.module = tried == 1000 ? 5 : -1; });
        });
        QCOMPARE(cache.cache.modules, (QList<int> {3, 5}));
        QCOMPARE(outcome.tried, 2000);
        QVERIFY(outcome.stopped.contains(u"mod"_s));
    }

    void a_host_that_goes_away_ends_it()
    {
        Cache cache(3000);
        cache.session.isHeld = true;
        const InvalidationOutcome outcome = cache.run(cache.all(), [&cache](InvalidationTask &) {
            QMetaObject::invokeMethod(
                &cache.session, [&cache] { cache.session.forget(); }, Qt::QueuedConnection);
        });
        QCOMPARE(outcome.tried, 0);
        QVERIFY(!outcome.stopped.isEmpty());
    }

    void a_cache_that_is_gone_ends_it()
    {
        Cache cache(3000);
        cache.cache.exists = false;
        const InvalidationOutcome outcome = cache.run(cache.all());
        QCOMPARE(cache.session.calls.size(), 1);
        QVERIFY(!outcome.stopped.isEmpty());
    }

    void a_sample_is_short_whatever_the_keys()
    {
        Cache cache(50);
        const QStringList sample = cache.all().sample(10);
        QCOMPARE(sample.size(), 10);
        QCOMPARE(sample.constFirst(), u"@user0:example.com"_s);
        const QStringList typed = InvalidationKeys::ofText({u"a\nb"_s, QString(5000, u'x')}).sample(10);
        QCOMPARE(typed.size(), 1);
        QVERIFY(typed.constFirst().startsWith(u"a b, xxx"_s));
        QVERIFY(typed.constFirst().size() < 300);
        QCOMPARE(InvalidationKeys::wholeCache(50, cache.set).sample(3), sample.first(3));
    }
};

QTEST_GUILESS_MAIN(TestInvalidationTask)
#include "tst_invalidationtask.moc"
