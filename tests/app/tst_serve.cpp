// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "consolerun.h"

#include <QFile>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <csignal>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace modulehost {

//! `module-console serve`: the program as a server.
class ServeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void servesUntilAsked_data();
    void servesUntilAsked();
    void endsWhenAskedWhileItStarts();
    void endsWithModulesThatFailed();
    void finishesRunningRequest();
    void endsWhileAModuleDoesNotReturn();
    void servesOnWithoutItsTerminal();
    void terminalsHangUpMoreThanOnce();
    void failuresAreLogged();
    void goesOnWithoutReaders();
    void addressInUse();
    void closedStreams();

private:
    //! Starts the program and waits for its line; the address, or an empty text.
    QString start(QProcess &process, const QStringList &arguments);
    static int stop(QProcess &process, int signal);

    QTemporaryDir m_folder;
    QString m_file;
};

void ServeTest::init()
{
    QFile file(m_folder.filePath(u"homeserver.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("server_name: example.com\n"
               "module_console: { listen: 127.0.0.1:0 }\n"
               "modules:\n"
               "  - module: scripted.ScriptedModule\n"
               "    config:\n"
               "      routes:\n"
               "        - { path: /_synapse/client/hello, leaf: true, body: hello }\n"
               "        - { path: /_synapse/client/slow, leaf: true, body: slow, delay_ms: 1000 }\n"
               "        - { path: /_synapse/client/broken, raises: \"out\\nof \\e[31mpaper\" }\n");
    m_file = file.fileName();
}

QString ServeTest::start(QProcess &process, const QStringList &arguments)
{
    process.start(QStringLiteral(MODULE_CONSOLE_PROGRAM), QStringList {u"serve"_s} + arguments);
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(30'000))
            return {};
    }
    return QString::fromUtf8(process.readLine()).trimmed();
}

int ServeTest::stop(QProcess &process, int signal)
{
    ::kill(pid_t(process.processId()), signal);
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit)
        return -1;
    return process.exitCode();
}

void ServeTest::servesUntilAsked_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void ServeTest::servesUntilAsked()
{
    QFETCH(const int, signal);
    QProcess process;
    process.setChildProcessModifier([] { std::signal(SIGHUP, SIG_DFL); }); // Whoever runs this may ignore it.
    const QString address = start(process, {m_file});
    QVERIFY2(QRegularExpression(u"^http://127\\.0\\.0\\.1:[1-9]\\d*$"_s).match(address).hasMatch(),
             qPrintable(address));

    QNetworkAccessManager manager;
    const std::unique_ptr<QNetworkReply> reply(
        manager.get(QNetworkRequest(QUrl(address + u"/_synapse/client/hello"_s))));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30'000);
    QCOMPARE(reply->readAll(), QByteArray("hello"));

    QCOMPARE(stop(process, signal), 0);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
}

void ServeTest::endsWhenAskedWhileItStarts()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::Append));
    file.write("  - module: hosted.Ending\n");
    file.close();
    const ConsoleRun run({u"serve"_s, u"--module-path"_s, QStringLiteral(MODULEHOST_TEST_MODULES), m_file});
    QVERIFY2(run.status == well, qPrintable(run.remarks));
}

