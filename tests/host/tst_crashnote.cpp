// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostedentries.h"

#include <configdocument.h>
#include <crashnote.h>
#include <embeddedsession.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/file.h>
#include <sys/resource.h>

using namespace modulehost;

/*
 * The processes that crash are this program again: `tst_crashnote --host STATE PLACE SIGNAL` is a host with a module
 * that raises the signal at the place: parse_config, construct or callback; "idle" is outside of any module, and
 * "wait" waits inside a callback to be killed. `--session STATE` is a session that ends while a module waits so, right
 * after a file is being saved.
 */

namespace {

HostOptions optionsIn(const QString &state)
{
    HostOptions options = testOptions();
    options.stateFolder = state;
    return options;
}

int runHost(const QStringList &arguments)
{
    const struct ::rlimit noCore = {};
    ::setrlimit(RLIMIT_CORE, &noCore);
    const QString place = arguments.at(1);
    Host host(optionsIn(arguments.at(0)));
    apply(host,
          setupOf({marked(u"a"_s),
                   entry(u"hosted.Crashing"_s, {{u"at"_s, place}, {u"signal"_s, arguments.at(2).toInt()}})}));
    if (place == u"idle")
        std::raise(SIGKILL);
    fire(host, u"user_may_invite"_s, invite);
    return 0;
}

QString fileIn(const QString &state) { return state + u"/homeserver.yaml"_s; }

QByteArray waitingConfig(const QByteArray &serverName)
{
    return "server_name: " + serverName
        + "\nmodules:\n  - module: hosted.Crashing\n    config: { at: wait, signal: 0 }\n";
}

int runSession(const QString &state)
{
    EmbeddedSession session(optionsIn(state));
    const ConfigDocument document = resultOf(session.openConfig({fileIn(state)}));
    resultOf(session.apply(document));
    session.fire({u"user_may_invite"_s, Value::list(invite)});
    if (!QTest::qWaitFor([&] { return session.stall().has_value(); }, 30'000))
        return 2;
    session.saveConfig(ConfigDocument::fromBytes(waitingConfig("saved"), fileIn(state)), document);
    return 0;
}

//! The latest note, which is taken; nothing without one.
std::optional<CrashNote> taken(const QString &stateFolder)
{
    const QList<CrashNote> notes = findCrashNotes(stateFolder);
    if (notes.isEmpty())
        return std::nullopt;
    takeCrashNote(stateFolder, notes.constFirst());
    return notes.constFirst();
}

//! Leaves behind what a process does that ended in \a module: a copy, which nobody holds.
void leaveNote(const QString &stateFolder, const QString &module, const QString &fileName)
{
    const auto living = CrashNoteFile::create(stateFolder);
    QVERIFY(living);
    living->setName(1, module);
    living->runningModule() = 1;
    const QDir folder(stateFolder + u"/running"_s);
    const QStringList names = folder.entryList({QString::number(QCoreApplication::applicationPid()) + u"-*.note"_s});
    QCOMPARE(names.size(), 1);
    QVERIFY(QFile::copy(folder.filePath(names.constFirst()), folder.filePath(fileName)));
}

} // namespace

class CrashNoteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_state = std::make_unique<QTemporaryDir>(); }

    void namesModuleAndPhase_data();
    void namesModuleAndPhase();
    void killedWhileAModuleRuns();
    void aSessionEndsWithoutAModuleThatDoesNot();
    void killedOutsideOfModules();
    void nextStartClearsWhatTellsNothing();
    void nextStartKeepsTheLatestOfEachModule();
    void cleanEndLeavesNothing();
    void livingOnesAreLeftAlone();
    void isToldWhileAnotherLooks();
    void latestOfSeveral();
    void toldAgainUntilItIsTaken();
    void oneForEachModule();
    void takesNothingThatCameLater();
    void foreignFiles();
    void isForTheOwnerAlone();
    void worksWithoutAFolder();

private:
    void start(QProcess &process, const QString &place, int signal) const
    {
        process.start(QCoreApplication::applicationFilePath(),
                      {u"--host"_s, m_state->path(), place, QString::number(signal)});
    }
    QStringList files() const { return QDir(m_state->filePath(u"running"_s)).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<QTemporaryDir> m_state;
};

void CrashNoteTest::namesModuleAndPhase_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("signal");
    QTest::addColumn<QString>("phase");
    QTest::newRow("parse_config, SIGSEGV") << u"parse_config"_s << SIGSEGV << u"parse_config"_s;
    QTest::newRow("construct, SIGSEGV") << u"construct"_s << SIGSEGV << u"construct"_s;
    QTest::newRow("construct, SIGKILL") << u"construct"_s << SIGKILL << u"construct"_s;
    QTest::newRow("callback, SIGSEGV") << u"callback"_s << SIGSEGV << QString();
    QTest::newRow("callback, SIGABRT") << u"callback"_s << SIGABRT << QString();
}

