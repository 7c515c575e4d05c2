// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/task.h>

#include <coroutine>
#include <exception>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace modulehost {

//! Coroutines that end when the test says so, numbered in the order in which they were started.
template<typename T>
class ManualComputations
{
public:
    int started() const { return int(m_all.size()); }

    Task<T> start()
    {
        m_all.push_back(std::make_shared<One>());
        return run(m_all.back());
    }
    void complete(int number, T value)
    {
        m_all.at(std::size_t(number))->value = std::move(value);
        m_all.at(std::size_t(number))->waiter.resume();
    }
    template<typename Exception>
    void fail(int number, const Exception &exception)
    {
        m_all.at(std::size_t(number))->error = std::make_exception_ptr(exception);
        m_all.at(std::size_t(number))->waiter.resume();
    }

private:
    struct One
    {
        std::coroutine_handle<> waiter;
        std::optional<T> value;
        std::exception_ptr error;
    };
    struct Suspension
    {
        One *one;
        bool await_ready() const { return false; }
        void await_suspend(std::coroutine_handle<> handle) { one->waiter = handle; }
        void await_resume() const { }
    };

    static Task<T> run(std::shared_ptr<One> one)
    {
        Suspension suspension {one.get()};
        co_await suspension;
        if (one->error)
            std::rethrow_exception(one->error);
        co_return *one->value;
    }

    std::vector<std::shared_ptr<One>> m_all;
};

//! What came of a call: nothing yet, a value or an exception.
template<typename T>
class CallOutcome
{
public:
    explicit CallOutcome(Task<T> task) { observe(std::move(task), m_state); }

    bool isPending() const { return !m_state->value && !m_state->error; }
    //! The value; throws the call's exception. Only when the call has ended.
    T value() const
    {
        if (m_state->error)
            std::rethrow_exception(m_state->error);
        return m_state->value.value();
    }

private:
    struct State
    {
        std::optional<T> value;
        std::exception_ptr error;
    };

    static Task<> observe(Task<T> task, std::shared_ptr<State> state)
    {
        try {
            state->value = co_await task;
        } catch (...) {
            state->error = std::current_exception();
        }
    }

    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace modulehost
