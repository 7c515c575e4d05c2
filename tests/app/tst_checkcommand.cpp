// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configfolder.h"
#include "consolerun.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace modulehost {

//! `module-console check`, with and without `--static`.
class CheckCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothing();
    void findsFailedModule();
    void refusesBrokenYaml();
    void staticRunsNothing();
    void staticFindsWhatModulesWouldRefuse();
    void staticLeavesDisabledOut();
    void headersOfALookUpAreSecret();
    void problemsQuoteNoSecret();
    void commentsSilenceFalseAlarms();
    void serverNameIsMissed();
    void terminalsObeyNothing();
    void problemsAreSorted_data();
    void problemsAreSorted();

private:
    ConfigFolder m_folder;
};

void CheckCommandTest::findsNothing()
{
    const QString file
        = m_folder.write(u"good.yaml"_s, "server_name: a\nmodules:\n  - module: scripted.ScriptedModule\n");
    const ConsoleRun run({u"check"_s, file});
    QCOMPARE(run.remarks, QString());
    QCOMPARE(run.answer, u"1 module, 1 active\n"_s);
    QCOMPARE(run.status, well);
}

void CheckCommandTest::findsFailedModule()
{
    const QString file = m_folder.write(u"failing.yaml"_s,
                                        "modules:\n"
                                        "  - module: scripted.ScriptedModule\n"
                                        "    config:\n"
                                        "      fails: { in: parse_config, message: the moon is wrong }\n"
                                        "  - module: scripted.ScriptedModule\n"
                                        "    config: { fails: { in: constructor, message: the sun too } }\n"
                                        "  - module: scripted.ScriptedModule\n");
    for (const QString &command : {u"check"_s, u"inspect"_s}) {
        const ConsoleRun run({command, file});
        QCOMPARE(run.status, foundProblems);
        const QStringList lines = run.remarks.split(u'\n', Qt::SkipEmptyParts);
        const QRegularExpression gnu(
            u"^(%1:\\d+:\\d+: )?(error|warning|hint): \\S.*$"_s.arg(QRegularExpression::escape(file)));
        for (const QString &line : lines)
            QVERIFY2(gnu.match(line).hasMatch(), qPrintable(line));
        // What is about a module stands at its entry; what is about the whole set-up has no place.
        QVERIFY2(run.remarks.contains(file + u":4:7: error: modules.<item 0>.config: "_s), qPrintable(run.remarks));
        QVERIFY2(run.remarks.contains(u"the moon is wrong"_s), qPrintable(run.remarks));
        QVERIFY2(run.remarks.contains(u"the sun too"_s), qPrintable(run.remarks));
    }
    const QJsonObject json = ConsoleRun({u"check"_s, u"--format"_s, u"json"_s, file}).json();
    const QJsonArray modules = json[u"modules"_s].toArray();
    QCOMPARE(modules.size(), 3);
    QCOMPARE(modules.at(0)[u"state"_s].toString(), u"failed"_s);
    QCOMPARE(modules.at(0)[u"error"_s][u"phase"_s].toString(), u"parse_config"_s);
    QCOMPARE(modules.at(1)[u"error"_s][u"phase"_s].toString(), u"construct"_s);
    QCOMPARE(modules.at(2)[u"state"_s].toString(), u"active"_s);
    QVERIFY(json[u"problems"_s].toArray().size() >= 2);
}

void CheckCommandTest::refusesBrokenYaml()
{
    const QString file = m_folder.write(u"broken.yaml"_s, "server_name: example.com\nmodules: [\n");
    for (const QStringList &command :
         {QStringList {u"check"_s}, {u"check"_s, u"--static"_s}, {u"inspect"_s}, {u"config"_s}, {u"serve"_s}}) {
        const ConsoleRun run(command + QStringList {file});
        QCOMPARE(run.status, foundProblems);
        QCOMPARE(run.answer, QString());
        QVERIFY2(QRegularExpression(u"broken\\.yaml:\\d+:\\d+: error: "_s).match(run.remarks).hasMatch(),
                 qPrintable(run.remarks));
    }
}

