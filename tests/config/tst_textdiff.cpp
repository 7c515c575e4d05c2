// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <textdiff.h>

#include <QRandomGenerator>
#include <QTest>

using namespace modulehost;

namespace {

QByteArray marked(QByteArrayView line, const QList<LineSpan> &marks)
{
    QByteArray text = line.toByteArray();
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark)
        text.insert(mark->end, ']').insert(mark->begin, '[');
    return text;
}

//! Every row as "old|new", what is marked in brackets, `-` for nothing, `=` before what is the same.
QByteArrayList rowsOf(const TextDiff &diff)
{
    QByteArrayList rows;
    for (const DiffRow &row : diff.rows()) {
        const QByteArray before
            = row.oldLine < 0 ? QByteArray("-") : marked(diff.oldLines().at(row.oldLine), row.oldMarks);
        const QByteArray after
            = row.newLine < 0 ? QByteArray("-") : marked(diff.newLines().at(row.newLine), row.newMarks);
        rows.append(QByteArray(row.isChanged ? "" : "=") + before.trimmed() + '|' + after.trimmed());
    }
    return rows;
}

QByteArray longConfig(int lines)
{
    QByteArray text;
    for (int i = 0; i < lines; ++i) {
        const QByteArray number = QByteArray::number(i);
        if (i % 3 == 0)
            text += "# What the setting below is for, in some words " + number + '\n';
        else
            text += "setting_" + number + ": \"value number " + QByteArray::number(i * 7) + "\"\n";
    }
    return text;
}

} // namespace

class TextDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalTexts();
    void wordsAreMarked_data();
    void wordsAreMarked();
    void likeLinesStandBesideEachOther();
    void counts();
    void everyLineOnce();
    void threeThousandLines_data();
    void threeThousandLines();
};

void TextDiffTest::equalTexts()
{
    const TextDiff diff("a\nb\n", "a\nb\n");
    QCOMPARE(rowsOf(diff), (QByteArrayList {"=a|a", "=b|b"}));
    QVERIFY(diff.changes().isEmpty());
    QVERIFY(TextDiff({}, {}).rows().isEmpty());
}

void TextDiffTest::wordsAreMarked_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("a word") << QByteArray("ttl: 5m # old\n") << QByteArray("ttl: 10m # old\n")
                            << QByteArray("ttl: [5m] # old|ttl: [10m] # old");
    QTest::newRow("added") << QByteArray("rooms: [a, b]\n") << QByteArray("rooms: [a, b, c]\n")
                           << QByteArray("rooms: [a, b]|rooms: [a, b[, c]]");
    QTest::newRow("several") << QByteArray("- module: a.A # one two three\n")
                             << QByteArray("- module: b.B # one two four\n")
                             << QByteArray("- module: [a].[A] # one two [three]|- module: [b].[B] # one two [four]");
    QTest::newRow("words behind each other")
        << QByteArray("comment: some words stay, old words go\n")
        << QByteArray("comment: some words stay, new things come\n")
        << QByteArray("comment: some words stay, [old words go]|comment: some words "
                      "stay, [new things come]");
    QTest::newRow("other scripts") << QByteArray("name: J\xc3\xbcrgen und Ulla\n")
                                   << QByteArray("name: J\xc3\xb6rgen und Ulla\n")
                                   << QByteArray("name: [J\xc3\xbcrgen] und Ulla|name: [J\xc3\xb6rgen] und Ulla");
    QTest::newRow("nothing alike") << QByteArray("server_name: example.com\n") << QByteArray("- 17\n")
                                   << QByteArray("server_name: example.com|- 17");
    QTest::newRow("indentation") << QByteArray("  a: 1\n") << QByteArray("    a: 1\n")
                                 << QByteArray("[  ]a: 1|[    ]a: 1");
}

void TextDiffTest::wordsAreMarked()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QByteArray, row);
    QCOMPARE(rowsOf(TextDiff(before, after)), QByteArrayList {row});
}

