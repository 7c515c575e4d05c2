// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "codec.h"

#include <modulehost/callback.h>
#include <modulehost/secretname.h>

#include <memory>
#include <optional>
#include <tuple>
#include <utility>

namespace modulehost {

//! What stands for a secret wherever a value is recorded.
inline Value redacted() { return Value(secretSign()); }

/*!
 * The arguments of one dispatch in whichever form a module needs: typed, or as dynamic values. Each form is
 * made when first needed. Changes in place reach later modules and the caller as the callback's rules say.
 */
template<typename Function>
class Arguments;

template<FixedText Name, typename R, typename... Args, typename... Rest>
class Arguments<Callback<Name, R(Args...), Rest...>>
{
public:
    using Function = Callback<Name, R(Args...), Rest...>;
    using Typed = std::tuple<typename Args::Type...>;

    explicit Arguments(Typed typed)
        : m_typed(std::make_shared<Typed>(std::move(typed)))
    {
    }
    //! One value for each declared argument.
    explicit Arguments(Value::List values)
        : m_values(std::move(values))
    {
    }

    Typed &typed()
    {
        if (!m_typed)
            m_typed = std::make_shared<Typed>(decodeAll(std::index_sequence_for<Args...> {}));
        return *m_typed;
    }
    //! What typed() yielded last, for a callback that goes on with it when others may have been made; may be null.
    std::shared_ptr<const void> sharedTyped() const { return m_typed; }

    const Value::List &values()
    {
        if (!m_values)
            m_values = encodeAll(std::index_sequence_for<Args...> {});
        return *m_values;
    }

    //! A typed module may have changed its mutable arguments: the values follow.
    void typedChanged()
    {
        if (m_values)
            encodeMutable(std::index_sequence_for<Args...> {});
    }

    //! A dynamic module was called with \a seen: what it changed in place is kept, but for copies.
    void keepChanges(const Value::List &seen)
    {
        static constexpr bool isCopied[] = {Args::isCopied...};
        bool changed = false;
        for (qsizetype i = 0; i < seen.size(); ++i) {
            if (isCopied[i] || !seen.at(i).isDict() || seen.at(i) == m_values->at(i))
                continue;
            (*m_values)[i] = seen.at(i);
            changed = true;
        }
        if (changed)
            m_typed.reset();
    }

    //! The values for a record: secrets replaced.
    Value::List recorded() { return redact(values()); }
    static Value::List redact(Value::List values)
    {
        static constexpr bool isSecret[] = {Args::isSecret...};
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (isSecret[i])
                values[i] = redacted();
        }
        return values;
    }

    //! The login type of a keyed callback: by declaration its second argument.
    QString loginType() { return m_typed ? QString(std::get<1>(*m_typed)) : m_values->at(1).toString(); }

private:
    template<std::size_t... I>
    Typed decodeAll(std::index_sequence<I...>)
    {
        return {Codec<typename Args::Type>::decode(m_values->at(qsizetype(I)))...};
    }

    template<std::size_t... I>
    Value::List encodeAll(std::index_sequence<I...>)
    {
        return {Codec<typename Args::Type>::encode(std::get<I>(*m_typed))...};
    }

    template<std::size_t... I>
    void encodeMutable(std::index_sequence<I...>)
    {
        const auto encodeOne = [this]<std::size_t Index, typename A>(std::type_identity<A>) {
            if constexpr (A::isMutable)
                (*m_values)[qsizetype(Index)] = Codec<typename A::Type>::encode(std::get<Index>(*m_typed));
        };
        (encodeOne.template operator()<I>(std::type_identity<Args> {}), ...);
    }

    std::shared_ptr<Typed> m_typed;
    std::optional<Value::List> m_values;
};

} // namespace modulehost
