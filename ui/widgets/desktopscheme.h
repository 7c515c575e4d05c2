// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusVariant>
#include <QObject>

namespace modulehost {

/*!
 * Whether the desktop prefers dark windows, as its settings portal says (org.freedesktop.appearance, color-scheme).
 * Many desktops say it there alone, and Qt does not ask. The answer comes later and is remembered for the next start;
 * without a portal nothing is preferred. Never waits; user interface thread.
 */
class DesktopScheme : public QObject
{
    Q_OBJECT

public:
    explicit DesktopScheme(QObject *parent = nullptr);

    bool prefersDark() const { return m_prefersDark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void takeChange(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask();
    void take(bool prefersDark);

    bool m_prefersDark = false;
};

} // namespace modulehost
