// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pyyaml.h"

#include <yamlreader.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

/*!
 * Reads every file of corpus/ with the config reader and with PyYAML, and compares the trees with
 * their types; what one refuses the other must refuse. Then does the same with texts that are random
 * changes of these files, always the same ones. MODULEHOST_CORPUS can name a folder with further files, such as
 * configs in use, which are not ours to copy.
 */
class CorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameTree_data();
    void sameTree();
    void bothRefuse_data();
    void bothRefuse();
    void mutatedFiles();
    void furtherFiles();

private:
    struct File
    {
        QString name;
        QByteArray bytes;
        PyYamlAnswer pyYaml;
    };
    static QList<File> load(const QString &folder);
    static void rows(const QList<File> &files);

    QList<File> m_accepted;
    QList<File> m_refused;
};

QList<CorpusTest::File> CorpusTest::load(const QString &folder)
{
    const QDir directory(QDir(QString::fromUtf8(MODULEHOST_TEST_SOURCE_DIR)).filePath(folder));
    QList<File> files;
    QByteArrayList texts;
    const QStringList names = directory.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        files.append({name, file.readAll(), {}});
        texts.append(files.last().bytes);
    }
    const QList<PyYamlAnswer> answers = askPyYaml(texts);
    if (answers.size() != files.size())
        return {};
    for (qsizetype i = 0; i < files.size(); ++i)
        files[i].pyYaml = answers.at(i);
    return files;
}

void CorpusTest::rows(const QList<File> &files)
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < files.size(); ++i)
        QTest::newRow(qPrintable(files.at(i).name)) << i;
}

void CorpusTest::initTestCase()
{
    m_accepted = load(u"corpus"_s);
    m_refused = load(u"corpus/refused"_s);
    QVERIFY2(m_accepted.size() >= 150, "the corpus is incomplete, or python3 has no PyYAML (Debian: python3-yaml)");
    QVERIFY(m_refused.size() >= 100);
}

void CorpusTest::sameTree_data() { rows(m_accepted); }

void CorpusTest::sameTree()
{
    QFETCH(int, index);
    const File &file = m_accepted.at(index);
    QVERIFY2(!file.pyYaml.refused, "PyYAML refuses this file");
    const ReadResult result = readYaml(file.bytes, file.name);
    QVERIFY2(!result.error, result.error ? qPrintable(toGnuText(*result.error)) : "");
    QCOMPARE(notation(*result.root), file.pyYaml.tree);
}

void CorpusTest::bothRefuse_data() { rows(m_refused); }

void CorpusTest::bothRefuse()
{
    QFETCH(int, index);
    const File &file = m_refused.at(index);
    const bool recursive = file.name.startsWith("anchor-recursive"_L1);
    QVERIFY2(file.pyYaml.refused || recursive, file.pyYaml.tree.constData());
    const ReadResult result = readYaml(file.bytes, file.name);
    QVERIFY(result.error);
    QVERIFY(!result.root);
    QVERIFY(result.error->range.isValid());
    QVERIFY(result.error->range.begin <= file.bytes.size());
    QVERIFY(!result.error->message.isEmpty());
}

