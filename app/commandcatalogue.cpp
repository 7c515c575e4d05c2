// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandcatalogue.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! Of every command that loads modules.
QList<QCommandLineOption> loadOptions()
{
    return {
        {u"module-path"_s, u"Look for native modules in DIR before the places that the file names; repeatable."_s,
         u"DIR"_s},
        {u"lenient"_s, u"A module that registers an unknown callback goes on, with a problem."_s},
        {u"python"_s, u"Interpreter for Python modules. This version runs native modules only."_s, u"EXE"_s},
        {u"python-path"_s, u"Put DIR before that interpreter's own path; repeatable."_s, u"DIR"_s},
    };
}

QList<QCommandLineOption> formatOption()
{
    return {{u"format"_s, u"How the answer is written: text (the default) or json."_s, u"FORMAT"_s, u"text"_s}};
}

QList<CommandInfo> makeCatalogue()
{
    return {
        {Command::Window, u"window"_s, u"[OPTION]... [CONFIG...]"_s,
         u"open the window; what happens without a command"_s,
         u"Shows CONFIG, or the start page, in a window. Nothing of a file runs there before you say so. A window that "
         u"is "
         "open already takes the file over."_s,
         QList<QCommandLineOption> {
             {u"safe-mode"_s, u"Load no module, whatever the file says: to look at a set-up that crashes."_s},
             {u"new-instance"_s, u"Open another window even when one is open."_s},
             {u"listen"_s, u"Listen there instead of where the file says; port 0 takes a free one."_s,
              u"ADDRESS:PORT"_s}}
             + loadOptions()},
        {Command::Check, u"check"_s, u"[OPTION]... CONFIG..."_s, u"load the config and every module, print problems"_s,
         u"Reads CONFIG, loads every module, lets it register and prints what is wrong. Serves nothing."_s,
         QList<QCommandLineOption> {
             {u"static"_s, u"Run no module code: check the file, module paths and schemas alone."_s}}
             + formatOption() + loadOptions()},
        {Command::Inspect, u"inspect"_s, u"[OPTION]... CONFIG..."_s,
         u"the same, then show modules in order, callbacks, routes, caches"_s,
         u"Loads CONFIG like check and shows what the modules registered: who is asked what, in which order, which "
         "route won, what the caches hold."_s,
         formatOption() + loadOptions()},
        {Command::Fire, u"fire"_s, u"[OPTION]... CONFIG... CALLBACK"_s,
         u"ask one callback, show what each module said"_s,
         u"Loads CONFIG, dispatches CALLBACK through the modules in order and shows the result and each module's part "
         "in it. What modules log meanwhile goes to standard error. Secrets of the config are written as <secret>, in "
         "arguments and results too: those of eight characters or more wherever they occur, shorter ones where they "
         "stand alone, and so not in @bob:example.com."_s,
         QList<QCommandLineOption> {
             {u"args"_s, u"Arguments: an object by their names, or an array of all in order."_s, u"JSON"_s},
             {u"args-file"_s, u"Read the arguments from FILE; - is standard input."_s, u"FILE"_s},
             {u"detail"_s, u"Values with their types as tags, and the arguments that each module saw (json)."_s}}
             + formatOption() + loadOptions()},
        {Command::Config, u"config"_s, u"[OPTION]... CONFIG..."_s,
         u"print the config as the host understands it, as JSON"_s,
         u"Prints the effective config: scalars resolved as YAML 1.1, anchors and merges applied, several files "
         "merged. Secrets, told by the names of their keys and the schemas of modules, are written as <secret>. Loads "
         "no modules."_s,
         QList<QCommandLineOption> {{u"show-secrets"_s, u"Print secrets as well."_s}}},
        {Command::Edit, u"edit"_s, u"[OPTION]... CONFIG... ACTION"_s,
         u"change one value of the file, comments and all else kept"_s,
         u"Changes CONFIG and leaves every other byte as it is. ACTION is one of: set POINTER YAML; unset POINTER; "
         "append POINTER YAML; move FROM TO. POINTER is a JSON Pointer such as /modules/0/config/ttl; a last step - "
         "stands for after the last item of a list, so that append takes /modules and /modules/- alike. The old file "
         "is kept as a backup."_s,
         QList<QCommandLineOption> {
             {u"dry-run"_s, u"Print the change as a unified diff and write nothing."_s},
             {u"write-out"_s,
              u"Where an alias or a merge is in the way, write its value out first instead of refusing."_s}}},
        {Command::Serve, u"serve"_s, u"[OPTION]... CONFIG..."_s,
         u"serve the modules' web resources until interrupted"_s,
         u"Loads CONFIG and serves until SIGINT, SIGTERM or SIGHUP. Prints one line with the address when it is ready; "
         "what modules log, and what fails in them, goes to standard error. Modules that failed to load are told there "
         "at the start and the others are served: the exit status is 0 once it was asked to stop. Requests under way "
         "then have 5 seconds; a module that does not return is named and left behind after some more."_s,
         QList<QCommandLineOption> {{u"listen"_s,
                                     u"Listen there instead of where the file says; port 0 takes a free one."_s,
                                     u"ADDRESS:PORT"_s}}
             + loadOptions()},
    };
}

} // namespace

const QList<CommandInfo> &commandCatalogue()
{
    static const QList<CommandInfo> catalogue = makeCatalogue();
    return catalogue;
}

const CommandInfo *findCommand(const QString &name)
{
    for (const CommandInfo &command : commandCatalogue()) {
        if (command.name == name)
            return &command;
    }
    return nullptr;
}

QStringList commandNames()
{
    QStringList names;
    for (const CommandInfo &command : commandCatalogue())
        names.append(command.name);
    return names;
}

QList<QCommandLineOption> commonOptions()
{
    return {
        {{u"h"_s, u"help"_s}, u"Show this help."_s},
        {{u"v"_s, u"version"_s}, u"Show the version."_s},
    };
}

} // namespace modulehost
