// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editpromises.h"
#include "otherreader.h"
#include "pyyaml.h"
#include "randomconfig.h"
#include <pyyaml.h>

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

struct Tally
{
    int made = 0;
    int refused = 0; //!< Although the plain tree knows how.
    int impossible = 0; //!< Refused as it has to be.
};

QByteArray shown(const ConfigDocument &document)
{
    QByteArray text;
    for (const ConfigFile &file : document.files())
        text += "--- " + file.name.toUtf8() + '\n' + file.bytes + "<end>\n";
    return text;
}

//! What should take an operation back, when one should.
std::optional<EditOperation> opposite(const EditOperation &operation, const OperationProposal &proposal)
{
    if (const auto *disabling = std::get_if<DisableModule>(&operation))
        return EnableModule {disabling->position};
    if (const auto *moving = std::get_if<MoveModule>(&operation))
        return MoveModule {moving->to, moving->from};
    const bool isOneRow = std::holds_alternative<CommentOut>(operation);
    if (isOneRow && !proposal.edit.isEmpty()) {
        const TextReplacement &first = proposal.edit.replacements().constFirst();
        for (const ConfigFile &file : proposal.document.files()) {
            if (file.name != first.file || first.inserted.contains("module-console"))
                continue;
            const QByteArray above = file.bytes.first(first.begin).replace("\r\n", "\n");
            return Uncomment {file.name, int(above.count('\n') + above.count('\r')) + 1};
        }
    }
    return std::nullopt;
}

} // namespace

/*!
 * Random documents × random edits. Every number is a seed of its own: of a document, and of one to three edits of it.
 * What breaks a promise is printed with its seed. MODULEHOST_TEST_EDITS is how many seeds there are,
 * MODULEHOST_TEST_SEED the first of them; tests/edits/run makes it a hundred thousand.
 */
class RandomEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownSeeds();
    void randomDocuments();
    void homeserverFile();
    void refusals();

private:
    using Chooser = std::function<int()>;
    //! False when something is broken, which has been told.
    bool run(quint32 seed);
    bool edit(const ConfigDocument &first, plain::IntendedConfig config, const plain::Chance &below);
    bool isAsElsewhere(const ConfigDocument &document);
    bool isTakenBack(const ConfigDocument &document, const EditOperation &operation, const OperationProposal &proposal);
    bool askOthers();

    std::array<Tally, plain::OperationKinds> m_tallies;
    QByteArrayList m_texts;
    QByteArrayList m_trees;
    QByteArrayList m_origins; //!< Of each of the texts, for a message.
    QByteArray m_origin;
    int m_edits = 0;
    int m_roundTrips = 0;
    int m_notTakenBack = 0;
    int m_foreign = 0; //!< Documents that yaml-cpp reads otherwise before any edit.
    int m_documents = 0;
    bool m_isReadElsewhere = true;
};

bool RandomEditsTest::isAsElsewhere(const ConfigDocument &document)
{
    for (const ConfigFile &file : document.files()) {
        m_texts.append(file.bytes);
        m_trees.append(notation(*file.root.node()));
        m_origins.append(m_origin);
        if (!m_isReadElsewhere)
            continue;
        if (const QByteArray difference = plain::differenceInYamlCpp(file.bytes, *file.root.node());
            !difference.isEmpty()) {
            m_origin += "\nyaml-cpp: " + difference;
            return false;
        }
    }
    return true;
}

bool RandomEditsTest::isTakenBack(const ConfigDocument &document, const EditOperation &operation,
                                  const OperationProposal &proposal)
{
    const auto back = opposite(operation, proposal);
    if (!back)
        return true;
    ++m_roundTrips;
    const OperationProposal again = proposeEdit(proposal.document, {*back});
    if (again.isRefused()) {
        ++m_notTakenBack;
        if (qEnvironmentVariableIsSet("MODULEHOST_TEST_REFUSALS"))
            qInfo("%s\nis not taken back: %s\n%s", m_origin.constData(), qPrintable(again.refusal),
                  shown(proposal.document).constData());
        return true;
    }
    if (shown(again.document) == shown(document))
        return true;
    m_origin += "\n" + plain::textOf(*back) + " makes\n" + shown(again.document);
    return false;
}

