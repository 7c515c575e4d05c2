// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <yamlreader.h>

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

//! Places, limits, problems and sentences of the reader; what the trees mean is in tst_corpus.
class YamlReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places();
    void placesOfBytes_data();
    void placesOfBytes();
    void rangesOfCollections();
    void rangesOfBlockScalars();
    void aliasesAreShared();
    void emptyFiles();
    void refusals_data();
    void refusals();
    void duplicateKeys();
    void duplicateKeysInLists();
    void mergedKeysAreNoDuplicates();
    void mergedEntriesAreMarked();
    void comments();
    void aliasBomb();
    void mergeBomb();
    void deepNesting_data();
    void deepNesting();
    void depthAtTheLimit();
    void fileSize();
    void largeFileIsLinear();
};

namespace {

ConfigValue tree(const QByteArray &text) { return ConfigValue(readYaml(text, u"test.yaml"_s).root); }

QByteArray textOf(const ConfigValue &value, const QByteArray &file)
{
    return file.mid(value.range().begin, value.range().end - value.range().begin);
}

} // namespace

void YamlReaderTest::places()
{
    const ConfigValue root = tree("# c\nmodules:\n  - module: a.B\n    config: {ttl: five}\n");
    const ConfigValue ttl = root[u"modules"_s].at(0)[u"config"_s][u"ttl"_s];
    QCOMPARE(ttl.range(), (SourceRange {u"test.yaml"_s, 4, 19, 47, 51}));
    QCOMPARE(ttl.keyRange(), (SourceRange {u"test.yaml"_s, 4, 14, 42, 45}));
    QCOMPARE(ttl.path(), (QStringList {u"modules"_s, u"<item 0>"_s, u"config"_s, u"ttl"_s}));
    QCOMPARE(root.range().begin, 4);
}

void YamlReaderTest::placesOfBytes_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("plain") << QByteArray("a: 1\nkey: text # c\n") << 2 << 6;
    QTest::newRow("bom") << QByteArray("\xEF\xBB\xBFkey: text\n") << 1 << 6;
    QTest::newRow("crlf") << QByteArray("a: 1\r\n\r\nkey: text\r\n") << 3 << 6;
    QTest::newRow("cr") << QByteArray("a: 1\rkey: text\r") << 2 << 6;
    QTest::newRow("wide characters before") << QByteArray("{\"\xC3\xA4\xF0\x9F\x98\x80\": 1, key: text}") << 1 << 16;
    QTest::newRow("anchor and tag before") << QByteArray("key: &x !!str text\n") << 1 << 15;
    QTest::newRow("no final line end") << QByteArray("key: text") << 1 << 6;
    QTest::newRow("spaces behind") << QByteArray("key: text   \n") << 1 << 6;
    QTest::newRow("next line") << QByteArray("key:\n    text\n") << 2 << 5;
}

void YamlReaderTest::placesOfBytes()
{
    QFETCH(QByteArray, file);
    const ConfigValue value = tree(file)[u"key"_s];
    QCOMPARE(value.asString(), u"text"_s);
    QCOMPARE(textOf(value, file), QByteArray("text"));
    QTEST(value.range().line, "line");
    QTEST(value.range().column, "column");
}

void YamlReaderTest::rangesOfCollections()
{
    const QByteArray file("list:\n  - a\n  - b: 1\n    c: [x, y]   # end\n\n# more\nmap:\n  k: 'v'\nflow: { a: [1] "
                          "}\nempty:\nlast:\n- z\n");
    const ConfigValue root = tree(file);
    QCOMPARE(textOf(root[u"list"_s], file), QByteArray("- a\n  - b: 1\n    c: [x, y]"));
    QCOMPARE(textOf(root[u"list"_s].at(1), file), QByteArray("b: 1\n    c: [x, y]"));
    QCOMPARE(textOf(root[u"list"_s].at(1)[u"c"_s], file), QByteArray("[x, y]"));
    QCOMPARE(textOf(root[u"map"_s], file), QByteArray("k: 'v'"));
    QCOMPARE(textOf(root[u"map"_s][u"k"_s], file), QByteArray("'v'"));
    QCOMPARE(textOf(root[u"flow"_s], file), QByteArray("{ a: [1] }"));
    QCOMPARE(textOf(root[u"last"_s], file), QByteArray("- z"));
    const SourceRange empty = root[u"empty"_s].range();
    QCOMPARE(empty.begin, empty.end);
    QCOMPARE(empty.begin, file.indexOf("empty:") + 6);
}

