// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "mainmenus.h"

#include <config/configeditor.h>
#include <config/configoutline.h>
#include <emptystate.h>
#include <tableview.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QInputDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>

#include <memory>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

const QString fileName = u"/etc/example/homeserver.yaml"_s;

//! The window with the page in front and the text of one file, which is live.
struct Desk
{
    explicit Desk(const QByteArray &bytes) { open(ConfigDocument::fromBytes(bytes, fileName)); }
    explicit Desk(const ConfigDocument &document) { open(document); }

    void open(const ConfigDocument &document)
    {
        w.session.document = document;
        w.window.open({fileName});
        isOpen = QTest::qWaitFor([this] { return w.console.config().state() == OpenedConfig::State::Untrusted; });
        if (isOpen) {
            w.console.config().trust(w.console.config().question());
            isOpen = QTest::qWaitFor(
                [this] { return w.console.config().state() == OpenedConfig::State::Live && !config().isApplying(); });
        }
        page = w.page("config");
        editor = page->findChild<ConfigEditor *>();
        w.window.activateWindow();
        isOpen = isOpen && QTest::qWaitForWindowActive(&w.window);
        editor->setFocus();
    }

    OpenedConfig &config() { return w.console.config(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(editor, key, modifiers); }
    void type(const QString &text) { QTest::keyClicks(editor, text); }
    QWidget *part(const QString &name) const { return named<QWidget>(page, name); }

    OpenWindow w;
    Page *page = nullptr;
    ConfigEditor *editor = nullptr;
    bool isOpen = false;
};

int problemRows(const Desk &d) { return named<TableView>(d.page, u"Problems of the text"_s)->model()->rowCount(); }

} // namespace

//! The text side of the Config page, driven by keys.
class tst_ConfigPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void emptyUntilSomethingIsOpen();
    void typingIsOneStepOfTheHistory();
    void aNewLineIsAnotherStep();
    void pagesShareOneHistory();
    void bytesStay_data();
    void bytesStay();
    void aMistakeIsShownAndMended();
    void brokenTextIsNotSaved();
    void aRefusedFileIsMendedHere();
    void problemsByKey();
    void problemsOfAllFilesByKey();
    void findAndReplace();
    void commentsByKey();
    void foldsByKey();
    void filesAreDroppedOnTheWindow();
    void goToLineAndProblemLinks();
    void outlineLeadsToTheModule();
    void severalFiles();
    void otherEncodingsAreOnlyRead();
    void savesThroughTheReview();
    void textThatIsAppliedStaysAsItIs();
};

void tst_ConfigPage::emptyUntilSomethingIsOpen()
{
    OpenWindow w;
    Page *page = w.page("config");
    auto *empty = page->findChild<EmptyState *>(QString(), Qt::FindChildrenRecursively);
    QVERIFY(empty && empty->isVisible());
    QCOMPARE(empty->sentence(), u"No configuration is open"_s);
    QVERIFY(!page->findChild<ConfigEditor *>()->isVisible());
}

void tst_ConfigPage::typingIsOneStepOfTheHistory()
{
    Desk d("server_name: a\n");
    QVERIFY(d.isOpen);
    d.press(Qt::Key_End);
    d.type(u"bcd"_s);
    QCOMPARE(d.config().editedText(fileName), QByteArray("server_name: abcd\n"));
    QCOMPARE(d.config().pendingDescriptions().size(), 1);
    QTRY_COMPARE(d.config().edited().serverName(), u"abcd"_s);
    d.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d.editor->bytes(), QByteArray("server_name: a\n"));
    QVERIFY(!d.config().hasPending());
    d.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(d.editor->bytes(), QByteArray("server_name: abcd\n"));
    QCOMPARE(d.config().edited().serverName(), u"abcd"_s);
    d.press(Qt::Key_Z, Qt::ControlModifier);
    d.press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(d.editor->bytes(), QByteArray("server_name: abcd\n"));
}

