// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edits/editoperation.h"
#include "edits/editplace.h"
#include "edits/proposeedit.h"

#include <functional>

namespace modulehost {

//! What one operation comes to, before it has been tried. A value.
struct EditDraft
{
    QString refusal;
    std::optional<SharedValue> sharedValue; //!< Of a refusal that is about an alias or a merge.
    SourceRange place;

    QString description;
    QString file;
    ConfigNode::Ptr root; //!< That the file is to have.
    QList<TextReplacement> replacements;
    QList<SharedPlace> shared; //!< Aliases whose value changes along.
    std::optional<EditIntention> intention; //!< Instead of the one that follows from `root`.

    EditOperations instead; //!< Smaller operations that come to the same.
    std::function<EditDraft(const ConfigDocument &)> otherwise; //!< When one of those is refused.
    std::optional<EditProposal> made; //!< By an edit of whole module entries.
};

EditDraft refusedDraft(const QString &why, const SourceRange &place = {});
//! A refusal for a place at which nothing can be edited.
EditDraft refusedDraft(const EditPlace &place);
//! A draft for the place's file, in which \a value takes the place of the node of step \a step.
EditDraft draftAt(const EditPlace &place, qsizetype step, const ConfigNode::Ptr &value, const QString &description);

// One overload for each operation, each in the file that is named after it.
EditDraft draft(const ConfigDocument &document, const SetValue &operation);
EditDraft draft(const ConfigDocument &document, const AddKey &operation);
EditDraft draft(const ConfigDocument &document, const RemoveValue &operation);
EditDraft draft(const ConfigDocument &document, const RenameKey &operation);
EditDraft draft(const ConfigDocument &document, const InsertItem &operation);
EditDraft draft(const ConfigDocument &document, const MoveValue &operation);
EditDraft draft(const ConfigDocument &document, const DuplicateItem &operation);
EditDraft draft(const ConfigDocument &document, const CommentOut &operation);
EditDraft draft(const ConfigDocument &document, const Uncomment &operation);
EditDraft draft(const ConfigDocument &document, const WriteOut &operation);
EditDraft draft(const ConfigDocument &document, const AddModule &operation);
EditDraft draft(const ConfigDocument &document, const RemoveModule &operation);
EditDraft draft(const ConfigDocument &document, const MoveModule &operation);
EditDraft draft(const ConfigDocument &document, const DuplicateModule &operation);
EditDraft draft(const ConfigDocument &document, const DisableModule &operation);
EditDraft draft(const ConfigDocument &document, const EnableModule &operation);

/*!
 * The position in ConfigDocument::modules() of the item that \a pointer leads to; nothing when it is no entry of
 * `modules:`, or when entries cannot be edited as lines.
 */
std::optional<qsizetype> modulePosition(const ConfigDocument &document, const JsonPointer &pointer);
//! Of an item that is added to the list of modules.
EditDraft insertedEntry(const ConfigDocument &document, const InsertItem &operation);
//! Whether \a list is the list of modules in block style, whose entries are edited as such.
bool isModuleList(const ConfigDocument &document, const JsonPointer &list);

} // namespace modulehost
