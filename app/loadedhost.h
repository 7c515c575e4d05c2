// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "exitstatus.h"

#include <configdocument.h>
#include <embeddedsession.h>

#include <chrono>

namespace modulehost {

//! Reads the files and folders of a command line. Throws CommandError (CouldNotRun) for one that cannot be read.
ConfigDocument openConfig(const QStringList &paths);

//! The config of an invocation, loaded: what check, inspect, fire and serve begin with.
class LoadedHost
{
public:
    //! Runs the modules' code. A config that is refused leaves a host without modules: see problems().
    explicit LoadedHost(const Invocation &invocation);

    HostSession &session() { return m_session; }
    //! As EmbeddedSession has it.
    void setLastPatience(std::chrono::milliseconds patience, ExitStatus status)
    {
        m_session.setLastPatience(patience, int(status));
    }
    bool isLoaded() const { return m_isLoaded; }
    //! As of loading.
    const HostSnapshot &snapshot() const { return m_snapshot; }
    //! Everything that an operator should know, of the file and of the modules.
    const QList<Problem> &problems() const { return m_problems; }

private:
    EmbeddedSession m_session;
    bool m_isLoaded = false;
    HostSnapshot m_snapshot;
    QList<Problem> m_problems;
};

} // namespace modulehost