void YamlReaderTest::rangesOfBlockScalars()
{
    const QByteArray file("a: |+ # c\n  one\n  two\n\nb: >-\n  x\nc: |\nd: 1\n");
    const ConfigValue root = tree(file);
    QCOMPARE(textOf(root[u"a"_s], file), QByteArray("|+ # c\n  one\n  two"));
    QCOMPARE(textOf(root[u"b"_s], file), QByteArray(">-\n  x"));
    QCOMPARE(textOf(root[u"c"_s], file), QByteArray("|"));
}

void YamlReaderTest::aliasesAreShared()
{
    const ConfigValue root = tree("a: &x {k: 1}\nb: *x\n");
    QCOMPARE(root[u"b"_s].node(), root[u"a"_s].node());
    QCOMPARE(root[u"b"_s].range().line, 1);
    QCOMPARE(root[u"b"_s].keyRange().line, 2);
}

void YamlReaderTest::emptyFiles()
{
    for (const QByteArray &text : {QByteArray(), QByteArray("# only a comment"), QByteArray("---\n...\n"),
                                   QByteArray("\xEF\xBB\xBF"), QByteArray("\r\n  \n")}) {
        const ReadResult result = readYaml(text, u"test.yaml"_s);
        QVERIFY(!result.error);
        QVERIFY(result.root);
        QVERIFY(ConfigValue(result.root).isNull());
        QVERIFY(result.root->range.isValid());
    }
}

void YamlReaderTest::refusals_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &text, const QString &message) {
        QTest::newRow(name) << text << message;
    };
    row("tab", "a: 1\nb: c\t\n", u"test.yaml:2:5: error: a tab may not stand here; use spaces"_s);
    row("two documents", "a: 1\n---\nb: 2\n",
        u"test.yaml:2:1: error: a second document begins here; a config is one document"_s);
    row("unknown tag", "a:\n  - !secret x\n", u"test.yaml:2:13: error: the tag !secret is unknown to a homeserver"_s);
    row("alias", "a: *x\n", u"test.yaml:1:4: error: the alias *x names no anchor before it"_s);
    row("anchor twice", "a: &x 1\nb: &x 2\n",
        u"test.yaml:2:4: error: the anchor &x is given twice; the first one is for the value on line 1"_s);
    row("recursion", "a: 1\nb: &x\n  - *x\n",
        u"test.yaml:3:5: error: the alias *x stands inside the value that it names (line 3), so that the config would have no end"_s);
    row("control character", "a: \x07\n",
        u"test.yaml:1:4: error: the control character U+0007 may not stand in a config"_s);
    row("latin 1", "# \xC3\xA4\na: caf\xE9\n",
        u"test.yaml:2:7: error: the byte 0xE9 is not UTF-8; save the file as UTF-8"_s);
    row("utf 16",
        QByteArray("\xFF\xFE"
                   "a\0",
                   4),
        u"test.yaml:1:1: error: the file is UTF-16; save it as UTF-8"_s);
    row("user id", "a: @alice\n", u"test.yaml:1:4: error: a value cannot begin with \"@\"; put it in quotes"_s);
    row("colon", "a: b: c\n",
        u"test.yaml:1:5: error: a \":\" cannot stand here; if it belongs to the text, put the text in quotes"_s);
    row("bracket", "a: 1\nb: [1,\n", u"test.yaml:2:4: error: the bracket opened here is never closed"_s);
    row("quote", "a: 1\nb: \"x\n", u"test.yaml:2:4: error: the closing quote of this text is missing"_s);
    row("escape", "a: \"C:\\data\"\n",
        u"test.yaml:1:7: error: a backslash before \"d\" has no meaning in double quotes; write \\\\ for a backslash, or use single quotes"_s);
    row("indentation", "a:\n    b: 1\n  c: 2\n",
        u"test.yaml:3:3: error: expected the next key of the mapping that begins on line 1, but a mapping follows; is the indentation right?"_s);
    row("missing colon", "a: 1\nb\nc: 2\n",
        u"test.yaml:2:1: error: expected a key followed by \":\" here, as on the lines above"_s);
    row("date", "a: 2001-02-30\n", u"test.yaml:1:4: error: \"2001-02-30\" is no date or time that exists"_s);
    row("key", "? [a]\n: 1\n", u"test.yaml:1:3: error: a key must be a single value, but this is a list"_s);
    row("merge", "a:\n  <<: 5\n",
        u"test.yaml:2:7: error: << takes a mapping or a list of mappings, but this is a single value"_s);
}

