// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edittext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;
using namespace edittext;

//! Keys and items: added, removed, renamed, moved, duplicated, made comments and back.
class CollectionEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void commentsOut_data();
    void commentsOut();
    void uncomments_data();
    void uncomments();
    void composes();
    void severalFiles();
    void keyOfAnotherFile();
    void refuses_data();
    void refuses();
};

void CollectionEditsTest::changes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<EditOperation>("operation");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const EditOperation &operation,
                        const QByteArray &after) { QTest::newRow(name) << before << operation << after; };
    const auto add = [](const char *mapping, const QString &key, const QByteArray &yaml, const QString &before = {}) {
        return EditOperation(AddKey {pointer(mapping), key, value(yaml), before});
    };
    const auto rename = [](const char *at, const QString &key) { return EditOperation(RenameKey {pointer(at), key}); };
    const auto duplicate = [](const char *at) { return EditOperation(DuplicateItem {pointer(at)}); };

    row("add behind", "a:\n  x: 1 # c\n  # tail of a\nb: 1\n", add("/a", u"k"_s, "2"),
        "a:\n  x: 1 # c\n  k: 2\n  # tail of a\nb: 1\n");
    row("add before, with its comment", "a:\n  x: 1\n  # about y\n  y: 1\n", add("/a", u"k"_s, "2", u"y"_s),
        "a:\n  x: 1\n  k: 2\n  # about y\n  y: 1\n");
    row("add without a final break", "a: 1\nb: 2", add("", u"c"_s, "3"), "a: 1\nb: 2\nc: 3");
    row("add with CRLF", "a: 1\r\nb: 2\r\n", add("", u"c"_s, "{x: 1}"), "a: 1\r\nb: 2\r\nc:\r\n  x: 1\r\n");
    row("add spaced", "a: 1\n\nb: 2\n", add("", u"c"_s, "3"), "a: 1\n\nb: 2\n\nc: 3\n");
    row("add behind kept breaks", "a: 1\nb: |+\n  x\n\n\n", add("", u"c"_s, "3"), "a: 1\nb: |+\n  x\n\n\nc: 3\n");
    row("add before the end marker", "a: 1\n...\n", add("", u"b"_s, "2"), "a: 1\nb: 2\n...\n");
    row("add to an empty file", "# only this\n", add("", u"a"_s, "1"), "# only this\na: 1\n");
    row("add to nothing", "a: # none yet\nb: 1\n", add("/a", u"x"_s, "1"), "a: # none yet\n  x: 1\nb: 1\n");
    row("add to {}", "a: {} # c\n", add("/a", u"x"_s, "1"), "a: {x: 1} # c\n");
    row("add in braces", "a: {x: 1}\n", add("/a", u"k"_s, "[1, {z: p}]"), "a: {x: 1, k: [1, {z: p}]}\n");
    row("add in padded braces", "a: { x: 1 }\n", add("/a", u"k"_s, "{z: 1}"), "a: { x: 1, k: { z: 1 } }\n");
    row("add in braces on lines", "a: {\n  x: 1, # one\n  y: 2 # two\n}\n", add("/a", u"z"_s, "3"),
        "a: {\n  x: 1, # one\n  y: 2, # two\n  z: 3\n}\n");
    row("add like its neighbours", "a:\n  x: {p: 1}\n", add("/a", u"k"_s, "{p: 2}"), "a:\n  x: {p: 1}\n  k: {p: 2}\n");
    row("quoting habit", "a:\n  \"x\": \"one\"\n", add("/a", u"y"_s, "two"),
        "a:\n  \"x\": \"one\"\n  \"y\": \"two\"\n");
    row("key that needs quotes", "a: 1\n", add("", u"yes"_s, "1"), "a: 1\n\"yes\": 1\n");
    row("in a compact item", "m:\n- a: 1\n- b: 1\n", add("/m/0", u"c"_s, "2"), "m:\n- a: 1\n  c: 2\n- b: 1\n");
    row("before in a compact item", "m:\n- a: 1\n- b: 1\n", add("/m/0", u"c"_s, "2", u"a"_s),
        "m:\n- c: 2\n  a: 1\n- b: 1\n");

    row("remove with its comments", "a: 1\n\n# about b\n# more\nb: 2 # b\n  # deeper\n\n# about c\nc: 3\n",
        removed("/b"), "a: 1\n\n\n# about c\nc: 3\n");
    row("remove the last, no final break", "a: 1\nb: 2", removed("/b"), "a: 1");
    row("remove the first behind a BOM",
        "\xEF\xBB\xBF"
        "a: 1\nb: 2\n",
        removed("/a"),
        "\xEF\xBB\xBF"
        "b: 2\n");
    row("the file's comment stays", "# This file\n# is ours\na: 1\nb: 2\n", removed("/a"),
        "# This file\n# is ours\nb: 2\n");
    row("remove the only key", "a: # c\n  # about x\n  x: 1\nb: 2\n", removed("/a/x"), "a: {} # c\nb: 2\n");
    row("remove the only item", "a:\n- x\nb: 2\n", removed("/a/0"), "a: []\nb: 2\n");
    row("remove the last key of all", "a: 1\n", removed("/a"), "{}\n");
    row("remove beside a dash", "m:\n- a: 1\n  b: 2\n", removed("/m/0/a"), "m:\n- b: 2\n");
    row("remove beside a dash, comments", "m:\n- a: 1\n  # about b\n  b: 2\n", removed("/m/0/a"),
        "m:\n-\n  # about b\n  b: 2\n");
    row("remove in braces", "a: {x: 1, y: 2, z: 3}\n", removed("/a/y"), "a: {x: 1, z: 3}\n");
    row("remove first in braces", "a: {x: 1, y: 2}\n", removed("/a/x"), "a: {y: 2}\n");
    row("remove last in brackets", "a: [1, 2]\n", removed("/a/1"), "a: [1]\n");
    row("remove only in brackets", "a: [1]\n", removed("/a/0"), "a: []\n");
    row("remove last with a comma", "a: [1, 2,]\n", removed("/a/1"), "a: [1,]\n");
    row("remove beside a comment in brackets", "a: [\n  1, # one\n  2 # two\n]\n", removed("/a/1"),
        "a: [\n  1 # one\n   # two\n]\n");

    row("rename", "a: 1 # c\nb: 2\n", rename("/a", u"x"_s), "x: 1 # c\nb: 2\n");
    row("rename keeps quotes", "'a': 1\n", rename("/a", u"x y"_s), "'x y': 1\n");
    row("rename a long way down", "a:\n- {b: [1, {c: 2}]}\n", rename("/a/0/b/1/c", u"d"_s), "a:\n- {b: [1, {d: 2}]}\n");
    row("move renames", "a: 1\nb: 2\n", moved("/a", "/x"), "x: 1\nb: 2\n");

    row("insert first", "a:\n  # about 1\n  - 1\n", insert("/a", "0", 0), "a:\n  - 0\n  # about 1\n  - 1\n");
    row("insert between", "a:\n- 1\n- 2\n", insert("/a", "{x: 1, k: 2}", 1), "a:\n- 1\n- x: 1\n  k: 2\n- 2\n");
    row("append like the others", "a:\n  - {x: 1}\n", insert("/a", "{x: 2}"), "a:\n  - {x: 1}\n  - {x: 2}\n");
    row("append wide dashes", "a:\n  -   x: 1\n      k: 2\n", insert("/a", "{x: 2, k: 3}"),
        "a:\n  -   x: 1\n      k: 2\n  -   x: 2\n      k: 3\n");
    row("append behind an anchor of nothing", "a:\n- &x\n- 1\n", insert("/a", "2"), "a:\n- &x\n- 1\n- 2\n");
    row("append to [] with comments", "a: [ # none\n  # yet\n]\n", insert("/a", "x"), "a: [ x # none\n  # yet\n]\n");
    row("append to []", "a: []\n", insert("/a", "x"), "a: [x]\n");
    row("append to nothing", "a:\nb: 1\n", insert("/a", "x"), "a:\n  - x\nb: 1\n");
    row("append to what is not there", "b: 1\n", insert("/a", "x"), "b: 1\na:\n  - x\n");
    row("append in brackets", "a: [1, 2]\n", insert("/a", "3"), "a: [1, 2, 3]\n");
    row("append behind a comma", "a: [\n  1,\n  2,\n]\n", insert("/a", "3"), "a: [\n  1,\n  2,\n  3,\n]\n");
    row("insert in brackets", "a: [1, 2]\n", insert("/a", "0", 0), "a: [0, 1, 2]\n");
    row("insert into a list in a list", "a:\n- - 1\n  - 2\n", insert("/a/0", "0", 0), "a:\n- - 0\n  - 1\n  - 2\n");

    row("move an item down", "a:\n# one\n- 1\n\n- 2 # two\n- 3\n", moved("/a/0", "/a/2"),
        "a:\n- 2 # two\n\n- 3\n# one\n- 1\n");
    row("move to the end", "a: [1, 2, 3]\n", moved("/a/0", "/a/-"), "a: [2, 3, 1]\n");
    row("move in brackets", "a: [1,  {x: 2}, 3]\n", moved("/a/2", "/a/0"), "a: [3,  1, {x: 2}]\n");
    row("move beside a dash", "a:\n- - 1\n  - x: 2\n    y: 3\n", moved("/a/0/0", "/a/0/1"),
        "a:\n- - x: 2\n    y: 3\n  - 1\n");
    row("move without a final break", "a:\n- 1\n- 2", moved("/a/1", "/a/0"), "a:\n- 2\n- 1");
    row("move to another mapping", "a: {x: 1}\nb:\n  k: 2\n", moved("/b/k", "/a/k"), "a: {x: 1, k: 2}\nb: {}\n");

    row("duplicate", "a:\n# one\n- x: 1 # c\n- y\n", duplicate("/a/0"),
        "a:\n# one\n- x: 1 # c\n# one\n- x: 1 # c\n- y\n");
    row("duplicate without its anchor", "a:\n- &k {x: &l 1}\n- *k\n", duplicate("/a/0"),
        "a:\n- &k {x: &l 1}\n- {x: 1}\n- *k\n");
    row("duplicate in brackets", "a: [1, {x: 2}]\n", duplicate("/a/1"), "a: [1, {x: 2}, {x: 2}]\n");
    row("duplicate at the end", "a:\n- 1", duplicate("/a/0"), "a:\n- 1\n- 1");
}

