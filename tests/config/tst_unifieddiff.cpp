// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <linediff.h>
#include <unifieddiff.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! Applies a diff with one file the way the format is described; nothing when a line of it does not fit.
std::optional<QByteArray> patched(const QByteArray &before, const QByteArray &diff)
{
    const QList<QByteArrayView> old = splitLines(before);
    QList<QByteArrayView> lines = splitLines(diff);
    QByteArray after;
    qsizetype at = 0;
    if (lines.isEmpty())
        return before;
    if (lines.size() < 3 || !lines.at(0).startsWith("--- ") || !lines.at(1).startsWith("+++ "))
        return std::nullopt;
    for (qsizetype i = 2; i < lines.size(); ++i) {
        QByteArray line = lines.at(i).toByteArray();
        if (line.startsWith("@@ -")) {
            const QByteArrayList range = line.mid(4, line.indexOf(' ', 4) - 4).split(',');
            const qsizetype size = range.size() == 1 ? 1 : range.at(1).toInt();
            const qsizetype begin = range.at(0).toInt() - (size == 0 ? 0 : 1);
            if (begin < at || begin > old.size())
                return std::nullopt;
            for (; at < begin; ++at)
                after += old.at(at);
            continue;
        }
        if (i + 1 < lines.size() && lines.at(i + 1).startsWith('\\')) {
            if (lines.at(i + 1) != "\\ No newline at end of file\n")
                return std::nullopt;
            line.chop(1);
            ++i;
        }
        if (line.startsWith('+')) {
            after += line.mid(1);
            continue;
        }
        if ((!line.startsWith(' ') && !line.startsWith('-')) || at >= old.size() || old.at(at) != line.mid(1))
            return std::nullopt;
        if (line.startsWith(' '))
            after += old.at(at);
        ++at;
    }
    for (; at < old.size(); ++at)
        after += old.at(at);
    return after;
}

QByteArray randomText(QRandomGenerator &random)
{
    const QByteArrayList ends {"\n", "\n", "\n", "\r\n"};
    QByteArray text;
    const int lines = random.bounded(25);
    for (int i = 0; i < lines; ++i)
        text += QByteArray(1, char('a' + random.bounded(5))) + ends.at(random.bounded(4));
    if (!text.isEmpty() && random.bounded(3) == 0)
        text.chop(1);
    return text;
}

QByteArray changedText(QRandomGenerator &random, QByteArray text)
{
    const int changes = random.bounded(4);
    for (int i = 0; i < changes; ++i) {
        const qsizetype at = random.bounded(int(text.size()) + 1);
        if (random.bounded(2) == 0)
            text.insert(at, "new\n");
        else
            text.remove(at, random.bounded(5));
    }
    return text;
}

//! Lines in common at most, by the textbook's table.
qsizetype longestCommon(const QList<QByteArrayView> &a, const QList<QByteArrayView> &b)
{
    std::vector<std::vector<qsizetype>> table(size_t(a.size()) + 1, std::vector<qsizetype>(size_t(b.size()) + 1));
    for (size_t i = 1; i <= size_t(a.size()); ++i) {
        for (size_t j = 1; j <= size_t(b.size()); ++j)
            table[i][j] = a.at(qsizetype(i) - 1) == b.at(qsizetype(j) - 1) ? table[i - 1][j - 1] + 1
                                                                           : std::max(table[i - 1][j], table[i][j - 1]);
    }
    return table.back().back();
}

bool run(const QString &program, const QStringList &arguments, const QString &folder, const QByteArray &input)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    const bool isGood = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (!isGood)
        qWarning("%s: %s", qPrintable(program), process.readAll().constData());
    return isGood;
}

void writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray readFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

class UnifiedDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingChanged();
    void format();
    void noNewlineAtEnd_data();
    void noNewlineAtEnd();
    void distantChangesAreTwoHunks();
    void fewestLines();
    void appliesByTheBook();
    void appliesWithThePrograms_data();
    void appliesWithThePrograms();
    void oddNames_data();
    void oddNames();
    void largeTextsThatDiffer();
};

void UnifiedDiffTest::nothingChanged()
{
    QVERIFY(unifiedDiff("a\n", "a\n", u"x"_s).isEmpty());
    QVERIFY(unifiedDiff({}, {}, u"x"_s).isEmpty());
}

void UnifiedDiffTest::format()
{
    QCOMPARE(unifiedDiff("1\n2\n3\n4\n5\r\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\r\n6\n7\n8\n9\n", u"a.yaml"_s),
             QByteArray("--- a.yaml\n+++ a.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\r\n+five\r\n 6\n 7\n 8\n"));
    QCOMPARE(unifiedDiff({}, "a\nb\n", u"x"_s), QByteArray("--- x\n+++ x\n@@ -0,0 +1,2 @@\n+a\n+b\n"));
    QCOMPARE(unifiedDiff("a\n", {}, u"x"_s), QByteArray("--- x\n+++ x\n@@ -1 +0,0 @@\n-a\n"));
}

