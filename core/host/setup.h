// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cachefactors.h>
#include <homeserversettings.h>
#include <modulespec.h>
#include <problem.h>

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringList>
#include <QVersionNumber>

#include <chrono>
#include <optional>

namespace modulehost {

class ConfigDocument;
struct ApplyOptions;

//! What the config files say that matters to a host. A value; reading it runs nothing.
struct Setup
{
    struct Entry
    {
        ModuleSpec spec;
        bool isEnabled = true;
        bool isLeftOut = false; //!< Of this run alone; then it is not enabled either.
        std::optional<Problem> problem = {}; //!< Why it cannot be loaded.
    };

    bool isReadable = true; //!< False: a file cannot be read or is refused, and nothing else here counts.
    QStringList files;
    QByteArray contentHash;
    ConfigValue root; //!< Of all files together.
    HomeserverSettings settings;
    CacheFactors cacheFactors;
    QStringList modulePaths; //!< Absolute.
    QHash<QString, SourceRange> folderPlaces; //!< Where the file names folders to look into.
    QString python; //!< The interpreter that the file names; empty for the default.
    QString listen; //!< ADDRESS:PORT
    QVersionNumber targetSynapse;
    std::chrono::milliseconds callbackLimit {0}; //!< 0 waits for ever.
    QList<Entry> modules; //!< Enabled and disabled, in file order.
    QList<Problem> problems; //!< But for those of entries. Neither quotes a secret.
    QList<ConfigValue> secrets; //!< What the names of keys tell. Schemas of modules may mark more: see secretsOf().

    static Setup read(const ConfigDocument &document);
    //! The same without the modules that \a options leave out.
    Setup withLeftOut(const ApplyOptions &options) const;
    //! Errors that \a before does not have: an apply stops at them.
    QList<Problem> newErrors(const Setup &before) const;
};

} // namespace modulehost
