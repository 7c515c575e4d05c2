// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostedentries.h"

#include <configdocument.h>
#include <embeddedsession.h>

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace modulehost;

namespace {

constexpr int longEnoughMs = 700; //!< For news that must not come.

QByteArray configOf(const QByteArray &mark)
{
    return "server_name: example.com\nmodules:\n  - module: hosted.Marked\n    config: { mark: " + mark
        + " }\n"
          "  - module: hosted.Holding\n    config: { ms: 1500 }\n";
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

//! What a session does with files.
class SessionFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void opens();
    void opensWhileAModuleBlocksTheHost();
    void savesAndKeepsABackup();
    void leavesAChangedFileAlone();
    void listsAndReadsBackups();
    void tellsOfForeignChanges();
    void ownSaveIsNoNews();
    void tellsOfAFileInAFolder();
    void refusedApplyIsNotWatched();

private:
    ConfigDocument open(EmbeddedSession &session, const QStringList &names = {})
    {
        return resultOf(session.openConfig(names.isEmpty() ? QStringList(m_file) : names));
    }
    ConfigDocument edited(const QByteArray &mark) const { return ConfigDocument::fromBytes(configOf(mark), m_file); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void SessionFilesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"homeserver.yaml"_s);
    write(m_file, configOf("a"));
}

void SessionFilesTest::opens()
{
    EmbeddedSession session(testOptions());
    const ConfigDocument document = open(session);
    QCOMPARE(document.modules().size(), 2);
    QCOMPARE(document.files().at(0).bytes, configOf("a"));
    QCOMPARE(open(session, {u"not-there.yaml"_s}).state(), ConfigDocument::State::Unreadable);
    QVERIFY(resultOf(session.snapshot()).modules.isEmpty()); // Nothing has run.
}

void SessionFilesTest::opensWhileAModuleBlocksTheHost()
{
    EmbeddedSession session(testOptions());
    resultOf(session.apply(open(session)));
    const QFuture<FireAnswer> blocked = session.fire({u"user_may_invite"_s, Value::list(invite)});
    const ConfigDocument document = open(session);
    const SaveReport report = resultOf(session.saveConfig(edited("b"), document));
    QVERIFY(!blocked.isFinished());
    QCOMPARE(report.outcome, SaveReport::Outcome::Saved);
    resultOf(blocked);
}

void SessionFilesTest::savesAndKeepsABackup()
{
    EmbeddedSession session(testOptions());
    const SaveReport report = resultOf(session.saveConfig(edited("b"), open(session)));
    QCOMPARE(report.outcome, SaveReport::Outcome::Saved);
    QCOMPARE(report.file, m_file);
    QCOMPARE(report.saved, QStringList(m_file));
    QCOMPARE(read(m_file), configOf("b"));
    QCOMPARE(read(report.backup), configOf("a"));
    QVERIFY(!report.backup.startsWith(m_folder->path())); // Never beside the config.
}

void SessionFilesTest::leavesAChangedFileAlone()
{
    EmbeddedSession session(testOptions());
    const ConfigDocument document = open(session);
    write(m_file, configOf("theirs"));
    const SaveReport report = resultOf(session.saveConfig(edited("mine"), document));
    QCOMPARE(report.outcome, SaveReport::Outcome::ChangedOnDisk);
    QCOMPARE(report.onDisk, configOf("theirs"));
    QVERIFY(report.message.contains(m_file));
    QCOMPARE(read(m_file), configOf("theirs"));
}

void SessionFilesTest::listsAndReadsBackups()
{
    HostOptions options = testOptions();
    options.stateFolder = m_folder->filePath(u"state"_s);
    EmbeddedSession session(options);
    QVERIFY(resultOf(session.backups(m_file)).isEmpty());
    resultOf(session.saveConfig(edited("b"), open(session)));
    resultOf(session.saveConfig(edited("c"), open(session)));
    const QList<BackupEntry> entries = resultOf(session.backups(m_file));
    QCOMPARE(entries.size(), 2);
    QVERIFY(entries.at(0).time > entries.at(1).time);
    QCOMPARE(entries.at(1).file, m_file);
    QCOMPARE(entries.at(1).size, configOf("a").size());
    QCOMPARE(resultOf(session.readBackup(m_file, entries.at(0).time)).bytes, configOf("b"));
    QCOMPARE(resultOf(session.readBackup(m_file, entries.at(1).time)).bytes, configOf("a"));
    QCOMPARE(resultOf(session.readBackup(m_file, entries.at(1).time.addMSecs(-1))).error,
             u"that backup is no longer kept"_s);
}

void SessionFilesTest::tellsOfForeignChanges()
{
    EmbeddedSession session(testOptions());
    QSignalSpy news(&session, &HostSession::configChangedOnDisk);
    resultOf(session.apply(open(session)));
    write(m_file, configOf("b"));
    QTRY_COMPARE(news.size(), 1);
    resultOf(session.apply(open(session)));
    write(m_file, configOf("c"));
    QTRY_COMPARE(news.size(), 2);
}

void SessionFilesTest::ownSaveIsNoNews()
{
    EmbeddedSession session(testOptions());
    QSignalSpy news(&session, &HostSession::configChangedOnDisk);
    const ConfigDocument document = open(session);
    resultOf(session.apply(document));
    QCOMPARE(resultOf(session.saveConfig(edited("b"), document)).outcome, SaveReport::Outcome::Saved);
    QTest::qWait(longEnoughMs);
    resultOf(session.apply(edited("b")));
    QTest::qWait(longEnoughMs);
    QCOMPARE(news.size(), 0);
}

void SessionFilesTest::tellsOfAFileInAFolder()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"conf.d"_s));
    const QString folder = m_folder->filePath(u"conf.d"_s);
    write(folder + u"/10.yaml"_s, "report_stats: false\n");
    EmbeddedSession session(testOptions());
    QSignalSpy news(&session, &HostSession::configChangedOnDisk);
    resultOf(session.apply(open(session, {m_file, folder})));
    write(folder + u"/20.yaml"_s, "modules: []\n");
    QTRY_COMPARE(news.size(), 1);
}

void SessionFilesTest::refusedApplyIsNotWatched()
{
    EmbeddedSession session(testOptions());
    QSignalSpy news(&session, &HostSession::configChangedOnDisk);
    resultOf(session.apply(open(session)));
    const QByteArray broken = "modules: [\n";
    QCOMPARE(resultOf(session.apply(ConfigDocument::fromBytes(broken, m_file))).outcome, ApplyReport::Outcome::Refused);
    write(m_file, broken);
    QTRY_COMPARE(news.size(), 1); // What is live is still another one.
}

QTEST_GUILESS_MAIN(SessionFilesTest)
#include "tst_sessionfiles.moc"
