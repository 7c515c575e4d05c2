// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "nativemoduleindex.h"
#include "nativeplugins.h"

#include <moduleinstance.h>

#include <initializer_list>
#include <memory>

namespace modulehost {

//! One way through the phases of loading a native module (module system 1.2 and 1.3).
class NativeLoad
{
public:
    NativeLoad(const NativeModuleIndex &index, NativePlugins &plugins, const ModuleSpec &spec,
               const LoadContext &context);

    //! Never throws: the instance knows what went wrong. Once.
    std::shared_ptr<ModuleInstance> run();
    //! The phases that need none of the module's code, instead of run(): find and schema.
    std::shared_ptr<ModuleInstance> check();
    //! All phases but the last, instead of run(): the config is parsed and dropped.
    std::shared_ptr<ModuleInstance> tryConfig();

private:
    std::shared_ptr<ModuleInstance> goThrough(std::initializer_list<LoadPhase> phases);
    void go(LoadPhase phase);
    void find();
    void load();
    void checkSchema();
    void parseConfig();
    void construct();

    //! What the phase \a phase failed with, as the homeserver words it.
    LoadFailure failureOf(LoadPhase phase, const std::exception_ptr &error) const;
    LoadFailure parseFailure(const std::exception_ptr &error) const;
    QStringList configSteps() const;
    SourceRange placeOf(const QStringList &path) const;

    const NativeModuleIndex &m_index;
    NativePlugins &m_plugins;
    const ModuleSpec &m_spec;
    std::shared_ptr<ModuleInstance> m_instance;
    ConfigValue m_config; //!< What the module gets.
    const ModuleMetadata *m_metadata = nullptr;
    const ModuleClass *m_class = nullptr;
    std::shared_ptr<const void> m_parsed;
};

} // namespace modulehost
