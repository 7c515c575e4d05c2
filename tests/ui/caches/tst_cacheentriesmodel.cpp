// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakecache.h"

#include <caches/cacheentriesmodel.h>

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QtTest>

#include <numeric>
#include <random>

using namespace Qt::StringLiterals;
using namespace modulehost;
using Mode = EntryMatcher::Mode;
using Scope = EntryMatcher::Scope;

namespace {

//! A model over a cache that a test fills, watched by a model tester all the time.
class Shown
{
public:
    Shown() { model.setAwake(true); }

    bool isSettled() const { return !model.isReading() && !model.isRefreshing() && !model.isArranging(); }
    QStringList keys(int column = 0) const
    {
        QStringList keys;
        for (int row = 0; row < model.rowCount(); ++row)
            keys.append(model.index(row, column).data(SortRole).toString());
        return keys;
    }
    int rowOfKey(const QString &key) const { return int(keys().indexOf(key)); }

    FakeSession session;
    FakeCache cache {session};
    CacheEntriesModel model {session};
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

int numberIn(const QString &text) { return QStringView(text).mid(4).toInt(); }

//! `user12`, `mark3`: what a naive reader can order without knowing how the model does.
QList<CacheEntry> randomEntries(std::mt19937 &random, int count)
{
    QList<int> names(count * 2);
    std::iota(names.begin(), names.end(), 0);
    std::shuffle(names.begin(), names.end(), random);
    // No two ages alike: a slice is read later than the one before it, which would decide between them.
    QList<int> ages = names;
    QList<int> unused = names;
    std::shuffle(ages.begin(), ages.end(), random);
    std::shuffle(unused.begin(), unused.end(), random);
    QList<CacheEntry> entries;
    for (int i = 0; i < count; ++i)
        entries.append({{u"user%1"_s.arg(names.at(i))},
                        u"mark%1"_s.arg(random() % 50),
                        std::chrono::minutes(ages.at(i)),
                        std::chrono::minutes(unused.at(i)),
                        qint64(random() % 20)});
    return entries;
}

struct Order
{
    int column = -1;
    Qt::SortOrder direction = Qt::AscendingOrder;
};

QStringList expectedKeys(const QList<CacheEntry> &entries, const QString &filter, const Order &order)
{
    QList<CacheEntry> rest;
    for (const CacheEntry &entry : entries) {
        if (entry.key.constFirst().contains(filter))
            rest.append(entry);
    }
    const auto amount = [&](const CacheEntry &entry) -> qint64 {
        switch (order.column) {
        case 0:
            return numberIn(entry.key.constFirst());
        case 1:
            return numberIn(entry.value);
        case 2:
            return entry.age.count();
        case 3:
            return entry.sinceLastUse.count();
        default:
            return entry.hits;
        }
    };
    if (order.column >= 0) {
        std::sort(rest.begin(), rest.end(), [&](const CacheEntry &a, const CacheEntry &b) {
            if (amount(a) != amount(b))
                return (order.direction == Qt::AscendingOrder) == (amount(a) < amount(b));
            return numberIn(a.key.constFirst()) < numberIn(b.key.constFirst());
        });
    }
    QStringList keys;
    for (const CacheEntry &entry : rest)
        keys.append(entry.key.constFirst());
    return keys;
}

} // namespace

class TestCacheEntriesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void first_rows_are_shown_while_the_rest_is_read()
    {
        Shown shown;
        shown.cache.addMany(20'000);
        shown.model.open(0, u"f"_s, {u"user"_s});
        QTRY_VERIFY(shown.model.rowCount() > 0);
        QVERIFY(shown.model.isReading());
        QVERIFY(!shown.model.isComplete());
        QCOMPARE(shown.model.index(0, 0).data().toString(), u"@user0:example.com"_s);
        QTRY_VERIFY(shown.model.isComplete());
        QCOMPARE(shown.model.rowCount(), 20'000);
        QCOMPARE(shown.model.index(19'999, 0).data().toString(), u"@user19999:example.com"_s);
    }

    void entries_of_one_kind_are_counted_while_the_rest_is_read()
    {
        Shown shown;
        for (int i = 0; i < 60'000; ++i)
            shown.cache.add({QString::number(i)}, u"1"_s, 0, 0, 0,
                            i % 2 ? CacheValueKind::Text : CacheValueKind::Number);
        shown.model.setMatcher({{}, Mode::Contains, Scope::Key, CacheValueKind::Number});
        const QSignalSpy grows(&shown.model, &QAbstractItemModel::rowsInserted);
        shown.model.open(0, u"f"_s, {u"user"_s});
        QTRY_VERIFY(shown.model.isComplete() && shown.isSettled());
        QVERIFY(grows.size() > 1);
        QCOMPARE(shown.model.rowCount(), 30'000);
        QCOMPARE(shown.model.index(1, 0).data().toString(), u"2"_s);
        shown.model.setMatcher({u"59998"_s, Mode::Contains, Scope::Key, CacheValueKind::Number});
        QTRY_COMPARE(shown.keys(), QStringList(u"59998"_s));
    }

    void slices_become_smaller_when_the_host_has_little_time()
    {
        Shown shown;
        shown.cache.addMany(5000);
        shown.cache.largestSlice = 600;
        shown.model.open(0, u"f"_s, {u"user"_s});
        QTRY_VERIFY(shown.model.isComplete());
        QCOMPARE(shown.model.rowCount(), 5000);
        QCOMPARE(shown.cache.asked.constFirst(), 250);
        QVERIFY(*std::max_element(shown.cache.asked.begin(), shown.cache.asked.end()) > 600);
        QVERIFY(shown.cache.asked.constLast() <= 600);
    }

    void what_is_shown_is_what_a_naive_reader_finds_data()
    {
        QTest::addColumn<uint>("seed");
        for (uint seed = 1; seed <= 6; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    void what_is_shown_is_what_a_naive_reader_finds()
    {
        QFETCH(uint, seed);
        std::mt19937 random(seed);
        Shown shown;
        shown.cache.entries = randomEntries(random, 700);
        shown.cache.largestSlice = 130;
        QString filter;
        Order order;
        shown.model.open(0, u"f"_s, {u"user"_s});
        for (int step = 0; step < 30; ++step) {
            switch (random() % 4) {
            case 0:
                filter = random() % 3 == 0 ? QString() : QString::number(random() % 30);
                shown.model.setMatcher({filter, Mode::Contains, Scope::Key});
                break;
            case 1:
                order = {int(random() % 6) - 1, random() % 2 ? Qt::AscendingOrder : Qt::DescendingOrder};
                shown.model.sort(order.column, order.direction);
                break;
            case 2:
                if (!shown.isSettled())
                    break; // what is read must not change under the reading
                shown.cache.entries = randomEntries(random, int(random() % 900));
                shown.model.refresh();
                break;
            default:
                QTest::qWait(int(random() % 20)); // let some of it happen before the next change
            }
            if (random() % 3 == 0) {
                QTRY_VERIFY(shown.isSettled());
                QCOMPARE(shown.keys(), expectedKeys(shown.cache.entries, filter, order));
            }
        }
        QTRY_VERIFY(shown.isSettled());
        QCOMPARE(shown.keys(), expectedKeys(shown.cache.entries, filter, order));
    }

    void entries_alike_stand_by_key_whatever_was_used_last_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("direction");
        for (const int column : {1, 4}) {
            QTest::addRow("%d up", column) << column << Qt::AscendingOrder;
            QTest::addRow("%d down", column) << column << Qt::DescendingOrder;
        }
    }

    void entries_alike_stand_by_key_whatever_was_used_last()
    {
        QFETCH(int, column);
        QFETCH(Qt::SortOrder, direction);
        std::mt19937 random(7);
        Shown shown;
        for (int i = 0; i < 500; ++i)
            shown.cache.add({u"user%1"_s.arg(i)}, u"mark%1"_s.arg(i % 3), 0, 0, i % 4);
        const QStringList expected = expectedKeys(shown.cache.entries, {}, {column, direction});
        shown.model.open(0, u"f"_s, {u"user"_s});
        shown.model.sort(column, direction);
        for (int reading = 0; reading < 3; ++reading) {
            QTRY_VERIFY(shown.isSettled());
            QCOMPARE(shown.keys(), expected);
            std::shuffle(shown.cache.entries.begin(), shown.cache.entries.end(), random);
            shown.model.refresh();
        }
    }

    void entries_that_stay_keep_their_places_by_age_while_others_come_and_go()
    {
        std::mt19937 random(11);
        Shown shown;
        QHash<QString, qint64> storedAt;
        const qint64 begin = QDateTime::currentMSecsSinceEpoch();
        const auto store = [&](const QString &key, qint64 time) {
            shown.cache.add({key}, {});
            storedAt.insert(key, time);
        };
        for (int i = 0; i < 300; ++i)
            store(u"user%1"_s.arg(i), begin - 60'000 - 5 * (i / 2));
        // Ages as a host tells them: in tenths of a second, at a moment that nobody knows.
        const auto page = shown.session.onCachePage;
        shown.session.onCachePage = [&](const CachePageRequest &request) {
            CachePage slice = page(request);
            const qint64 now = QDateTime::currentMSecsSinceEpoch() + qint64(random() % 100);
            for (CacheEntry &entry : slice.entries) {
                const qint64 age = now - storedAt.value(entry.key.constFirst());
                entry.age = entry.sinceLastUse = std::chrono::milliseconds(age / 100 * 100);
            }
            return slice;
        };
        shown.cache.largestSlice = 40;
        shown.model.open(0, u"f"_s, {u"user"_s});
        const int age = 2;
        shown.model.sort(age, Qt::AscendingOrder);
        QTRY_VERIFY(shown.isSettled());
        QStringList expected = shown.keys();
        QCOMPARE(expected.size(), 300);
        for (int reading = 0; reading < 5; ++reading) {
            const QString gone = expected.takeAt(int(random() % 200) + 50);
            shown.cache.entries.removeIf([&](const CacheEntry &entry) { return entry.key.constFirst() == gone; });
            const QString again = expected.takeAt(int(random() % 200) + 50);
            storedAt.insert(again, begin - 50'000 + 2000 * reading);
            expected.prepend(again);
            store(u"new%1"_s.arg(reading), begin - 49'000 + 2000 * reading);
            expected.prepend(u"new%1"_s.arg(reading));
            std::shuffle(shown.cache.entries.begin(), shown.cache.entries.end(), random);
            shown.model.refresh();
            QTRY_VERIFY(shown.isSettled());
            QCOMPARE(shown.keys(), expected);
        }
    }

    void rows_keep_their_selection_through_filter_sorting_and_reading_again()
    {
        Shown shown;
        shown.cache.addMany(1000);
        shown.model.open(0, u"f"_s, {u"user"_s});
        QTRY_VERIFY(shown.model.isComplete());
        QItemSelectionModel selection(&shown.model);
        const QString kept = u"@user500:example.com"_s;
        const QPersistentModelIndex leaving = shown.model.index(7, 0);
        selection.select(shown.model.index(500, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);

        shown.model.sort(0, Qt::DescendingOrder);
        QTRY_VERIFY(shown.isSettled());
        QCOMPARE(selection.selectedRows().value(0).data(SortRole).toString(), kept);
        shown.model.setMatcher({u"user5"_s, Mode::Contains, Scope::Key});
        QTRY_VERIFY(shown.isSettled());
        QCOMPARE(selection.selectedRows().value(0).data(SortRole).toString(), kept);
        QVERIFY(!leaving.isValid());
        shown.cache.entries.removeIf([](const CacheEntry &e) { return e.key.constFirst().contains(u"user50:"_s); });
        shown.cache.entries.prepend({{u"@user5x:example.com"_s}, {}, {}, {}, 0});
        shown.model.refresh();
        QTRY_VERIFY(shown.rowOfKey(u"@user5x:example.com"_s) >= 0);
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(selection.selectedRows().value(0).data(SortRole).toString(), kept);
        shown.model.setMatcher({});
        shown.model.sort(-1, Qt::AscendingOrder);
        QTRY_COMPARE(shown.model.rowCount(), 1000);
        QCOMPARE(selection.selectedRows().value(0).data(SortRole).toString(), kept);
    }

    void reading_again_shows_the_old_rows_until_it_ends()
    {
        Shown shown;
        shown.cache.addMany(3000);
        shown.model.open(0, u"f"_s, {u"user"_s});
        QTRY_VERIFY(shown.model.isComplete());
        const qint64 before = shown.model.readAt();
        shown.cache.entries = shown.cache.entries.first(10);
        int least = 3000;
        connect(&shown.model, &CacheEntriesModel::factsChanged, this,
                [&] { least = std::min(least, shown.model.isRefreshing() ? shown.model.rowCount() : 3000); });
        shown.model.refresh();
        QVERIFY(shown.model.isRefreshing());
        QTRY_COMPARE(shown.model.rowCount(), 10);
        QCOMPARE(least, 3000);
        QVERIFY(shown.model.readAt() >= before);
    }

    void nothing_is_read_while_asleep()
    {
        Shown shown;
        shown.cache.addMany(50'000);
        shown.model.setAwake(false);
        shown.model.open(0, u"f"_s, {u"user"_s});
        QCoreApplication::processEvents();
        QVERIFY(shown.cache.asked.isEmpty());
        shown.model.setAwake(true);
        QTRY_VERIFY(shown.model.rowCount() > 0);
        shown.model.setAwake(false);
        QCoreApplication::processEvents();
        const qsizetype asked = shown.cache.asked.size();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QCOMPARE(shown.cache.asked.size(), asked);
        shown.model.setAwake(true);
        QTRY_VERIFY(shown.model.isComplete());
        QCOMPARE(shown.model.rowCount(), 50'000);
    }

    void entries_that_move_to_the_front_while_they_are_read_are_not_missed()
    {
        Shown shown;
        for (int i = 0; i < 3000; ++i)
            shown.cache.add({u"user%1"_s.arg(i)}, {}, 3'600'000, 3'600'000);
        const QStringList used {u"user2500"_s, u"user2400"_s, u"user10"_s};
        const auto page = shown.session.onCachePage;
        shown.session.onCachePage = [&](const CachePageRequest &request) {
            if (shown.cache.asked.size() == 4) {
                for (const QString &key : used) {
                    for (qsizetype i = 0; i < shown.cache.entries.size(); ++i) {
                        if (shown.cache.entries.at(i).key.constFirst() == key) {
                            shown.cache.use(i);
                            break;
                        }
                    }
                }
            }
            return page(request);
        };
        shown.cache.largestSlice = 150;
        shown.model.open(0, u"f"_s, {u"user"_s});
        QTRY_VERIFY(shown.model.isComplete());
        QTRY_COMPARE(shown.model.rowCount(), 3000);
        for (const QString &key : used)
            QCOMPARE(shown.keys().count(key), 1);
        // What nobody has used since need not be looked at again.
        QVERIFY2(shown.cache.asked.size() <= 3000 / 64 + 2, qPrintable(QString::number(shown.cache.asked.size())));
    }

    void looking_again_comes_to_an_end_however_much_is_used()
    {
        Shown shown;
        shown.cache.addMany(3000);
        const auto page = shown.session.onCachePage;
        shown.session.onCachePage = [&](const CachePageRequest &request) {
            for (int i = 0; i < 200; ++i)
                shown.cache.use(shown.cache.entries.size() - 1);
            return page(request);
        };
        shown.model.open(0, u"f"_s, {u"user"_s});
        QTRY_VERIFY(shown.model.isComplete());
        QStringList keys = shown.keys();
        QCOMPARE(keys.removeDuplicates(), 0);
    }

    void an_apply_in_the_middle_of_a_reading_does_not_mix_two_caches()
    {
        for (const bool isRefresh : {false, true}) {
            Shown shown;
            shown.session.onCachePage = [&](const CachePageRequest &request) {
                shown.cache.asked.append(request.maxEntries);
                const int from = request.from.toInt();
                CachePage page;
                for (int i = from; i < from + 100; ++i)
                    page.entries.append({{u"%1 %2"_s.arg(request.module).arg(i)}, {}, {}, {}, 0});
                if (from < 5000)
                    page.next = QByteArray::number(from + 100);
                return page;
            };
            shown.model.open(0, u"f"_s, {u"user"_s});
            if (isRefresh) {
                QTRY_VERIFY(shown.model.isComplete());
                shown.model.refresh();
            }
            const qsizetype asked = shown.cache.asked.size();
            while (shown.cache.asked.size() < asked + 5)
                QCoreApplication::processEvents();
            QVERIFY(isRefresh ? shown.model.isRefreshing() : shown.model.isReading());
            shown.model.setModule(1);
            shown.model.readAnew();
            QTRY_VERIFY(shown.isSettled());
            QCOMPARE(shown.model.rowCount(), 5100);
            for (const QString &key : shown.keys())
                QVERIFY2(key.startsWith(u"1 "_s), qPrintable(key));
        }
    }

    void a_host_that_goes_away_is_told_and_the_rows_stay()
    {
        Shown shown;
        shown.cache.addMany(100);
        shown.model.open(0, u"f"_s, {u"user"_s});
        QTRY_VERIFY(shown.model.isComplete());
        shown.session.isHeld = true;
        shown.model.refresh();
        shown.session.forget();
        QTRY_VERIFY(shown.model.hasFailed());
        QCOMPARE(shown.model.rowCount(), 100);
        shown.session.isHeld = false;
        shown.cache.addMany(1);
        shown.model.refresh();
        QTRY_COMPARE(shown.model.rowCount(), 101);
        QVERIFY(!shown.model.hasFailed());
    }

    void another_cache_starts_empty_with_its_own_columns()
    {
        Shown shown;
        shown.cache.addMany(100);
        shown.model.open(0, u"f"_s, {u"user"_s});
        QTRY_VERIFY(shown.model.isComplete());
        shown.cache.entries.clear();
        shown.cache.add({u"!r"_s, u"@u"_s}, u"v"_s);
        shown.model.open(0, u"g"_s, {u"room"_s, u"user"_s});
        QCOMPARE(shown.model.rowCount(), 0);
        QCOMPARE(shown.model.columnCount(), 6);
        QCOMPARE(shown.model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"user"_s);
        QTRY_COMPARE(shown.model.rowCount(), 1);
        QCOMPARE(shown.keys(0), QStringList(u"!r"_s));
        QCOMPARE(shown.keys(1), QStringList(u"@u"_s));
        QCOMPARE(shown.model.find({u"!r"_s, u"@u"_s}), 0U);
        QCOMPARE(shown.model.find({u"!r, @u"_s}), noEntry);
    }

    void long_values_are_shortened_on_one_line_and_kept_in_full()
    {
        Shown shown;
        const QString value = u"a\nb"_s + QString(2000, u'ß');
        shown.cache.add({u"k"_s}, value);
        shown.model.open(0, u"f"_s, {u"user"_s});
        QTRY_COMPARE(shown.model.rowCount(), 1);
        const QString cell = shown.model.index(0, 1).data().toString();
        QVERIFY(cell.startsWith(u"a b"_s));
        QVERIFY(cell.endsWith(u'…'));
        QVERIFY(cell.size() < 300);
        QCOMPARE(shown.model.index(0, 1).data(SortRole).toString(), value);
        QVERIFY(!shown.model.index(0, 1).data(Qt::ToolTipRole).toString().contains(u"<b"_s));
    }
};

QTEST_MAIN(TestCacheEntriesModel)
#include "tst_cacheentriesmodel.moc"
