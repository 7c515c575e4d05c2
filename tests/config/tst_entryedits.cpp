// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <entryedits.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

const QString File = u"homeserver.yaml"_s;

ConfigDocument read(const QByteArray &text) { return ConfigDocument::fromBytes(text, File); }

QByteArray textOf(const ConfigDocument &document) { return document.files().constFirst().bytes; }

//! The text after an edit; the sentence of a refused one.
QByteArray outcome(const EditProposal &proposal)
{
    return proposal.isRefused() ? "refused: " + proposal.refusal.toUtf8() : textOf(proposal.document);
}

QByteArray moved(const QByteArray &text, int from, int to) { return outcome(moveEntry(read(text), from, to)); }

} // namespace

//! What single edits do to a text, and what they refuse. That they lose nothing is in tst_entryroundtrips.
class EntryEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesAnEntry_data();
    void movesAnEntry();
    void commentsMoveAlong();
    void gapsStay();
    void disabledEntriesMove();
    void moveIsSmall();
    void describesItself();
    void disables_data();
    void disables();
    void enables_data();
    void enables();
    void allDisabledReadsAsNone();
    void disabledBroken();
    void entryThatUsesAnAnchor();
    void severalFiles();
    void refusals_data();
    void refusals();
    void refusedMoves_data();
    void refusedMoves();
    void positionsOutside();
};

void EntryEditsTest::movesAnEntry_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("down") << QByteArray("modules:\n  - module: a.A\n    config: {x: 1}\n  - module: b.B\n") << 0 << 1
                          << QByteArray("modules:\n  - module: b.B\n  - module: a.A\n    config: {x: 1}\n");
    QTest::newRow("up, not indented") << QByteArray("modules:\n- module: a.A\n- module: b.B\n- module: c.C\no: 1\n")
                                      << 2 << 0
                                      << QByteArray("modules:\n- module: c.C\n- module: a.A\n- module: b.B\no: 1\n");
    QTest::newRow("no final line end") << QByteArray("modules:\n- module: a.A\n- module: b.B") << 0 << 1
                                       << QByteArray("modules:\n- module: b.B\n- module: a.A");
    QTest::newRow("CRLF") << QByteArray("modules:\r\n- module: a.A\r\n- module: b.B\r\n") << 1 << 0
                          << QByteArray("modules:\r\n- module: b.B\r\n- module: a.A\r\n");
    QTest::newRow("mixed line ends") << QByteArray("modules:\r\n- module: a.A\n- module: b.B\r\nx: 1\n") << 0 << 1
                                     << QByteArray("modules:\r\n- module: b.B\n- module: a.A\r\nx: 1\n");
    QTest::newRow("kept line breaks") << QByteArray("modules:\n- module: a.A\n  config: |+\n    x\n\n\n- module: b.B\n")
                                      << 0 << 1
                                      << QByteArray(
                                             "modules:\n- module: b.B\n- module: a.A\n  config: |+\n    x\n\n\n");
    QTest::newRow("aliases") << QByteArray("x: &x {module: x.X}\nmodules:\n- *x\n- module: b.B\n  config: *x\n") << 0
                             << 1 << QByteArray("x: &x {module: x.X}\nmodules:\n- module: b.B\n  config: *x\n- *x\n");
}

void EntryEditsTest::movesAnEntry()
{
    QFETCH(QByteArray, before);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QByteArray, after);
    QCOMPARE(moved(before, from, to), after);
}

void EntryEditsTest::commentsMoveAlong()
{
    const QByteArray before("modules: # in order\n"
                            "  # about a\n  # more about a\n  - module: a.A # first\n    config:\n      x: 1 # one\n"
                            "      # y: 2\n\n      # z: 3\n"
                            "# about b\n  - module: b.B # second\n"
                            "# about what comes next\n\nother: 1\n");
    const QByteArray after("modules: # in order\n"
                           "# about b\n  - module: b.B # second\n"
                           "  # about a\n  # more about a\n  - module: a.A # first\n    config:\n      x: 1 # one\n"
                           "      # y: 2\n\n      # z: 3\n"
                           "# about what comes next\n\nother: 1\n");
    QCOMPARE(moved(before, 0, 1), after);
    QCOMPARE(moved(after, 0, 1), before);
}

