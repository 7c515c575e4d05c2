// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "host.h"

#include "stallsuspects.h"

#include <networkhttpclient.h>
#include <pythoninterpreter.h>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! With the mark of the running module in \a note, if there is one.
std::shared_ptr<DispatchEnvironment> makeEnvironment(const std::shared_ptr<CrashNoteFile> &note)
{
    if (!note)
        return std::make_shared<DispatchEnvironment>();
    return {new DispatchEnvironment(note->runningModule()),
            [note](const DispatchEnvironment *environment) { delete environment; }};
}

//! Goes on with the secrets as they are from time to time.
std::function<QString(const QString &)> replacing(const std::shared_ptr<const SecretTexts> &secrets)
{
    return [secrets](const QString &text) { return secrets->replacedIn(text); };
}

std::shared_ptr<const LiveSetup> emptySetup(const std::shared_ptr<DispatchEnvironment> &environment)
{
    auto live = std::make_shared<LiveSetup>();
    live->composition = compose({}, environment, {}, 0);
    return live;
}

} // namespace

Host::Host(const HostOptions &options, const HostTiming &timing, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_timing(timing)
    , m_crashNote(CrashNoteFile::create(options.stateFolder))
    , m_environment(makeEnvironment(m_crashNote))
    , m_httpClient(std::make_shared<NetworkHttpClient>("module-console"))
    , m_lentServices(options)
    , m_invalidations(options.invalidations ? options.invalidations->connect() : nullptr)
    , m_listener([this](const RequestRecord &record) { observe(record); },
                 [this](int module, const QString &problem) {
                     note(module, LogCategory::WebResource, u"web-resource-failed"_s, {}, problem);
                 })
    , m_watchdog(m_environment->runningModule, timing.stallLimit, [this] { Q_EMIT stalled(); })
{
    m_live = emptySetup(m_environment);
    connectEnvironment();
    if (m_invalidations)
        m_invalidations->setReceiver([this](const InvalidationMessage &message) { receiveInvalidation(message); });

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
    if (m_invalidations)
        m_invalidations->setReceiver({});
    m_httpClient->close();
    m_lentServices.close();
    endSleeps(); // No event loop turns any more that would wake them.
    swapIn(emptySetup(m_environment)); // Modules that nobody is in end here, while there still is a host around them.
    // And those whose last share was in such a call: also what runs in their destructors is worth a note.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    if (m_crashNote)
        m_crashNote->remove();
}

void Host::endSleeps()
{
    const std::shared_ptr<const LiveSetup> live = m_live; // What goes on may register something.
    for (const LiveModule &module : live->modules)
        module.instance->endSleeps();
    for (const auto &weak : std::exchange(m_leaving, {})) {
        if (const auto instance = weak.lock())
            instance->endSleeps();
    }
}

void Host::sayFarewell()
{
    m_isEnding = true;
    const std::shared_ptr<const LiveSetup> live = m_live;
    for (const LiveModule &module : live->modules)
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
    m_environment->withoutSecrets = replacing(m_secrets);
    m_environment->onProblem = [this](int module, std::string_view callback, const QString &problem) {
        note(module, LogCategory::Callback, u"callback-answer"_s,
             QString::fromLatin1(callback.data(), qsizetype(callback.size())), problem);
    };
    m_environment->onFailure = [this](int module, std::string_view callback, const ErrorInfo &error) {
        note(module, LogCategory::Callback, u"callback-failed"_s,
             QString::fromLatin1(callback.data(), qsizetype(callback.size())),
             u"raised %1: %2"_s.arg(error.type, error.message));
    };
}

QString Host::interpreterOf(const Setup &setup) const
{
    return pythonInterpreter(m_options.python.isEmpty() ? setup.python : m_options.python);
}

bool Host::keepsServices(const Setup &setup) const
{
    return m_services && m_services->settings == setup.settings && m_services->interpreter == interpreterOf(setup);
}

std::shared_ptr<const RuntimeServices> Host::servicesFor(const Setup &setup)
{
    return keepsServices(setup) ? m_services : makeServices(setup.settings, interpreterOf(setup));
}

std::shared_ptr<const RuntimeServices> Host::makeServices(const HomeserverSettings &settings,
                                                          const QString &interpreter)
{
    const QPointer<Host> host(this);
    auto services = std::make_shared<RuntimeServices>();
    services->settings = settings;
    services->interpreter = interpreter;
    services->httpClient = m_httpClient;
    services->invalidations = m_invalidations;
    m_lentServices.lend(*services);
    services->runningModule = &m_environment->runningModule;
    services->loadPhase = m_crashNote ? &m_crashNote->loadPhase() : nullptr;
    services->withoutSecrets = replacing(m_secrets);
    // With the environment, as these point into it or into what it keeps.
    services->onLog = [host, environment = m_environment](const ModuleInstance &instance, const LogLine &line) {
        if (!host || !host->keeps(line.level, instance.spec().path))
            return;
        host->m_log.add(line.time, line.level, LogCategory::Module, instance.number(), line.message);
        host->noteChange();
    };
    services->onChanged = [host](ModuleInstance &instance) {
        if (host && host->m_live->withNumber(instance.number()))
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
        host->noteOwnInvalidation(instance.number(), name, key);
    };
    return services;
}

void Host::swapIn(std::shared_ptr<const LiveSetup> live)
{
    m_live = std::move(live);
    m_names.setLive(m_live->indexes());
    m_listener.setComposition(m_live->composition);
}

void Host::logLine(LogLevel level, LogCategory category, const QString &message, int module)
{
    if (keeps(level, module < 0 ? QString() : m_names.path(module)))
        keepLine(level, category, message, module);
}

bool Host::keeps(LogLevel level, const QString &path) const
{
    const auto lowest = m_logLevels.constFind(path);
    return lowest == m_logLevels.constEnd() || level >= *lowest;
}

void Host::keepLine(LogLevel level, LogCategory category, const QString &message, int module)
{
    m_log.add(QDateTime::currentDateTimeUtc(), level, category, module, message);
    noteChange();
}

void Host::audit(const QString &who, const QString &what)
{
    keepLine(LogLevel::Info, LogCategory::Audit, who + u": "_s + what);
}

void Host::note(int module, LogCategory category, const QString &id, const QString &subject, const QString &sentence)
{
    const QString kept = LogRing::shortened(withoutSecrets(sentence.left(2 * LogRing::longestMessage)));
    if (const LiveModule *live = m_live->withNumber(module))
        live->notes->problems.add(Problem::Severity::Warning, id, subject, kept);
    logLine(LogLevel::Warning, category, subject.isEmpty() ? kept : QString(subject + u": "_s + kept), module);
}

QString Host::withoutSecrets(const QString &text) const { return m_environment->withoutSecrets(text); }

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

//! One line for all keys of a beat: a module that drops thousands must not push everything else out of the log.
void Host::auditOwnInvalidations()
{
    const auto counts = std::exchange(m_ownInvalidations, {});
    for (auto row = counts.begin(); row != counts.end(); ++row) {
        const auto &[module, function] = row.key();
        const QString keys = row.value() == 1 ? u"1 key"_s : u"%1 keys"_s.arg(row.value());
        audit(m_names.path(module), u"invalidated %1 of %2"_s.arg(keys, function));
    }
}

void Host::beat()
{
    auditOwnInvalidations();
    if (m_crashNote)
        m_crashNote->beat();
    const std::optional<Stall> stall = m_watchdog.beat();
    const QList<int> suspects = takeStallSuspects(*m_live, *m_environment);
    if (!stall)
        return;
    if (const LiveModule *module = m_live->withNumber(stall->module))
        module->notes->stalls.add(stall->duration);
    else
        m_unknownStalls.add(stall->duration, suspects, m_names);
    logLine(LogLevel::Warning, LogCategory::Host,
            stall->module < 0
                ? u"the host stood still for %1 ms"_s.arg(stall->duration.count())
                : u"%1 held the host for %2 ms"_s.arg(m_names.path(stall->module)).arg(stall->duration.count()));
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
