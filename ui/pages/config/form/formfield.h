// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formschema.h"

#include <configdocument.h>
#include <edits/jsonpointer.h>

namespace modulehost {

/*!
 * One setting of a module's config as a form shows it, and what is in it: what the file says and what the schema says
 * about it. A value, for any thread.
 */
struct FormField
{
    JsonPointer pointer; //!< From the root of the whole config.
    QStringList path; //!< From the root of the module's config, list positions as `<item N>`.
    QString key; //!< As the file has it; empty for items and for the config itself.
    QString title; //!< For people; the key when the schema has none.
    QString description;
    FieldKind kind = FieldKind::Text;
    ConfigValue value; //!< Missing when it is not in the file.
    bool isRequired = false;
    bool isKnown = true; //!< The schema speaks about it, or there is none.
    bool isSecret = false;
    bool takesKeys = false; //!< Of a group: other keys may be added.
    QJsonObject schema; //!< Of the variant that is chosen.
    QJsonValue fallback = QJsonValue::Undefined; //!< The schema's default.
    QJsonArray choices;
    QList<FieldVariant> variants;
    qsizetype variant = -1; //!< Of the value; -1 without variants.
    bool isChoice = false; //!< The schema names the variants, they are not mere types.
    QStringList errors; //!< Of the schema, in sentences.
    QString commentedFile = {}; //!< In which it stands as a comment while it is missing.
    int commentedLine = 0; //!< Where; 0 when it does not.
    QList<FormField> children; //!< Of a group or a list.

    bool isPresent() const { return !value.isMissing(); }
    bool isItem() const { return key.isEmpty() && !path.isEmpty(); }
    //! Key and value in the text; of what comes through an alias or a merge only the key. Invalid when it is missing.
    SourceRange place() const;
    //! The value in the text, or the key of an alias.
    SourceRange valuePlace() const;
};

/*!
 * The form of the config of the entry at \a position of ConfigDocument::modules(). What the file says is always in
 * it, known to \a schema or not; what \a schema knows and the file does not say is in it without a value. A disabled
 * entry has no settings.
 */
FormField formOf(const ConfigDocument &document, qsizetype position, const FormSchema &schema);

//! The innermost field around the byte \a offset of \a file; null when there is none.
const FormField *fieldAt(const FormField &form, const QString &file, qsizetype offset);

} // namespace modulehost
