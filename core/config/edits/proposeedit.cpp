// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/proposeedit.h"

#include "edits/editdraft.h"
#include "edits/treeedits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

OperationProposal refused(const EditDraft &draft)
{
    OperationProposal proposal;
    proposal.refusal = draft.refusal;
    proposal.place = draft.place;
    return proposal;
}

//! The operation with \a to in the place of \a from at the beginning of what it names.
EditOperation redirected(const EditOperation &operation, const JsonPointer &from, const JsonPointer &to)
{
    const auto redirect = [&](JsonPointer &pointer) {
        if (pointer.steps.mid(0, from.steps.size()) == from.steps)
            pointer.steps = to.steps + pointer.steps.mid(from.steps.size());
    };
    EditOperation other = operation;
    std::visit(
        [&](auto &changed) {
            if constexpr (requires { changed.pointer; })
                redirect(changed.pointer);
            else if constexpr (requires { changed.mapping; })
                redirect(changed.mapping);
            else if constexpr (requires { changed.list; })
                redirect(changed.list);
            else if constexpr (requires { changed.from.steps; })
                redirect(changed.from);
        },
        other);
    return other;
}

QList<EditOffer> offersFor(const EditOperation &operation, const SharedValue &shared)
{
    QList<EditOffer> offers;
    if (shared.anchor) {
        offers.append({EditOffer::Kind::AtTheAnchor,
                       u"Change it where it is written, at %1"_s.arg(shared.anchor->text()),
                       {redirected(operation, shared.here, *shared.anchor)}});
    }
    offers.append({EditOffer::Kind::Here,
                   u"Write it out at %1 first"_s.arg(shared.here.text()),
                   {WriteOut {shared.here}, operation}});
    return offers;
}

bool isForeign(const Problem &problem) { return problem.id == "other-readers"_L1; }

bool readsAlike(const ConfigDocument &document)
{
    return std::none_of(document.problems().begin(), document.problems().end(), isForeign);
}

//! Of block texts at the end of a file, and of line breaks that one keeps.
QString endHint(const ConfigDocument &document, const EditDraft &draft, const QString &refusal)
{
    for (const ConfigFile &file : document.files()) {
        const bool isUnterminated = !file.bytes.endsWith('\n') && !file.bytes.endsWith('\r');
        const bool isAtEnd = !draft.replacements.isEmpty() && draft.replacements.constLast().end() == file.bytes.size();
        if (file.name == draft.file && isUnterminated && isAtEnd)
            return u"the file does not end with a line break, which a block text (| or >) at its end counts; put one there first"_s;
    }
    return refusal;
}

EditProposal checked(const ConfigDocument &document, const EditDraft &draft)
{
    const ConfigEdit edit(draft.description, draft.replacements);
    EditIntention intention;
    if (draft.intention) {
        intention = *draft.intention;
    } else {
        ConfigNode::Ptr root = draft.root;
        const auto edited = draft.shared.isEmpty() ? std::nullopt : document.edited(edit);
        const QList<ConfigFile> files = edited ? edited->files() : QList<ConfigFile>();
        for (const ConfigFile &file : files) {
            if (file.name == draft.file && file.root.node())
                root = withMergesOf(root, *file.root.node());
        }
        intention = intentionOf(document, draft.file, ConfigValue(root));
    }
    EditProposal proposal = checkedEdit(document, edit, intention);
    if (proposal.isRefused())
        proposal.refusal = endHint(document, draft, proposal.refusal);
    else if (readsAlike(document) && !readsAlike(proposal.document))
        return refusedEdit(
            u"other YAML readers than the homeserver's would read the text in another way then; edit it by hand"_s);
    return proposal;
}

OperationProposal proposed(const ConfigDocument &document, const EditOperation &operation);

OperationProposal inSteps(const ConfigDocument &document, const EditOperations &operations, const QString &description)
{
    OperationProposal whole;
    whole.document = document;
    for (qsizetype i = 0; i < operations.size(); ++i) {
        OperationProposal next = proposed(whole.document, operations.at(i));
        if (next.isRefused()) {
            next.operation = i;
            return next;
        }
        whole.edit = whole.edit.then(next.edit);
        whole.document = next.document;
        whole.shared += next.shared;
    }
    if (!description.isEmpty())
        whole.edit = ConfigEdit(description, whole.edit.replacements());
    return whole;
}

OperationProposal made(const ConfigDocument &document, const EditDraft &draft)
{
    OperationProposal proposal;
    proposal.place = draft.place;
    if (!draft.refusal.isEmpty())
        return refused(draft);
    static_cast<EditProposal &>(proposal) = draft.made ? *draft.made : checked(document, draft);
    if (!proposal.isRefused())
        proposal.shared = draft.shared;
    return proposal;
}

OperationProposal proposed(const ConfigDocument &document, const EditOperation &operation)
{
    const EditDraft draft = std::visit([&](const auto &one) { return modulehost::draft(document, one); }, operation);
    if (!draft.refusal.isEmpty()) {
        OperationProposal proposal = refused(draft);
        if (draft.sharedValue)
            proposal.offers = offersFor(operation, *draft.sharedValue);
        return proposal;
    }
    if (draft.instead.isEmpty() || draft.made)
        return made(document, draft);
    OperationProposal proposal = inSteps(document, draft.instead, draft.description);
    if (proposal.isRefused() && draft.otherwise) {
        const OperationProposal other = made(document, draft.otherwise(document));
        if (!other.isRefused())
            return other;
    }
    return proposal;
}

QString whyUnreadable(const ConfigDocument &document)
{
    for (const Problem &problem : document.problems()) {
        if (problem.severity == Problem::Severity::Error)
            return u"the config cannot be read and so not be edited this way (line %1: %2); mend it first"_s
                .arg(problem.range.line)
                .arg(foldedMessage(problem));
    }
    return u"the config cannot be read; mend it first"_s;
}

} // namespace

OperationProposal proposeEdit(const ConfigDocument &document, const EditOperations &operations)
{
    if (!document.isReadable()) {
        OperationProposal proposal;
        proposal.refusal = whyUnreadable(document);
        for (const Problem &problem : document.problems())
            proposal.place = problem.severity == Problem::Severity::Error ? problem.range : proposal.place;
        return proposal;
    }
    return inSteps(document, operations, {});
}

} // namespace modulehost
