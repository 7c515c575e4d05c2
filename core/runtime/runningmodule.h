// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <atomic>

namespace modulehost {

/*!
 * While it lives, the host thread is in the code of one module. The mark is a number that a watchdog or a
 * crash handler reads from anywhere: a relaxed store, nothing else. Scopes nest; -1 is nobody.
 */
class RunningModule
{
public:
    //! \a mark may be null: then nothing is marked. Otherwise it outlives the scope.
    RunningModule(std::atomic<int> *mark, int module) noexcept
        : m_mark(mark)
        , m_before(mark ? mark->load(std::memory_order_relaxed) : -1)
    {
        if (m_mark)
            m_mark->store(module, std::memory_order_relaxed);
    }
    ~RunningModule()
    {
        if (m_mark)
            m_mark->store(m_before, std::memory_order_relaxed);
    }
    Q_DISABLE_COPY_MOVE(RunningModule)

private:
    std::atomic<int> *m_mark;
    int m_before;
};

} // namespace modulehost
