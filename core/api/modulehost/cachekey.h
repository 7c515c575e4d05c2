// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/cachetext.h>
#include <modulehost/errors.h>
#include <modulehost/export.h>

#include <QHash>
#include <QHashFunctions>

#include <bit>
#include <concepts>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>

namespace modulehost::detail {

using ::qHash;

template<typename T>
concept HasQHash = requires(const T &value)
{
    {
        qHash(value, std::size_t(0))
        } -> std::convertible_to<std::size_t>;
};

template<typename T>
constexpr bool hashableKeyPart()
{
    if constexpr (OptionalValue<T>::isOptional)
        return hashableKeyPart<typename OptionalValue<T>::Type>();
    else
        return std::is_enum_v<T> || HasQHash<T>;
}

//! A type that can be part of a key: a value with == and qHash().
template<typename T>
concept KeyPart
    = std::default_initializable<T> && std::copyable<T> && std::equality_comparable<T> && hashableKeyPart<T>();

template<typename T>
std::size_t hashKeyPart(const T &value, std::size_t seed)
{
    if constexpr (OptionalValue<T>::isOptional)
        return value ? hashKeyPart(*value, seed) : ~seed;
    else if constexpr (std::is_enum_v<T>)
        return qHash(std::underlying_type_t<T>(value), seed);
    else
        return qHash(value, seed);
}

/*!
 * To be called between hashing texts and anything else. Qt's hash of texts (seen with 6.4.2) leaves the wide
 * vector registers in use, which makes the next ordinary vector instruction take 150 ns on some processors:
 * several times as long as the look-up itself.
 */
MODULEHOST_EXPORT_API void leaveWideVectors() noexcept;

//! Stands in a key for a parameter whose type cannot be part of one.
struct NoKeyPart
{
    friend bool operator==(NoKeyPart, NoKeyPart) = default;
};

/*!
 * Which of a function's parameters form its key, and what follows from it: hashing and comparing call
 * arguments without building a key, making keys, reading and printing them.
 *
 * A key has a place for each parameter; those that are not part of it hold a default value.
 */
template<typename... Parameters>
class KeyShape
{
public:
    using Key = std::tuple<std::conditional_t<KeyPart<Parameters>, Parameters, NoKeyPart>...>;

    //! Throws TypeError when a parameter in \a mask is of a type that cannot be part of a key.
    explicit KeyShape(quint32 mask)
        : m_mask(mask)
        , m_seed(QHashSeed::globalSeed())
    {
        const bool usable[] = {KeyPart<Parameters>..., true};
        for (int position = 0; position < int(sizeof...(Parameters)); ++position) {
            if (isKey(position) && !usable[position])
                throw TypeError(QStringLiteral("the type of parameter %1 cannot be part of a key").arg(position));
        }
    }

    int size() const noexcept { return std::popcount(m_mask); }

    //! Of call arguments, or of the parts of a key.
    template<typename... Parts>
    std::size_t hash(const Parts &...parts) const
    {
        std::size_t result = m_seed;
        int position = 0;
        ((result = isKey(position++) ? hashPart(parts, result) : result), ...);
        if constexpr (!(std::is_arithmetic_v<Parts> && ...))
            leaveWideVectors();
        return result;
    }

    std::size_t hash(const Key &key) const
    {
        return std::apply([this](const auto &...parts) { return hash(parts...); }, key);
    }

    bool matches(const Key &key, const Parameters &...arguments) const
    {
        return compare(key, std::index_sequence_for<Parameters...>(), arguments...);
    }

    Key fromArguments(const Parameters &...arguments) const
    {
        Key key;
        fill(key, std::index_sequence_for<Parameters...>(), arguments...);
        return key;
    }

    //! From the values of the key parameters alone, in order. Throws TypeError when number or types do not fit.
    template<typename... Values>
    Key fromValues(const Values &...values) const
    {
        if (int(sizeof...(Values)) != size())
            throw TypeError(QStringLiteral("the key has %1 parts, not %2").arg(size()).arg(sizeof...(Values)));
        Key key;
        const auto given = std::tie(values...);
        forEachPart(key,
                    [&](int rank, auto &part) { assign(part, rank, given, std::index_sequence_for<Values...>()); });
        return key;
    }

    //! Nothing when number or types do not fit.
    std::optional<Key> fromTexts(const QStringList &texts) const
    {
        if (texts.size() != size())
            return std::nullopt;
        Key key;
        bool readable = true;
        forEachPart(key, [&](int rank, auto &part) {
            using Part = std::remove_cvref_t<decltype(part)>;
            if constexpr (!std::is_same_v<Part, NoKeyPart>) {
                std::optional<Part> parsed = parseCacheText<Part>(texts.at(rank));
                if (parsed)
                    part = std::move(*parsed);
                else
                    readable = false;
            }
        });
        return readable ? std::optional(std::move(key)) : std::nullopt;
    }

    QStringList texts(const Key &key) const
    {
        QStringList texts;
        forEachPart(key, [&](int, const auto &part) { texts.append(cacheText(part)); });
        return texts;
    }

private:
    bool isKey(int position) const noexcept { return m_mask >> position & 1; }

    template<typename Part>
    static std::size_t hashPart(const Part &part, std::size_t seed)
    {
        if constexpr (KeyPart<Part>)
            return hashKeyPart(part, seed);
        else
            return seed;
    }

    template<std::size_t... I>
    bool compare(const Key &key, std::index_sequence<I...>, const Parameters &...arguments) const
    {
        return ((!isKey(I) || same(std::get<I>(key), arguments)) && ...);
    }

    template<typename Part, typename Argument>
    static bool same(const Part &part, const Argument &argument)
    {
        if constexpr (std::is_same_v<Part, Argument>)
            return part == argument;
        else
            return true;
    }

    template<std::size_t... I>
    void fill(Key &key, std::index_sequence<I...>, const Parameters &...arguments) const
    {
        (
            [&] {
                if constexpr (KeyPart<Parameters>) {
                    if (isKey(I))
                        std::get<I>(key) = arguments;
                }
            }(),
            ...);
    }

    //! Calls \a visit with the rank among the key's parts and the part.
    template<typename AnyKey, typename Visitor>
    void forEachPart(AnyKey &key, Visitor &&visit) const
    {
        std::apply(
            [&](auto &...parts) {
                [[maybe_unused]] int position = 0;
                [[maybe_unused]] int rank = 0;
                (
                    [&] {
                        if (isKey(position++))
                            visit(rank++, parts);
                    }(),
                    ...);
            },
            key);
    }

    //! Assigns the value of \a rank; its type is known only by walking over all of them.
    template<typename Part, typename Given, std::size_t... I>
    static void assign(Part &part, int rank, const Given &given, std::index_sequence<I...>)
    {
        (
            [&] {
                if (int(I) != rank)
                    return;
                if constexpr (std::convertible_to<std::tuple_element_t<I, Given>, Part>)
                    part = Part(std::get<I>(given));
                else
                    throw TypeError(QStringLiteral("part %1 of the key is of another type").arg(rank));
            }(),
            ...);
    }

    quint32 m_mask;
    std::size_t m_seed;
};

} // namespace modulehost::detail
