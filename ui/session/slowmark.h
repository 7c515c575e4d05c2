// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSettings>
#include <QString>

namespace modulehost {

//! From when on a callback is marked as slow: its p95 in milliseconds, for all or for one, in the settings.
class SlowMark
{
public:
    static constexpr int firstMilliseconds = 100;

    explicit SlowMark(QSettings &settings)
        : m_settings(settings)
    {
    }

    //! For \a callback, or for all that have none of their own when it is empty.
    int milliseconds(const QString &callback = {}) const;
    void setMilliseconds(int milliseconds, const QString &callback = {});
    qint64 nanoseconds(const QString &callback) const { return qint64(milliseconds(callback)) * 1'000'000; }

private:
    QSettings &m_settings;
};

} // namespace modulehost
