// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <configdocument.h>
#include <configedit.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

const QString File = u"homeserver.yaml"_s;

ConfigEdit replace(qsizetype begin, const QByteArray &removed, const QByteArray &inserted)
{
    return ConfigEdit(u"Change it"_s, {{File, begin, removed, inserted}});
}

QByteArray randomText(QRandomGenerator &random, int longest)
{
    QByteArray text;
    const int size = random.bounded(longest + 1);
    for (int i = 0; i < size; ++i)
        text += "ab\n"[random.bounded(3)];
    return text;
}

ConfigEdit randomEdit(QRandomGenerator &random, const QByteArray &text)
{
    QList<TextReplacement> replacements;
    for (qsizetype at = 0; at <= text.size();) {
        const qsizetype begin = at + random.bounded(4);
        const qsizetype end = begin + random.bounded(3);
        if (end > text.size() || random.bounded(6) == 0)
            break;
        replacements.append({File, begin, text.mid(begin, end - begin), randomText(random, 3)});
        at = end + 1;
    }
    return ConfigEdit(u"Random"_s, replacements);
}

} // namespace

class ConfigEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesRanges();
    void otherTextDoesNotFit_data();
    void otherTextDoesNotFit();
    void otherFilesStay();
    void inverseGivesTheSameBytes();
    void compositionIsBothInTurn();
    void undoingCancelsOut();
    void betweenFindsTheLines();
    void descriptions();
    void editedDocument();
    void editedDocumentThatIsBroken();
    void editedTwiceAndBack();
    void editOfOtherText();
};

void ConfigEditTest::replacesRanges()
{
    const ConfigEdit edit(u"Both"_s, {{File, 4, "d", ""}, {File, 0, "ab", "X"}, {File, 5, "", "!"}});
    QCOMPARE(edit.applied(File, "ab cd"), QByteArray("X c!"));
    QCOMPARE(edit.files(), QStringList {File});
    QVERIFY(!edit.isEmpty());
    QVERIFY(ConfigEdit(u"Nothing"_s, {{File, 3, "c", "c"}}).isEmpty());
}

void ConfigEditTest::otherTextDoesNotFit_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("other bytes") << QByteArray("xxcx");
    QTest::newRow("too short") << QByteArray("xx");
    QTest::newRow("empty") << QByteArray();
}

void ConfigEditTest::otherTextDoesNotFit()
{
    QFETCH(QByteArray, text);
    QCOMPARE(replace(2, "ab", "c").applied(File, text), std::nullopt);
}

void ConfigEditTest::otherFilesStay() { QCOMPARE(replace(0, "a", "b").applied(u"other"_s, "xyz"), QByteArray("xyz")); }

void ConfigEditTest::inverseGivesTheSameBytes()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 2000; ++i) {
        const QByteArray text = randomText(random, 20);
        const ConfigEdit edit = randomEdit(random, text);
        const auto made = edit.applied(File, text);
        QVERIFY(made);
        QCOMPARE(edit.inverse().applied(File, *made), text);
        QCOMPARE(edit.inverse().inverse(), edit);
    }
}

void ConfigEditTest::compositionIsBothInTurn()
{
    QRandomGenerator random(2);
    for (int i = 0; i < 5000; ++i) {
        const QByteArray text = randomText(random, 20);
        const ConfigEdit first = randomEdit(random, text);
        const QByteArray between = first.applied(File, text).value();
        const ConfigEdit second = randomEdit(random, between);
        const ConfigEdit third = randomEdit(random, second.applied(File, between).value());
        const QByteArray made = third.applied(File, second.applied(File, between).value()).value();
        QCOMPARE(first.then(second).then(third).applied(File, text), made);
        QCOMPARE(first.then(second.then(third)).applied(File, text), made);
        QCOMPARE(first.then(second).inverse().applied(File, second.applied(File, between).value()), text);
    }
}

void ConfigEditTest::undoingCancelsOut()
{
    QRandomGenerator random(3);
    for (int i = 0; i < 500; ++i) {
        const ConfigEdit edit = randomEdit(random, randomText(random, 20));
        QVERIFY(edit.then(edit.inverse()).isEmpty());
    }
}

