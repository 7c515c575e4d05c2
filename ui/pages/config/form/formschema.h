// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace modulehost {

//! With what a setting is shown and changed.
enum class FieldKind : quint8 {
    Text,
    LongText, //!< Of several lines.
    Boolean,
    Integer,
    Number,
    Choice, //!< One of a few values.
    List,
    Group, //!< A mapping.
    Null,
    Other //!< A date, bytes, a set: shown here, changed in the text.
};

bool isCollection(FieldKind kind);
FieldKind kindOf(const ConfigValue &value);

//! One of several forms that a setting may take: a branch of oneOf or anyOf, or a type.
struct FieldVariant
{
    QString label;
    QJsonObject schema;

    friend bool operator==(const FieldVariant &, const FieldVariant &) = default;
};

/*!
 * A module's JSON Schema as a form reads it: local references followed, allOf taken together. A value, for any
 * thread; an empty one knows nothing and allows everything.
 */
class FormSchema
{
    Q_DECLARE_TR_FUNCTIONS(FormSchema)

public:
    FormSchema() = default;
    explicit FormSchema(const QJsonObject &root);

    bool isEmpty() const { return m_root.isEmpty(); }
    QJsonObject root() const { return resolved(m_root); }
    //! Of the key \a key of a mapping that \a schema speaks about; empty when it says nothing about it.
    QJsonObject ofKey(const QJsonObject &schema, const QString &key) const;
    //! Whether \a schema names forms that a value may take, which have titles.
    static bool isChoice(const QJsonObject &schema);
    //! Whether \a schema leaves the type of a value open.
    static bool takesAnyType(const QJsonObject &schema);
    //! Whether \a schema knows \a key by name, pattern, or a schema for all others.
    static bool knowsKey(const QJsonObject &schema, const QString &key);
    QJsonObject ofItem(const QJsonObject &schema, qsizetype position) const;
    //! Keys of its own, those that are required first.
    static QStringList keys(const QJsonObject &schema);
    //! Whether a mapping may have keys beside keys().
    static bool takesOtherKeys(const QJsonObject &schema);

    //! More than one when there is a choice, else empty. Without a schema: every type.
    QList<FieldVariant> variants(const QJsonObject &schema) const;
    //! The first that allows \a value, else the first of its type, else the first.
    qsizetype fitting(const QList<FieldVariant> &variants, const ConfigValue &value) const;
    //! What \a schema asks for; that of \a value when it says nothing.
    static FieldKind kind(const QJsonObject &schema, const ConfigValue &value);
    //! What a new value is until the person has changed it: the default, or the least that is allowed.
    QJsonValue starter(const QJsonObject &schema, int depth = 0) const;
    //! \a value in the form that \a schema asks for as far as it can be kept, else starter().
    QJsonValue converted(const ConfigValue &value, const QJsonObject &schema) const;
    //! Why \a value is not what \a schema asks for, in sentences.
    QStringList complaints(const QJsonObject &schema, const ConfigValue &value) const;

private:
    QJsonObject resolved(QJsonObject schema) const;

    QJsonObject m_root;
};

//! A scalar for people: `true`, `12`, `allow`.
QString scalarLabel(const QJsonValue &value);

} // namespace modulehost
