// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/errors.h>
#include <modulehost/export.h>
#include <modulehost/value.h>

#include <QString>

namespace modulehost {

//! What SQLite refused, or a database that cannot be opened.
class MODULEHOST_EXPORT_API DatabaseError : public Error
{
public:
    explicit DatabaseError(const QString &message, int code = 0);
    ~DatabaseError() override;

    //! SQLite's primary result code, such as 19 for a constraint; 0 when there is none.
    int code() const noexcept { return m_code; }
    bool isBusy() const noexcept; //!< Another connection holds the database; the host tries again by itself.

private:
    int m_code;
};

/*!
 * The transaction that ModuleApi::runDbInteraction() gives to a module's function: on the module's private
 * SQLite database, on the database thread, for the time of that one call.
 */
class MODULEHOST_EXPORT_API DatabaseTransaction
{
public:
    virtual ~DatabaseTransaction();

    /*!
     * Runs one SQL statement; \a parameters (null, bool, int, double, text) take the places of its `?` in order.
     * Yields the rows, each a dict from column name to null, int, double or text: of two columns of one name the
     * latter counts, AS tells them apart. Throws DatabaseError, and TypeError for other kinds of values: keep bytes
     * as text, with hex() or in base64.
     */
    virtual Value::List execute(const QString &sql, const Value::List &parameters = {}) = 0;
    virtual qint64 affectedRows() const = 0; //!< By the latest INSERT, UPDATE or DELETE.
    virtual qint64 lastInsertId() const = 0; //!< The row ID of the latest INSERT.

protected:
    DatabaseTransaction() = default;
    Q_DISABLE_COPY_MOVE(DatabaseTransaction)
};

} // namespace modulehost
