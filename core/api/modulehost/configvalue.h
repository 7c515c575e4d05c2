// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/export.h>

#include <QByteArray>
#include <QDateTime>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace modulehost {

struct ConfigNode;

//! Where a node stands in the text: lines and columns count from 1, columns in characters, offsets in bytes.
struct SourceRange
{
    QString file; //!< As it was named when opened; empty for a value that comes from no file.
    int line = 0; //!< 0 when unknown.
    int column = 0;
    qsizetype begin = 0; //!< Offset of the first byte in the file, a byte order mark counted.
    qsizetype end = 0; //!< Offset behind the last byte.

    bool isValid() const noexcept { return line > 0; }
    friend bool operator==(const SourceRange &, const SourceRange &) = default;
};

/*!
 * One node of a config, immutable and implicitly shared; copies may be used on any thread.
 *
 * A node knows its place in the file and its path from the root that it was read from, so that the
 * strict accessors (asString(), asInt(), …) can throw a ConfigError that points at the line. Looking
 * up a key that is absent gives a missing node: it is null, knows its path, and throws when it is
 * read strictly without a fallback.
 *
 * Scalars are resolved as YAML 1.1, the way the homeserver's own loader does.
 */
class MODULEHOST_EXPORT_API ConfigValue
{
public:
    enum class Type : quint8 { Null, Bool, Int, Float, String, Binary, Date, DateTime, List, Map, Set, Pairs };

    ConfigValue(); //!< A missing node with an empty path.
    explicit ConfigValue(std::shared_ptr<const ConfigNode> node, const QStringList &path = {});
    //! A tree without places, for tests and for hosts that get configs from elsewhere.
    static ConfigValue fromJson(const QJsonValue &json);

    Type type() const noexcept;
    bool isMissing() const noexcept; //!< Not in the file at all, as opposed to an explicit null.
    bool isNull() const noexcept; //!< Missing or null.
    bool isBool() const noexcept;
    bool isInt() const noexcept;
    bool isNumber() const noexcept; //!< Integer or floating point.
    bool isString() const noexcept;
    bool isList() const noexcept;
    bool isMap() const noexcept;
    //! Python's truth; what the homeserver tests when it says "absent or falsy".
    bool isTruthy() const noexcept;
    QString typeName() const; //!< For people: "a string", "a list", "nothing".

    // Strict accessors: throw ConfigError with the node's path when the type does not fit. It quotes no value at or
    // below a key that isSecretName().
    bool asBool() const;
    qint64 asInt() const;
    double asDouble() const; //!< An integer is accepted.
    QString asString() const;
    QStringList asStringList() const;
    QList<ConfigValue> asList() const;
    //! Milliseconds: an integer is milliseconds, a text is a number with s, m, h, d, w or y (`5d`).
    std::chrono::milliseconds asDuration() const;
    //! Bytes: an integer is bytes, a text is a number with K or M (`10M`), powers of 1024.
    qint64 asSize() const;

    // With a fallback for a node that is missing or null; still throw when it is there with a wrong type.
    bool asBool(bool fallback) const;
    qint64 asInt(qint64 fallback) const;
    double asDouble(double fallback) const;
    QString asString(const QString &fallback) const;
    QStringList asStringList(const QStringList &fallback) const;
    std::chrono::milliseconds asDuration(std::chrono::milliseconds fallback) const;
    qint64 asSize(qint64 fallback) const;

    qsizetype size() const noexcept; //!< Items of a list or entries of a map; 0 for scalars.
    ConfigValue operator[](const QString &key) const; //!< Of a map; a missing node otherwise.
    ConfigValue at(qsizetype index) const; //!< Of a list; a missing node when out of range.
    bool contains(const QString &key) const;
    QStringList keys() const; //!< In file order; keys that are no texts as their text.
    //! Entries in file order, merges applied, of two equal keys the last.
    QList<std::pair<QString, ConfigValue>> entries() const;

    QString text() const; //!< A scalar as it was resolved, printed; empty for collections.
    QByteArray binary() const;
    QDateTime dateTime() const; //!< Of Date and DateTime.
    //! Dates as ISO 8601 text, binary as base64, infinities and NaN as text, keys as their text.
    QJsonValue toJson() const;

    SourceRange range() const; //!< Of the node; invalid when missing.
    SourceRange keyRange() const; //!< Of the key that leads to the node; invalid for list items and roots.
    QStringList path() const; //!< From the root it was read from; list positions as `<item N>`.
    ConfigValue rooted() const; //!< The same node as a root: its path is empty.
    [[noreturn]] void fail(const QString &message) const; //!< Throws ConfigError(message, path()).

    //! The value, not the place.
    MODULEHOST_EXPORT_API friend bool operator==(const ConfigValue &a, const ConfigValue &b);

    const ConfigNode *node() const noexcept { return m_node.get(); }

private:
    ConfigValue child(const std::shared_ptr<const ConfigNode> &node, const QString &step, const SourceRange &key) const;

    std::shared_ptr<const ConfigNode> m_node;
    QStringList m_path;
    SourceRange m_key;
};

//! `5d` → milliseconds; nothing when \a text is no duration. Units s, m, h, d, w, y; a bare number is milliseconds.
MODULEHOST_EXPORT_API std::optional<std::chrono::milliseconds> parseDuration(const QString &text);

} // namespace modulehost
