// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cursorcontext.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! Of a text in which ^ stands for the cursor: kind, path, word, what of it is typed, keys beside it.
QString contextOf(QByteArray text)
{
    const qsizetype cursor = text.indexOf('^');
    text.remove(cursor, 1);
    const CursorContext found = cursorContext(text, cursor);
    static const QStringList kinds {u"nothing"_s, u"key"_s, u"value"_s, u"start"_s};
    QString shown = kinds.at(int(found.kind));
    if (found.kind == CursorContext::Kind::Nothing)
        return shown;
    shown += u" /"_s + found.path.join(u'/') + u" '"_s + found.word + u"' '"_s + found.typed + u'\'';
    if (!found.siblings.isEmpty())
        shown += u" beside "_s + found.siblings.join(u',');
    if (!found.modulePath.isEmpty())
        shown += u" of "_s + found.modulePath;
    return shown;
}

} // namespace

//! Where a cursor stands, in whole and in broken texts.
class CursorContextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data();
    void places();
    void manyQuotes();
    void wordIsReplacedWithItsQuotes();
    void survivesEveryCutAndCursor();
};

void CursorContextTest::places_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("empty", "^", u"key / '' ''"_s);
    row("top key being typed", "server_name: a\nmod^\n", u"key / 'mod' 'mod' beside server_name"_s);
    row("keys below count", "^\nserver_name: a\nb: 1\n", u"key / '' '' beside server_name,b"_s);
    row("within a key", "ser^ver: a\nb: 1\n", u"key / 'server' 'ser' beside b"_s);
    row("value", "a: tr^ue # c\n", u"value /a 'true' 'tr'"_s);
    row("empty value", "a: ^\nb: 1\n", u"value /a '' ''"_s);
    row("value in quotes", "a: \"so ^me\"\n", u"value /a 'so me' 'so'"_s);
    row("comment", "a: 1 # ^\n", u"nothing"_s);
    row("line of comment", "  # ^ b\na: 1\n", u"nothing"_s);
    row("new mapping", "a:\n  ^\nb: 1\n", u"start /a '' ''"_s);
    row("new mapping with keys below", "a:\n  ^\n  c: 1\nb: 1\n", u"start /a '' '' beside c"_s);
    row("next key of a mapping", "a:\n  c: 1\n  ^\nb: 1\n", u"key /a '' '' beside c"_s);
    row("key of a mapping being typed", "a:\n  c: 1\n  de^\nb: 1\n", u"key /a 'de' 'de' beside c"_s);
    row("deeper than a scalar", "a: 1\n  ^\n", u"nothing"_s);
    row("between two depths", "a:\n    c: 1\n  ^\n", u"nothing"_s);
    row("out of a mapping", "a:\n  c: 1\n^\n", u"key / '' '' beside a"_s);
    row("module path", "modules:\n  - module: dep^\n", u"value /modules/<item 0>/module 'dep' 'dep' of dep"_s);
    row("config of a module", "modules:\n  - module: a.B\n    config:\n      ^\n",
        u"start /modules/<item 0>/config '' '' of a.B"_s);
    row("second module, config first", "modules:\n  - module: a.B\n  - config:\n      x: 1\n      ^\n    module: c.D\n",
        u"key /modules/<item 1>/config '' '' beside x of c.D"_s);
    row("list at the column of its key", "modules:\n- module: a.B\n  config:\n    x: ^\n",
        u"value /modules/<item 0>/config/x '' '' of a.B"_s);
    row("behind such a list", "modules:\n- module: a.B\n^\n", u"key / '' '' beside modules"_s);
    row("item", "l:\n  - ^\n", u"start /l/<item 0> '' ''"_s);
    row("second item", "l:\n  - a\n  - b^c\n", u"start /l/<item 1> 'bc' 'b'"_s);
    row("key of an item", "l:\n  - a: 1\n    ^\n", u"key /l/<item 0> '' '' beside a"_s);
    row("first key of an item", "l:\n  - a^a: 1\n    b: 2\n", u"key /l/<item 0> 'aa' 'a' beside b"_s);
    row("list in a list", "l:\n  - - a\n    - ^\n", u"start /l/<item 0>/<item 1> '' ''"_s);
    row("text of several lines", "a: |\n  b^: 1\nc: 2\n", u"nothing"_s);
    row("blank line of such a text", "a: |\n  b\n  ^\nc: 2\n", u"nothing"_s);
    row("behind such a text", "a: >-\n  b: 1\n\n  d\nc: ^\n", u"value /c '' ''"_s);
    row("brackets, key", "a: { b: 1, ^ }\n", u"key /a '' '' beside b"_s);
    row("brackets, first key", "a: {^}\n", u"key /a '' ''"_s);
    row("brackets, value", "a: { b: tr^, c: 1 }\n", u"value /a/b 'tr' 'tr'"_s);
    row("brackets, item", "a: [x, y^]\n", u"start /a/<item 1> 'y' 'y'"_s);
    row("brackets, deep", "a: { b: [ { c: ^ } ] }\n", u"value /a/b/<item 0>/c '' ''"_s);
    row("brackets over lines", "a: {\n  b: 1,\n  ^\n}\n", u"key /a '' '' beside b"_s);
    row("open brackets", "a: { b: 1, c^\nd: 2\n", u"key /a 'c' 'c' beside b"_s);
    row("behind open brackets", "a: { b: 1\nd: ^\n", u"value /d '' ''"_s);
    row("brackets in a module", "modules: [ { module: a.B, config: { x^ } } ]\n",
        u"key /modules/<item 0>/config 'x' 'x' of a.B"_s);
    row("behind brackets", "a: { b: 1 } ^\n", u"nothing"_s);
    row("comment in brackets", "a: [ x, # ^\n  y ]\n", u"nothing"_s);
    row("colon in a text", "a: http://b^\n", u"value /a 'http://b' 'http://b'"_s);
    row("anchor in front", "a: &x ^b\n", u"value /a 'b' ''"_s);
    row("key in quotes", "\"a b\": ^\n", u"value /a b '' ''"_s);
    row("windows", "a:\r\n  b: 1\r\n  ^\r\nc: 2\r\n", u"key /a '' '' beside b"_s);
    row("byte order mark", "\xef\xbb\xbf^a: 1\n", u"key / 'a' ''"_s);
    row("broken line above", "a: [\nb: 1\nc: ^\n", u"value /c '' ''"_s);
    row("too many lists", QByteArray("- ").repeated(50'000) + "^\n", u"nothing"_s);
    row("too many brackets", "a: " + QByteArray("[").repeated(200'000) + "^\n", u"nothing"_s);
    row("no final break", "a:\n  b: ^", u"value /a/b '' ''"_s);
}

//! Which no machine ends that looks back to the beginning at every quote.
void CursorContextTest::manyQuotes()
{
    QVERIFY(contextOf("a: [" + QByteArray("a'").repeated(500'000) + "^\n").startsWith("start /a/<item 0>"_L1));
}

void CursorContextTest::places()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, expected);
    QCOMPARE(contextOf(text), expected);
}

void CursorContextTest::wordIsReplacedWithItsQuotes()
{
    const CursorContext found = cursorContext("a: 'x y' # z\n", 5);
    QCOMPARE(found.begin, 3);
    QCOMPARE(found.end, 8);
}

void CursorContextTest::survivesEveryCutAndCursor()
{
    const QByteArray text
        = "\xef\xbb\xbf# c\r\nmodules:\n- module: a.B\n  config: {x: [1, 'it''s', {y: \"q\\\"\"}], z: }\n"
          "- - a\n  -\n    b: |\n      t\n  c: >\nd: &a !!str 'x\n'e': [\n  f, {g: h\n\ti: -\n- {\n";
    for (qsizetype length = 0; length <= text.size(); ++length) {
        const QByteArray cut = text.first(length);
        for (qsizetype cursor = 0; cursor <= length; ++cursor) {
            const CursorContext found = cursorContext(cut, cursor);
            QVERIFY(found.begin >= 0 && found.begin <= found.end && found.end <= length);
            QVERIFY(found.kind == CursorContext::Kind::Nothing || (found.begin <= cursor && found.end >= cursor));
        }
    }
}

QTEST_GUILESS_MAIN(CursorContextTest)
#include "tst_cursorcontext.moc"