void EntryEditsTest::gapsStay()
{
    const QByteArray before(
        "modules:\n\n  - module: a.A\n\n  # Section\n\n  # about b\n  - module: b.B\n  - module: c.C\n\n");
    QCOMPARE(
        moved(before, 0, 2),
        QByteArray("modules:\n\n  # about b\n  - module: b.B\n\n  # Section\n\n  - module: c.C\n  - module: a.A\n\n"));
}

void EntryEditsTest::disabledEntriesMove()
{
    const QByteArray before("modules:\n- module: a.A\n# about b\n# module-console: disabled\n# - module: b.B\n"
                            "#   config: 1\n- module: c.C\n");
    QCOMPARE(moved(before, 1, 0),
             QByteArray("modules:\n# about b\n# module-console: disabled\n# - module: b.B\n#   config: 1\n"
                        "- module: a.A\n- module: c.C\n"));
    QCOMPARE(moved(before, 2, 1),
             QByteArray("modules:\n- module: a.A\n- module: c.C\n# about b\n# module-console: disabled\n"
                        "# - module: b.B\n#   config: 1\n"));
}

void EntryEditsTest::moveIsSmall()
{
    const EditProposal proposal
        = moveEntry(read("modules:\n- module: a.A\n- module: b.B\n- module: c.C\n- module: d.D\n"), 0, 2);
    QCOMPARE(proposal.edit.replacements(),
             (QList<TextReplacement> {{File, 9, "- module: a.A\n", {}}, {File, 50, {}, "\n- module: a.A"}}));
}

void EntryEditsTest::describesItself()
{
    const ConfigDocument document = read("modules:\n- module: a.A\n- module: b.B\n- 5\n");
    QCOMPARE(moveEntry(document, 1, 0).edit.description(), u"Move b.B before a.A"_s);
    QCOMPARE(moveEntry(document, 0, 1).edit.description(), u"Move a.A after b.B"_s);
    QCOMPARE(moveEntry(document, 2, 0).edit.description(), u"Move the entry on line 4 before a.A"_s);
    QVERIFY(moveEntry(document, 1, 1).edit.isEmpty());
    QCOMPARE(disableEntry(document, 0).edit.description(), u"Disable a.A"_s);
    QCOMPARE(enableEntry(disableEntry(document, 0).document, 0).edit.description(), u"Enable a.A"_s);
}

void EntryEditsTest::disables_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("indented") << QByteArray("modules:\n  # about a\n  - module: a.A\n    config:\n      x: 1 # one\n\n"
                                            "      # y: 2\n  # about b\n  - module: b.B\n")
                              << QByteArray("modules:\n  # about a\n  # module-console: disabled\n  # - module: a.A\n"
                                            "  #   config:\n  #     x: 1 # one\n  #\n  #     # y: 2\n  # about b\n"
                                            "  - module: b.B\n");
    QTest::newRow("not indented, CRLF, no final line end")
        << QByteArray("modules:\r\n- module: a.A\r\n  config: 1")
        << QByteArray("modules:\r\n# module-console: disabled\r\n# - module: a.A\r\n#   config: 1");
    QTest::newRow("blank lines of all kinds")
        << QByteArray("modules:\n  - module: a.A\n\n \n  \n     \n    config: 1\n")
        << QByteArray("modules:\n  # module-console: disabled\n  # - module: a.A\n  #\n #\n  # \n  #    \n"
                      "  #   config: 1\n");
    QTest::newRow("comments at the margin")
        << QByteArray("modules:\n  - module: a.A\n    config:\n#      x: 1\n  # y\n      z: 1\n")
        << QByteArray("modules:\n  # module-console: disabled\n  # - module: a.A\n  #   config:\n##      x: 1\n"
                      "  # # y\n  #     z: 1\n");
    QTest::newRow("first line without a key") << QByteArray("modules:\n  -\n    module: a.A\n")
                                              << QByteArray("modules:\n  # module-console: disabled\n  # -\n"
                                                            "  #   module: a.A\n");
    QTest::newRow("the only one, below a tag") << QByteArray("!!str modules:\n  - module: a.A")
                                               << QByteArray("!!str modules:\n  # module-console: disabled\n"
                                                             "  # - module: a.A");
}

