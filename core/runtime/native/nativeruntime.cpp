// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nativeruntime.h"

#include "nativeload.h"

namespace modulehost {

NativeRuntime::NativeRuntime(NativeModuleIndex index)
    : m_index(std::move(index))
{
}

bool NativeRuntime::canLoad(const QString &path) const { return m_index.find(path); }

std::optional<ModuleMetadata> NativeRuntime::metadata(const QString &path) const
{
    const ModuleMetadata *known = m_index.find(path);
    return known ? std::optional(*known) : std::nullopt;
}

std::shared_ptr<ModuleInstance> NativeRuntime::load(const ModuleSpec &spec, const LoadContext &context)
{
    return NativeLoad(m_index, m_plugins, spec, context).run();
}

std::shared_ptr<ModuleInstance> NativeRuntime::check(const ModuleSpec &spec, const LoadContext &context)
{
    return NativeLoad(m_index, m_plugins, spec, context).check();
}

std::shared_ptr<ModuleInstance> NativeRuntime::tryConfig(const ModuleSpec &spec, const LoadContext &context)
{
    return NativeLoad(m_index, m_plugins, spec, context).tryConfig();
}

} // namespace modulehost
