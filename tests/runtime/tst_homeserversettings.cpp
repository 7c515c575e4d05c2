// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <homeserversettings.h>
#include <yamlreader.h>

#include <QTest>

using namespace modulehost;
using namespace Qt::StringLiterals;

class TestHomeserverSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mainProcess();
    void worker();
    void backgroundTasks_data();
    void backgroundTasks();
    void oddValues();
    void delegatedAuth_data();
    void delegatedAuth();
    void mail();
    void mailWithoutASection();
    void wrongMailValuesAreWarnings();
    void templateDirectory();

private:
    static HomeserverSettings read(const QByteArray &yaml)
    {
        return HomeserverSettings::fromConfig(ConfigValue(readYaml(yaml, u"x.yaml"_s).root));
    }
};

void TestHomeserverSettings::mainProcess()
{
    const auto settings = read("server_name: example.com\npublic_baseurl: https://example.com\n");
    QCOMPARE(settings.serverName, u"example.com"_s);
    QCOMPARE(settings.publicBaseurl, u"https://example.com/"_s);
    QCOMPARE(settings.emailAppName, u"Matrix"_s);
    QCOMPARE(settings.workerName, std::nullopt);
    QVERIFY(settings.runsBackgroundTasks);
    QVERIFY(!settings.isAuthDelegated);
}

void TestHomeserverSettings::worker()
{
    const QByteArray worker = "worker_name: w1\nworker_app: synapse.app.generic_worker\n";
    QCOMPARE(read(worker).workerName, u"w1"_s);
    QCOMPARE(read(worker).workerApp, u"synapse.app.generic_worker"_s);
}

void TestHomeserverSettings::backgroundTasks_data()
{
    QTest::addColumn<QByteArray>("runner");
    QTest::addColumn<bool>("onMain");
    QTest::addColumn<bool>("onWorker");
    QTest::newRow("absent") << QByteArray() << true << false;
    QTest::newRow("null") << QByteArray("run_background_tasks_on:\n") << true << false;
    QTest::newRow("empty") << QByteArray("run_background_tasks_on: ''\n") << true << false;
    QTest::newRow("main process") << QByteArray("run_background_tasks_on: master\n") << true << false;
    QTest::newRow("worker") << QByteArray("run_background_tasks_on: w1\n") << false << true;
    QTest::newRow("another worker") << QByteArray("run_background_tasks_on: w2\n") << false << false;
}

void TestHomeserverSettings::backgroundTasks()
{
    QFETCH(QByteArray, runner);
    QTEST(read("server_name: a\n" + runner).runsBackgroundTasks, "onMain");
    QTEST(read("worker_name: w1\n" + runner).runsBackgroundTasks, "onWorker");
}

void TestHomeserverSettings::oddValues()
{
    const auto settings = read("server_name: [a]\nemail: {app_name: Chat}\npublic_baseurl: 5\n");
    QCOMPARE(settings.serverName, QString());
    QCOMPARE(settings.publicBaseurl, QString());
    QCOMPARE(settings.emailAppName, u"Chat"_s);
    QCOMPARE(read("5").serverName, QString());
}

void TestHomeserverSettings::delegatedAuth_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<bool>("isDelegated");
    QTest::newRow("service") << QByteArray("matrix_authentication_service: {enabled: true}") << true;
    QTest::newRow("service off") << QByteArray("matrix_authentication_service: {enabled: false}") << false;
    QTest::newRow("experimental") << QByteArray("experimental_features: {msc3861: {enabled: yes}}") << true;
}

void TestHomeserverSettings::delegatedAuth()
{
    QFETCH(QByteArray, yaml);
    QFETCH(bool, isDelegated);
    QCOMPARE(read(yaml).isAuthDelegated, isDelegated);
}

void TestHomeserverSettings::mail()
{
    const MailSettings usual = read("email: {}\n").mail;
    QVERIFY(usual.isConfigured);
    QCOMPARE(usual.host, u"localhost"_s);
    QCOMPARE(usual.port, 25);
    QVERIFY(usual.enableTls && !usual.forceTls && !usual.requireTransportSecurity);
    QCOMPARE(read("email: {force_tls: true}\n").mail.port, 465);
    QCOMPARE(read("email: {force_tls: true, smtp_port: 587}\n").mail.port, 587);
    const MailSettings all = read("email:\n  smtp_host: mail.example.com\n  smtp_user: u\n  smtp_pass: p\n"
                                  "  enable_tls: no\n  require_transport_security: yes\n  notif_from: '%(app)s <a@b>'\n"
                                  "  app_name: Chat\n")
                                 .mail;
    QCOMPARE(all.host, u"mail.example.com"_s);
    QCOMPARE(all.user + all.password, u"up"_s);
    QVERIFY(!all.enableTls && all.requireTransportSecurity);
    QCOMPARE(all.sender + all.appName, u"%(app)s <a@b>Chat"_s);
}

void TestHomeserverSettings::mailWithoutASection() { QVERIFY(!read("server_name: a\n").mail.isConfigured); }

void TestHomeserverSettings::wrongMailValuesAreWarnings()
{
    const auto warningsOf = [](const QByteArray &yaml) {
        QList<Problem> problems;
        HomeserverSettings::fromConfig(ConfigValue(readYaml(yaml, u"x.yaml"_s).root), problems);
        QStringList texts;
        for (const Problem &problem : problems)
            texts.append(toGnuText(problem));
        return texts;
    };
    const QStringList texts = warningsOf("email:\n  smtp_host: [a]\n  smtp_port: 70000\n  force_tls: maybe\n");
    QCOMPARE(texts.size(), 3);
    QVERIFY2(texts.at(0).startsWith(u"x.yaml:2:14: warning: email.smtp_host: "_s), qPrintable(texts.at(0)));
    QVERIFY2(texts.at(2).startsWith(u"x.yaml:3:14: warning: email.smtp_port: expected a port"_s),
             qPrintable(texts.at(2)));
    QCOMPARE(warningsOf("email: yes\n").size(), 1);
    QCOMPARE(warningsOf("email: {smtp_host: a, other: [1], notif_for_new_users: 5}\n"), QStringList());
}

void TestHomeserverSettings::templateDirectory()
{
    const auto directory = [](const QByteArray &yaml) { return read(yaml).customTemplateDir; };
    QCOMPARE(directory("templates: {custom_template_directory: /etc/t}\n"), u"/etc/t"_s);
    QCOMPARE(directory("templates: {custom_template_directory: [x]}\n"), std::nullopt);
    QCOMPARE(directory("templates: x\n"), std::nullopt);
}

QTEST_GUILESS_MAIN(TestHomeserverSettings)
#include "tst_homeserversettings.moc"
