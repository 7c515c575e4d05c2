// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dispatchreport.h"

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
    DispatchTraceSink *trace = nullptr; //!< Null: no trace.
    std::chrono::milliseconds timeLimit {0}; //!< For one callback's answer; 0 waits for ever.

    //! An answer that a module should not give, in a sentence; may be empty.
    std::function<void(int module, std::string_view callback, const QString &problem)> onProblem;
    //! A callback threw; may be empty.
    std::function<void(int module, std::string_view callback, const ErrorInfo &error)> onFailure;

    std::list<WaitingDispatch> waiting;
    //! Index of the module in whose callback the host thread is, or -1: for a watchdog.
    std::atomic<int> runningModule {-1};
};

} // namespace modulehost