void UnifiedDiffTest::noNewlineAtEnd_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("hunk");
    QTest::newRow("both") << QByteArray("a\nb") << QByteArray("c\nb")
                          << QByteArray("@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n");
    QTest::newRow("old") << QByteArray("a") << QByteArray("a\n")
                         << QByteArray("@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n");
    QTest::newRow("new") << QByteArray("a\n") << QByteArray("a")
                         << QByteArray("@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n");
}

void UnifiedDiffTest::noNewlineAtEnd()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, hunk);
    QCOMPARE(unifiedDiff(before, after, u"x"_s), "--- x\n+++ x\n" + hunk);
}

void UnifiedDiffTest::distantChangesAreTwoHunks()
{
    QByteArrayList lines;
    for (int i = 0; i < 20; ++i)
        lines.append(QByteArray::number(i));
    const auto changed = [&](int first, int second) {
        QByteArrayList copy = lines;
        copy[first] = "x";
        copy[second] = "y";
        return unifiedDiff(lines.join('\n') + '\n', copy.join('\n') + '\n', u"x"_s).count("@@ -");
    };
    QCOMPARE(changed(3, 10), 1); // Six lines in between: the context just meets.
    QCOMPARE(changed(3, 11), 2);
}

void UnifiedDiffTest::fewestLines()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 2000; ++i) {
        const QByteArray before = randomText(random);
        const QByteArray after = random.bounded(2) == 0 ? randomText(random) : changedText(random, before);
        const QList<QByteArrayView> old = splitLines(before);
        const QList<QByteArrayView> made = splitLines(after);
        qsizetype removed = 0;
        qsizetype added = 0;
        const QList<LineChange> changes = lineChanges(old, made);
        for (const LineChange &change : changes) {
            removed += change.oldEnd - change.oldBegin;
            added += change.newEnd - change.newBegin;
        }
        const qsizetype common = longestCommon(old, made);
        QCOMPARE(removed, old.size() - common);
        QCOMPARE(added, made.size() - common);
    }
}

void UnifiedDiffTest::appliesByTheBook()
{
    QRandomGenerator random(6);
    for (int i = 0; i < 3000; ++i) {
        const QByteArray before = randomText(random);
        const QByteArray after = random.bounded(2) == 0 ? randomText(random) : changedText(random, before);
        QCOMPARE(patched(before, unifiedDiff(before, after, u"x"_s)), after);
        QCOMPARE(patched(after, unifiedDiff(after, before, u"x"_s)), before);
    }
}

void UnifiedDiffTest::appliesWithThePrograms_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("patch") << u"patch"_s << QStringList {u"-p0"_s, u"--fuzz=0"_s, u"--no-backup-if-mismatch"_s};
    QTest::newRow("git") << u"git"_s << QStringList {u"apply"_s, u"--whitespace=nowarn"_s};
}

void UnifiedDiffTest::appliesWithThePrograms()
{
    QFETCH(QString, program);
    QFETCH(QStringList, arguments);
    const QString executable = QStandardPaths::findExecutable(program);
    if (executable.isEmpty())
        QSKIP("the program is not installed");
    QTemporaryDir folder;
    const QString name = folder.filePath(u"homeserver.yaml"_s);
    QRandomGenerator random(7);
    for (int i = 0; i < 60; ++i) {
        const QByteArray before = randomText(random);
        const QByteArray after = random.bounded(2) == 0 ? randomText(random) : changedText(random, before);
        // A file that becomes or was empty is a file that is made or removed to these programs.
        if (before == after || before.isEmpty() || after.isEmpty())
            continue;
        writeFile(name, before);
        const QByteArray diff = unifiedDiff(before, after, u"homeserver.yaml"_s);
        QVERIFY2(run(executable, arguments, folder.path(), diff), diff.constData());
        QCOMPARE(readFile(name), after);
    }
}

void UnifiedDiffTest::oddNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("space") << u"home server.yaml"_s;
    QTest::newRow("quote") << u"home\"server\".yaml"_s;
    QTest::newRow("backslash and tab") << u"home\\ser\tver.yaml"_s;
    QTest::newRow("letters") << u"höme.yaml"_s;
}

void UnifiedDiffTest::oddNames()
{
    QFETCH(QString, name);
    const QString patch = QStandardPaths::findExecutable(u"patch"_s);
    if (patch.isEmpty())
        QSKIP("patch is not installed");
    QTemporaryDir folder;
    writeFile(folder.filePath(name), "a\n");
    QVERIFY(run(patch, {u"-p0"_s}, folder.path(), unifiedDiff("a\n", "b\n", name)));
    QCOMPARE(readFile(folder.filePath(name)), QByteArray("b\n"));
}

void UnifiedDiffTest::largeTextsThatDiffer()
{
    QByteArray before = "same\n";
    QByteArray after = "same\n";
    for (int i = 0; i < 100'000; ++i) {
        before += "old " + QByteArray::number(i) + '\n';
        after += "new " + QByteArray::number(i) + '\n';
    }
    QCOMPARE(patched(before, unifiedDiff(before, after, u"x"_s)), after);
}

QTEST_GUILESS_MAIN(UnifiedDiffTest)
#include "tst_unifieddiff.moc"
