// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workerthreads.h"

#include <modulehost/databasetransaction.h>

#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

class QSqlDatabase;

namespace modulehost {

/*!
 * The SQLite database of one module and the thread on which it is used. The file is made and opened with the first
 * transaction, readable by this user alone. Host thread.
 */
class PrivateDatabase
{
public:
    using Function = std::function<void(DatabaseTransaction &)>;

    explicit PrivateDatabase(const QString &file);
    ~PrivateDatabase();
    Q_DISABLE_COPY_MOVE(PrivateDatabase)

    /*!
     * Calls \a function in a transaction, commits when it returns and rolls back when it throws. While another
     * connection holds the database everything is tried again, for busyLimit at most. Throws DatabaseError, and
     * Cancelled when the database was closed before.
     */
    Task<> run(QString description, Function function);
    //! Ends what runs, at the latest between two attempts; waits for it.
    void close() { m_threads.close(); }

    static constexpr std::chrono::milliseconds busyLimit {5000};

private:
    void interact(const QString &description, const Function &function);
    void attempt(const Function &function);
    QSqlDatabase connection();
    void disconnect();

    const QString m_file;
    const QString m_connectionName;
    WorkerThreads m_threads;
};

//! The databases of all modules of a host: one file for each server name and module path. Host thread.
class PrivateDatabases
{
public:
    //! \a folder is made when the first database is opened.
    explicit PrivateDatabases(const QString &folder);

    //! Whoever asks for the same module while the database is in use shares it.
    std::shared_ptr<PrivateDatabase> open(const QString &serverName, const QString &modulePath);
    //! Where a module's database is: other characters than letters, digits and `.-_` are `%XX`.
    static QString fileFor(const QString &folder, const QString &serverName, const QString &modulePath);
    //! Closes all, and those that are opened later at once.
    void close();

private:
    const QString m_folder;
    bool m_isClosed = false;
    std::vector<std::pair<QString, std::weak_ptr<PrivateDatabase>>> m_open;
};

} // namespace modulehost
