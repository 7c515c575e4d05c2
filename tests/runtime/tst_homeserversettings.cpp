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
    void oddValues();
    void delegatedAuth_data();
    void delegatedAuth();

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
    QVERIFY(!read(worker).runsBackgroundTasks);
    QVERIFY(read(worker + "run_background_tasks_on: w1\n").runsBackgroundTasks);
    QVERIFY(!read("run_background_tasks_on: w1\n").runsBackgroundTasks);
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

QTEST_GUILESS_MAIN(TestHomeserverSettings)
#include "tst_homeserversettings.moc"
