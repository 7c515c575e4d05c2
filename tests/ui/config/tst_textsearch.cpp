// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <config/textsearch.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

class tst_TextSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainTextIsNoExpression();
    void offsetsAreBytesOfTheFile();
    void caseCountsWhenItShould();
    void groupsComeBack();
    void aBadExpressionIsTold();
    void textThatIsNoUtf8IsLeftAlone();
};

void tst_TextSearch::plainTextIsNoExpression()
{
    const TextMatches found = findAll("a.b axb a.b", {.wanted = u"a.b"_s, .replacement = u"\\1"_s});
    QCOMPARE(found.all.size(), 2);
    QCOMPARE(found.all.at(1).span, (TextSpan {8, 11}));
    QCOMPARE(found.all.at(1).replaced, QByteArray("\\1"));
}

void tst_TextSearch::offsetsAreBytesOfTheFile()
{
    const TextMatches found = findAll("\xef\xbb\xbf\xc3\xa4\xf0\x9f\x98\x80 \xc3\xa4", {.wanted = u"ä"_s});
    QCOMPARE(found.all.size(), 2);
    QCOMPARE(found.all.at(0).span, (TextSpan {3, 5}));
    QCOMPARE(found.all.at(1).span, (TextSpan {10, 12}));
}

void tst_TextSearch::caseCountsWhenItShould()
{
    QCOMPARE(findAll("Key key", {.wanted = u"key"_s}).all.size(), 2);
    QCOMPARE(findAll("Key key", {.wanted = u"key"_s, .isCaseSensitive = true}).all.size(), 1);
}

void tst_TextSearch::groupsComeBack()
{
    const TextMatches found = findAll(
        "ttl: 5m\nage: 7d\n", {.wanted = u"^(\\w+): (\\d)"_s, .replacement = u"\\2 \\1"_s, .isExpression = true});
    QCOMPARE(found.all.size(), 2);
    QCOMPARE(found.all.at(1).replaced, QByteArray("7 age"));
    QVERIFY(findAll("abc", {.wanted = u"x*"_s, .isExpression = true}).all.isEmpty());
}

void tst_TextSearch::aBadExpressionIsTold()
{
    const TextMatches found = findAll("abc", {.wanted = u"("_s, .isExpression = true});
    QVERIFY(found.all.isEmpty());
    QVERIFY(!found.problem.isEmpty());
}

void tst_TextSearch::textThatIsNoUtf8IsLeftAlone()
{
    const TextMatches found = findAll("a\xff"
                                      "b",
                                      {.wanted = u"b"_s});
    QVERIFY(found.all.isEmpty());
    QVERIFY(!found.problem.isEmpty());
}

QTEST_MAIN(tst_TextSearch)
#include "tst_textsearch.moc"
