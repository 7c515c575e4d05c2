// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edittext.h"
#include "pyyaml.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

struct Source
{
    QString name;
    QByteArray bytes;
};

//! A pointer to every value, with what it says when it is a leaf. Small files only.
void collect(const ConfigValue &value, const JsonPointer &here, QList<std::pair<JsonPointer, ConfigValue>> &places)
{
    places.append({here, value});
    if (value.isList()) {
        for (qsizetype i = 0; i < value.size(); ++i)
            collect(value.at(i), here.child(i), places);
    } else if (value.isMap()) {
        for (const auto &[key, inner] : value.entries())
            collect(inner, here.child(key), places);
    }
}

QList<std::pair<JsonPointer, ConfigValue>> placesOf(const ConfigDocument &document)
{
    QList<std::pair<JsonPointer, ConfigValue>> places;
    collect(document.root(), {}, places);
    return places;
}

bool isAtOrBelow(const JsonPointer &pointer, const JsonPointer &top)
{
    return pointer.steps.size() >= top.steps.size() && pointer.steps.first(top.steps.size()) == top.steps;
}

//! The leaves that an edit at \a pointer has nothing to do with, each as a text.
QStringList leavesOutside(const ConfigDocument &document, const JsonPointer &pointer)
{
    QStringList leaves;
    const auto places = placesOf(document);
    for (const auto &[place, value] : places) {
        const bool isOnTheWay = isAtOrBelow(pointer, place);
        if (!isAtOrBelow(place, pointer) && !isOnTheWay && !value.isList() && !value.isMap())
            leaves.append(place.text() + u" = "_s + QString::fromUtf8(notation(*value.node())));
    }
    leaves.sort();
    return leaves;
}

//! The text without what an edit removes, and the new text without what it inserted: the same bytes.
std::pair<QByteArray, QByteArray> untouched(const QByteArray &before, const QByteArray &after, const ConfigEdit &edit)
{
    QByteArray kept = before;
    QByteArray keptBehind = after;
    const ConfigEdit inverse = edit.inverse();
    for (auto it = edit.replacements().rbegin(); it != edit.replacements().rend(); ++it)
        kept.remove(it->begin, it->removed.size());
    for (auto it = inverse.replacements().rbegin(); it != inverse.replacements().rend(); ++it)
        keptBehind.remove(it->begin, it->removed.size());
    return {kept, keptBehind};
}

} // namespace

/*!
 * Random edits of the corpus, always the same ones: bytes outside the edit are identical, everything the edit does
 * not name says the same, it can be taken back, and PyYAML reads the tree that the document shows.
 * MODULEHOST_TEST_SEED and MODULEHOST_TEST_EDITS choose others and more of them.
 */
class EditPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void randomEdits();
    void cleanupTestCase();

private:
    EditOperation randomOperation(const ConfigDocument &document, JsonPointer &named, bool &isLocal);
    ConfigValue randomValue();
    int below(qsizetype bound) { return int(m_random.bounded(int(bound))); }

    QRandomGenerator m_random;
    QList<Source> m_sources;
    QByteArrayList m_texts;
    QByteArrayList m_trees;
    int m_made = 0;
    int m_refused = 0;
};