void CollectionEditsTest::changes()
{
    QFETCH(QByteArray, before);
    QFETCH(EditOperation, operation);
    QFETCH(QByteArray, after);
    const OperationProposal proposal = proposeEdit(read(before), {operation});
    QCOMPARE(outcome(proposal), after);
    QCOMPARE(proposal.edit.inverse().applied(fileName, after), before);
}

void CollectionEditsTest::commentsOut_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &at, const QByteArray &after,
                        int line) { QTest::newRow(name) << before << at << after << line; };
    row("one line", "a: 1\n# about b\nb: 2 # c\nc: 3\n", "/b", "a: 1\n# about b\n# b: 2 # c\nc: 3\n", 3);
    row("mapping", "a:\n  x:\n    p: 1\n\n    q: 2\n  y: 1\n", "/a/x",
        "a:\n  # x:\n  #   p: 1\n  #\n  #   q: 2\n  y: 1\n", 2);
    row("block text", "a: 1\nb: |\n  # no comment\n  x\nc: 2\n", "/b", "a: 1\n# b: |\n#   # no comment\n#   x\nc: 2\n",
        2);
    row("list that is not indented", "a: 1\nb:\n- 1\n- 2\nc: 2\n", "/b", "a: 1\n# b:\n# - 1\n# - 2\nc: 2\n", 2);
    row("the only key", "a:\n  x: 1\nb: 2\n", "/a/x", "a:\n  # x: 1\nb: 2\n", 2);
    row("item", "a:\n  - 1\n  - x: 1\n    y: 2\n  - 3\n", "/a/1", "a:\n  - 1\n  # - x: 1\n  #   y: 2\n  - 3\n", 3);
    row("CRLF, no final break", "a: 1\r\nb:\r\n  x: 1", "/b", "a: 1\r\n# b:\r\n#   x: 1", 2);
    row("comments in its column", "a: 1\nb:\n# about 1\n# and more\n- 1\n\n# about 2\n- 2\nc: 3\n", "/b",
        "a: 1\n# b:\n# # about 1\n# # and more\n# - 1\n#\n# # about 2\n# - 2\nc: 3\n", 2);
    row("comments before its column", "a:\n  b:\n  - 1\n # less\n\n  - 2\n  c: 2\n", "/a/b",
        "a:\n  # b:\n  # - 1\n ## less\n  #\n  # - 2\n  c: 2\n", 2);
    row("empty lines that count", "a: 1\nb: |+\n  x\n\n\nc: 2\n", "/b", "a: 1\n# b: |+\n#   x\n#\n#\nc: 2\n", 2);
    row("explicit key", "a: 1\n? b\n: - 1\n  - 2\nc: 2\n", "/b", "a: 1\n# ? b\n# : - 1\n#   - 2\nc: 2\n", 2);
    row("behind what is deeper", "a:\n  x: 1\nb: 2\n\nc: 3\n", "/b", "a:\n  x: 1\n# b: 2\n\nc: 3\n", 3);
    row("anchor inside", "a: 1\nb: {x: &x 1, y: *x}\n", "/b", "a: 1\n# b: {x: &x 1, y: *x}\n", 2);
}

