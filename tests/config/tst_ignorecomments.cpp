// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <configdocument.h>
#include <entryschema.h>
#include <quickfixes.h>

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

const QString fileName = u"homeserver.yaml"_s;

ConfigDocument read(const QByteArray &text) { return ConfigDocument::fromBytes(text, fileName); }

QHash<QString, QJsonObject> schemas()
{
    return {{u"a.B"_s,
             QJsonDocument::fromJson(R"({ "type": "object", "additionalProperties": false, "required": ["url"],
                "properties": { "url": { "type": "string" }, "size": { "type": "integer" } } })")
                 .object()}};
}

//! `line id` of each, in their order.
QStringList shown(const QList<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(QString::number(problem.range.line) + u' ' + problem.id);
    return lines;
}

QStringList found(const QByteArray &text)
{
    const ConfigDocument document = read(text);
    return shown(document.problems() + schemaProblems(document, schemas()));
}

QByteArray bytesOf(const EditProposal &proposal) { return proposal.document.files().constFirst().bytes; }

} // namespace

//! Comments that silence single false alarms, and the quick fixes that write them.
class IgnoreCommentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silenced_data();
    void silenced();
    void errorsOfTheFileStay();
    void warningsOfLoading();
    void fixes_data();
    void fixes();
    void fixSilencesJustThatOne();
    void noCommentWhereItWouldDoNothing_data();
    void noCommentWhereItWouldDoNothing();
    void noFixForWhatOnlyAPersonCanMend();
    void fixOfATextThatMovedOn();
};

void IgnoreCommentsTest::silenced_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("left");
    const auto row = [](const char *name, const QByteArray &text, const QStringList &left) {
        QTest::newRow(name) << text << left;
    };
    const QByteArray console = "module_console:\n";
    row("none", console + "  colour: blue\n", {u"2 unknown-key"_s});
    row("above", console + "  # module-console: ignore unknown-key\n  colour: blue\n", {});
    row("at the end", console + "  colour: blue # module-console: ignore unknown-key\n", {});
    row("other comments between",
        console + "  # module-console: ignore unknown-key\n  # the tool beside needs it\n  colour: blue\n", {});
    row("several kinds", console + "  # module-console: ignore wrong-value, unknown-key\n  colour: blue\n",
        {u"2 unused-ignore"_s});
    row("one line alone", console + "  # module-console: ignore unknown-key\n  colour: blue\n  shape: round\n",
        {u"4 unknown-key"_s});
    row("blank line between", console + "  # module-console: ignore unknown-key\n\n  colour: blue\n",
        {u"2 unused-ignore"_s, u"4 unknown-key"_s});
    row("other kind", console + "  # module-console: ignore duplicate-key\n  colour: blue\n",
        {u"2 unused-ignore"_s, u"3 unknown-key"_s});
    row("other words", console + "  # module console: ignore unknown-key\n  colour: blue\n", {u"3 unknown-key"_s});
    row("words behind it", console + "  colour: blue # module-console: ignore unknown-key please\n",
        {u"2 unknown-key"_s, u"2 ignore-comment"_s});
    row("no kind", console + "  colour: blue # module-console: ignore\n", {u"2 unknown-key"_s, u"2 ignore-comment"_s});
    row("in a text", console + "  colour: 'blue # module-console: ignore unknown-key'\n", {u"2 unknown-key"_s});
    row("windows", "module_console:\r\n  # module-console: ignore unknown-key\r\n  colour: blue\r\n", {});
    row("byte order mark", "\xef\xbb\xbf# module-console: ignore duplicate-key\na: 1\na: 2\n",
        {u"1 unused-ignore"_s, u"3 duplicate-key"_s});

    row("separator of Unicode", "module_console:\xe2\x80\xa8  # module-console: ignore unknown-key\n  colour: blue\n",
        {u"1 other-readers"_s});

    const QByteArray module = "modules:\n  - module: a.B\n    config:\n";
    row("schema", module + "      url: x\n      colour: blue\n      size: big\n",
        {u"5 unknown-key"_s, u"6 schema-type"_s});
    row("schema, one silenced",
        module + "      url: x\n      # module-console: ignore unknown-key\n      colour: blue\n      size: big\n",
        {u"7 schema-type"_s});
    row("schema, both silenced",
        module
            + "      url: x\n      colour: blue # module-console: ignore unknown-key\n"
              "      size: big # module-console: ignore schema-type\n",
        {});
    row("schema, a key that is missing", module + "      # module-console: ignore missing-key\n      size: 1\n", {});
    row("schema, nothing there", "modules:\n  # module-console: ignore missing-key\n  - module: a.B\n", {});
    row("schema, unused", module + "      # module-console: ignore unknown-key\n      url: x\n",
        {u"4 unused-ignore"_s});
    row("the file's and the schema's",
        "modules:\n  - { module: a.B, confg: {}, config: { url: x, sise: 5 } } # module-console: ignore unknown-key\n",
        {});
    row("module without a schema",
        "modules:\n  - module: c.D\n    config:\n      # module-console: ignore unknown-key\n      url: x\n", {});
    row("of a disabled entry",
        "modules:\n  # module-console: disabled\n  # - module: a.B\n  #   # module-console: ignore unknown-key\n"
        "  #   config: {}\n",
        {});
}

