// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "setupload.h"

using namespace Qt::StringLiterals;

namespace modulehost {

SetupLoad::SetupLoad(const LoadTools &tools, std::shared_ptr<const LiveSetup> before, const Setup &setup,
                     quint64 revision)
    : m_tools(tools)
    , m_before(std::move(before))
    , m_setup(setup)
    , m_revision(revision)
{
}

std::shared_ptr<LiveSetup> SetupLoad::run()
{
    plan();
    placeKept();
    buildAll();
    if (!isRefused())
        buildExclusive();
    if (isRefused()) {
        m_report.outcome = ApplyReport::Outcome::Refused;
        m_report.revision = m_before->composition->revision;
        m_report.modules.clear();
        m_modules.clear();
        return {};
    }
    // Only now: a refused apply must leave kept instances where they stand.
    for (qsizetype i = 0; i < m_modules.size(); ++i) {
        describe(m_positions.at(i), m_modules.at(i));
        if (m_modules.at(i).isReused)
            m_modules[i].instance->setPlace(m_positions.at(i).entry->spec, m_positions.at(i).index);
    }
    m_report.revision = m_revision;
    return composed(m_setup, m_modules, m_revision);
}

void SetupLoad::plan()
{
    const ModulePlan plan
        = planModules(m_before ? plannedModules(*m_before) : QList<PlannedModule>(), plannedModules(m_setup));
    int index = 0;
    for (qsizetype i = 0; i < m_setup.modules.size(); ++i) {
        const Setup::Entry &entry = m_setup.modules.at(i);
        Position position {&entry, plan.steps.at(i), entry.isEnabled ? index++ : -1, -1, false};
        if (position.step.before >= 0)
            position.indexBefore = m_before->modules.at(position.step.before).instance->index();
        const bool isKept = m_tools.keepsInstances && !m_tools.rebuild.contains(i);
        if (position.step.action == ModulePlan::Action::Keep && !isKept)
            position.step.action = ModulePlan::Action::Build;
        m_positions.append(position);
    }
    m_modules.resize(m_positions.size());
    for (const int gone : plan.gone) {
        const ModuleInstance &instance = *m_before->modules.at(gone).instance;
        if (instance.index() >= 0)
            m_report.modules.append({instance.spec().path, instance.index(), -1, ApplyReport::Change::Removed});
    }
}

void SetupLoad::placeKept()
{
    for (qsizetype i = 0; i < m_positions.size(); ++i) {
        const Position &position = m_positions.at(i);
        if (position.step.action == ModulePlan::Action::Keep) {
            m_modules[i] = m_before->modules.at(position.step.before);
            m_modules[i].isReused = true;
        } else if (position.step.action == ModulePlan::Action::Ignore) {
            m_modules[i].instance = ModuleInstance::disabled(position.entry->spec);
        }
    }
}

void SetupLoad::buildAll()
{
    for (qsizetype i = 0; i < m_positions.size(); ++i) {
        Position &position = m_positions[i];
        if (m_modules.at(i).instance)
            continue;
        const int before = position.step.before;
        const bool replaces = before >= 0 && m_before->modules.at(before).isActive();
        position.isPostponed = replaces && isExclusive(position.entry->spec.path);
        if (!position.isPostponed)
            build(i);
    }
}

void SetupLoad::buildExclusive()
{
    withdrawExclusive();
    for (qsizetype i = 0; i < m_positions.size() && !isRefused(); ++i) {
        if (m_positions.at(i).isPostponed)
            build(i);
    }
}

void SetupLoad::withdrawExclusive()
{
    QList<int> positions;
    for (const Position &position : std::as_const(m_positions)) {
        if (!position.isPostponed)
            continue;
        positions.append(position.step.before);
        m_withdrawn.append({position.step.before, position.indexBefore});
    }
    if (positions.isEmpty())
        return;
    m_before.reset(); // The last to let go of a withdrawn instance must be withdraw().
    m_before = m_tools.withdraw(positions);
}

void SetupLoad::build(qsizetype i)
{
    const Position &position = m_positions.at(i);
    m_modules[i].instance = load(*position.entry, contextAt(i));
    const bool mayFail = !m_before || m_tools.isOpening || position.step.action == ModulePlan::Action::Retry;
    if (m_modules.at(i).isActive() || mayFail)
        return;
    m_report.problems.append(*m_modules.at(i).instance->failureProblem());
}

std::shared_ptr<ModuleInstance> SetupLoad::load(const Setup::Entry &entry, const LoadContext &context) const
{
    const ModuleSpec &spec = entry.spec;
    if (const auto &problem = entry.problem) {
        return ModuleInstance::failed(spec, context,
                                      {LoadPhase::Find, problem->message, {}, {problem->path}, problem->range});
    }
    for (const auto &runtime : m_tools.runtimes) {
        if (runtime->canLoad(spec.path))
            return runtime->load(spec, context);
    }
    return m_tools.runtimes.front()->load(spec, context);
}

LoadContext SetupLoad::contextAt(qsizetype position) const
{
    LoadContext context;
    context.services = m_tools.services;
    context.moduleIndex = m_positions.at(position).index;
    context.moduleNumber = m_tools.newNumber(m_positions.at(position).entry->spec.path);
    context.isLenient = m_tools.isLenient;
    context.targetSynapse = m_setup.targetSynapse;
    for (qsizetype i = 0; i < position; ++i) {
        const LiveModule &module = m_modules.at(i);
        if (!module.instance || !module.isActive())
            continue;
        context.heldBridges.append(module.instance->bridges());
        context.loginTypes.insert(module.instance->loginTypes());
    }
    return context;
}

bool SetupLoad::isExclusive(const QString &path) const
{
    for (const auto &runtime : m_tools.runtimes) {
        if (const std::optional<ModuleMetadata> metadata = runtime->metadata(path))
            return metadata->isExclusive;
    }
    return false;
}

std::shared_ptr<LiveSetup> SetupLoad::composed(const Setup &setup, QList<LiveModule> modules, quint64 revision) const
{
    auto live = std::make_shared<LiveSetup>();
    live->setup = setup;
    live->modules = std::move(modules);
    live->composition = compose(partsOf(live->modules), m_tools.environment, setup.targetSynapse, revision);
    return live;
}

std::shared_ptr<LiveSetup> SetupLoad::restored()
{
    if (m_withdrawn.isEmpty())
        return {};
    QList<LiveModule> modules = m_before->modules;
    for (const auto &[position, index] : std::as_const(m_withdrawn)) {
        LiveModule &module = modules[position];
        LoadContext context;
        context.services = m_tools.servicesBefore;
        context.moduleIndex = index;
        context.moduleNumber = m_tools.newNumber(module.instance->spec().path);
        context.isLenient = m_tools.isLenient;
        context.targetSynapse = m_before->setup.targetSynapse;
        module.instance = load({module.instance->spec()}, context);
        module.isReused = false;
    }
    return composed(m_before->setup, std::move(modules), m_before->composition->revision);
}

void SetupLoad::describe(const Position &position, const LiveModule &module)
{
    using Change = ApplyReport::Change;
    ApplyReport::ModuleChange change {position.entry->spec.path, position.indexBefore, position.index, Change::Kept};
    if (change.before < 0 && change.after < 0)
        return;
    if (!module.isEnabled())
        change.change = Change::Disabled;
    else if (!module.isActive())
        change.change = Change::Failed;
    else if (!module.isReused)
        change.change = change.before < 0 ? Change::Added : Change::Rebuilt;
    m_report.modules.append(change);
}

} // namespace modulehost