void CollectionEditsTest::commentsOut()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, at);
    QFETCH(QByteArray, after);
    QFETCH(int, line);
    const OperationProposal out = proposeEdit(read(before), {CommentOut {pointer(at.constData())}});
    QCOMPARE(outcome(out), after);
    for (const TextReplacement &replacement : out.edit.replacements())
        QVERIFY(replacement.removed.isEmpty());
    QCOMPARE(edited(after, {Uncomment {fileName, line}}), before);
}

void CollectionEditsTest::uncomments_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("line");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("sign at the margin") << QByteArray("a:\n  x: 1\n#  y: 2\n") << 3
                                        << QByteArray("a:\n  x: 1\n  y: 2\n");
    QTest::newRow("sign for a space") << QByteArray("a:\n  x: 1\n# y: 2\n  z: 3\n") << 3
                                      << QByteArray("a:\n  x: 1\n  y: 2\n  z: 3\n");
    QTest::newRow("a banner behind it") << QByteArray("a: 1\n#b: 2\n##### Section\n#   with words\n") << 2
                                        << QByteArray("a: 1\nb: 2\n##### Section\n#   with words\n");
    QTest::newRow("no space") << QByteArray("a: 1\n#b: 2\n") << 2 << QByteArray("a: 1\nb: 2\n");
    QTest::newRow("only its own lines") << QByteArray("a: 1\n# b:\n#   x: 1\n# c: 3\n") << 2
                                        << QByteArray("a: 1\nb:\n  x: 1\n# c: 3\n");
}

