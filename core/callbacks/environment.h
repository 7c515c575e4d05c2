// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dispatchreport.h"
#include "unmarkedmodules.h"

#include <QtGlobal>

#include <atomic>
#include <chrono>
#include <functional>
#include <list>
#include <string_view>

namespace modulehost {

//! A dispatch that waits for a module's answer.
struct WaitingDispatch
{
    std::size_t callback = 0;
    int module = -1;
    std::chrono::steady_clock::time_point since;
};

/*!
 * What dispatches find around them, the same for every table of a host. Used on the host thread, but for
 * runningModule, which any thread may read.
 */
struct DispatchEnvironment
{
    DispatchEnvironment() = default;
    //! With a place for runningModule that outlives the environment and may be shared with other processes.
    explicit DispatchEnvironment(std::atomic<int> &mark)
        : runningModule(mark)
    {
    }
    Q_DISABLE_COPY_MOVE(DispatchEnvironment)

    DispatchTraceSink *trace = nullptr; //!< Null: no trace.
    std::chrono::milliseconds timeLimit {0}; //!< For one callback's answer; 0 waits for ever.

    //! An answer that a module should not give, in a sentence; may be empty.
    std::function<void(int module, std::string_view callback, const QString &problem)> onProblem;
    //! A callback threw; may be empty.
    std::function<void(int module, std::string_view callback, const ErrorInfo &error)> onFailure;
    //! A text without the secrets of the config, for what is told of a dispatch in full; may be empty.
    std::function<QString(const QString &)> withoutSecrets;

    std::list<WaitingDispatch> waiting;
    UnmarkedModules unmarked;
    std::atomic<int> ownMark {-1}; //!< Where runningModule is unless another place was given.
    /*!
     * The module whose callback the host thread has called, or -1: for a watchdog. Code that goes on after an
     * await (see unmarked), or that a module's own timer or signal runs, is not seen.
     */
    std::atomic<int> &runningModule = ownMark;
};

} // namespace modulehost