void IgnoreCommentsTest::silenced()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QStringList, left);
    QCOMPARE(found(text), left);
}

void IgnoreCommentsTest::errorsOfTheFileStay()
{
    const QStringList left = found("module_console:\n  # module-console: ignore wrong-value\n  listen: 5\n");
    QCOMPARE(left, QStringList({u"2 unused-ignore"_s, u"3 wrong-value"_s}));
}

void IgnoreCommentsTest::warningsOfLoading()
{
    const ConfigDocument loud = read("a: 1\nmodules:\n  - module: a.B\n");
    QCOMPARE(shown(loud.problems()), QStringList());
    QCOMPARE(shown(loud.loadWarnings()), QStringList(u"2 missing-server-name"_s));
    const QList<QuickFix> fixes = quickFixes(loud, loud.loadWarnings().constFirst());
    QCOMPARE(fixes.size(), 1);
    const ConfigDocument quiet = fixes.constFirst().proposal.document;
    QCOMPARE(bytesOf(fixes.constFirst().proposal),
             QByteArray("a: 1\n# module-console: ignore missing-server-name\nmodules:\n  - module: a.B\n"));
    QCOMPARE(shown(quiet.problems() + quiet.loadWarnings()), QStringList());
    const ConfigDocument named = read("server_name: a\nmodules: # module-console: ignore missing-server-name\n"
                                      "  - module: a.B\n");
    QCOMPARE(shown(named.problems() + named.loadWarnings()), QStringList(u"2 unused-ignore"_s));
    QCOMPARE(shown(read("modules: []\n").loadWarnings()), QStringList());
}

void IgnoreCommentsTest::fixes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("renamed"); // Empty: none is offered.
    QTest::addColumn<QByteArray>("ignored");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &renamed,
                        const QByteArray &ignored) { QTest::newRow(name) << text << renamed << ignored; };
    row("key of the console", "module_console: # mine\r\n  lissten: '127.0.0.1:1' # here\r\n",
        "module_console: # mine\r\n  listen: '127.0.0.1:1' # here\r\n",
        "module_console: # mine\r\n  # module-console: ignore unknown-key\r\n  lissten: '127.0.0.1:1' # here\r\n");
    row("nothing is near", "module_console:\n  colour: blue", {},
        "module_console:\n  # module-console: ignore unknown-key\n  colour: blue");
    row("of a schema", "modules:\n- module: a.B\n  config:\n    url: x\n    sise: 5\n",
        "modules:\n- module: a.B\n  config:\n    url: x\n    size: 5\n",
        "modules:\n- module: a.B\n  config:\n    url: x\n    # module-console: ignore unknown-key\n    sise: 5\n");
    row("in brackets", "modules: [ { module: a.B, config: { url: x, sise: 5 } } ]\n",
        "modules: [ { module: a.B, config: { url: x, size: 5 } } ]\n",
        "# module-console: ignore unknown-key\nmodules: [ { module: a.B, config: { url: x, sise: 5 } } ]\n");
    row("of an entry", "modules:\n  - module: c.D\n    confg: {}\n", "modules:\n  - module: c.D\n    config: {}\n",
        "modules:\n  - module: c.D\n    # module-console: ignore unknown-key\n    confg: {}\n");
}

