// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <hostsession.h>

class QSettings;

namespace modulehost {

//! Which lines the host is to keep, module by module: told to the host at once, and kept over sessions.
class LogLevelSettings
{
public:
    //! Tells \a session what is kept in \a settings; both must outlive it.
    LogLevelSettings(HostSession &session, QSettings &settings);

    //! Debug, so all, for a module that was not set. An empty \a module stands for the host.
    LogLevel level(const QString &module) const { return m_levels.value(module, LogLevel::Debug); }
    void setLevel(const QString &module, LogLevel level);
    //! Keeps every line again.
    void reset();
    bool isReduced() const { return !m_levels.isEmpty(); }

private:
    void keep();

    HostSession &m_session;
    QSettings &m_settings;
    LogLevels m_levels;
};

} // namespace modulehost
