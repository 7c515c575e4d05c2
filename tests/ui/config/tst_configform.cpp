// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formdeskwindow.h"

#include <config/form/collectioneditor.h>

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! The text with one piece replaced by another; each piece is there once.
QByteArray replaced(QByteArray text, const QByteArray &piece, const QByteArray &other)
{
    return text.count(piece) == 1 ? text.replace(piece, other) : QByteArray("not there once: " + piece);
}

QString said(const FormDeskWindow &d) { return d.form->findChild<RowMessage *>(u"config.formMessage"_s)->text(); }
QComboBox *entries(const FormDeskWindow &d) { return d.form->findChild<QComboBox *>(u"config.formEntries"_s); }

} // namespace

//! The form beside the text, driven by keys and the mouse. Bytes that a change is not about stay.
class tst_ConfigForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void changesANestedValue();
    void keepsWhatIsTyped();
    void saysWhatIsWrong();
    void addsWhatIsMissing();
    void switchesAndChoices();
    void aNullIsNeitherOnNorOff();
    void addsAndRemovesItems();
    void movesAndDuplicatesItems();
    void commentsOutAndBack();
    void changesVariantAndType();
    void renamesAndAddsOwnKeys();
    void resetsToTheDefault();
    void masksSecrets();
    void refusedEditOffersWhatCanBeDone();
    void oneHistory();
    void unreadableTextGreysIt();
    void cursorsFollowEachOther();
    void withoutASchema();
    void schemasMayComeLater();
    void disabledModules();
    void panesAreRemembered();
    void keysOfTheTextWorkHere();
    void longListsComeInParts();
    void cursorFarDownALongList();
    void shortcutsTakeOverWhatIsTyped();
    void whatIsNotEditedKeepsItsCharacters();
    void charactersThatAFieldCannotHold();
    void aVeryLongLineStaysWhole();
    void aLongFile();
};

void tst_ConfigForm::changesANestedValue()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    QVERIFY(d.fill(u"/cache/ttl"_s, u"2h"_s));
    QCOMPARE(d.text(), replaced(demoText(), "ttl: 1h", "ttl: 2h"));
    QCOMPARE(d.editor->bytes(), d.text());
    QCOMPARE(d.config().pendingDescriptions().size(), 1);
    QVERIFY(d.fill(u"/url"_s, u"http://two"_s));
    QCOMPARE(
        d.text(),
        replaced(replaced(demoText(), "ttl: 1h", "ttl: 2h"), "\"http://one\"   # keep", "\"http://two\"   # keep"));
    // What is the same is no change.
    QVERIFY(d.fill(u"/url"_s, u"http://two"_s));
    QCOMPARE(d.config().pendingDescriptions().size(), 2);
}

void tst_ConfigForm::keepsWhatIsTyped()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    auto *line = d.input<QLineEdit>(u"/cache/ttl"_s);
    QVERIFY(line);
    QTest::mouseClick(line, Qt::LeftButton);
    QTest::keyClick(line, Qt::Key_End);
    QTest::keyClicks(line, u"5"_s);
    QVERIFY(!d.config().hasPending()); // Not before it is agreed to.
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(line->text(), u"1h"_s);
    QTest::keyClicks(line, u"0"_s);
    QTest::keyClick(line, Qt::Key_Tab);
    QCOMPARE(d.text(), replaced(demoText(), "ttl: 1h", "ttl: 1h0"));
    // The rows are the same ones.
    QCOMPARE(d.input<QLineEdit>(u"/cache/ttl"_s), line);
}

