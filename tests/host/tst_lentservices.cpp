// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a host lends its modules, from the config to the end of the host.

#include "setups.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <handover.h>

using namespace Qt::StringLiterals;
using namespace modulehost;
using namespace std::chrono_literals;

class LentServicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void databaseAndTemplates();
    void databaseOutlivesTheHost();
    void anotherInterpreterIsAnotherSetup();
    void withoutScripts();
    void endsWithAMailUnderWay();
    void reportOfAModuleThatIsRemoved();
    void endsWithAReportUnderWay();

private:
    HostOptions options() const
    {
        HostOptions options = testOptions();
        options.modulePaths = {QStringLiteral(MODULEHOST_LENDING_MODULES)};
        options.stateFolder = m_folder->filePath(u"state"_s);
        options.pythonFolder = QStringLiteral(MODULEHOST_PYTHON_FOLDER);
        return options;
    }
    Setup counting() const
    {
        Setup setup = setupOf({entry(u"lending.Counting"_s, {{u"templates"_s, m_folder->path()}})});
        setup.python = QStringLiteral(MODULEHOST_TEST_PYTHON);
        return setup;
    }
    static QString messages(const QList<Problem> &problems)
    {
        QStringList messages;
        for (const Problem &problem : problems)
            messages.append(problem.message);
        return messages.join(u'\n');
    }
    static QString invite(Host &host)
    {
        const DispatchReport report
            = fire(host, u"user_may_invite"_s, {u"@a:example.com"_s, u"@b:example.com"_s, u"!r:example.com"_s});
        return QString::fromUtf8(QJsonDocument(QJsonArray {report.result.toPlain()}).toJson(QJsonDocument::Compact));
    }

    //! A module that has reported to \a server, with an answer to come, behind the back of its dispatch.
    static void startReport(Host &host, QTcpServer &server)
    {
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QCoreApplication::instance()->setProperty("lending.record", QStringList());
        const QString url = u"http://127.0.0.1:%1/report"_s.arg(server.serverPort());
        apply(host, setupOf({entry(u"lending.Reporting"_s, {{u"url"_s, url}})}));
        invite(host);
        QTRY_VERIFY(server.hasPendingConnections());
    }
    static QStringList recorded() { return QCoreApplication::instance()->property("lending.record").toStringList(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void LentServicesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"refusal.txt"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("{{ server_name }}: invite {{ count }}");
}

void LentServicesTest::databaseAndTemplates()
{
    if (isThreadSanitized)
        QSKIP("the thread sanitizer loses sight of a thread that has started a process");
    Host host(options());
    const ApplyReport report = apply(host, counting());
    QCOMPARE(report.problems, QList<Problem>());
    QCOMPARE(invite(host), u"[[\"M_FORBIDDEN\",{\"text\":\"example.com: invite 1\"}]]"_s);
    QCOMPARE(invite(host), u"[[\"M_FORBIDDEN\",{\"text\":\"example.com: invite 2\"}]]"_s);
    QVERIFY(QFile::exists(m_folder->filePath(u"state/databases/example.com/lending.Counting.sqlite"_s)));
}

void LentServicesTest::databaseOutlivesTheHost()
{
    for (const QString &text : {u"example.com: invite 1"_s, u"example.com: invite 2"_s}) {
        Host host(options());
        apply(host, counting());
        QVERIFY(invite(host).contains(text));
    }
}

void LentServicesTest::anotherInterpreterIsAnotherSetup()
{
    Host host(options());
    apply(host, counting());
    Setup other = counting();
    other.python = u"/no/such/python"_s;
    const ApplyReport refused = apply(host, other);
    QCOMPARE(refused.outcome, ApplyReport::Outcome::Refused);
    QVERIFY2(messages(refused.problems).contains(u"/no/such/python"_s), qPrintable(messages(refused.problems)));
    QVERIFY(invite(host).contains(u"invite 1"_s));
}

void LentServicesTest::withoutScripts()
{
    HostOptions bare = options();
    bare.pythonFolder.clear();
    Host host(bare);
    apply(host, counting());
    const QString problems = messages(host.snapshot().problems);
    QVERIFY2(problems.contains(u"this host lends no template engine"_s), qPrintable(problems));
}

void LentServicesTest::endsWithAMailUnderWay()
{
    QTcpServer silent; // takes connections and says nothing
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    Setup setup = setupOf({entry(u"lending.Mailing"_s)});
    setup.settings.mail.isConfigured = true;
    setup.settings.mail.host = u"127.0.0.1"_s;
    setup.settings.mail.port = silent.serverPort();
    setup.settings.mail.sender = u"noreply@example.com"_s;
    QCoreApplication::instance()->setProperty("lending.record", QStringList());

    HostTiming timing;
    timing.farewell = 50ms;
    auto host = std::make_unique<Host>(options(), timing);
    apply(*host, setup);
    const QFuture<FireAnswer> fired
        = startFire(*host, u"user_may_invite"_s, {u"@a:example.com"_s, u"@b:example.com"_s, u"!r:example.com"_s});
    QTRY_VERIFY(silent.hasPendingConnections());
    QElapsedTimer timer;
    timer.start();
    host.reset();
    QVERIFY(timer.elapsed() < 10'000);
    QTRY_COMPARE(recorded(), (QStringList {u"cancelled"_s, u"gone"_s}));
    QVERIFY(fired.isFinished());
}

void LentServicesTest::reportOfAModuleThatIsRemoved()
{
    QTcpServer server;
    Host host(options());
    startReport(host, server);
    apply(host, setupOf({}));
    QTest::qWait(10);
    QCOMPARE(recorded(), QStringList());
    server.nextPendingConnection()->write("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    // The module waits for the answer, but not for the sleep after it.
    QTRY_COMPARE(recorded(), (QStringList {u"the module has been stopped: it sleeps no longer: /report"_s, u"gone"_s}));
}

void LentServicesTest::endsWithAReportUnderWay()
{
    QTcpServer server;
    {
        Host host(options());
        startReport(host, server);
    }
    QTRY_COMPARE(recorded(), (QStringList {u"the HTTP client was closed: /report"_s, u"gone"_s}));
}

QTEST_GUILESS_MAIN(LentServicesTest)
#include "tst_lentservices.moc"
