// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "editarguments.h"
#include "loadedhost.h"
#include "output.h"

#include <configsave.h>
#include <edits/proposeedit.h>
#include <unifieddiff.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

Problem refusalOf(const OperationProposal &proposal, const JsonPointer &pointer)
{
    Problem problem;
    problem.id = u"edit"_s;
    problem.message = proposal.refusal;
    problem.range = proposal.place;
    problem.path = pointer.steps.join(u'.');
    return problem;
}

//! What an alias or a merge stands in the way of, with that written out first.
OperationProposal proposeWrittenOut(const ConfigDocument &document, const EditOperations &operations)
{
    EditOperations all = operations;
    OperationProposal proposal = proposeEdit(document, all);
    constexpr int most = 100; // Aliases on the way to one place.
    for (int i = 0; i < most && proposal.isRefused(); ++i) {
        const auto here = std::find_if(proposal.offers.begin(), proposal.offers.end(),
                                       [](const EditOffer &offer) { return offer.kind == EditOffer::Kind::Here; });
        if (here == proposal.offers.end())
            break;
        all = all.first(proposal.operation) + here->operations + all.sliced(proposal.operation + 1);
        proposal = proposeEdit(document, all);
    }
    return proposal;
}

void writeDiffs(const ConfigDocument &before, const ConfigDocument &after)
{
    for (qsizetype i = 0; i < after.files().size(); ++i) {
        const ConfigFile &file = after.files().at(i);
        writeAnswerBytes(unifiedDiff(before.files().at(i).bytes, file.bytes, file.name));
    }
}

ExitStatus save(const ConfigDocument &edited, const ConfigDocument &original)
{
    const SaveResult result = saveConfig(edited, original);
    for (const QString &remark : result.remarks)
        writeRemark(remark + u'\n');
    switch (result.outcome) {
    case SaveResult::Outcome::Saved:
        return ExitStatus::Well;
    case SaveResult::Outcome::ChangedOnDisk:
        throw CommandError(ExitStatus::FoundProblems, result.message);
    case SaveResult::Outcome::Failed:
        throw CommandError(ExitStatus::CouldNotRun, result.message);
    }
    Q_UNREACHABLE();
}

} // namespace

ExitStatus runEdit(const Invocation &invocation)
{
    const EditArguments &edit = *invocation.edit;
    const ConfigDocument document = openConfig(invocation.configs);
    if (!document.isReadable()) {
        writeProblems(document.problems());
        return ExitStatus::FoundProblems;
    }
    const OperationProposal proposal
        = edit.writesOut ? proposeWrittenOut(document, edit.operations) : proposeEdit(document, edit.operations);
    if (proposal.isRefused()) {
        writeProblems({refusalOf(proposal, edit.pointer)});
        const bool canWriteOut = !edit.writesOut && !proposal.offers.isEmpty();
        if (canWriteOut)
            writeRemark(u"With --write-out it is written out there first.\n"_s);
        return ExitStatus::FoundProblems;
    }
    for (const SharedPlace &shared : proposal.shared)
        writeRemark(u"The value has the anchor &%1 and also changes where *%1 stands on line %2.\n"_s.arg(shared.anchor)
                        .arg(shared.line));
    if (!edit.isDryRun)
        return save(proposal.document, document);
    writeDiffs(document, proposal.document);
    return ExitStatus::Well;
}

} // namespace modulehost
