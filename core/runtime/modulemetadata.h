// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace modulehost {

//! What is known of a module without running its code. A value.
struct ModuleMetadata
{
    QString path; //!< Module path, as homeserver.yaml names it.
    QString version;
    QString description;
    QString author;
    QString licence;
    bool isExclusive = false; //!< To be stopped before its successor is constructed.
    QJsonObject schema; //!< JSON Schema of the config; empty when there is none.
    QString example; //!< A config as YAML text.
    QString file; //!< Of the plug-in; absolute.
};

/*!
 * The modules that the metadata of the plug-in \a file lists (`{"modules": […]}`, core/api/README.md). Throws
 * Error with a sentence that names the place when it is malformed.
 */
QList<ModuleMetadata> readModuleMetadata(const QJsonObject &json, const QString &file);

} // namespace modulehost