void CheckCommandTest::staticRunsNothing()
{
    const QString file = m_folder.write(u"constructor.yaml"_s,
                                        "modules:\n"
                                        "  - module: scripted.ScriptedModule\n"
                                        "    config: { fails: { in: constructor, message: it ran } }\n"
                                        "server_name: a\n");
    const ConsoleRun run({u"check"_s, u"--static"_s, file});
    QCOMPARE(run.remarks, QString());
    QCOMPARE(run.answer, u"1 module, none of their code was run\n"_s);
    QCOMPARE(run.status, well);
    QCOMPARE(ConsoleRun({u"check"_s, file}).status, foundProblems);
}

void CheckCommandTest::staticFindsWhatModulesWouldRefuse()
{
    const QString file = m_folder.write(u"static.yaml"_s,
                                        "modules:\n"
                                        "  - module: department.DepartmentModule\n"
                                        "    config:\n"
                                        "      url: http://127.0.0.1/{user_id}\n"
                                        "      timeout: [5]\n"
                                        "      cache: { ttl: five }\n"
                                        "  - module: scripted.ScriptedModul\n"
                                        "  - module: nodot\n");
    const ConsoleRun run({u"check"_s, u"--static"_s, file});
    QCOMPARE(run.status, foundProblems);
    QVERIFY2(run.remarks.contains(u"static.yaml:5:16: error: modules.<item 0>.config.timeout: "_s),
             qPrintable(run.remarks));
    // As the manual of the command line has it.
    QVERIFY2(
        run.remarks.contains(u"static.yaml:6:21: error: modules.<item 0>.config.cache.ttl: expected a duration such "
                             "as 5d, got \"five\"\n"_s),
        qPrintable(run.remarks));
    QVERIFY2(run.remarks.contains(u"static.yaml:7:13: error: modules.<item 1>.module: "_s), qPrintable(run.remarks));
    QVERIFY2(run.remarks.contains(u"did you mean \"scripted.ScriptedModule\"?"_s), qPrintable(run.remarks));
    QVERIFY2(run.remarks.contains(u"static.yaml:8:13: error: modules.<item 2>.module: "_s), qPrintable(run.remarks));
    QVERIFY(!ConsoleRun({u"check"_s, u"--static"_s, u"--format"_s, u"json"_s, file})
                 .json()[u"problems"_s]
                 .toArray()
                 .isEmpty());
}

void CheckCommandTest::headersOfALookUpAreSecret()
{
    const QString file = m_folder.write(u"headers.yaml"_s,
                                        "server_name: a\n"
                                        "modules:\n"
                                        "  - module: department.DepartmentModule\n"
                                        "    config:\n"
                                        "      url: http://127.0.0.1/{user_id}\n"
                                        "      headers: { X-Auth: 8675309123, Accept: 7654321 }\n");
    for (const QStringList &command : {QStringList {u"check"_s}, QStringList {u"check"_s, u"--static"_s}}) {
        const ConsoleRun run(command + QStringList {file});
        QCOMPARE(run.status, foundProblems);
        QVERIFY2(run.remarks.contains(u"config.headers.X-Auth: expected a string, got an integer that is not shown"_s),
                 qPrintable(run.remarks));
        QVERIFY2(!run.remarks.contains(u"8675309123"_s), qPrintable(run.remarks));
        QVERIFY2(run.remarks.contains(u"config.headers.Accept: expected a string, got 7654321"_s),
                 qPrintable(run.remarks));
    }
}

