// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"
#include "realwindow.h"

#include <crashnote.h>
#include <emptystate.h>
#include <loadfailure.h>
#include <trust.h>

#include <QDir>
#include <QLabel>
#include <QProcess>
#include <QStandardPaths>

#include <csignal>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! What a process leaves that ended inside of \a module: a note that nobody holds any longer.
void leaveCrashNote(const QString &stateFolder, const QString &module, std::optional<LoadPhase> phase)
{
    const auto living = CrashNoteFile::create(stateFolder);
    QVERIFY(living);
    living->setName(1, module);
    living->loadPhase() = phase ? int(*phase) : -1;
    living->runningModule() = 1;
    const QDir folder(stateFolder + u"/running"_s);
    const QString own = QString::number(QCoreApplication::applicationPid()) + u"-*.note"_s;
    QVERIFY(QFile::copy(folder.filePath(folder.entryList({own}, QDir::Files).constFirst()),
                        folder.filePath(module + u".note"_s)));
}

//! The fake window after a crash in lists.AllowList, with a state folder that has the note.
class WindowAfterCrash
{
public:
    explicit WindowAfterCrash(const QString &module = u"lists.AllowList"_s)
    {
        leaveCrashNote(state, module, LoadPhase::Construct);
        console = std::make_unique<Console>(session, HostOptions(), state, settings);
        window = std::make_unique<MainWindow>(*console, appearance);
        window->resize(1200, 800);
        window->show();
        session.document = OpenWindow::document();
        session.current = OpenWindow::snapshot();
    }

    void openAndTrust()
    {
        window->open({u"/etc/example/homeserver.yaml"_s});
        QTRY_COMPARE(console->config().state(), OpenedConfig::State::Untrusted);
        QTest::mouseClick(window->findChild<QPushButton *>(u"trust.run"_s), Qt::LeftButton);
    }
    bool isAsked() const { return window->findChild<QWidget *>(u"crashBar"_s)->isVisible(); }
    QString question() const { return window->findChild<QLabel *>(u"crash.text"_s)->text(); }
    void answer(const QString &button) { QTest::mouseClick(window->findChild<QPushButton *>(button), Qt::LeftButton); }

    QTemporaryDir folder;
    const QString state = folder.filePath(u"state"_s);
    FakeSession session;
    QSettings settings {folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    Appearance appearance;
    std::unique_ptr<Console> console;
    std::unique_ptr<MainWindow> window;
};

//! A module that takes the process down where \a place says, behind one that does not.
QByteArray crashing(const QByteArray &place)
{
    return "server_name: example.com\n"
           "module_console:\n"
           "  native_module_paths: [" MODULEHOST_TEST_MODULES "]\n"
           "modules:\n"
           "  - module: hosted.Marked\n"
           "    config: { mark: a }\n"
           "  - module: hosted.Crashing\n"
           "    config: { at: "
        + place + ", signal: " + QByteArray::number(SIGSEGV) + " }\n";
}

//! Starts the real program on the desk's config, which is trusted already.
void startConsole(QProcess &process, const Desk &desk)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, desk.stateHome());
    environment.insert(u"XDG_CONFIG_HOME"_s, desk.path(u"settings"_s));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier([] {
        const struct ::rlimit noCore = {};
        ::setrlimit(RLIMIT_CORE, &noCore);
    });
    process.start(QStringLiteral(MODULE_CONSOLE_PROGRAM),
                  {u"--new-instance"_s, u"--listen"_s, u"127.0.0.1:0"_s, desk.config()});
}

} // namespace

class tst_WindowCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void namesModuleAndPhase();
    void nothingRunsBeforeTheAnswer();
    void nothingIsWrongWithTheTextAlone();
    void withoutTheModule();
    void normally();
    void safeMode();
    void answeredBeforeAFileIsOpen();
    void staysUntilItIsAnswered();
    void aFileWithoutTheModuleIsNotHeldUp();
    void asksAboutEachModule();
    void leavesWhatCameLater();
    void whatOthersWroteMeanwhileIsAskedAbout();
    void theProgramCrashesAndStartsAgain();
};

void tst_WindowCrash::namesModuleAndPhase()
{
    const WindowAfterCrash w;
    QVERIFY(w.isAsked());
    QVERIFY(w.question().contains(u"lists.AllowList"_s));
    QVERIFY(w.question().contains(u"construct"_s));
    QVERIFY(!w.window->findChild<QDialog *>()); // It stands in nobody's way.
}