void tst_ConfigPage::aNewLineIsAnotherStep()
{
    Desk d("a: 1\n");
    QVERIFY(d.isOpen);
    d.press(Qt::Key_End);
    d.type(u"2"_s);
    d.press(Qt::Key_Return);
    d.type(u"b: 3"_s);
    QCOMPARE(d.editor->bytes(), QByteArray("a: 12\nb: 3\n"));
    QCOMPARE(d.config().pendingDescriptions().size(), 2);
    d.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d.editor->bytes(), QByteArray("a: 12\n\n"));
}

void tst_ConfigPage::pagesShareOneHistory()
{
    Desk d(OpenWindow::document());
    QVERIFY(d.isOpen);
    d.press(Qt::Key_End);
    d.type(u"x"_s); // Not read yet when the next edit comes.
    auto *modules = named<TableView>(d.w.page("modules"), u"Modules in the order of the file"_s);
    QVERIFY(modules);
    modules->selectRow(0);
    QTest::keyClick(modules, Qt::Key_Down, Qt::AltModifier);
    d.w.page("config");
    QCOMPARE(d.config().pendingDescriptions().size(), 2);
    QVERIFY(d.editor->bytes().startsWith("server_name: example.comx\n"));
    QVERIFY(d.editor->bytes().indexOf("lists.DenyList") < d.editor->bytes().indexOf("lists.AllowList"));
    d.editor->setFocus();
    d.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(d.editor->bytes().indexOf("lists.DenyList") > d.editor->bytes().indexOf("lists.AllowList"));
    QVERIFY(d.editor->bytes().startsWith("server_name: example.comx\n"));
    d.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d.editor->bytes(), OpenWindow::document().files().constFirst().bytes);
}

void tst_ConfigPage::bytesStay_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after"); // A comment and a line break typed at the beginning.
    QTest::newRow("unix") << QByteArray("a: 1\nb: 2\n") << QByteArray("#\na: 1\nb: 2\n");
    QTest::newRow("windows") << QByteArray("a: 1\r\nb: 2\r\n") << QByteArray("#\r\na: 1\r\nb: 2\r\n");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "a: 1\nb: 2\n")
                                     << QByteArray("\xef\xbb\xbf"
                                                   "#\na: 1\nb: 2\n");
    QTest::newRow("no final newline") << QByteArray("a: 1\nb: 2") << QByteArray("#\na: 1\nb: 2");
    QTest::newRow("mixed breaks") << QByteArray("a: 1\nb: 2\r\nc: 3\n") << QByteArray("#\na: 1\nb: 2\r\nc: 3\n");
    QTest::newRow("trailing spaces") << QByteArray("a: 1   \n\n  \n") << QByteArray("#\na: 1   \n\n  \n");
    QTest::newRow("other scripts") << QByteArray("a: \xc3\xa4\xf0\x9f\x98\x80\n")
                                   << QByteArray("#\na: \xc3\xa4\xf0\x9f\x98\x80\n");
}

void tst_ConfigPage::bytesStay()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    Desk d(before);
    QVERIFY(d.isOpen);
    QCOMPARE(d.editor->bytes(), before);
    QVERIFY(!d.config().hasPending());
    d.press(Qt::Key_Home, Qt::ControlModifier);
    d.type(u"#"_s);
    d.press(Qt::Key_Return);
    QCOMPARE(d.config().editedText(fileName), after);
    QTRY_VERIFY(!d.config().isReadingText());
    QCOMPARE(d.config().edited().files().constFirst().bytes, after);
    d.press(Qt::Key_Z, Qt::ControlModifier);
    if (d.config().hasPending())
        d.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d.editor->bytes(), before);
}

void tst_ConfigPage::aMistakeIsShownAndMended()
{
    Desk d("server_name: a\nlist: [1, 2]\n");
    QVERIFY(d.isOpen);
    QCOMPARE(problemRows(d), 0);
    d.press(Qt::Key_End, Qt::ControlModifier);
    d.type(u"broken: ["_s);
    QTRY_COMPARE(problemRows(d), 1);
    QVERIFY(!d.config().edited().isReadable());
    QVERIFY(d.editor->markersAtLine(2) != 0 || d.editor->markersAtLine(3) != 0 || d.editor->markersAtLine(1) != 0);
    d.type(u"]"_s);
    QTRY_COMPARE(problemRows(d), 0);
    QVERIFY(d.config().edited().isReadable());
    QCOMPARE(d.editor->markersAtLine(2), 0U);
}

