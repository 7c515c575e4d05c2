// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a host is asked and told; how it becomes what it is stands in host.cpp.

#include "host.h"

#include "changepreviewing.h"
#include "invalidation.h"
#include "problemorder.h"
#include "releaselater.h"
#include "snapshotbuilder.h"

#include <catalogue.h>
#include <promises.h>
#include <runningmodule.h>

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr std::chrono::milliseconds sliceBudget {2};
constexpr int explainedRoutes = 6;

Task<> runFire(const CallbackInfo &info, std::shared_ptr<const Composition> composition, Value::List values,
               Host::Promise<FireAnswer> promise, QPointer<Host> host)
{
    FireAnswer answer;
    DispatchReport report = co_await info.fire(composition->callbacks, std::move(values));
    if (host) {
        for (const DispatchStep &step : std::as_const(report.steps))
            answer.stepPaths.append(host->names().path(step.module));
        report = withIndexes(std::move(report), host->names());
        host->noteChange();
    }
    answer.report = std::move(report);
    finishWith(*promise, std::move(answer));
    if (!host || host->composition() != composition)
        releaseLater(std::move(composition));
}

Task<> runInvalidation(std::shared_ptr<const Composition> composition, int module, QString function,
                       std::optional<QList<QStringList>> keys, Host::Promise<InvalidationReport> promise,
                       QPointer<Host> host)
{
    const InvalidationReport report
        = co_await invalidateInSlices(std::move(composition), module, function, std::move(keys));
    if (host)
        host->noteInvalidation(module, function, report);
    finishWith(*promise, report);
}

} // namespace

ListenerSnapshot Host::listen()
{
    const ListenerSnapshot listener = m_listener.listen(wantedAddress(m_live->setup));
    audit(m_options.caller, listener.isListening ? QString(u"listening on "_s + listener.address) : listener.error);
    return listener;
}

void Host::stopListening(std::chrono::milliseconds limit, const Promise<void> &promise)
{
    if (m_listener.snapshot().isListening)
        audit(m_options.caller, u"no longer listening"_s);
    m_listener.stop(limit, [promise] { finishPromise(*promise); });
}

HostSnapshot Host::snapshot()
{
    HostSnapshot snapshot = buildSnapshot(*m_live, *m_environment, m_names, m_cacheMemories);
    snapshot.countersSince = m_countersSince;
    snapshot.listener = m_listener.snapshot();
    if (m_isApplying)
        snapshot.busy = u"applying"_s;
    if (const auto problem = m_unknownStalls.problem())
        snapshot.problems.append(*problem);
    sortProblems(snapshot.problems);
    return snapshot;
}

void Host::fire(const FireOptions &options, const Promise<FireAnswer> &promise)
{
    if (m_isEnding) {
        promise->future().cancel();
        finishPromise(*promise);
        return;
    }
    try {
        const CallbackInfo &info = callbackNamed(options.callback);
        Value::List values = info.readArguments(options.arguments);
        noteChange();
        runFire(info, composition(), std::move(values), promise, this);
    } catch (const TypeError &error) {
        FireAnswer answer;
        answer.usageError = error.message();
        finishWith(*promise, std::move(answer));
    }
}

CachePage Host::cachePage(const CachePageRequest &request) const
{
    const LiveModule *module = m_live->module(request.module);
    const CachedFunctionBase *function
        = module ? m_live->composition->caches.find(module->instance->number(), request.function) : nullptr;
    if (!function)
        return {};
    const RunningModule mark(&m_environment->runningModule, module->instance->number()); // Of toString().
    return function->page(request.from, request.maxEntries, sliceBudget);
}

std::function<CacheEntryAnswer()> Host::cacheEntry(const CacheEntryRequest &request) const
{
    const LiveModule *module = m_live->module(request.module);
    const CachedFunctionBase *function
        = module ? m_live->composition->caches.find(module->instance->number(), request.function) : nullptr;
    CacheEntryAnswer answer;
    if (!function)
        return [answer] { return answer; };
    CacheEntryLookup found = [&] {
        const RunningModule mark(&m_environment->runningModule, module->instance->number());
        return function->lookUp(request.key);
    }();
    answer.state = found.state;
    answer.age = found.entry.age;
    answer.sinceLastUse = found.entry.sinceLastUse;
    answer.hits = found.entry.hits;
    if (const auto expiry = m_live->setup.cacheFactors.expiry(); expiry && found.expires)
        answer.expiresIn = std::max(*expiry - found.entry.sinceLastUse, std::chrono::milliseconds(0));
    const qsizetype limit = std::clamp<qint64>(request.maxBytes, 0, CacheEntryRequest::mostBytes);
    return [answer, limit, value = std::move(found.value)] {
        CacheEntryAnswer whole = answer;
        if (value)
            whole.value = value(limit);
        return whole;
    };
}

