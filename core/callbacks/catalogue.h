// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dispatchreport.h"

#include <modulehost/errors.h>
#include <modulehost/task.h>
#include <modulehost/value.h>

#include <QList>
#include <QString>
#include <QVersionNumber>

#include <memory>
#include <optional>

namespace modulehost {

class CallbackTable;

//! One argument of a callback, as the reference names it.
struct ArgumentInfo
{
    QString name;
    QString type; //!< "str", "Event", "JsonDict", …
    bool isSecret = false;
    bool isOptional = false; //!< The host has a value when the caller gives none.
    bool isCopied = false;
    bool (*accepts)(const Value &) = nullptr;
    Value defaultValue; //!< Of an optional one.
};

/*!
 * One callback of the module system, read off its declaration in <modulehost/callbacks.h>: what user interfaces
 * list and what the command line and HTTP call by name.
 */
struct CallbackInfo
{
    std::size_t index = 0; //!< Position in the catalogue.
    QString name;
    QString category;
    QString policy;
    QString exceptionPolicy;
    QList<ArgumentInfo> arguments;
    Value neutral; //!< The result when nobody has an opinion.
    QString resultType;
    bool isKeyed = false;
    bool isShielded = false;
    bool isSynchronous = false;
    bool isBridge = false;
    bool isExperimental = false;
    QVersionNumber since; //!< The homeserver version that knows the callback.
    std::optional<QVersionNumber> deprecatedSince;

    //! Dispatches with one value per argument and tells everything; never throws. On the host thread.
    Task<DispatchReport> (*fire)(std::shared_ptr<const CallbackTable>, Value::List) = nullptr;

    /*!
     * One value per argument out of an object by names or an array of all in order, tags understood. Throws
     * TypeError that names an argument that is missing, unknown or of a wrong type.
     */
    Value::List readArguments(const Value &given) const;
    //! Plain sentences for people.
    QString policySentence() const;
    QString exceptionSentence() const;
};

//! All callbacks, in the order of the reference.
const QList<CallbackInfo> &catalogue();
//! The callback of that name; null when there is none.
const CallbackInfo *findCallback(const QString &name);
//! Like findCallback(), but throws TypeError naming the nearest name.
const CallbackInfo &callbackNamed(const QString &name);

//! The name of an outcome in JSON: allowed, denied, value, done, failed, cancelled.
QString outcomeName(Outcome outcome);

} // namespace modulehost
