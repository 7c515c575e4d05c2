// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandcatalogue.h"
#include "editarguments.h"

#include <hostcommandtypes.h>

#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace modulehost {

enum class Format { Text, Json };

//! A command with everything that was said to it.
struct Invocation
{
    Command command = Command::Check;
    QStringList configs; //!< Files and folders; at least one for every command but the window.
    HostOptions options;
    Format format = Format::Text;
    bool isStatic = false;
    bool isDetailed = false;
    bool showsSecrets = false;
    bool isSafeMode = false;
    bool isNewInstance = false;
    QString callback;
    std::optional<QString> arguments; //!< JSON.
    std::optional<QString> argumentsFile;
    std::optional<EditArguments> edit;
};

//! Somebody asked for a text: help or version.
struct Information
{
    QString text;
};

/*!
 * Reads the arguments behind the program's name; without a command they are those of the window. Throws CommandError
 * (WrongUsage) with a sentence that names what is wrong and the nearest name there is.
 */
std::variant<Invocation, Information> parseCommandLine(const QStringList &arguments);

} // namespace modulehost
