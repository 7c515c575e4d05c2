// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/export.h>

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace modulehost {

//! Time since any fixed moment. Only differences are looked at, in tenths of a second.
using CacheClock = std::chrono::milliseconds (*)();

//! A monotonic clock that is cheap to read and a few milliseconds coarse.
MODULEHOST_EXPORT_API std::chrono::milliseconds coarseClock();

//! What a module says about a cached function (module system 7.1, 7.2 and 7.4).
struct CacheOptions
{
    int maxEntries = 1000; //!< Multiplied by the cache factor, which is 0.5 unless the config says otherwise.
    //! Names of the key parameters, for people; `arg0`, `arg1`, … where one is missing.
    QStringList keyParameters = {};
    std::optional<int> numArgs = std::nullopt; //!< Only that many leading parameters form the key.
    QList<int> uncachedArgs = {}; //!< Positions of parameters that are no part of the key. Not together with numArgs.
    CacheClock clock = &coarseClock; //!< For ages and expiry; tests bring their own.
};

namespace detail {

/*!
 * The key parameters among \a parameterCount (at most 32) as bits, the first one lowest. Throws
 * RuntimeError for options that contradict each other or the function (module system 7.1).
 */
MODULEHOST_EXPORT_API quint32 keyParameterMask(const CacheOptions &options, int parameterCount);
//! One name per bit of \a mask.
MODULEHOST_EXPORT_API QStringList keyParameterNames(const CacheOptions &options, quint32 mask);

} // namespace detail

} // namespace modulehost
