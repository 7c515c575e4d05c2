// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cursorcontext.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace modulehost {

//! A module whose config somebody writes.
struct ModuleSchema
{
    QString path;
    QString description;
    QJsonObject schema; //!< May be empty.
};

//! What can be written at a place.
struct Suggestion
{
    QString text; //!< As it is written in the file, in quotes where it needs them; of a key without the colon.
    QString remark = {}; //!< A title or a description; may be empty.
    bool isKey = false;
    bool isRequired = false; //!< Of a key.
    bool isDefault = false; //!< Of a value.
    bool isCollection = false; //!< Of a key: its value is a mapping or a list.

    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

//! What a schema says about one setting.
struct SettingHelp
{
    QString title;
    QString description;
    QStringList types; //!< As JSON Schema names them.
    QStringList choices; //!< As they are written in the file.
    QString standard; //!< The default as it is written in the file; empty without one.
    QStringList limits; //!< "minimum 1": as JSON Schema names them.
    bool isRequired = false;
};

/*!
 * What fits at \a place by the schemas of \a modules and of this program: keys that are not there yet, required ones
 * first, or values, the default first. All of them, whatever has been typed. Any thread.
 */
QList<Suggestion> suggestionsAt(const CursorContext &place, const QList<ModuleSchema> &modules);

//! Those of \a suggestions that begin with \a typed, then those that have it somewhere; case does not count.
QList<Suggestion> fittingSuggestions(const QList<Suggestion> &suggestions, const QString &typed);

//! About the setting at \a place; nothing when no schema speaks about it.
std::optional<SettingHelp> helpAt(const CursorContext &place, const QList<ModuleSchema> &modules);

} // namespace modulehost
