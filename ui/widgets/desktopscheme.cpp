// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktopscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr uint darkPreferred = 1;

const auto service = u"org.freedesktop.portal.Desktop"_s;
const auto object = u"/org/freedesktop/portal/desktop"_s;
const auto portal = u"org.freedesktop.portal.Settings"_s;
const auto space = u"org.freedesktop.appearance"_s;
const auto key = u"color-scheme"_s;
const auto rememberedKey = u"appearance/desktopIsDark"_s;

//! Without one the bus library would try to start a bus, which takes its time.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

//! Portals wrap the value once or twice.
bool isDarkPreferred(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt() == darkPreferred;
}

} // namespace

DesktopScheme::DesktopScheme(QObject *parent)
    : QObject(parent)
{
    if (!hasSessionBus())
        return;
    m_prefersDark = QSettings().value(rememberedKey).toBool();
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, object, portal, u"SettingChanged"_s, this, SLOT(takeChange(QString, QString, QDBusVariant)));
    ask();
}

void DesktopScheme::ask()
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, object, portal, u"Read"_s);
    question.setArguments({space, key});
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        take(reply.isValid() && isDarkPreferred(reply.value().variant()));
    });
}

void DesktopScheme::takeChange(const QString &changedSpace, const QString &changedKey, const QDBusVariant &value)
{
    if (changedSpace == space && changedKey == key)
        take(isDarkPreferred(value.variant()));
}

void DesktopScheme::take(bool prefersDark)
{
    if (prefersDark == m_prefersDark)
        return;
    m_prefersDark = prefersDark;
    QSettings().setValue(rememberedKey, prefersDark);
    Q_EMIT changed();
}

} // namespace modulehost