void tst_ConfigForm::saysWhatIsWrong()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    QVERIFY(FormDeskWindow::said(d.row(u"/strange"_s)).contains(u"is unknown"_s));
    auto *line = d.input<QLineEdit>(u"/url"_s);
    QCOMPARE(line->accessibleName(), u"Address, required"_s);
    QCOMPARE(line->accessibleDescription(), u"Where to ask."_s);
    QTest::mouseClick(line, Qt::LeftButton);
    QTest::keyClick(line, Qt::Key_Home);
    QTest::keyClicks(line, u"x"_s);
    QVERIFY(FormDeskWindow::said(d.row(u"/url"_s)).contains(u"matches ^http"_s));
    QTest::keyClick(line, Qt::Key_Return); // It is the person's file: it may be wrong.
    QVERIFY(d.text().contains("url: \"xhttp://one\"   # keep me"));
    QVERIFY(FormDeskWindow::said(d.row(u"/url"_s)).contains(u"matches ^http"_s));
    QTest::keyClick(line, Qt::Key_Home);
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(FormDeskWindow::said(d.row(u"/url"_s)).trimmed(), QString());
    // What is no number is not written.
    const QByteArray before = d.text();
    QVERIFY(d.fill(u"/retries"_s, u"many"_s));
    QCOMPARE(d.text(), before);
    QVERIFY(FormDeskWindow::said(d.row(u"/retries"_s)).contains(u"whole number"_s));
}

void tst_ConfigForm::addsWhatIsMissing()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    auto *retries = d.input<QLineEdit>(u"/retries"_s);
    QCOMPARE(retries->text(), QString());
    QCOMPARE(retries->placeholderText(), u"3"_s);
    QVERIFY(d.fill(u"/retries"_s, u"7"_s));
    QCOMPARE(d.text(), replaced(demoText(), "      strange: 5\n", "      strange: 5\n      retries: 7\n"));
    QVERIFY(d.choose(u"/retries"_s, u"Remove"_s));
    QCOMPARE(d.text(), demoText());
}

void tst_ConfigForm::switchesAndChoices()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    auto *verbose = d.input<QCheckBox>(u"/verbose"_s);
    QCOMPARE(verbose->text(), u"Off, by default"_s);
    verbose->setFocus();
    QTest::keyClick(verbose, Qt::Key_Space);
    QCOMPARE(verbose->text(), u"On"_s);
    QCOMPARE(d.text(), replaced(demoText(), "      strange: 5\n", "      strange: 5\n      verbose: true\n"));
    auto *mode = d.input<QComboBox>(u"/mode"_s);
    QCOMPARE(mode->currentText(), u"fast, by default"_s);
    mode->setFocus();
    QTest::keyClicks(mode, u"s"_s);
    QVERIFY(d.text().contains("      verbose: true\n      mode: 'safe'\n"));
    QVERIFY(mode->hasFocus());
}

void tst_ConfigForm::aNullIsNeitherOnNorOff()
{
    const QByteArray text = replaced(demoText(), "      strange: 5\n", "      verbose:\n");
    FormDeskWindow d(text);
    QVERIFY(d.isOpen);
    auto *verbose = d.input<QCheckBox>(u"/verbose"_s);
    QVERIFY(verbose);
    QCOMPARE(verbose->checkState(), Qt::PartiallyChecked);
    QCOMPARE(verbose->text(), u"nothing (null)"_s);
    verbose->setFocus();
    QTest::keyClick(verbose, Qt::Key_Space);
    QCOMPARE(d.text(), replaced(text, "      verbose:\n", "      verbose: true\n"));
    QCOMPARE(verbose->text(), u"On"_s);
    QTest::keyClick(verbose, Qt::Key_Space);
    QCOMPARE(verbose->checkState(), Qt::Unchecked);
    QCOMPARE(d.text(), replaced(text, "      verbose:\n", "      verbose: false\n"));
}

void tst_ConfigForm::addsAndRemovesItems()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    QVERIFY(FormDeskWindow::press(d.row(u"/rules/0/to"_s), u"Add an Item"_s));
    QCOMPARE(d.text(), replaced(demoText(), "to: [x, y]", "to: [x, y, '']"));
    auto *added = d.input<QLineEdit>(u"/rules/0/to/2"_s);
    QVERIFY(added && added->hasFocus()); // One can type at once.
    QTest::keyClicks(added, u"z"_s);
    QTest::keyClick(added, Qt::Key_Return);
    QCOMPARE(d.input<QLineEdit>(u"/rules/0/to/2"_s)->text(), u"z"_s);
    QVERIFY(d.choose(u"/rules/0/to/1"_s, u"Remove"_s));
    QVERIFY(d.text().contains("          to: [x, "));
    QVERIFY(!d.text().contains("[x, y"));
    QVERIFY(d.choose(u"/rules/1"_s, u"Remove"_s));
    QVERIFY(!d.text().contains("about the second")); // With the comment that belongs to it.
    QVERIFY(d.text().contains("      backend: { path: /tmp }\n"));
    while (d.config().canUndo())
        d.config().undo();
    QCOMPARE(d.text(), demoText());
    QVERIFY(d.row(u"/rules/1"_s));
}

