// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "categorydescription.h"
#include "dispatch.h"

#include <string_view>
#include <tuple>
#include <type_traits>

namespace modulehost {

namespace detail {

inline QString text(std::string_view view) { return QString::fromLatin1(view.data(), qsizetype(view.size())); }

template<typename A>
ArgumentInfo describeArgument()
{
    ArgumentInfo info;
    info.name = text(A::name);
    info.type = Codec<typename A::Type>::typeName();
    info.isSecret = A::isSecret;
    info.isOptional = A::isOptional;
    info.isCopied = A::isCopied;
    info.accepts = &Codec<typename A::Type>::accepts;
    if constexpr (A::isOptional)
        info.defaultValue = Codec<typename A::Type>::encode(typename A::Type());
    return info;
}

//! What the policy says; null where the homeserver does something of its own.
template<typename Function>
Value policyNeutral()
{
    using Policy = typename Function::Policy;
    using R = typename Function::Result;
    constexpr bool isBuiltIn
        = std::is_same_v<Policy, policy::SingleRegistration> || std::is_same_v<Policy, policy::FirstRegistrantOnly>;
    if constexpr (isMerging<Policy>)
        return Merge<Policy>::neutral();
    else if constexpr (isBuiltIn || std::is_void_v<R>)
        return {};
    else
        return Codec<R>::encode(PolicyRule<Policy, R>::neutral());
}

template<typename R>
QString resultTypeOf()
{
    if constexpr (std::is_void_v<R>)
        return QStringLiteral("nothing");
    else
        return Codec<R>::typeName();
}

template<typename T>
void readProperty(CallbackInfo &, std::type_identity<T>)
{
}
template<int Major, int Minor, int Patch>
void readProperty(CallbackInfo &info, std::type_identity<Since<Major, Minor, Patch>>)
{
    info.since = QVersionNumber(Major, Minor, Patch);
}
template<int Major, int Minor, int Patch>
void readProperty(CallbackInfo &info, std::type_identity<DeprecatedSince<Major, Minor, Patch>>)
{
    info.deprecatedSince = QVersionNumber(Major, Minor, Patch);
}

template<int Result>
void readProperty(CallbackInfo &info, std::type_identity<Neutral<Result>>)
{
    info.neutral = Value(Result);
}

template<typename Category, typename Field>
CallbackInfo describe()
{
    using Function = typename Declaration<Field>::Type;
    CallbackInfo info;
    info.index = callbackIndex<Field>;
    info.name = text(Field::name);
    info.category = QString::fromLatin1(Category::category);
    info.policy = QString::fromLatin1(Function::Policy::name);
    info.exceptionPolicy = QString::fromLatin1(Function::Exceptions::name);
    info.isKeyed = Field::isKeyed;
    info.isShielded = Function::isShielded;
    info.isSynchronous = Function::isSynchronous;
    info.isBridge = Function::isBridge;
    info.isExperimental = Function::isExperimental;
    info.neutral = policyNeutral<Function>();
    info.resultType = resultTypeOf<typename Function::Result>();
    info.fire = &Dispatching<Field>::fire;
    [&]<typename... A>(std::type_identity<std::tuple<A...>>) {
        (info.arguments.append(describeArgument<A>()), ...);
    }(std::type_identity<typename Function::Arguments> {});
    [&]<typename... Property>(std::type_identity<std::tuple<Property...>>) {
        (readProperty(info, std::type_identity<Property> {}), ...);
    }(std::type_identity<typename Function::Properties> {});
    return info;
}

} // namespace detail

template<typename Category>
QList<CallbackInfo> describeCategory()
{
    QList<CallbackInfo> list;
    [&]<typename... Field>(std::type_identity<std::tuple<Field &...>>) {
        (list.append(detail::describe<Category, Field>()), ...);
    }(std::type_identity<decltype(fieldsOf(std::declval<Category &>()))> {});
    return list;
}

} // namespace modulehost
