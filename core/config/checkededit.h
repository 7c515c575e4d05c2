// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "configdocument.h"
#include "configedit.h"

namespace modulehost {

//! An edit that was tried on a copy, or why there is none. A value, for any thread.
struct EditProposal
{
    ConfigEdit edit;
    ConfigDocument document; //!< That it makes.
    QString refusal; //!< Why it cannot be made and what to do, in a sentence; empty when it can.

    bool isRefused() const noexcept { return !refusal.isEmpty(); }
};

EditProposal refusedEdit(const QString &why);

//! What an entry of `modules:` is to say after an edit.
struct IntendedEntry
{
    QString path;
    bool disabled = false;
    ConfigValue config;
    QByteArray text; //!< The comment lines of a disabled one; empty when they do not matter.
};

//! What a config is to say after an edit of one of its files.
struct EditIntention
{
    QString file;
    ConfigValue root; //!< Of that file.
    QList<IntendedEntry> modules; //!< Of the whole config, in the order of the file.
};

//! The entries as they are now, to be changed into an intention.
QList<IntendedEntry> intendedEntries(const ConfigDocument &document);

/*!
 * The one way to an edit: makes \a edit on a copy of \a document, reads the text again and compares it with
 * what is intended. Refused when a single value, or an entry's place, comes out in another way.
 */
EditProposal checkedEdit(const ConfigDocument &document, const ConfigEdit &edit, const EditIntention &intention);

//! How an entry is named to the operator: by its module path, or by its line.
QString entryName(const ModuleEntry &entry);

} // namespace modulehost