void tst_WindowCrash::nothingRunsBeforeTheAnswer()
{
    WindowAfterCrash w;
    w.window->open({u"/etc/example/homeserver.yaml"_s});
    QTRY_COMPARE(w.console->config().state(), OpenedConfig::State::Untrusted);
    QVERIFY(!w.isAsked()); // One question at a time.
    w.console->config().trust(w.console->config().question());
    QTRY_COMPARE(w.console->config().state(), OpenedConfig::State::Suspected);
    QVERIFY(w.isAsked());
    QVERIFY(!w.session.calls.contains(u"apply"_s));
}

void tst_WindowCrash::nothingIsWrongWithTheTextAlone()
{
    WindowAfterCrash w;
    w.session.current = HostSnapshot();
    w.openAndTrust();
    QTRY_COMPARE(w.console->config().state(), OpenedConfig::State::Suspected);
    QStringList sentences;
    for (const EmptyState *state : w.window->findChildren<EmptyState *>())
        sentences.append(state->sentence());
    QVERIFY2(sentences.contains(u"Nothing is wrong with the text"_s), qPrintable(sentences.join(u'\n')));
}

void tst_WindowCrash::withoutTheModule()
{
    WindowAfterCrash w;
    w.openAndTrust();
    QTRY_VERIFY(w.isAsked());
    w.answer(u"crash.without"_s);
    QTRY_COMPARE(w.console->config().state(), OpenedConfig::State::Live);
    QCOMPARE(w.session.applied.constLast().without, QStringList(u"lists.AllowList"_s));
    QVERIFY(!w.isAsked());
    QVERIFY(findCrashNotes(w.state).isEmpty());
}

void tst_WindowCrash::normally()
{
    WindowAfterCrash w;
    w.openAndTrust();
    QTRY_VERIFY(w.isAsked());
    w.answer(u"crash.normally"_s);
    QTRY_COMPARE(w.console->config().state(), OpenedConfig::State::Live);
    QCOMPARE(w.session.applied.constLast().without, QStringList());
    QVERIFY(!w.session.applied.constLast().safeMode);
    QVERIFY(findCrashNotes(w.state).isEmpty());
}

void tst_WindowCrash::safeMode()
{
    WindowAfterCrash w;
    w.openAndTrust();
    QTRY_VERIFY(w.isAsked());
    w.answer(u"crash.safeMode"_s);
    QTRY_COMPARE(w.console->config().state(), OpenedConfig::State::Live);
    QVERIFY(w.session.applied.constLast().safeMode);
    auto *bar = w.window->findChild<QWidget *>(u"safeModeBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(!w.session.calls.contains(u"listen"_s));
    w.answer(u"safeMode.leave"_s);
    QTRY_COMPARE(w.session.applied.size(), 2);
    QVERIFY(!w.session.applied.constLast().safeMode);
    QVERIFY(w.session.applied.constLast().isOpening); // One that fails does not keep the others from running.
    QTRY_VERIFY(!bar->isVisible());
    QTRY_VERIFY(w.session.calls.contains(u"listen"_s));
}

void tst_WindowCrash::answeredBeforeAFileIsOpen()
{
    WindowAfterCrash w;
    w.answer(u"crash.without"_s);
    QVERIFY(!w.isAsked());
    w.openAndTrust();
    QTRY_COMPARE(w.console->config().state(), OpenedConfig::State::Live);
    QCOMPARE(w.session.applied.constLast().without, QStringList(u"lists.AllowList"_s));
}

void tst_WindowCrash::staysUntilItIsAnswered()
{
    WindowAfterCrash w;
    w.openAndTrust();
    QTRY_VERIFY(w.isAsked());
    QVERIFY(w.window->close());
    w.window.reset();
    w.console = std::make_unique<Console>(w.session, HostOptions(), w.state, w.settings);
    w.window = std::make_unique<MainWindow>(*w.console, w.appearance);
    w.window->show();
    QVERIFY(w.isAsked());
    QVERIFY(w.question().contains(u"lists.AllowList"_s));
}

void tst_WindowCrash::aFileWithoutTheModuleIsNotHeldUp()
{
    WindowAfterCrash w(u"other.Module"_s);
    w.openAndTrust();
    QTRY_COMPARE(w.console->config().state(), OpenedConfig::State::Live);
    QVERIFY(!w.isAsked());
    QCOMPARE(findCrashNotes(w.state).size(), 1); // For the file that has it.
}

void tst_WindowCrash::asksAboutEachModule()
{
    WindowAfterCrash w;
    QTest::qSleep(5); // Another millisecond.
    leaveCrashNote(w.state, u"lists.DenyList"_s, std::nullopt);
    w.window.reset();
    w.console = std::make_unique<Console>(w.session, HostOptions(), w.state, w.settings);
    w.window = std::make_unique<MainWindow>(*w.console, w.appearance);
    w.window->show();
    w.openAndTrust();
    QTRY_VERIFY(w.isAsked());
    QVERIFY2(w.question().contains(u"lists.DenyList"_s), qPrintable(w.question()));
    w.answer(u"crash.without"_s);
    QVERIFY(w.isAsked());
    QVERIFY2(w.question().contains(u"lists.AllowList"_s), qPrintable(w.question()));
    QVERIFY(w.session.applied.isEmpty());
    w.answer(u"crash.normally"_s);
    QTRY_COMPARE(w.console->config().state(), OpenedConfig::State::Live);
    QCOMPARE(w.session.applied.constLast().without, QStringList(u"lists.DenyList"_s));
    QVERIFY(findCrashNotes(w.state).isEmpty());
}

void tst_WindowCrash::leavesWhatCameLater()
{
    WindowAfterCrash w;
    w.openAndTrust();
    QTRY_VERIFY(w.isAsked());
    leaveCrashNote(w.state, u"another.Process"_s, std::nullopt); // While the question stands.
    w.answer(u"crash.normally"_s);
    const QList<CrashNote> left = findCrashNotes(w.state);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.constFirst().modulePath, u"another.Process"_s);
}

