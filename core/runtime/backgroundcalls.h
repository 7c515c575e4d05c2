// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <releaselater.h>

#include <modulehost/moduleapi.h>

#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace modulehost {

class ModuleInstance;

/*!
 * The background calls of one module: nothing starts before goLive(), nothing starts after stop(). A call that
 * runs keeps the instance alive until it has ended; what it throws is logged against the module. Host thread.
 */
class BackgroundCalls
{
public:
    using Function = std::function<Task<>()>;

    //! \a owner owns this object.
    explicit BackgroundCalls(ModuleInstance &owner);
    ~BackgroundCalls();
    Q_DISABLE_COPY_MOVE(BackgroundCalls)

    void addLooping(Function function, std::chrono::milliseconds interval, const QString &description);
    DelayedCall addDelayed(std::chrono::milliseconds delay, Function function, const QString &description);
    //! Ends with the function, or when the call is dropped because it can no longer start.
    Task<> addNow(Function function, const QString &description);

    void goLive();
    //! Whoever awaits a call that had no turn goes on inside this call.
    void stop();
    //! stop() when the module's object is gone: whoever awaits a call never goes on.
    void forget();

    int waiting() const; //!< Calls that wait for their time, or for goLive().
    int running() const noexcept { return *m_running; }
    //! Whether a call waits, or has ended after a wait since this was last asked: such code goes on unmarked.
    bool takeHasGoneOn() noexcept { return std::exchange(m_hasGoneOn, false) || *m_running > 0; }

private:
    struct Call;
    struct EndAwaiter;
    using CallPtr = std::shared_ptr<Call>;

    void add(const CallPtr &call);
    void schedule(const CallPtr &call);
    void arm(const CallPtr &call);
    void timeOut(const CallPtr &call);
    void remove(const CallPtr &call);
    static Task<> run(LateShare<ModuleInstance> keptAlive, CallPtr call, std::shared_ptr<int> running);
    void ended(const CallPtr &call);

    enum class Stage { Before, Live, Stopped };

    ModuleInstance &m_owner;
    Stage m_stage = Stage::Before;
    std::vector<CallPtr> m_calls; //!< All that wait, and loops that run.
    std::shared_ptr<int> m_running = std::make_shared<int>(0);
    bool m_hasGoneOn = false; //!< A call that has waited has ended.
};

} // namespace modulehost