void EntryEditsTest::disables()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const EditProposal disabled = disableEntry(read(before), 0);
    QCOMPARE(outcome(disabled), after);
    QVERIFY(disabled.document.modules().at(0).disabled);
    QCOMPARE(disabled.document.modules().at(0).path, u"a.A"_s);
    QCOMPARE(outcome(enableEntry(disabled.document, 0)), before);
    for (const TextReplacement &replacement : disabled.edit.replacements())
        QVERIFY(replacement.removed.isEmpty());
}

void EntryEditsTest::enables_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("sign at the margin") << QByteArray(
        "modules:\n# module-console: disabled\n#  - module: a.A\n#    config:\n#      x: 1\n  - module: b.B\n")
                                        << QByteArray(
                                               "modules:\n  - module: a.A\n    config:\n      x: 1\n  - module: b.B\n");
    QTest::newRow("sign and a space at the margin")
        << QByteArray(
               "modules:\n    #module-console: disabled\n#     - module: a.A\n#       config: 1\n    - module: b.B\n")
        << QByteArray("modules:\n    - module: a.A\n      config: 1\n    - module: b.B\n");
    QTest::newRow("deeper than the others")
        << QByteArray("modules:\n  # module-console: disabled\n  #  - module: a.A\n  #    config: 1\n- module: b.B\n")
        << QByteArray("modules:\n- module: a.A\n  config: 1\n- module: b.B\n");
    QTest::newRow("the only one") << QByteArray("modules:\n    # module-console: disabled\n    # - module: a.A\nx: 1\n")
                                  << QByteArray("modules:\n    - module: a.A\nx: 1\n");
    QTest::newRow("last in the file") << QByteArray(
        "modules:\n- module: b.B\n# module-console: disabled\n#- module: a.A")
                                      << QByteArray("modules:\n- module: b.B\n- module: a.A");
    QTest::newRow("with an alias") << QByteArray(
        "d: &d {x: 1}\nmodules:\n# module-console: disabled\n# - module: a.A\n#   config: *d\n")
                                   << QByteArray("d: &d {x: 1}\nmodules:\n- module: a.A\n  config: *d\n");
}

void EntryEditsTest::enables()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const ConfigDocument document = read(before);
    const qsizetype position = document.modules().at(0).disabled ? 0 : 1;
    const EditProposal enabled = enableEntry(document, position);
    QCOMPARE(outcome(enabled), after);
    QVERIFY(!enabled.document.modules().at(position).disabled);
    QCOMPARE(enabled.edit.inverse().applied(File, after), before);
}

void EntryEditsTest::allDisabledReadsAsNone()
{
    const QByteArray text("modules:\n  - module: a.A\n  - module: b.B\n    config: [1]\nother: 1\n");
    const EditProposal one = disableEntry(read(text), 0);
    const EditProposal both = disableEntry(one.document, 1);
    QVERIFY2(!both.isRefused(), qPrintable(both.refusal));
    QVERIFY(both.document.enabledModules().isEmpty());
    QVERIFY(both.document.root()[u"modules"_s].isNull());
    QCOMPARE(both.document.problems().size(), 0);
    QCOMPARE(both.document.modules().size(), 2);
    const EditProposal back = enableEntry(enableEntry(both.document, 1).document, 0);
    QCOMPARE(outcome(back), text);
    QCOMPARE(outcome(moveEntry(both.document, 0, 1)),
             QByteArray("modules:\n  # module-console: disabled\n  # - module: b.B\n  #   config: [1]\n"
                        "  # module-console: disabled\n  # - module: a.A\nother: 1\n"));
}