void EditPropertiesTest::initTestCase()
{
    m_random.seed(quint32(qEnvironmentVariableIntValue("MODULEHOST_TEST_SEED")));
    for (const QString &folder : {u"/corpus"_s, u"/corpus/edits"_s}) {
        const QDir directory(QString::fromUtf8(MODULEHOST_TEST_SOURCE_DIR) + folder);
        const QStringList names = directory.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            QFile file(directory.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            if (bytes.size() > 20'000)
                continue;
            m_sources.append({name, bytes});
            m_sources.append({name + " with CRLF"_L1, QByteArray(bytes).replace("\n", "\r\n")});
            m_sources.append({name + " below a key"_L1, "first: {a: 1}\n" + bytes});
            if (bytes.endsWith('\n'))
                m_sources.append({name + " without its final line end"_L1, bytes.chopped(1)});
        }
    }
    QVERIFY(m_sources.size() > 300);
}

ConfigValue EditPropertiesTest::randomValue()
{
    static const QByteArrayList values {"1",
                                        "true",
                                        "~",
                                        "1.5",
                                        "word",
                                        "'yes'",
                                        "'012'",
                                        "\"a: b\"",
                                        "' #x'",
                                        "\"two\\nlines\\n\"",
                                        "'[x'",
                                        "''",
                                        "2001-01-02",
                                        "{}",
                                        "[]",
                                        "[1, two, 'on']",
                                        "{a: 1, b: [x, {c: ~}]}",
                                        "[{a: 1, b: 2}, [3, [4]]]",
                                        "\"\\u0085\"",
                                        "'- x'",
                                        "!!binary AAEC",
                                        "{'yes': no, 'a b': {c: {d: 'e: f'}}}",
                                        "\"tab\\t\"",
                                        "'it''s'"};
    return edittext::value(values.at(below(values.size())));
}

EditOperation EditPropertiesTest::randomOperation(const ConfigDocument &document, JsonPointer &named, bool &isLocal)
{
    const auto places = placesOf(document);
    const auto &[pointer, value] = places.at(below(places.size()));
    const auto &[other, otherValue] = places.at(below(places.size()));
    named = pointer;
    isLocal = true;
    const bool isItem = !pointer.isRoot() && listPosition(pointer.steps.constLast());
    switch (below(11)) {
    case 0:
    case 1:
        return SetValue {pointer, randomValue()};
    case 2:
    case 3:
        named = pointer.child(u"new"_s);
        return AddKey {pointer, u"new"_s, randomValue(),
                       value.isMap() && value.size() > 0 && below(2) == 0 ? value.keys().at(below(value.size()))
                                                                          : QString()};
    case 4:
        isLocal = !isItem;
        return RemoveValue {pointer};
    case 5:
        isLocal = false;
        return RenameKey {pointer, below(2) == 0 ? u"renamed"_s : u"no: yes"_s};
    case 6:
        isLocal = false;
        return InsertItem {pointer, randomValue(), below(value.size() + 1)};
    case 7:
        isLocal = false;
        if (isItem)
            return MoveValue {pointer, pointer.parent().child(below(4))};
        return MoveValue {pointer, other};
    case 8:
        isLocal = false;
        return DuplicateItem {pointer};
    case 9:
        isLocal = !isItem;
        return CommentOut {pointer};
    default:
        isLocal = false;
        return WriteOut {pointer};
    }
}

void EditPropertiesTest::randomEdits()
{
    const int wanted = qEnvironmentVariableIsSet("MODULEHOST_TEST_EDITS")
        ? qEnvironmentVariableIntValue("MODULEHOST_TEST_EDITS")
        : 12'000;
    for (int i = 0; i < wanted; ++i) {
        const Source &source = m_sources.at(below(m_sources.size()));
        ConfigDocument document = ConfigDocument::fromBytes(source.bytes, edittext::fileName);
        if (!document.isReadable() || !document.files().constFirst().isMapping)
            continue;
        for (int step = 0; step < 2; ++step) {
            JsonPointer named;
            bool isLocal = false;
            const EditOperation operation = randomOperation(document, named, isLocal);
            const OperationProposal proposal = proposeEdit(document, {operation});
            const QByteArray before = edittext::textOf(document);
            const QByteArray what = "edit " + QByteArray::number(i) + " of " + source.name.toUtf8() + ": operation "
                + QByteArray::number(int(operation.index())) + " at " + named.text().toUtf8() + "\n" + before;
            if (proposal.isRefused()) {
                ++m_refused;
                QVERIFY2(!proposal.refusal.isEmpty() && proposal.edit.isEmpty(), what.constData());
                if (qEnvironmentVariableIsSet("MODULEHOST_TEST_REFUSALS"))
                    qInfo("%s\n-> %s", what.constData(), qPrintable(proposal.refusal));
                continue;
            }
            ++m_made;
            const QByteArray after = edittext::textOf(proposal.document);
            const QByteArray both = what + "\n->\n" + after;
            QVERIFY2(proposal.edit.applied(edittext::fileName, before) == after, both.constData());
            QVERIFY2(proposal.edit.inverse().applied(edittext::fileName, after) == before, both.constData());
            const auto [kept, keptBehind] = untouched(before, after, proposal.edit);
            QVERIFY2(kept == keptBehind, both.constData());
            if (isLocal && proposal.shared.isEmpty()) {
                const QStringList outside = leavesOutside(document, named);
                if (outside != leavesOutside(proposal.document, named))
                    QVERIFY2(false, both.constData());
            }
            if (const auto *set = std::get_if<SetValue>(&operation)) {
                JsonPointer way = set->pointer;
                ConfigValue made = proposal.document.root();
                for (const QString &stepName : std::as_const(way.steps))
                    made = made.isList() ? made.at(stepName.toLongLong()) : made[stepName];
                QVERIFY2(made == set->value, both.constData());
            }
            m_texts.append(after);
            m_trees.append(notation(*proposal.document.files().constFirst().root.node()));
            document = proposal.document;
        }
    }
    qInfo("%d edits made, %d refused", m_made, m_refused);
    QVERIFY2(m_made > wanted / 2, "hardly an edit was made; the test means little");
}

void EditPropertiesTest::cleanupTestCase()
{
    QByteArrayList sample;
    QByteArrayList trees;
    const qsizetype step = std::max<qsizetype>(1, m_texts.size() / 20'000);
    for (qsizetype i = 0; i < m_texts.size(); i += step) {
        sample.append(m_texts.at(i));
        trees.append(m_trees.at(i));
    }
    if (sample.isEmpty())
        return;
    const QList<PyYamlAnswer> answers = askPyYaml(sample);
    QCOMPARE(answers.size(), sample.size());
    for (qsizetype i = 0; i < answers.size(); ++i) {
        if (answers.at(i).refused || answers.at(i).tree != trees.at(i))
            qWarning("%s", sample.at(i).constData());
        QVERIFY(!answers.at(i).refused);
        QCOMPARE(answers.at(i).tree, trees.at(i));
    }
}

QTEST_GUILESS_MAIN(EditPropertiesTest)
#include "tst_editproperties.moc"
