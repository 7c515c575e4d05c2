// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCommandLineOption>
#include <QList>
#include <QString>
#include <QStringList>

namespace modulehost {

enum class Command { Window, Check, Inspect, Fire, Config, Edit, Serve };

//! What a command is called, takes and does: the help and the parser are made of this.
struct CommandInfo
{
    Command command;
    QString name;
    QString synopsis; //!< Behind the name: "[OPTION]... CONFIG..."
    QString summary; //!< Half a line.
    QString description;
    QList<QCommandLineOption> options; //!< Without --help and --version, which every command has.
};

const QList<CommandInfo> &commandCatalogue();
//! Null when there is none of that name.
const CommandInfo *findCommand(const QString &name);
QStringList commandNames();
//! --help and --version.
QList<QCommandLineOption> commonOptions();

} // namespace modulehost
