// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QSettings>
#include <QString>

namespace modulehost {

/*!
 * The arguments that callbacks were fired with, newest first, in the settings. Bounded in number and size. What is
 * given must be without secrets.
 */
class RememberedInputs
{
public:
    static constexpr int perCallback = 10;
    static constexpr int largestBytes = 32 * 1024; //!< Larger ones are not remembered.

    explicit RememberedInputs(QSettings &settings)
        : m_settings(settings)
    {
    }

    QList<QJsonObject> of(const QString &callback) const;
    void add(const QString &callback, const QJsonObject &arguments);
    void clear(const QString &callback);

private:
    QSettings &m_settings;
};

} // namespace modulehost
