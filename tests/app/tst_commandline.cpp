// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "consolerun.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace modulehost {

//! The built program, run as a person or a script runs it.
class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void usage_data();
    void usage();
    void help_data();
    void help();
    void version();
    void missingFile_data();
    void missingFile();

    void checkFindsNothing();
    void checkFindsFailedModule();
    void checkRefusesBrokenYaml();
    void staticCheckRunsNothing();
    void staticCheckFindsWhatModulesWouldRefuse();

    void inspectJson();
    void inspectSample();
    void inspectIsReadable();

    void fireAllowedAndDenied();
    void fireSample();
    void fireError();
    void fireDetail();
    void fireArgumentsFile();
    void fireUsage_data();
    void fireUsage();

    void configIsEffective();
    void severalFiles();

private:
    QString write(const QString &name, const QByteArray &yaml);

    QTemporaryDir m_folder;
    const QString m_sample = QStringLiteral(MODULE_CONSOLE_SAMPLE);
};

namespace {

constexpr int well = 0;
constexpr int foundProblems = 1;
constexpr int wrongUsage = 2;
constexpr int couldNotRun = 3;

const QByteArray twoModules = R"(server_name: example.com
modules:
  - module: scripted.ScriptedModule
    config:
      callbacks:
        user_may_invite: { returns: { $sentinel: NOT_SPAM } }
        user_may_join_room: { raises: { status: 403, errcode: M_FORBIDDEN, message: "no" } }
      routes: [ { path: /_synapse/client/hello, leaf: true, body: hello } ]
      caches: [ { function: get_department, keys: [user_id], max_entries: 100, entries: { "@alice:example.com": sales } } ]
  - module: scripted.ScriptedModule
    config:
      callbacks:
        user_may_invite: { returns: { $code: M_FORBIDDEN } }
        check_username_for_spam: { returns: true }
      routes: [ { path: /_synapse/client/hello, leaf: true, body: shadowed } ]
)";

const QString inviteArguments
    = uR"({"inviter": "@a:example.com", "invitee": "@b:example.com", "room_id": "!r:example.com"})"_s;

QStringList keysOf(const QJsonValue &object) { return object.toObject().keys(); }

} // namespace

void CommandLineTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY2(QFile::exists(m_sample), qPrintable(m_sample));
}

QString CommandLineTest::write(const QString &name, const QByteArray &yaml)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(yaml) != yaml.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

void CommandLineTest::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("remark");

    QTest::newRow("nothing") << QStringList {} << u"Usage: module-console COMMAND"_s;
    QTest::newRow("unknown command") << QStringList {u"chekc"_s}
                                     << u"unknown command \"chekc\"; did you mean \"check\"?"_s;
    QTest::newRow("command of a later version") << QStringList {u"edit"_s, m_sample} << u"unknown command \"edit\""_s;
    QTest::newRow("file without command") << QStringList {m_sample} << u"did you mean 'module-console inspect"_s;
    QTest::newRow("unknown option") << QStringList {u"check"_s, u"--statik"_s, m_sample}
                                    << u"unknown option --statik; did you mean --static?"_s;
    QTest::newRow("unknown option of the program") << QStringList {u"--hepl"_s} << u"did you mean --help?"_s;
    QTest::newRow("option of another command")
        << QStringList {u"config"_s, u"--listen"_s, u"x"_s} << u"unknown option --listen"_s;
    QTest::newRow("option without value") << QStringList {u"inspect"_s, m_sample, u"--format"_s} << u"--format"_s;
    QTest::newRow("unknown format") << QStringList {u"inspect"_s, u"--format"_s, u"xml"_s, m_sample}
                                    << u"--format is text or json, not \"xml\""_s;
    for (const QString &command : {u"check"_s, u"inspect"_s, u"fire"_s, u"config"_s, u"serve"_s})
        QTest::newRow(qPrintable(command + u" without config"_s))
            << QStringList {command} << command + u" needs a CONFIG"_s;
    QTest::newRow("fire without callback")
        << QStringList {u"fire"_s, m_sample} << u"fire needs a CONFIG and a CALLBACK"_s;
    QTest::newRow("two kinds of arguments")
        << QStringList {u"fire"_s, u"--args"_s, u"{}"_s, u"--args-file"_s, u"x"_s, m_sample, u"on_new_event"_s}
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
    const QString file = m_folder.filePath(u"not-there.yaml"_s);
    for (const QString &command : {u"check"_s, u"inspect"_s, u"config"_s, u"serve"_s})
        QTest::newRow(qPrintable(command)) << QStringList {command, file};
    QTest::newRow("static") << QStringList {u"check"_s, u"--static"_s, file};
    QTest::newRow("fire") << QStringList {u"fire"_s, u"--args"_s, inviteArguments, file, u"user_may_invite"_s};
    QTest::newRow("args-file") << QStringList {u"fire"_s, u"--args-file"_s, file, m_sample, u"user_may_invite"_s};
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

