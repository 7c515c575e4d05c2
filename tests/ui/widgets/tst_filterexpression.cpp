// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelf.h"

#include <filterterms.h>
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
    void exactTerms_data();
    void exactTerms();
    void termsOfAColumn();
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
    QTest::newRow("the whole text") << u"title:=USER_MAY_INVITE"_s << QStringList {all.at(1)};
    QTest::newRow("not the whole text") << u"title:=invite"_s << QStringList();
    QTest::newRow("the whole text, several words") << u"title:=\"check event for spam\""_s << QStringList {all.at(0)};
    QTest::newRow("other than the whole text")
        << u"-title:=user_may_invite -pages:=40"_s << QStringList {all.at(0), all.at(2)};
    QTest::newRow("empty") << u"authors:=\"\""_s << QStringList {all.at(1), all.at(2), all.at(3)};
    QTest::newRow("a text is no number") << u"title:=0"_s << QStringList();
    QTest::newRow("a path before an expression") << u"/_synapse title:/client/"_s << QStringList {all.at(2)};
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

void FilterExpressionTest::exactTerms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("term");
    QTest::newRow("word") << u"user_may_invite"_s << u"title:=user_may_invite"_s;
    QTest::newRow("words") << u"no  answer"_s << u"title:=\"no  answer\""_s;
    QTest::newRow("path") << u"/_synapse/client/"_s << u"title:=\"/_synapse/client/\""_s;
    QTest::newRow("nothing") << QString() << u"title:=\"\""_s;
    QTest::newRow("number with a unit") << u"1.2\u00a0ms"_s << u"title:=\"1.2\u00a0ms\""_s;
    QTest::newRow("comparison") << u"<20"_s << u"title:=<20"_s;
    QTest::newRow("quotes") << u"say \"a/b (c)\""_s << QString();
    QTest::newRow("lines") << u"one\n\ttwo"_s << QString();
    QTest::newRow("beyond ASCII") << u"Ünder \"way\""_s << QString();
}

void FilterExpressionTest::exactTerms()
{
    QFETCH(QString, text);
    QFETCH(QString, term);
    const QString written = exactTerm("title", text);
    if (!term.isEmpty())
        QCOMPARE(written, term);
    QVERIFY(!written.contains(u'\n'));
    Shelf shelf({{text}, {text + u'x'}, {u'x' + text}});
    RowsFilter filter;
    filter.setSourceModel(&shelf);
    QCOMPARE(filter.setText(written), QString());
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.index(0, 0).data().toString(), text);
    // Beside others as well.
    QCOMPARE(filter.setText(u"-nothing/ "_s + written + u" pages:=0"_s), QString());
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.setText(u'-' + written), QString());
    QCOMPARE(filter.rowCount(), 2);
}

void FilterExpressionTest::termsOfAColumn()
{
    const QString filter = u"spam -title:=\"two words\" pages:>10 title:/a b/ subtitle:x"_s;
    QCOMPARE(withoutTermsOf(filter, "title"), u"spam pages:>10 subtitle:x"_s);
    QCOMPARE(withoutTermsOf(filter, "time"), filter);
    QCOMPARE(withTerm(u"spam"_s, u"title:=a"_s), u"spam title:=a"_s);
    QCOMPARE(withTerm(u"title:=a spam"_s, u"title:=a"_s), u"title:=a spam"_s);
    QCOMPARE(withTerm({}, u"title:=a"_s), u"title:=a"_s);
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