void tst_ConfigForm::movesAndDuplicatesItems()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    QVERIFY(!d.choose(u"/rules/0"_s, u"Move Up"_s));
    QVERIFY(d.choose(u"/rules/1"_s, u"Move Up"_s));
    QVERIFY(d.text().contains("      rules:\n        # about the second\n        - action: deny   # always\n"
                              "        - action: allow\n          to: [x, y]\n      backend:"));
    d.config().undo();
    QCOMPARE(d.text(), demoText());
    QVERIFY(d.choose(u"/rules/0"_s, u"Duplicate"_s));
    QCOMPARE(d.text(),
             replaced(demoText(), "          to: [x, y]\n",
                      "          to: [x, y]\n        - action: allow\n          to: [x, y]\n"));
}

void tst_ConfigForm::commentsOutAndBack()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    // One that was a comment when the file was opened.
    QVERIFY(FormDeskWindow::said(d.row(u"/cache/size"_s)).contains(u"line 11"_s));
    QVERIFY(FormDeskWindow::press(d.row(u"/cache/size"_s), u"Bring It Back"_s));
    QCOMPARE(d.text(), replaced(demoText(), "# size: 7", "size: 7"));
    QCOMPARE(d.input<QLineEdit>(u"/cache/size"_s)->text(), u"7"_s);
    QVERIFY(d.choose(u"/cache/size"_s, u"Comment Out"_s));
    QCOMPARE(d.text(), demoText());
    // One that the schema does not know.
    QVERIFY(d.choose(u"/strange"_s, u"Comment Out"_s));
    QCOMPARE(d.text(), replaced(demoText(), "      strange: 5", "      # strange: 5"));
    QVERIFY(d.row(u"/strange"_s));
    QVERIFY(d.choose(u"/strange"_s, u"Bring Back"_s));
    QCOMPARE(d.text(), demoText());
}

void tst_ConfigForm::changesVariantAndType()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    auto *form = named<QComboBox>(d.form, u"Form of Backend"_s);
    QVERIFY(form);
    QCOMPARE(form->currentText(), u"File"_s);
    QVERIFY(d.input<QLineEdit>(u"/backend/path"_s));
    form->setFocus();
    QTest::keyClicks(form, u"S"_s);
    QCOMPARE(d.text(), replaced(demoText(), "backend: { path: /tmp }", "backend: { host: '' }"));
    QVERIFY(d.input<QLineEdit>(u"/backend/host"_s));
    QVERIFY(!d.row(u"/backend/path"_s));
    QVERIFY(d.fill(u"/backend/port"_s, u"99"_s));
    QVERIFY(d.text().contains("backend: { host: '', port: 99 }"));
    while (d.config().canUndo())
        d.config().undo();
    QCOMPARE(d.text(), demoText());
    // Types that a schema allows beside each other.
    QVERIFY(d.choose(u"/rules/0/to"_s, u"Type/Text"_s));
    QVERIFY(d.input<QLineEdit>(u"/rules/0/to"_s));
    QVERIFY(d.fill(u"/rules/0/to"_s, u"w"_s));
    QCOMPARE(d.text(), replaced(demoText(), "to: [x, y]", "to: 'w'"));
    QVERIFY(d.choose(u"/rules/0/to"_s, u"Type/List"_s));
    QCOMPARE(d.config().edited().root()[u"modules"_s].at(0)[u"config"_s][u"rules"_s].at(0)[u"to"_s].asStringList(),
             QStringList {u"w"_s});
}