void CheckCommandTest::problemsQuoteNoSecret()
{
    const QString file = m_folder.write(u"secrets.yaml"_s,
                                        "server_name: a\n"
                                        "registration_shared_secret: geheimes-wort\n"
                                        "module_console: { listen: \"http://u:pw12345@h\" }\n"
                                        "caches: { global_factor: geheimes-wort }\n"
                                        "modules:\n"
                                        "  - module: department.DepartmentModule\n"
                                        "    config:\n"
                                        "      url: \"ftp://bot:hunter2pw@hs/{user_id}\"\n"
                                        "      timeout: geheimes-wort\n"
                                        "      headers: { X-Auth: anderes-wort }\n"
                                        "      retry_after: anderes-wort\n");
    for (const QStringList &command : {QStringList {u"check"_s},
                                       {u"check"_s, u"--static"_s},
                                       {u"check"_s, u"--static"_s, u"--format"_s, u"json"_s}}) {
        const ConsoleRun run(command + QStringList {file});
        QCOMPARE(run.status, foundProblems);
        for (const QString &part : {u"http://u:<secret>@h"_s, u"ftp://bot:<secret>@hs"_s, u"config.timeout: "_s,
                                    u"config.retry_after: "_s, u"got \"<secret>\""_s})
            QVERIFY2(run.remarks.contains(part), qPrintable(part + u'\n' + run.remarks));
        const QString all = run.remarks + run.answer;
        for (const QString &secret : {u"pw12345"_s, u"hunter2pw"_s, u"geheimes-wort"_s, u"anderes-wort"_s})
            QVERIFY2(!all.contains(secret), qPrintable(all));
    }
}

void CheckCommandTest::staticLeavesDisabledOut()
{
    const QString file = m_folder.write(u"disabled.yaml"_s,
                                        "modules:\n"
                                        "  - module: scripted.ScriptedModule\n"
                                        "  # module-console: disabled\n"
                                        "  # - module: not.There\n"
                                        "server_name: a\n");
    const ConsoleRun run({u"check"_s, u"--static"_s, file});
    QCOMPARE(run.remarks, QString());
    QCOMPARE(run.answer, u"1 module, none of their code was run\n"_s);
}

void CheckCommandTest::commentsSilenceFalseAlarms()
{
    const QByteArray loud = "module_console:\n"
                            "  colour: blue\n"
                            "modules:\n"
                            "  - module: media_limits.MediaLimits\n"
                            "    config:\n"
                            "      rules: []\n"
                            "      later: 1\n"
                            "server_name: a\n";
    QByteArray quiet = loud;
    quiet.replace("  colour", "  # module-console: ignore unknown-key\n  colour");
    quiet.replace("later: 1", "later: 1 # module-console: ignore unknown-key");
    const ConsoleRun before({u"check"_s, u"--static"_s, m_folder.write(u"loud.yaml"_s, loud)});
    QVERIFY2(before.remarks.contains(u"loud.yaml:2:3: warning: "_s), qPrintable(before.remarks));
    QVERIFY2(before.remarks.contains(u"loud.yaml:7:7: error: "_s), qPrintable(before.remarks));
    const ConsoleRun after({u"check"_s, u"--static"_s, m_folder.write(u"quiet.yaml"_s, quiet)});
    QCOMPARE(after.remarks, QString());
    QCOMPARE(after.status, well);
    // What silences nothing is told, and stops nothing.
    quiet.replace("  colour: blue\n", "  listen: 127.0.0.1:0\n");
    const ConsoleRun useless({u"check"_s, u"--static"_s, m_folder.write(u"useless.yaml"_s, quiet)});
    QVERIFY2(useless.remarks.contains(u"useless.yaml:2:3: hint: "_s), qPrintable(useless.remarks));
    QCOMPARE(useless.status, well);
}

