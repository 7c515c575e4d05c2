// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <textmerge.h>

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

using Kind = MergePart::Kind;

const QByteArray base = "a\nb\nc\nd\ne\nf\n";

QList<Kind> kindsOf(const QList<MergePart> &parts)
{
    QList<Kind> kinds;
    for (const MergePart &part : parts)
        kinds.append(part.kind);
    return kinds;
}

QByteArray putTogether(const QList<MergePart> &parts, QByteArray MergePart::*side)
{
    QByteArray text;
    for (const MergePart &part : parts)
        text += part.*side;
    return text;
}

QByteArray randomText(QRandomGenerator &random)
{
    const QByteArrayList ends {"\n", "\n", "\r\n"};
    QByteArray text;
    const int lines = random.bounded(14);
    for (int i = 0; i < lines; ++i)
        text += QByteArray(1, char('a' + random.bounded(5))) + ends.at(random.bounded(3));
    return random.bounded(4) == 0 ? text + "last" : text;
}

//! Some lines taken out, put in or replaced.
QByteArray changed(const QByteArray &text, QRandomGenerator &random)
{
    QByteArrayList lines = text.split('\n');
    for (int i = random.bounded(4); i > 0; --i) {
        const int at = random.bounded(int(lines.size()));
        switch (random.bounded(3)) {
        case 0:
            lines.insert(at, QByteArray(1, char('a' + random.bounded(8))));
            break;
        case 1:
            if (lines.size() > 1)
                lines.removeAt(at);
            break;
        default:
            lines[at] = QByteArray(1, char('v' + random.bounded(3)));
        }
    }
    return lines.join('\n');
}

} // namespace

class TextMergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void merges_data();
    void merges();
    void conflictsAreChosen_data();
    void conflictsAreChosen();
    void takesBothWithABreakBetween();
    void tellsWhereThePartsBegin();
    void oneSideUnchanged();
    void properties();
};

void TextMergeTest::merges_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::addColumn<QByteArray>("mine");
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("merged");
    QTest::newRow("apart") << base << QByteArray("A\nb\nc\nd\ne\nf\n") << QByteArray("a\nb\nc\nd\ne\nF\n")
                           << QByteArray("A\nb\nc\nd\ne\nF\n");
    QTest::newRow("line by line") << base << QByteArray("A\nb\nC\nd\nE\nf\n") << QByteArray("a\nB\nc\nd\ne\nf\n")
                                  << QByteArray();
    QTest::newRow("mine removes, theirs adds")
        << base << QByteArray("c\nd\ne\nf\n") << QByteArray("a\nb\nc\nd\nnew\ne\nf\n")
        << QByteArray("c\nd\nnew\ne\nf\n");
    QTest::newRow("the same in both") << base << QByteArray("a\nX\nc\nd\ne\nf\n") << QByteArray("a\nX\nc\nd\ne\nF\n")
                                      << QByteArray("a\nX\nc\nd\ne\nF\n");
    QTest::newRow("windows") << QByteArray("a\r\nb\r\nc\r\nd\r\n") << QByteArray("A\r\nb\r\nc\r\nd\r\n")
                             << QByteArray("a\r\nb\r\nc\r\nD\r\n") << QByteArray("A\r\nb\r\nc\r\nD\r\n");
    QTest::newRow("no final newline") << QByteArray("a\nb\nc\nd") << QByteArray("A\nb\nc\nd")
                                      << QByteArray("a\nb\nc\nd\n") << QByteArray("A\nb\nc\nd\n");
    QTest::newRow("final newline taken away")
        << QByteArray("a\nb\nc\n") << QByteArray("a\nb\nc") << QByteArray("A\nb\nc\n") << QByteArray("A\nb\nc");
    QTest::newRow("from nothing, one side") << QByteArray() << QByteArray("a\n") << QByteArray() << QByteArray("a\n");
    QTest::newRow("everything removed by one") << base << QByteArray() << base << QByteArray();
    QTest::newRow("added at both ends") << QByteArray("a\nb\n") << QByteArray("first\na\nb\n")
                                        << QByteArray("a\nb\nlast\n") << QByteArray("first\na\nb\nlast\n");
    QTest::newRow("no break at the end, lines behind it by one")
        << QByteArray("a\nb\nc") << QByteArray("a\nb\nc\nd") << QByteArray("A\nb\nc") << QByteArray("A\nb\nc\nd");
    QTest::newRow("other bytes") << QByteArray("\xff\0\n\n\xfe\n", 6) << QByteArray("x\xff\0\n\n\xfe\n", 7)
                                 << QByteArray("\xff\0\n\n\xfe!\n", 7) << QByteArray("x\xff\0\n\n\xfe!\n", 8);
}

void TextMergeTest::merges()
{
    QFETCH(const QByteArray, origin);
    QFETCH(const QByteArray, mine);
    QFETCH(const QByteArray, theirs);
    QFETCH(const QByteArray, merged);
    const QList<MergePart> parts = mergeParts(origin, mine, theirs);
    if (qstrcmp(QTest::currentDataTag(), "line by line") == 0) { // Next to each other: somebody has to look.
        QCOMPARE(conflictCount(parts), 1);
        return;
    }
    QCOMPARE(conflictCount(parts), 0);
    QCOMPARE(mergedText(parts), merged);
    QCOMPARE(mergedText(mergeParts(origin, theirs, mine)), merged);
}

