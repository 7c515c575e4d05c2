// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commentrange.h"
#include "disabledentries.h"
#include "problem.h"
#include "readlimits.h"

#include <modulehost/configvalue.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace modulehost {

//! One file of a config as it was read: a value, for any thread.
struct ConfigFile
{
    QString name; //!< As it was named when opened, and in every place.
    QByteArray bytes;
    QByteArray hash; //!< SHA-256 of `bytes`: whether the file on disk is still this one.
    ConfigValue root; //!< Missing when the file could not be read.
    bool isMapping = false; //!< Only such files count.
    QList<CommentRange> comments;
    DisabledEntries disabled; //!< Commented out in its `modules:`; they count when the file supplies that key.
    QList<Problem> problems;
    bool unreadable = false; //!< It does not exist, or may not be read.
};

//! What \a bytes say, under the name \a name.
ConfigFile parseConfigFile(const QByteArray &bytes, const QString &name, const ReadLimits &limits);

//! Reads a file from the disk; blocks.
ConfigFile readConfigFile(const QString &name, const ReadLimits &limits);

/*!
 * The files that \a names stand for. A folder is its `*.yaml` by name, hidden ones too, as a homeserver takes them;
 * one that cannot be read is kept as it is, and so is the first when all are empty: reading it says what is wrong.
 */
QStringList expandConfigNames(const QStringList &names);

} // namespace modulehost