void TextDiffTest::likeLinesStandBesideEachOther()
{
    const TextDiff diff("x\nport: 8008\nhost: one.example\ny\n",
                        "x\nenabled: yes please\nport: 8009\nhost: two.example\ny\n");
    QCOMPARE(rowsOf(diff),
             (QByteArrayList {"=x|x", "-|enabled: yes please", "port: [8008]|port: [8009]",
                              "host: [one].example|host: [two].example", "=y|y"}));
    QCOMPARE(diff.changes(), (QList<DiffChange> {{1, 4}}));
}

void TextDiffTest::counts()
{
    const TextDiff diff("a\nb\nc\nd\n", "a\nB one\nB two\nc\n");
    QCOMPARE(diff.addedLines(), 2);
    QCOMPARE(diff.removedLines(), 2);
    QCOMPARE(diff.changes().size(), 2);
    // The line break that is missing is a change of its line.
    const TextDiff end("a\nlast word", "a\nlast word\n");
    QCOMPARE(end.changes().size(), 1);
    QCOMPARE(end.rows().at(1).newMarks, (QList<LineSpan> {{9, 10}}));
    QVERIFY(end.rows().at(1).oldMarks.isEmpty());
}

void TextDiffTest::everyLineOnce()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const auto text = [&random] {
        QByteArray made;
        for (int i = random.bounded(12); i > 0; --i) {
            for (int word = random.bounded(5); word > 0; --word)
                made += QByteArray(1 + random.bounded(2), char('a' + random.bounded(4))) + ' ';
            made += random.bounded(5) == 0 ? "\r\n" : "\n";
        }
        return random.bounded(4) == 0 ? made + "end" : made;
    };
    for (int i = 0; i < 5000; ++i) {
        const QByteArray before = text();
        const QByteArray after = text();
        const TextDiff diff(before, after);
        qsizetype oldLine = 0;
        qsizetype newLine = 0;
        for (const DiffRow &row : diff.rows()) {
            QVERIFY2(row.oldLine < 0 || row.oldLine == oldLine++, qPrintable(QString::number(seed)));
            QVERIFY2(row.newLine < 0 || row.newLine == newLine++, qPrintable(QString::number(seed)));
            QVERIFY(row.oldLine >= 0 || row.newLine >= 0);
            if (!row.isChanged)
                QCOMPARE(diff.oldLines().at(row.oldLine), diff.newLines().at(row.newLine));
            // What is not marked is the same on both sides.
            if (row.isChanged && row.oldLine >= 0 && row.newLine >= 0
                && (!row.oldMarks.isEmpty() || !row.newMarks.isEmpty())) {
                const auto rest = [](QByteArrayView line, const QList<LineSpan> &marks) {
                    QByteArray left = line.toByteArray();
                    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark)
                        left.remove(mark->begin, mark->end - mark->begin);
                    return left.simplified().replace(" ", "");
                };
                QCOMPARE(rest(diff.oldLines().at(row.oldLine), row.oldMarks),
                         rest(diff.newLines().at(row.newLine), row.newMarks));
            }
        }
        QCOMPARE(oldLine, diff.oldLines().size());
        QCOMPARE(newLine, diff.newLines().size());
    }
}

void TextDiffTest::threeThousandLines_data()
{
    QTest::addColumn<QByteArray>("after");
    const QByteArray before = longConfig(3000);
    QTest::newRow("one line") << QByteArray(before).replace("value number 7000\"", "something else\"");
    QTest::newRow("every third line") << QByteArray(before).replace("What the setting", "What this setting");
    QTest::newRow("every line") << QByteArray(before).replace("\n", " # changed\n");
}

void TextDiffTest::threeThousandLines()
{
    QFETCH(const QByteArray, after);
    const QByteArray before = longConfig(3000);
    QBENCHMARK
    {
        const TextDiff diff(before, after);
        QVERIFY(!diff.changes().isEmpty());
    }
}

QTEST_GUILESS_MAIN(TextDiffTest)
#include "tst_textdiff.moc"
