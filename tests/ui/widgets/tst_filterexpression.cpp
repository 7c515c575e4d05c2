// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelf.h"

#include <rowsfilter.h>

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

class FilterExpressionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMatches_data();
    void whatMatches();
    void whatCannotBeRead_data();
    void whatCannotBeRead();
    void anErrorHidesNothing();
    void conditionAndTextBothHold();
    void newRowsAreFilteredToo();
};

void FilterExpressionTest::whatMatches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("titles");
    const QStringList all {u"check event for spam"_s, u"user_may_invite"_s, u"/_synapse/client/a"_s, u"Ünder-way"_s};

    QTest::newRow("nothing") << QString() << all;
    QTest::newRow("white space") << u"   "_s << all;
    QTest::newRow("word") << u"invite"_s << QStringList {all.at(1)};
    QTest::newRow("case") << u"INVITE"_s << QStringList {all.at(1)};
    QTest::newRow("case beyond ASCII") << u"ÜNDER"_s << QStringList {all.at(3)};
    QTest::newRow("all words") << u"spam check"_s << QStringList {all.at(0)};
    QTest::newRow("one word missing") << u"spam invite"_s << QStringList();
    QTest::newRow("not this") << u"-spam -invite"_s << QStringList {all.at(2), all.at(3)};
    QTest::newRow("several words") << u"\"event for\""_s << QStringList {all.at(0)};
    QTest::newRow("several words, wrong order") << u"\"for event\""_s << QStringList();
    QTest::newRow("not several words") << u"-\"event for\" e"_s << QStringList {all.at(1), all.at(2), all.at(3)};
    QTest::newRow("expression") << u"/^user.*invite$/"_s << QStringList {all.at(1)};
    QTest::newRow("expression with a space") << u"/event\\sfor spam/"_s << QStringList {all.at(0)};
    QTest::newRow("not the expression") << u"-/_/"_s << QStringList {all.at(0), all.at(3)};
    QTest::newRow("path") << u"/_synapse/client"_s << QStringList {all.at(2)};
    QTest::newRow("lonely slash") << u"/"_s << QStringList {all.at(2)};
    QTest::newRow("hyphen inside") << u"under-way"_s << QStringList();
    QTest::newRow("any column") << u"alice"_s << QStringList {all.at(0)};
    QTest::newRow("column") << u"title:alice"_s << QStringList();
    QTest::newRow("column, several words") << u"title:\"for spam\""_s << QStringList {all.at(0)};
    QTest::newRow("column, expression") << u"title:/^user/"_s << QStringList {all.at(1)};
    QTest::newRow("not in column") << u"-title:_"_s << QStringList {all.at(0), all.at(3)};
    QTest::newRow("no column of that name is a word") << u"nocolumn:1"_s << QStringList();
    QTest::newRow("greater") << u"pages:>20"_s << QStringList {all.at(2), all.at(3)};
    QTest::newRow("less") << u"pages:<20"_s << QStringList {all.at(0)};
    QTest::newRow("equal") << u"pages:=20"_s << QStringList {all.at(1)};
    QTest::newRow("range") << u"pages:>10 pages:<40"_s << QStringList {all.at(1), all.at(2)};
}

void FilterExpressionTest::whatMatches()
{
    QFETCH(QString, text);
    QFETCH(QStringList, titles);
    Shelf shelf({{u"check event for spam"_s, 10, 0, {u"Alice"_s}},
                 {u"user_may_invite"_s, 20},
                 {u"/_synapse/client/a"_s, 30},
                 {u"Ünder-way"_s, 40}});
    RowsFilter filter;
    filter.setSourceModel(&shelf);
    QCOMPARE(filter.setText(text), QString());
    QStringList found;
    for (int row = 0; row < filter.rowCount(); ++row)
        found.append(filter.index(row, 0).data().toString());
    QCOMPARE(found, titles);
}

void FilterExpressionTest::whatCannotBeRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("expression") << u"/(/"_s;
    QTest::newRow("expression of a column") << u"title:/[/"_s;
    QTest::newRow("number missing") << u"pages:>"_s;
    QTest::newRow("no number") << u"pages:<many"_s;
}

void FilterExpressionTest::whatCannotBeRead()
{
    QFETCH(QString, text);
    const FilterExpression expression(text, {"title", "pages"});
    QVERIFY(!expression.error().isEmpty());
}

void FilterExpressionTest::anErrorHidesNothing()
{
    Shelf shelf({{u"a"_s}, {u"b"_s}});
    RowsFilter filter;
    filter.setSourceModel(&shelf);
    QCOMPARE(filter.setText(u"a"_s), QString());
    QCOMPARE(filter.rowCount(), 1);
    QVERIFY(!filter.setText(u"a /(/"_s).isEmpty());
    QCOMPARE(filter.rowCount(), 2);
}

void FilterExpressionTest::conditionAndTextBothHold()
{
    Shelf shelf({{u"ab"_s, 1}, {u"ac"_s, 2}, {u"bc"_s, 3}});
    RowsFilter filter;
    filter.setSourceModel(&shelf);
    filter.setText(u"a"_s);
    filter.setCondition([&](int row) { return shelf.row(row).pages > 1; });
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.index(0, 0).data().toString(), u"ac"_s);
    filter.setCondition({});
    QCOMPARE(filter.rowCount(), 2);
}

void FilterExpressionTest::newRowsAreFilteredToo()
{
    Shelf shelf;
    RowsFilter filter;
    filter.setSourceModel(&shelf);
    filter.setText(u"pages:>5"_s);
    shelf.setRows({{u"a"_s, 1}, {u"b"_s, 9}});
    QCOMPARE(filter.rowCount(), 1);
    shelf.setRows({{u"a"_s, 7}, {u"b"_s, 9}});
    QCOMPARE(filter.rowCount(), 2);
}

QTEST_MAIN(FilterExpressionTest)
#include "tst_filterexpression.moc"
