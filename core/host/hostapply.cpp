// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a host gets from one set-up to the next.

#include "host.h"

#include "problemorder.h"
#include "releaselater.h"
#include "setupload.h"
#include "setupsecrets.h"

#include <native/nativeruntime.h>
#include <promises.h>

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! For requests under way at an address that is given up.
constexpr std::chrono::minutes longestFarewell {1};

//! Problems of the folders where modules are looked for.
QList<Problem> complaintsOf(const NativeModuleIndex &index, const Setup &setup)
{
    QList<Problem> problems;
    for (const NativeModuleIndex::Complaint &complaint : index.complaints()) {
        const SourceRange folder = setup.folderPlaces.value(QFileInfo(complaint.file).path());
        problems.append({Problem::Severity::Warning, setup.folderPlaces.value(complaint.file, folder), complaint.file,
                         complaint.message, std::nullopt, u"module-file"_s});
    }
    return problems;
}

//! How many modules became what: "2 kept, 1 added".
QString changesText(const ApplyReport &report)
{
    using Change = ApplyReport::Change;
    static const std::array<std::pair<Change, QString>, 6> names {{{Change::Kept, u"kept"_s},
                                                                   {Change::Added, u"added"_s},
                                                                   {Change::Rebuilt, u"rebuilt"_s},
                                                                   {Change::Removed, u"removed"_s},
                                                                   {Change::Disabled, u"disabled"_s},
                                                                   {Change::Failed, u"failed"_s}}};
    QStringList texts;
    for (const auto &[change, name] : names) {
        const auto count = std::count_if(report.modules.begin(), report.modules.end(),
                                         [wanted = change](const auto &module) { return module.change == wanted; });
        if (count > 0)
            texts.append(QString::number(count) + u' ' + name);
    }
    return texts.isEmpty() ? u"no modules"_s : texts.join(u", "_s);
}

} // namespace

void Host::apply(const Setup &setup, const Promise<ApplyReport> &promise, const ApplyOptions &options)
{
    m_pending.push_back({setup, options, promise});
    if (!m_isApplying)
        applyPending();
}

void Host::applyPending()
{
    m_isApplying = true;
    while (!m_pending.empty()) {
        const PendingApply next = std::move(m_pending.front());
        m_pending.pop_front();
        finishWith(*next.promise, answer(next));
    }
    m_isApplying = false;
}

ApplyReport Host::answer(const PendingApply &asked)
{
    QString why = u"the host is ending"_s;
    if (!m_isEnding) {
        try {
            return applyNow(asked.setup.withLeftOut(asked.options), asked.options);
        } catch (const std::exception &error) {
            why = u"it was broken off: %1"_s.arg(QString::fromLocal8Bit(error.what()));
        }
    }
    ApplyReport report;
    report.outcome = ApplyReport::Outcome::Refused;
    report.revision = m_revision;
    Problem problem;
    problem.message = why;
    problem.id = u"apply"_s;
    report.problems.append(problem);
    return report;
}

ApplyReport Host::applyNow(const Setup &setup, const ApplyOptions &options)
{
    QElapsedTimer clock;
    clock.start();
    ApplyReport report;
    const QList<Problem> errors = setup.newErrors(options.isOpening ? Setup() : m_live->setup);
    if (!setup.isReadable || (m_isLoaded && !options.isOpening && !errors.isEmpty())) {
        report.outcome = ApplyReport::Outcome::Refused;
        report.revision = m_revision;
        report.problems = errors;
    } else {
        report = load(setup, options);
    }
    sortProblems(report.problems);
    report.nanoseconds = clock.nsecsElapsed();
    noteApply(report);
    noteChange();
    return report;
}