bool RandomEditsTest::edit(const ConfigDocument &first, plain::IntendedConfig config, const plain::Chance &below)
{
    plain::RandomEdit random(below);
    ConfigDocument document = first;
    EditOperations operations;
    for (int left = 1 + below(3); left > 0 && config.isExact(); --left) {
        const int kind = below(plain::OperationKinds);
        const EditOperation operation = random.operation(kind, config, document);
        m_origin += "\n" + plain::textOf(operation);
        if (qEnvironmentVariableIntValue("MODULEHOST_TEST_EDITS") == 1)
            qInfo("%s\n%s", m_origin.constData(), shown(document).constData());
        const OperationProposal proposal = proposeEdit(document, {operation});
        if (proposal.isRefused())
            m_origin += "\n  refused: " + proposal.refusal.toUtf8();
        ++m_edits;
        QByteArray broken = plain::brokenPromise(document, operation, proposal);
        plain::IntendedConfig trial = config.copy();
        const auto outcome = trial.apply(operation);
        if (broken.isEmpty())
            broken = plain::brokenMeaning(config, operation, proposal);
        Tally &tally = m_tallies[std::size_t(kind)];
        tally.made += proposal.isRefused() ? 0 : 1;
        const bool isPossible = outcome == plain::IntendedConfig::Outcome::Done;
        tally.refused += proposal.isRefused() && isPossible ? 1 : 0;
        tally.impossible += proposal.isRefused() && !isPossible ? 1 : 0;
        if (proposal.isRefused() && isPossible && qEnvironmentVariableIsSet("MODULEHOST_TEST_REFUSALS"))
            qInfo("%s\n%s", m_origin.constData(), shown(document).constData());
        const QByteArray before = shown(document);
        if (broken.isEmpty() && !proposal.isRefused()) {
            if (!isTakenBack(document, operation, proposal))
                broken = "what is taken back gives the same bytes";
            document = proposal.document;
            operations.append(operation);
            if (broken.isEmpty() && !isAsElsewhere(document)) {
                // What was a comment yaml-cpp has not read before; it does not know all of YAML.
                m_isReadElsewhere = false;
                if (kind != int(EditOperation(EnableModule()).index())
                    && kind != int(EditOperation(Uncomment()).index()))
                    broken = "other readers read the same";
            }
        }
        if (!broken.isEmpty()) {
            qWarning("%s\nbroken: %s\n%s->\n%s", m_origin.constData(), broken.constData(), before.constData(),
                     shown(proposal.isRefused() ? document : proposal.document).constData());
            return false;
        }
    }
    const OperationProposal whole = proposeEdit(first, operations);
    if (whole.isRefused() || shown(whole.document) != shown(document)
        || !plain::brokenPromise(first, Uncomment {}, whole).isEmpty()) {
        qWarning("%s\nbroken: one edit of several is the same as each of them\n%s", m_origin.constData(),
                 shown(first).constData());
        return false;
    }
    return true;
}

bool RandomEditsTest::run(quint32 seed)
{
    QRandomGenerator generator(seed);
    const plain::Chance below = [&](qsizetype bound) { return int(generator.bounded(int(bound))); };
    const plain::RandomConfig made = plain::randomConfig(below);
    m_origin = "seed " + QByteArray::number(seed);
    const ConfigDocument document = ConfigDocument::fromFiles(made.files);
    const QByteArray difference = made.config.differenceTo(document);
    if (!difference.isEmpty()) {
        for (const Problem &problem : document.problems())
            qWarning("%s", qPrintable(toGnuText(problem)));
        qWarning("%s\nbroken: a text is read as it was written: %s\n%s", m_origin.constData(), difference.constData(),
                 made.files.constFirst().second.constData());
        return false;
    }
    ++m_documents;
    m_isReadElsewhere = true;
    if (!isAsElsewhere(document)) {
        m_isReadElsewhere = false;
        ++m_foreign;
        if (qEnvironmentVariableIsSet("MODULEHOST_TEST_REFUSALS"))
            qInfo("%s\n%s", m_origin.constData(), shown(document).constData());
    }
    m_origin = "seed " + QByteArray::number(seed);
    return edit(document, made.config, below);
}

bool RandomEditsTest::askOthers()
{
    const QByteArrayList texts = std::exchange(m_texts, {});
    const QByteArrayList trees = std::exchange(m_trees, {});
    const QByteArrayList origins = std::exchange(m_origins, {});
    if (texts.isEmpty())
        return true;
    // Of many texts only those are read by the slow scanner of which the fast one says something else.
    const bool isMany = qEnvironmentVariableIntValue("MODULEHOST_TEST_EDITS") >= 2000;
    QList<PyYamlAnswer> answers = askPyYaml(texts, isMany ? Scanner::C : Scanner::Python);
    for (qsizetype i = 0; isMany && i < answers.size(); ++i) {
        if (answers.at(i).refused || answers.at(i).tree != trees.at(i))
            answers[i] = askPyYaml({texts.at(i)}).value(0);
    }
    if (answers.size() != texts.size()) {
        qWarning("PyYAML did not answer (Debian: python3-yaml)");
        return false;
    }
    for (qsizetype i = 0; i < answers.size(); ++i) {
        if (!answers.at(i).refused && answers.at(i).tree == trees.at(i))
            continue;
        qWarning("%s\nPyYAML reads something else in\n%s\n%s\nbut we read\n%s", origins.at(i).constData(),
                 texts.at(i).constData(), answers.at(i).refused ? "refused" : answers.at(i).tree.constData(),
                 trees.at(i).constData());
        return false;
    }
    return true;
}