void EntryEditsTest::disabledBroken()
{
    const QByteArray text("modules:\n- modul: a.A\n- 5\n- module: b.B\n");
    for (const int position : {0, 1}) {
        const EditProposal disabled = disableEntry(read(text), position);
        QVERIFY2(!disabled.isRefused(), qPrintable(disabled.refusal));
        QCOMPARE(outcome(enableEntry(disabled.document, position)), text);
    }
}

void EntryEditsTest::entryThatUsesAnAnchor()
{
    const QByteArray text("d: &d {x: 1}\nmodules:\n- module: a.A\n  config:\n    <<: *d\n- &e {module: e.E}\n- *e\n");
    const EditProposal first = disableEntry(read(text), 0);
    QCOMPARE(first.document.modules().at(0).config[u"x"_s].asInt(), 1);
    QCOMPARE(outcome(enableEntry(first.document, 0)), text);
    const EditProposal alias = disableEntry(read(text), 2);
    QCOMPARE(alias.document.modules().at(2).path, u"e.E"_s);
    QCOMPARE(outcome(enableEntry(alias.document, 2)), text);
}

void EntryEditsTest::severalFiles()
{
    const ConfigDocument document
        = ConfigDocument::fromFiles({{u"a.yaml"_s, "modules: [{module: x.X}]\nserver_name: x\n"},
                                     {u"b.yaml"_s, "modules:\n- module: a.A\n- module: b.B\n"}});
    const EditProposal proposal = moveEntry(document, 0, 1);
    QCOMPARE(proposal.edit.files(), QStringList {u"b.yaml"_s});
    QCOMPARE(proposal.document.files().at(1).bytes, QByteArray("modules:\n- module: b.B\n- module: a.A\n"));
}

void EntryEditsTest::refusals_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("because");
    const auto row = [](const char *name, const QByteArray &text, int position, const QString &because) {
        QTest::newRow(name) << text << position << because;
    };
    row("brackets", "modules: [{module: a.A}, {module: b.B}]\n", 0,
        u"the entries of \"modules\" stand in brackets, where they share lines and commas; write each of them on lines of its own that begin with \"- \" first"_s);
    row("everything in brackets", "{modules: [{module: a.A}]}\n", 0,
        u"the entries of \"modules\" stand in brackets, where they share lines and commas; write each of them on lines of its own that begin with \"- \" first"_s);
    row("empty brackets", "modules: []\n# module-console: disabled\n# - module: a.A\n", 0,
        u"an empty list in brackets stands after \"modules:\"; delete the brackets first"_s);
    row("null", "modules: ~\n# module-console: disabled\n# - module: a.A\n", 0,
        u"a value that is no list stands after \"modules:\"; delete it first"_s);
    row("alias", "m: &m\n- module: a.A\nmodules: *m\n", 0,
        u"\"modules\" is an alias; change the list by hand where its anchor stands"_s);
    row("merge", "b: &b\n  modules:\n  - module: a.A\n<<: *b\n", 0,
        u"\"modules\" comes in through a merge (<<); change the list by hand where it stands, on line 2"_s);
    row("on the key's line", "? modules\n: - module: a.A\n  - module: b.B\n", 0,
        u"the first entry stands on the line of its key; put it on a line of its own first"_s);
    row("used anchor", "modules:\n- module: a.A\n  config: &c {x: 1}\n- module: b.B\n  config: *c\n", 0,
        u"the anchor &c in it (line 3) is used on line 5; write the value out there first"_s);
    row("anchor used below", "modules:\n- &a {module: a.A}\nother: *a\n", 0,
        u"the anchor &a in it (line 2) is used on line 3; write the value out there first"_s);
    row("brackets at the margin", "modules:\n- module: a.A\n  config: {x: 1,\ny: 2}\n", 0,
        u"line 4 belongs to the entry but is indented less than it, so that it would be lost as a comment; indent it more than the \"-\" first"_s);
    row("quotes at the dash", "modules:\n - module: a.A\n   config: 'x\n y'\n", 0,
        u"line 4 belongs to the entry but is indented less than it, so that it would be lost as a comment; indent it more than the \"-\" first"_s);
    row("comment that would be swallowed", "modules:\n- module: a.A\n#   - not: of it\n- module: b.B\n", 0,
        u"this cannot be done without touching more of the file: a.A would be read in another way (line 2). Nothing was changed; edit the text by hand"_s);
    row("list that is used elsewhere", "modules: &m\n- module: a.A\n- module: b.B\nother: *m\n", 0,
        u"this cannot be done without touching more of the file: \"other\" would say something else. Nothing was changed; edit the text by hand"_s);
    row("nothing below the marker", "modules:\n# module-console: disabled\n\n- module: a.A\n", 0,
        u"the comment lines below line 2 are no entry; mend or delete them by hand"_s);
    row("anchor that exists",
        "x: &x 1\nmodules:\n# module-console: disabled\n# - module: a.A\n#   config: &y 2\nz: &y 1\n", 0,
        u"this cannot be done without touching more of the file: it could not be read any more (line 5: the anchor &y is given twice; the first one is for the value on line 4). Nothing was changed; edit the text by hand"_s);
}

