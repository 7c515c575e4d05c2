// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "failurestance.h"

#include <snapshot.h>

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace modulehost {

//! The counters of a row as they are shown.
struct CallbackFigures
{
    quint64 calls = 0;
    quint64 allowed = 0;
    quint64 denied = 0;
    quint64 failed = 0;
    std::optional<qint64> meanNs = {};
    std::optional<qint64> p95Ns = {};
    std::optional<qint64> maximumNs = {};
    std::optional<qint64> lastNs = {}; //!< Of one module's answer to one callback.
    double share = 0; //!< Of the time that all callbacks took, in percent.

    friend bool operator==(const CallbackFigures &, const CallbackFigures &) = default;
};

//! What one row of the callbacks tree shows.
struct CallbackRow
{
    enum class Kind { Category, Callback, Module, Refused };

    Kind kind = Kind::Category;
    QString key; //!< The same over updates, unlike any other row's.
    QString title;
    QString category = {};
    QString callback = {};
    int module = -1;
    QString path = {}; //!< Of the module.
    int position = 0; //!< Of the module in the chain, from 1.
    QString loginType = {};
    QStringList fields = {}; //!< Of that login type.
    QString reason = {}; //!< Why the registration was refused.
    QString remark = {};
    std::optional<FailureStance> stance = {};
    bool isRegistered = true; //!< By at least one module.
    bool isSlow = false;
    CallbackFigures figures = {};

    friend bool operator==(const CallbackRow &, const CallbackRow &) = default;
};

//! A row with those below it.
struct CallbackBranch
{
    CallbackRow row;
    QList<CallbackBranch> children = {};
};

struct CallbackTreeOptions
{
    bool isByModule = false; //!< Module → callbacks instead of category → callback → modules.
    bool withUnregistered = false; //!< Callbacks of the catalogue that nobody has registered.
    std::function<qint64(const QString &callback)> slowAfterNs;
};

//! The tree of a snapshot in the order of the catalogue, modules in the order they are asked.
QList<CallbackBranch> callbackTree(const HostSnapshot &snapshot, const CallbackTreeOptions &options);

//! Callbacks of which a module answers more slowly than its mark, and refused registrations.
int countWarnings(const HostSnapshot &snapshot, const std::function<qint64(const QString &)> &slowAfterNs);

} // namespace modulehost
