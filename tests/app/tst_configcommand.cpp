// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configfolder.h"
#include "consolerun.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace modulehost {

//! `module-console config`.
class ConfigCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEffective();
    void severalFiles();
    void secretsAreShownOnDemand();

private:
    ConfigFolder m_folder;
};

void ConfigCommandTest::isEffective()
{
    const QString file = m_folder.write(u"effective.yaml"_s,
                                        "server_name: example.com\n"
                                        "base: &base { octal: 012, time: 1:30, on: yes }\n"
                                        "merged: { <<: *base, octal: 1 }\n"
                                        "day: 2026-07-24\n"
                                        "modules: []\n");
    const ConsoleRun run({u"config"_s, file});
    QCOMPARE(run.status, well);
    const QJsonObject json = run.json();
    QCOMPARE(json[u"server_name"_s].toString(), u"example.com"_s);
    QCOMPARE(json[u"base"_s].toObject(), QJsonObject({{u"octal"_s, 10}, {u"time"_s, 90}, {u"True"_s, true}}));
    QCOMPARE(json[u"merged"_s][u"octal"_s].toInt(), 1);
    QCOMPARE(json[u"merged"_s][u"time"_s].toInt(), 90);
    QCOMPARE(json[u"day"_s].toString(), u"2026-07-24"_s);
}

void ConfigCommandTest::severalFiles()
{
    const QString first = m_folder.write(u"first.yaml"_s, "server_name: one.example\nmodules: []\n");
    const QString second = m_folder.write(u"second.yaml"_s, "server_name: two.example\n");
    const QJsonObject json = ConsoleRun({u"config"_s, first, second}).json();
    QCOMPARE(json[u"server_name"_s].toString(), u"two.example"_s);
    QVERIFY(json.contains(u"modules"_s));
}

void ConfigCommandTest::secretsAreShownOnDemand()
{
    const QString file = m_folder.write(u"secrets.yaml"_s,
                                        "server_name: example.com\n"
                                        "redis: { password: example, url: \"redis://me:geheim@db/0\" }\n"
                                        "macaroon_secret_key: 8675309123\n"
                                        "copy: \"it is 8675309123.\"\n"
                                        "tokens: [ &one abcdefgh, *one ]\n"
                                        "modules:\n"
                                        "  - module: department.DepartmentModule\n"
                                        "    config: { url: \"http://h/{user_id}\", headers: { X-Auth: wort } }\n");
    const ConsoleRun run({u"config"_s, file});
    QCOMPARE(run.status, well);
    for (const QString &secret : {u"geheim"_s, u"8675309123"_s, u"abcdefgh"_s, u"wort"_s})
        QVERIFY2(!run.answer.contains(secret), qPrintable(run.answer));
    const QJsonObject json = run.json();
    QCOMPARE(json[u"redis"_s].toObject(),
             QJsonObject({{u"password"_s, u"<secret>"_s}, {u"url"_s, u"redis://me:<secret>@db/0"_s}}));
    QCOMPARE(json[u"macaroon_secret_key"_s].toString(), u"<secret>"_s);
    QCOMPARE(json[u"server_name"_s].toString(), u"example.com"_s);
    QCOMPARE(json[u"copy"_s].toString(), u"it is <secret>."_s);
    const QJsonValue config = json[u"modules"_s][0][u"config"_s];
    QCOMPARE(config[u"url"_s].toString(), u"http://h/{user_id}"_s);
    QCOMPARE(config[u"headers"_s][u"X-Auth"_s].toString(), u"<secret>"_s);

    const QJsonObject open = ConsoleRun({u"config"_s, u"--show-secrets"_s, file}).json();
    QCOMPARE(open[u"macaroon_secret_key"_s].toInteger(), qint64(8675309123));
    QCOMPARE(open[u"redis"_s][u"url"_s].toString(), u"redis://me:geheim@db/0"_s);
    QCOMPARE(open[u"modules"_s][0][u"config"_s][u"headers"_s][u"X-Auth"_s].toString(), u"wort"_s);
}

} // namespace modulehost

QTEST_GUILESS_MAIN(modulehost::ConfigCommandTest)
#include "tst_configcommand.moc"
