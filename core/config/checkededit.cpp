// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checkededit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

const ConfigFile *fileNamed(const ConfigDocument &document, const QString &name)
{
    const QList<ConfigFile> &files = document.files();
    const auto file = std::find_if(files.begin(), files.end(), [&](const ConfigFile &f) { return f.name == name; });
    return file == files.end() ? nullptr : &*file;
}

QByteArray textOf(const ModuleEntry &entry, const ConfigFile *file)
{
    return file && entry.disabled ? file->bytes.mid(entry.entry.begin, entry.entry.end - entry.entry.begin)
                                  : QByteArray();
}

//! The outermost key that says something else; empty when none does.
QString differingKey(const ConfigValue &intended, const ConfigValue &actual)
{
    const QStringList keys = intended.keys() + actual.keys();
    const auto key = std::find_if(keys.begin(), keys.end(),
                                  [&](const QString &name) { return !(intended[name] == actual[name]); });
    return key == keys.end() ? QString() : *key;
}

bool isAsIntended(const IntendedEntry &intended, const ModuleEntry &actual, const ConfigFile *file)
{
    return intended.path == actual.path && intended.disabled == actual.disabled && intended.config == actual.config
        && (intended.text.isEmpty() || intended.text == textOf(actual, file));
}

QString because(const QString &reason)
{
    return u"this cannot be done without touching more of the file: %1. Nothing was changed; edit the text by hand"_s
        .arg(reason);
}

QString brokenText(const ConfigDocument &document)
{
    for (const Problem &problem : document.problems()) {
        if (problem.severity == Problem::Severity::Error)
            return because(
                u"it could not be read any more (line %1: %2)"_s.arg(problem.range.line).arg(foldedMessage(problem)));
    }
    return because(u"it could not be read any more"_s);
}

QString difference(const ConfigDocument &document, const EditIntention &intention)
{
    const ConfigFile *file = fileNamed(document, intention.file);
    if (!document.isReadable() || !file)
        return brokenText(document);
    if (!(file->root == intention.root)) {
        const QString key = differingKey(intention.root, file->root);
        return because(key.isEmpty() ? u"other values would change"_s : u"\"%1\" would say something else"_s.arg(key));
    }
    const QList<ModuleEntry> &actual = document.modules();
    const auto isSame = [&](const IntendedEntry &a, const ModuleEntry &b) { return isAsIntended(a, b, file); };
    const auto parting
        = std::mismatch(intention.modules.begin(), intention.modules.end(), actual.begin(), actual.end(), isSame);
    const bool isLost = parting.second == actual.end();
    if (isLost && parting.first == intention.modules.end())
        return {};
    const bool isNamed = parting.first != intention.modules.end() && !parting.first->path.isEmpty();
    const QString name = isNamed ? parting.first->path : isLost ? u"an entry"_s : entryName(*parting.second);
    return because(isLost ? u"%1 would be lost"_s.arg(name)
                          : u"%1 would be read in another way (line %2)"_s.arg(name).arg(parting.second->entry.line));
}

} // namespace

EditProposal refusedEdit(const QString &why)
{
    EditProposal proposal;
    proposal.refusal = why;
    return proposal;
}

QList<IntendedEntry> intendedEntries(const ConfigDocument &document)
{
    QList<IntendedEntry> entries;
    const QList<ModuleEntry> &modules = document.modules();
    for (const ModuleEntry &entry : modules)
        entries.append({entry.path, entry.disabled, entry.config, textOf(entry, document.modulesFile())});
    return entries;
}

EditProposal checkedEdit(const ConfigDocument &document, const ConfigEdit &edit, const EditIntention &intention)
{
    const auto edited = document.edited(edit);
    if (!edited)
        return refusedEdit(u"the text is no longer what this edit was made for; try it again"_s);
    const QString refusal = difference(*edited, intention);
    if (!refusal.isEmpty())
        return refusedEdit(refusal);
    return {edit, *edited, {}};
}

QString entryName(const ModuleEntry &entry)
{
    return entry.path.isEmpty() ? u"the entry on line %1"_s.arg(entry.entry.line) : entry.path;
}

} // namespace modulehost
