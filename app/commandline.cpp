// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "exitstatus.h"
#include "helptext.h"

#include <consolesettings.h>

#include <modulehost/nearestname.h>

#include <QCommandLineParser>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

[[noreturn]] void failUsage(const QString &message, const CommandInfo *command = nullptr)
{
    const QString name = command ? command->name + u' ' : QString();
    throw CommandError(ExitStatus::WrongUsage, message + u"\nTry 'module-console %1--help'."_s.arg(name));
}

QStringList longNames(const QList<QCommandLineOption> &options)
{
    QStringList names;
    for (const QCommandLineOption &option : options)
        names.append(option.names().constLast());
    return names;
}

//! As they stand in a command: `-h`, `--help`.
QStringList writtenNames(const QList<QCommandLineOption> &options)
{
    QStringList names;
    for (const QCommandLineOption &option : options) {
        const QStringList all = option.names();
        for (const QString &name : all)
            names.append((name.size() == 1 ? u"-"_s : u"--"_s) + name);
    }
    return names;
}

void checkOptions(const QCommandLineParser &parser, const QList<QCommandLineOption> &known, const CommandInfo *command)
{
    const QStringList unknown = parser.unknownOptionNames();
    if (unknown.isEmpty())
        failUsage(parser.errorText(), command);
    const QString &name = unknown.first();
    const QString nearest = nearestName(name, longNames(known));
    failUsage(u"unknown option %1%2"_s.arg((name.size() == 1 ? u"-"_s : u"--"_s) + name,
                                           nearest.isEmpty() ? QString() : u"; did you mean --%1?"_s.arg(nearest)),
              command);
}

//! \a arguments with the command that is meant when none is named.
QStringList withCommand(const QStringList &arguments)
{
    const QString first = arguments.value(0);
    const bool isFile = first.endsWith(u".yaml"_s) || first.endsWith(u".yml"_s) || QFileInfo::exists(first);
    if (first.isEmpty() || first.startsWith(u'-') || (!findCommand(first) && isFile))
        return QStringList(u"window"_s) + arguments;
    return arguments;
}

Format readFormat(const QString &name, const CommandInfo &command)
{
    if (name == u"text"_s)
        return Format::Text;
    if (name == u"json"_s)
        return Format::Json;
    failUsage(u"--format is text or json, not \"%1\""_s.arg(name), &command);
}

//! Reads the values of the options that the command has; asking for one it has not would be a warning of Qt's.
class GivenOptions
{
public:
    GivenOptions(const QCommandLineParser &parser, const CommandInfo &command)
        : m_parser(parser)
        , m_known(longNames(command.options))
    {
    }

    bool isSet(const QString &name) const { return m_known.contains(name) && m_parser.isSet(name); }
    QStringList values(const QString &name) const { return isSet(name) ? m_parser.values(name) : QStringList(); }
    std::optional<QString> value(const QString &name) const
    {
        return isSet(name) ? std::optional(m_parser.value(name)) : std::nullopt;
    }

private:
    const QCommandLineParser &m_parser;
    QStringList m_known;
};

std::optional<QString> readListen(const std::optional<QString> &text, const CommandInfo &command)
{
    if (text && !parseListen(*text))
        failUsage(u"--listen wants ADDRESS:PORT such as 127.0.0.1:8018 or localhost:0, with an IPv6 address in "
                  "brackets and a port up to 65535; got \"%1\""_s.arg(*text),
                  &command);
    return text;
}

HostOptions readHostOptions(const GivenOptions &given, const CommandInfo &command)
{
    HostOptions options;
    options.modulePaths = given.values(u"module-path"_s);
    options.python = given.value(u"python"_s).value_or(QString());
    options.pythonPaths = given.values(u"python-path"_s);
    options.listen = readListen(given.value(u"listen"_s), command);
    options.lenient = given.isSet(u"lenient"_s);
    return options;
}

EditArguments readEdit(const GivenOptions &given, QStringList &positionals, const CommandInfo &command)
{
    try {
        EditArguments edit = takeEditArguments(positionals);
        edit.isDryRun = given.isSet(u"dry-run"_s);
        edit.writesOut = given.isSet(u"write-out"_s);
        return edit;
    } catch (const CommandError &error) {
        failUsage(error.message(), &command);
    }
}

Invocation readInvocation(const QCommandLineParser &parser, const CommandInfo &command)
{
    const GivenOptions given(parser, command);
    Invocation invocation;
    invocation.command = command.command;
    invocation.configs = parser.positionalArguments();
    invocation.options = readHostOptions(given, command);
    invocation.format = readFormat(given.value(u"format"_s).value_or(u"text"_s), command);
    invocation.isStatic = given.isSet(u"static"_s);
    invocation.isDetailed = given.isSet(u"detail"_s);
    invocation.showsSecrets = given.isSet(u"show-secrets"_s);
    invocation.arguments = given.value(u"args"_s);
    invocation.argumentsFile = given.value(u"args-file"_s);
    if (invocation.arguments && invocation.argumentsFile)
        failUsage(u"--args and --args-file exclude each other"_s, &command);
    invocation.isSafeMode = given.isSet(u"safe-mode"_s);
    invocation.isNewInstance = given.isSet(u"new-instance"_s);
    if (command.command == Command::Edit)
        invocation.edit = readEdit(given, invocation.configs, command);
    if (invocation.configs.isEmpty() && command.command != Command::Window)
        failUsage(u"%1 needs a CONFIG"_s.arg(command.name), &command);
    if (command.command == Command::Fire) {
        invocation.callback = invocation.configs.takeLast();
        if (invocation.configs.isEmpty())
            failUsage(u"fire needs a CONFIG and a CALLBACK"_s, &command);
    }
    return invocation;
}

} // namespace

std::variant<Invocation, Information> parseCommandLine(const QStringList &arguments)
{
    QStringList all = withCommand(arguments);
    const QString name = all.first();
    const CommandInfo *command = findCommand(name);
    if (!command)
        failUsage(u"unknown command \"%1\"%2"_s.arg(name, nearestNameHint(name, commandNames())));
    const bool isNamed = all.size() == arguments.size();

    QCommandLineParser parser;
    const QList<QCommandLineOption> options = command->options + commonOptions();
    parser.addOptions(options);
    if (command->command == Command::Edit)
        all = QStringList {name} + withOperandsLast(all.mid(1), writtenNames(options));
    const bool isRead = parser.parse(all);
    if (parser.isSet(u"help"_s))
        return Information {isNamed ? commandHelp(*command) : programHelp()};
    if (parser.isSet(u"version"_s))
        return Information {versionText()};
    if (!isRead)
        checkOptions(parser, options, isNamed ? command : nullptr);
    return readInvocation(parser, *command);
}

} // namespace modulehost