QList<AnsweredRequest> Host::recentRequests(int module, const QString &path) const
{
    for (const Route &route : m_live->composition->routes->routes()) {
        if (route.position == module && route.path == path)
            return route.counters->recent.list();
    }
    return {};
}

void Host::invalidate(int module, const QString &function, const std::optional<QList<QStringList>> &keys,
                      const Promise<InvalidationReport> &promise)
{
    const LiveModule *live = m_live->module(module);
    if (live) {
        runInvalidation(composition(), live->instance->number(), function, keys, promise, this);
        return;
    }
    InvalidationReport report;
    report.errors.append(u"there is no module %1"_s.arg(module));
    finishWith(*promise, report);
}

void Host::noteInvalidation(int module, const QString &function, const InvalidationReport &report)
{
    const QString what
        = u"%1 of %2 entries went"_s.arg(report.entriesBefore - report.entriesAfter).arg(report.entriesBefore);
    m_trace.add({.kind = TraceRecord::Kind::Invalidation, .subject = function, .module = module, .detail = what});
    audit(m_options.caller, u"invalidated %1 of %2: %3"_s.arg(function, m_names.path(module), what));
}

void Host::noteOwnInvalidation(int module, const QString &function, const QStringList &key)
{
    if (m_trace.isOn()) {
        m_trace.add({.kind = TraceRecord::Kind::Invalidation,
                     .subject = function,
                     .module = module,
                     .detail = u"by the module: %1"_s.arg(withoutSecrets(key.join(u", "_s)))});
    }
    ++m_ownInvalidations[{module, function}];
}

void Host::receiveInvalidation(const InvalidationMessage &message)
{
    const std::shared_ptr<const Composition> live = composition();
    if (!live->caches.find(message.cacheFunction))
        return;
    live->caches.receive(message);
    m_trace.add({.kind = TraceRecord::Kind::Invalidation,
                 .subject = message.cacheFunction,
                 .detail = withoutSecrets(
                     u"by another host: %1"_s.arg(message.keys ? message.keys->join(u", "_s) : u"all"_s))});
    noteChange();
}

void Host::setTrace(const TraceSettings &settings)
{
    m_trace.setSettings(settings);
    m_environment->trace = m_trace.isOn() ? &m_trace : nullptr;
}

QList<TraceRecord> Host::trace(quint64 after, int limit) const { return m_trace.records(after, limit, m_names); }

QList<LogRecord> Host::log(quint64 after, int limit) const { return m_log.records(after, limit, m_names); }

void Host::resetCounters()
{
    for (const LiveModule &module : m_live->modules)
        *module.instance->counters() = {};
    for (const Route &route : m_live->composition->routes->routes())
        *route.counters = {};
    m_unknownStalls = {};
    m_countersSince = QDateTime::currentDateTimeUtc();
    noteChange();
}

RouteExplanation Host::explainRoute(const QString &path) const
{
    const RouteTable &routes = *m_live->composition->routes;
    RouteExplanation explanation;
    explanation.sentence = routes.explain(path);
    for (const RouteTable::Candidate &candidate : routes.candidates(path, explainedRoutes)) {
        explanation.candidates.append(
            {candidate.route->path, candidate.route->position, candidate.sentence, candidate.answers});
    }
    return explanation;
}

ChangePreview Host::preview(const Setup &setup, const ApplyOptions &options) const
{
    ChangePreview preview = previewChange(*m_live, setup.withLeftOut(options), m_services && keepsServices(setup));
    const QString wanted = wantedAddress(setup);
    if (setup.isReadable && m_listener.wouldMoveTo(wanted))
        preview.serving = u"are served at %1, no longer at %2"_s.arg(wanted, m_listener.address());
    return preview;
}

std::optional<StallSnapshot> Host::stall() const
{
    const std::optional<Stall> stall = m_watchdog.stall();
    if (!stall)
        return std::nullopt;
    return StallSnapshot {m_names.index(stall->module), m_names.path(stall->module), qint64(stall->duration.count())};
}

} // namespace modulehost
