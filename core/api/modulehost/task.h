// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoroTask>

namespace modulehost {

//! The coroutine type of the whole module API. It starts at once, on the host thread.
template<typename T = void>
using Task = QCoro::Task<T>;

template<typename T>
struct TaskValue
{
    static constexpr bool isTask = false;
    using Type = T;
};

template<typename T>
struct TaskValue<Task<T>>
{
    static constexpr bool isTask = true;
    using Type = T;
};

//! The result of a task that has ended, or its exception. Only for tasks whose isReady() is true.
template<typename T>
T takeResult(Task<T> &task)
{
    return task.operator co_await().await_resume();
}

} // namespace modulehost
