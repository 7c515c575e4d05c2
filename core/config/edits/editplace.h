// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "configdocument.h"
#include "edits/filetext.h"
#include "edits/jsonpointer.h"
#include "edits/writinghabits.h"

#include <modulehost/confignode.h>

#include <memory>
#include <optional>

namespace modulehost {

//! A node on the way to a place, as it stands in the text and as what it means.
struct PlaceStep
{
    const OutlineNode *node = nullptr;
    ConfigNode::Ptr value;
    qsizetype child = -1; //!< Of `node`, that the way goes on to; -1 for the last one.
    qsizetype part = -1; //!< The same among the entries or items of `value`.
};

//! A value that is written elsewhere in the file and used here.
struct SharedValue
{
    JsonPointer here; //!< Of the alias, or of the key that a merge brings in.
    std::optional<JsonPointer> anchor; //!< Where it is written; nothing when no pointer leads there.
};

//! Where a JSON Pointer leads in the text of the file that supplies it. A value.
struct EditPlace
{
    QString refusal; //!< Why nothing can be edited there, and what to do.
    std::optional<SharedValue> shared; //!< Of a refusal that is about an alias or a merge.
    SourceRange range; //!< Of the last node that was found.

    JsonPointer pointer;
    std::shared_ptr<const FileText> text;
    ConfigNode::Ptr root; //!< Of that file.
    QList<PlaceStep> steps; //!< From the root on; none in a file without content.
    QStringList missing; //!< Steps behind them that lead to nothing.

    bool exists() const noexcept { return refusal.isEmpty() && missing.isEmpty() && !steps.isEmpty(); }
    const PlaceStep &last() const { return steps.constLast(); }
    const OutlineNode &node() const { return *last().node; }
    const ConfigNode::Ptr &value() const { return last().value; }
    const PlaceStep &parent() const { return steps.at(steps.size() - 2); }
    //! With the key or `-`; null for the root.
    const OutlineChild *child() const;
    //! The nodes down to the collection that a new value would stand in.
    QList<const OutlineNode *> collections() const;
    WritingHabits habits() const { return writingHabits(*text, collections()); }
};

EditPlace findPlace(const ConfigDocument &document, const JsonPointer &pointer);
//! The same, refused when nothing is there.
EditPlace findExisting(const ConfigDocument &document, const JsonPointer &pointer);

//! Refuses a place whose value is an alias, which an edit would have to change elsewhere.
void refuseAlias(EditPlace &place);

//! A place for a sentence: the pointer in quotes, or "the root of the file".
QString shown(const JsonPointer &pointer);

} // namespace modulehost