void ServeTest::endsWithModulesThatFailed()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::Append));
    file.write("  - module: not.There\n");
    file.close();
    QProcess process;
    const QString address = start(process, {m_file, u"--listen"_s, u"127.0.0.1:0"_s});
    QVERIFY(address.startsWith(u"http://"_s));
    // At the start; the status at the end says that it did as it was asked.
    const QByteArray failure = "error: modules.<item 1>.module: ";
    QByteArray told;
    process.setReadChannel(QProcess::StandardError);
    while (!told.contains(failure) && (process.bytesAvailable() > 0 || process.waitForReadyRead(30'000)))
        told += process.readAllStandardError();
    QVERIFY2(told.contains(failure), told.constData());
    QCOMPARE(stop(process, SIGTERM), well);
    QVERIFY(ConsoleRun({u"serve"_s, u"--help"_s}).answer.simplified().contains(u"the exit status is 0 once"_s));
}

void ServeTest::finishesRunningRequest()
{
    QProcess process;
    const QString address = start(process, {m_file});
    QTcpSocket client;
    client.connectToHost(u"127.0.0.1"_s, quint16(QUrl(address).port()));
    QVERIFY(client.waitForConnected(30'000));
    client.write("GET /_synapse/client/slow HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(client.waitForBytesWritten(30'000));
    // A second request on its own connection has been answered: the first one was read before.
    QNetworkAccessManager manager;
    const std::unique_ptr<QNetworkReply> reply(
        manager.get(QNetworkRequest(QUrl(address + u"/_synapse/client/hello"_s))));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30'000);

    ::kill(pid_t(process.processId()), SIGTERM);
    QByteArray answer;
    while (!answer.endsWith("slow") && client.waitForReadyRead(30'000))
        answer += client.readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 200") && answer.endsWith("slow"), answer.constData());
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 0);
}

void ServeTest::endsWhileAModuleDoesNotReturn()
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::Append));
    file.write("  - module: hosted.Holding\n"
               "    config: { ms: 600000, serves: true }\n");
    file.close();
    QProcess process;
    // The note of its end is nobody else's.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_STATE_HOME"_s, m_folder.filePath(u"state"_s));
    process.setProcessEnvironment(environment);
    const QString address = start(process, {u"--module-path"_s, QStringLiteral(MODULEHOST_TEST_MODULES), m_file});
    QTcpSocket client;
    client.connectToHost(u"127.0.0.1"_s, quint16(QUrl(address).port()));
    QVERIFY(client.waitForConnected(30'000));
    client.write("GET /_synapse/client/hold HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(client.waitForBytesWritten(30'000));
    while (!process.canReadLine())
        QVERIFY(process.waitForReadyRead(30'000));
    QCOMPARE(process.readLine(), QByteArray("inside\n"));

    QCOMPARE(stop(process, SIGTERM), well);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains("hosted.Holding does not return; the process ends"), said.constData());
}

void ServeTest::servesOnWithoutItsTerminal()
{
    QProcess process;
    process.setChildProcessModifier([] { std::signal(SIGHUP, SIG_IGN); }); // As nohup does.
    const QString address = start(process, {m_file});
    ::kill(pid_t(process.processId()), SIGHUP);
    QNetworkAccessManager manager;
    const std::unique_ptr<QNetworkReply> reply(
        manager.get(QNetworkRequest(QUrl(address + u"/_synapse/client/hello"_s))));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30'000);
    QCOMPARE(reply->readAll(), QByteArray("hello"));
    QCOMPARE(stop(process, SIGTERM), well);
}

void ServeTest::terminalsHangUpMoreThanOnce()
{
    QProcess process;
    process.setChildProcessModifier([] { std::signal(SIGHUP, SIG_DFL); });
    QVERIFY(!start(process, {m_file}).isEmpty());
    const auto id = pid_t(process.processId());
    for (int i = 0; i < 20; ++i) {
        ::kill(id, SIGHUP);
        QTest::qSleep(5);
    }
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void ServeTest::failuresAreLogged()
{
    QProcess process;
    const QString address = start(process, {m_file});
    QNetworkAccessManager manager;
    const auto ask = [&] {
        const std::unique_ptr<QNetworkReply> reply(
            manager.get(QNetworkRequest(QUrl(address + u"/_synapse/client/broken"_s))));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30'000);
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 500);
    };
    ask();
    // While it serves, not only when it ends.
    QByteArray log;
    process.setReadChannel(QProcess::StandardError);
    while (!log.contains("paper") && (process.bytesAvailable() > 0 || process.waitForReadyRead(30'000)))
        log += process.readAllStandardError();
    const QRegularExpression line(
        u"^\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z warning: #0 scripted\\.ScriptedModule: .*out of \\x{FFFD}\\[31mpaper$"_s,
        QRegularExpression::MultilineOption);
    QVERIFY2(line.match(QString::fromUtf8(log)).hasMatch(), log.constData());

    // What came last is not lost at the end.
    ask();
    QCOMPARE(stop(process, SIGTERM), 0);
    QCOMPARE(process.readAllStandardError().count("paper"), 1);
}

void ServeTest::goesOnWithoutReaders()
{
    QProcess process;
    const QString address = start(process, {m_file});
    process.closeReadChannel(QProcess::StandardOutput);
    process.closeReadChannel(QProcess::StandardError);
    QNetworkAccessManager manager;
    // Two failures, the second when the first has been written; then it still ends as it is asked to.
    for (int i = 0; i < 2; ++i) {
        const std::unique_ptr<QNetworkReply> reply(
            manager.get(QNetworkRequest(QUrl(address + u"/_synapse/client/broken"_s))));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 30'000);
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 500);
        QTest::qWait(600);
    }
    QCOMPARE(stop(process, SIGTERM), 0);
}

void ServeTest::addressInUse()
{
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost));
    const QString address = u"127.0.0.1:%1"_s.arg(holder.serverPort());
    const ConsoleRun run({u"serve"_s, u"--listen"_s, address, m_file});
    QCOMPARE(run.status, 3);
    QCOMPARE(run.answer, QString());
    QVERIFY2(run.remarks.contains(address), qPrintable(run.remarks));
}

void ServeTest::closedStreams()
{
    QProcess process;
    process.setChildProcessModifier([] {
        ::close(0);
        ::close(2);
    });
    const QString address = start(process, {m_file});
    QVERIFY(address.startsWith(u"http://"_s));
    // Nothing that the program opened itself has taken their places.
    for (const int stream : {0, 2}) {
        const QFileInfo link(u"/proc/%1/fd/%2"_s.arg(process.processId()).arg(stream));
        QCOMPARE(link.symLinkTarget(), u"/dev/null"_s);
    }
    QCOMPARE(stop(process, SIGTERM), 0);
}

} // namespace modulehost

QTEST_GUILESS_MAIN(modulehost::ServeTest)
#include "tst_serve.moc"