void tst_ConfigForm::renamesAndAddsOwnKeys()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    QVERIFY(d.choose(u"/strange"_s, u"Rename"_s));
    auto *dialog = d.form->findChild<QInputDialog *>(u"config.renameDialog"_s);
    QVERIFY(dialog);
    auto *line = dialog->findChild<QLineEdit *>();
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(line, u"stranger"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(d.text(), replaced(demoText(), "strange: 5", "stranger: 5"));
    QVERIFY(d.row(u"/stranger"_s) && !d.row(u"/strange"_s));
    d.config().undo();

    entries(d)->setFocus();
    QTest::keyClicks(entries(d), u"plain"_s);
    auto *add = named<QToolButton>(d.form, u"Add a setting"_s);
    QVERIFY(add);
    QMenu *menu = add->menu();
    menu->popup(add->mapToGlobal(QPoint(0, add->height())));
    QTest::keyClick(menu, Qt::Key_Up);
    QTest::keyClick(menu, Qt::Key_Return);
    QInputDialog *key = nullptr;
    QTRY_VERIFY((key = d.form->findChild<QInputDialog *>(u"config.keyDialog"_s)));
    QTest::keyClicks(key->findChild<QLineEdit *>(), u"more"_s);
    QTest::keyClick(key->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_COMPARE(d.text(), replaced(demoText(), "size: 4 }", "size: 4, more: '' }"));
    QVERIFY(d.input<QLineEdit>(u"/more"_s, 1));
}

void tst_ConfigForm::resetsToTheDefault()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    QVERIFY(!d.choose(u"/url"_s, u"Reset"_s));
    QVERIFY(d.choose(u"/cache/ttl"_s, u"Reset to the Default (5m)"_s));
    QCOMPARE(d.text(), replaced(demoText(), "ttl: 1h", "ttl: 5m"));
    QVERIFY(!d.choose(u"/cache/ttl"_s, u"Reset"_s));
}

void tst_ConfigForm::masksSecrets()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    auto *line = d.input<QLineEdit>(u"/api_key"_s);
    QVERIFY(line);
    QCOMPARE(line->echoMode(), QLineEdit::Password);
    QCOMPARE(line->text(), u"geheim"_s);
    // The schema's complaint quotes what it is about.
    QVERIFY(!FormDeskWindow::said(d.row(u"/api_key"_s)).isEmpty());
    QVERIFY(!FormDeskWindow::said(d.row(u"/api_key"_s)).contains(u"geheim"_s));
    QApplication::clipboard()->setText(u"before"_s);
    QTest::mouseClick(line, Qt::LeftButton);
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(line, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(line, Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(line->text(), u"geheim"_s);
    QVERIFY(d.choose(u"/api_key"_s, u"Show the Secret"_s));
    QCOMPARE(line->echoMode(), QLineEdit::Normal);
    QVERIFY(d.fill(u"/api_key"_s, u"k2"_s));
    QCOMPARE(d.text(), replaced(demoText(), "'geheim'", "'k2'"));
    for (const QString &description : d.config().pendingDescriptions())
        QVERIFY(!description.contains(u"k2"_s) && !description.contains(u"geheim"_s));
    QVERIFY(d.choose(u"/api_key"_s, u"Hide the Secret"_s));
    QCOMPARE(line->echoMode(), QLineEdit::Password);

    // One of several lines is covered.
    FormDeskWindow other(
        "modules:\n  - module: plain.Plain\n    config:\n      signing_key: |\n        one\n        two\n");
    QVERIFY(other.isOpen);
    auto *text = other.input<QPlainTextEdit>(u"/signing_key"_s);
    QVERIFY(text && !text->isVisible());
    QVERIFY(FormDeskWindow::press(other.row(u"/signing_key"_s), u"Show the Secret"_s));
    QVERIFY(text->isVisible());
    QCOMPARE(text->toPlainText(), u"one\ntwo\n"_s);
}

void tst_ConfigForm::refusedEditOffersWhatCanBeDone()
{
    const QByteArray text("defaults: &d { ttl: 1h }   # shared\n"
                          "modules:\n"
                          "  - module: plain.Plain\n"
                          "    config:\n"
                          "      cache: *d\n"
                          "  - module: plain.Plain\n"
                          "    config:\n"
                          "      cache: *d\n");
    FormDeskWindow d(text);
    QVERIFY(d.isOpen);
    QVERIFY(d.fill(u"/cache/ttl"_s, u"2h"_s));
    QCOMPARE(d.text(), text);
    FieldRow *row = d.row(u"/cache/ttl"_s);
    QVERIFY(FormDeskWindow::said(row).startsWith(u"Nothing was changed"_s));
    QVERIFY(FormDeskWindow::press(row, u"Write It Out Here First"_s));
    const ConfigValue modules = d.config().edited().root()[u"modules"_s];
    QCOMPARE(modules.at(0)[u"config"_s][u"cache"_s][u"ttl"_s].asString(), u"2h"_s);
    QCOMPARE(modules.at(1)[u"config"_s][u"cache"_s][u"ttl"_s].asString(), u"1h"_s);
    QVERIFY(d.text().startsWith("defaults: &d { ttl: 1h }   # shared\n"));
    QCOMPARE(d.config().pendingDescriptions().size(), 1);
    d.config().undo();
    QCOMPARE(d.text(), text);

    QVERIFY(d.fill(u"/cache/ttl"_s, u"3h"_s));
    QVERIFY(FormDeskWindow::press(d.row(u"/cache/ttl"_s), u"Change It Where It Is Written"_s));
    QCOMPARE(d.text(), replaced(text, "{ ttl: 1h }", "{ ttl: 3h }"));
    QVERIFY(FormDeskWindow::said(d.row(u"/cache/ttl"_s)).contains(u"used elsewhere too"_s));
}

void tst_ConfigForm::oneHistory()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    // Text, form, text.
    QTest::keyClick(d.editor, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(d.editor, Qt::Key_End);
    QTest::keyClicks(d.editor, u"b"_s);
    QTRY_VERIFY(!d.config().isReadingText());
    QVERIFY(d.fill(u"/cache/ttl"_s, u"2h"_s));
    d.editor->setFocus();
    d.editor->goTo(1, 16);
    QTest::keyClicks(d.editor, u"c"_s);
    const QByteArray all = d.text();
    QVERIFY(all.startsWith("server_name: abc\n"));
    QCOMPARE(d.config().pendingDescriptions().size(), 3);
    QTRY_VERIFY(!d.config().isReadingText());

    // From within the form.
    auto *line = d.input<QLineEdit>(u"/cache/ttl"_s);
    QTest::mouseClick(line, Qt::LeftButton);
    QTest::keyClick(line, Qt::Key_End);
    QTest::keyClicks(line, u"x"_s);
    QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier); // The line's own step.
    QCOMPARE(line->text(), u"2h"_s);
    QCOMPARE(d.text(), all);
    QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(d.text().startsWith("server_name: ab\n"));
    QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(line->text(), u"1h"_s);
    QVERIFY(line->hasFocus());
    QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d.text(), demoText());
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(d.text(), all);
    QCOMPARE(line->text(), u"2h"_s);
}