void TextMergeTest::conflictsAreChosen_data()
{
    QTest::addColumn<QList<MergeChoice>>("choices");
    QTest::addColumn<QByteArray>("merged");
    QTest::newRow("none") << QList<MergeChoice> {} << QByteArray("a\nT\nc\nd\nE2\nf\n");
    QTest::newRow("mine") << QList {MergeChoice::Mine, MergeChoice::Mine} << QByteArray("a\nM\nc\nd\nE1\nf\n");
    QTest::newRow("each its own") << QList {MergeChoice::Mine, MergeChoice::Theirs}
                                  << QByteArray("a\nM\nc\nd\nE2\nf\n");
    QTest::newRow("both") << QList {MergeChoice::MineThenTheirs, MergeChoice::TheirsThenMine}
                          << QByteArray("a\nM\nT\nc\nd\nE2\nE1\nf\n");
}

void TextMergeTest::conflictsAreChosen()
{
    QFETCH(const QList<MergeChoice>, choices);
    QFETCH(const QByteArray, merged);
    const QList<MergePart> parts = mergeParts(base, "a\nM\nc\nd\nE1\nf\n", "a\nT\nc\nd\nE2\nf\n");
    QCOMPARE(kindsOf(parts),
             (QList {Kind::Unchanged, Kind::Conflict, Kind::Unchanged, Kind::Conflict, Kind::Unchanged}));
    QCOMPARE(mergedText(parts, choices), merged);
}

void TextMergeTest::takesBothWithABreakBetween()
{
    const QList<MergePart> unix = mergeParts("a\n", "a\nmine", "a\ntheirs");
    QCOMPARE(mergedText(unix, {MergeChoice::MineThenTheirs}), QByteArray("a\nmine\ntheirs"));
    QCOMPARE(mergedText(unix, {MergeChoice::TheirsThenMine}), QByteArray("a\ntheirs\nmine"));
    const QList<MergePart> windows = mergeParts("a\r\nb\r\n", "a\r\nmine", "a\r\ntheirs");
    QCOMPARE(mergedText(windows, {MergeChoice::MineThenTheirs}),
             QByteArray("a\r\nmine\ntheirs").replace("e\nt", "e\r\nt"));
    const QList<MergePart> removed = mergeParts("a\nb", "a\n", "a\nc");
    QCOMPARE(mergedText(removed, {MergeChoice::MineThenTheirs}), QByteArray("a\nc"));
}

void TextMergeTest::tellsWhereThePartsBegin()
{
    const QList<MergePart> parts = mergeParts(base, "0\na\nb\nc\nM\ne\nf\n", "a\nb\nc\nT\ne\nf\n");
    QCOMPARE(kindsOf(parts), (QList {Kind::Mine, Kind::Unchanged, Kind::Conflict, Kind::Unchanged}));
    QCOMPARE(parts.at(2).mineLine, 4);
    QCOMPARE(parts.at(2).theirsLine, 3);
    QCOMPARE(parts.at(2).base, QByteArray("d\n"));
}

void TextMergeTest::oneSideUnchanged()
{
    const QByteArray text = "x: 1\r\ny: 2\n\n\xef\xbb\xbfz";
    QVERIFY(mergeParts({}, {}, {}).isEmpty());
    QCOMPARE(mergedText(mergeParts(text, text, text)), text);
    QCOMPARE(mergedText(mergeParts(text, text, base)), base);
    QCOMPARE(mergedText(mergeParts(text, base, text)), base);
    QCOMPARE(mergedText(mergeParts(text, base, base)), base);
}

void TextMergeTest::properties()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    qsizetype conflicts = 0;
    for (int i = 0; i < 4'000; ++i) {
        const QByteArray origin = randomText(random);
        const QByteArray mine = changed(origin, random);
        const QByteArray theirs = changed(origin, random);
        const QList<MergePart> parts = mergeParts(origin, mine, theirs);
        const auto told = [&] {
            return QByteArray("seed " + QByteArray::number(seed) + ", round " + QByteArray::number(i) + ":\n"
                              + origin.toPercentEncoding() + '\n' + mine.toPercentEncoding() + '\n'
                              + theirs.toPercentEncoding());
        };
        QVERIFY2(putTogether(parts, &MergePart::base) == origin, told());
        QVERIFY2(putTogether(parts, &MergePart::mine) == mine, told());
        QVERIFY2(putTogether(parts, &MergePart::theirs) == theirs, told());
        QVERIFY2(mergedText(mergeParts(origin, origin, theirs)) == theirs, told());
        QVERIFY2(mergedText(mergeParts(origin, mine, origin)) == mine, told());
        QVERIFY2(mergedText(mergeParts(origin, mine, mine)) == mine, told());
        QVERIFY2(conflictCount(mergeParts(origin, theirs, mine)) == conflictCount(parts), told());
        if (conflictCount(parts) == 0)
            QVERIFY2(mergedText(mergeParts(origin, theirs, mine)) == mergedText(parts), told());
        conflicts += conflictCount(parts);
        // A part whose last line has no break is the last one: nothing is glued together.
        for (qsizetype part = 0; part + 1 < parts.size(); ++part) {
            for (const QByteArray &text : {parts.at(part).base, parts.at(part).mine, parts.at(part).theirs})
                QVERIFY2(text.isEmpty() || text.endsWith('\n'), told());
        }
    }
    QVERIFY(conflicts > 200);
}

QTEST_GUILESS_MAIN(TextMergeTest)
#include "tst_textmerge.moc"