void CommandLineTest::checkFindsNothing()
{
    const QString file = write(u"good.yaml"_s, "modules:\n  - module: scripted.ScriptedModule\n");
    const ConsoleRun run({u"check"_s, file});
    QCOMPARE(run.remarks, QString());
    QCOMPARE(run.answer, u"1 module, 1 active\n"_s);
    QCOMPARE(run.status, well);
}

void CommandLineTest::checkFindsFailedModule()
{
    const QString file = write(u"failing.yaml"_s,
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

void CommandLineTest::checkRefusesBrokenYaml()
{
    const QString file = write(u"broken.yaml"_s, "server_name: example.com\nmodules: [\n");
    for (const QStringList &command :
         {QStringList {u"check"_s}, {u"check"_s, u"--static"_s}, {u"inspect"_s}, {u"config"_s}, {u"serve"_s}}) {
        const ConsoleRun run(command + QStringList {file});
        QCOMPARE(run.status, foundProblems);
        QCOMPARE(run.answer, QString());
        QVERIFY2(QRegularExpression(u"broken\\.yaml:\\d+:\\d+: error: "_s).match(run.remarks).hasMatch(),
                 qPrintable(run.remarks));
    }
}

void CommandLineTest::staticCheckRunsNothing()
{
    const QString file = write(u"constructor.yaml"_s,
                               "modules:\n"
                               "  - module: scripted.ScriptedModule\n"
                               "    config: { fails: { in: constructor, message: it ran } }\n");
    const ConsoleRun run({u"check"_s, u"--static"_s, file});
    QCOMPARE(run.remarks, QString());
    QCOMPARE(run.answer, u"1 module, none of their code was run\n"_s);
    QCOMPARE(run.status, well);
    QCOMPARE(ConsoleRun({u"check"_s, file}).status, foundProblems);
}

void CommandLineTest::staticCheckFindsWhatModulesWouldRefuse()
{
    const QString file = write(u"static.yaml"_s,
                               "modules:\n"
                               "  - module: department.DepartmentModule\n"
                               "    config:\n"
                               "      url: http://127.0.0.1/{user_id}\n"
                               "      timeout: [5]\n"
                               "  - module: scripted.ScriptedModul\n"
                               "  - module: nodot\n");
    const ConsoleRun run({u"check"_s, u"--static"_s, file});
    QCOMPARE(run.status, foundProblems);
    QVERIFY2(run.remarks.contains(u"static.yaml:5:16: error: modules.<item 0>.config.timeout: "_s),
             qPrintable(run.remarks));
    QVERIFY2(run.remarks.contains(u"static.yaml:6:13: error: modules.<item 1>.module: "_s), qPrintable(run.remarks));
    QVERIFY2(run.remarks.contains(u"did you mean \"scripted.ScriptedModule\"?"_s), qPrintable(run.remarks));
    QVERIFY2(run.remarks.contains(u"static.yaml:7:13: error: modules.<item 2>.module: "_s), qPrintable(run.remarks));
    QVERIFY(!ConsoleRun({u"check"_s, u"--static"_s, u"--format"_s, u"json"_s, file})
                 .json()[u"problems"_s]
                 .toArray()
                 .isEmpty());
}

void CommandLineTest::inspectJson()
{
    const ConsoleRun run({u"inspect"_s, u"--format"_s, u"json"_s, write(u"two.yaml"_s, twoModules)});
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

    const QJsonArray problems = json[u"problems"_s].toArray();
    QCOMPARE(qsizetype(run.remarks.count(u'\n')), problems.size());
    for (const QJsonValue problem : problems) {
        for (const QString &key : {u"severity"_s, u"line"_s, u"column"_s, u"path"_s, u"message"_s})
            QVERIFY2(problem.toObject().contains(key), qPrintable(key));
        QVERIFY(problem[u"severity"_s].toString() != u"error"_s);
    }
    QCOMPARE(run.status, well);
}

void CommandLineTest::inspectSample()
{
    const ConsoleRun run({u"inspect"_s, u"--format"_s, u"json"_s, m_sample});
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

void CommandLineTest::inspectIsReadable()
{
    const ConsoleRun run({u"inspect"_s, write(u"two.yaml"_s, twoModules)});
    for (const QString &part : {u"example.com"_s, u"#1 scripted.ScriptedModule"_s, u"user_may_invite (spam_checker)"_s,
                                u"first_rejection_wins: Modules are asked in order until one rejects"_s, u"shadowed"_s,
                                u"get_department"_s}) {
        QVERIFY2(run.answer.contains(part), qPrintable(part + u'\n' + run.answer));
    }
    const QStringList lines = run.answer.split(u'\n');
    for (const QString &line : lines)
        QVERIFY2(!line.endsWith(u' '), qPrintable(line));
}

void CommandLineTest::fireAllowedAndDenied()
{
    const QString file = write(u"two.yaml"_s, twoModules);
    const ConsoleRun denied(
        {u"fire"_s, u"--format"_s, u"json"_s, u"--args"_s, inviteArguments, file, u"user_may_invite"_s});
    QCOMPARE(denied.status, well);
    const QJsonObject json = denied.json();
    QCOMPARE(json.keys(),
             QStringList({u"callback"_s, u"category"_s, u"decided_by"_s, u"error"_s, u"outcome"_s, u"policy"_s,
                          u"result"_s, u"steps"_s}));
    QCOMPARE(json[u"outcome"_s].toString(), u"denied"_s);
    QCOMPARE(json[u"result"_s].toString(), u"M_FORBIDDEN"_s);
    QCOMPARE(json[u"decided_by"_s].toInt(-1), 1);
    QVERIFY(json[u"error"_s].isNull());
    const QJsonArray steps = json[u"steps"_s].toArray();
    QCOMPARE(steps.size(), 2);
    QCOMPARE(keysOf(steps.at(0)), QStringList({u"error"_s, u"module"_s, u"ms"_s, u"outcome"_s, u"returned"_s}));
    QCOMPARE(steps.at(0)[u"returned"_s].toString(), u"NOT_SPAM"_s);
    QCOMPARE(steps.at(0)[u"outcome"_s].toString(), u"allowed"_s);
    QCOMPARE(steps.at(1)[u"outcome"_s].toString(), u"denied"_s);

    const ConsoleRun allowed({u"fire"_s, u"--format=json"_s, u"--args"_s, uR"(["@a:example.com", "!r:example.com"])"_s,
                              file, u"user_may_publish_room"_s});
    QCOMPARE(allowed.status, well);
    QCOMPARE(allowed.json()[u"outcome"_s].toString(), u"allowed"_s);
    QVERIFY(allowed.json()[u"decided_by"_s].isNull());
    QVERIFY(allowed.json()[u"steps"_s].toArray().isEmpty());

    const ConsoleRun text({u"fire"_s, u"--args"_s, inviteArguments, file, u"user_may_invite"_s});
    QVERIFY2(text.answer.startsWith(u"denied: \"M_FORBIDDEN\"\ndecided by #1 scripted.ScriptedModule\n"_s),
             qPrintable(text.answer));
}

void CommandLineTest::fireSample()
{
    const auto outcome = [this](const QString &inviter) {
        const QString arguments
            = uR"({"inviter": "%1", "invitee": "@bob:example.com", "room_id": "!r:example.com"})"_s.arg(inviter);
        return ConsoleRun({u"fire"_s, u"--format"_s, u"json"_s, u"--args"_s, arguments, m_sample, u"user_may_invite"_s})
            .json();
    };
    const QJsonObject denied = outcome(u"@x:spam.example"_s);
    QCOMPARE(denied[u"outcome"_s].toString(), u"denied"_s);
    QCOMPARE(denied[u"decided_by"_s].toInt(-1), 1);
    const QJsonObject allowed = outcome(u"@alice:example.com"_s);
    QCOMPARE(allowed[u"outcome"_s].toString(), u"allowed"_s);
    QVERIFY(allowed[u"decided_by"_s].isNull());
    QVERIFY(allowed[u"steps"_s].toArray().size() > denied[u"steps"_s].toArray().size());
}

void CommandLineTest::fireError()
{
    const QString arguments = uR"({"user": "@a:example.com", "room": "!r:example.com", "is_invited": false})"_s;
    const ConsoleRun run({u"fire"_s, u"--format"_s, u"json"_s, u"--args"_s, arguments, write(u"two.yaml"_s, twoModules),
                          u"user_may_join_room"_s});
    QVERIFY2(run.status == foundProblems, qPrintable(run.remarks));
    const QJsonObject json = run.json();
    const QJsonObject error {
        {u"type"_s, u"SynapseError"_s}, {u"message"_s, u"no"_s}, {u"status"_s, 403}, {u"errcode"_s, u"M_FORBIDDEN"_s}};
    QCOMPARE(json[u"outcome"_s].toString(), u"failed"_s);
    QCOMPARE(json[u"error"_s].toObject(), error);
    QCOMPARE(json[u"steps"_s][0][u"error"_s].toObject(), error);
}

void CommandLineTest::fireDetail()
{
    const ConsoleRun run({u"fire"_s, u"--detail"_s, u"--format"_s, u"json"_s, u"--args"_s, inviteArguments,
                          write(u"two.yaml"_s, twoModules), u"user_may_invite"_s});
    const QJsonObject json = run.json();
    QCOMPARE(json[u"result"_s].toObject(), QJsonObject({{u"$code"_s, u"M_FORBIDDEN"_s}}));
    const QJsonArray arguments {u"@a:example.com"_s, u"@b:example.com"_s, u"!r:example.com"_s};
    QCOMPARE(json[u"arguments_after"_s].toArray(), arguments);
    QCOMPARE(json[u"steps"_s][0][u"arguments"_s].toArray(), arguments);
    QCOMPARE(json[u"steps"_s][0][u"returned"_s].toObject(), QJsonObject({{u"$sentinel"_s, u"NOT_SPAM"_s}}));
}

void CommandLineTest::fireArgumentsFile()
{
    const QString file = write(u"two.yaml"_s, twoModules);
    const QString arguments = write(u"arguments.json"_s, inviteArguments.toUtf8());
    QCOMPARE(ConsoleRun({u"fire"_s, u"--args-file"_s, arguments, file, u"user_may_invite"_s}).status, well);
    QCOMPARE(
        ConsoleRun({u"fire"_s, u"--args-file"_s, u"-"_s, file, u"user_may_invite"_s}, inviteArguments.toUtf8()).status,
        well);
}

void CommandLineTest::fireUsage_data()
{
    QTest::addColumn<QString>("callback");
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QStringList>("mentions");
    QTest::newRow("unknown callback") << u"user_may_invit"_s << u"{}"_s << QStringList {u"user_may_invite"_s};
    QTest::newRow("missing") << u"user_may_invite"_s << uR"({"inviter": "@a:b", "room_id": "!r:b"})"_s
                             << QStringList {u"invitee"_s};
    QTest::newRow("missing in array") << u"user_may_invite"_s << uR"(["@a:b"])"_s << QStringList {u"invitee"_s};
    QTest::newRow("unknown") << u"user_may_invite"_s
                             << uR"({"inviter": "@a:b", "invitee": "@b:b", "room_id": "!r:b", "romm": 1})"_s
                             << QStringList {u"romm"_s};
    QTest::newRow("wrong type") << u"user_may_invite"_s << uR"({"inviter": 5, "invitee": "@b:b", "room_id": "!r:b"})"_s
                                << QStringList {u"inviter"_s, u"str"_s};
    QTest::newRow("no JSON") << u"user_may_invite"_s << u"{inviter: 5}"_s << QStringList {u"JSON"_s};
    QTest::newRow("malformed tag") << u"user_may_invite"_s << uR"([{"$tuple": 5}, "@b:b", "!r:b"])"_s
                                   << QStringList {u"$tuple"_s};
}

void CommandLineTest::fireUsage()
{
    QFETCH(const QString, callback);
    QFETCH(const QString, arguments);
    QFETCH(const QStringList, mentions);
    const ConsoleRun run({u"fire"_s, u"--args"_s, arguments, write(u"two.yaml"_s, twoModules), callback});
    QCOMPARE(run.status, wrongUsage);
    QCOMPARE(run.answer, QString());
    for (const QString &mention : mentions)
        QVERIFY2(run.remarks.contains(mention), qPrintable(run.remarks));
}

void CommandLineTest::configIsEffective()
{
    const QString file = write(u"effective.yaml"_s,
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

void CommandLineTest::severalFiles()
{
    const QString first = write(u"first.yaml"_s, "server_name: one.example\nmodules: []\n");
    const QString second = write(u"second.yaml"_s, "server_name: two.example\n");
    const QJsonObject json = ConsoleRun({u"config"_s, first, second}).json();
    QCOMPARE(json[u"server_name"_s].toString(), u"two.example"_s);
    QVERIFY(json.contains(u"modules"_s));
}

} // namespace modulehost

QTEST_GUILESS_MAIN(modulehost::CommandLineTest)
#include "tst_commandline.moc"
