// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "configdocument.h"
#include "ignorecomment.h"
#include "problem.h"
#include "schemacheck.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace modulehost {

//! What a module's schema has against the config of an entry.
struct EntryFindings
{
    QList<SchemaError> errors; //!< But for those that are silenced. Each has a place, as long as the entry has one.
    QList<IgnoreComment> unused; //!< Comments that silence nothing.
};

//! An entry of `modules:` as problems name it.
struct EntryPlace
{
    QString path; //!< `modules.<item N>`
    int index = 0; //!< As Problem::moduleIndex.
};

/*!
 * Checks \a config against \a schema (which may be empty) and leaves out what one of \a ignores is about. What has no
 * place of its own is taken to stand at \a entry. Any thread.
 */
EntryFindings checkEntry(const QJsonObject &schema, const ConfigValue &config, const QList<IgnoreComment> &ignores,
                         const SourceRange &entry);

//! \a findings of the entry at \a place as problems: errors, and hints about the comments. Any thread.
QList<Problem> problemsOf(const EntryFindings &findings, const EntryPlace &place);

/*!
 * The findings of all enabled entries of \a document whose modules are in \a schemas (by module path), worded as a
 * host words them when it loads the entry, and without the config's secrets. Runs nothing of a module; any thread.
 */
QList<Problem> schemaProblems(const ConfigDocument &document, const QHash<QString, QJsonObject> &schemas);

} // namespace modulehost
