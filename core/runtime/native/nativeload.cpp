// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nativeload.h"

#include <configplace.h>
#include <runningmodule.h>

#include <modulehost/module.h>
#include <modulehost/nearestname.h>

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! A phase that knows its failure exactly.
struct PhaseFailed
{
    LoadFailure failure;
};

//! The exception as a ConfigError; null when it is another one.
std::optional<ConfigError> configErrorIn(const std::exception_ptr &error)
{
    try {
        std::rethrow_exception(error);
    } catch (const ConfigError &configError) {
        return configError;
    } catch (...) {
        return std::nullopt;
    }
}

} // namespace

NativeLoad::NativeLoad(const NativeModuleIndex &index, NativePlugins &plugins, const ModuleSpec &spec,
                       const LoadContext &context)
    : m_index(index)
    , m_plugins(plugins)
    , m_spec(spec)
    , m_instance(ModuleInstance::loading(spec, u"native"_s, context))
    , m_config(spec.givenConfig())
{
}

std::shared_ptr<ModuleInstance> NativeLoad::run()
{
    return goThrough(
        {LoadPhase::Find, LoadPhase::Load, LoadPhase::Schema, LoadPhase::ParseConfig, LoadPhase::Construct});
}

std::shared_ptr<ModuleInstance> NativeLoad::check() { return goThrough({LoadPhase::Find, LoadPhase::Schema}); }

std::shared_ptr<ModuleInstance> NativeLoad::tryConfig()
{
    return goThrough({LoadPhase::Find, LoadPhase::Load, LoadPhase::Schema, LoadPhase::ParseConfig});
}

std::shared_ptr<ModuleInstance> NativeLoad::goThrough(std::initializer_list<LoadPhase> phases)
{
    for (const LoadPhase phase : phases) {
        if (!m_instance->failure())
            go(phase);
    }
    return m_instance;
}

void NativeLoad::go(LoadPhase phase)
{
    using Step = void (NativeLoad::*)();
    constexpr Step steps[loadPhaseCount] {&NativeLoad::find, &NativeLoad::load, &NativeLoad::checkSchema,
                                          &NativeLoad::parseConfig, &NativeLoad::construct};
    QElapsedTimer timer;
    timer.start();
    try {
        const RunningModule mark(m_instance->services().runningModule, m_instance->number());
        const RunningModule phaseMark(m_instance->services().loadPhase, int(phase));
        // In two steps: under -fsanitize=undefined GCC 12 loses the index when both are one expression.
        const Step step = steps[std::size_t(phase)];
        (this->*step)();
    } catch (const PhaseFailed &failed) {
        m_instance->fail(failed.failure);
    } catch (...) {
        m_instance->fail(failureOf(phase, std::current_exception()));
    }
    m_instance->setLoadNanoseconds(phase, timer.nsecsElapsed());
}

void NativeLoad::find()
{
    m_metadata = m_index.find(m_spec.path);
    if (m_metadata) {
        m_instance->setMetadata(*m_metadata);
        return;
    }
    if (!m_spec.path.contains(u'.'))
        throw Error(
            u"expected a module path with a dot, such as department.DepartmentModule; got \"%1\""_s.arg(m_spec.path));
    const QString folders
        = m_index.folders().isEmpty() ? u"no folder is searched"_s : u"searched: "_s % m_index.folders().join(u", "_s);
    throw Error(u"no native module \"%1\" was found (%2)"_s.arg(m_spec.path, folders)
                % nearestNameHint(m_spec.path, m_index.paths()));
}

void NativeLoad::load() { m_class = &m_plugins.moduleClass(m_index.pluginOf(*m_metadata), m_spec.path); }

void NativeLoad::checkSchema()
{
    EntryFindings findings = checkEntry(m_metadata->schema, m_config, m_spec.ignores, m_spec.range);
    std::optional<SchemaError> first;
    if (!findings.errors.isEmpty())
        first = findings.errors.takeFirst();
    m_instance->setFindings(findings);
    if (!first)
        return;
    LoadFailure failure;
    failure.phase = LoadPhase::Schema;
    failure.message = first->message;
    failure.path = configSteps() + first->path;
    failure.range = first->range;
    failure.id = first->id;
    failure.suggestion = first->suggestion;
    throw PhaseFailed {failure};
}

void NativeLoad::parseConfig() { m_parsed = m_class->parseConfig(m_config); }

void NativeLoad::construct() { m_instance->activate(m_class->construct(m_parsed.get(), m_instance->api())); }

LoadFailure NativeLoad::failureOf(LoadPhase phase, const std::exception_ptr &error) const
{
    if (phase == LoadPhase::ParseConfig)
        return parseFailure(error);

    LoadFailure failure;
    failure.phase = phase;
    failure.causes = exceptionTexts(error);
    failure.message = failure.causes.takeFirst();
    failure.path = m_spec.steps();
    failure.range = m_spec.range;
    if (phase == LoadPhase::Find || phase == LoadPhase::Load) {
        failure.path += u"module"_s;
        failure.range = m_spec.pathRange.isValid() ? m_spec.pathRange : m_spec.range;
    } else if (const auto configError = configErrorIn(error); configError && !configError->path().isEmpty()) {
        failure.path = configSteps() + configError->path();
        failure.range = placeOf(configError->path());
    }
    return failure;
}

LoadFailure NativeLoad::parseFailure(const std::exception_ptr &error) const
{
    LoadFailure failure;
    failure.phase = LoadPhase::ParseConfig;
    failure.message = u"Failed to parse config for module '%1'"_s.arg(m_spec.path);
    failure.causes = exceptionTexts(error);
    failure.path = configSteps();
    QStringList inner;
    if (const auto configError = configErrorIn(error))
        inner = configError->path();
    failure.path += inner;
    failure.range = placeOf(inner);
    return failure;
}

QStringList NativeLoad::configSteps() const { return m_spec.steps() + QStringList(u"config"_s); }

SourceRange NativeLoad::placeOf(const QStringList &path) const
{
    const SourceRange place = configPlace(m_spec.config, path);
    return place.isValid() ? place : m_spec.range;
}

} // namespace modulehost
