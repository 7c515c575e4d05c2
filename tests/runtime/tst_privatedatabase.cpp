// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instances.h"

#include <privatedatabase.h>

#include <modulehost/errors.h>

#include <QDirIterator>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace modulehost;
using namespace modulehost::tests;
using namespace Qt::StringLiterals;

class TestPrivateDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void commits();
    void kinds();
    void rollsBack();
    void sqlErrors_data();
    void sqlErrors();
    void parametersOfOtherKinds();
    void bytesAreRefused();
    void triesAgainWhileBusy();
    void givesUpWhenBusyForLong();
    void onlyTheUserReadsIt();
    void oneFilePerServerAndModule();
    void folderThatCannotBeMade();
    void closing();
    void fileNames_data();
    void fileNames();

private:
    QString folder() const { return m_folder->filePath(u"state/databases"_s); }
    QString file() const { return folder() + u"/example.com/a.Module.sqlite"_s; }
    void run(PrivateDatabase::Function function) { QCoro::waitFor(m_database->run(u"test"_s, std::move(function))); }
    Value::List rows(const QString &sql)
    {
        Value::List rows;
        run([&](DatabaseTransaction &transaction) { rows = transaction.execute(sql); });
        return rows;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PrivateDatabases> m_databases;
    std::shared_ptr<PrivateDatabase> m_database;
};

void TestPrivateDatabase::init()
{
    m_database.reset();
    m_databases.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_databases = std::make_unique<PrivateDatabases>(folder());
    m_database = m_databases->open(u"example.com"_s, u"a.Module"_s);
}

void TestPrivateDatabase::commits()
{
    QVERIFY(!QFileInfo::exists(folder()));
    qint64 affected = 0;
    qint64 id = 0;
    run([&](DatabaseTransaction &transaction) {
        transaction.execute(u"CREATE TABLE users (name TEXT, expires INTEGER)"_s);
        transaction.execute(u"INSERT INTO users VALUES (?, ?)"_s, {u"@a:x"_s, 5});
        transaction.execute(u"INSERT INTO users VALUES (?, ?)"_s, {u"@b:x"_s, 6});
        id = transaction.lastInsertId();
        transaction.execute(u"UPDATE users SET expires = expires + 1"_s);
        affected = transaction.affectedRows();
    });
    QCOMPARE(id, 2);
    QCOMPARE(affected, 2);
    m_database = m_databases->open(u"example.com"_s, u"a.Module"_s);
    QCOMPARE(rows(u"SELECT name, expires FROM users ORDER BY name"_s),
             (Value::List {Value::dict({{u"name"_s, u"@a:x"_s}, {u"expires"_s, 6}}),
                           Value::dict({{u"name"_s, u"@b:x"_s}, {u"expires"_s, 7}})}));
}