void tst_ConfigForm::unreadableTextGreysIt()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    auto *area = d.form->findChild<QScrollArea *>();
    auto *line = d.input<QLineEdit>(u"/cache/ttl"_s);
    QVERIFY(line && area->isEnabled());
    QTest::keyClick(d.editor, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(d.editor, u"x: ["_s);
    QTRY_VERIFY(!area->isEnabled());
    QVERIFY(line->isVisible()); // It shows what it knew.
    QVERIFY(said(d).contains(u"cannot be read just now, see line "_s));
    d.editor->goTo(1);
    QVERIFY(FormDeskWindow::press(d.form, u"Go to the Problem"_s));
    QVERIFY(d.editor->hasFocus());
    QVERIFY(d.editor->cursorOffset() > demoText().size() - 20);
    QTest::keyClick(d.editor, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(d.editor, u"]"_s);
    QTRY_VERIFY(area->isEnabled());
    QVERIFY(said(d).isEmpty());
    QCOMPARE(d.input<QLineEdit>(u"/cache/ttl"_s), line);
}

void tst_ConfigForm::cursorsFollowEachOther()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    const auto at = [&d](const char *piece) { return d.editor->bytes().indexOf(piece); };
    // From the text to the form.
    d.editor->selectSpan({at("list:"), at("list:")});
    QTRY_COMPARE(entries(d)->currentText(), u"plain.Plain"_s);
    QVERIFY(d.row(u"/list"_s, 1));
    d.editor->selectSpan({at("action: deny") + 9, at("action: deny") + 9});
    QTRY_COMPARE(entries(d)->currentText(), u"demo.Demo"_s);
    QTest::keyClick(d.editor, Qt::Key_F4);
    QTRY_VERIFY(d.input<QLineEdit>(u"/rules/1/action"_s)->hasFocus());
    QTRY_VERIFY(!d.input<QLineEdit>(u"/rules/1/action"_s)->visibleRegion().isEmpty());
    // From the form to the text.
    QTest::mouseClick(d.input<QLineEdit>(u"/url"_s), Qt::LeftButton);
    QCOMPARE(d.editor->selection(), (TextSpan {at("\"http://one\""), at("   # keep me")}));
    QVERIFY(d.input<QLineEdit>(u"/url"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F4);
    QVERIFY(d.editor->hasFocus());
    QVERIFY(d.choose(u"/rules/1/action"_s, u"Show in the Text"_s));
    QCOMPARE(d.editor->selection().begin, at("deny   # always"));
    QVERIFY(d.editor->hasFocus());
    // By the list of modules.
    entries(d)->setFocus();
    QTest::keyClicks(entries(d), u"plain"_s);
    QCOMPARE(d.editor->selection().begin, d.config().edited().modules().at(1).entry.begin);
    QVERIFY(d.row(u"/flag"_s, 1));
}

void tst_ConfigForm::withoutASchema()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    entries(d)->setFocus();
    QTest::keyClicks(entries(d), u"plain"_s);
    QVERIFY(said(d).contains(u"describes no settings"_s));
    QVERIFY(d.fill(u"/size"_s, u"5"_s, 1));
    QCOMPARE(d.text(), replaced(demoText(), "size: 4", "size: 5"));
    QVERIFY(d.choose(u"/size"_s, u"Type/Text"_s, 1));
    QVERIFY(d.text().contains("size: '5'") || d.text().contains("size: \"5\""));
    QVERIFY(d.choose(u"/size"_s, u"Type/Yes or no"_s, 1));
    QVERIFY(d.text().contains("size: false"));
    QVERIFY(d.input<QCheckBox>(u"/size"_s, 1));
    auto *flag = d.input<QCheckBox>(u"/flag"_s, 1);
    QTest::mouseClick(flag, Qt::LeftButton, {}, QPoint(8, flag->height() / 2));
    QVERIFY(d.text().contains("flag: false") || d.text().contains("flag: no"));
    QVERIFY(FormDeskWindow::press(d.row(u"/list"_s, 1), u"Add an Item"_s));
    QVERIFY(d.text().contains("list: [a, 'b', "));
}

