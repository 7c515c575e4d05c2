// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshotbuilder.h"

#include "cachememories.h"
#include "modulenames.h"

#include <catalogue.h>

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using AuthCheckers = decltype(PasswordAuthProviderCallbacks::authCheckers);

CallbackCounters total(const CallbackCounterSet &set)
{
    CallbackCounters total;
    for (const CallbackCounters &counters : set)
        total.add(counters);
    return total;
}

ModuleState stateOf(const ModuleInstance &instance)
{
    switch (instance.state()) {
    case ModuleInstance::State::Active:
        return ModuleState::Active;
    case ModuleInstance::State::Failed:
        return ModuleState::Failed;
    case ModuleInstance::State::Disabled:
        break;
    }
    return ModuleState::Disabled;
}

ModuleSnapshot moduleSnapshot(const LiveModule &module)
{
    ModuleInstance &instance = *module.instance;
    const ModuleMetadata &metadata = instance.metadata();
    ModuleSnapshot snapshot;
    snapshot.index = instance.index();
    snapshot.path = instance.spec().path;
    snapshot.runtime = instance.runtime();
    snapshot.state = stateOf(instance);
    snapshot.entry = instance.spec().range;
    snapshot.version = metadata.version;
    snapshot.description = metadata.description;
    snapshot.author = metadata.author;
    snapshot.licence = metadata.licence;
    snapshot.file = metadata.file;
    snapshot.schema = metadata.schema;
    snapshot.example = metadata.example;
    if (const auto &failure = instance.failure()) {
        snapshot.failure = ModuleFailure {loadPhaseName(failure->phase), failure->message, failure->causes,
                                          joinPath(failure->path), failure->range};
    }
    for (int phase = 0; phase < loadPhaseCount; ++phase) {
        const qint64 nanoseconds = instance.loadNanoseconds(LoadPhase(phase));
        snapshot.loadTimes.append({loadPhaseName(LoadPhase(phase)), nanoseconds});
        snapshot.loadNs += nanoseconds;
    }
    if (module.isActive())
        snapshot.totals = total(*instance.counters());
    snapshot.isReused = module.isReused;
    return snapshot;
}

class SnapshotBuilder
{
public:
    SnapshotBuilder(const LiveSetup &live, const DispatchEnvironment &environment, const ModuleNames &names,
                    CacheMemories &memories)
        : m_live(live)
        , m_environment(environment)
        , m_names(names)
        , m_memories(memories)
    {
        for (qsizetype i = 0; i < live.modules.size(); ++i) {
            if (live.modules.at(i).isEnabled())
                m_positions.insert(live.modules.at(i).instance->number(), i);
        }
    }

    HostSnapshot build()
    {
        const Setup &setup = m_live.setup;
        m_snapshot.revision = m_live.composition->revision;
        m_snapshot.files = setup.files;
        m_snapshot.contentHash = setup.contentHash;
        m_snapshot.serverName = setup.settings.serverName;
        for (qsizetype i = 0; i < m_live.modules.size(); ++i) {
            m_snapshot.modules.append(moduleSnapshot(m_live.modules.at(i)));
            m_snapshot.modules.last().isLeftOut = i < setup.modules.size() && setup.modules.at(i).isLeftOut;
        }
        addCallbacks();
        addRoutes();
        addCaches();
        addWaiting();
        addProblems();
        return std::move(m_snapshot);
    }

private:
    // A live composition names no module but those of the live set-up, by their numbers.
    ModuleSnapshot &row(int number) { return m_snapshot.modules[m_positions.value(number)]; }
    ModuleInstance &instance(int number) const { return *m_live.modules.at(m_positions.value(number)).instance; }

    void addCallbacks()
    {
        const CallbackTable &table = *m_live.composition->callbacks;
        for (const CallbackInfo &info : catalogue()) {
            CallbackSnapshot callback {info.category, info.name, info.policy, info.exceptionPolicy, {}, {}};
            for (const int module : table.modules(info.index))
                callback.modules.append({instance(module).index(), (*instance(module).counters())[info.index], {}, {}});
            for (const RefusedCallback &refused : table.refused()) {
                if (refused.callback == info.index)
                    callback.refused.append({instance(refused.module).index(), refused.reason});
            }
            if (info.index == callbackIndex<AuthCheckers>)
                addLoginTypes(callback);
            if (!callback.modules.isEmpty() || !callback.refused.isEmpty())
                m_snapshot.callbacks.append(callback);
            countRegistered(info.index);
        }
    }

    void addLoginTypes(CallbackSnapshot &callback) const
    {
        const auto &hops = m_live.composition->callbacks->chain<AuthCheckers>().hops;
        for (std::size_t i = 0; i < hops.size(); ++i) {
            callback.modules[qsizetype(i)].loginType = hops[i].loginType;
            callback.modules[qsizetype(i)].fields = hops[i].fields;
        }
    }