void tst_WindowCrash::whatOthersWroteMeanwhileIsAskedAbout()
{
    WindowAfterCrash w;
    w.openAndTrust();
    QTRY_VERIFY(w.isAsked());
    OpenedConfig &config = w.console->config();
    const ConfigFile file = config.document().files().constFirst();
    const auto onDisk = [&file](const QByteArray &entry) {
        return ConfigDocument::fromBytes(QByteArray(file.bytes).replace("modules:\n", QByteArray("modules:\n" + entry)),
                                         file.name);
    };
    const ConfigDocument strange = onDisk("  - module: stranger.Danger\n");
    config.takeOver(strange, strange, {});
    QCOMPARE(config.state(), OpenedConfig::State::Untrusted);
    QVERIFY(!w.isAsked());
    config.goOnAfterCrash(OpenedConfig::AfterCrash::Normally);
    QCOMPARE(config.state(), OpenedConfig::State::Untrusted);
    QVERIFY(w.session.applied.isEmpty());
    QVERIFY(config.question().classPaths.contains(u"stranger.Danger"_s));
    config.trust(config.question());
    QTRY_COMPARE(config.state(), OpenedConfig::State::Live);
    QCOMPARE(w.session.applied.size(), 1);
}

void tst_WindowCrash::theProgramCrashesAndStartsAgain()
{
    const Desk desk(crashing("construct"));
    TrustStore(desk.state()).trust(TrustQuestion::of(ConfigDocument::open({desk.config()}), {}));

    QProcess first;
    startConsole(first, desk);
    QVERIFY(first.waitForFinished());
    QCOMPARE(first.exitStatus(), QProcess::CrashExit);

    // The next one asks, and so does not crash; nobody answers.
    QProcess second;
    startConsole(second, desk);
    QVERIFY(second.waitForStarted());
    QVERIFY(!second.waitForFinished(2000));
    second.kill();
    QVERIFY(second.waitForFinished());

    RealWindow w(desk);
    QVERIFY(w.open(OpenedConfig::State::Suspected));
    const QString question = w.window.findChild<QLabel *>(u"crash.text"_s)->text();
    QVERIFY2(question.contains(u"hosted.Crashing"_s) && question.contains(u"construct"_s), qPrintable(question));
    w.press(u"crash.without"_s);
    QTRY_COMPARE(w.console.config().state(), OpenedConfig::State::Live);
    QTRY_COMPARE(w.console.snapshot().modules.size(), 2);
    const QList<ModuleSnapshot> modules = w.console.snapshot().modules;
    QCOMPARE(modules.at(0).state, ModuleState::Active);
    QVERIFY(modules.at(1).isLeftOut);
    QVERIFY(findCrashNotes(desk.state()).isEmpty());
}

QTEST_MAIN(tst_WindowCrash)
#include "tst_windowcrash.moc"