void TestPrivateDatabase::kinds()
{
    const Value::List values {Value(), true, qint64(9'007'199'254'740'993), 0.25, u""_s, u"ä?:x'\n"_s};
    Value::List back;
    run([&](DatabaseTransaction &transaction) {
        const Value row
            = transaction.execute(u"SELECT ? AS a, ? AS b, ? AS c, ? AS d, ? AS e, ? AS f"_s, values).first();
        for (const auto &[name, value] : row.entries())
            back.append(value);
    });
    QCOMPARE(back, (Value::List {Value(), 1, qint64(9'007'199'254'740'993), 0.25, u""_s, u"ä?:x'\n"_s}));
}

void TestPrivateDatabase::rollsBack()
{
    run([](DatabaseTransaction &transaction) { transaction.execute(u"CREATE TABLE t (a)"_s); });
    const QString message = messageOf<RuntimeError>(m_database->run(u"test"_s, [](DatabaseTransaction &transaction) {
        transaction.execute(u"INSERT INTO t VALUES (1)"_s);
        throw RuntimeError(u"changed my mind"_s);
    }));
    QCOMPARE(message, u"changed my mind"_s);
    QCOMPARE(rows(u"SELECT a FROM t"_s), Value::List());
}

void TestPrivateDatabase::sqlErrors_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("code");
    QTest::newRow("syntax") << u"SELEKT 1"_s << 1;
    QTest::newRow("constraint") << u"INSERT INTO t VALUES (1)"_s << 19;
    QTest::newRow("too few parameters") << u"INSERT INTO t VALUES (?)"_s << 0;
    QTest::newRow("end of the transaction") << u"COMMIT"_s << 1;
}

void TestPrivateDatabase::sqlErrors()
{
    QFETCH(QString, sql);
    QFETCH(int, code);
    run([](DatabaseTransaction &transaction) {
        transaction.execute(u"CREATE TABLE t (a UNIQUE)"_s);
        transaction.execute(u"INSERT INTO t VALUES (1)"_s);
    });
    int seen = -1;
    const auto caught = [&]() -> Task<> {
        try {
            co_await m_database->run(u"test"_s, [sql](DatabaseTransaction &transaction) { transaction.execute(sql); });
        } catch (const DatabaseError &error) {
            seen = error.code();
        }
    };
    QCoro::waitFor(caught());
    QCOMPARE(seen, code);
    QCOMPARE(rows(u"SELECT a FROM t"_s).size(), 1);
}

void TestPrivateDatabase::parametersOfOtherKinds()
{
    const QString message = messageOf<TypeError>(m_database->run(u"test"_s, [](DatabaseTransaction &transaction) {
        transaction.execute(u"SELECT ?, ?"_s, {1, Value::list({})});
    }));
    QCOMPARE(message, u"parameter 2 of a statement is a list: SQLite takes null, numbers and texts"_s);
}

void TestPrivateDatabase::bytesAreRefused()
{
    const QString message = messageOf<TypeError>(m_database->run(
        u"test"_s, [](DatabaseTransaction &transaction) { transaction.execute(u"SELECT x'00ff' AS picture"_s); }));
    QCOMPARE(message, u"the column \"picture\" holds bytes: read it with hex(picture)"_s);
}

void TestPrivateDatabase::triesAgainWhileBusy()
{
    run([](DatabaseTransaction &transaction) {
        transaction.execute(u"CREATE TABLE t (a)"_s);
        transaction.execute(u"INSERT INTO t VALUES (1)"_s);
    });
    std::atomic<int> calls = 0;
    {
        // Somebody else reads and does not come to an end: the commit has to wait.
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(file());
        QVERIFY(other.open());
        QSqlQuery reading(other);
        reading.setForwardOnly(true);
        QVERIFY(reading.exec(u"BEGIN"_s));
        QVERIFY(reading.exec(u"SELECT a FROM t"_s));
        QVERIFY(reading.next());

        Task<> task = m_database->run(u"test"_s, [&](DatabaseTransaction &transaction) {
            ++calls;
            transaction.execute(u"INSERT INTO t VALUES (2)"_s);
        });
        QTRY_VERIFY(calls >= 2);
        QVERIFY(!task.isReady());
        reading.finish();
        QVERIFY(reading.exec(u"COMMIT"_s));
        QCoro::waitFor(task);
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QCOMPARE(rows(u"SELECT a FROM t ORDER BY a"_s),
             (Value::List {Value::dict({{u"a"_s, 1}}), Value::dict({{u"a"_s, 2}})}));
}

void TestPrivateDatabase::givesUpWhenBusyForLong()
{
    run([](DatabaseTransaction &transaction) { transaction.execute(u"CREATE TABLE t (a)"_s); });
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(file());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN EXCLUSIVE"_s));
        std::atomic<int> calls = 0;
        const QString message
            = messageOf<DatabaseError>(m_database->run(u"remember"_s, [&](DatabaseTransaction &) { ++calls; }));
        QVERIFY2(message.startsWith(u"\"remember\": another process has held the database "_s), qPrintable(message));
        QCOMPARE(calls, 0);
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    run([](DatabaseTransaction &) {});
}

void TestPrivateDatabase::onlyTheUserReadsIt()
{
    run([](DatabaseTransaction &) {});
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    int files = 0;
    QDirIterator it(m_folder->filePath(u"state"_s), QDir::AllEntries | QDir::NoDotAndDotDot,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QFileInfo info(it.next());
        QVERIFY2(!(info.permissions() & others), qPrintable(info.filePath()));
        files += info.isFile();
    }
    QCOMPARE(files, 1);
    QVERIFY(!(QFileInfo(m_folder->filePath(u"state"_s)).permissions() & others));
}

void TestPrivateDatabase::oneFilePerServerAndModule()
{
    QCOMPARE(m_databases->open(u"example.com"_s, u"a.Module"_s), m_database);
    run([](DatabaseTransaction &transaction) { transaction.execute(u"CREATE TABLE t (a)"_s); });
    for (const auto &[server, module] :
         {std::pair(u"example.org"_s, u"a.Module"_s), {u"example.com"_s, u"a.Other"_s}}) {
        m_database = m_databases->open(server, module);
        QCOMPARE(rows(u"SELECT name FROM sqlite_master"_s), Value::List());
    }
}

void TestPrivateDatabase::folderThatCannotBeMade()
{
    PrivateDatabases databases(u"/proc/none/here"_s);
    const QString message
        = messageOf<Error>(databases.open(u"s"_s, u"m"_s)->run(u"test"_s, [](DatabaseTransaction &) {}));
    QVERIFY2(message.contains(u"the folder /proc/none cannot be made"_s), qPrintable(message));
}

void TestPrivateDatabase::closing()
{
    run([](DatabaseTransaction &) {});
    bool isRun = false;
    m_databases->close();
    QCOMPARE(messageOf<Cancelled>(m_database->run(u"test"_s, [&](DatabaseTransaction &) { isRun = true; })),
             u"cancelled"_s);
    m_database = m_databases->open(u"example.com"_s, u"late.Module"_s);
    QCOMPARE(messageOf<Cancelled>(m_database->run(u"test"_s, [&](DatabaseTransaction &) { isRun = true; })),
             u"cancelled"_s);
    QVERIFY(!isRun);
}

void TestPrivateDatabase::fileNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("module path") << u"a_b.C-1"_s << u"a_b.C-1"_s;
    QTest::newRow("port") << u"example.com:8448"_s << u"example.com%3A8448"_s;
    QTest::newRow("climbing") << u"../../x"_s << u"%2E.%2F..%2Fx"_s;
    QTest::newRow("empty") << u""_s << u"_"_s;
    QTest::newRow("unicode") << u"ä~"_s << u"%C3%A4%7E"_s;
}

void TestPrivateDatabase::fileNames()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    QCOMPARE(PrivateDatabases::fileFor(u"/f"_s, u"s"_s, text), u"/f/s/%1.sqlite"_s.arg(name));
    QCOMPARE(PrivateDatabases::fileFor(u"/f"_s, text, u"m"_s), u"/f/%1/m.sqlite"_s.arg(name));
    const auto longName = [](QChar end) {
        return QFileInfo(PrivateDatabases::fileFor(u"/f"_s, u"s"_s, QString(500, u'a') + end)).fileName();
    };
    QVERIFY(longName(u'1').size() <= 200);
    QVERIFY(longName(u'1') != longName(u'2'));
}

QTEST_GUILESS_MAIN(TestPrivateDatabase)
#include "tst_privatedatabase.moc"
