// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "host.h"

#include "releaselater.h"
#include "setupload.h"
#include "snapshotbuilder.h"

#include <native/nativeruntime.h>
#include <networkhttpclient.h>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

bool isSame(const HomeserverSettings &a, const HomeserverSettings &b)
{
    const auto values = [](const HomeserverSettings &s) {
        return std::tie(s.serverName, s.publicBaseurl, s.emailAppName, s.workerName, s.workerApp, s.isAuthDelegated,
                        s.runsBackgroundTasks);
    };
    return values(a) == values(b);
}

//! Problems of the folders where modules are looked for.
QList<Problem> complaintsOf(const NativeModuleIndex &index)
{
    QList<Problem> problems;
    for (const NativeModuleIndex::Complaint &complaint : index.complaints()) {
        problems.append(
            {Problem::Severity::Warning, {}, complaint.file, complaint.message, std::nullopt, u"module-file"_s});
    }
    return problems;
}

std::shared_ptr<const LiveSetup> emptySetup(const std::shared_ptr<DispatchEnvironment> &environment)
{
    auto live = std::make_shared<LiveSetup>();
    live->composition = compose({}, environment, {}, 0);
    return live;
}

QStringList pathsOf(const Setup &setup)
{
    QStringList paths;
    for (const Setup::Entry &entry : setup.modules) {
        if (entry.isEnabled)
            paths.append(entry.spec.path);
    }
    return paths;
}

} // namespace

