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

} // namespace modulehost

QTEST_GUILESS_MAIN(modulehost::ConfigCommandTest)
#include "tst_configcommand.moc"
