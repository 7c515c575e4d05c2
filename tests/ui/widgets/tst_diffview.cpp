// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <appearance.h>
#include <diffpane.h>
#include <diffview.h>
#include <secretspans.h>
#include <tone.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QJsonDocument>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

const QString name = u"homeserver.yaml"_s;

//! Of a.Door, whose settings tell nothing by their names.
QHash<QString, QJsonObject> schemas()
{
    return {{u"a.Door"_s,
             QJsonDocument::fromJson(R"({"properties": {"pin": {"format": "password"}, "name": {},
                                        "login": {"writeOnly": true}, "codes": {"items": {"writeOnly": true}}}})")
                 .object()}};
}

QByteArray secretsOf(const QByteArray &text)
{
    const ConfigFile file = parseConfigFile(text, name, {});
    QByteArray marked = text;
    const QList<LineSpan> spans = secretSpans(file, schemas());
    for (auto span = spans.rbegin(); span != spans.rend(); ++span)
        marked.replace(span->begin, span->end - span->begin, "***");
    return marked;
}

ComparedText compared(const QByteArray &before, const QByteArray &after)
{
    return {TextDiff(before, after), secretSpans(parseConfigFile(before, name, {}), {}),
            secretSpans(parseConfigFile(after, name, {}), {})};
}

//! A column as lines with their sign, numbers where there are any, and what is marked in brackets.
QStringList textsOf(const QList<DiffLine> &lines)
{
    QStringList texts;
    for (const DiffLine &line : lines) {
        QString text = line.text;
        for (auto mark = line.marks.rbegin(); mark != line.marks.rend(); ++mark)
            text.insert(mark->end, u']').insert(mark->begin, u'[');
        static const QHash<DiffLine::Kind, QString> signs {{DiffLine::Kind::Same, u" "_s},
                                                           {DiffLine::Kind::Removed, u"-"_s},
                                                           {DiffLine::Kind::Added, u"+"_s},
                                                           {DiffLine::Kind::Nothing, u"/"_s},
                                                           {DiffLine::Kind::Fold, u"~"_s}};
        texts.append(signs.value(line.kind) + text);
    }
    return texts;
}

QList<ComparedFile> files(const QByteArray &before, const QByteArray &after)
{
    return differingFiles(ConfigDocument::fromBytes(before, name), ConfigDocument::fromBytes(after, name));
}

QByteArray manyLines()
{
    QByteArray text;
    for (int i = 0; i < 200; ++i)
        text += "key_" + QByteArray::number(i)
            + ": some words that make the line long enough to be scrolled sideways in "
              "a narrow window, whatever its font\n";
    return text;
}

} // namespace

class DiffViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QSettings().clear(); }

    void secretsAreFound_data();
    void secretsAreFound();
    void besideEachOther();
    void unified();
    void foldsWhatIsTheSame();
    void secretsAreCovered();
    void lineBreaksAreShownWhereTheyDiffer();
    void stepsByKey();
    void scrollsTogether();
    void secretsStayOffTheClipboard();
    void styleIsRemembered();
    void severalFiles();
    void marksFollowThePalette();
};

