// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <caches/entrytreemodel.h>

#include <tablemodel.h>

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

class Shown
{
public:
    explicit Shown(const QStringList &keys)
    {
        // The tester would fetch rows within its own handling of a reset, and take that for a fault of the model.
        tester.setUseFetchMore(false);
        QList<CacheEntry> list;
        for (const QString &key : keys)
            list.append({{key}, u"value of "_s + key, {}, {}, 0});
        entries.append(EntryBlock(list, 0));
    }
    void show(const QList<quint32> &rows = {})
    {
        QSignalSpy arranged(&model, &EntryTreeModel::rearranged);
        model.setEntries(entries, rows, rows.isEmpty(), 0);
        QVERIFY(arranged.wait());
    }
    //! `a:(3) b` for the rows below \a parent, fetched until there are no more.
    QString rows(const QModelIndex &parent = {})
    {
        while (model.canFetchMore(parent))
            model.fetchMore(parent);
        QStringList texts;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            const QString count = index.siblingAtColumn(EntryTreeModel::Count).data().toString();
            texts.append(index.data().toString() + (model.hasChildren(index) ? u"(%1)"_s.arg(count) : QString()));
        }
        return texts.join(u' ');
    }

    EntrySet entries;
    EntryTreeModel model;
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class TestEntryTreeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keys_that_begin_alike_stand_together()
    {
        Shown shown({u"b:1"_s, u"a:x:2"_s, u"a"_s, u"a:x:1"_s, u"a:y"_s, u"c:d:e"_s, u"a:"_s});
        shown.show();
        QCOMPARE(shown.rows(), u"a a:(4) b:1 c:d:e"_s);
        const QModelIndex a = shown.model.index(1, 0);
        QCOMPARE(shown.rows(a), u"(nothing after it) x:(2) y"_s);
        const QModelIndex x = shown.model.index(1, 0, a);
        QCOMPARE(shown.rows(x), u"1 2"_s);
        const QModelIndex last = shown.model.index(1, EntryTreeModel::Value, x);
        QCOMPARE(last.data().toString(), u"value of a:x:2"_s);
        QCOMPARE(shown.model.entryAt(last), 1U);
        QCOMPARE(shown.model.entryAt(x), noEntry);
    }

    void only_what_is_shown_stands_in_the_tree()
    {
        Shown shown({u"a:1"_s, u"a:2"_s, u"b:1"_s, u"b:2"_s});
        shown.show({3, 0});
        QCOMPARE(shown.rows(), u"a:1 b:2"_s);
    }

    void the_separator_can_be_another()
    {
        Shown shown({u"a::1"_s, u"a::2"_s, u"a:3"_s});
        shown.model.setSeparator(u"::"_s);
        shown.show();
        QCOMPARE(shown.rows(), u"a:3 a::(2)"_s);
        shown.model.setSeparator({});
        QCOMPARE(shown.rows(), u"a:(3)"_s);
    }

    void a_selected_row_stands_for_all_below_it_once()
    {
        Shown shown({u"a:x:1"_s, u"a:x:2"_s, u"a:y"_s, u"b"_s, u"c"_s});
        shown.show();
        shown.rows();
        const QModelIndex a = shown.model.index(0, 0);
        shown.rows(a);
        QItemSelectionModel selection(&shown.model);
        const auto select = [&](const QModelIndex &index) {
            selection.select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        };
        select(shown.model.index(0, 0, a));
        QCOMPARE(shown.model.countOf(selection.selection()), 2);
        select(a);
        select(shown.model.index(2, 0));
        QCOMPARE(shown.model.countOf(selection.selection()), 4);
        QList<quint32> numbers = shown.model.entriesOf(selection.selection());
        std::sort(numbers.begin(), numbers.end());
        QCOMPARE(numbers, (QList<quint32> {0, 1, 2, 4}));
    }

    void paths_lead_back_to_their_rows()
    {
        QStringList keys;
        for (int i = 0; i < 3000; ++i)
            keys.append(u"group%1:%2"_s.arg(i % 3).arg(i));
        Shown shown(keys);
        shown.show();
        const QModelIndex found = shown.model.indexOfPath("group1:2500");
        QCOMPARE(shown.model.entryAt(found), 2500U);
        QCOMPARE(shown.model.pathOf(found.parent()), QByteArray("group1:"));
        QVERIFY(!shown.model.indexOfPath("group1:none").isValid());
    }

    void many_rows_come_in_portions()
    {
        QStringList keys;
        for (int i = 0; i < 2000; ++i)
            keys.append(u"key%1"_s.arg(i, 5, 10, QChar(u'0')));
        Shown shown(keys);
        shown.show();
        shown.model.fetchMore({});
        QVERIFY(shown.model.rowCount() > 0);
        QVERIFY(shown.model.rowCount() < 2000);
        QVERIFY(shown.model.canFetchMore({}));
        shown.rows();
        QCOMPARE(shown.model.rowCount(), 2000);
        QCOMPARE(shown.model.index(1999, 0).data(SortRole).toString(), u"key01999"_s);
    }
};

QTEST_MAIN(TestEntryTreeModel)
#include "tst_entrytreemodel.moc"
