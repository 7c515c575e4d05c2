// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configfolder.h"
#include "consolerun.h"

#include <QDir>
#include <QProcessEnvironment>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;

namespace modulehost {

//! What all commands have in common: usage, help, version, files that are not there.
class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usage_data();
    void usage();
    void help_data();
    void help();
    void version();
    void missingFile_data();
    void missingFile();
    void closedStreams_data();
    void closedStreams();
    void optionsForAWindowThatIsOpen();

private:
    ConfigFolder m_folder;
};

void CommandLineTest::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("remark");

    QTest::newRow("unknown command") << QStringList {u"chekc"_s}
                                     << u"unknown command \"chekc\"; did you mean \"check\"?"_s;
    QTest::newRow("unknown option") << QStringList {u"check"_s, u"--statik"_s, sampleConfig}
                                    << u"unknown option --statik; did you mean --static?"_s;
    QTest::newRow("unknown option of the program") << QStringList {u"--hepl"_s} << u"did you mean --help?"_s;
    QTest::newRow("option of another command")
        << QStringList {u"config"_s, u"--listen"_s, u"x"_s} << u"unknown option --listen"_s;
    QTest::newRow("option without value") << QStringList {u"inspect"_s, sampleConfig, u"--format"_s} << u"--format"_s;
    QTest::newRow("unknown format") << QStringList {u"inspect"_s, u"--format"_s, u"xml"_s, sampleConfig}
                                    << u"--format is text or json, not \"xml\""_s;
    for (const QString &command : {u"check"_s, u"inspect"_s, u"fire"_s, u"config"_s, u"serve"_s})
        QTest::newRow(qPrintable(command + u" without config"_s))
            << QStringList {command} << command + u" needs a CONFIG"_s;
    for (const QString &address : {u"nowhere"_s, u"example.com:80"_s, u"127.0.0.1"_s, u"127.0.0.1:"_s, u"127.0.0.1:x"_s,
                                   u"127.0.0.1:65536"_s, u"127.0.0.1:-1"_s, u"256.1.1.1:80"_s, u"::1:8018"_s}) {
        QTest::newRow(qPrintable(u"listen on "_s + address))
            << QStringList {u"serve"_s, u"--listen"_s, address, sampleConfig}
            << u"--listen wants ADDRESS:PORT such as 127.0.0.1:8018"_s;
    }
    QTest::newRow("fire without callback")
        << QStringList {u"fire"_s, sampleConfig} << u"fire needs a CONFIG and a CALLBACK"_s;
    QTest::newRow("two kinds of arguments")
        << QStringList {u"fire"_s, u"--args"_s, u"{}"_s, u"--args-file"_s, u"x"_s, sampleConfig, u"on_new_event"_s}
        << u"--args and --args-file exclude each other"_s;
}

void CommandLineTest::usage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, remark);
    const ConsoleRun run(arguments);
    QCOMPARE(run.status, wrongUsage);
    QCOMPARE(run.answer, QString());
    QVERIFY2(run.remarks.contains(remark), qPrintable(run.remarks));
}

void CommandLineTest::help_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("mentions");
    const QStringList loading {u"--module-path DIR"_s, u"--python EXE"_s, u"--python-path DIR"_s, u"--lenient"_s};
    const QStringList commands {u"check"_s, u"inspect"_s, u"fire"_s, u"config"_s, u"serve"_s};

    QTest::newRow("program") << QStringList {u"--help"_s} << commands;
    QTest::newRow("short") << QStringList {u"-h"_s} << commands;
    QTest::newRow("check") << QStringList {u"check"_s, u"--help"_s}
                           << QStringList {u"--static"_s, u"--format FORMAT"_s} + loading;
    QTest::newRow("inspect") << QStringList {u"inspect"_s, u"-h"_s} << QStringList {u"--format FORMAT"_s} + loading;
    QTest::newRow("fire") << QStringList {u"fire"_s, u"--help"_s}
                          << QStringList {u"--args JSON"_s, u"--args-file FILE"_s, u"--detail"_s} + loading;
    QTest::newRow("config") << QStringList {u"config"_s, u"--help"_s} << QStringList {u"CONFIG"_s};
    QTest::newRow("serve") << QStringList {u"serve"_s, u"--help"_s}
                           << QStringList {u"--listen ADDRESS:PORT"_s} + loading;
    QTest::newRow("wins over wrong usage")
        << QStringList {u"check"_s, u"--nonsense"_s, u"--help"_s} << QStringList {u"--static"_s};
}

