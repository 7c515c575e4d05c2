// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkededit.h"
#include "edits/editoperation.h"

#include <QList>
#include <QString>

namespace modulehost {

//! What can be done instead of an operation that was refused.
struct EditOffer
{
    enum class Kind : quint8 {
        AtTheAnchor, //!< The value changes where it is written, and with it everywhere it is used.
        Here //!< The value is written out first, so that it changes here alone.
    };

    Kind kind = Kind::Here;
    QString label; //!< For a button: "Change it at its anchor, /defaults/ttl".
    EditOperations operations; //!< To be proposed instead of the one that was refused.
};

//! A value of a shared anchor that changes along with the one that was named.
struct SharedPlace
{
    QString anchor;
    int line = 0; //!< Of the alias, from 1.
};

//! An edit made of operations, tried on a copy; or why there is none.
struct OperationProposal : EditProposal
{
    QList<EditOffer> offers; //!< Of a refused one; may be empty.
    QList<SharedPlace> shared; //!< Of one that is not refused: what else says something new.
    SourceRange place; //!< Of the value that a refusal is about, or of what is nearest to it.
    qsizetype operation = 0; //!< Which one was refused.
};

/*!
 * One edit of all \a operations, in their order: the smallest change of the text, read again and compared with
 * what the operations mean; edit.inverse() takes it back. Nothing is changed when one of them is refused.
 *
 * New text is written as its surroundings are: indentation, quotes, brackets or lines. Texts that some YAML
 * 1.1 or 1.2 reader takes for something else are quoted. In several files a top-level key is edited in the file
 * that supplies it, a new one is added to that of `modules:`. Touches no disk; any thread.
 */
OperationProposal proposeEdit(const ConfigDocument &document, const EditOperations &operations);

} // namespace modulehost
