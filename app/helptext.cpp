// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "helptext.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int width = 80;

//! \a text in lines of at most `width`, each but the first indented.
QString wrapped(const QString &text, int firstIndent, int indent)
{
    QString result;
    int column = firstIndent;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (column > indent && column + 1 + int(word.size()) > width) {
            result += u'\n' + QString(indent, u' ');
            column = indent;
        } else if (!result.isEmpty()) {
            result += u' ';
            ++column;
        }
        result += word;
        column += int(word.size());
    }
    return result;
}

QString entry(const QString &term, const QString &text, int indent)
{
    const bool fits = term.size() + 2 < indent - 1;
    QString line = u"  "_s + term;
    line = fits ? line.leftJustified(indent) : line + u'\n' + QString(indent, u' ');
    return line + wrapped(text, indent, indent) + u'\n';
}

QString optionTerm(const QCommandLineOption &option)
{
    QStringList names;
    const QStringList all = option.names();
    for (const QString &name : all)
        names.append((name.size() == 1 ? u"-"_s : u"--"_s) + name);
    QString term = all.first().size() == 1 ? names.join(u", "_s) : u"    "_s + names.join(u", "_s);
    if (!option.valueName().isEmpty())
        term += u' ' + option.valueName();
    return term;
}

QString optionList(const QList<QCommandLineOption> &options)
{
    QString text;
    for (const QCommandLineOption &option : options)
        text += entry(optionTerm(option), option.description(), 28);
    return text;
}

QString commandList()
{
    QString text;
    for (const CommandInfo &command : commandCatalogue())
        text += entry(command.name, command.summary, 12);
    return text;
}

QString statusList()
{
    return entry(u"0"_s, u"all is well; warnings and hints may have been printed"_s, 6)
        + entry(u"1"_s, u"it ran and found an error: a module failed, a key is invalid, a dispatch failed"_s, 6)
        + entry(u"2"_s, u"wrong usage"_s, 6) + entry(u"3"_s, u"it could not run: no such file, address in use"_s, 6);
}

} // namespace

QString programHelp()
{
    return u"Usage: module-console [OPTION]... [CONFIG...]\n       module-console COMMAND [OPTION]... CONFIG...\n\n"_s
        + wrapped(
               u"Loads the modules of a homeserver.yaml in order, as the homeserver would, and shows and serves what "
               u"they "
               "register. CONFIG is such a file or a folder of them; several are merged in their order, each replacing "
               "whole top-level keys."_s,
               0, 0)
        + u"\n\nCommands:\n"_s + commandList() + u"\nOptions:\n"_s + optionList(commonOptions()) + u"\nExit status:\n"_s
        + statusList() + u"\nProblems go to standard error, one a line:\n"_s
        + u"    FILE:LINE:COLUMN: severity: path: message\n"_s
        + u"`module-console COMMAND --help` shows the options of a command.\n"_s;
}

QString commandHelp(const CommandInfo &command)
{
    return u"Usage: module-console %1 %2\n\n"_s.arg(command.name, command.synopsis) + wrapped(command.description, 0, 0)
        + u"\n\nOptions:\n"_s + optionList(command.options) + optionList(commonOptions()) + u"\nExit status:\n"_s
        + statusList();
}

QString versionText() { return u"module-console " MODULE_CONSOLE_VERSION "\n"_s; }

} // namespace modulehost
