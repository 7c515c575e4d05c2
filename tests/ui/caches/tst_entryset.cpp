// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <caches/entryset.h>
#include <caches/naturalorder.h>

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

class TestEntrySet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void an_entry_comes_out_as_it_went_in()
    {
        const CacheEntry first {{u"!room:ä.example"_s, u"@bob"_s},
                                u"{\"ü\": 1}"_s,
                                std::chrono::seconds(5),
                                std::chrono::seconds(2),
                                7,
                                CacheValueKind::Mapping};
        const CacheEntry second {{QString(), u"x, y"_s}, QString(), {}, {}, 0};
        const EntryBlock block({first, second}, 100'000);
        QCOMPARE(block.size(), 2U);
        const EntryView a = block.at(0);
        QCOMPARE(a.keyTexts(), first.key);
        QCOMPARE(QString::fromUtf8(a.key), u"!room:ä.example, @bob"_s);
        QCOMPARE(QString::fromUtf8(a.value), first.value);
        QCOMPARE(a.storedAt, 95'000);
        QCOMPARE(a.usedAt, 98'000);
        QCOMPARE(a.hits, 7);
        QCOMPARE(a.kind, CacheValueKind::Mapping);
        const EntryView b = block.at(1);
        QCOMPARE(b.keyTexts(), second.key);
        QVERIFY(b.part(0).isEmpty());
        QCOMPARE(b.part(1), QByteArrayView("x, y"));
        QVERIFY(b.part(2).isEmpty());
        QVERIFY(b.value.isEmpty());
        QCOMPARE(b.kind, CacheValueKind::Other);
    }

    void keys_may_have_no_parts()
    {
        const EntryBlock block({CacheEntry {{}, u"the only one"_s, {}, {}, 0}}, 0);
        QCOMPARE(block.at(0).keyTexts(), QStringList());
        QCOMPARE(block.at(0).value, QByteArrayView("the only one"));
    }

    void numbers_go_through_blocks_of_any_size()
    {
        EntrySet set;
        QStringList all;
        for (const int size : {3, 0, 1, 5}) {
            QList<CacheEntry> entries;
            for (int i = 0; i < size; ++i) {
                all.append(QString::number(all.size()));
                entries.append({{all.constLast()}, {}, {}, {}, 0});
            }
            set.append(EntryBlock(entries, 0));
        }
        QCOMPARE(set.size(), 9U);
        for (quint32 number = 0; number < set.size(); ++number)
            QCOMPARE(set.at(number).keyTexts(), QStringList(all.at(number)));
        for (quint32 from = 0; from <= set.size(); ++from) {
            QStringList seen;
            set.forEach(from, [&](quint32 number, const EntryView &entry) {
                if (QString::number(number) != entry.keyTexts().constFirst())
                    return false;
                seen.append(entry.keyTexts().constFirst());
                return true;
            });
            QCOMPARE(seen, all.mid(from));
        }
    }

    void a_copy_stays_as_it_was()
    {
        EntrySet set;
        set.append(EntryBlock({CacheEntry {{u"a"_s}, {}, {}, {}, 0}}, 0));
        const EntrySet before = set;
        set.append(EntryBlock({CacheEntry {{u"b"_s}, {}, {}, {}, 0}}, 0));
        QCOMPARE(before.size(), 1U);
        EntrySet::drop(set);
        QCOMPARE(set.size(), 0U);
        QCOMPARE(before.at(0).keyTexts(), QStringList(u"a"_s));
    }

    void people_order_names_by_their_numbers()
    {
        const QList<QByteArray> ordered {"", "1", "02", "2", "10", "a", "A", "a2", "a10", "a10b", "b", "é"};
        for (int i = 0; i < ordered.size(); ++i) {
            for (int j = 0; j < ordered.size(); ++j) {
                const int order = compareNaturally(ordered.at(i), ordered.at(j));
                const QByteArray told = QByteArray::number(i) + ',' + QByteArray::number(j);
                if (i == j)
                    QCOMPARE(order, 0);
                else if ((ordered.at(i) == "a" && ordered.at(j) == "A")
                         || (ordered.at(i) == "A" && ordered.at(j) == "a"))
                    QVERIFY2(order != 0 && order == -compareNaturally(ordered.at(j), ordered.at(i)), told.constData());
                else
                    QVERIFY2((order < 0) == (i < j), told.constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestEntrySet)
#include "tst_entryset.moc"