void tst_ConfigForm::schemasMayComeLater()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    entries(d)->setFocus();
    QTest::keyClicks(entries(d), u"plain"_s);
    QCOMPARE(d.row(u"/size"_s, 1)->heading(), u"size"_s);
    const QJsonObject size {{u"title"_s, u"Size"_s}, {u"type"_s, u"integer"_s}};
    const QJsonObject schema {{u"properties"_s, QJsonObject {{u"size"_s, size}}}};
    d.form->setSchemas({{u"demo.Demo"_s, demoSchema()}, {u"plain.Plain"_s, schema}});
    QCOMPARE(d.row(u"/size"_s, 1)->heading(), u"Size"_s);
    QVERIFY(said(d).isEmpty());
    QVERIFY(FormDeskWindow::said(d.row(u"/flag"_s, 1)).contains(u"does not know"_s)); // Shown all the same.
    QVERIFY(d.fill(u"/size"_s, u"6"_s, 1));
    QCOMPARE(d.text(), replaced(demoText(), "size: 4", "size: 6"));
}

void tst_ConfigForm::disabledModules()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    entries(d)->setFocus();
    QTest::keyClick(entries(d), Qt::Key_End);
    QCOMPARE(entries(d)->currentText(), u"demo.Sleeping (disabled)"_s);
    QVERIFY(!d.form->findChild<QScrollArea *>()->isVisible());
    QVERIFY(FormDeskWindow::press(d.form, u"Enable It"_s));
    QVERIFY(d.text().contains("\n  - module: demo.Sleeping\n    config: {}\n"));
    QCOMPARE(entries(d)->currentText(), u"demo.Sleeping"_s);
    QVERIFY(d.form->findChild<QScrollArea *>()->isVisible());
}