ApplyReport Host::load(const Setup &setup, const ApplyOptions &options)
{
    NativeModuleIndex index(m_options.modulePaths + setup.modulePaths + m_options.defaultModulePaths);
    const QList<Problem> complaints = complaintsOf(index, setup);
    const auto services = servicesFor(setup);
    LoadTools tools;
    tools.runtimes.push_back(std::make_shared<NativeRuntime>(std::move(index)));
    tools.services = services;
    tools.servicesBefore = m_services;
    tools.environment = m_environment;
    tools.isLenient = m_options.lenient;
    tools.keepsInstances = services == m_services && !options.isOpening;
    tools.isOpening = options.isOpening;
    tools.rebuild = options.rebuild;
    tools.newNumber = [this](const QString &path) { return newNumber(path); };
    tools.withdraw = [this](const QList<int> &positions) { return withdraw(positions); };

    const QList<ConfigValue> secrets = secretsOf(setup, *tools.runtimes.front());
    *m_secrets = SecretTexts(m_liveSecrets + secrets);
    m_cacheFactors = setup.cacheFactors;
    SetupLoad load(tools, m_isLoaded ? m_live : nullptr, setup, m_revision + 1);
    std::shared_ptr<LiveSetup> live = load.run();
    const bool isApplied = live != nullptr;
    if (isApplied) {
        live->problems = complaints;
        m_liveSecrets = secrets;
        ++m_revision;
        m_isLoaded = true;
        m_unknownStalls = {};
        m_services = services;
        m_environment->timeLimit = setup.callbackLimit;
    } else {
        live = load.restored();
    }
    if (live)
        goLive(std::move(live));
    m_cacheFactors = m_live->setup.cacheFactors;
    ApplyReport report = load.report();
    if (isApplied)
        report.remarks = followAddress();
    return report;
}

QStringList Host::followAddress()
{
    const QString before = m_listener.address();
    if (before.isEmpty())
        return {};
    const QString error = m_listener.moveTo(wantedAddress(m_live->setup), longestFarewell);
    if (m_listener.address() != before)
        audit(m_options.caller, u"listening on %1, no longer on %2"_s.arg(m_listener.address(), before));
    if (error.isEmpty())
        return {};
    logLine(LogLevel::Warning, LogCategory::Host, error);
    return {error};
}

int Host::newNumber(const QString &path)
{
    const int number = m_names.add(path);
    if (m_crashNote)
        m_crashNote->setName(number, path);
    return number;
}

std::shared_ptr<const LiveSetup> Host::withdraw(const QList<int> &positions)
{
    auto interim = std::make_shared<LiveSetup>(*m_live);
    for (const int position : positions) {
        LiveModule &module = interim->modules[position];
        takeLeave(module.instance);
        module.instance = ModuleInstance::disabled(module.instance->spec());
    }
    interim->composition = compose(partsOf(interim->modules), m_environment, interim->setup.targetSynapse,
                                   m_live->composition->revision);
    swapIn(interim); // And the set-up before goes at once, with the modules, unless they are still being called.
    return interim;
}

void Host::goLive(std::shared_ptr<const LiveSetup> live)
{
    const std::shared_ptr<const LiveSetup> before = m_live;
    const CacheFactors &factors = live->setup.cacheFactors;
    swapIn(std::move(live));
    for (const LiveModule &module : before->modules) {
        const auto isSame = [&](const LiveModule &other) { return other.instance == module.instance; };
        if (std::none_of(m_live->modules.begin(), m_live->modules.end(), isSame))
            takeLeave(module.instance);
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

void Host::takeLeave(const std::shared_ptr<ModuleInstance> &instance)
{
    std::erase_if(m_leaving, [](const auto &weak) { return weak.expired(); });
    m_leaving.push_back(instance);
    instance->stop();
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

void Host::noteApply(const ApplyReport &report)
{
    QStringList sentences;
    for (const Problem &problem : report.problems)
        sentences.append(withoutSecrets(foldedMessage(problem)));
    const bool isApplied = report.outcome == ApplyReport::Outcome::Applied;
    const QString refusal = u"refused: "_s + sentences.join(u"; "_s);
    m_trace.add({.kind = TraceRecord::Kind::Apply,
                 .nanoseconds = report.nanoseconds,
                 .subject = u"revision %1"_s.arg(report.revision),
                 .outcome = isApplied ? Outcome::Done : Outcome::Failed,
                 .detail = isApplied ? u"applied"_s : refusal});
    if (isApplied)
        audit(m_options.caller, u"applied revision %1: %2"_s.arg(report.revision).arg(changesText(report)));
    else
        audit(m_options.caller, u"an apply was "_s + refusal);
}

} // namespace modulehost