void IgnoreCommentsTest::fixes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, renamed);
    QFETCH(const QByteArray, ignored);
    const ConfigDocument document = read(text);
    const QList<Problem> problems = document.problems() + schemaProblems(document, schemas());
    QCOMPARE(problems.size(), 1);
    const QList<QuickFix> fixes = quickFixes(document, problems.constFirst());
    QCOMPARE(fixes.size(), renamed.isEmpty() ? 1 : 2);
    if (!renamed.isEmpty()) {
        QCOMPARE(fixes.constFirst().kind, QuickFix::Kind::RenameKey);
        QCOMPARE(bytesOf(fixes.constFirst().proposal), renamed);
    }
    QCOMPARE(fixes.constLast().kind, QuickFix::Kind::Ignore);
    QCOMPARE(fixes.constLast().name, u"unknown-key"_s);
    QCOMPARE(bytesOf(fixes.constLast().proposal), ignored);
    const ConfigDocument after = fixes.constLast().proposal.document;
    QCOMPARE(shown(after.problems() + schemaProblems(after, schemas())), QStringList());
    QCOMPARE(after.root(), document.root());
}

void IgnoreCommentsTest::fixSilencesJustThatOne()
{
    const ConfigDocument document
        = read("modules:\n- module: a.B\n  config:\n    url: x\n    colour: blue\n    shape: round\n");
    const QList<Problem> problems = schemaProblems(document, schemas());
    QCOMPARE(problems.size(), 2);
    const ConfigDocument after = quickFixes(document, problems.constLast()).constLast().proposal.document;
    QCOMPARE(shown(schemaProblems(after, schemas())), QStringList(u"5 unknown-key"_s));
}

void IgnoreCommentsTest::noCommentWhereItWouldDoNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<bool>>("offered"); // For each problem.
    const QByteArray shared = "shared: &c\n  url: x\n  colour: blue\n";
    const QByteArray entry = "  - module: a.B\n    config: ";
    QTest::newRow("alias") << shared + "modules:\n" + entry + "*c\n" << QList<bool> {false};
    QTest::newRow("merge key") << shared + "modules:\n" + entry + "{ <<: *c, size: 5 }\n" << QList<bool> {false};
    QTest::newRow("anchor in another entry") << "modules:\n" + entry + "&c\n      url: x\n      colour: blue\n" + entry
            + "*c\n" << QList<bool> {true, false};
}

void IgnoreCommentsTest::noCommentWhereItWouldDoNothing()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QList<bool>, offered);
    const ConfigDocument document = read(text);
    QCOMPARE(shown(document.problems()), QStringList());
    QList<bool> found;
    for (const Problem &problem : schemaProblems(document, schemas()))
        found.append(!quickFixes(document, problem).isEmpty());
    QCOMPARE(found, offered);
}

void IgnoreCommentsTest::noFixForWhatOnlyAPersonCanMend()
{
    const ConfigDocument document = read("module_console: { listen: 5 }\nmodules: [ { module: 7 } ]\n");
    QCOMPARE(document.problems().size(), 2);
    for (const Problem &problem : document.problems())
        QVERIFY(quickFixes(document, problem).isEmpty());
    Problem elsewhere;
    elsewhere.severity = Problem::Severity::Warning;
    elsewhere.range = document.problems().constFirst().range;
    elsewhere.id = u"shadowed-route"_s;
    QVERIFY(quickFixes(document, elsewhere).isEmpty());
}

void IgnoreCommentsTest::fixOfATextThatMovedOn()
{
    const ConfigDocument before = read("a: 1\nmodule_console:\n  lissten: '127.0.0.1:1'\n");
    QVERIFY(!quickFixes(before, before.problems().constFirst()).isEmpty());
    QVERIFY(quickFixes(read("a: 1\n"), before.problems().constFirst()).isEmpty());
}

QTEST_GUILESS_MAIN(IgnoreCommentsTest)
#include "tst_ignorecomments.moc"