    void countRegistered(std::size_t callback)
    {
        const CallbackTable &table = *m_live.composition->callbacks;
        QList<int> modules = table.modules(callback);
        for (const RefusedCallback &refused : table.refused()) {
            if (refused.callback == callback)
                modules.append(refused.module);
        }
        std::sort(modules.begin(), modules.end());
        modules.erase(std::unique(modules.begin(), modules.end()), modules.end());
        for (const int module : std::as_const(modules))
            ++row(module).callbackCount;
    }

    void addRoutes()
    {
        for (const Route &route : m_live.composition->routes->routes()) {
            RouteSnapshot row;
            row.path = route.path;
            row.module = route.position;
            row.state = route.state == Route::State::Serving ? RouteState::Serving
                : route.state == Route::State::Shadowed      ? RouteState::Shadowed
                                                             : RouteState::Refused;
            row.reason = route.reason;
            row.hint = route.hint;
            row.leaf = route.resource && route.resource->leaf;
            row.requests = route.counters->requests;
            row.errors = route.counters->errors;
            row.totalNs = route.counters->totalNs;
            row.maximumNs = route.counters->maximumNs;
            row.histogram = DurationHistogram(route.counters->histogram);
            row.mix = route.counters->mix;
            m_snapshot.routes.append(row);
            ++this->row(route.module).routeCount;
        }
    }

    void addCaches()
    {
        m_memories.refresh(m_live.composition->caches.caches());
        for (const RegisteredCache &cache : m_live.composition->caches.caches()) {
            m_snapshot.caches.append({instance(cache.module).index(), cache.function->name(),
                                      cache.function->keyParameters(), cache.function->statistics(),
                                      m_memories.of(cache)});
            ++row(cache.module).cacheCount;
        }
    }

    void addWaiting()
    {
        const auto now = std::chrono::steady_clock::now();
        for (const WaitingDispatch &waiting : m_environment.waiting) {
            const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(now - waiting.since);
            m_snapshot.waiting.append({catalogue().at(qsizetype(waiting.callback)).name, m_names.index(waiting.module),
                                       m_names.path(waiting.module), qint64(since.count())});
        }
    }

    void addProblems()
    {
        QList<Problem> &problems = m_snapshot.problems;
        problems = m_live.setup.problems + m_live.problems + m_live.composition->problems;
        int failed = 0;
        SourceRange firstFailed;
        for (const LiveModule &module : m_live.modules) {
            if (const auto failure = module.instance->failureProblem()) {
                problems.append(*failure);
                if (failed++ == 0)
                    firstFailed = module.instance->spec().range;
            }
            if (module.isEnabled())
                addProblemsOf(module);
        }
        if (failed > 0) {
            problems.append({Problem::Severity::Warning, firstFailed, u"modules"_s,
                             failed == 1 ? u"a homeserver would refuse to start: a module of it failed"_s
                                         : u"a homeserver would refuse to start: %1 modules of it failed"_s.arg(failed),
                             std::nullopt, u"homeserver-refuses-to-start"_s});
        }
    }

    void addProblemsOf(const LiveModule &module)
    {
        const ModuleInstance &instance = *module.instance;
        const ModuleSpec &spec = instance.spec();
        for (const Problem &problem : instance.problems()) {
            // These depend on the modules around it: the composition tells them for the order as it is now.
            if (problem.id != u"newer-than-target" && problem.id != u"login-fields-overwritten")
                m_snapshot.problems.append(problem);
        }
        m_snapshot.problems.append(module.notes->problems.problems(instance.index(), spec));
        const StallCount &stalls = module.notes->stalls;
        if (stalls.count == 0)
            return;
        const QString longest = u"%1 held the host for %2 ms"_s.arg(spec.path).arg(stalls.longest.count());
        m_snapshot.problems.append(
            {Problem::Severity::Warning, spec.range, entryPath(spec.item),
             stalls.count == 1 ? longest : u"%1, the longest of %2 times"_s.arg(longest).arg(stalls.count),
             instance.index(), u"module-held-host"_s});
    }

    const LiveSetup &m_live;
    const DispatchEnvironment &m_environment;
    const ModuleNames &m_names;
    CacheMemories &m_memories;
    QHash<int, qsizetype> m_positions; //!< Of enabled modules among all, by number.
    HostSnapshot m_snapshot;
};

} // namespace

HostSnapshot buildSnapshot(const LiveSetup &live, const DispatchEnvironment &environment, const ModuleNames &names,
                           CacheMemories &memories)
{
    return SnapshotBuilder(live, environment, names, memories).build();
}

} // namespace modulehost