void EntryEditsTest::refusals()
{
    QFETCH(QByteArray, text);
    QFETCH(int, position);
    QFETCH(QString, because);
    const ConfigDocument document = read(text);
    QVERIFY(position < document.modules().size());
    const EditProposal proposal
        = document.modules().at(position).disabled ? enableEntry(document, position) : disableEntry(document, position);
    QCOMPARE(proposal.refusal, because);
    QVERIFY(proposal.edit.isEmpty());
}

void EntryEditsTest::refusedMoves_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("because");
    QTest::newRow("alias before its anchor")
        << QByteArray("modules:\n- module: a.A\n  config: &c {x: 1}\n- module: b.B\n- module: c.C\n  config: *c\n") << 2
        << 0
        << u"the alias *c (line 6) would stand before its anchor &c (line 3), which no reader understands; move the entry with the anchor first, or write the value out in both"_s;
    QTest::newRow("anchor behind its alias")
        << QByteArray("modules:\n- &a {module: a.A}\n- *a\n") << 0 << 1
        << u"the alias *a (line 3) would stand before its anchor &a (line 2), which no reader understands; move the entry with the anchor first, or write the value out in both"_s;
    QTest::newRow("comment that would change sides")
        << QByteArray("modules:\n    # deeper\n  - module: a.A\n  - module: b.B\n") << 0 << 1
        << u"a comment between a.A and b.B would belong to another entry afterwards; put an empty line above and below it, or indent it like the entry that it is about, first"_s;
    QTest::newRow("text without a line end")
        << QByteArray("modules:\n- module: a.A\n- module: b.B\n  config: |\n    x") << 1 << 0
        << u"the file does not end with a line break, which a block text (| or >) at the end of an entry counts; put one there first"_s;
    QTest::newRow("text that keeps empty lines")
        << QByteArray("modules:\n- module: a.A\n  config: |+\n    x\n- module: b.B\n\nother: 1\n") << 0 << 1
        << u"a block text that keeps the empty lines after it (|+ or >+) would have others there; take the + or the empty lines away first"_s;
    QTest::newRow("list that is used elsewhere")
        << QByteArray("modules: &m\n- module: a.A\n- module: b.B\nother: *m\n") << 0 << 1
        << u"this cannot be done without touching more of the file: \"other\" would say something else. Nothing was changed; edit the text by hand"_s;
}

void EntryEditsTest::refusedMoves()
{
    QFETCH(QByteArray, text);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(QString, because);
    const EditProposal proposal = moveEntry(read(text), from, to);
    QCOMPARE(proposal.refusal, because);
    QVERIFY(proposal.edit.isEmpty());
}

void EntryEditsTest::positionsOutside()
{
    const ConfigDocument document = read("modules:\n- module: a.A\n");
    QVERIFY(moveEntry(document, 0, 1).isRefused());
    QVERIFY(moveEntry(document, -1, 0).isRefused());
    QVERIFY(disableEntry(document, 1).isRefused());
    QVERIFY(enableEntry(document, 0).isRefused());
    QVERIFY(disableEntry(ConfigDocument(), 0).isRefused());
}

QTEST_GUILESS_MAIN(EntryEditsTest)
#include "tst_entryedits.moc"
