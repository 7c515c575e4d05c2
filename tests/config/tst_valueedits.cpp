// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edittext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;
using namespace edittext;

//! Values that are set: which bytes change, and how the new ones are written.
class ValueEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sets_data();
    void sets();
    void quotes_data();
    void quotes();
    void bareTexts_data();
    void bareTexts();
    void scalars_data();
    void scalars();
    void changesOneWord();
    void refuses_data();
    void refuses();
};

void ValueEditsTest::sets_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<EditOperation>("operation");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const EditOperation &operation,
                        const QByteArray &after) { QTest::newRow(name) << before << operation << after; };

    row("scalar with a comment", "a: 1   # one\nb: 2\n", set("/a", "5"), "a: 5   # one\nb: 2\n");
    row("keeps double quotes", "a: \"x\"\nb: 2\n", set("/a", "y"), "a: \"y\"\nb: 2\n");
    row("keeps single quotes", "a: 'x'\nb: 2\n", set("/a", "y"), "a: 'y'\nb: 2\n");
    row("no quotes for a number", "a: 'x'\n", set("/a", "7"), "a: 7\n");
    row("CRLF, BOM, no final break",
        "\xEF\xBB\xBF"
        "a: 1\r\nb: 2",
        set("/b", "3"),
        "\xEF\xBB\xBF"
        "a: 1\r\nb: 3");
    row("first line behind a BOM",
        "\xEF\xBB\xBF"
        "a: 1\r\nb: 2",
        set("/a", "3"),
        "\xEF\xBB\xBF"
        "a: 3\r\nb: 2");
    row("in a flow mapping", "a: {x: 1, y: [1, 2]}\n", set("/a/y/1", "z"), "a: {x: 1, y: [1, z]}\n");
    row("flow value with a comma", "a: [x]\n", set("/a/0", "'p, q'"), "a: [\"p, q\"]\n");
    row("nothing becomes a value", "a:\nb: 1\n", set("/a", "x"), "a: x\nb: 1\n");
    row("nothing with a comment", "a: # note\nb: 1\n", set("/a", "x"), "a: x # note\nb: 1\n");
    row("nothing becomes a mapping", "a: # note\nb: 1\n", set("/a", "{x: 1}"), "a: # note\n  x: 1\nb: 1\n");
    row("empty flow value", "a: {x: , y: 1}\n", set("/a/x", "2"), "a: {x: 2, y: 1}\n");
    row("flow key alone", "a: {x, y: 1}\n", set("/a/x", "2"), "a: {x: 2, y: 1}\n");
    row("empty item", "a:\n-\n- 2\n", set("/a/0", "1"), "a:\n- 1\n- 2\n");
    row("scalar becomes a mapping", "a: 1 # c\nb: 2\n", set("/a", "{x: 1, k: [p]}"),
        "a: # c\n  x: 1\n  k:\n    - p\nb: 2\n");
    row("mapping becomes a scalar", "a: # c\n  x: 1\n  y: 2\nb: 2\n", set("/a", "5"), "a: 5 # c\nb: 2\n");
    row("list becomes empty", "a:\n  - 1\n  - 2\nb: 2\n", set("/a", "[]"), "a: []\nb: 2\n");
    row("mapping becomes a list", "a:\n  x: 1\nb: 2\n", set("/a", "[1, 2]"), "a:\n  - 1\n  - 2\nb: 2\n");
    row("indentation of the file", "o:\n    p:\n        q: 1\na: 1\n", set("/a", "{x: {k: 1}}"),
        "o:\n    p:\n        q: 1\na:\n    x:\n        k: 1\n");
    row("lists not indented", "o:\n- 1\na: 1\n", set("/a", "[x]"), "o:\n- 1\na:\n- x\n");
    row("in the item of a list", "m:\n  - module: a.A\n    config:\n      ttl: 5d\n", set("/m/0/config/ttl", "6d"),
        "m:\n  - module: a.A\n    config:\n      ttl: 6d\n");
    row("item becomes a mapping", "a:\n  - 1 # c\n  - 2\n", set("/a/0", "{x: 1, k: 2}"),
        "a:\n  - x: 1\n    k: 2 # c\n  - 2\n");
    row("item mapping becomes a scalar", "a:\n  - x: 1\n    y: 2\n  - 2\n", set("/a/0", "5"), "a:\n  - 5\n  - 2\n");
    row("brackets stay", "a: [1, 2] # c\n", set("/a", "{x: 1}"), "a: {x: 1} # c\n");
    row("several lines of brackets", "a: [\n  1,\n  2\n]\nb: 1\n", set("/a", "x"), "a: x\nb: 1\n");
    row("plain over several lines", "a: one\n  two\nb: 1\n", set("/a", "x"), "a: x\nb: 1\n");
    row("value on the next line", "a:\n  one # c\nb: 1\n", set("/a", "x"), "a:\n  x # c\nb: 1\n");
    row("block text becomes a word", "a: | # c\n  one\n  two\nb: 1\n", set("/a", "x"), "a: x # c\nb: 1\n");
    row("block text stays one", "a: |\n  one\n  two\nb: 1\n", setText("/a", u"three\n\nfour\n"_s),
        "a: |\n  three\n\n  four\nb: 1\n");
    row("block text without end", "a:\n  t: >-\n    one\nb: 1\n", setText("/a/t", u"x\ny"_s),
        "a:\n  t: |-\n    x\n    y\nb: 1\n");
    row("word becomes lines", "a: 'x'\n", setText("/a", u"x\ny"_s), "a: \"x\\ny\"\n");
    row("anchor stays", "a: &x 1 # c\nb: 2\n", set("/a", "5"), "a: &x 5 # c\nb: 2\n");
    row("tag goes", "a: !!str 1\nb: 2\n", set("/a", "5"), "a: 5\nb: 2\n");
    row("tag before an anchor", "a: !!str &x 1\n", set("/a", "k"), "a: &x k\n");
    row("anchored mapping", "a: &x\n  p: 1\nb: 2\n", set("/a", "5"), "a: &x 5\nb: 2\n");
    row("anchored becomes a mapping", "a: &x 1\nb: 2\n", set("/a", "{p: 1}"), "a: &x\n  p: 1\nb: 2\n");
    row("only what differs", "a:\n  x: 1 # one\n  # about y\n  y: 2\nb: 1\n", set("/a", "{x: 1, y: 3}"),
        "a:\n  x: 1 # one\n  # about y\n  y: 3\nb: 1\n");
    row("key gone, key new", "a:\n  x: 1 # one\n  # about y\n  y: 2\nb: 1\n", set("/a", "{x: 1, z: 3}"),
        "a:\n  x: 1 # one\n  z: 3\nb: 1\n");
    row("item gone", "a:\n- 1 # one\n- 2 # two\n- 3 # three\n", set("/a", "[1, 3]"), "a:\n- 1 # one\n- 3 # three\n");
    row("items more", "a: [1, 2]\n", set("/a", "[1, 5, 6, 2]"), "a: [1, 5, 6, 2]\n");
    row("new key", "a:\n  x: 1\nb: 2\n", set("/a/k", "5d"), "a:\n  x: 1\n  k: 5d\nb: 2\n");
    row("new keys on the way", "a: 1\n", set("/b/c/d", "5"), "a: 1\nb:\n  c:\n    d: 5\n");
    row("behind the last item", "a:\n  - 1\nb: 2\n", set("/a/-", "5"), "a:\n  - 1\n  - 5\nb: 2\n");
    row("explicit key", "? a\n: 1\nb: 2\n", set("/a", "5"), "? a\n: 5\nb: 2\n");
    row("explicit key alone", "? a # c\n? b\n: 2\n", set("/a", "[5]"), "? a # c\n: [5]\n? b\n: 2\n");
    row("key with a slash", "a/b: 1\n", set("/a~1b", "5"), "a/b: 5\n");
    row("document markers", "---\na: 1\n...\n", set("/a", "5"), "---\na: 5\n...\n");
    row("root by keys", "a: 1 # c\nb: 2\n", set("", "{a: 1, b: 3, c: 4}"), "a: 1 # c\nb: 3\nc: 4\n");
}