//! Seeds that broke a promise once.
void RandomEditsTest::knownSeeds()
{
    QFile file(QString::fromUtf8(MODULEHOST_TEST_SOURCE_DIR) + "/seeds.txt"_L1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray seed = line.left(line.indexOf('#')).trimmed();
        if (seed.isEmpty())
            continue;
        QVERIFY(run(seed.toUInt()));
    }
    QVERIFY(askOthers());
}

void RandomEditsTest::randomDocuments()
{
    const int wanted = qEnvironmentVariableIsSet("MODULEHOST_TEST_EDITS")
        ? qEnvironmentVariableIntValue("MODULEHOST_TEST_EDITS")
        : 400;
    const auto first = quint32(qEnvironmentVariableIntValue("MODULEHOST_TEST_SEED"));
    constexpr int mostTold = 20;
    int broken = 0;
    for (quint32 seed = first; seed < first + quint32(wanted) && broken < mostTold; ++seed) {
        broken += run(seed) ? 0 : 1;
        if (m_texts.size() >= 4000)
            broken += askOthers() ? 0 : 1;
    }
    broken += askOthers() ? 0 : 1;
    QCOMPARE(broken, 0);
}

//! The large file: commented as those are that come with a homeserver.
void RandomEditsTest::homeserverFile()
{
    QFile file(QString::fromUtf8(MODULEHOST_TEST_SOURCE_DIR) + "/../data/homeserver.yaml"_L1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const ConfigDocument document = ConfigDocument::fromBytes(file.readAll(), u"homeserver.yaml"_s);
    QVERIFY(document.isReadable());
    const int wanted = std::max(3, qEnvironmentVariableIntValue("MODULEHOST_TEST_EDITS") / 100);
    const auto first = quint32(qEnvironmentVariableIntValue("MODULEHOST_TEST_SEED"));
    m_isReadElsewhere = true;
    for (quint32 seed = first; seed < first + quint32(wanted); ++seed) {
        QRandomGenerator generator(seed);
        m_origin = "homeserver.yaml, seed " + QByteArray::number(seed);
        QVERIFY(edit(document, plain::IntendedConfig(document),
                     [&](qsizetype bound) { return int(generator.bounded(int(bound))); }));
        if (m_texts.size() >= 30)
            QVERIFY(askOthers());
    }
    QVERIFY(askOthers());
}

//! What refuses everything keeps every promise, so that refusals are counted.
void RandomEditsTest::refusals()
{
    // Of what could be done, in per cent: what stands in brackets cannot be commented out, what has a comment cannot go
    // to another collection, and aliases keep entries from moving.
    QList<int> mostRefused(plain::OperationKinds, 8);
    mostRefused[int(EditOperation(CommentOut()).index())] = 50;
    mostRefused[int(EditOperation(MoveValue()).index())] = 30;
    mostRefused[int(EditOperation(MoveModule()).index())] = 20;
    constexpr int least = 30; // Operations of which a share says something.
    qInfo("%d documents (%d of them not compared with yaml-cpp), %d edits", m_documents, m_foreign, m_edits);
    QStringList beyond;
    for (int kind = 0; kind < plain::OperationKinds; ++kind) {
        const Tally &tally = m_tallies[std::size_t(kind)];
        const int possible = tally.made + tally.refused;
        const double share = possible == 0 ? 0 : 100.0 * tally.refused / possible;
        qInfo("%-15s %6d made, %5d refused (%4.1f %%), %5d impossible ones refused", plain::kindName(kind).constData(),
              tally.made, tally.refused, share, tally.impossible);
        if (possible >= least && share > mostRefused.at(kind))
            beyond.append(QString::fromLatin1(plain::kindName(kind)));
    }
    qInfo("%d taken back by their opposite, %d of which was refused", m_roundTrips, m_notTakenBack);
    QCOMPARE(beyond, QStringList());
    if (m_edits < 20 * least)
        return;
    const Tally &uncommented = m_tallies[EditOperation(Uncomment()).index()];
    QVERIFY2(uncommented.made > uncommented.impossible / 20, "hardly a comment became a setting");
    QVERIFY2(m_notTakenBack <= m_roundTrips / 20, "what was done could often not be taken back");
    QVERIFY2(m_foreign <= m_documents / 10, "yaml-cpp was hardly asked; the test means little");
}

QTEST_GUILESS_MAIN(RandomEditsTest)
#include "tst_randomedits.moc"