void CommandLineTest::help()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QStringList, mentions);
    const ConsoleRun run(arguments);
    QCOMPARE(run.status, well);
    QCOMPARE(run.remarks, QString());
    QVERIFY(run.answer.startsWith(u"Usage: module-console "_s));
    for (const QString &mention : mentions)
        QVERIFY2(run.answer.contains(mention), qPrintable(mention + u'\n' + run.answer));
    const QStringList lines = run.answer.split(u'\n');
    for (const QString &line : lines)
        QVERIFY2(line.size() <= 80, qPrintable(line));
}

void CommandLineTest::version()
{
    for (const QStringList &arguments : {QStringList {u"--version"_s}, {u"-v"_s}, {u"serve"_s, u"--version"_s}}) {
        const ConsoleRun run(arguments);
        QCOMPARE(run.status, well);
        QCOMPARE(run.answer, u"module-console " MODULE_CONSOLE_VERSION "\n"_s);
        QCOMPARE(run.remarks, QString());
    }
}

void CommandLineTest::missingFile_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString file = m_folder.path(u"not-there.yaml"_s);
    for (const QString &command : {u"check"_s, u"inspect"_s, u"config"_s, u"serve"_s})
        QTest::newRow(qPrintable(command)) << QStringList {command, file};
    QTest::newRow("static") << QStringList {u"check"_s, u"--static"_s, file};
    QTest::newRow("fire") << QStringList {u"fire"_s, u"--args"_s, inviteArguments, file, u"user_may_invite"_s};
    QTest::newRow("args-file") << QStringList {u"fire"_s, u"--args-file"_s, file, sampleConfig, u"user_may_invite"_s};
}

void CommandLineTest::missingFile()
{
    QFETCH(const QStringList, arguments);
    const ConsoleRun run(arguments);
    QCOMPARE(run.status, couldNotRun);
    QCOMPARE(run.answer, QString());
    QVERIFY2(run.remarks.contains(u"not-there.yaml"_s), qPrintable(run.remarks));
    QVERIFY2(run.remarks.contains(u"No such file"_s), qPrintable(run.remarks));
}

void CommandLineTest::closedStreams_data()
{
    QTest::addColumn<QList<int>>("closed");
    QTest::newRow("input") << QList<int> {0};
    QTest::newRow("answer") << QList<int> {1};
    QTest::newRow("remarks") << QList<int> {2};
    QTest::newRow("all") << QList<int> {0, 1, 2};
}

void CommandLineTest::closedStreams()
{
    QFETCH(const QList<int>, closed);
    const QString file
        = m_folder.write(u"good.yaml"_s, "server_name: a\nmodules:\n  - module: scripted.ScriptedModule\n");
    const ConsoleRun run({u"check"_s, file}, {}, closed);
    QCOMPARE(run.status, well);
    QCOMPARE(run.answer, closed.contains(1) ? QString() : u"1 module, 1 active\n"_s);
    QCOMPARE(run.remarks, QString());
}

void CommandLineTest::optionsForAWindowThatIsOpen()
{
    QVERIFY(QDir().mkdir(m_folder.path(u"run"_s)));
    QVERIFY(QFile::setPermissions(m_folder.path(u"run"_s),
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path(u"run"_s));
    environment.insert(u"XDG_STATE_HOME"_s, m_folder.path(u"state"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.path(u"settings"_s));
    QProcess window;
    window.setProcessEnvironment(environment);
    window.start(QStringLiteral(MODULE_CONSOLE_PROGRAM), {});
    const auto isListening = [this] {
        const QDir folder(m_folder.path(u"run"_s)); // A QDir lists its folder once.
        return !folder.entryList({u"module-console-*"_s}, QDir::AllEntries | QDir::System).isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isListening(), 30'000);
    const auto startAgain = [&environment](const QStringList &arguments) {
        QProcess second;
        second.setProcessEnvironment(environment);
        second.start(QStringLiteral(MODULE_CONSOLE_PROGRAM), arguments);
        const bool hasEnded = second.waitForFinished(30'000);
        return std::pair(hasEnded ? second.exitCode() : -1, QString::fromUtf8(second.readAllStandardError()));
    };
    QCOMPARE(startAgain({}).first, well);
    const QList<QStringList> more {{u"--module-path"_s, u"/tmp"_s},   {u"--python"_s, u"python3"_s},
                                   {u"--python-path"_s, u"/tmp"_s},   {u"--lenient"_s},
                                   {u"--listen"_s, u"127.0.0.1:0"_s}, {u"--safe-mode"_s}};
    for (const QStringList &options : more) {
        const auto [status, remark] = startAgain(options);
        QVERIFY2(status == couldNotRun && remark.contains(u"keeps the options that it was started with"_s),
                 qPrintable(options.join(u' ') + u": "_s + remark));
    }
    window.kill();
    QVERIFY(window.waitForFinished());
}

} // namespace modulehost

QTEST_GUILESS_MAIN(modulehost::CommandLineTest)
#include "tst_commandline.moc"
