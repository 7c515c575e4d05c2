// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/task.h>

#include <coroutine>
#include <type_traits>
#include <utility>
#include <variant>

namespace modulehost {

/*!
 * A result that is there already, or a task that will have it: what a dispatch yields, so that a chain of
 * plain functions costs no coroutine frame. Await it once, where it is made.
 */
template<typename T>
class Eventually
{
    using Stored = std::conditional_t<std::is_void_v<T>, std::monostate, T>;

public:
    Eventually(Stored value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Eventually(Task<T> task)
        : m_state(std::in_place_index<1>, std::move(task))
    {
    }

    //! Whether take() may be called without awaiting.
    bool isReady() const { return m_state.index() == 0 || std::get<1>(m_state).isReady(); }

    //! The result, or the exception of the task. Only when ready.
    T take()
    {
        if (m_state.index() == 1)
            return takeResult(std::get<1>(m_state));
        if constexpr (!std::is_void_v<T>)
            return std::get<0>(std::move(m_state));
    }

    //! For those who must have a task; a result that is there already costs a coroutine frame.
    operator Task<T>() &&
    {
        if (m_state.index() == 1)
            return std::get<1>(std::move(m_state));
        return finished(std::get<0>(std::move(m_state)));
    }

    bool await_ready() const { return isReady(); }
    void await_suspend(std::coroutine_handle<> awaiting)
    {
        std::get<1>(m_state).operator co_await().await_suspend(awaiting);
    }
    T await_resume() { return take(); }

private:
    static Task<T> finished([[maybe_unused]] Stored value)
    {
        if constexpr (std::is_void_v<T>)
            co_return;
        else
            co_return value;
    }

    std::variant<Stored, Task<T>> m_state;
};

} // namespace modulehost
