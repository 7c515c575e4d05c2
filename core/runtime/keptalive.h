// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "moduleinstance.h"

#include <releaselater.h>

#include <modulehost/errors.h>

#include <memory>

namespace modulehost {

/*!
 * Keeps an instance while a call of its module API is under way, and until the code that awaits the call has had
 * its turn. Throws RuntimeError when the module is gone or being destroyed.
 */
class KeptAlive
{
public:
    explicit KeptAlive(ModuleInstance &instance)
        : KeptAlive(instance.weak_from_this())
    {
    }
    explicit KeptAlive(const std::weak_ptr<ModuleInstance> &instance)
        : m_instance(instance.lock())
    {
        if (!m_instance.share())
            throw refusal();
    }
    Q_DISABLE_COPY_MOVE(KeptAlive)

    static RuntimeError refusal()
    {
        return RuntimeError(QStringLiteral("the module is gone or about to go: nothing can be started any more"));
    }

    ModuleInstance *operator->() const noexcept { return m_instance.share().get(); }

private:
    LateShare<ModuleInstance> m_instance;
};

} // namespace modulehost
