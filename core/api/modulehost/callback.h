// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/policies.h>
#include <modulehost/task.h>
#include <modulehost/value.h>

#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <functional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace modulehost {

//! A text as a template argument.
template<std::size_t N>
struct FixedText
{
    char text[N] {};

    constexpr FixedText(const char (&literal)[N]) { std::copy_n(literal, N, text); }
    constexpr std::string_view view() const { return {text, N - 1}; }
};

template<typename Trait, typename... Traits>
inline constexpr bool hasTrait = (std::is_same_v<Trait, Traits> || ...);

namespace detail {

template<typename F, typename... Parameters>
struct Takes : std::is_invocable<std::remove_cvref_t<F> &, Parameters...>
{
};

template<typename F, typename... Parameters>
struct TakesFirstOnly : std::false_type
{
};

template<typename F, typename First, typename Last>
struct TakesFirstOnly<F, First, Last> : std::bool_constant<!Takes<F, First, Last>::value && Takes<F, First>::value>
{
};

//! Whether there is something to call: not in an empty std::function, nor behind a null pointer.
template<typename F>
bool isCallable(const F &function)
{
    if constexpr (std::is_pointer_v<F>)
        return function != nullptr;
    else if constexpr (requires { function.operator bool(); })
        return function.operator bool();
    else
        return true;
}

} // namespace detail

//! A function that takes arguments of these types.
template<typename F, typename... Parameters>
concept CallableWith = detail::Takes<F, Parameters...>::value;

//! A function of the first of two arguments only, where a callback may leave out the last.
template<typename F, bool isAllowed, typename... Parameters>
concept CallableWithoutLast = isAllowed && detail::TakesFirstOnly<F, Parameters...>::value;

//! One argument of a callback: its name, its C++ type, its properties.
template<FixedText Name, typename T, typename... Traits>
struct Arg
{
    using Type = T;
    static constexpr std::string_view name = Name.view();
    static constexpr bool isSecret = hasTrait<Secret, Traits...>;
    static constexpr bool isCopied = hasTrait<Copied, Traits...>;
    static constexpr bool isMutable = hasTrait<Mutable, Traits...>;
    static constexpr bool isOptional = hasTrait<Optional, Traits...>;

    //! As a callback sees it.
    using Parameter = std::conditional_t<isMutable, T &, const T &>;
};

/*!
 * A callback of a module whose answers are dynamic values (scripted, or in another process).
 * \a call may change the arguments in place; whether others see that is the callback's own rule.
 */
struct DynamicCallback
{
    std::function<Task<Value>(Value::List &arguments)> call;
    int parameters = -1; //!< How many the function declares; -1 when it takes whatever it is given.
    bool isCoroutine = true; //!< A plain function is an error where the homeserver awaits (dispatch, section 4).
};

/*!
 * One callback in a category's registration struct, and its only declaration: name, arguments,
 * combination policy, exception policy, further properties.
 *
 * Assign a plain function or a coroutine of the declared arguments, lambda, std::function or bound
 * member alike; an empty std::function counts as left out. A coroutine may keep the references to its
 * arguments until it ends: they live as long as the dispatch. Callbacks run on the host thread, in module
 * order, one at a time.
 */
template<FixedText Name, typename Signature, typename Policy, typename Exceptions, typename Reads, typename... Traits>
class Callback;

template<FixedText Name, typename R, typename... Args, typename PolicyTag, typename ExceptionsTag, typename ReadsTag,
         typename... Traits>
class Callback<Name, R(Args...), PolicyTag, ExceptionsTag, ReadsTag, Traits...>
{
public:
    using Result = R;
    using Policy = PolicyTag;
    using Exceptions = ExceptionsTag;
    using Reads = ReadsTag;
    using Arguments = std::tuple<Args...>;
    using Plain = std::function<R(typename Args::Parameter...)>;
    using Coroutine = std::function<Task<R>(typename Args::Parameter...)>;

    static constexpr std::string_view name = Name.view();
    static constexpr std::size_t argumentCount = sizeof...(Args);
    static constexpr bool isShielded = hasTrait<Shielded, Traits...>;
    static constexpr bool isSynchronous = hasTrait<Synchronous, Traits...>;
    static constexpr bool isBridge = hasTrait<Bridge, Traits...>;
    static constexpr bool isExperimental = hasTrait<Experimental, Traits...>;
    static constexpr bool lastArgumentIsOptional = hasTrait<LastArgumentOptional, Traits...>;
    static constexpr bool isKeyed = false;
    using Properties = std::tuple<Traits...>;

    Callback() = default;
    Callback(DynamicCallback callback)
    {
        if (callback.call)
            m_function = std::move(callback);
    }

    template<CallableWith<typename Args::Parameter...> F>
    Callback(F &&function)
    {
        if (detail::isCallable(function))
            assign(std::forward<F>(function));
    }

    //! A callback that leaves out the last argument, where the homeserver allows it.
    template<CallableWithoutLast<hasTrait<LastArgumentOptional, Traits...>, typename Args::Parameter...> F>
    Callback(F &&function)
    {
        if (detail::isCallable(function))
            assign([f = std::forward<F>(function)](auto &&first, auto &&) mutable { return f(first); });
    }

    explicit operator bool() const noexcept { return m_function.index() != 0; }
    const Plain *plain() const noexcept { return std::get_if<Plain>(&m_function); }
    const Coroutine *coroutine() const noexcept { return std::get_if<Coroutine>(&m_function); }
    const DynamicCallback *dynamic() const noexcept { return std::get_if<DynamicCallback>(&m_function); }

private:
    template<typename F>
    void assign(F &&function)
    {
        using Returned = std::invoke_result_t<std::remove_cvref_t<F> &, typename Args::Parameter...>;
        if constexpr (TaskValue<Returned>::isTask)
            m_function.template emplace<Coroutine>(std::forward<F>(function));
        else
            m_function.template emplace<Plain>(std::forward<F>(function));
    }

    std::variant<std::monostate, Plain, Coroutine, DynamicCallback> m_function;
};

//! A callback under a login type and the fields that this type needs.
template<typename Function>
struct LoginChecker
{
    QString loginType;
    QStringList fields;
    Function callback;
};

//! A callback that is registered under keys, several at a time: auth_checkers. Empty callbacks count as left out.
template<FixedText Name, typename Signature, typename Policy, typename Exceptions, typename Reads, typename... Traits>
class KeyedCallbacks
{
public:
    using Function = Callback<Name, Signature, Policy, Exceptions, Reads, Traits...>;
    using Checker = LoginChecker<Function>;
    static constexpr std::string_view name = Name.view();
    static constexpr bool isKeyed = true;

    KeyedCallbacks() = default;
    KeyedCallbacks(std::initializer_list<Checker> checkers)
        : KeyedCallbacks(QList<Checker>(checkers))
    {
    }
    KeyedCallbacks(QList<Checker> checkers)
        : m_checkers(std::move(checkers))
    {
        m_checkers.removeIf([](const Checker &checker) { return !checker.callback; });
    }

    explicit operator bool() const noexcept { return !m_checkers.isEmpty(); }
    const QList<Checker> &checkers() const noexcept { return m_checkers; }

private:
    QList<Checker> m_checkers;
};

} // namespace modulehost
