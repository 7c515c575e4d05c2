// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/severalentries.h"

#include "edits/proposeedit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! Each once, ascending.
QList<qsizetype> ordered(QList<qsizetype> positions)
{
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    return positions;
}

//! Those whose entries are disabled or not, and those that name no entry, which is for the edit to say.
QList<qsizetype> withEntries(const ConfigDocument &document, QList<qsizetype> positions, bool areDisabled)
{
    const QList<ModuleEntry> &modules = document.modules();
    positions.removeIf([&](qsizetype position) {
        return position >= 0 && position < modules.size() && modules.at(position).disabled != areDisabled;
    });
    return ordered(positions);
}

//! From the last entry on: those before keep their positions, and an alias goes before the anchor that it needs.
template<typename Operation>
EditOperations fromTheLast(const QList<qsizetype> &positions)
{
    EditOperations operations;
    for (const qsizetype position : positions)
        operations.prepend(Operation {position});
    return operations;
}

//! \a description has a place for the number of entries; a single one is described by its name.
EditProposal inOne(const ConfigDocument &document, const EditOperations &operations, const QString &description)
{
    EditProposal proposal = proposeEdit(document, operations);
    if (operations.size() > 1 && !proposal.isRefused())
        proposal.edit = ConfigEdit(description.arg(operations.size()), proposal.edit.replacements());
    return proposal;
}

} // namespace

EditProposal disableEntries(const ConfigDocument &document, const QList<qsizetype> &positions)
{
    return inOne(document, fromTheLast<DisableModule>(withEntries(document, positions, false)),
                 u"Disable %1 modules"_s);
}

EditProposal enableEntries(const ConfigDocument &document, const QList<qsizetype> &positions)
{
    EditOperations operations; // From the first on: an anchor comes before the aliases that need it.
    const QList<qsizetype> disabled = withEntries(document, positions, true);
    for (const qsizetype position : disabled)
        operations.append(EnableModule {position});
    return inOne(document, operations, u"Enable %1 modules"_s);
}

EditProposal removeEntries(const ConfigDocument &document, const QList<qsizetype> &positions)
{
    return inOne(document, fromTheLast<RemoveModule>(ordered(positions)), u"Remove %1 modules"_s);
}

} // namespace modulehost
