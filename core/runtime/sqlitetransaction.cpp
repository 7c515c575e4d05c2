// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sqlitetransaction.h"

#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QVariant toVariant(const Value &value, qsizetype position)
{
    switch (value.kind()) {
    case Value::Kind::Null:
        return {};
    case Value::Kind::Bool:
        return int(value.toBool());
    case Value::Kind::Int:
        return value.toInt();
    case Value::Kind::Double:
        return value.toDouble();
    case Value::Kind::String:
        return value.toString();
    default:
        throw TypeError(u"parameter %1 of a statement is a %2: SQLite takes null, numbers and texts"_s.arg(
            QString::number(position + 1), value.typeName()));
    }
}

Value toValue(const QVariant &value, const QString &column)
{
    if (value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        return value.toLongLong();
    case QMetaType::Double:
        return value.toDouble();
    case QMetaType::QString:
        return value.toString();
    default:
        throw TypeError(u"the column \"%1\" holds bytes: read it with hex(%1)"_s.arg(column));
    }
}

Value rowOf(const QSqlQuery &query, const QSqlRecord &columns)
{
    Value::Dict row;
    row.reserve(columns.count());
    for (int i = 0; i < columns.count(); ++i)
        row.append({columns.fieldName(i), toValue(query.value(i), columns.fieldName(i))});
    return Value::dict(row);
}

} // namespace

DatabaseError databaseError(const QString &what, const QSqlError &error)
{
    constexpr int primaryCode = 0xff;
    const QString reason = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return DatabaseError(what % u": "_s % reason, error.nativeErrorCode().toInt() & primaryCode);
}

SqliteTransaction::SqliteTransaction(const QSqlDatabase &connection)
    : m_connection(connection)
{
    // Takes the lock for writing now, so that no transaction has to be given up half-way.
    QSqlQuery begin(m_connection);
    if (!begin.exec(u"BEGIN IMMEDIATE"_s))
        throw databaseError(u"the transaction cannot begin"_s, begin.lastError());
}

SqliteTransaction::~SqliteTransaction()
{
    if (!m_isOver)
        QSqlQuery(m_connection).exec(u"ROLLBACK"_s);
}

void SqliteTransaction::commit()
{
    QSqlQuery commit(m_connection);
    if (!commit.exec(u"COMMIT"_s))
        throw databaseError(u"the transaction cannot be committed"_s, commit.lastError());
    m_isOver = true;
}

Value::List SqliteTransaction::execute(const QString &sql, const Value::List &parameters)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    const auto fail = [&] { throw databaseError(u"the statement \"%1\" failed"_s.arg(sql), query.lastError()); };
    if (!query.prepare(sql))
        fail();
    for (qsizetype i = 0; i < parameters.size(); ++i)
        query.bindValue(int(i), toVariant(parameters.at(i), i));
    if (!query.exec())
        fail();
    Value::List rows;
    const QSqlRecord columns = query.record();
    while (query.next())
        rows.append(rowOf(query, columns));
    if (query.lastError().isValid())
        fail();
    m_affectedRows = query.numRowsAffected();
    m_lastInsertId = query.lastInsertId().toLongLong();
    return rows;
}

} // namespace modulehost
