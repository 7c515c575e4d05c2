// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "problem.h"

#include <modulehost/configvalue.h>

#include <QHash>
#include <QList>
#include <QString>

#include <chrono>

namespace modulehost {

//! The section `caches:` as the homeserver reads it (module system 7.4).
struct CacheSettings
{
    ConfigValue section; //!< As it stands in the file; missing when there is none, or a falsy one.
    double globalFactor = 0.5;
    QHash<QString, double> perCacheFactors; //!< By the name as it is written.
    bool expire = true;
    std::chrono::milliseconds entryTtl = std::chrono::minutes(30);
};

//! A key with a wrong value keeps its default and adds an error to \a problems.
CacheSettings readCacheSettings(const ConfigValue &section, QList<Problem> &problems);

} // namespace modulehost