void tst_ConfigPage::brokenTextIsNotSaved()
{
    Desk d("server_name: a\n");
    QVERIFY(d.isOpen);
    QString told;
    connect(&d.w.console, &Console::noticePosted, this, [&told](const Notice &notice) { told = notice.text; });
    d.press(Qt::Key_End);
    d.type(u": ["_s);
    d.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY2(told.contains(u"homeserver.yaml, line "_s), qPrintable(told));
    QVERIFY(!d.w.window.findChild<QDialog *>(u"applyDialog"_s));
    d.config().saveAndApply();
    QVERIFY(!d.w.session.calls.contains(u"save"_s));
    QVERIFY(d.config().hasPending());
    QCOMPARE(d.editor->bytes(), QByteArray("server_name: a: [\n"));
}

void tst_ConfigPage::aRefusedFileIsMendedHere()
{
    OpenWindow w;
    w.session.document = ConfigDocument::fromBytes("server_name: [\n", fileName);
    w.window.open({fileName});
    QTRY_COMPARE(w.console.config().state(), OpenedConfig::State::Unreadable);
    Page *page = w.page("config");
    auto *editor = page->findChild<ConfigEditor *>();
    QVERIFY(editor->isVisible());
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_End);
    QTest::keyClicks(editor, u"]"_s);
    QTRY_VERIFY(w.console.config().edited().isReadable());
    w.console.config().saveAndApply();
    // What was never agreed to does not run because it was mended.
    QTRY_COMPARE(w.console.config().state(), OpenedConfig::State::Untrusted);
    QVERIFY(!w.session.calls.contains(u"apply"_s));
    QCOMPARE(w.console.config().document().files().constFirst().bytes, QByteArray("server_name: []\n"));
}