void DiffViewTest::secretsAreFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("covered");
    QTest::newRow("plain") << QByteArray("a: 1\npassword: hunter2 # old\nb: 2\n")
                           << QByteArray("a: 1\npassword: *** # old\nb: 2\n");
    QTest::newRow("quoted") << QByteArray("macaroon_secret_key: \"a#b, c\"\n")
                            << QByteArray("macaroon_secret_key: ***\n");
    QTest::newRow("below") << QByteArray("token:\n  - one\n  - { x: two }\n")
                           << QByteArray("token:\n  - ***\n  - { x: *** }\n");
    QTest::newRow("in brackets") << QByteArray("db: { user: u, password: p, host: h }\n")
                                 << QByteArray("db: { user: u, password: ***, host: h }\n");
    QTest::newRow("header") << QByteArray("headers: { Authorization: b64, X-Api-Key: k, Accept: all }\n")
                            << QByteArray("headers: { Authorization: ***, X-Api-Key: ***, Accept: all }\n");
    QTest::newRow("switches are none") << QByteArray("password: true\ntoken: null\n")
                                       << QByteArray("password: true\ntoken: null\n");
    QTest::newRow("in a comment") << QByteArray("a: 1\n#  api_key: abc\n# see the token: in chapter 2\n")
                                  << QByteArray("a: 1\n#  api_key: ***\n# see the token: ***\n");
    QTest::newRow("unreadable") << QByteArray("a: [\npassword: 'it''s' # x\n  secret: s\r\n{token: a, b: c\n")
                                << QByteArray("a: [\npassword: ***'s' # x\n  secret: ***\r\n{token: ***, b: c\n");
    QTest::newRow("by the schema") << QByteArray("modules:\n  - module: a.Door\n    config: { pin: 12, name: n, login: "
                                                 "{ user: u }, codes: [x, y] }\n")
                                   << QByteArray("modules:\n  - module: a.Door\n    config: { pin: ***, name: n, "
                                                 "login: { user: *** }, codes: [***, ***] }\n");
    QTest::newRow("another module's") << QByteArray("modules:\n  - module: b.Door\n    config: { pin: 12 }\n")
                                      << QByteArray("modules:\n  - module: b.Door\n    config: { pin: 12 }\n");
    QTest::newRow("a disabled entry's")
        << QByteArray("modules:\n  # module-console: disabled\n  # - module: a.Door\n  #   config:\n  #     codes:\n"
                      "  #       - x\n")
        << QByteArray("modules:\n  # module-console: disabled\n  # - module: a.Door\n  #   config:\n  #     codes:\n"
                      "  #       - ***\n");
    QTest::newRow("by the schema, in a comment")
        << QByteArray("modules:\n  - module: a.Door\n    config:\n      name: n\n      # pin: 12 34\n")
        << QByteArray("modules:\n  - module: a.Door\n    config:\n      name: n\n      # pin: ***\n");
    QTest::newRow("a list by the schema, in a comment")
        << QByteArray("modules:\n  - module: a.Door\n    config:\n      name: n\n      # codes:\n      # - x\n")
        << QByteArray("modules:\n  - module: a.Door\n    config:\n      name: n\n      # codes:\n      # - ***\n");
    QTest::newRow("of several lines, in a comment")
        << QByteArray("a: 1\n# signing_key: |\n#   one\n#\n#   two\n# b: 2\n")
        << QByteArray("a: 1\n# signing_key: ***\n#   ***\n#\n#   ***\n# b: 2\n");
    QTest::newRow("comments apart") << QByteArray("# token:\nb: 2\n#   c: 3\n")
                                    << QByteArray("# token:\nb: 2\n#   c: 3\n");
    QTest::newRow("by the schema, unreadable")
        << QByteArray(
               "a: [\n  - module: a.Door\n    config:\n      pin: 12\n      secret: |\n        one\n      b: 2\n")
        << QByteArray(
               "a: [\n  - module: a.Door\n    config:\n      pin: ***\n      secret: ***\n        ***\n      b: 2\n");
    QTest::newRow("none") << QByteArray("server_name: example.com\n") << QByteArray("server_name: example.com\n");
}

void DiffViewTest::secretsAreFound()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, covered);
    QCOMPARE(secretsOf(text), covered);
}

void DiffViewTest::besideEachOther()
{
    const DiffLines lines = diffLines(compared("a: 1\nb: 2\nc: 3\n", "a: 1\nnew: x y z\nb: 20\nc: 3\n"), {});
    QCOMPARE(textsOf(lines.first), (QStringList {u" a: 1"_s, u"/"_s, u"-b: [2]"_s, u" c: 3"_s}));
    QCOMPARE(textsOf(lines.second), (QStringList {u" a: 1"_s, u"+new: x y z"_s, u"+b: [20]"_s, u" c: 3"_s}));
    QCOMPARE(lines.first.at(2).oldNumber, 2);
    QCOMPARE(lines.second.at(2).newNumber, 3);
    QCOMPARE(lines.changes, (QList<DiffChange> {{1, 3}}));
}

void DiffViewTest::unified()
{
    const DiffLines lines
        = diffLines(compared("a: 1\nb: 2\nc: 3\nd: 4\n", "a: 1\nb: 20\nc: 30\nd: 4\n"), {.isUnified = true});
    QCOMPARE(textsOf(lines.first),
             (QStringList {u" a: 1"_s, u"-b: [2]"_s, u"-c: [3]"_s, u"+b: [20]"_s, u"+c: [30]"_s, u" d: 4"_s}));
    QVERIFY(lines.second.isEmpty());
    QCOMPARE(lines.first.constLast().oldNumber, 4);
    QCOMPARE(lines.first.constLast().newNumber, 4);
}

