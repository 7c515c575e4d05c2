// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a host is asked and told; how it becomes what it is stands in host.cpp.

#include "host.h"

#include "invalidation.h"
#include "releaselater.h"
#include "snapshotbuilder.h"

#include <catalogue.h>

#include <QPointer>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr std::chrono::milliseconds sliceBudget {5};

Task<> runFire(const CallbackInfo &info, std::shared_ptr<const Composition> composition, Value::List values,
               Host::Promise<FireAnswer> promise, QPointer<Host> host)
{
    FireAnswer answer;
    answer.report = co_await info.fire(composition->callbacks, std::move(values));
    promise->addResult(std::move(answer));
    promise->finish();
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
    promise->addResult(report);
    promise->finish();
}

} // namespace

ListenerSnapshot Host::listen()
{
    noteChange();
    return m_listener.listen(m_options.listen.value_or(m_live->setup.listen));
}

void Host::stopListening(std::chrono::milliseconds limit, const Promise<void> &promise)
{
    noteChange();
    m_listener.stop(limit, [promise] { promise->finish(); });
}

HostSnapshot Host::snapshot() const
{
    HostSnapshot snapshot = buildSnapshot(*m_live, *m_environment);
    snapshot.listener = m_listener.snapshot();
    if (m_isApplying)
        snapshot.busy = u"applying"_s;
    if (m_ownStalls.count > 0) {
        snapshot.problems.append(
            {Problem::Severity::Warning,
             {},
             {},
             u"the host stood still for %1 ms, in no module's code"_s.arg(m_ownStalls.longest.count()),
             std::nullopt,
             u"host-stood-still"_s});
    }
    sortProblems(snapshot.problems);
    return snapshot;
}

void Host::fire(const FireOptions &options, const Promise<FireAnswer> &promise)
{
    try {
        const CallbackInfo &info = callbackNamed(options.callback);
        Value::List values = info.readArguments(options.arguments);
        noteChange();
        runFire(info, composition(), std::move(values), promise, this);
    } catch (const TypeError &error) {
        FireAnswer answer;
        answer.usageError = error.message();
        promise->addResult(std::move(answer));
        promise->finish();
    }
}

CachePage Host::cachePage(const CachePageRequest &request) const
{
    const CachedFunctionBase *function = m_live->composition->caches.find(request.module, request.function);
    return function ? function->page(request.from, request.maxEntries, sliceBudget) : CachePage();
}

void Host::invalidate(int module, const QString &function, const std::optional<QList<QStringList>> &keys,
                      const Promise<InvalidationReport> &promise)
{
    runInvalidation(composition(), module, function, keys, promise, this);
}

void Host::noteInvalidation(int module, const QString &function, const InvalidationReport &report)
{
    m_trace.add(
        {.kind = TraceRecord::Kind::Invalidation,
         .subject = function,
         .module = module,
         .detail
         = u"%1 of %2 entries went"_s.arg(report.entriesBefore - report.entriesAfter).arg(report.entriesBefore)});
    noteChange();
}

void Host::setTrace(const TraceSettings &settings)
{
    m_trace.setSettings(settings);
    m_environment->trace = m_trace.isOn() ? &m_trace : nullptr;
}

QList<TraceRecord> Host::trace(quint64 after, int limit) const { return m_trace.records(after, limit); }

QList<LogLine> Host::moduleLog(int module) const
{
    const LiveModule *live = m_live->module(module);
    return live ? live->instance->logLines().lines() : QList<LogLine>();
}

} // namespace modulehost
