// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/errors.h>
#include <modulehost/task.h>

#include <chrono>
#include <memory>
#include <vector>

namespace modulehost {

class ModuleInstance;

//! What a sleep ends with when its module goes before its time.
class SleepEnded final : public RuntimeError
{
public:
    SleepEnded();
};

/*!
 * The sleeps of one module. A sleep keeps nothing alive: it ends with its time, or with SleepEnded when the module goes
 * before that. The code that awaits it has its turn while the module is still there. Host thread.
 */
class Sleeps
{
public:
    //! \a owner owns this object.
    explicit Sleeps(ModuleInstance &owner);
    ~Sleeps(); //!< forget()
    Q_DISABLE_COPY_MOVE(Sleeps)

    /*!
     * Throws RuntimeError when the module is gone. One that begins while the module is being destroyed, inside end(),
     * never goes on, and its frame is not freed: else code that sleeps again after each error would keep the
     * destructor from returning. One that begins after end() in a module that is still there takes its time and then
     * ends like the others.
     */
    Task<> sleep(std::chrono::milliseconds duration);

    //! Ends all of them. What goes on runs inside this call.
    void end();
    //! Those that wait never go on: the object that they would go on in is gone.
    void forget();

private:
    struct Sleeper;
    using SleeperPtr = std::shared_ptr<Sleeper>;

    void arm(const SleeperPtr &sleeper);
    void timeOut(const SleeperPtr &sleeper);

    ModuleInstance &m_owner;
    std::vector<SleeperPtr> m_sleepers;
    bool m_isEnding = false; //!< end() is under way.
    bool m_hasEnded = false;
};

} // namespace modulehost