void ConfigEditTest::betweenFindsTheLines()
{
    const QByteArray before("a\nb\nc\nd");
    const QByteArray after("a\nB\nc\nd\ne\n");
    const ConfigEdit edit = ConfigEdit::between(File, before, after, u"Typed"_s);
    QCOMPARE(edit.replacements(), (QList<TextReplacement> {{File, 2, "b\n", "B\n"}, {File, 6, "d", "d\ne\n"}}));
    QRandomGenerator random(4);
    for (int i = 0; i < 1000; ++i) {
        const QByteArray from = randomText(random, 15);
        const QByteArray to = randomText(random, 15);
        QCOMPARE(ConfigEdit::between(File, from, to, {}).applied(File, from), to);
    }
}

void ConfigEditTest::descriptions()
{
    const ConfigEdit first(u"Move a.A before b.B"_s, {{File, 0, "a", "b"}});
    const ConfigEdit second(u"Disable a.A"_s, {{File, 5, "a", "b"}});
    QCOMPARE(first.inverse().description(), u"Undo: Move a.A before b.B"_s);
    QCOMPARE(first.then(second).description(), u"Move a.A before b.B; Disable a.A"_s);
    QCOMPARE(ConfigEdit().then(second).description(), u"Disable a.A"_s);
}

void ConfigEditTest::editedDocument()
{
    const QByteArray text(
        "\xEF\xBB\xBF# top\r\nserver_name:   'x' #\todd\r\nmodules:\r\n- module: a.A\r\n\r\n  \r\nz: &z 1");
    const ConfigDocument document
        = ConfigDocument::fromFiles({{u"first.yaml"_s, "caches: {global_factor: 2}\n"}, {File, text}});
    const auto edited = document.edited(replace(text.indexOf("a.A"), "a.A", "b.B"));
    QVERIFY(edited);
    QCOMPARE(edited->enabledModules().constFirst().path, u"b.B"_s);
    QCOMPARE(edited->caches().globalFactor, 2.0);
    QCOMPARE(edited->files().at(1).bytes, QByteArray(text).replace("a.A", "b.B"));
    QCOMPARE(document.enabledModules().constFirst().path, u"a.A"_s);
    QVERIFY(edited->files().at(1).hash != document.files().at(1).hash);
    QCOMPARE(edited->files().at(0).root.node(), document.files().at(0).root.node());
}

void ConfigEditTest::editedDocumentThatIsBroken()
{
    const ConfigDocument document = ConfigDocument::fromBytes("a: 1\n", File);
    const auto edited = document.edited(replace(3, "1", "["));
    QVERIFY(edited);
    QCOMPARE(edited->state(), ConfigDocument::State::Refused);
    const auto mended = edited->edited(replace(3, "[", "1"));
    QVERIFY(mended);
    QVERIFY(mended->isReadable());
}

void ConfigEditTest::editedTwiceAndBack()
{
    const ConfigDocument document = ConfigDocument::fromBytes("a: 1\nb: 2\n", File);
    const ConfigEdit first = replace(3, "1", "one");
    const ConfigEdit second = replace(10, "2", "two");
    const ConfigDocument made = document.edited(first.then(second)).value();
    QCOMPARE(made.files().constFirst().bytes, QByteArray("a: one\nb: two\n"));
    QCOMPARE(made.edited(first.then(second).inverse())->files().constFirst().bytes,
             document.files().constFirst().bytes);
}

void ConfigEditTest::editOfOtherText()
{
    const ConfigDocument document = ConfigDocument::fromBytes("a: 1\n", File);
    QVERIFY(!document.edited(replace(3, "2", "3")));
    QVERIFY(!document.edited(ConfigEdit({}, {{u"other.yaml"_s, 0, "a", "b"}})));
    QVERIFY(document.edited(ConfigEdit()));
}

QTEST_GUILESS_MAIN(ConfigEditTest)
#include "tst_configedit.moc"