void CollectionEditsTest::uncomments()
{
    QFETCH(QByteArray, before);
    QFETCH(int, line);
    QFETCH(QByteArray, after);
    QCOMPARE(edited(before, {Uncomment {fileName, line}}), after);
}

void CollectionEditsTest::composes()
{
    const QByteArray before("# file\na: 1\nb:\n  x: 1 # one\n  y: 2\nc: [1, 2]\n");
    const OperationProposal proposal
        = proposeEdit(read(before),
                      {set("/b/x", "5"), removed("/b/y"), insert("/c", "3"), RenameKey {pointer("/a"), u"z"_s},
                       set("/b/new/deep", "1"), set("/b/new/deep", "2")});
    QCOMPARE(outcome(proposal), QByteArray("# file\nz: 1\nb:\n  x: 5 # one\n  new:\n    deep: 2\nc: [1, 2, 3]\n"));
    QCOMPARE(proposal.edit.applied(fileName, before), textOf(proposal.document));
    QCOMPARE(proposal.edit.inverse().applied(fileName, textOf(proposal.document)), before);

    const OperationProposal refused = proposeEdit(read(before), {set("/b/x", "5"), removed("/none")});
    QVERIFY(refused.isRefused());
    QCOMPARE(refused.operation, 1);
    QVERIFY(refused.edit.isEmpty());
}

void CollectionEditsTest::severalFiles()
{
    const ConfigDocument document = ConfigDocument::fromFiles(
        {{u"1.yaml"_s, "a: 1\nmodules: []\n"}, {u"2.yaml"_s, "b: 1\n"}, {u"3.yaml"_s, "b: 2\n"}});
    const auto textsAfter = [&](const EditOperation &operation) {
        QByteArrayList texts;
        const OperationProposal proposal = proposeEdit(document, {operation});
        for (const ConfigFile &file : proposal.document.files())
            texts.append(file.bytes);
        return proposal.isRefused() ? QByteArrayList {proposal.refusal.toUtf8()} : texts;
    };
    QCOMPARE(textsAfter(set("/b", "5")), (QByteArrayList {"a: 1\nmodules: []\n", "b: 1\n", "b: 5\n"}));
    QCOMPARE(textsAfter(set("/c", "5")), (QByteArrayList {"a: 1\nmodules: []\nc: 5\n", "b: 1\n", "b: 2\n"}));
    const QByteArray refusal = textsAfter(removed("/b")).constFirst();
    QVERIFY2(refusal.contains("also stands in 2.yaml on line 1"), refusal.constData());
}