Host::Host(const HostOptions &options, const HostTiming &timing, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_timing(timing)
    , m_httpClient(std::make_shared<NetworkHttpClient>("module-console"))
    , m_listener([this](const RequestRecord &record) { observe(record); },
                 [this](int module, const QString &problem) { note(module, u"web-resource-failed"_s, {}, problem); })
    , m_watchdog(m_environment->runningModule, timing.stallLimit, [this] { Q_EMIT stalled(); })
{
    m_live = emptySetup(m_environment);
    connectEnvironment();

    m_heartbeat.callOnTimeout([this] { beat(); });
    m_heartbeat.start(m_timing.heartbeat);
    m_expiry.callOnTimeout([this] { expireCaches(); });
    m_expiry.start(m_timing.expiry);
    m_changes.setSingleShot(true);
    m_changes.callOnTimeout([this] { Q_EMIT changed(); });
}

Host::~Host()
{
    sayFarewell();
    // What still waits outlives the host: it must find nothing of it.
    m_environment->trace = nullptr;
    m_environment->onProblem = {};
    m_environment->onFailure = {};
    swapIn(emptySetup(m_environment)); // Modules that nobody is in end here, while there still is a host around them.
}

void Host::sayFarewell()
{
    for (const LiveModule &module : m_live->modules)
        module.instance->stop();
    const auto isIdle = [this] { return m_environment->waiting.empty() && m_listener.running() == 0; };
    const QDeadlineTimer deadline(m_timing.farewell);
    QTimer wake; // The loop turns although nothing comes.
    wake.start(5);
    while (!isIdle() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
}

void Host::connectEnvironment()
{
    m_environment->onProblem = [this](int module, std::string_view callback, const QString &problem) {
        note(module, u"callback-answer"_s, QString::fromLatin1(callback.data(), qsizetype(callback.size())), problem);
    };
    m_environment->onFailure = [this](int module, std::string_view callback, const ErrorInfo &error) {
        if (error.type == u"cancelled")
            return;
        note(module, u"callback-failed"_s, QString::fromLatin1(callback.data(), qsizetype(callback.size())),
             u"raised %1: %2"_s.arg(error.type, error.message));
    };
}

std::shared_ptr<const RuntimeServices> Host::makeServices(const HomeserverSettings &settings)
{
    const QPointer<Host> host(this);
    auto services = std::make_shared<RuntimeServices>();
    services->settings = settings;
    services->httpClient = m_httpClient;
    services->runningModule = &m_environment->runningModule;
    // With the environment, as runningModule points into it.
    services->onLog = [host, environment = m_environment](const ModuleInstance &, const LogLine &) {
        if (host)
            host->noteChange();
    };
    services->onChanged = [host](ModuleInstance &instance) {
        const LiveModule *module = host ? host->m_live->module(instance.index()) : nullptr;
        if (module && module->instance.get() == &instance)
            host->recompose();
    };
    services->onCachedFunction = [host](ModuleInstance &instance, CachedFunctionBase &function) {
        if (!host)
            return;
        function.setFactor(host->m_cacheFactors.factor(function.name()));
        if (instance.isComplete())
            function.enableExpiry();
    };
    services->onInvalidated = [host](ModuleInstance &instance, const QString &name, const QStringList &key) {
        if (!host)
            return;
        host->m_trace.add({.kind = TraceRecord::Kind::Invalidation,
                           .subject = name,
                           .module = instance.index(),
                           .detail = u"by the module: %1"_s.arg(key.join(u", "_s))});
        host->noteChange();
    };
    return services;
}

void Host::apply(const Setup &setup, const Promise<ApplyReport> &promise)
{
    m_pending.push_back({setup, promise});
    if (!m_isApplying)
        applyPending();
}

void Host::applyPending()
{
    m_isApplying = true;
    while (!m_pending.empty()) {
        const PendingApply next = std::move(m_pending.front());
        m_pending.pop_front();
        next.promise->addResult(applyNow(next.setup));
        next.promise->finish();
    }
    m_isApplying = false;
}

ApplyReport Host::applyNow(const Setup &setup)
{
    QElapsedTimer clock;
    clock.start();
    ApplyReport report;
    const QList<Problem> errors = setup.newErrors(m_live->setup);
    if (!setup.isReadable || (m_isLoaded && !errors.isEmpty())) {
        report.outcome = ApplyReport::Outcome::Refused;
        report.revision = m_revision;
        report.problems = errors;
    } else {
        report = load(setup);
    }
    report.nanoseconds = clock.nsecsElapsed();
    traceApply(report);
    noteChange();
    return report;
}

ApplyReport Host::load(const Setup &setup)
{
    NativeModuleIndex index(m_options.modulePaths + setup.modulePaths + m_options.defaultModulePaths);
    const QList<Problem> complaints = complaintsOf(index);
    const auto services
        = !m_services || !isSame(m_services->settings, setup.settings) ? makeServices(setup.settings) : m_services;
    LoadTools tools;
    tools.runtimes.push_back(std::make_shared<NativeRuntime>(std::move(index)));
    tools.services = services;
    tools.servicesBefore = m_services;
    tools.environment = m_environment;
    tools.isLenient = m_options.lenient;
    tools.keepsInstances = services == m_services;
    tools.withdraw = [this](const QList<int> &positions) { return withdraw(positions); };

    m_cacheFactors = setup.cacheFactors;
    m_watchdog.setModules(pathsOf(setup));
    SetupLoad load(tools, m_isLoaded ? m_live : nullptr, setup, m_revision + 1);
    std::shared_ptr<LiveSetup> live = load.run();
    const bool isApplied = live != nullptr;
    if (isApplied) {
        live->problems = complaints;
        ++m_revision;
        m_isLoaded = true;
        m_services = services;
        m_environment->timeLimit = setup.callbackLimit;
        remapWaiting(load.report());
    } else {
        live = load.restored();
    }
    if (live)
        goLive(std::move(live));
    m_cacheFactors = m_live->setup.cacheFactors;
    m_watchdog.setModules(m_live->paths());
    return load.report();
}

std::shared_ptr<const LiveSetup> Host::withdraw(const QList<int> &positions)
{
    auto interim = std::make_shared<LiveSetup>(*m_live);
    for (const int position : positions) {
        LiveModule &module = interim->modules[position];
        module.instance->stop();
        module.instance = ModuleInstance::disabled(module.instance->spec());
    }
    interim->composition = compose(partsOf(interim->modules), m_environment, interim->setup.targetSynapse,
                                   m_live->composition->revision);
    swapIn(interim); // And the set-up before goes at once, with the modules, unless they are still being called.
    return interim;
}

void Host::swapIn(std::shared_ptr<const LiveSetup> live)
{
    m_live = std::move(live);
    m_listener.setComposition(m_live->composition);
}

void Host::goLive(std::shared_ptr<const LiveSetup> live)
{
    const std::shared_ptr<const LiveSetup> before = m_live;
    const CacheFactors &factors = live->setup.cacheFactors;
    swapIn(std::move(live));
    for (const LiveModule &module : before->modules) {
        const auto isSame = [&](const LiveModule &other) { return other.instance == module.instance; };
        if (std::none_of(m_live->modules.begin(), m_live->modules.end(), isSame))
            module.instance->stop();
    }
    for (const LiveModule &module : m_live->modules) {
        if (!module.isActive())
            continue;
        for (CachedFunctionBase *function : module.instance->cachedFunctions()) {
            if (!module.isReused)
                function->enableExpiry();
            function->setFactor(factors.factor(function->name()));
        }
        module.instance->goLive();
    }
    releaseLater(before);
}

void Host::recompose()
{
    auto live = std::make_shared<LiveSetup>(*m_live);
    live->composition
        = compose(partsOf(live->modules), m_environment, live->setup.targetSynapse, m_live->composition->revision);
    releaseLater(m_live);
    swapIn(std::move(live));
    noteChange();
}

void Host::remapWaiting(const ApplyReport &report)
{
    for (WaitingDispatch &waiting : m_environment->waiting) {
        if (waiting.module < 0)
            continue;
        const auto change
            = std::find_if(report.modules.begin(), report.modules.end(),
                           [&](const ApplyReport::ModuleChange &c) { return c.before == waiting.module; });
        waiting.module = change == report.modules.end() ? -1 : change->after;
    }
}

void Host::traceApply(const ApplyReport &report)
{
    QStringList sentences;
    for (const Problem &problem : report.problems)
        sentences.append(foldedMessage(problem));
    const bool isApplied = report.outcome == ApplyReport::Outcome::Applied;
    m_trace.add({.kind = TraceRecord::Kind::Apply,
                 .nanoseconds = report.nanoseconds,
                 .subject = u"revision %1"_s.arg(report.revision),
                 .outcome = isApplied ? Outcome::Done : Outcome::Failed,
                 .detail = isApplied ? u"applied"_s : QString(u"refused: "_s + sentences.join(u"; "_s))});
}

void Host::note(int module, const QString &id, const QString &subject, const QString &sentence)
{
    if (const LiveModule *live = m_live->module(module))
        live->notes->problems.add(Problem::Severity::Warning, id, subject, sentence);
    noteChange();
}

void Host::observe(const RequestRecord &record)
{
    noteChange();
    if (!m_trace.isOn())
        return;
    m_trace.add({.kind = TraceRecord::Kind::Request,
                 .nanoseconds = record.nanoseconds,
                 .subject = QString::fromLatin1(record.method) + u' ' + record.path,
                 .module = record.module,
                 .outcome = record.status >= 500 ? Outcome::Failed : Outcome::Done,
                 .status = record.status,
                 .detail = record.dropped ? u"the client had gone"_s : QString()});
}

void Host::beat()
{
    const std::optional<Stall> stall = m_watchdog.beat();
    if (!stall)
        return;
    const LiveModule *module = m_live->module(stall->moduleIndex);
    const bool isKnown = module && module->instance->spec().path == stall->module;
    StallCount &stalls = isKnown ? module->notes->stalls : m_ownStalls;
    ++stalls.count;
    stalls.longest = std::max(stalls.longest, stall->duration);
    noteChange();
}

void Host::expireCaches()
{
    const std::shared_ptr<const LiveSetup> live = m_live;
    if (const auto age = live->setup.cacheFactors.expiry())
        live->composition->caches.expire(*age);
}

void Host::noteChange()
{
    if (!m_changes.isActive())
        m_changes.start(m_timing.changes);
}

} // namespace modulehost