void CheckCommandTest::serverNameIsMissed()
{
    const QByteArray modules = "modules:\n  - module: scripted.ScriptedModule\n";
    const QString file = m_folder.write(u"nameless.yaml"_s, modules);
    for (const QStringList &command : {QStringList {u"check"_s}, QStringList {u"check"_s, u"--static"_s}}) {
        const ConsoleRun run(command + QStringList {file});
        QVERIFY2(run.remarks.startsWith(file + u":1:1: warning: server_name: there is no server name"_s),
                 qPrintable(run.remarks));
        QCOMPARE(run.status, well);
    }
    // Who has a reason to leave it out can say so, and is not told that the comment is useless.
    const QString silenced
        = m_folder.write(u"silenced.yaml"_s, "# module-console: ignore missing-server-name\n" + modules);
    for (const QStringList &command : {QStringList {u"check"_s}, QStringList {u"check"_s, u"--static"_s}})
        QCOMPARE(ConsoleRun(command + QStringList {silenced}).remarks, QString());
    // It may be in a file that is read before.
    const ConsoleRun both({u"check"_s, m_folder.write(u"name.yaml"_s, "server_name: a\n"), file});
    QCOMPARE(both.remarks, QString());
    // Nothing is said of what lists no modules.
    const ConsoleRun worker({u"check"_s, m_folder.write(u"worker.yaml"_s, "worker_name: a\n")});
    QVERIFY2(!worker.remarks.contains(u"server name"_s), qPrintable(worker.remarks));
}

void CheckCommandTest::terminalsObeyNothing()
{
    const QString file = m_folder.write(u"escapes.yaml"_s, "modules:\n- module: \"a.\\e[31mB\\u009b\"\n");
    const ConsoleRun check({u"check"_s, u"--static"_s, file});
    QVERIFY2(check.remarks.contains(u"no native module \"a.\uFFFD[31mB\uFFFD\""_s), qPrintable(check.remarks));
    const ConsoleRun inspect({u"inspect"_s, file});
    QVERIFY2(inspect.answer.contains(u"a.\uFFFD[31mB\uFFFD"_s), qPrintable(inspect.answer));
    for (const QString &text : {check.remarks, check.answer, inspect.remarks, inspect.answer})
        QVERIFY(!text.contains(QChar(0x1b)) && !text.contains(QChar(0x9b)));
    // Scripts get what stands there.
    const QJsonObject json = ConsoleRun({u"inspect"_s, u"--format"_s, u"json"_s, file}).json();
    const QString path = json[u"modules"_s][0][u"path"_s].toString();
    QCOMPARE(path, QString(u"a."_s + QChar(0x1b) + u"[31mB"_s + QChar(0x9b)));
}

void CheckCommandTest::problemsAreSorted_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QStringList>("expected");
    // A module that failed to load keeps a homeserver from starting, said at its entry.
    QTest::newRow("check") << QStringList {u"check"_s}
                           << QStringList {u"error 4"_s, u"error 7"_s, u"warning 2"_s, u"warning 4"_s, u"warning 6"_s};
    QTest::newRow("static") << QStringList {u"check"_s, u"--static"_s}
                            << QStringList {u"error 4"_s, u"error 7"_s, u"warning 2"_s, u"warning 6"_s};
}

void CheckCommandTest::problemsAreSorted()
{
    QFETCH(const QStringList, command);
    const QString file = m_folder.write(u"many.yaml"_s,
                                        "report_stats: true\n"
                                        "report_stats: false\n"
                                        "modules:\n"
                                        "  - module: not.There\n"
                                        "  - module: scripted.ScriptedModule\n"
                                        "    confg: {}\n"
                                        "module_console: { listen: 5 }\n"
                                        "server_name: a\n");
    const QJsonArray problems
        = ConsoleRun(command + QStringList {u"--format"_s, u"json"_s, file}).json()[u"problems"_s].toArray();
    QStringList found;
    for (const QJsonValue problem : problems) {
        if (!problem[u"line"_s].isNull())
            found.append(u"%1 %2"_s.arg(problem[u"severity"_s].toString()).arg(problem[u"line"_s].toInt()));
    }
    QFETCH(const QStringList, expected);
    QCOMPARE(found, expected);
}

} // namespace modulehost

QTEST_GUILESS_MAIN(modulehost::CheckCommandTest)
#include "tst_checkcommand.moc"