void CrashNoteTest::namesModuleAndPhase()
{
    QFETCH(QString, place);
    QFETCH(int, signal);
    QFETCH(QString, phase);
    QProcess process;
    start(process, place, signal);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    const std::optional<CrashNote> note = taken(m_state->path());
    QVERIFY(note);
    QCOMPARE(note->modulePath, u"hosted.Crashing"_s);
    QCOMPARE(note->phase, phase);
    QVERIFY(qAbs(note->time.msecsTo(QDateTime::currentDateTimeUtc())) < 60'000);
    QVERIFY(!taken(m_state->path())); // Told once.
    QCOMPARE(files(), QStringList());
}

void CrashNoteTest::killedWhileAModuleRuns()
{
    QProcess process;
    start(process, u"wait"_s, SIGKILL);
    QVERIFY(process.waitForReadyRead());
    QCOMPARE(process.readAllStandardOutput().trimmed(), "inside");
    process.kill();
    QVERIFY(process.waitForFinished());
    const std::optional<CrashNote> note = taken(m_state->path());
    QVERIFY(note);
    QCOMPARE(note->modulePath, u"hosted.Crashing"_s);
    QCOMPARE(note->phase, QString());
}

void CrashNoteTest::aSessionEndsWithoutAModuleThatDoesNot()
{
    QFile config(fileIn(m_state->path()));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(waitingConfig("before"));
    config.close();
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--session"_s, m_state->path()});
    QVERIFY(process.waitForFinished(50'000)); // The module waits for a minute.
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), EXIT_FAILURE);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains("hosted.Crashing does not return"), said.constData());
    QVERIFY(config.open(QIODevice::ReadOnly));
    QCOMPARE(config.readAll(), waitingConfig("saved"));
    const std::optional<CrashNote> note = taken(m_state->path());
    QVERIFY(note);
    QCOMPARE(note->modulePath, u"hosted.Crashing"_s);
}

void CrashNoteTest::killedOutsideOfModules()
{
    QProcess process;
    start(process, u"idle"_s, 0);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QCOMPARE(files().size(), 1);
    QVERIFY(!taken(m_state->path()));
    QCOMPARE(files(), QStringList());
}

void CrashNoteTest::nextStartClearsWhatTellsNothing()
{
    for (const QString &place : {u"callback"_s, u"idle"_s}) {
        QProcess process;
        start(process, place, SIGKILL);
        QVERIFY(process.waitForFinished());
    }
    QCOMPARE(files().size(), 2);
    {
        Host host(optionsIn(m_state->path()));
        QCOMPARE(files().size(), 2); // Its own, and the one that tells of a module.
    }
    QCOMPARE(files().size(), 1);
    QVERIFY(taken(m_state->path()));
}

void CrashNoteTest::nextStartKeepsTheLatestOfEachModule()
{
    int number = 0;
    for (const QString &module : {u"a.A"_s, u"b.B"_s, u"a.A"_s, u"a.A"_s}) {
        QTest::qSleep(5); // Another millisecond.
        leaveNote(m_state->path(), module, u"%1-left.note"_s.arg(++number));
    }
    CrashNoteFile::create(m_state->path()).reset();
    QCOMPARE(files(), (QStringList {u"2-left.note"_s, u"4-left.note"_s}));
}

void CrashNoteTest::cleanEndLeavesNothing()
{
    {
        Host host(optionsIn(m_state->path()));
        apply(host, setupOf({marked(u"a"_s)}));
        QCOMPARE(files().size(), 1);
    }
    QCOMPARE(files(), QStringList());
    QVERIFY(!taken(m_state->path()));
}

void CrashNoteTest::livingOnesAreLeftAlone()
{
    const auto living = CrashNoteFile::create(m_state->path());
    living->setName(3, u"a.A"_s);
    living->runningModule() = 3;
    QVERIFY(!taken(m_state->path()));
    QCOMPARE(files().size(), 1);
    living->remove();
    QCOMPARE(files(), QStringList());
    living->runningModule() = 4; // Whoever still has it may go on.
}

