// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/callbacks.h>

#include <tuple>

namespace modulehost {

//! All categories, in the order of the reference.
using Categories
    = std::tuple<SpamCheckerCallbacks, ThirdPartyRulesCallbacks, PresenceRouterCallbacks, AccountValidityCallbacks,
                 PasswordAuthProviderCallbacks, BackgroundUpdateControllerCallbacks, AccountDataCallbacks,
                 MediaRepositoryCallbacks, RatelimitCallbacks, UnsignedClientEventCallbacks>;

//! References to the callbacks of a category, in the order of their declaration.
template<typename Category>
constexpr auto fieldsOf(Category &category)
{
    constexpr int size = std::remove_const_t<Category>::size;
    if constexpr (size == 1) {
        auto &[a] = category;
        return std::tie(a);
    } else if constexpr (size == 2) {
        auto &[a, b] = category;
        return std::tie(a, b);
    } else if constexpr (size == 3) {
        auto &[a, b, c] = category;
        return std::tie(a, b, c);
    } else if constexpr (size == 4) {
        auto &[a, b, c, d] = category;
        return std::tie(a, b, c, d);
    } else if constexpr (size == 6) {
        auto &[a, b, c, d, e, f] = category;
        return std::tie(a, b, c, d, e, f);
    } else if constexpr (size == 12) {
        auto &[a, b, c, d, e, f, g, h, i, j, k, l] = category;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l);
    } else {
        static_assert(size == 14, "add this number of callbacks here");
        auto &[a, b, c, d, e, f, g, h, i, j, k, l, m, n] = category;
        return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n);
    }
}

//! Calls \a visit with every callback of \a category, in the order of their declaration.
template<typename Category, typename Visitor>
constexpr void forEachField(Category &category, Visitor &&visit)
{
    std::apply([&](auto &...field) { (visit(field), ...); }, fieldsOf(category));
}

namespace detail {

template<typename... Reference>
std::tuple<std::remove_cvref_t<Reference>...> withoutReferences(std::tuple<Reference...>);

template<typename... Category>
auto allFields(std::tuple<Category...>)
    -> decltype(std::tuple_cat(withoutReferences(fieldsOf(std::declval<Category &>()))...));

template<typename T, typename Tuple>
inline constexpr std::size_t indexIn = 0;
template<typename T, typename First, typename... Rest>
inline constexpr std::size_t indexIn<T, std::tuple<First, Rest...>> = std::is_same_v<T, First>
    ? 0
    : 1 + indexIn<T, std::tuple<Rest...>>;

} // namespace detail

//! The types of all callbacks, in the order of the reference: their position is the callback's index.
using Fields = decltype(detail::allFields(std::declval<Categories>()));

template<typename Field>
inline constexpr std::size_t callbackIndex = detail::indexIn<Field, Fields>;

} // namespace modulehost
