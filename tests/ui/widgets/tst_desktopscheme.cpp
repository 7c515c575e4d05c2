// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelf.h"

#include <appearance.h>
#include <tone.h>

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! A desktop's settings portal, with one setting.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    void setScheme(uint scheme)
    {
        m_scheme = scheme;
        QDBusMessage change = QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s,
                                                         u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
        change.setArguments(
            {u"org.freedesktop.appearance"_s, u"color-scheme"_s, QVariant::fromValue(QDBusVariant(scheme))});
        QDBusConnection(u"desktop"_s).send(change);
    }

public Q_SLOTS:
    QDBusVariant Read(const QString &, const QString &)
    {
        return QDBusVariant(QVariant::fromValue(QDBusVariant(m_scheme)));
    }

private:
    uint m_scheme = 0;
};

} // namespace

class DesktopSchemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_settings.clear(); }
    void cleanup()
    {
        m_portal.setScheme(0);
        QApplication::setPalette(QPalette());
    }
    void cleanupTestCase();
    void darkAtTheStart();
    void darkLater();
    void ownChoiceComesFirst();
    void rememberedUntilTheDesktopAnswers();

private:
    const SettingsOfTest m_settings;
    QProcess m_bus;
    Portal m_portal;
};

void DesktopSchemeTest::initTestCase()
{
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    if (!m_bus.waitForStarted())
        QSKIP("there is no dbus-daemon here");
    QVERIFY(m_bus.waitForReadyRead());
    const QByteArray address = m_bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    QDBusConnection desktop = QDBusConnection::connectToBus(QString::fromLatin1(address), u"desktop"_s);
    QVERIFY(desktop.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal, QDBusConnection::ExportAllSlots));
    QVERIFY(desktop.registerService(u"org.freedesktop.portal.Desktop"_s));
}

void DesktopSchemeTest::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"desktop"_s);
    m_bus.terminate();
    m_bus.waitForFinished();
}

void DesktopSchemeTest::darkAtTheStart()
{
    m_portal.setScheme(1);
    const Appearance appearance;
    QTRY_VERIFY(appearance.isDark());
    QCOMPARE(appearance.choice(), Appearance::Choice::System);
}

void DesktopSchemeTest::darkLater()
{
    const Appearance appearance;
    QSignalSpy changed(&appearance, &Appearance::changed);
    QTest::qWait(50); // For the first answer, which alters nothing.
    QVERIFY(!appearance.isDark());
    m_portal.setScheme(1);
    QTRY_VERIFY(appearance.isDark());
    QTRY_VERIFY(!changed.isEmpty());
    m_portal.setScheme(2);
    QTRY_VERIFY(!appearance.isDark());
}

void DesktopSchemeTest::ownChoiceComesFirst()
{
    Appearance appearance;
    appearance.setChoice(Appearance::Choice::Light);
    QSignalSpy changed(&appearance, &Appearance::changed);
    QVERIFY(changed.wait());
    m_portal.setScheme(1);
    QTest::qWait(100);
    QVERIFY(!appearance.isDark());
    appearance.setChoice(Appearance::Choice::System);
    QTRY_VERIFY(appearance.isDark());
}

void DesktopSchemeTest::rememberedUntilTheDesktopAnswers()
{
    m_portal.setScheme(1);
    {
        const Appearance first;
        QTRY_VERIFY(first.isDark());
    }
    QApplication::setPalette(QPalette());
    const Appearance second;
    QVERIFY(second.isDark()); // Before the event loop turns.
}

QTEST_MAIN(DesktopSchemeTest)
#include "tst_desktopscheme.moc"