void CrashNoteTest::isToldWhileAnotherLooks()
{
    leaveNote(m_state->path(), u"a.A"_s, u"1-a.note"_s);
    QFile other(m_state->filePath(u"running/1-a.note"_s)); // As a program does that starts at the same time.
    QVERIFY(other.open(QIODevice::ReadOnly));
    QCOMPARE(::flock(other.handle(), LOCK_SH), 0);
    const QList<CrashNote> told = findCrashNotes(m_state->path());
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.constFirst().modulePath, u"a.A"_s);
}

void CrashNoteTest::latestOfSeveral()
{
    for (const QString &place : {u"construct"_s, u"callback"_s}) {
        QProcess process;
        start(process, place, SIGSEGV);
        QVERIFY(process.waitForFinished());
    }
    QCOMPARE(files().size(), 2);
    QCOMPARE(findCrashNotes(m_state->path()).size(), 1); // The same module.
    QCOMPARE(taken(m_state->path())->phase, QString());
    QCOMPARE(files(), QStringList());
}

void CrashNoteTest::toldAgainUntilItIsTaken()
{
    for (const QString &place : {u"callback"_s, u"construct"_s, u"idle"_s}) {
        QProcess process;
        start(process, place, SIGKILL);
        QVERIFY(process.waitForFinished());
    }
    const QList<CrashNote> told = findCrashNotes(m_state->path());
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.constFirst().phase, u"construct"_s);
    QCOMPARE(files().size(), 1); // The one outside of modules told nothing, and the earlier one is told no more.
    QCOMPARE(findCrashNotes(m_state->path()), told);
    QCOMPARE(taken(m_state->path()), told.constFirst());
    QVERIFY(findCrashNotes(m_state->path()).isEmpty());
    QCOMPARE(files(), QStringList());
}

void CrashNoteTest::oneForEachModule()
{
    leaveNote(m_state->path(), u"a.A"_s, u"1-first.note"_s);
    QTest::qSleep(5); // Another millisecond.
    leaveNote(m_state->path(), u"b.B"_s, u"2-second.note"_s);
    const QList<CrashNote> notes = findCrashNotes(m_state->path());
    QCOMPARE(notes.size(), 2);
    QCOMPARE(notes.at(0).modulePath, u"b.B"_s);
    QCOMPARE(notes.at(1).modulePath, u"a.A"_s);
    takeCrashNote(m_state->path(), notes.at(0));
    QCOMPARE(findCrashNotes(m_state->path()), QList<CrashNote>({notes.at(1)}));
}

void CrashNoteTest::takesNothingThatCameLater()
{
    leaveNote(m_state->path(), u"a.A"_s, u"1-told.note"_s);
    const QList<CrashNote> told = findCrashNotes(m_state->path());
    leaveNote(m_state->path(), u"a.A"_s, u"2-later.note"_s);
    takeCrashNote(m_state->path(), told.constFirst());
    const QList<CrashNote> left = findCrashNotes(m_state->path());
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.constFirst().files, QStringList(u"2-later.note"_s));
}

void CrashNoteTest::foreignFiles()
{
    const QDir folder(m_state->path());
    QVERIFY(folder.mkdir(u"running"_s));
    QFile damaged(folder.filePath(u"running/1-x.note"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("nonsense");
    damaged.close();
    QVERIFY(!taken(m_state->path()));
    QVERIFY(!taken(m_state->filePath(u"not there"_s)));
}

void CrashNoteTest::isForTheOwnerAlone()
{
    const auto note = CrashNoteFile::create(m_state->path());
    constexpr auto owner
        = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    const QString folder = m_state->filePath(u"running"_s);
    QCOMPARE(QFileInfo(folder).permissions(), owner | QFileDevice::ExeOwner | QFileDevice::ExeUser);
    QCOMPARE(QFileInfo(folder + u'/' + files().at(0)).permissions(), owner);
}

void CrashNoteTest::worksWithoutAFolder()
{
    QFile file(m_state->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Host host(optionsIn(file.fileName() + u"/below"_s));
    apply(host, setupOf({marked(u"a"_s)}));
    QCOMPARE(fire(host, u"on_create_room"_s, room).steps.size(), 1);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--host")
        return runHost(arguments.sliced(2));
    if (arguments.value(1) == u"--session")
        return runSession(arguments.value(2));
    CrashNoteTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crashnote.moc"