void YamlReaderTest::refusals()
{
    QFETCH(QByteArray, text);
    const ReadResult result = readYaml(text, u"test.yaml"_s);
    QVERIFY(result.error);
    QTEST(toGnuText(*result.error), "message");
    QCOMPARE(result.error->id, u"yaml"_s);
}

void YamlReaderTest::duplicateKeys()
{
    const ReadResult result = readYaml("a: 1\nb:\n  x: 1\n  x: 2\na: 3\n", u"test.yaml"_s);
    QVERIFY(!result.error);
    QCOMPARE(ConfigValue(result.root)[u"a"_s].asInt(), 3);
    QCOMPARE(ConfigValue(result.root)[u"a"_s].keyRange().line, 5);
    QCOMPARE(ConfigValue(result.root).keys(), (QStringList {u"a"_s, u"b"_s}));
    QCOMPARE(result.problems.size(), 2);
    QCOMPARE(toGnuText(result.problems.at(0)),
             u"test.yaml:4:3: warning: b.x: the key \"x\" stands here and on line 3; this one, the last, counts"_s);
    QCOMPARE(toGnuText(result.problems.at(1)),
             u"test.yaml:5:1: warning: a: the key \"a\" stands here and on line 1; this one, the last, counts"_s);
    QCOMPARE(result.problems.at(1).id, u"duplicate-key"_s);
}

void YamlReaderTest::duplicateKeysInLists()
{
    const ReadResult result = readYaml("- 1\n- a: {k: 1, k: 2, k: 3}\n", u"test.yaml"_s);
    QCOMPARE(result.problems.size(), 2);
    QCOMPARE(result.problems.at(1).path, u"<item 1>.a.k"_s);
}

void YamlReaderTest::mergedKeysAreNoDuplicates()
{
    QVERIFY(readYaml("a: &a {x: 1}\nb:\n  <<: *a\n  x: 2\n", u"t"_s).problems.isEmpty());
    QVERIFY(readYaml("{1: a, \"1\": b}", u"t"_s).problems.isEmpty());
    QCOMPARE(readYaml("{1: a, 0x1: b}", u"t"_s).problems.size(), 1);
}

void YamlReaderTest::mergedEntriesAreMarked()
{
    const ReadResult result = readYaml("a: &a {x: 1, y: 1}\nb:\n  <<: *a\n  x: 2\n", u"t"_s);
    const ConfigNode &b = *ConfigValue(result.root)[u"b"_s].node();
    QCOMPARE(b.entries.size(), 2);
    QVERIFY(!b.entries.at(0).merged);
    QVERIFY(b.entries.at(1).merged);
}

void YamlReaderTest::comments()
{
    const QByteArray file("# one\na: 'x # no' # two\r\nb: |  # three\n  # no\n#four\n");
    const ReadResult result = readYaml(file, u"t"_s);
    QByteArrayList texts;
    for (const CommentRange &comment : result.comments)
        texts.append(file.mid(comment.begin, comment.end - comment.begin));
    QCOMPARE(texts, (QByteArrayList {"# one", "# two", "# three", "#four"}));
    QCOMPARE(result.comments.at(1).line, 2);
    QCOMPARE(result.comments.at(1).column, 13);
}

