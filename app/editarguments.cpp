// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editarguments.h"

#include "exitstatus.h"

#include <problem.h>
#include <yamlreader.h>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

struct Action
{
    QString name;
    int operands;
    QString synopsis;
};

const QList<Action> &actions()
{
    static const QList<Action> all {{u"set"_s, 2, u"set POINTER YAML"_s},
                                    {u"unset"_s, 1, u"unset POINTER"_s},
                                    {u"append"_s, 2, u"append POINTER YAML"_s},
                                    {u"move"_s, 2, u"move FROM TO"_s}};
    return all;
}

[[noreturn]] void fail(const QString &message) { throw CommandError(ExitStatus::WrongUsage, message); }

JsonPointer readPointer(const QString &text)
{
    const auto pointer = JsonPointer::parse(text);
    if (!pointer)
        fail(
            u"a POINTER is a JSON Pointer such as /modules/0/config/ttl, with ~1 for a slash and ~0 for a tilde in a key; got \"%1\""_s
                .arg(text));
    return *pointer;
}

ConfigValue readValue(const QString &text)
{
    const ReadResult result = readYaml(text.toUtf8(), u"YAML"_s);
    if (result.error)
        fail(u"\"%1\" is no YAML: %2"_s.arg(text, foldedMessage(*result.error)));
    return ConfigValue(result.root);
}

//! \a pointer without a last step `-`: what follows the last item of a list is where `append` puts its value anyway.
JsonPointer appendedTo(const JsonPointer &pointer)
{
    return !pointer.isRoot() && pointer.steps.constLast() == "-"_L1 ? pointer.parent() : pointer;
}

} // namespace

EditArguments takeEditArguments(QStringList &positionals)
{
    for (const Action &action : actions()) {
        const qsizetype at = positionals.size() - 1 - action.operands;
        if (at < 0 || positionals.at(at) != action.name)
            continue;
        const QStringList operands = positionals.mid(at + 1);
        positionals = positionals.first(at);
        EditArguments arguments;
        arguments.pointer = readPointer(operands.constFirst());
        if (action.name == "set"_L1)
            arguments.operations.append(SetValue {arguments.pointer, readValue(operands.at(1))});
        else if (action.name == "unset"_L1)
            arguments.operations.append(RemoveValue {arguments.pointer});
        else if (action.name == "append"_L1)
            arguments.operations.append(InsertItem {appendedTo(arguments.pointer), readValue(operands.at(1))});
        else
            arguments.operations.append(MoveValue {arguments.pointer, readPointer(operands.at(1))});
        return arguments;
    }
    for (const Action &action : actions()) {
        if (positionals.contains(action.name))
            fail(u"%1 is written as: %2"_s.arg(action.name, action.synopsis));
    }
    fail(u"edit needs a CONFIG and what to do: set, unset, append or move"_s);
}

QStringList withOperandsLast(const QStringList &arguments, const QStringList &options)
{
    QStringList sorted;
    QStringList operands;
    bool isActionSeen = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == "--"_L1) {
            operands += arguments.mid(i + 1);
            break;
        }
        const bool isOption = options.contains(argument)
            || (argument.startsWith(u'-') && argument.size() > 1
                && (!isActionSeen
                    || (argument.startsWith("--"_L1) && argument.size() > 2 && argument.at(2).isLetter())));
        (isOption ? sorted : operands).append(argument);
        for (const Action &action : actions())
            isActionSeen = isActionSeen || argument == action.name;
    }
    return sorted + QStringList {u"--"_s} + operands;
}

} // namespace modulehost
