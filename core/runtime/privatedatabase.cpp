// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "privatedatabase.h"

#include "sqlitetransaction.h"

#include <statefolder.h>

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! SQLite makes its journals with the rights of this file.
void makePrivateFile(const QString &name)
{
    if (const QString problem = makePrivateFolder(QFileInfo(name).path()); !problem.isEmpty())
        throw DatabaseError(u"the database %1 cannot be opened: %2"_s.arg(name, problem));
    constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner;
    QFile file(name);
    if (!file.open(QFile::ReadWrite | QFile::Append, owner) || !file.setPermissions(owner))
        throw DatabaseError(u"the database %1 cannot be opened: %2"_s.arg(name, file.errorString()));
}

QString asFileName(const QString &text)
{
    constexpr qsizetype longest = 150;
    QByteArray name = text.toUtf8().toPercentEncoding({}, "~");
    if (name.startsWith('.'))
        name.replace(0, 1, "%2E");
    if (name.size() > longest) {
        const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex();
        name = name.first(longest - hash.size()) + hash;
    }
    return name.isEmpty() ? u"_"_s : QString::fromLatin1(name);
}

} // namespace

PrivateDatabase::PrivateDatabase(const QString &file)
    : m_file(file)
    , m_connectionName(QUuid::createUuid().toString())
    , m_threads(1, [this] { disconnect(); })
{
}

PrivateDatabase::~PrivateDatabase() { close(); }

Task<> PrivateDatabase::run(QString description, Function function)
{
    WorkerThreads::Job job = [this, description, function = std::move(function)] { interact(description, function); };
    co_await m_threads.run(std::move(job));
}

void PrivateDatabase::interact(const QString &description, const Function &function)
{
    const QDeadlineTimer limit(busyLimit);
    for (;;) {
        try {
            return attempt(function);
        } catch (const DatabaseError &error) {
            if (!error.isBusy() || m_threads.isClosing())
                throw;
            if (limit.hasExpired()) {
                throw DatabaseError(u"\"%1\": another process has held the database %2 for %3 s"_s.arg(
                                        description, m_file, QString::number(busyLimit.count() / 1000)),
                                    error.code());
            }
        }
    }
}

void PrivateDatabase::attempt(const Function &function)
{
    SqliteTransaction transaction(connection());
    function(transaction);
    transaction.commit();
}

QSqlDatabase PrivateDatabase::connection()
{
    QSqlDatabase database = QSqlDatabase::database(m_connectionName, false);
    if (!database.isValid()) {
        database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connectionName);
        // Short, so that closing has not to wait for long.
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=250"_s);
        database.setDatabaseName(m_file);
    }
    if (!database.isValid())
        throw DatabaseError(u"Qt's driver for SQLite is missing: install libqt6sql6-sqlite"_s);
    if (!database.isOpen()) {
        makePrivateFile(m_file);
        if (!database.open())
            throw databaseError(u"the database %1 cannot be opened"_s.arg(m_file), database.lastError());
    }
    return database;
}

void PrivateDatabase::disconnect()
{
    if (QSqlDatabase::contains(m_connectionName))
        QSqlDatabase::removeDatabase(m_connectionName);
}

PrivateDatabases::PrivateDatabases(const QString &folder)
    : m_folder(folder)
{
}

std::shared_ptr<PrivateDatabase> PrivateDatabases::open(const QString &serverName, const QString &modulePath)
{
    std::erase_if(m_open, [](const auto &entry) { return entry.second.expired(); });
    const QString file = fileFor(m_folder, serverName, modulePath);
    for (const auto &[name, weak] : m_open) {
        if (auto database = weak.lock(); database && name == file)
            return database;
    }
    auto database = std::make_shared<PrivateDatabase>(file);
    if (m_isClosed)
        database->close();
    m_open.push_back({file, database});
    return database;
}

QString PrivateDatabases::fileFor(const QString &folder, const QString &serverName, const QString &modulePath)
{
    return folder % u'/' % asFileName(serverName) % u'/' % asFileName(modulePath) % u".sqlite"_s;
}

void PrivateDatabases::close()
{
    m_isClosed = true;
    const auto open = m_open;
    for (const auto &[name, weak] : open) {
        if (const auto database = weak.lock())
            database->close();
    }
}

} // namespace modulehost