void YamlReaderTest::aliasBomb()
{
    QByteArray bomb("a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (char name = 'b'; name <= 'h'; ++name) {
        bomb += QByteArray(1, name) + ": &" + name + " [";
        for (int i = 0; i < 9; ++i)
            bomb += QByteArray(i ? ",*" : "*") + char(name - 1);
        bomb += "]\n";
    }
    QElapsedTimer timer;
    timer.start();
    const ReadResult result = readYaml(bomb, u"t"_s);
    QVERIFY(timer.elapsed() < 1000);
    QVERIFY(result.error);
    QCOMPARE(result.error->message, u"with all aliases written out the config has more than 1000000 values"_s);
    QVERIFY(result.error->range.line > 3);
}

void YamlReaderTest::mergeBomb()
{
    QByteArray bomb("a0: &a0 {k: 1}\n");
    for (int i = 1; i < 40; ++i) {
        const QByteArray before = QByteArray::number(i - 1);
        bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " {<<: [*a" + before + ", *a" + before
            + "]}\n";
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(readYaml(bomb, u"t"_s, {.nodes = 100'000}).error);
    QVERIFY(timer.elapsed() < 1000);
    QVERIFY(readYaml(bomb, u"t"_s).error);
}

void YamlReaderTest::deepNesting_data()
{
    constexpr int depth = 100'000;
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("brackets") << QByteArray(depth, '[');
    QTest::newRow("braces") << QByteArray(depth, '{');
    QTest::newRow("braces with keys") << QByteArray("{a: ").repeated(depth);
    QTest::newRow("balanced") << QByteArray(depth, '[') + QByteArray(depth, ']');
    QTest::newRow("items") << QByteArray("- ").repeated(depth) + "x\n";
    QTest::newRow("question marks") << QByteArray("? ").repeated(depth) + "x\n";
    QTest::newRow("flow question marks") << QByteArray("[? ").repeated(depth);
    QByteArray lines;
    for (int i = 0; i < 2000; ++i)
        lines += QByteArray(i, ' ') + "a:\n";
    QTest::newRow("lines") << lines;
}

void YamlReaderTest::deepNesting()
{
    QFETCH(QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    const ReadResult result = readYaml(text, u"t"_s);
    QVERIFY(timer.elapsed() < 1000);
    QVERIFY(result.error);
    QCOMPARE(result.error->message, u"lists and mappings are nested deeper than 100 levels here"_s);
}

void YamlReaderTest::depthAtTheLimit()
{
    const ReadLimits limits {.depth = 5};
    QVERIFY(!readYaml("[[[[[1]]]]]", u"t"_s, limits).error);
    QVERIFY(readYaml("[[[[[[1]]]]]]", u"t"_s, limits).error);
    QVERIFY(!readYaml("- - - - - 1\n", u"t"_s, limits).error);
    QVERIFY(readYaml("- - - - - - 1\n", u"t"_s, limits).error);
    QVERIFY(!readYaml("a:\n- b:\n  - [1]\n", u"t"_s, limits).error);
    QVERIFY(readYaml("a:\n- b:\n  - [[1]]\n", u"t"_s, limits).error);
}

void YamlReaderTest::fileSize()
{
    const ReadLimits limits {.bytes = 10};
    QVERIFY(!readYaml("a: 1234567", u"t"_s, limits).error);
    const ReadResult result = readYaml("a: 12345678", u"t"_s, limits);
    QVERIFY(result.error);
    QCOMPARE(result.error->message, u"the file has 11 bytes; a config may have 10"_s);
}

void YamlReaderTest::largeFileIsLinear()
{
    QByteArray file;
    for (int i = 0; i < 20'000; ++i)
        file += "key" + QByteArray::number(i) + ": {a: [1, two, '3'], b: \"x\"} # comment\n";
    QElapsedTimer timer;
    timer.start();
    const ReadResult result = readYaml(file, u"t"_s);
    QVERIFY(!result.error);
    QCOMPARE(result.root->entries.size(), 20'000);
    QVERIFY2(timer.elapsed() < 20'000,
             "120,000 nodes took longer than any linear reader needs, even under a sanitizer");
}

QTEST_GUILESS_MAIN(YamlReaderTest)
#include "tst_yamlreader.moc"