void tst_ConfigForm::panesAreRemembered()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    QVERIFY(d.editor->isVisible() && d.form->isVisible());
    d.page->findChild<QAction *>(u"config.text"_s)->trigger();
    QVERIFY(d.editor->isVisible() && !d.form->isVisible());
    // The key brings the form, and back.
    QTest::keyClick(d.editor, Qt::Key_F4);
    QVERIFY(d.form->isVisible() && d.form->hasFocusWithin());
    d.page->findChild<QAction *>(u"config.form"_s)->trigger();
    QVERIFY(!d.editor->isVisible() && d.form->isVisible());
    QCOMPARE(d.w.settings.value(u"config/panes"_s).toString(), u"form"_s);
    QVERIFY(d.fill(u"/cache/ttl"_s, u"2h"_s));
    QCOMPARE(d.text(), replaced(demoText(), "ttl: 1h", "ttl: 2h"));
    // Ctrl+F is about the text.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(d.editor->isVisible());
}

void tst_ConfigForm::keysOfTheTextWorkHere()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    auto *line = d.input<QLineEdit>(u"/rules/1/action"_s);
    QTest::mouseClick(line, Qt::LeftButton);
    QTest::keyClick(line, Qt::Key_Up, Qt::AltModifier);
    QVERIFY(d.text().indexOf("action: deny") < d.text().indexOf("action: allow"));
    d.config().undo();
    QTest::mouseClick(d.input<QLineEdit>(u"/cache/ttl"_s), Qt::LeftButton);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Slash, Qt::ControlModifier);
    QVERIFY(d.text().contains("        # ttl: 1h\n"));
    QCOMPARE(d.config().pendingDescriptions().size(), 1);
    // Still there, and back with the same key.
    QVERIFY(d.row(u"/cache/ttl"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Slash, Qt::ControlModifier);
    QCOMPARE(d.text(), demoText());
}

void tst_ConfigForm::longListsComeInParts()
{
    QByteArray text("modules:\n  - module: plain.Plain\n    config:\n      names:\n");
    for (int i = 0; i < 150; ++i)
        text += "        - n" + QByteArray::number(i) + '\n';
    FormDeskWindow d(text);
    QVERIFY(d.isOpen);
    const auto count = [&d] { return d.row(u"/names"_s)->collection()->rows().size(); };
    QVERIFY(count() < 150);
    QVERIFY(FormDeskWindow::press(d.row(u"/names"_s), u"Show 60 More"_s));
    QCOMPARE(count(), 120);
    // The cursor in the text brings what it stands on.
    d.editor->setFocus();
    d.editor->selectSpan({text.indexOf("n149"), text.indexOf("n149")});
    QTRY_COMPARE(count(), 150);
    QVERIFY(d.fill(u"/names/149"_s, u"last"_s));
    QCOMPARE(d.text(), replaced(text, "n149", "last"));
}

void tst_ConfigForm::cursorFarDownALongList()
{
    QByteArray text("modules:\n  - module: plain.Plain\n    config:\n      names:\n");
    for (int i = 0; i < 400; ++i)
        text += "        - n" + QByteArray::number(i) + '\n';
    FormDeskWindow d(text);
    QVERIFY(d.isOpen);
    d.editor->setFocus();
    d.editor->selectSpan({text.indexOf("n399"), text.indexOf("n399")});
    // The list is marked, as following the cursor must not take long.
    QTRY_VERIFY(d.row(u"/names"_s)->isMarked());
    QVERIFY(d.row(u"/names"_s)->collection()->rows().size() < 400);
    // Who goes there gets there.
    QTest::keyClick(d.editor, Qt::Key_F4);
    QTRY_VERIFY(d.input<QLineEdit>(u"/names/399"_s));
    QVERIFY(d.input<QLineEdit>(u"/names/399"_s)->hasFocus());
    QCOMPARE(d.editor->selection().begin, text.indexOf("n399"));
}

void tst_ConfigForm::shortcutsTakeOverWhatIsTyped()
{
    FormDeskWindow d;
    QVERIFY(d.isOpen);
    auto *line = d.input<QLineEdit>(u"/cache/ttl"_s);
    QTest::mouseClick(line, Qt::LeftButton);
    QTest::keyClick(line, Qt::Key_End);
    QTest::keyClicks(line, u"0"_s);
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier); // Is about the line.
    QVERIFY(!d.config().hasPending());
    QTest::keyClick(line, Qt::Key_F4); // Is about the page.
    QCOMPARE(d.text(), replaced(demoText(), "ttl: 1h", "ttl: 1h0"));
    QVERIFY(d.editor->hasFocus());
}

