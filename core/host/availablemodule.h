// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace modulehost {

class ConfigDocument;
struct HostOptions;

//! A module that an entry could name: what its file says of it; none of its code has run. A value.
struct AvailableModule
{
    QString path; //!< Module path.
    QString version;
    QString description;
    QString author;
    QString licence;
    QString file; //!< Where it is; absolute.
    QJsonObject schema; //!< JSON Schema of its config; may be empty.
    QString example; //!< A config as YAML text, comments included; may be empty.

    friend bool operator==(const AvailableModule &, const AvailableModule &) = default;
};

/*!
 * The modules in the folders that \a options and \a document name, in the order in which these are searched: of two
 * that have the same path the one that would be loaded. Reads folders and files, and runs nothing of them; any thread.
 */
QList<AvailableModule> availableModules(const ConfigDocument &document, const HostOptions &options);

} // namespace modulehost
