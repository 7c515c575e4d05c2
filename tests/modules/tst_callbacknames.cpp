// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/callbacknames.h>

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

class CallbackNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsEveryCallbackOnce();
    void findsTheCategory_data();
    void findsTheCategory();
    void findsTheNearest();
    void staysNeutral_data();
    void staysNeutral();
};

void CallbackNamesTest::knowsEveryCallbackOnce()
{
    const QStringList names = callbackNames();
    QCOMPARE(names.size(), 50);
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 50);
    QCOMPARE(names.first(), u"check_event_for_spam"_s);
    QCOMPARE(names.last(), u"add_field_to_unsigned_callback"_s);
}

void CallbackNamesTest::findsTheCategory_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("category");

    QTest::newRow("first") << u"check_event_for_spam"_s << u"spam_checker"_s;
    QTest::newRow("keyed") << u"auth_checkers"_s << u"password_auth_provider"_s;
    QTest::newRow("single") << u"on_account_data_updated"_s << u"account_data"_s;
    QTest::newRow("unknown") << u"check_event"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void CallbackNamesTest::findsTheCategory()
{
    QFETCH(QString, name);
    QFETCH(QString, category);
    QCOMPARE(categoryOfCallback(name), category);
}

void CallbackNamesTest::findsTheNearest()
{
    QCOMPARE(nearestCallback(u"user_may_invte"_s), u"user_may_invite"_s);
    QCOMPARE(nearestCallback(u"on_new_event"_s), u"on_new_event"_s);
    QVERIFY(callbackNames().contains(nearestCallback(QString(100'000, u'x'))));
}

void CallbackNamesTest::staysNeutral_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Value>("answer");

    QTest::newRow("verdict") << u"user_may_join_room"_s << Value::sentinel(u"NOT_SPAM"_s);
    QTest::newRow("registration") << u"check_registration_for_spam"_s << Value::enumerator(u"ALLOW"_s);
    // Anything but a falsy answer would drop the event or hide the user.
    QTest::newRow("drop") << u"should_drop_federated_event"_s << Value();
    QTest::newRow("hide") << u"check_username_for_spam"_s << Value();
    QTest::newRow("keyed") << u"auth_checkers"_s << Value();
    QTest::newRow("unknown") << u"nothing_like_it"_s << Value();
}

void CallbackNamesTest::staysNeutral()
{
    QFETCH(QString, name);
    QFETCH(Value, answer);
    QCOMPARE(neutralAnswer(name), answer);
}

QTEST_GUILESS_MAIN(CallbackNamesTest)
#include "tst_callbacknames.moc"