void DiffViewTest::foldsWhatIsTheSame()
{
    QByteArray before;
    for (int i = 1; i <= 40; ++i)
        before += "line " + QByteArray::number(i) + '\n';
    const QByteArray after = QByteArray(before).replace("line 11\n", "LINE 11\n").replace("line 30\n", "LINE 30\n");
    const DiffLines lines = diffLines(compared(before, after), {});
    QCOMPARE(lines.first.size(), 1 + 3 + 1 + 3 + 1 + 3 + 1 + 3 + 1);
    QCOMPARE(textsOf(lines.first).at(0), u"~7 line(s) are the same"_s);
    QCOMPARE(textsOf(lines.first).at(8), u"~12 line(s) are the same"_s);
    QCOMPARE(lines.first.at(9).oldNumber, 27);
    QCOMPARE(diffLines(compared(before, after), {.isWhole = true}).first.size(), 40);
    // A single line takes no more room than the words that it is the same.
    const DiffLines close = diffLines(compared("a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n"), {});
    QCOMPARE(close.first.size(), 9);
}

void DiffViewTest::secretsAreCovered()
{
    const ComparedText text = compared("password: hunter2\nport: 1\n", "password: correct-horse\nport: 2\n");
    const DiffLines covered = diffLines(text, {});
    QCOMPARE(textsOf(covered.first).at(0), u"-password: [••••••]"_s);
    QCOMPARE(textsOf(covered.second), (QStringList {u"+password: [••••••]"_s, u"+port: [2]"_s}));
    QCOMPARE(textsOf(diffLines(text, {.isRevealed = true}).first).at(0), u"-password: [hunter2]"_s);
    QCOMPARE(shownText("port: 1\npassword: hunter2\n", {{18, 25}}, false), u"port: 1\npassword: ••••••"_s);
    QCOMPARE(shownText("port: 1\npassword: hunter2\n", {{18, 25}}, true), u"port: 1\npassword: hunter2"_s);
    // A secret of several lines is covered in each.
    const DiffLines block
        = diffLines(compared("signing_key: |\n  one\n  two\na: 1\n", "signing_key: |\n  one\n  two\na: 2\n"), {});
    for (const DiffLine &line : block.first)
        QVERIFY2(!line.text.contains(u"one"_s) && !line.text.contains(u"two"_s), qPrintable(line.text));
}

void DiffViewTest::lineBreaksAreShownWhereTheyDiffer()
{
    const DiffLines lines = diffLines(compared("a: 1\r\nb: 2\r\nend", "a: 1\nb: 2\r\nend\n"), {});
    QCOMPARE(textsOf(lines.first), (QStringList {u"-a: 1[␍␊]"_s, u" b: 2"_s, u"-end"_s}));
    QCOMPARE(textsOf(lines.second), (QStringList {u"+a: 1[␊]"_s, u" b: 2"_s, u"+end[␊]"_s}));
    // Nothing in a file can break a line of the view.
    const DiffLines odd = diffLines(compared("a: 1\n", "a: \"x\ry\xe2\x80\xa9z\"\n"), {});
    QVERIFY(!odd.second.at(0).text.contains(u'\r') && !odd.second.at(0).text.contains(u'\u2029'));
}

