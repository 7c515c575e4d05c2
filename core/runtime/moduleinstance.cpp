// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "moduleinstance.h"

#include "instanceapi.h"
#include "runningmodule.h"

#include <cacheregistry.h>

#include <modulehost/module.h>

using namespace Qt::StringLiterals;

namespace modulehost {

//! Only the makers of an instance have one.
struct ModuleInstance::Private
{
};

std::shared_ptr<ModuleInstance> ModuleInstance::disabled(const ModuleSpec &spec)
{
    LoadContext context;
    context.services = std::make_shared<const RuntimeServices>();
    auto instance = std::make_shared<ModuleInstance>(Private(), spec, QString(), context);
    instance->m_state = State::Disabled;
    return instance;
}

std::shared_ptr<ModuleInstance> ModuleInstance::loading(const ModuleSpec &spec, const QString &runtime,
                                                        const LoadContext &context)
{
    return std::make_shared<ModuleInstance>(Private(), spec, runtime, context);
}

std::shared_ptr<ModuleInstance> ModuleInstance::failed(const ModuleSpec &spec, const LoadContext &context,
                                                       LoadFailure failure)
{
    auto instance = loading(spec, QString(), context);
    instance->fail(std::move(failure));
    return instance;
}

ModuleInstance::ModuleInstance(const Private &, const ModuleSpec &spec, const QString &runtime,
                               const LoadContext &context)
    : m_spec(spec)
    , m_index(context.moduleIndex)
    , m_number(context.moduleNumber)
    , m_runtime(runtime)
    , m_services(context.services)
    , m_api(std::make_unique<InstanceApi>(*this))
    , m_registrar(context, context.services->settings.isAuthDelegated)
    , m_background(*this)
    , m_sleeps(*this)
{
}

ModuleInstance::~ModuleInstance()
{
    const RunningModule mark(m_services->runningModule, m_number);
    // What waits for these is code of the module's object.
    m_background.stop();
    m_sleeps.end();
    m_module.reset();
    m_registrar.clear();
}

void ModuleInstance::setPlace(const ModuleSpec &spec, int index)
{
    if (!spec.ignores.isEmpty() || !m_spec.ignores.isEmpty())
        setFindings(checkEntry(m_metadata.schema, spec.givenConfig(), spec.ignores, spec.range));
    m_spec = spec;
    m_index = index;
}

void ModuleInstance::stop()
{
    m_isStopped = true;
    const RunningModule mark(m_services->runningModule, m_number);
    m_background.stop();
    endSleepsUnlessCalled();
}

void ModuleInstance::endSleepsUnlessCalled()
{
    if (m_isStopped && m_shareForCalls.expired())
        m_sleeps.end();
}

std::shared_ptr<ModuleInstance> ModuleInstance::shareForCalls()
{
    if (const auto share = m_shareForCalls.lock())
        return share;
    // It goes with the call: what is left of a share that has ended must not keep the instance that refers to it.
    const auto end = [kept = shared_from_this()](ModuleInstance *instance) mutable {
        const std::shared_ptr<ModuleInstance> last = std::move(kept);
        instance->endSleepsUnlessCalled();
    };
    const std::shared_ptr<ModuleInstance> share(this, end);
    m_shareForCalls = share;
    return share;
}

std::shared_ptr<CallbackCounterSet> ModuleInstance::counters() { return {shareForCalls(), &m_counters}; }

QList<RouteRegistration> ModuleInstance::routes() { return shared(m_registrar.routes()); }

QList<RouteRegistration> ModuleInstance::lateRoutes() { return shared(m_registrar.lateRoutes()); }

QList<RouteRegistration> ModuleInstance::shared(const QList<Registrar::Route> &routes)
{
    QList<RouteRegistration> registrations;
    for (const Registrar::Route &route : routes) {
        RouteRegistration registration;
        registration.path = route.path;
        registration.resource = std::shared_ptr<const WebResource>(shareForCalls(), route.resource.get());
        registration.module = m_index;
        registration.moduleName = m_spec.path;
        registration.counters = route.counters;
        registrations.append(std::move(registration));
    }
    return registrations;
}

QString ModuleInstance::cachedFunctionName(const CachedFunctionBase &function) const
{
    return cacheFunctionName(m_spec.path, function.name());
}

std::optional<Problem> ModuleInstance::failureProblem() const
{
    if (!m_failure)
        return std::nullopt;
    Problem problem;
    problem.severity = Problem::Severity::Error;
    problem.range = m_failure->range;
    problem.path = joinPath(m_failure->path);
    problem.message = (QStringList(m_failure->message) + m_failure->causes).join(u'\n');
    problem.moduleIndex = m_index;
    problem.id = m_failure->id.isEmpty() ? u"module-"_s % loadPhaseName(m_failure->phase) : m_failure->id;
    problem.suggestion = m_failure->suggestion;
    return problem;
}

QList<Problem> ModuleInstance::problems() const
{
    const QString path = joinPath(m_spec.steps());
    QList<Problem> problems = problemsOf(m_findings, {path, m_index});
    for (const ModuleRemark &remark : m_registrar.remarks()) {
        Problem problem;
        problem.severity = remark.severity;
        problem.range = m_spec.range;
        problem.path = path;
        problem.message = remark.message;
        problem.moduleIndex = m_index;
        problem.id = remark.id;
        problems.append(problem);
    }
    return problems;
}

void ModuleInstance::log(LogLevel level, const QString &message)
{
    // What is cut off is not looked through, but for a secret that reaches over the edge.
    const LogLine &line = m_log.add(level, withoutSecrets(message.left(2 * ModuleLog::maximumLength)));
    if (m_services->onLog)
        m_services->onLog(*this, line);
}

void ModuleInstance::activate(std::unique_ptr<Module> module)
{
    m_module = std::move(module);
    m_state = State::Active;
}

void ModuleInstance::fail(LoadFailure failure)
{
    m_state = State::Failed;
    failure.message = withoutSecrets(failure.message);
    for (QString &cause : failure.causes)
        cause = withoutSecrets(cause);
    m_failure = std::move(failure);
    // The object is gone that the code which waits for these belongs to.
    m_background.forget();
    m_sleeps.forget();
    m_registrar.clear();
}

void ModuleInstance::setFindings(EntryFindings findings)
{
    for (SchemaError &error : findings.errors)
        error.message = withoutSecrets(error.message);
    m_findings = std::move(findings);
}

QString ModuleInstance::withoutSecrets(const QString &text) const
{
    return m_services->withoutSecrets ? m_services->withoutSecrets(text) : text;
}

} // namespace modulehost
