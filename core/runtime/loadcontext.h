// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "homeserversettings.h"
#include "modulelog.h"

#include <QHash>
#include <QStringList>
#include <QVersionNumber>

#include <atomic>
#include <functional>
#include <memory>

class QThreadPool;

namespace modulehost {

class CachedFunctionBase;
class HttpClient;
class InvalidationStream;
class Mailer;
class ModuleInstance;
class PrivateDatabases;
class TemplateRenderer;

/*!
 * What all instances of a host share; the host's thread only. Functions may be empty. They are called while
 * a module's code runs and must not destroy an instance.
 */
struct RuntimeServices
{
    HomeserverSettings settings;
    QString interpreter; //!< For Python: a file, or a name to be found in PATH.
    std::shared_ptr<HttpClient> httpClient; // What is not lent is an UnsupportedError for the module.
    std::shared_ptr<Mailer> mailer;
    std::shared_ptr<TemplateRenderer> templates;
    std::shared_ptr<PrivateDatabases> databases;
    std::shared_ptr<InvalidationStream> invalidations; //!< Null: what modules invalidate concerns no other host.
    QThreadPool *threadPool = nullptr; //!< Null: the global one.
    std::atomic<int> *runningModule = nullptr; //!< Number of the instance whose code runs; see RunningModule.
    std::atomic<int> *loadPhase = nullptr; //!< LoadPhase of what is being loaded, or -1; for notes about crashes.

    std::function<void(const ModuleInstance &, const LogLine &)> onLog;
    //! A text of a module without the secrets of the config, before it is kept.
    std::function<QString(const QString &)> withoutSecrets;
    //! A module that is complete has registered more, or a new problem: compose again.
    std::function<void(ModuleInstance &)> onChanged;
    //! During the registering call: the place to apply cache factors.
    std::function<void(ModuleInstance &, CachedFunctionBase &)> onCachedFunction;
    //! A module invalidated a key here; \a name is the one that other hosts know (module system 8).
    std::function<void(ModuleInstance &, const QString &name, const QStringList &key)> onInvalidated;
};

//! What one load has to know of the set-up that it is part of.
struct LoadContext
{
    std::shared_ptr<const RuntimeServices> services;
    int moduleIndex = -1; //!< Position among the set-up's modules.
    int moduleNumber = -1; //!< Of this instance and no other one; what the mark of running code says.
    bool isLenient = false; //!< Unknown callback names are problems, not errors.
    QVersionNumber targetSynapse {1, 157, 1};
    QStringList heldBridges = {}; //!< Legacy bridges that modules before this one have registered, by callback name.
    QHash<QString, QStringList> loginTypes = {}; //!< Login types of modules before this one, with their fields.
};

} // namespace modulehost
