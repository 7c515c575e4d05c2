// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <callbacktable.h>
#include <catalogue.h>

#include <QCoroTask>

#include <coroutine>
#include <memory>
#include <utility>

namespace modulehost::tests {

//! A set-up without modules: registrations only.
class SetUp
{
public:
    SetUp()
        : environment(std::make_shared<DispatchEnvironment>())
        , m_table(std::make_shared<CallbackTable>(environment))
    {
    }

    //! Adds a module that has made these calls of a register method.
    template<typename... Category>
    CallbackCounterSet &add(Category... callbacks)
    {
        CallbackRegistrations registrations;
        (registrations.add(std::move(callbacks)), ...);
        counters.append(std::make_shared<CallbackCounterSet>());
        m_table->add(int(counters.size()) - 1, registrations, counters.constLast());
        return *counters.constLast();
    }

    std::shared_ptr<const CallbackTable> table() const { return m_table; }

    std::shared_ptr<DispatchEnvironment> environment;
    QList<std::shared_ptr<CallbackCounterSet>> counters;

private:
    std::shared_ptr<CallbackTable> m_table;
};

//! Lets one coroutine at a time wait until open() is called: `co_await gate.passed()`.
class Gate
{
public:
    struct Awaiter
    {
        Gate &gate;
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> handle) noexcept { gate.m_waiting = handle; }
        void await_resume() const noexcept { }
    };

    Awaiter passed() { return {*this}; }
    bool isWaiting() const noexcept { return bool(m_waiting); }
    void open() { std::exchange(m_waiting, {}).resume(); }

private:
    std::coroutine_handle<> m_waiting;
};

inline SpamCheckerCallbacks inviting(decltype(SpamCheckerCallbacks::userMayInvite) callback)
{
    SpamCheckerCallbacks callbacks;
    callbacks.userMayInvite = std::move(callback);
    return callbacks;
}

inline DispatchReport fire(const SetUp &setUp, const QString &name, const Value::List &arguments)
{
    return QCoro::waitFor(findCallback(name)->fire(setUp.table(), arguments));
}

inline const Value::List inviteArguments {QStringLiteral("@a:test"), QStringLiteral("@b:test"),
                                          QStringLiteral("!r:test")};

class RecordingSink : public DispatchTraceSink
{
public:
    Wanted answer = Wanted::Trace;
    QList<DispatchTrace> traces;
    std::shared_ptr<const DispatchReport> lastReport;

    Wanted wanted() override { return answer; }
    void record(const DispatchTrace &trace, const std::shared_ptr<const DispatchReport> &report) override
    {
        traces.append(trace);
        lastReport = report;
    }
};

} // namespace modulehost::tests