void ValueEditsTest::sets()
{
    QFETCH(QByteArray, before);
    QFETCH(EditOperation, operation);
    QFETCH(QByteArray, after);
    const OperationProposal proposal = proposeEdit(read(before), {operation});
    QCOMPARE(outcome(proposal), after);
    QCOMPARE(proposal.edit.applied(fileName, before), after);
    QCOMPARE(proposal.edit.inverse().applied(fileName, after), before);
}

void ValueEditsTest::quotes_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",          "yes",   "No",    "ON",    "off",       "y",
                             "N",         "true",  "FALSE", "null",  "Null",      "~",
                             "012",       "0o14",  "0x1F",  "0b101", "1_000",     "1:30",
                             "190:20:30", "12e03", "1e5",   "1.5e3", "-5",        "+3",
                             ".5",        "5.",    "-.inf", ".NaN",  "nan",       "2001-01-02",
                             "=",         "<<",    "- a",   "-a",    "? a",       ": a",
                             "a: b",      "a:",    "a #b",  "#a",    "&a",        "*a",
                             "!a",        "|",     ">",     "%a",    "@a",        "`a",
                             "{a",        "[a",    "]",     "}",     ",",         "'a",
                             "\"a",       " a",    "a ",    "a\nb",  "a\tb",      "a\rb",
                             "\x07",      "---",   "...",   "1.2.3", "127.0.0.1", "2001-12-14t21:59:43",
                             "089"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("next line") << u"a\u0085b"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s;
    QTest::newRow("byte order mark") << u"\uFEFFa"_s;
    QTest::newRow("no-break space") << u"a\u00A0b"_s;
    QTest::newRow("delete") << u"a\u007Fb"_s;
    QTest::newRow("zero") << QString(QChar(0));
}

