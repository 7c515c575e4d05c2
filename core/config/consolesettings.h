// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "problem.h"

#include <modulehost/configvalue.h>

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace modulehost {

//! The section `module_console:`, which a homeserver ignores.
struct ConsoleSettings
{
    QString listenAddress = QStringLiteral("127.0.0.1");
    quint16 listenPort = 8018; //!< 0 lets the system choose.
    QStringList nativeModulePaths; //!< Absolute folders.
    QString python; //!< An absolute file, or a name to be found in PATH; empty for the default.
    QStringList pythonPath; //!< Absolute folders.
    QHash<QString, SourceRange> folderPlaces; //!< Where the file names each of these folders.
    QString targetSynapse = QStringLiteral("1.157.1");
    //! A callback that takes longer fails under its exception policy; without one it is waited for for ever.
    std::optional<std::chrono::milliseconds> callbackTimeLimit;
};

/*!
 * Reads the section; relative paths are relative to the folder of the file that it stands in. A key
 * with a wrong value keeps its default and adds an error to \a problems, an unknown key a warning.
 */
ConsoleSettings readConsoleSettings(const ConfigValue &section, QList<Problem> &problems);

//! `127.0.0.1:8018`, `[::1]:8018`, `:8018` or `localhost:0` → address and port. Nothing for names of other hosts.
std::optional<std::pair<QString, quint16>> parseListen(const QString &text);

} // namespace modulehost
