// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "moduleinstance.h"

#include <memory>
#include <optional>

namespace modulehost {

//! Makes live modules of module paths. One per kind of module; belongs to the host thread.
class ModuleRuntime
{
public:
    virtual ~ModuleRuntime() = default;

    //! Whether this runtime is the one for \a path. Runs none of the module's code.
    virtual bool canLoad(const QString &path) const = 0;
    //! What is known of the module without running its code; nothing when it is not this runtime's.
    virtual std::optional<ModuleMetadata> metadata(const QString &path) const = 0;
    /*!
     * Goes through the phases as far as they succeed. Never throws and never yields null: what went wrong is
     * the instance's failure(). Nothing is live before ModuleInstance::goLive().
     */
    virtual std::shared_ptr<ModuleInstance> load(const ModuleSpec &spec, const LoadContext &context) = 0;

protected:
    ModuleRuntime() = default;
    Q_DISABLE_COPY(ModuleRuntime)
};

} // namespace modulehost
