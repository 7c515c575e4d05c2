// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakemoduleapi.h"

#include <common/glob.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

class GlobsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void endsSoonOnManyStars();
    void readsOneTextOrAList();
    void refusesWhatIsNoPattern();
    void findsTheHostOfAnId_data();
    void findsTheHostOfAnId();
    void findsTheDomainOfAnAddress_data();
    void findsTheDomainOfAnAddress();
};

void GlobsTest::matches_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");

    QTest::newRow("same") << u"@a:b"_s << u"@a:b"_s << true;
    QTest::newRow("whole text") << u"a"_s << u"ab"_s << false;
    QTest::newRow("case") << u"@A:b"_s << u"@a:b"_s << false;
    QTest::newRow("star is empty") << u"a*b"_s << u"ab"_s << true;
    QTest::newRow("star in the middle") << u"@spam-*:x"_s << u"@spam-12:x"_s << true;
    QTest::newRow("star gives back") << u"*.org*.org"_s << u"a.org.b.org"_s << true;
    QTest::newRow("star alone") << u"*"_s << QString() << true;
    QTest::newRow("question mark") << u"a?c"_s << u"abc"_s << true;
    QTest::newRow("question mark needs one") << u"a?"_s << u"a"_s << false;
    QTest::newRow("nothing of a regular expression") << u"a.c[x]"_s << u"abcx"_s << false;
    QTest::newRow("brackets stand for themselves") << u"[x]"_s << u"[x]"_s << true;
}

void GlobsTest::matches()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, fits);
    QCOMPARE(globMatches(pattern, text, Qt::CaseSensitive), fits);
}

void GlobsTest::endsSoonOnManyStars()
{
    // A matcher that tries every star again needs longer than the universe has for this.
    const QString text = QString(5000, u'a');
    const QString pattern = u"*a"_s.repeated(200) + u'b';
    QVERIFY(!globMatches(pattern, text, Qt::CaseSensitive));
}

void GlobsTest::readsOneTextOrAList()
{
    const ConfigValue config = configFrom("{'one': '*.ORG', 'list': ['a', 'b*'], 'empty': []}");
    const GlobList one(config[u"one"_s], Qt::CaseInsensitive);
    QVERIFY(one.matches(u"x.org"_s));
    QVERIFY(!one.matches(u"x.com"_s));
    const GlobList list(config[u"list"_s]);
    QVERIFY(list.matches(u"a"_s) && list.matches(u"bcd"_s) && !list.matches(u"c"_s));
    QVERIFY(GlobList(config[u"empty"_s]).isEmpty());
    QVERIFY(GlobList(config[u"absent"_s]).isEmpty());
}

void GlobsTest::refusesWhatIsNoPattern()
{
    const ConfigValue config = configFrom("{'number': 5, 'list': ['a', ''], 'nested': [['a']]}");
    QCOMPARE(configErrorPath([&] { GlobList {config[u"number"_s]}; }), u"number"_s);
    QCOMPARE(configErrorPath([&] { GlobList {config[u"list"_s]}; }), u"list.<item 1>"_s);
    QCOMPARE(configErrorPath([&] { GlobList {config[u"nested"_s]}; }), u"nested.<item 0>"_s);
}

void GlobsTest::findsTheHostOfAnId_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("host");

    QTest::newRow("plain") << u"@a:example.com"_s << u"example.com"_s;
    QTest::newRow("port") << u"@a:example.com:8448"_s << u"example.com"_s;
    QTest::newRow("case") << u"@a:Example.COM"_s << u"example.com"_s;
    QTest::newRow("IPv6") << u"@a:[2001:db8::1]"_s << u"[2001:db8::1]"_s;
    QTest::newRow("IPv6 and port") << u"@a:[2001:db8::1]:80"_s << u"[2001:db8::1]"_s;
    QTest::newRow("empty port stays") << u"@a:example.com:"_s << u"example.com:"_s;
    QTest::newRow("none") << u"@a"_s << QString();
}

void GlobsTest::findsTheHostOfAnId()
{
    QFETCH(QString, id);
    QFETCH(QString, host);
    QCOMPARE(hostOfMatrixId(id), host);
}

void GlobsTest::findsTheDomainOfAnAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("domain");

    QTest::newRow("plain") << u"a@example.com"_s << u"example.com"_s;
    QTest::newRow("case") << u"a@Example.COM"_s << u"example.com"_s;
    QTest::newRow("trailing dot") << u"a@example.com."_s << u"example.com"_s;
    QTest::newRow("quoted at sign") << u"\"a@good.example\"@bad.example"_s << u"bad.example"_s;
    QTest::newRow("no address") << u"example.com"_s << QString();
    QTest::newRow("nothing behind") << u"a@"_s << QString();
}

void GlobsTest::findsTheDomainOfAnAddress()
{
    QFETCH(QString, address);
    QFETCH(QString, domain);
    QCOMPARE(domainOfEmail(address), domain);
}

QTEST_GUILESS_MAIN(GlobsTest)
#include "tst_globs.moc"
