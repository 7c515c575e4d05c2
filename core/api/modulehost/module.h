// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/cachedfunction.h>
#include <modulehost/codes.h>
#include <modulehost/configvalue.h>
#include <modulehost/export.h>
#include <modulehost/moduleapi.h>
#include <modulehost/moduleplugin.h>

#include <memory>
#include <type_traits>

namespace modulehost {

/*!
 * Base of native modules. A class `Class` is exported with MODULEHOST_EXPORT and has
 *
 * - optionally `static Config parseConfig(const ConfigValue &config)`, which may throw ConfigError, and
 *   returns any type; without it the constructor gets the ConfigValue itself;
 * - a constructor `Class(const Config &config, ModuleApi &api)` that registers what the module does.
 *
 * Both run on the host thread. What either throws fails this module alone. The destructor runs when the
 * last call and request inside the module has ended, on the host thread.
 *
 * A module links into a GPL-3.0 program: distribute it under terms that the GPL allows.
 */
class MODULEHOST_EXPORT_API Module
{
public:
    virtual ~Module();

protected:
    Module() = default;
    Q_DISABLE_COPY(Module)
};

namespace detail {

template<typename Class>
concept ParsesConfig = requires(const ConfigValue &config)
{
    Class::parseConfig(config);
};

template<typename Class>
class Exported final : public ModuleClass
{
public:
    explicit Exported(const char *path) noexcept
        : ModuleClass(path, firstExportedClass)
    {
    }

    std::shared_ptr<const void> parseConfig(const ConfigValue &config) const override
    {
        if constexpr (ParsesConfig<Class>)
            return std::make_shared<std::remove_cvref_t<decltype(Class::parseConfig(config))>>(
                Class::parseConfig(config));
        else
            return std::make_shared<ConfigValue>(config);
    }

    std::unique_ptr<Module> construct(const void *config, ModuleApi &api) const override
    {
        if constexpr (ParsesConfig<Class>) {
            using Config = std::remove_cvref_t<decltype(Class::parseConfig(std::declval<const ConfigValue &>()))>;
            return std::make_unique<Class>(*static_cast<const Config *>(config), api);
        } else {
            return std::make_unique<Class>(*static_cast<const ConfigValue *>(config), api);
        }
    }
};

} // namespace detail

} // namespace modulehost

#define MODULEHOST_CONCAT_(a, b) a##b
#define MODULEHOST_CONCAT(a, b) MODULEHOST_CONCAT_(a, b)

/*!
 * Exports \a Class under the module path \a path, at namespace scope in one source file:
 * `MODULEHOST_EXPORT(department.DepartmentModule, DepartmentModule)`. Several per plug-in are fine. The plug-in
 * itself and its metadata come from modulehost_add_module() in CMake.
 */
#define MODULEHOST_EXPORT(path, Class)                                                                                 \
    static const ::modulehost::detail::Exported<Class> MODULEHOST_CONCAT(modulehostExported, __LINE__)(#path);
