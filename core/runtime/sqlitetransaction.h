// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/databasetransaction.h>

#include <QSqlDatabase>

class QSqlError;

namespace modulehost {

//! \a error in a sentence, begun with \a what.
DatabaseError databaseError(const QString &what, const QSqlError &error);

//! One attempt of a transaction on a SQLite connection, on the thread of that connection. Rolls back unless committed.
class SqliteTransaction final : public DatabaseTransaction
{
public:
    //! Begins; throws DatabaseError.
    explicit SqliteTransaction(const QSqlDatabase &connection);
    ~SqliteTransaction() override;

    void commit();

    Value::List execute(const QString &sql, const Value::List &parameters) override;
    qint64 affectedRows() const override { return m_affectedRows; }
    qint64 lastInsertId() const override { return m_lastInsertId; }

private:
    QSqlDatabase m_connection;
    bool m_isOver = false;
    qint64 m_affectedRows = 0;
    qint64 m_lastInsertId = 0;
};

} // namespace modulehost
