// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configfolder.h"
#include "consolerun.h"

#include <QJsonArray>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

//! `module-console inspect`.
class InspectCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void json();
    void sample();
    void isReadable();
    void emptyPath();

private:
    ConfigFolder m_folder;
};

void InspectCommandTest::json()
{
    const ConsoleRun run({u"inspect"_s, u"--format"_s, u"json"_s, m_folder.write(u"two.yaml"_s, twoModules)});
    const QJsonObject json = run.json();
    QCOMPARE(json.keys(),
             QStringList({u"caches"_s, u"callbacks"_s, u"modules"_s, u"problems"_s, u"routes"_s, u"server_name"_s}));
    QCOMPARE(json[u"server_name"_s].toString(), u"example.com"_s);

    const QJsonArray modules = json[u"modules"_s].toArray();
    QCOMPARE(modules.size(), 2);
    const QJsonValue module = modules.at(1);
    QCOMPARE(keysOf(module),
             QStringList(
                 {u"error"_s, u"index"_s, u"line"_s, u"load_ms"_s, u"path"_s, u"runtime"_s, u"state"_s, u"version"_s}));
    QCOMPARE(module[u"index"_s].toInt(), 1);
    QCOMPARE(module[u"line"_s].toInt(), 10);
    QCOMPARE(module[u"path"_s].toString(), u"scripted.ScriptedModule"_s);
    QCOMPARE(module[u"runtime"_s].toString(), u"native"_s);
    QCOMPARE(module[u"state"_s].toString(), u"active"_s);
    QVERIFY(module[u"error"_s].isNull());
    QVERIFY(module[u"load_ms"_s].toDouble() > 0);

    const QJsonArray callbacks = json[u"callbacks"_s].toArray();
    QCOMPARE(callbacks.size(), 3);
    QStringList names;
    for (const QJsonValue callback : callbacks) {
        QCOMPARE(keysOf(callback), QStringList({u"category"_s, u"modules"_s, u"name"_s, u"policy"_s}));
        names.append(callback[u"name"_s].toString());
        if (names.constLast() == u"user_may_invite"_s) {
            QCOMPARE(callback[u"modules"_s].toArray(), QJsonArray({0, 1}));
            QCOMPARE(callback[u"policy"_s].toString(), u"first_rejection_wins"_s);
            QCOMPARE(callback[u"category"_s].toString(), u"spam_checker"_s);
        }
    }
    names.sort();
    QCOMPARE(names, QStringList({u"check_username_for_spam"_s, u"user_may_invite"_s, u"user_may_join_room"_s}));

    const QJsonArray routes = json[u"routes"_s].toArray();
    QCOMPARE(routes.size(), 2);
    QCOMPARE(routes.at(0).toObject(),
             QJsonObject({{u"path"_s, u"/_synapse/client/hello"_s},
                          {u"module"_s, 0},
                          {u"state"_s, u"serving"_s},
                          {u"reason"_s, QJsonValue::Null}}));
    QCOMPARE(routes.at(1)[u"module"_s].toInt(), 1);
    QCOMPARE(routes.at(1)[u"state"_s].toString(), u"shadowed"_s);
    QVERIFY(!routes.at(1)[u"reason"_s].toString().isEmpty());

    const QJsonArray caches = json[u"caches"_s].toArray();
    QCOMPARE(caches.size(), 1);
    QCOMPARE(caches.at(0)[u"function"_s].toString(), u"get_department"_s);
    QCOMPARE(caches.at(0)[u"keys"_s].toArray(), QJsonArray({u"user_id"_s}));
    QCOMPARE(caches.at(0)[u"max_entries"_s].toInt(), 100);
    QCOMPARE(caches.at(0)[u"entries"_s].toInt(), 1);
    QCOMPARE(caches.at(0)[u"hits"_s].toInt(-1), 0);
    QCOMPARE(caches.at(0)[u"misses"_s].toInt(-1), 0);
    QVERIFY(caches.at(0)[u"memory_bytes"_s].toInt() > 0);
    QCOMPARE(caches.at(0)[u"memory_estimate"_s].toString(), u"about"_s);

    const QJsonArray problems = json[u"problems"_s].toArray();
    QCOMPARE(qsizetype(run.remarks.count(u'\n')), problems.size());
    for (const QJsonValue problem : problems) {
        for (const QString &key : {u"severity"_s, u"line"_s, u"column"_s, u"path"_s, u"message"_s})
            QVERIFY2(problem.toObject().contains(key), qPrintable(key));
        QVERIFY(problem[u"severity"_s].toString() != u"error"_s);
    }
    QCOMPARE(run.status, well);
}

void InspectCommandTest::sample()
{
    const ConsoleRun run({u"inspect"_s, u"--format"_s, u"json"_s, sampleConfig});
    QVERIFY2(run.status == well, qPrintable(run.remarks));
    const QJsonObject json = run.json();
    const QJsonArray modules = json[u"modules"_s].toArray();
    QCOMPARE(modules.size(), 5);
    for (const QJsonValue module : modules)
        QCOMPARE(module[u"state"_s].toString(), u"active"_s);
    const QJsonArray routes = json[u"routes"_s].toArray();
    const auto shadowed = std::count_if(routes.begin(), routes.end(),
                                        [](const QJsonValue &route) { return route[u"state"_s] == u"shadowed"_s; });
    QCOMPARE(shadowed, 1);
    QVERIFY(!json[u"caches"_s].toArray().isEmpty());
}

void InspectCommandTest::isReadable()
{
    const ConsoleRun run({u"inspect"_s, m_folder.write(u"two.yaml"_s, twoModules)});
    for (const QString &part : {u"example.com"_s, u"#1 scripted.ScriptedModule"_s, u"user_may_invite (spam_checker)"_s,
                                u"first_rejection_wins: Modules are asked in order until one rejects"_s, u"shadowed"_s,
                                u"get_department"_s, u" memory "_s, u" KiB "_s}) {
        QVERIFY2(run.answer.contains(part), qPrintable(part + u'\n' + run.answer));
    }
    const QStringList lines = run.answer.split(u'\n');
    for (const QString &line : lines)
        QVERIFY2(!line.endsWith(u' '), qPrintable(line));
}

void InspectCommandTest::emptyPath()
{
    const ConsoleRun run({u"inspect"_s,
                          m_folder.write(u"root.yaml"_s,
                                         "server_name: example.com\n"
                                         "modules:\n"
                                         "  - module: scripted.ScriptedModule\n"
                                         "    config: { routes: [ { path: \"\", body: root } ] }\n")});
    QCOMPARE(run.status, well);
    QVERIFY2(run.answer.contains(u"\n  (empty)  the path alone "_s), qPrintable(run.answer));
    QVERIFY2(run.remarks.contains(u"hint: modules.<item 0>: the empty path of scripted.ScriptedModule: "_s),
             qPrintable(run.remarks));
}

} // namespace modulehost

QTEST_GUILESS_MAIN(modulehost::InspectCommandTest)
#include "tst_inspectcommand.moc"
