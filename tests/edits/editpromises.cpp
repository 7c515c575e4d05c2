// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editpromises.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace plain {

using namespace modulehost;

namespace {

using Outcome = IntendedConfig::Outcome;

//! What \a edit leaves of a file: the bytes between its replacements.
QByteArray kept(const QByteArray &bytes, const QString &file, const ConfigEdit &edit)
{
    QByteArray rest;
    qsizetype at = 0;
    for (const TextReplacement &replacement : edit.replacements()) {
        if (replacement.file != file)
            continue;
        rest += bytes.mid(at, replacement.begin - at);
        at = replacement.end();
    }
    return rest + bytes.mid(at);
}

bool isInsertion(const TextReplacement &replacement) { return replacement.removed.trimmed().isEmpty(); }

//! Operations that only add text, unless the collection was empty.
bool onlyAdds(const EditOperation &operation)
{
    return std::holds_alternative<AddKey>(operation) || std::holds_alternative<InsertItem>(operation)
        || std::holds_alternative<DuplicateItem>(operation) || std::holds_alternative<DuplicateModule>(operation)
        || std::holds_alternative<AddModule>(operation) || std::holds_alternative<CommentOut>(operation)
        || std::holds_alternative<DisableModule>(operation);
}

bool isBareCollection(const TextReplacement &replacement)
{
    const QByteArray removed = replacement.removed.simplified();
    return QByteArrayList {"[]", "{}", "[ ]", "{ }", "~", "null", "Null", "NULL"}.contains(removed)
        || removed.startsWith('!') || removed.startsWith('&') || removed == "?" || removed.startsWith('#');
}

QByteArray lostOrGained(const Node &before, const Node &after)
{
    if (canonical(before) == canonical(after))
        return {};
    // An empty list of modules may as well be nothing.
    if (before.kind == Node::Kind::List && before.isEmpty())
        return lostOrGained(*nullNode(), after);
    if (before.isNull() && after.kind == Node::Kind::List && after.items.size() == 1)
        return {};
    if (before.isNull() && after.kind == Node::Kind::Map && after.entries.size() == 1)
        return {};
    if (before.kind != after.kind || before.kind == Node::Kind::Scalar)
        return canonical(before) + " became " + canonical(after);
    if (before.kind == Node::Kind::List) {
        if (after.items.size() == before.items.size() + 1) {
            for (qsizetype skipped = 0; skipped < after.items.size(); ++skipped) {
                Node shorter = after;
                shorter.items.removeAt(skipped);
                if (canonical(shorter) == canonical(before))
                    return {};
            }
        }
        if (after.items.size() != before.items.size())
            return canonical(before) + " became " + canonical(after);
        for (qsizetype i = 0; i < before.items.size(); ++i) {
            if (const QByteArray lost = lostOrGained(*before.items.at(i).node, *after.items.at(i).node);
                !lost.isEmpty())
                return lost;
        }
        return {};
    }
    QList<Entry> added = after.allEntries();
    const QList<Entry> all = before.allEntries();
    for (const Entry &entry : all) {
        const auto same = std::find_if(added.begin(), added.end(), [&](const Entry &candidate) {
            return candidate.keyNotation == entry.keyNotation;
        });
        if (same == added.end())
            return "the key " + entry.keyNotation + " is gone";
        if (const QByteArray lost = lostOrGained(*entry.slot.node, *same->slot.node); !lost.isEmpty())
            return lost;
        added.erase(same);
    }
    return added.size() > 1 ? QByteArray("several keys came in") : QByteArray();
}

} // namespace

QByteArray brokenPromise(const ConfigDocument &document, const EditOperation &operation,
                         const OperationProposal &proposal)
{
    if (proposal.isRefused()) {
        if (proposal.refusal.size() < 10 || !proposal.edit.isEmpty())
            return "a refused edit has a sentence and changes nothing";
        return {};
    }
    if (proposal.document.files().size() != document.files().size())
        return "no file is lost";
    const ConfigEdit inverse = proposal.edit.inverse();
    for (qsizetype i = 0; i < document.files().size(); ++i) {
        const ConfigFile &before = document.files().at(i);
        const ConfigFile &after = proposal.document.files().at(i);
        if (proposal.edit.applied(before.name, before.bytes) != after.bytes)
            return "an edit makes the text that it shows";
        if (inverse.applied(after.name, after.bytes) != before.bytes)
            return "an edit can be taken back";
        if (kept(before.bytes, before.name, proposal.edit) != kept(after.bytes, after.name, inverse))
            return "bytes outside of the replacements stay";
    }
    const QList<TextReplacement> &replacements = proposal.edit.replacements();
    const bool isSmall = std::all_of(replacements.begin(), replacements.end(), [](const TextReplacement &one) {
        return isInsertion(one) || isBareCollection(one);
    });
    if (onlyAdds(operation) && !isSmall)
        return "what only adds takes nothing away";
    return {};
}

QByteArray brokenMeaning(IntendedConfig &config, const EditOperation &operation, const OperationProposal &proposal)
{
    IntendedConfig before = config.copy();
    const Outcome outcome = config.apply(operation);
    if (proposal.isRefused()) {
        config = before;
        return {};
    }
    if (outcome == Outcome::Impossible)
        return "what touches more than it names is refused";
    if (outcome == Outcome::Done) {
        if (const QByteArray difference = config.differenceTo(proposal.document); !difference.isEmpty())
            return difference;
    } else {
        IntendedConfig read(proposal.document);
        if (std::holds_alternative<Uncomment>(operation) && read.isExact()) {
            for (qsizetype i = 0; i < before.files().size(); ++i) {
                const QByteArray lost = lostOrGained(*before.files().at(i), *read.files().at(i));
                if (!lost.isEmpty())
                    return "a comment becomes one setting, but " + lost;
            }
        }
        if (const auto *set = std::get_if<SetValue>(&operation); set && !set->pointer.isRoot()) {
            const IntendedConfig::Place place = read.find(set->pointer);
            const bool isThere = set->pointer.steps.constLast() == "-"_L1
                || (place.slot.node && canonical(*place.slot.node) == canonical(*valueOf(*set->value.node())));
            if (!isThere)
                return "a value that was set is there";
        }
        config = read;
        return {};
    }
    // Which aliases are left is told by the text alone.
    if (std::holds_alternative<SetValue>(operation) || std::holds_alternative<MoveValue>(operation))
        config = IntendedConfig(proposal.document);
    return {};
}

} // namespace plain
