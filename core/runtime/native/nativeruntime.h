// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "nativemoduleindex.h"
#include "nativeplugins.h"

#include <moduleruntime.h>

namespace modulehost {

//! Modules in Qt plug-ins (DESIGN: `runtime/native`).
class NativeRuntime final : public ModuleRuntime
{
public:
    explicit NativeRuntime(NativeModuleIndex index);

    const NativeModuleIndex &index() const noexcept { return m_index; }

    bool canLoad(const QString &path) const override;
    std::optional<ModuleMetadata> metadata(const QString &path) const override;
    std::shared_ptr<ModuleInstance> load(const ModuleSpec &spec, const LoadContext &context) override;
    //! Finds the module and checks its config against the schema; runs no code of it. The instance is no live one.
    std::shared_ptr<ModuleInstance> check(const ModuleSpec &spec, const LoadContext &context);
    //! The same, and lets the module parse its config, which runs its code. The instance is no live one.
    std::shared_ptr<ModuleInstance> tryConfig(const ModuleSpec &spec, const LoadContext &context);

private:
    NativeModuleIndex m_index;
    NativePlugins m_plugins;
};

} // namespace modulehost