void tst_ConfigForm::whatIsNotEditedKeepsItsCharacters()
{
    const QByteArray text = replaced(demoText(), "      strange: 5\n",
                                     "      notes: |\n"
                                     "        Bonjour\xc2\xa0!\n"
                                     "        10\xc2\xa0kB\n");
    FormDeskWindow d(text);
    QVERIFY(d.isOpen);
    auto *notes = d.input<QPlainTextEdit>(u"/notes"_s);
    QVERIFY(notes && !notes->isReadOnly());
    QTest::mouseClick(notes->viewport(), Qt::LeftButton);
    QTest::keyClick(notes, Qt::Key_F4); // Takes over what is typed.
    d.input<QLineEdit>(u"/url"_s)->setFocus();
    QCOMPARE(d.text(), text);
    QVERIFY(!d.config().hasPending());
    // One word is edited, the others stay.
    QTest::mouseClick(notes->viewport(), Qt::LeftButton);
    QTest::keyClick(notes, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClicks(notes, u"Ah, "_s);
    QTest::keyClick(notes, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(d.config().edited().modules().at(0).config[u"notes"_s].text(), u"Ah, Bonjour\u00a0!\n10\u00a0kB\n"_s);
}

void tst_ConfigForm::charactersThatAFieldCannotHold()
{
    const QByteArray text = replaced(demoText(), "      strange: 5\n", "      notes: \"one\\r\\ntwo\\Lthree\"\n");
    FormDeskWindow d(text);
    QVERIFY(d.isOpen);
    auto *notes = d.input<QPlainTextEdit>(u"/notes"_s);
    QVERIFY(notes);
    QVERIFY(notes->isReadOnly());
    QVERIFY(notes->toolTip().contains(u"in the text"_s));
    QTest::mouseClick(notes->viewport(), Qt::LeftButton);
    QTest::keyClicks(notes, u"x"_s);
    QTest::keyClick(notes, Qt::Key_Return, Qt::ControlModifier);
    d.input<QLineEdit>(u"/url"_s)->setFocus();
    QCOMPARE(d.text(), text);
    QVERIFY(!d.config().hasPending());
}

void tst_ConfigForm::aVeryLongLineStaysWhole()
{
    const QByteArray picture(40'000, 'A');
    const QByteArray text = replaced(demoText(), "strange: 5", "strange: " + picture);
    FormDeskWindow d(text);
    QVERIFY(d.isOpen);
    auto *line = d.input<QLineEdit>(u"/strange"_s);
    QVERIFY(line);
    QCOMPARE(line->text().size(), picture.size());
    QTest::mouseClick(line, Qt::LeftButton);
    QTest::keyClick(line, Qt::Key_F4);
    QCOMPARE(d.text(), text);
    QVERIFY(!d.config().hasPending());
}

void tst_ConfigForm::aLongFile()
{
    QByteArray text("server_name: a\n");
    for (int i = 0; i < 500; ++i)
        text += "\n# What setting " + QByteArray::number(i) + " is for, in some words.\n#\nsetting_"
            + QByteArray::number(i) + ":\n  enabled: true # or not\n";
    text += demoText().mid(demoText().indexOf("# everything"));
    QVERIFY(text.count('\n') > 2500);
    FormDeskWindow d(text);
    QVERIFY(d.isOpen);
    auto *line = d.input<QLineEdit>(u"/cache/ttl"_s);
    QVERIFY(line);
    QTest::mouseClick(line, Qt::LeftButton);
    QTest::keyClick(line, Qt::Key_End);
    QTest::keyClicks(line, u"0"_s);
    QBENCHMARK_ONCE { QTest::keyClick(line, Qt::Key_Return); }
    QCOMPARE(d.editor->bytes(), replaced(text, "ttl: 1h", "ttl: 1h0"));
}

QTEST_MAIN(tst_ConfigForm)
#include "tst_configform.moc"
