// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childprocess.h"

#include <configbackups.h>
#include <configsave.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

using Outcome = SaveResult::Outcome;

constexpr qsizetype Size = 120'000; // Of a large homeserver.yaml.

//! Version \a number of the config: a whole one is told from a mix of two.
QByteArray version(int number)
{
    const QByteArray line = "version_" + QByteArray::number(number) + ": '" + QByteArray(50, '#') + "'\n";
    QByteArray text = line.repeated(Size / line.size());
    return text + "# end of " + QByteArray::number(number) + '\n';
}

//! The number of the version that \a text is; -1 when it is no whole one.
int numberOf(const QByteArray &text)
{
    const QByteArray begin("version_");
    const int number = text.mid(begin.size(), text.indexOf(':') - begin.size()).toInt();
    return text == version(number) ? number : -1;
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot | QDir::System, QDir::Name);
}

//! Files of saves that did not come to their end.
QStringList leftovers(const QString &folder)
{
    static const QRegularExpression temporary(u"\\A\\.module-console\\.[A-Za-z0-9]{6}\\z"_s);
    return namesIn(folder).filter(temporary);
}

//! Saves one version after the other until it is killed; the numbers of those that were saved go to \a report.
[[noreturn]] void saveForever(const QString &config, const SaveOptions &options, int next, int report)
{
    QByteArray last = contentOf(config);
    for (int number = next;; ++number) {
        const QByteArray text = version(number);
        if (saveFile(config, text, last, options).outcome != Outcome::Saved)
            _exit(EXIT_FAILURE);
        last = text;
        if (::write(report, &number, sizeof number) != sizeof number)
            _exit(EXIT_FAILURE);
    }
}

//! The last number that \a child reported before it was killed after \a microseconds; 0 for none, -1 when it failed.
int lastSaved(int reports, pid_t child, useconds_t microseconds)
{
    usleep(microseconds);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    int last = 0;
    for (int number = 0; read(reports, &number, sizeof number) == sizeof number;)
        last = number;
    return WIFSIGNALED(status) ? last : -1;
}

} // namespace

/*!
 * Saves that are killed at random moments, and saves on a full disk: the file is always one whole version, the one
 * before or the one that was being written. MODULEHOST_TEST_KILLS is how many are killed.
 */
class KilledSavesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAtRandomMoments();
    void leftoversGo();
    void fullFileSystem();
};