void tst_ConfigPage::problemsByKey()
{
    Desk d("server_name: a\nmodules:\n  - module: 5\n  - config: {}\n");
    QVERIFY(d.isOpen);
    QTRY_COMPARE(problemRows(d), 2);
    d.press(Qt::Key_Home, Qt::ControlModifier);
    const auto line = [&d] {
        int line = 0;
        int index = 0;
        d.editor->getCursorPosition(&line, &index);
        return line + 1;
    };
    d.press(Qt::Key_F8);
    QCOMPARE(line(), 3);
    d.press(Qt::Key_F8);
    QCOMPARE(line(), 4);
    d.press(Qt::Key_F8);
    QCOMPARE(line(), 3);
    d.press(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(line(), 4);
}

void tst_ConfigPage::problemsOfAllFilesByKey()
{
    const QString second = u"/etc/example/conf.d/other.yaml"_s;
    Desk d(ConfigDocument::fromFiles(
        {{fileName, "server_name: a\nmodules:\n  - module: 5\n  - config: {}\n"}, {second, "a: 1\nb: 2\nb: 3\n"}}));
    QVERIFY(d.isOpen);
    QTRY_COMPARE(problemRows(d), 3);
    auto *files = d.page->findChild<QComboBox *>(u"config.files"_s);
    const auto place = [&] {
        int line = 0;
        int index = 0;
        d.editor->getCursorPosition(&line, &index);
        return std::pair(files->currentIndex(), line + 1);
    };
    const QList<std::pair<int, int>> places {{0, 3}, {0, 4}, {1, 3}};
    d.press(Qt::Key_Home, Qt::ControlModifier);
    for (const auto &expected : {places.at(0), places.at(1), places.at(2), places.at(0)}) {
        d.press(Qt::Key_F8);
        QCOMPARE(place(), expected);
    }
    for (const auto &expected : {places.at(2), places.at(1), places.at(0)}) {
        d.press(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(place(), expected);
    }
}

void tst_ConfigPage::findAndReplace()
{
    Desk d("a: one\nb: One\nc: one\n");
    QVERIFY(d.isOpen);
    d.press(Qt::Key_H, Qt::ControlModifier);
    auto *find = named<QLineEdit>(d.page, u"Find"_s);
    auto *replacement = named<QLineEdit>(d.page, u"Replace with"_s);
    QVERIFY(find && replacement && find->hasFocus());
    QTest::keyClicks(find, u"one"_s);
    QCOMPARE(d.editor->selection(), (TextSpan {3, 6}));
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(d.editor->selection(), (TextSpan {10, 13}));
    for (QCheckBox *box : d.page->findChildren<QCheckBox *>()) {
        if (box->text() == u"&Match case"_s)
            box->setChecked(true);
    }
    replacement->setFocus();
    QTest::keyClicks(replacement, u"1"_s);
    for (QPushButton *button : d.page->findChildren<QPushButton *>()) {
        if (button->text() == u"Replace &All"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(d.editor->bytes(), QByteArray("a: 1\nb: One\nc: 1\n"));
    QCOMPARE(d.config().pendingDescriptions().size(), 1);
    QTest::keyClick(replacement, Qt::Key_Escape);
    QVERIFY(!find->isVisible());
    QVERIFY(d.editor->hasFocus());
    d.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d.editor->bytes(), QByteArray("a: one\nb: One\nc: one\n"));
    d.press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(find->isVisible() && !replacement->isVisible());
}

void tst_ConfigPage::commentsByKey()
{
    const QByteArray before("a: 1\r\nb:\r\n  c: 2\r\n\r\n  d: 3\r\n");
    Desk d(before);
    QVERIFY(d.isOpen);
    d.press(Qt::Key_A, Qt::ControlModifier);
    d.press(Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(d.editor->bytes(), QByteArray("# a: 1\r\n# b:\r\n#   c: 2\r\n\r\n#   d: 3\r\n"));
    QCOMPARE(d.config().pendingDescriptions().size(), 1);
    d.press(Qt::Key_A, Qt::ControlModifier);
    d.press(Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(d.editor->bytes(), before);
}

void tst_ConfigPage::foldsByKey()
{
    const QByteArray text("a:\n  b: 1\n  c: 2\nd:\n  e: 3\n");
    Desk d(text);
    QVERIFY(d.isOpen);
    const auto folded = [&d] {
        QList<int> lines;
        for (int line = 0; line < d.editor->lines(); ++line) {
            if (d.editor->SendScintilla(QsciScintillaBase::SCI_GETLINEVISIBLE, static_cast<unsigned long>(line)) == 0)
                lines.append(line + 1);
        }
        return lines;
    };
    d.editor->goTo(3);
    d.press(Qt::Key_F9);
    QCOMPARE(folded(), QList<int>({2, 3}));
    QCOMPARE(d.editor->cursorOffset(), 0); // Where one still sees it.
    d.press(Qt::Key_F9);
    QCOMPARE(folded(), QList<int>());
    d.press(Qt::Key_F9, Qt::ShiftModifier);
    QCOMPARE(folded(), QList<int>({2, 3, 5}));
    d.press(Qt::Key_F9, Qt::ControlModifier);
    QCOMPARE(folded(), QList<int>());
    QCOMPARE(d.editor->bytes(), text);
    QVERIFY(!d.config().hasPending());
}

void tst_ConfigPage::filesAreDroppedOnTheWindow()
{
    Desk d("server_name: a\n");
    QVERIFY(d.isOpen);
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(u"/etc/other/homeserver.yaml"_s)});
    QWidget *under = d.editor->viewport();
    QDragEnterEvent enter(QPoint(30, 30), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(under, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(30, 30), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(under, &drop);
    QTRY_COMPARE(d.config().names(), QStringList(u"/etc/other/homeserver.yaml"_s));
    QVERIFY(!d.config().hasPending());
}

void tst_ConfigPage::goToLineAndProblemLinks()
{
    Desk d("a: 1\nb: 2\nc: 3\n");
    QVERIFY(d.isOpen);
    d.press(Qt::Key_G, Qt::ControlModifier);
    auto *dialog = d.page->findChild<QInputDialog *>(u"config.lineDialog"_s);
    QVERIFY(dialog);
    dialog->setIntValue(3);
    dialog->accept();
    QCOMPARE(d.editor->cursorOffset(), 10);
    // A link of another page.
    d.w.page("overview");
    d.w.console.show(
        {.kind = Target::Kind::ConfigPlace, .place = {.file = fileName, .line = 2, .column = 4, .begin = 8, .end = 9}});
    QCOMPARE(d.w.window.currentPage()->id(), QByteArray("config"));
    QCOMPARE(d.editor->cursorOffset(), 8);
}

void tst_ConfigPage::outlineLeadsToTheModule()
{
    Desk d(OpenWindow::document());
    QVERIFY(d.isOpen);
    auto *outline = d.page->findChild<ConfigOutline *>();
    const auto items = outline->findItems(u"lists."_s, Qt::MatchStartsWith | Qt::MatchRecursive);
    QCOMPARE(items.size(), 3);
    QCOMPARE(items.at(2)->text(0), u"lists.Sleeping (disabled)"_s);
    d.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(outline->hasFocus());
    outline->setCurrentItem(items.at(1));
    const qsizetype entry = d.config().edited().modules().at(1).entry.begin;
    QCOMPARE(d.editor->cursorOffset(), entry);
    QTest::keyClick(outline, Qt::Key_Return);
    QVERIFY(d.editor->hasFocus());
    d.press(Qt::Key_Home, Qt::ControlModifier);
    QTRY_COMPARE(outline->currentItem()->text(0), u"server_name"_s);
}

void tst_ConfigPage::severalFiles()
{
    const QString second = u"/etc/example/conf.d/other.yaml"_s;
    Desk d(ConfigDocument::fromFiles({{fileName, "server_name: a\n"}, {second, "modules: []\n"}}));
    QVERIFY(d.isOpen);
    auto *files = d.page->findChild<QComboBox *>(u"config.files"_s);
    QVERIFY(files->isVisible());
    QCOMPARE(files->count(), 2);
    d.press(Qt::Key_End);
    d.type(u"b"_s);
    files->setCurrentIndex(1);
    QCOMPARE(d.editor->bytes(), QByteArray("modules: []\n"));
    d.type(u"#"_s);
    QCOMPARE(d.config().edited().files().at(0).bytes, QByteArray("server_name: ab\n"));
    QCOMPARE(d.config().edited().files().at(1).bytes, QByteArray("#modules: []\n"));
    QCOMPARE(d.config().pendingDescriptions().size(), 2);
}

void tst_ConfigPage::otherEncodingsAreOnlyRead()
{
    const QByteArray wide("\xff\xfe"
                          "a\0:\0 \0"
                          "1\0\n\0",
                          12);
    OpenWindow w;
    w.session.document = ConfigDocument::fromBytes(wide, fileName);
    w.window.open({fileName});
    auto *editor = w.page("config")->findChild<ConfigEditor *>();
    QTRY_COMPARE(editor->bytes(), wide);
    QTest::keyClicks(editor, u"x"_s);
    QCOMPARE(editor->bytes(), wide);
    QVERIFY(!w.console.config().hasPending());
}

void tst_ConfigPage::savesThroughTheReview()
{
    Desk d("server_name: a\n");
    QVERIFY(d.isOpen);
    d.press(Qt::Key_End);
    d.type(u"b"_s);
    d.press(Qt::Key_S, Qt::ControlModifier);
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = d.w.window.findChild<QDialog *>(u"applyDialog"_s)) && dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(!d.config().hasPending() && !d.config().isApplying());
    QCOMPARE(d.w.session.calls.count(u"save"_s), 1);
    QCOMPARE(d.config().document().serverName(), u"ab"_s);
}

void tst_ConfigPage::textThatIsAppliedStaysAsItIs()
{
    Desk d("server_name: a\n");
    QVERIFY(d.isOpen);
    d.press(Qt::Key_End);
    d.type(u"b"_s);
    d.w.session.isHeld = true;
    d.config().saveAndApply();
    d.type(u"c"_s);
    QCOMPARE(d.editor->bytes(), QByteArray("server_name: ab\n"));
    d.w.session.release();
    QTRY_VERIFY(!d.config().isApplying());
    d.type(u"c"_s);
    QCOMPARE(d.editor->bytes(), QByteArray("server_name: abc\n"));
}

QTEST_MAIN(tst_ConfigPage)
#include "tst_configpage.moc"
