// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/export.h>

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <memory>
#include <utility>
#include <variant>

namespace modulehost {

class ConfigValue;

/*!
 * A value as a dynamic module (Python, scripted) sees it: JSON plus the Python types that decide
 * verdicts. Tuples are not lists, a code is not a text, dictionaries keep the order of their keys.
 *
 * Values are immutable, implicitly shared and cheap to copy; copies may be used on any thread.
 * Typed native modules never meet this class, except through registerDynamicCallbacks().
 *
 * Follows `value_notation` of the callback reference and the tags of the host's own decisions:
 * `{"$tuple": […]}`, `{"$set": […]}`, `{"$code": "M_FORBIDDEN"}`, `{"$sentinel": "NOT_SPAM"}`,
 * `{"$enum": "DENY"}`, `{"$callable": id}`, `{"$object": "UserInfo", …}`.
 */
class MODULEHOST_EXPORT_API Value
{
public:
    enum class Kind : quint8 {
        Null,
        Bool,
        Int,
        Double,
        String,
        List,
        Tuple,
        Set,
        Dict,
        Code,
        Sentinel,
        Enum,
        Callable,
        Object
    };

    using List = QList<Value>;
    using Dict = QList<std::pair<QString, Value>>;

    Value() noexcept = default; //!< Null.
    Value(bool value) noexcept;
    Value(int value) noexcept;
    Value(qint64 value) noexcept;
    Value(double value) noexcept;
    Value(const QString &value);
    Value(const char *) = delete;

    static Value list(List items);
    static Value tuple(List items);
    static Value set(List items); //!< Equal members are kept once; order is that of first appearance.
    static Value dict(Dict entries); //!< A key given twice keeps its first place and its last value.
    static Value code(const QString &errcode); //!< \a errcode is the text, such as "M_FORBIDDEN".
    static Value sentinel(const QString &name); //!< "NOT_SPAM" or "ALL_USERS".
    static Value enumerator(const QString &name); //!< RegistrationBehaviour: "ALLOW", "SHADOW_BAN", "DENY".
    static Value callable(const QString &id);
    static Value object(const QString &type, Dict fields);

    Kind kind() const noexcept { return m_kind; }
    bool isNull() const noexcept { return m_kind == Kind::Null; }
    bool isString() const noexcept { return m_kind == Kind::String; }
    bool isDict() const noexcept { return m_kind == Kind::Dict; }
    bool isFalse() const noexcept; //!< Exactly the boolean false, not 0 or null.

    //! Python's truth: null, false, 0, "" and empty collections are false, everything else is true.
    bool isTruthy() const noexcept;

    bool toBool() const noexcept; //!< The boolean, or false for any other kind.
    qint64 toInt(qint64 fallback = 0) const noexcept; //!< The number, truncated; \a fallback for other kinds.
    double toDouble(double fallback = 0) const noexcept;
    //! The text of a string, code, sentinel, enumerator or callable; empty for other kinds.
    QString toString() const;
    const List &items() const noexcept; //!< Of a list, tuple or set; empty otherwise.
    const Dict &entries() const noexcept; //!< Of a dict or object; empty otherwise.
    QString objectType() const; //!< Of an object; empty otherwise.
    Value operator[](const QString &key) const; //!< Of a dict or object; null when absent.
    bool contains(const QString &key) const;
    Value with(const QString &key, const Value &value) const; //!< A dict or object with one entry set.

    //! The Python name of the type ("NoneType", "str", "tuple", …), for messages.
    QString typeName() const;

    QJsonValue toTagged() const; //!< With tags; fromTagged() reads it back.
    QJsonValue toPlain() const; //!< For people: sets sorted, tuples as arrays, codes as texts.
    static Value fromTagged(const QJsonValue &json); //!< Throws ConfigError for a malformed tag.
    static Value fromJson(const QJsonValue &json); //!< Plain JSON; a key that looks like a tag is just a key.
    static Value fromConfig(const ConfigValue &config); //!< Tags of a config are understood; throws ConfigError.
    QJsonObject toJsonObject() const; //!< Of a dict, plainly; empty for other kinds.

    //! Python's equality, but numbers equal only numbers of equal value and booleans only booleans.
    MODULEHOST_EXPORT_API friend bool operator==(const Value &a, const Value &b);

private:
    struct Compound;
    using Shared = std::shared_ptr<const Compound>;
    Value(Kind kind, const QString &text);
    Value(Kind kind, Shared compound);

    std::variant<std::monostate, bool, qint64, double, QString, Shared> m_data;
    Kind m_kind = Kind::Null;
};

//! Equal values have equal hashes.
MODULEHOST_EXPORT_API size_t qHash(const Value &value, size_t seed = 0) noexcept;

} // namespace modulehost
