// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pyyaml.h"

#include <entryedits.h>

#include <QDir>
#include <QFile>
#include <QTest>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

struct Source
{
    QString name;
    QByteArray bytes;
    bool isMovable = true; //!< Every move that keeps anchors before aliases must be possible.
    bool isBlock = true; //!< So must every other edit.
    bool isVariant = false;
};

QByteArray handwritten(const QString &name)
{
    QFile file(QString::fromUtf8(MODULEHOST_TEST_SOURCE_DIR) + u"/corpus/edits/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! The same text with other line ends, with a byte order mark, and without the last line end.
QList<Source> variants(const QString &name, const QByteArray &text)
{
    QByteArray bare = text;
    while (bare.endsWith('\n'))
        bare.chop(1);
    const bool hasTexts = bare.contains(": |") || bare.contains(": >");
    return {{name, text},
            {name + " with CRLF"_L1, QByteArray(text).replace("\n", "\r\n"), true, true, true},
            {name + " with CR"_L1, QByteArray(text).replace("\n", "\r"), true, true, true},
            {name + " with a byte order mark"_L1, "\xEF\xBB\xBF" + text, true, true, true},
            // The last line of a block text means something else when another line follows.
            {name + " without a final line end"_L1, bare, !hasTexts, true, true},
            {name + " in the middle"_L1, "first: 1\n" + text + "last: [1, 2]\n", true, true, true}};
}

//! The tree that a root has with other items in `modules:`, in the notation of pyyaml_trees.py.
QByteArray treeWith(const ConfigNode &root, const QByteArrayList &items)
{
    QByteArrayList parts;
    for (const ConfigNode::Entry &entry : root.entries) {
        const bool isModules = entry.key->text == "modules"_L1;
        const QByteArray list = items.isEmpty() ? QByteArray("n") : '[' + items.join(',') + ']';
        parts.append(notation(*entry.key) + '=' + (isModules ? list : notation(*entry.value)));
    }
    return '{' + parts.join(',') + '}';
}

//! The items of `modules:` in the order of the file; null in the place of a disabled one.
QByteArrayList itemsOf(const ConfigDocument &document)
{
    QByteArrayList items;
    const ConfigValue modules = document.files().constFirst().root[u"modules"_s];
    for (const ModuleEntry &entry : document.modules())
        items.append(entry.disabled ? QByteArray() : notation(*modules.at(entry.index).node()));
    return items;
}

QByteArrayList enabled(QByteArrayList items)
{
    items.removeAll(QByteArray());
    return items;
}

} // namespace

/*!
 * Every edit of every entry of many files: taken back it gives the same bytes, and PyYAML makes of it the
 * tree that is meant.
 */
class EntryRoundTripsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void movesThereAndBack_data();
    void movesThereAndBack();
    void disablesAndEnables_data();
    void disablesAndEnables();
    void everyDisabledPart_data();
    void everyDisabledPart();
    void cleanupTestCase();

private:
    void rows() const;
    //! Remembers what PyYAML is to make of a text; all are asked at the end.
    void expect(const QByteArray &text, const QByteArray &tree);

    QList<Source> m_sources;
    QByteArrayList m_texts;
    QByteArrayList m_trees;
    int m_edits = 0;
};

void EntryRoundTripsTest::initTestCase()
{
    const QDir edits(QString::fromUtf8(MODULEHOST_TEST_SOURCE_DIR) + u"/corpus/edits"_s);
    const QStringList names = edits.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name);
    QVERIFY(names.size() >= 10);
    for (const QString &name : names)
        m_sources += variants(name, handwritten(name));
    const QDir corpus(QString::fromUtf8(MODULEHOST_TEST_SOURCE_DIR) + u"/corpus"_s);
    const QStringList others = corpus.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name);
    for (const QString &name : others) {
        QFile file(corpus.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        if (bytes.contains("modules:"))
            m_sources.append({name, bytes, !bytes.contains("modules: ["), !bytes.contains("modules: [")});
    }
}

void EntryRoundTripsTest::rows() const
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < m_sources.size(); ++i)
        QTest::newRow(qPrintable(m_sources.at(i).name)) << i;
}

void EntryRoundTripsTest::expect(const QByteArray &text, const QByteArray &tree)
{
    m_texts.append(text);
    m_trees.append(tree);
}

void EntryRoundTripsTest::movesThereAndBack_data() { rows(); }

