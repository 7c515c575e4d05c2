// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/export.h>

#include <QtPlugin>

#include <memory>

/*!
 * \file
 * What a plug-in of modules looks like from outside. Authors include <modulehost/module.h> and use
 * MODULEHOST_EXPORT; the plug-in's root object is written by modulehost_add_module() in CMake.
 */

namespace modulehost {

class ConfigValue;
class Module;
class ModuleApi;

//! One exported class: how its config is parsed and how it is constructed. Made by MODULEHOST_EXPORT.
class MODULEHOST_EXPORT_API ModuleClass
{
public:
    virtual ~ModuleClass();

    const char *path() const noexcept { return m_path; } //!< As homeserver.yaml names it.
    //! May throw anything. The result is only for construct() of the same class.
    virtual std::shared_ptr<const void> parseConfig(const ConfigValue &config) const = 0;
    virtual std::unique_ptr<Module> construct(const void *config, ModuleApi &api) const = 0;

    const ModuleClass *next() const noexcept { return m_next; }

protected:
    ModuleClass(const char *path, const ModuleClass *&first) noexcept;
    Q_DISABLE_COPY(ModuleClass)

private:
    const char *m_path;
    const ModuleClass *m_next;
};

//! What the host asks of a plug-in: its exported classes, linked through ModuleClass::next().
class MODULEHOST_EXPORT_API ModulePlugin
{
public:
    virtual ~ModulePlugin();
    virtual const ModuleClass *firstClass() const = 0;
};

namespace detail {

//! The plug-in's own list of classes: hidden, so that every plug-in has one.
Q_DECL_HIDDEN inline const ModuleClass *firstExportedClass = nullptr;

} // namespace detail

} // namespace modulehost

#define MODULEHOST_PLUGIN_IID "io.github.module-console.ModulePlugin/1"
Q_DECLARE_INTERFACE(modulehost::ModulePlugin, MODULEHOST_PLUGIN_IID)