void KilledSavesTest::killedAtRandomMoments()
{
    const int wanted = qEnvironmentVariableIsSet("MODULEHOST_TEST_KILLS")
        ? qEnvironmentVariableIntValue("MODULEHOST_TEST_KILLS")
        : 60;
    QTemporaryDir folder;
    QDir(folder.path()).mkdir(u"etc"_s);
    const QString config = folder.filePath(u"etc/homeserver.yaml"_s);
    const SaveOptions options {.stateFolder = folder.filePath(u"state"_s)};
    write(config, version(1));
    QRandomGenerator random(quint32(qEnvironmentVariableIntValue("MODULEHOST_TEST_SEED")));
    int known = 1;
    int inTheMiddle = 0;
    int afterTheRename = 0;
    for (int i = 0; i < wanted; ++i) {
        const qsizetype before = leftovers(folder.filePath(u"etc"_s)).size();
        int ends[2];
        QCOMPARE(pipe2(ends, O_CLOEXEC), 0);
        const pid_t child = fork();
        if (child == 0)
            saveForever(config, options, known + 1, ends[1]);
        close(ends[1]);
        const int last = lastSaved(ends[0], child, useconds_t(random.bounded(40'000)));
        close(ends[0]);
        QVERIFY2(last >= 0, "the child could not save");

        const int number = numberOf(contentOf(config));
        QVERIFY2(number > 0, contentOf(config).constData());
        const int reported = std::max(last, known);
        QVERIFY2(number == reported || number == reported + 1, "the version before, or the one that was being saved");
        afterTheRename += number == reported + 1 ? 1 : 0;
        inTheMiddle += leftovers(folder.filePath(u"etc"_s)).size() > before ? 1 : 0;
        known = number;
        const QList<ConfigBackup> backups = ConfigBackups(config, options.stateFolder).list();
        for (const ConfigBackup &backup : backups)
            QVERIFY2(numberOf(ConfigBackups::read(backup).bytes) > 0, "a backup is whole");
    }
    QStringList others = namesIn(folder.filePath(u"etc"_s));
    for (const QString &name : leftovers(folder.filePath(u"etc"_s)))
        others.removeAll(name);
    QCOMPARE(others, QStringList {u"homeserver.yaml"_s});
    QCOMPARE(saveFile(config, "a: 1\n", version(known), options).outcome, Outcome::Saved);
    QVERIFY(ConfigBackups(config, options.stateFolder).list().size() <= 20);
    qInfo("%d saves were killed after %d whole ones: %d left a file behind, %d had just replaced the config", wanted,
          known - 1, inTheMiddle, afterTheRename);
    QVERIFY2(inTheMiddle > 0, "no save was killed in the middle; the test means little");
}

//! What a killed save left behind goes with a later one, when nobody can be writing it any more.
void KilledSavesTest::leftoversGo()
{
    QTemporaryDir folder;
    const QString config = folder.filePath(u"homeserver.yaml"_s);
    const QString old = folder.filePath(u".module-console.aB3dE6"_s);
    const QString young = folder.filePath(u".module-console.aB3dE7"_s);
    const QString foreign = folder.filePath(u".module-console.yaml"_s);
    for (const QString &name : {config, old, young, foreign})
        write(name, "a: 1\n");
    const struct timespec times[2] = {{.tv_sec = 1'000'000'000, .tv_nsec = 0}, {.tv_sec = 1'000'000'000, .tv_nsec = 0}};
    for (const QString &name : {old, foreign})
        QCOMPARE(utimensat(AT_FDCWD, QFile::encodeName(name).constData(), times, 0), 0);
    const SaveOptions options {.stateFolder = folder.filePath(u"state"_s)};
    QCOMPARE(saveFile(config, "a: 2\n", "a: 1\n", options).outcome, Outcome::Saved);
    QVERIFY(!QFileInfo::exists(old));
    QVERIFY(QFileInfo::exists(young));
    QVERIFY(QFileInfo::exists(foreign));
}

//! On a file system of 1 MB that fills up, in a mount namespace of its own.
void KilledSavesTest::fullFileSystem()
{
    QTemporaryDir folder;
    const QString disk = folder.filePath(u"disk"_s);
    QDir().mkdir(disk);
    const QByteArray answer = inChild([&]() -> QByteArray {
        if (unshare(CLONE_NEWNS) != 0 || mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || mount("tmpfs", QFile::encodeName(disk).constData(), "tmpfs", 0, "size=1m,mode=0755") != 0)
            return QByteArray("skip ") + std::strerror(errno);
        const QString config = disk + u"/homeserver.yaml"_s;
        write(config, version(1));
        int failed = 0;
        int saved = 0;
        for (const bool inPlace : {false, true}) {
            // With the state on the same disk the backup is what does not fit, else the config.
            for (const QString &state : QStringList {folder.filePath(u"state"_s), disk + u"/state"_s}) {
                const SaveOptions options {.stateFolder = state, .inPlace = inPlace};
                for (int pieces = 30; pieces >= 0; --pieces) {
                    QFile filler(disk + u"/filler"_s);
                    if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
                        return "no filler";
                    struct statvfs room = {};
                    statvfs(QFile::encodeName(disk).constData(), &room);
                    const qint64 left = qint64(room.f_bavail) * qint64(room.f_bsize) - pieces * 8'192;
                    if (left > 0 && filler.write(QByteArray(left, 'x')) != left)
                        return "the filler does not fit";
                    const int before = numberOf(contentOf(config));
                    const SaveResult result = saveFile(config, version(before + 1), version(before), options);
                    const int after = numberOf(contentOf(config));
                    const bool isSaved = result.outcome == Outcome::Saved;
                    if (after != (isSaved ? before + 1 : before))
                        return "no whole version: " + result.message.toUtf8();
                    if (!isSaved && !result.message.contains(u"No space left on device"_s))
                        return "does not tell why: " + result.message.toUtf8();
                    if (!leftovers(disk).isEmpty())
                        return "a file was left behind";
                    (isSaved ? saved : failed) += 1;
                    filler.remove();
                }
            }
        }
        return "whole " + QByteArray::number(saved) + " saved, " + QByteArray::number(failed) + " refused";
    });
    if (answer.startsWith("skip"))
        QSKIP(qPrintable(u"no file system can be mounted here (%1), root can"_s.arg(QString::fromUtf8(answer.mid(5)))));
    QVERIFY2(answer.startsWith("whole"), answer.constData());
    qInfo("on a disk that fills up: %s", answer.mid(6).constData());
    QVERIFY2(!answer.contains(" 0 saved") && !answer.contains(" 0 refused"), answer.constData());
}

QTEST_GUILESS_MAIN(KilledSavesTest)
#include "tst_killedsaves.moc"