void EntryRoundTripsTest::movesThereAndBack()
{
    QFETCH(int, index);
    const Source &source = m_sources.at(index);
    const ConfigDocument document = ConfigDocument::fromBytes(source.bytes, source.name);
    QVERIFY(document.isReadable());
    const qsizetype count = document.modules().size();
    for (qsizetype from = 0; from < count; ++from) {
        // All places of the text as it was written; of its variants the next ones and the ends.
        for (qsizetype to = 0; to < count; ++to) {
            const bool isNear = std::abs(to - from) <= 1 || to == 0 || to == count - 1;
            if (source.isVariant && !isNear)
                continue;
            const EditProposal there = moveEntry(document, from, to);
            if (there.isRefused() && !source.isMovable)
                continue;
            const bool isOrdered = there.refusal.contains("would stand before its anchor"_L1);
            if (isOrdered)
                continue;
            QVERIFY2(!there.isRefused(), qPrintable(there.refusal));
            ++m_edits;
            const QByteArray text = there.document.files().constFirst().bytes;
            QCOMPARE(text == source.bytes, from == to);
            const EditProposal back = moveEntry(there.document, to, from);
            QVERIFY2(!back.isRefused(), qPrintable(back.refusal));
            QCOMPARE(back.document.files().constFirst().bytes, source.bytes);
            QCOMPARE(there.edit.inverse().applied(source.name, text), source.bytes);
            QVERIFY(there.edit.then(back.edit).isEmpty());
            QByteArrayList items = itemsOf(document);
            items.move(from, to);
            expect(text, treeWith(*document.files().constFirst().root.node(), enabled(items)));
        }
    }
}

void EntryRoundTripsTest::disablesAndEnables_data() { rows(); }

void EntryRoundTripsTest::disablesAndEnables()
{
    QFETCH(int, index);
    const Source &source = m_sources.at(index);
    const ConfigDocument document = ConfigDocument::fromBytes(source.bytes, source.name);
    for (qsizetype i = 0; i < document.modules().size(); ++i) {
        const bool wasDisabled = document.modules().at(i).disabled;
        if (wasDisabled)
            continue;
        const EditProposal changed = disableEntry(document, i);
        if (changed.isRefused() && (!source.isBlock || changed.refusal.contains("is used on line"_L1)))
            continue;
        QVERIFY2(!changed.isRefused(), qPrintable(changed.refusal));
        ++m_edits;
        const QByteArray text = changed.document.files().constFirst().bytes;
        QByteArrayList items = itemsOf(document);
        items[i].clear();
        expect(text, treeWith(*document.files().constFirst().root.node(), enabled(items)));
        const EditProposal back = enableEntry(changed.document, i);
        QVERIFY2(!back.isRefused(), qPrintable(back.refusal));
        QCOMPARE(back.document.files().constFirst().bytes, source.bytes);
        QVERIFY(changed.edit.then(back.edit).isEmpty());
    }
}

void EntryRoundTripsTest::everyDisabledPart_data() { rows(); }

//! Disables all entries one after another, moves one in between, and takes everything back.
void EntryRoundTripsTest::everyDisabledPart()
{
    QFETCH(int, index);
    const Source &source = m_sources.at(index);
    const ConfigDocument document = ConfigDocument::fromBytes(source.bytes, source.name);
    ConfigDocument all = document;
    QList<qsizetype> disabled;
    for (qsizetype i = document.modules().size() - 1; i >= 0; --i) {
        const EditProposal next = disableEntry(all, i);
        if (next.isRefused())
            continue;
        all = next.document;
        disabled.append(i);
    }
    if (disabled.size() > 1) {
        const EditProposal there = moveEntry(all, disabled.last(), disabled.first());
        // A block text at an end of the file without a line break says something else once a line follows.
        const bool isUnterminated
            = !source.bytes.endsWith('\n') && there.refusal.contains("does not end with a line break"_L1);
        if (!isUnterminated) {
            QVERIFY2(!there.isRefused(), qPrintable(there.refusal));
            const EditProposal back = moveEntry(there.document, disabled.first(), disabled.last());
            QCOMPARE(back.document.files().constFirst().bytes, all.files().constFirst().bytes);
        }
    }
    while (!disabled.isEmpty()) {
        const EditProposal next = enableEntry(all, disabled.takeLast());
        QVERIFY2(!next.isRefused(), qPrintable(next.refusal));
        all = next.document;
    }
    QCOMPARE(all.files().constFirst().bytes, source.bytes);
}

void EntryRoundTripsTest::cleanupTestCase()
{
    if (m_texts.isEmpty())
        return;
    QVERIFY2(m_edits > 1000, "hardly an edit was made; the comparison means little");
    const QList<PyYamlAnswer> answers = askPyYaml(m_texts);
    QCOMPARE(answers.size(), m_texts.size());
    for (qsizetype i = 0; i < answers.size(); ++i) {
        QVERIFY2(!answers.at(i).refused, m_texts.at(i).constData());
        if (answers.at(i).tree != m_trees.at(i))
            qWarning("%s", m_texts.at(i).constData());
        QCOMPARE(answers.at(i).tree, m_trees.at(i));
    }
}

QTEST_GUILESS_MAIN(EntryRoundTripsTest)
#include "tst_entryroundtrips.moc"
