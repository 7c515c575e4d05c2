// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loglevelsettings.h"

#include <QSettings>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

const QString settingsKey = u"log/levels"_s;

} // namespace

LogLevelSettings::LogLevelSettings(HostSession &session, QSettings &settings)
    : m_session(session)
    , m_settings(settings)
{
    const QVariantMap kept = settings.value(settingsKey).toMap();
    for (auto entry = kept.begin(); entry != kept.end(); ++entry) {
        const int level = entry.value().toInt();
        if (level > int(LogLevel::Debug) && level <= int(LogLevel::Error))
            m_levels.insert(entry.key(), LogLevel(level));
    }
    if (!m_levels.isEmpty())
        m_session.setLogLevels(m_levels);
}

void LogLevelSettings::setLevel(const QString &module, LogLevel level)
{
    if (level == this->level(module))
        return;
    if (level == LogLevel::Debug)
        m_levels.remove(module);
    else
        m_levels.insert(module, level);
    keep();
}

void LogLevelSettings::reset()
{
    m_levels.clear();
    keep();
}

void LogLevelSettings::keep()
{
    QVariantMap kept;
    for (auto entry = m_levels.constBegin(); entry != m_levels.constEnd(); ++entry)
        kept.insert(entry.key(), int(entry.value()));
    m_settings.setValue(settingsKey, kept);
    m_session.setLogLevels(m_levels);
}

} // namespace modulehost