void CorpusTest::mutatedFiles()
{
    constexpr int mutants = 6000;
    constexpr qsizetype longest = 1500;
    const QByteArrayList pieces {
        " ",
        "  ",
        "\n",
        "\n  ",
        "\t",
        ":",
        ": ",
        "- ",
        "-",
        "?",
        "? ",
        "#",
        " #",
        ",",
        "[",
        "]",
        "{",
        "}",
        "&a",
        "&a ",
        "*a",
        "*a ",
        "!",
        "!!str ",
        "!!int ",
        "!!set ",
        "!!binary ",
        "!!float ",
        "|",
        "|-\n",
        ">+\n",
        "'",
        "\"",
        "\\",
        "%",
        "@",
        "`",
        "---",
        "\n---\n",
        "\n...\n",
        "<<: ",
        "<<",
        "=",
        "~",
        "yes",
        "0",
        "1:30",
        "0x",
        ".5",
        "1.e+1",
        "2001-01-02",
        "_",
        "\r",
        "\r\n",
        "\xC2\x85",
        "\xE2\x80\xA8",
        "\xEF\xBB\xBF",
        "\xC3\xA9",
        "\x01",
        "\xFF",
        "\\x41",
        "\\u",
        "a",
        "b: c",
        "12",
    };
    QByteArrayList sources;
    for (const QList<File> *files : {&m_accepted, &m_refused}) {
        for (const File &file : *files) {
            if (file.bytes.size() <= longest)
                sources.append(file.bytes);
        }
    }
    QRandomGenerator random(qEnvironmentVariableIntValue("MODULEHOST_TEST_SEED"));
    QByteArrayList texts;
    for (int i = 0; i < mutants; ++i) {
        QByteArray text = sources.at(random.bounded(int(sources.size())));
        const int changes = 1 + random.bounded(3);
        for (int change = 0; change < changes; ++change) {
            const qsizetype at = random.bounded(int(text.size()) + 1);
            switch (random.bounded(4)) {
            case 0:
                text.insert(at, pieces.at(random.bounded(int(pieces.size()))));
                break;
            case 1:
                text.remove(at, 1 + random.bounded(3));
                break;
            case 2:
                text.replace(at, 1, pieces.at(random.bounded(int(pieces.size()))));
                break;
            case 3: {
                const QByteArray &other = sources.at(random.bounded(int(sources.size())));
                text.insert(at, other.mid(random.bounded(int(other.size()) + 1), random.bounded(20)));
                break;
            }
            }
        }
        texts.append(text);
    }

    const QList<PyYamlAnswer> answers = askPyYaml(texts);
    QCOMPARE(answers.size(), texts.size());
    int accepted = 0;
    int different = 0;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const ReadResult result = readYaml(texts.at(i), u"mutant"_s);
        const bool refused = result.error.has_value();
        const QByteArray tree = refused ? QByteArray() : notation(*result.root);
        accepted += refused ? 0 : 1;
        if (refused == answers.at(i).refused && tree == answers.at(i).tree)
            continue;
        // PyYAML can apply a mapping to itself; here a value that stands inside itself is always refused.
        if (refused && result.error->message.contains("would have no end"_L1))
            continue;
        ++different;
        const QByteArray ours = refused ? "refused: " + foldedMessage(*result.error).toUtf8() : tree;
        qWarning("%s\n  PyYAML: %s\n  here:   %s",
                 texts.at(i).toPercentEncoding(" :-[]{}#&*!|>'\"%@?,=<\n").constData(),
                 answers.at(i).refused ? "refused" : answers.at(i).tree.constData(), ours.constData());
    }
    QVERIFY2(accepted > mutants / 10, "hardly a mutant is a config; the comparison means little");
    QCOMPARE(different, 0);
}

void CorpusTest::furtherFiles()
{
    const QString folder = qEnvironmentVariable("MODULEHOST_CORPUS");
    if (folder.isEmpty())
        QSKIP("MODULEHOST_CORPUS names no folder");
    const QList<File> files = load(QFileInfo(folder).absoluteFilePath());
    QVERIFY(!files.isEmpty());
    for (const File &file : files) {
        const ReadResult result = readYaml(file.bytes, file.name);
        QVERIFY2(result.error.has_value() == file.pyYaml.refused, qPrintable(file.name));
        if (!file.pyYaml.refused)
            QCOMPARE(notation(*result.root), file.pyYaml.tree);
        qInfo("%s: %s", qPrintable(file.name), file.pyYaml.refused ? "refused by both" : "the same tree");
    }
}

QTEST_GUILESS_MAIN(CorpusTest)
#include "tst_corpus.moc"
