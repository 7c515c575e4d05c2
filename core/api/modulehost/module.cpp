// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/module.h>

#include <utility>

namespace modulehost {

Module::~Module() = default;

ModuleClass::ModuleClass(const char *path, const ModuleClass *&first) noexcept
    : m_path(path)
    , m_next(std::exchange(first, this))
{
}

ModuleClass::~ModuleClass() = default;

ModulePlugin::~ModulePlugin() = default;

} // namespace modulehost