//! A new key of the whole config cannot stand before one that another file has.
void CollectionEditsTest::keyOfAnotherFile()
{
    const ConfigDocument document
        = ConfigDocument::fromFiles({{u"a.yaml"_s, "modules:\nx: 1\ny: 2\n"}, {u"b.yaml"_s, "z: 1\nf: 2\n"}});
    const OperationProposal proposal = proposeEdit(document, {AddKey {{}, u"new"_s, value("1"), u"f"_s}});
    QVERIFY2(proposal.refusal.contains(u"stands in another file, b.yaml"_s), qPrintable(proposal.refusal));
}

void CollectionEditsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<EditOperation>("operation");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &text, const EditOperation &operation,
                        const QString &reason) { QTest::newRow(name) << text << operation << reason; };
    row("remove what is not there", "a: 1\n", removed("/b"), u"there is no \"/b\""_s);
    row("remove the root", "a: 1\n", removed(""), u"cannot be taken away"_s);
    row("remove a used anchor", "a: &x 1\nb: *x\n", removed("/a"), u"is used on line 2"_s);
    row("add what is there", "a: 1\n", AddKey {{}, u"a"_s, value("2")}, u"is there already"_s);
    row("add what stands twice", "a: 1\na: 2\n", AddKey {{}, u"a"_s, value("3")}, u"stands twice"_s);
    row("add to a word", "a: x\n", AddKey {pointer("/a"), u"b"_s, value("2")}, u"no key can be added"_s);
    row("add to a pair", "a: [x: 1]\n", AddKey {pointer("/a/0"), u"b"_s, value("2")}, u"put braces around it"_s);
    row("rename to what is there", "a: 1\nb: 2\n", RenameKey {pointer("/a"), u"b"_s}, u"is there already"_s);
    row("rename an item", "a: [1]\n", RenameKey {pointer("/a/0"), u"b"_s}, u"is no key"_s);
    row("append to a word", "a: x\n", insert("/a", "1"), u"no list"_s);
    row("move into itself", "a:\n  b: 1\n", moved("/a", "/a/b/c"), u"into itself"_s);
    row("move over another", "a: 1\nb: {c: 1}\n", moved("/a", "/b/c"), u"is there already"_s);
    row("move away with comments", "a: {}\nb:\n  # about x\n  x: 1\n  y: 2\n", moved("/b/x", "/a/x"),
        u"has a comment (line 3)"_s);
    row("move an alias before its anchor", "a:\n- &x 1\n- *x\n", moved("/a/0", "/a/1"), u"Nothing was changed"_s);
    row("duplicate a key", "a: 1\n", DuplicateItem {pointer("/a")}, u"no item of a list"_s);
    row("comment in brackets out", "a: {b: 1}\n", CommentOut {pointer("/a/b")}, u"stands in brackets"_s);
    row("comment beside a dash out", "a:\n- b: 1\n  c: 2\n", CommentOut {pointer("/a/0/b")}, u"line of its \"-\""_s);
    row("uncomment prose", "a: 1\n# just words here\n", Uncomment {fileName, 2}, u"no setting that fits"_s);
    row("uncomment what is there", "a: 1\n# a: 2\n", Uncomment {fileName, 2}, u"no setting that fits"_s);
    row("uncomment no comment", "a: 1\n", Uncomment {fileName, 1}, u"is no comment line"_s);
    row("insert behind the last module", "modules:\n- module: a.A\n", insert("/modules", "{module: b.B}", 2),
        u"there is no place 2"_s);
    row("block text at an unterminated end", "a: 1\nb: |\n  x", AddKey {{}, u"c"_s, value("2")},
        u"does not end with a line break"_s);
}

void CollectionEditsTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(EditOperation, operation);
    QFETCH(QString, reason);
    const OperationProposal proposal = proposeEdit(read(text), {operation});
    QVERIFY2(proposal.isRefused(), outcome(proposal).constData());
    QVERIFY(proposal.edit.isEmpty());
    QVERIFY2(proposal.refusal.contains(reason), qPrintable(proposal.refusal));
}

QTEST_GUILESS_MAIN(CollectionEditsTest)
#include "tst_collectionedits.moc"