//! Also in brackets, as a key, and with the other quotes.
void ValueEditsTest::quotes()
{
    QFETCH(QString, text);
    for (const QByteArray before : {"a: 1\n", "a: 'x'\n", "a: [1]\n", "a: {k: 1}\n"}) {
        const bool isList = before.contains('[');
        const bool isMap = before.contains('{');
        const EditOperation operation
            = isMap ? EditOperation(RenameKey {pointer("/a/k"), text}) : setText(isList ? "/a/0" : "/a", text);
        const OperationProposal proposal = proposeEdit(read(before), {operation});
        const QByteArray after = outcome(proposal);
        QVERIFY2(after.contains('"') || after.contains('\''), after.constData());
        QVERIFY2(!proposal.isRefused(), qPrintable(proposal.refusal));
        const ConfigValue made = proposal.document.root()[u"a"_s];
        QCOMPARE(isMap ? made.keys().constFirst() : isList ? made.at(0).asString() : made.asString(), text);
        QCOMPARE(proposal.document.problems().size(), 0);
    }
}

void ValueEditsTest::bareTexts_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"example.com", "5d", "10M", "a b c", "/var/lib/x", "https://example.com:8448/a#b", "it's",
                             "a\"b", "x:y", "ünï", "😀", "a-b", "a@b", "yesno", "1.0-beta", "0123abg"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void ValueEditsTest::bareTexts()
{
    QFETCH(QString, text);
    QCOMPARE(edited("a: x\n", {setText("/a", text)}), "a: " + text.toUtf8() + '\n');
}

void ValueEditsTest::scalars_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const QByteArray &given, const QByteArray &written) {
        QTest::newRow(given.constData()) << given << written;
    };
    row("yes", "true");
    row("off", "false");
    row("~", "null");
    row("012", "10");
    row("0x1F", "31");
    row("1:30", "90");
    row("1_000", "1000");
    row("123456789012345678901234567890", "123456789012345678901234567890");
    row("1.0e+20", "1.0e+20");
    row("3.0", "3.0");
    row("-0.0", "-0.0");
    row("1.5e-07", "1.5e-07");
    row(".inf", ".inf");
    row("-.INF", "-.inf");
    row(".NaN", ".nan");
    row("2001-01-02", "2001-01-02");
    row("2001-12-14 21:59:43.10 -5", "2001-12-14T21:59:43.100000-05:00");
    row("!!binary AAEC", "!!binary \"AAEC\"");
    row("!!set {a, b}", "!!set {a, b}");
    row("!!omap [a: 1, b: [x]]", "!!pairs [{a: 1}, {b: [x]}]");
}

void ValueEditsTest::scalars()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, written);
    QCOMPARE(edited("a: x\nb: 1\n", {set("/a", given)}), "a: " + written + "\nb: 1\n");
}

void ValueEditsTest::changesOneWord()
{
    const OperationProposal proposal = proposeEdit(read("a: 1\nb: old # c\n"), {set("/b", "new")});
    QCOMPARE(proposal.edit.replacements(), (QList<TextReplacement> {{fileName, 8, "old", "new"}}));
    QCOMPARE(proposal.edit.description(), u"Set /b"_s);
    QVERIFY(proposeEdit(read("a: 0x10\n"), {set("/a", "16")}).edit.isEmpty());
}

void ValueEditsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<EditOperation>("operation");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &text, const EditOperation &operation,
                        const QString &reason) { QTest::newRow(name) << text << operation << reason; };
    row("two documents", "a: 1\n---\nb: 2\n", set("/a", "2"), u"second document"_s);
    row("broken file", "a: [1\n", set("/a", "2"), u"line 1"_s);
    row("key twice", "a: 1\nb: 3\na: 2\n", set("/a", "5"), u"stands twice"_s);
    row("below a scalar", "a: x\n", set("/a/b", "5"), u"\"/a\" is a string"_s);
    row("word in a list", "a: [1]\n", set("/a/x", "5"), u"\"x\" is no position"_s);
    row("position too far", "a: [1]\n", set("/a/7", "5"), u"has 1 items"_s);
    row("inside a set", "a: !!set {x, y}\n", set("/a/x", "5"), u"set as a whole"_s);
    row("root becomes a list", "a: 1\n", set("", "[1]"), u"a mapping and stays one"_s);
    row("anchor inside is used", "a: {x: &x 1}\nb: *x\n", set("/a", "5"), u"&x in it, which is used on line 2"_s);
}

void ValueEditsTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(EditOperation, operation);
    QFETCH(QString, reason);
    const OperationProposal proposal = proposeEdit(read(text), {operation});
    QVERIFY(proposal.isRefused());
    QVERIFY(proposal.edit.isEmpty());
    QVERIFY2(proposal.refusal.contains(reason), qPrintable(proposal.refusal));
}

QTEST_GUILESS_MAIN(ValueEditsTest)
#include "tst_valueedits.moc"
