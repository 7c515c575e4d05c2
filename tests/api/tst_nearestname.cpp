// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/nearestname.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

class NearestNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void distance_data();
    void distance();
    void nearest();
    void hint();
};

void NearestNameTest::distance_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("expected");
    const auto row = [](const QString &a, const QString &b, int expected) {
        QTest::newRow(qPrintable(QString(a + u'/' + b))) << a << b << expected;
    };
    row(u""_s, u""_s, 0);
    row(u""_s, u"abc"_s, 3);
    row(u"config"_s, u"config"_s, 0);
    row(u"confg"_s, u"config"_s, 1);
    row(u"conffig"_s, u"config"_s, 1);
    row(u"konfig"_s, u"config"_s, 1);
    row(u"cnofig"_s, u"config"_s, 1);
    row(u"kitten"_s, u"sitting"_s, 3);
    row(u"max-entries"_s, u"max_entries"_s, 0);
    row(u"TTL"_s, u"ttl"_s, 0);
}

void NearestNameTest::distance()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QTEST(nameDistance(a, b), "expected");
    QTEST(nameDistance(b, a), "expected");
}

void NearestNameTest::nearest()
{
    const QStringList known {u"module"_s, u"config"_s};
    QCOMPARE(nearestName(u"modul"_s, known), u"module"_s);
    QCOMPARE(nearestName(u"Config"_s, known), u"config"_s);
    QCOMPARE(nearestName(u"something_else"_s, known), QString());
    QCOMPARE(nearestName(u"x"_s, {u"y"_s}), QString());
    QCOMPARE(nearestName(u"a"_s, {}), QString());
    QCOMPARE(nearestName(u"check_evnt_for_spam"_s, {u"check_event_allowed"_s, u"check_event_for_spam"_s}),
             u"check_event_for_spam"_s);
    QCOMPARE(nearestName(u"abcd"_s, {u"abce"_s, u"abcf"_s}), u"abce"_s);
}

void NearestNameTest::hint()
{
    QCOMPARE(nearestNameHint(u"modul"_s, {u"module"_s}), u"; did you mean \"module\"?"_s);
    QCOMPARE(nearestNameHint(u"zzz"_s, {u"module"_s}), QString());
}

QTEST_GUILESS_MAIN(NearestNameTest)
#include "tst_nearestname.moc"