void DiffViewTest::stepsByKey()
{
    DiffView view;
    view.resize(900, 400);
    const QByteArray before = manyLines();
    view.setFiles(files(before, QByteArray(before).replace("key_20:", "other_20:").replace("key_150:", "other_150:")),
                  {});
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    auto *pane = view.findChild<DiffPane *>(u"diff.new"_s);
    pane->setFocus();
    QCOMPARE(view.changeCount(), 2);
    QCOMPARE(view.currentChange(), 0);
    const auto line = [pane] { return pane->lines().at(pane->textCursor().blockNumber()).text; };
    QVERIFY(line().startsWith(u"other_20:"_s));
    QTest::keyClick(pane, Qt::Key_F7);
    QCOMPARE(view.currentChange(), 1);
    QVERIFY(line().startsWith(u"other_150:"_s));
    QTest::keyClick(pane, Qt::Key_F7); // There is no further one.
    QCOMPARE(view.currentChange(), 1);
    QTest::keyClick(pane, Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(view.currentChange(), 0);
    // The place stays when the look changes.
    QTest::keyClick(pane, Qt::Key_F7);
    view.findChild<QAction *>(u"diff.unified"_s)->trigger();
    QCOMPARE(view.currentChange(), 1);
    auto *both = view.findChild<DiffPane *>(u"diff.both"_s);
    QVERIFY(both->isVisible() && !pane->isVisible());
    QVERIFY(both->lines().at(both->textCursor().blockNumber()).text.startsWith(u"key_150:"_s));
}

void DiffViewTest::scrollsTogether()
{
    DiffView view;
    view.resize(600, 300);
    const QByteArray before = manyLines();
    view.setFiles(files(before, QByteArray(before).replace("key_20:", "other_20:")), {});
    view.findChild<QAction *>(u"diff.whole"_s)->trigger();
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    auto *before_ = view.findChild<DiffPane *>(u"diff.old"_s);
    auto *after = view.findChild<DiffPane *>(u"diff.new"_s);
    after->verticalScrollBar()->setValue(120);
    QCOMPARE(before_->verticalScrollBar()->value(), 120);
    before_->verticalScrollBar()->setValue(40);
    QCOMPARE(after->verticalScrollBar()->value(), 40);
    QVERIFY(after->horizontalScrollBar()->maximum() > 10);
    before_->horizontalScrollBar()->setValue(10);
    QCOMPARE(after->horizontalScrollBar()->value(), 10);
}

void DiffViewTest::secretsStayOffTheClipboard()
{
    DiffView view;
    view.resize(900, 300);
    view.setFiles(files("password: hunter2\n", "password: hunter3\n"), {});
    view.show();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    auto *pane = view.findChild<DiffPane *>(u"diff.new"_s);
    pane->setFocus();
    QTest::keySequence(pane, QKeySequence::SelectAll);
    QTest::keySequence(pane, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"password: ••••••"_s);
    auto *reveal = view.findChild<QAction *>(u"diff.reveal"_s);
    reveal->trigger();
    QCOMPARE(reveal->text(), u"Hide Secrets"_s);
    QTest::keySequence(pane, QKeySequence::SelectAll);
    QTest::keySequence(pane, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"password: hunter3"_s);
    // Without secrets there is nothing to reveal.
    view.setFiles(files("a: 1\n", "a: 2\n"), {});
    for (QToolButton *button : view.findChildren<QToolButton *>())
        QVERIFY(button->defaultAction() != reveal || !button->isVisible());
}

void DiffViewTest::styleIsRemembered()
{
    {
        DiffView view;
        QVERIFY(!view.isUnified());
        view.findChild<QAction *>(u"diff.unified"_s)->trigger();
        view.findChild<QAction *>(u"diff.reveal"_s)->trigger();
    }
    const DiffView next;
    QVERIFY(next.isUnified());
    QVERIFY(!next.isRevealed()); // Secrets are covered each time.
    QVERIFY(!next.findChild<QAction *>(u"diff.unified"_s)->isChecked());
}

void DiffViewTest::severalFiles()
{
    const QString other = u"conf.d/other.yaml"_s;
    const auto document = [&](const QByteArray &first, const QByteArray &second) {
        return ConfigDocument::fromFiles({{name, first}, {other, second}});
    };
    DiffView view;
    view.show();
    auto *choice = view.findChild<QComboBox *>(u"diff.files"_s);
    view.setFiles(differingFiles(document("a: 1\n", "b: 1\n"), document("a: 1\n", "b: 2\n")), {});
    QCOMPARE(choice->count(), 1);
    QVERIFY(!choice->isVisible());
    view.setFiles(differingFiles(document("a: 1\n", "b: 1\n"), document("a: 2\n", "b: 2\n")), {});
    QVERIFY(choice->isVisible());
    QCOMPARE(choice->currentText(), u"other.yaml"_s); // The one that was shown.
    choice->setCurrentIndex(0);
    QCOMPARE(view.findChild<DiffPane *>(u"diff.new"_s)->lines().at(0).text, u"a: 2"_s);
    view.setFiles({}, {});
    QCOMPARE(view.currentChange(), -1);
    QVERIFY(view.findChild<DiffPane *>(u"diff.new"_s)->toPlainText().isEmpty());
}

void DiffViewTest::marksFollowThePalette()
{
    DiffView view;
    view.setFiles(files("a: 1\n", "a: 2\n"), {});
    view.show();
    auto *pane = view.findChild<DiffPane *>(u"diff.new"_s);
    const auto ground
        = [pane] { return pane->document()->begin().layout()->formats().value(0).format.background().color(); };
    QCOMPARE(ground(), toneEmphasis(Tone::Good, view.palette()));
    QApplication::setPalette(Appearance::darkPalette());
    QTRY_COMPARE(ground(), toneEmphasis(Tone::Good, Appearance::darkPalette()));
    for (const QPalette &palette : {Appearance::darkPalette(), Appearance::lightPalette()}) {
        for (const Tone tone : {Tone::Good, Tone::Bad}) {
            QVERIFY(contrastRatio(palette.color(QPalette::Text), toneEmphasis(tone, palette)) >= 4.5);
            QVERIFY(contrastRatio(toneBackground(tone, palette), toneEmphasis(tone, palette)) >= 1.15);
        }
    }
    QApplication::setPalette(QPalette());
}

QTEST_MAIN(DiffViewTest)
#include "tst_diffview.moc"
