// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "backgroundcalls.h"
#include "loadcontext.h"
#include "loadfailure.h"
#include "modulelog.h"
#include "modulemetadata.h"
#include "registrar.h"
#include "sleeps.h"

#include <counters.h>
#include <entryschema.h>
#include <modulespec.h>
#include <problem.h>
#include <routeregistration.h>

#include <array>
#include <memory>
#include <optional>

namespace modulehost {

class Module;
class ModuleApi;

/*!
 * One entry of `modules:` made live, or the reason why it is not: the module's object and everything that it
 * registered. Made by a ModuleRuntime; belongs to the host thread altogether.
 *
 * Everybody who calls into the module shares the instance: tables through counters() and routes(), background
 * calls by themselves. When the last of them is gone the module's object is destroyed, before its ModuleApi; what still
 * sleeps then, or waits for a background call, goes on before that.
 */
class ModuleInstance : public std::enable_shared_from_this<ModuleInstance>
{
    struct Private;

public:
    enum class State { Active, Failed, Disabled };

    //! An entry that is written in the file and switched off.
    static std::shared_ptr<ModuleInstance> disabled(const ModuleSpec &spec);
    //! An instance that a runtime is about to load; counts as failed until activate().
    static std::shared_ptr<ModuleInstance> loading(const ModuleSpec &spec, const QString &runtime,
                                                   const LoadContext &context);
    //! An entry that did not get as far as a runtime.
    static std::shared_ptr<ModuleInstance> failed(const ModuleSpec &spec, const LoadContext &context,
                                                  LoadFailure failure);

    ModuleInstance(const Private &, const ModuleSpec &spec, const QString &runtime, const LoadContext &context);
    ~ModuleInstance();
    Q_DISABLE_COPY_MOVE(ModuleInstance)

    const ModuleSpec &spec() const noexcept { return m_spec; }
    int index() const noexcept { return m_index; } //!< Position among the set-up's modules.
    int number() const noexcept { return m_number; } //!< Of this instance and no other one, wherever it stands.
    //! After an apply that kept the instance: where the entry stands now, and what its schema says with its comments.
    void setPlace(const ModuleSpec &spec, int index);

    State state() const noexcept { return m_state; }
    const std::optional<LoadFailure> &failure() const noexcept { return m_failure; }
    const QString &runtime() const noexcept { return m_runtime; } //!< "native", "python", or empty.
    const ModuleMetadata &metadata() const noexcept { return m_metadata; }
    qint64 loadNanoseconds(LoadPhase phase) const noexcept { return m_phaseNs[std::size_t(phase)]; }

    const CallbackRegistrations &callbacks() const noexcept { return m_registrar.callbacks(); }
    std::shared_ptr<CallbackCounterSet> counters(); //!< Shares the instance, as a table does.
    QList<RouteRegistration> routes(); //!< In the order of the calls; they share the instance.
    QList<RouteRegistration> lateRoutes(); //!< Registered after construction: refused.
    const QList<CachedFunctionBase *> &cachedFunctions() const noexcept { return m_registrar.cachedFunctions(); }
    //! The name that other hosts know a registered function by: the module path but for the class, and its name.
    QString cachedFunctionName(const CachedFunctionBase &function) const;
    const QStringList &bridges() const noexcept { return m_registrar.bridges(); }
    const QHash<QString, QStringList> &loginTypes() const noexcept { return m_registrar.loginTypes(); }

    //! The failure as a problem, its causes as further lines.
    std::optional<Problem> failureProblem() const;
    //! Everything else that an operator should know.
    QList<Problem> problems() const;
    const ModuleLog &logLines() const noexcept { return m_log; }

    //! The set-up is live: background calls start. Once.
    void goLive() { m_background.goLive(); }
    /*!
     * No further background call starts; those that run go on to their end. Sleeps end with an error once no table
     * shares the instance any more: what a dispatch or a request waits for takes its time.
     */
    void stop();
    //! Ends the sleeps now, whoever waits for them.
    void endSleeps() { m_sleeps.end(); }
    //! For tables: the share of all who may call into the module from outside.
    std::shared_ptr<ModuleInstance> shareForCalls();

    // For the runtime and the module API.
    const RuntimeServices &services() const noexcept { return *m_services; }
    Registrar &registrar() noexcept { return m_registrar; }
    BackgroundCalls &backgroundCalls() noexcept { return m_background; }
    Sleeps &sleeps() noexcept { return m_sleeps; }
    ModuleApi &api() noexcept { return *m_api; }
    bool isComplete() const noexcept { return m_state == State::Active; }
    void log(LogLevel level, const QString &message);
    void setMetadata(const ModuleMetadata &metadata) { m_metadata = metadata; }
    void setLoadNanoseconds(LoadPhase phase, qint64 nanoseconds) { m_phaseNs[std::size_t(phase)] = nanoseconds; }
    //! The module is there. \a module is destroyed with the instance.
    void activate(std::unique_ptr<Module> module);
    //! The module is not there, and nothing that it registered stays.
    void fail(LoadFailure failure);
    //! What the schema has against the config beside the failure, in place of what it had before.
    void setFindings(EntryFindings findings);

private:
    QString withoutSecrets(const QString &text) const;
    QList<RouteRegistration> shared(const QList<Registrar::Route> &routes);
    void endSleepsUnlessCalled();

    ModuleSpec m_spec;
    int m_index;
    const int m_number;
    QString m_runtime;
    std::shared_ptr<const RuntimeServices> m_services;
    State m_state = State::Failed;
    std::optional<LoadFailure> m_failure;
    ModuleMetadata m_metadata;
    EntryFindings m_findings;
    std::array<qint64, loadPhaseCount> m_phaseNs {};
    ModuleLog m_log;
    CallbackCounterSet m_counters {};
    std::weak_ptr<ModuleInstance> m_shareForCalls; //!< Expired while no table shares the instance.
    bool m_isStopped = false;
    // Destroyed from below: the module first, then what it registered, its API last.
    std::unique_ptr<ModuleApi> m_api;
    Registrar m_registrar;
    BackgroundCalls m_background;
    Sleeps m_sleeps;
    std::unique_ptr<Module> m_module;
};

} // namespace modulehost
