// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configfolder.h"
#include "consolerun.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace modulehost {

//! `module-console fire`.
class FireCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowedAndDenied();
    void sample();
    void error();
    void cancellation();
    void detail();
    void argumentsFile();
    void secretsInResults();
    void closedArguments();
    void whatModulesLog();
    void wrongAnswerIsAProblem();
    void usage_data();
    void usage();

private:
    ConfigFolder m_folder;
};

void FireCommandTest::allowedAndDenied()
{
    const QString file = m_folder.write(u"two.yaml"_s, twoModules);
    const ConsoleRun denied(
        {u"fire"_s, u"--format"_s, u"json"_s, u"--args"_s, inviteArguments, file, u"user_may_invite"_s});
    QCOMPARE(denied.status, well);
    const QJsonObject json = denied.json();
    QCOMPARE(json.keys(),
             QStringList({u"callback"_s, u"category"_s, u"decided_by"_s, u"error"_s, u"outcome"_s, u"policy"_s,
                          u"problems"_s, u"result"_s, u"steps"_s}));
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

void FireCommandTest::sample()
{
    const auto outcome = [this](const QString &inviter) {
        const QString arguments
            = uR"({"inviter": "%1", "invitee": "@bob:example.com", "room_id": "!r:example.com"})"_s.arg(inviter);
        return ConsoleRun(
                   {u"fire"_s, u"--format"_s, u"json"_s, u"--args"_s, arguments, sampleConfig, u"user_may_invite"_s})
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

void FireCommandTest::error()
{
    const QString arguments = uR"({"user": "@a:example.com", "room": "!r:example.com", "is_invited": false})"_s;
    const ConsoleRun run({u"fire"_s, u"--format"_s, u"json"_s, u"--args"_s, arguments,
                          m_folder.write(u"two.yaml"_s, twoModules), u"user_may_join_room"_s});
    QVERIFY2(run.status == foundProblems, qPrintable(run.remarks));
    const QJsonObject json = run.json();
    const QJsonObject error {
        {u"type"_s, u"SynapseError"_s}, {u"message"_s, u"no"_s}, {u"status"_s, 403}, {u"errcode"_s, u"M_FORBIDDEN"_s}};
    QCOMPARE(json[u"outcome"_s].toString(), u"failed"_s);
    QCOMPARE(json[u"error"_s].toObject(), error);
    QCOMPARE(json[u"steps"_s][0][u"error"_s].toObject(), error);
}

void FireCommandTest::cancellation()
{
    const QString file
        = m_folder.write(u"cancelled.yaml"_s,
                         "server_name: example.com\n"
                         "modules:\n"
                         "  - module: scripted.ScriptedModule\n"
                         "    config: { callbacks: { user_may_invite: { raises: { cancelled: true } } } }\n");
    const ConsoleRun run(
        {u"fire"_s, u"--format"_s, u"json"_s, u"--args"_s, inviteArguments, file, u"user_may_invite"_s});
    QVERIFY2(run.status == foundProblems, qPrintable(run.remarks));
    // Scripts know five outcomes; that it was a cancellation is for the error to say.
    const QJsonObject json = run.json();
    QCOMPARE(json[u"outcome"_s].toString(), u"failed"_s);
    QCOMPARE(json[u"error"_s][u"type"_s].toString(), u"cancelled"_s);
    QCOMPARE(json[u"steps"_s][0][u"outcome"_s].toString(), u"failed"_s);
}

void FireCommandTest::detail()
{
    const ConsoleRun run({u"fire"_s, u"--detail"_s, u"--format"_s, u"json"_s, u"--args"_s, inviteArguments,
                          m_folder.write(u"two.yaml"_s, twoModules), u"user_may_invite"_s});
    const QJsonObject json = run.json();
    QCOMPARE(json[u"result"_s].toObject(), QJsonObject({{u"$code"_s, u"M_FORBIDDEN"_s}}));
    const QJsonArray arguments {u"@a:example.com"_s, u"@b:example.com"_s, u"!r:example.com"_s};
    QCOMPARE(json[u"arguments_after"_s].toArray(), arguments);
    QCOMPARE(json[u"steps"_s][0][u"arguments"_s].toArray(), arguments);
    QCOMPARE(json[u"steps"_s][0][u"returned"_s].toObject(), QJsonObject({{u"$sentinel"_s, u"NOT_SPAM"_s}}));
}

void FireCommandTest::secretsInResults()
{
    const QString file
        = m_folder.write(u"secrets.yaml"_s,
                         "server_name: example.com\n"
                         "redis: { password: example }\n"
                         "registration_shared_secret: hunter22\n"
                         "modules:\n"
                         "  - module: scripted.ScriptedModule\n"
                         "    config: { callbacks: { user_may_invite: { raises: \"xhunter22x example\" } } }\n");
    const ConsoleRun run(
        {u"fire"_s, u"--detail"_s, u"--format"_s, u"json"_s, u"--args"_s, inviteArguments, file, u"user_may_invite"_s});
    const QJsonValue step = run.json()[u"steps"_s][0];
    QCOMPARE(step[u"error"_s][u"message"_s].toString(), u"x<secret>x <secret>"_s);
    // A password that is a word leaves names as they are.
    QCOMPARE(step[u"arguments"_s].toArray(),
             QJsonArray({u"@a:example.com"_s, u"@b:example.com"_s, u"!r:example.com"_s}));
}

void FireCommandTest::argumentsFile()
{
    const QString file = m_folder.write(u"two.yaml"_s, twoModules);
    const QString arguments = m_folder.write(u"arguments.json"_s, inviteArguments.toUtf8());
    QCOMPARE(ConsoleRun({u"fire"_s, u"--args-file"_s, arguments, file, u"user_may_invite"_s}).status, well);
    QCOMPARE(
        ConsoleRun({u"fire"_s, u"--args-file"_s, u"-"_s, file, u"user_may_invite"_s}, inviteArguments.toUtf8()).status,
        well);
}

void FireCommandTest::closedArguments()
{
    const QString file = m_folder.write(u"two.yaml"_s, twoModules);
    const ConsoleRun run({u"fire"_s, u"--args-file"_s, u"-"_s, file, u"user_may_invite"_s}, {}, {0});
    QCOMPARE(run.status, wrongUsage);
    QVERIFY2(run.remarks.contains(u"the arguments are no JSON"_s), qPrintable(run.remarks));
}

void FireCommandTest::whatModulesLog()
{
    const QString arguments
        = uR"({"inviter": "@x:spam.example", "invitee": "@bob:example.com", "room_id": "!r:example.com"})"_s;
    const ConsoleRun run(
        {u"fire"_s, u"--format"_s, u"json"_s, u"--args"_s, arguments, sampleConfig, u"user_may_invite"_s});
    QVERIFY(!run.json().isEmpty());
    const QRegularExpression line(
        u"^\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z info: #1 invite_rules\\.InviteRules: @x:spam\\.example may not invite .*$"_s,
        QRegularExpression::MultilineOption);
    QVERIFY2(line.match(run.remarks).hasMatch(), qPrintable(run.remarks));

    // What they log while they are loaded is another matter.
    const QString file = m_folder.write(u"talkative.yaml"_s,
                                        "server_name: example.com\n"
                                        "modules:\n"
                                        "  - module: department.DepartmentModule\n"
                                        "    config: { url: \"http://127.0.0.1:9/{user_id}\", field: value }\n");
    const ConsoleRun quiet({u"fire"_s, u"--args"_s, inviteArguments, file, u"user_may_invite"_s});
    QVERIFY2(!quiet.remarks.contains(u"invalidate_token"_s), qPrintable(quiet.remarks));
}

void FireCommandTest::wrongAnswerIsAProblem()
{
    const QString file = m_folder.write(u"wrong.yaml"_s,
                                        "modules:\n"
                                        "  - module: scripted.ScriptedModule\n"
                                        "    config: { callbacks: { user_may_invite: { returns: 5 } } }\n"
                                        "server_name: example.com\n");
    const QString sentence = u"user_may_invite: returned int, which is no verdict"_s;
    for (const QString &format : {u"text"_s, u"json"_s}) {
        const ConsoleRun run(
            {u"fire"_s, u"--format"_s, format, u"--args"_s, inviteArguments, file, u"user_may_invite"_s});
        QCOMPARE(run.status, well);
        QCOMPARE(run.remarks.count(sentence), 1);
        QVERIFY2(run.remarks.startsWith(file + u":2:5: warning: modules.<item 0>: scripted.ScriptedModule: "_s),
                 qPrintable(run.remarks));
        if (format == u"json") {
            const QJsonArray problems = run.json()[u"problems"_s].toArray();
            QCOMPARE(problems.size(), 1);
            QCOMPARE(problems.at(0)[u"id"_s].toString(), u"callback-answer"_s);
            QVERIFY(problems.at(0)[u"message"_s].toString().contains(sentence));
        }
    }
}

void FireCommandTest::usage_data()
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
    QTest::newRow("wrong type in a list") << u"check_registration_for_spam"_s << uR"([null, "alice", ["x"]])"_s
                                          << QStringList {u"request_info"_s, u"pairs"_s};
    QTest::newRow("no JSON") << u"user_may_invite"_s << u"{inviter: 5}"_s << QStringList {u"JSON"_s};
    QTest::newRow("malformed tag") << u"user_may_invite"_s << uR"([{"$tuple": 5}, "@b:b", "!r:b"])"_s
                                   << QStringList {u"$tuple"_s};
}

void FireCommandTest::usage()
{
    QFETCH(const QString, callback);
    QFETCH(const QString, arguments);
    QFETCH(const QStringList, mentions);
    const ConsoleRun run({u"fire"_s, u"--args"_s, arguments, m_folder.write(u"two.yaml"_s, twoModules), callback});
    QCOMPARE(run.status, wrongUsage);
    QCOMPARE(run.answer, QString());
    for (const QString &mention : mentions)
        QVERIFY2(run.remarks.contains(mention), qPrintable(run.remarks));
}

} // namespace modulehost

QTEST_GUILESS_MAIN(modulehost::FireCommandTest)
#include "tst_firecommand.moc"
