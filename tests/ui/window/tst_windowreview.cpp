// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "mainmenus.h"

#include <config/configeditor.h>
#include <diffpane.h>
#include <diffview.h>
#include <documenttext.h>
#include <edits/proposeedit.h>
#include <entryedits.h>
#include <tableview.h>

#include <QCheckBox>
#include <QDialog>
#include <QJsonDocument>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

const QString fileName = u"/etc/example/homeserver.yaml"_s;

QByteArray original() { return OpenWindow::document().files().constFirst().bytes; }

//! The window with one change that waits: another server name.
class Desk
{
public:
    Desk()
    {
        isOpen = w.openTrusted();
        w.window.activateWindow();
        isOpen = isOpen && QTest::qWaitForWindowActive(&w.window);
        QObject::connect(&w.console, &Console::noticePosted, &w.console,
                         [this](const Notice &notice) { notices.append(notice.text); });
    }

    OpenedConfig &config() { return w.console.config(); }
    QByteArray changed() const { return original().replace("example.com", "changed.example"); }
    void change()
    {
        config().editText(fileName, changed(), false);
        QTRY_VERIFY(!config().isReadingText());
    }
    //! Applies a change without saving, and holds the host's answer back.
    bool triesWithoutEnd()
    {
        change();
        w.session.isHeld = true;
        config().tryOut();
        return config().isApplying();
    }
    QDialog *dialog(const QString &name) const { return visibleDialog(w.window, name); }
    //! To the window itself, which gets the focus back from a dialog first.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        wake(w.window);
        QTest::keyClick(&w.window, key, modifiers);
    }
    //! Ctrl+S, and the dialog that it opens.
    QDialog *review()
    {
        press(Qt::Key_S, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return dialog(u"applyDialog"_s); }) ? dialog(u"applyDialog"_s) : nullptr;
    }
    bool isSeen(const QString &name)
    {
        auto *widget = w.window.findChild<QWidget *>(name);
        return widget && widget->isVisible();
    }
    QString liveText()
    {
        auto *label = named<QLabel>(&w.window, u"How the modules and the file differ"_s);
        return label ? label->text() : QString();
    }
    int calls(const QString &call) const { return int(w.session.calls.count(call)); }
    void refuseApplies()
    {
        w.session.onApply = [](const ConfigDocument &, const ApplyOptions &) {
            ApplyReport report;
            report.outcome = ApplyReport::Outcome::Refused;
            Problem why;
            why.message = u"'users' is no list"_s;
            why.range = {.file = fileName, .line = 5, .column = 13, .begin = 90, .end = 95};
            report.problems = {why};
            return report;
        };
    }

    OpenWindow w;
    QStringList notices;
    bool isOpen = false;
};

//! Clicks the button with that object name; false when that cannot be done.
bool press(QWidget *parent, const QString &name)
{
    for (QAbstractButton *button : parent->findChildren<QAbstractButton *>(name)) {
        if (button->isVisible() && button->isEnabled()) {
            QTest::mouseClick(button, Qt::LeftButton);
            return true;
        }
    }
    return false;
}

QStringList rowsOf(const QTreeWidget *tree, int column)
{
    QStringList texts;
    for (int i = 0; i < tree->topLevelItemCount(); ++i)
        texts.append(tree->topLevelItem(i)->text(column));
    return texts;
}

} // namespace

//! From an edit to the disk and into the host, by each of the ways there are, and back.
class tst_WindowReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QSettings().clear(); }

    void theDifferenceAndItsEffect();
    void theEffectIsNotKnownYet();
    void theEffectIsNotKnownBeforeAnythingRuns();
    void theEffectInSafeMode();
    void secretsOfASchemaAreCovered();
    void enterSavesAndApplies();
    void triedThenSaved();
    void triedThenBack();
    void triedThenEdited();
    void aTriedOrderIsShownAsItRuns();
    void editsDuringAnApplyAreRefusedAloud();
    void savedThenApplied();
    void aRefusedApplyLeadsToTheLine();
    void aRefusedTryChangesNothing();
    void undoPastASave();
    void closingAsks();
    void closingAfterASaveThatFails();
    void closingWhileAnApplyHangs();
    void openingAsks();
    void restoresABackup();
    void noBackups();
    void mergesWhatGoesTogether();
    void choosesWhereBothChanged();
    void mergedSecretsAreCovered();
    void keepsMyTextOrTheirs();
    void aStrangeFileIsAskedAbout();
    void aRemovedFileLeavesThePatch();
    void writesIntoTheFileWhenAsked();
    void remarksAreTold();
};

void tst_WindowReview::theDifferenceAndItsEffect()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.w.session.previewed.modules = {{u"lists.DenyList"_s, u"is constructed anew: its config changed"_s, true}};
    d.w.session.previewed.routes
        = {{u"/_synapse/client/lists"_s, u"lists.AllowList"_s, u"lists.DenyList"_s, u"another"_s}};
    d.w.session.previewed.serving = u"are served at 127.0.0.1:9000, no longer at http://127.0.0.1:8018"_s;
    d.w.session.previewed.kept = {u"lists.AllowList"_s};
    d.change();
    QDialog *dialog = d.review();
    QVERIFY(dialog);
    auto *pane = dialog->findChild<DiffPane *>(u"diff.new"_s);
    QCOMPARE(pane->lines().at(0).text, u"server_name: changed.example"_s);
    QVERIFY(!pane->lines().at(0).marks.isEmpty());
    QCOMPARE(pane->lines().at(0).marks.constFirst().begin, 13);
    auto *effect = named<QTreeWidget>(dialog, u"What the changes alter"_s);
    QVERIFY(effect);
    QTRY_COMPARE(rowsOf(effect, 0),
                 (QStringList {u"Modules"_s, u"Who answers requests"_s, u"Serving"_s, u"1 module(s) left alone"_s}));
    QCOMPARE(effect->topLevelItem(2)->child(0)->text(1), d.w.session.previewed.serving);
    QCOMPARE(effect->topLevelItem(3)->child(0)->text(0), u"lists.AllowList"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!d.dialog(u"applyDialog"_s));
    QVERIFY(d.config().hasPending());
    QCOMPARE(d.calls(u"save"_s), 0);
}

void tst_WindowReview::theEffectIsNotKnownYet()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.w.session.isHeld = true;
    d.change();
    QDialog *dialog = d.review();
    QVERIFY(dialog);
    auto *effect = named<QTreeWidget>(dialog, u"What the changes alter"_s);
    QVERIFY(effect);
    QCOMPARE(rowsOf(effect, 0), QStringList(u"Not known yet: the host has not answered"_s));
    d.w.session.release();
    QTRY_COMPARE(rowsOf(effect, 0),
                 QStringList(u"Nothing else changes: the same modules are asked in the same order"_s));
}

void tst_WindowReview::theEffectIsNotKnownBeforeAnythingRuns()
{
    OpenWindow w;
    OpenedConfig &config = w.console.config();
    w.session.document = OpenWindow::document();
    w.window.open({fileName});
    QTRY_COMPARE(config.state(), OpenedConfig::State::Untrusted);
    config.editText(fileName, original().replace("example.com", "changed.example"), false);
    QTRY_VERIFY(!config.isReadingText());
    auto *effect = named<QTreeWidget>(w.page("modules"), u"What the changes alter"_s);
    QVERIFY(effect);
    QCOMPARE(rowsOf(effect, 0), QStringList(u"Not known: no module of this file runs"_s));
    QVERIFY(!w.session.calls.contains(u"preview"_s));
}

void tst_WindowReview::theEffectInSafeMode()
{
    OpenWindow w;
    OpenedConfig &config = w.console.config();
    w.session.document = OpenWindow::document();
    config.setApplyOptions({.rebuild = {}, .without = {}, .safeMode = true});
    w.window.open({fileName});
    QTRY_COMPARE(config.state(), OpenedConfig::State::Live);
    config.editText(fileName, original().replace("example.com", "changed.example"), false);
    QTRY_COMPARE(w.session.previewedWith.size(), 1);
    QVERIFY(w.session.previewedWith.constFirst().safeMode);
}

void tst_WindowReview::secretsOfASchemaAreCovered()
{
    Desk d;
    QVERIFY(d.isOpen);
    AvailableModule allow;
    allow.path = u"lists.AllowList"_s;
    allow.schema = QJsonDocument::fromJson(R"({"properties": {"users": {"items": {"writeOnly": true}}}})").object();
    d.w.session.available = {allow};
    d.w.console.available().refresh();
    QTRY_VERIFY(!d.w.console.available().schemaByPath().isEmpty());
    d.config().editText(fileName, original().replace("users: [a]", "users: [hunter2]"), false);
    QTRY_VERIFY(!d.config().isReadingText());
    QDialog *dialog = d.review();
    QVERIFY(dialog);
    for (const QString &side : {u"diff.old"_s, u"diff.new"_s}) {
        const QString text = dialog->findChild<DiffPane *>(side)->toPlainText();
        QVERIFY2(text.contains(u"users: [••••••]"_s), qPrintable(text));
    }
    // The patch is for the file: it has what is written.
    QVERIFY(d.config().diff().contains("hunter2"));
}

void tst_WindowReview::enterSavesAndApplies()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.change();
    QDialog *dialog = d.review();
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(!d.config().hasPending() && !d.config().isApplying());
    QCOMPARE(d.calls(u"save"_s), 1);
    QCOMPARE(d.calls(u"apply"_s), 2);
    QCOMPARE(d.config().standing(), OpenedConfig::Standing::AsOnDisk);
    QVERIFY(!d.isSeen(u"liveBar"_s));
}

void tst_WindowReview::triedThenSaved()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.change();
    QVERIFY(press(d.review(), u"review.try"_s));
    QTRY_VERIFY(!d.config().isApplying());
    QCOMPARE(d.calls(u"apply"_s), 2);
    QCOMPARE(d.calls(u"save"_s), 0);
    QCOMPARE(d.config().standing(), OpenedConfig::Standing::Tried);
    QVERIFY(d.config().hasPending());
    QVERIFY(d.isSeen(u"liveBar"_s));
    QVERIFY2(d.liveText().startsWith(u"Applied, not saved"_s), qPrintable(d.liveText()));
    QCOMPARE(textOf(d.w.session.appliedDocuments.constLast(), fileName), d.changed());

    QVERIFY(press(&d.w.window, u"live.save"_s));
    QTRY_VERIFY(!d.config().hasPending());
    QCOMPARE(d.calls(u"save"_s), 1);
    QCOMPARE(d.calls(u"apply"_s), 2); // It runs already.
    QVERIFY(!d.isSeen(u"liveBar"_s));
    QVERIFY(!d.w.window.isWindowModified());
}

void tst_WindowReview::triedThenBack()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.change();
    auto *tryOut = d.review()->findChild<QPushButton *>(u"review.try"_s);
    tryOut->setFocus();
    QTest::keyClick(tryOut, Qt::Key_Return); // The button that has the focus, not the default one.
    QTRY_COMPARE(d.config().standing(), OpenedConfig::Standing::Tried);
    QCOMPARE(d.calls(u"save"_s), 0);
    QVERIFY(press(&d.w.window, u"live.back"_s));
    QTRY_VERIFY(!d.config().isApplying() && d.calls(u"apply"_s) == 3);
    QCOMPARE(textOf(d.w.session.appliedDocuments.constLast(), fileName), original());
    QVERIFY(!d.config().hasPending());
    QVERIFY(!d.isSeen(u"liveBar"_s));
    QCOMPARE(d.calls(u"save"_s), 0);
    // What was tried is not lost.
    d.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d.config().editedText(fileName), d.changed());
    QVERIFY(d.config().hasPending());
}

void tst_WindowReview::triedThenEdited()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.change();
    d.config().tryOut();
    QTRY_COMPARE(d.config().standing(), OpenedConfig::Standing::Tried);
    d.config().editText(fileName, d.changed() + "report_stats: no\n", false);
    QVERIFY(d.isSeen(u"liveBar"_s) && d.isSeen(u"pendingBar"_s));
    QVERIFY2(d.liveText().contains(u"changed again"_s), qPrintable(d.liveText()));
    QVERIFY(!press(&d.w.window, u"live.save"_s)); // What runs is not what would be saved.
    QVERIFY(d.review());
    QVERIFY(press(d.dialog(u"applyDialog"_s), u"review.apply"_s));
    QTRY_VERIFY(!d.config().hasPending() && !d.config().isApplying());
    QCOMPARE(d.calls(u"apply"_s), 3);
    QVERIFY(!d.isSeen(u"liveBar"_s));
}

void tst_WindowReview::aTriedOrderIsShownAsItRuns()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.w.session.onApply = [&d](const ConfigDocument &, const ApplyOptions &) {
        QList<ModuleSnapshot> &modules = d.w.session.current.modules;
        modules.swapItemsAt(0, 1);
        modules[0].index = 0;
        modules[1].index = 1;
        return ApplyReport();
    };
    d.config().edit(moveEntry(d.config().edited(), 0, 1));
    d.config().tryOut();
    QTRY_COMPARE(d.config().standing(), OpenedConfig::Standing::Tried);
    auto *modules = named<TableView>(d.w.page("modules"), u"Modules in the order of the file"_s);
    QVERIFY(modules);
    const auto cell = [&](int row, int column) { return modules->model()->index(row, column).data().toString(); };
    QTRY_COMPARE(cell(1, 1), u"Active"_s);
    QCOMPARE(cell(1, 2), u"lists.AllowList"_s);
    QCOMPARE(cell(0, 1), u"Failed"_s);
    QCOMPARE(cell(0, 2), u"lists.DenyList"_s);
    modules->selectRow(1);
    QVERIFY(d.w.window.findChild<QAction *>(u"modules.callbacks"_s)->isEnabled());
    // A module that comes on top has not been kept from running by a question of trust.
    d.config().edit(proposeEdit(d.config().edited(), {AddModule {.position = 0, .path = u"lists.New"_s}}));
    QTRY_COMPARE(cell(0, 2), u"lists.New"_s);
    QCOMPARE(cell(0, 1), u"Will load"_s);
    QCOMPARE(cell(2, 1), u"Active"_s);
}

void tst_WindowReview::editsDuringAnApplyAreRefusedAloud()
{
    Desk d;
    QVERIFY(d.isOpen);
    QVERIFY(d.triesWithoutEnd());
    const QByteArray text = d.config().editedText(fileName);
    d.config().edit(moveEntry(d.config().edited(), 0, 1));
    QCOMPARE(d.config().editedText(fileName), text);
    QVERIFY(!d.notices.isEmpty() && d.notices.constLast().startsWith(u"The change was not taken"_s));
}

void tst_WindowReview::savedThenApplied()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.change();
    QVERIFY(press(d.review(), u"review.save"_s));
    QTRY_VERIFY(!d.config().hasPending());
    QCOMPARE(d.calls(u"save"_s), 1);
    QCOMPARE(d.calls(u"apply"_s), 1);
    QCOMPARE(d.config().standing(), OpenedConfig::Standing::Behind);
    QVERIFY2(d.liveText().startsWith(u"Saved, not applied"_s), qPrintable(d.liveText()));
    QVERIFY(press(&d.w.window, u"live.compare"_s));
    QDialog *compare = d.dialog(u"compareDialog"_s);
    QVERIFY(compare);
    QCOMPARE(compare->findChild<DiffPane *>(u"diff.new"_s)->lines().at(0).text, u"server_name: example.com"_s);
    compare->reject();
    QVERIFY(press(&d.w.window, u"live.apply"_s));
    QTRY_COMPARE(d.config().standing(), OpenedConfig::Standing::AsOnDisk);
    QCOMPARE(d.calls(u"apply"_s), 2);
    QVERIFY(!d.isSeen(u"liveBar"_s));
}

void tst_WindowReview::aRefusedApplyLeadsToTheLine()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.refuseApplies();
    d.change();
    d.config().saveAndApply();
    QTRY_VERIFY(d.calls(u"apply"_s) == 2 && !d.config().isApplying());
    QCOMPARE(d.w.window.currentPage()->id(), QByteArray("config"));
    auto *editor = d.w.window.currentPage()->findChild<ConfigEditor *>();
    QCOMPARE(editor->cursorOffset(), 90);
    QVERIFY2(d.notices.constLast().contains(u"'users' is no list"_s), qPrintable(d.notices.constLast()));
    QCOMPARE(d.config().standing(), OpenedConfig::Standing::Behind);
    QVERIFY2(d.liveText().startsWith(u"Saved, but refused"_s), qPrintable(d.liveText()));
    auto *problems = named<TableView>(d.w.window.currentPage(), u"Problems of the text"_s);
    QVERIFY(problems);
    QTRY_COMPARE(problems->model()->rowCount(), 1);

    // Back to what runs: as an edit, which has only to be saved.
    d.w.session.onApply = {};
    QVERIFY(press(&d.w.window, u"live.back"_s));
    QCOMPARE(d.config().editedText(fileName), original());
    QVERIFY(d.config().hasPending());
    d.config().saveAndApply();
    QTRY_VERIFY(!d.config().hasPending() && !d.config().isApplying());
    QCOMPARE(d.calls(u"apply"_s), 2);
    QVERIFY(!d.isSeen(u"liveBar"_s));
}

void tst_WindowReview::aRefusedTryChangesNothing()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.refuseApplies();
    d.change();
    d.config().tryOut();
    QTRY_VERIFY(d.calls(u"apply"_s) == 2 && !d.config().isApplying());
    QCOMPARE(d.config().standing(), OpenedConfig::Standing::AsOnDisk);
    QVERIFY(d.config().hasPending());
    QCOMPARE(d.calls(u"save"_s), 0);
    QCOMPARE(d.w.window.currentPage()->id(), QByteArray("config"));
    auto *problems = named<TableView>(d.w.window.currentPage(), u"Problems of the text"_s);
    QTRY_COMPARE(problems->model()->rowCount(), 1);
    d.config().editText(fileName, original(), false); // Mended: what was said is about another text.
    QTRY_COMPARE(problems->model()->rowCount(), 0);
}

void tst_WindowReview::undoPastASave()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.change();
    d.config().saveAndApply();
    QTRY_VERIFY(!d.config().hasPending() && !d.config().isApplying());
    QVERIFY(!d.w.window.isWindowModified());
    d.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d.config().editedText(fileName), original());
    QVERIFY(d.config().hasPending() && d.w.window.isWindowModified());
    QVERIFY(d.config().pendingDescriptions().constFirst().startsWith(u"Take back: "_s));
    d.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!d.config().hasPending());
}

void tst_WindowReview::closingAsks()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.change();
    QVERIFY(!d.w.window.close());
    QDialog *question = d.dialog(u"editsQuestion"_s);
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_VERIFY(!d.dialog(u"editsQuestion"_s));
    QVERIFY(d.w.window.isVisible() && d.config().hasPending());

    QVERIFY(!d.w.window.close());
    QTest::keyClick(d.dialog(u"editsQuestion"_s), Qt::Key_Return); // Save Changes.
    QTRY_VERIFY(!d.w.window.isVisible());
    QCOMPARE(d.calls(u"save"_s), 1);
    QCOMPARE(d.calls(u"apply"_s), 1);
    QCOMPARE(textOf(d.config().document(), fileName), d.changed());
}

void tst_WindowReview::closingAfterASaveThatFails()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.w.session.onSave = [](const ConfigDocument &, const ConfigDocument &) {
        SaveReport report;
        report.outcome = SaveReport::Outcome::Failed;
        report.message = u"the disk is full"_s;
        return report;
    };
    d.change();
    QVERIFY(!d.w.window.close());
    QTest::keyClick(d.dialog(u"editsQuestion"_s), Qt::Key_Return);
    QTRY_VERIFY(d.dialog(u"patchDialog"_s));
    QVERIFY(d.w.window.isVisible() && d.config().hasPending());
    d.dialog(u"patchDialog"_s)->reject();
    // A later save closes nothing.
    d.w.session.onSave = {};
    d.config().saveAndApply();
    QTRY_VERIFY(!d.config().hasPending() && !d.config().isApplying());
    QVERIFY(d.w.window.isVisible());
}

void tst_WindowReview::closingWhileAnApplyHangs()
{
    Desk d;
    QVERIFY(d.isOpen);
    QVERIFY(d.triesWithoutEnd());
    QVERIFY(!d.w.window.close());
    auto *question = qobject_cast<QMessageBox *>(d.dialog(u"editsQuestion"_s));
    QVERIFY(question);
    for (QAbstractButton *button : question->buttons()) {
        if (QString(button->text()).remove(u'&') == u"Discard Changes")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY(!d.w.window.isVisible());
}

void tst_WindowReview::openingAsks()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.change();
    d.w.window.open({u"/etc/example/other.yaml"_s});
    auto *question = qobject_cast<QMessageBox *>(d.dialog(u"editsQuestion"_s));
    QVERIFY(question);
    QVERIFY(!d.w.session.calls.contains(u"open /etc/example/other.yaml"_s));
    for (QAbstractButton *button : question->buttons()) {
        if (QString(button->text()).remove(u'&') == u"Discard Changes")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY(d.w.session.calls.contains(u"open /etc/example/other.yaml"_s));
    QCOMPARE(d.calls(u"save"_s), 0);
}

void tst_WindowReview::restoresABackup()
{
    Desk d;
    QVERIFY(d.isOpen);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QByteArray older = original().replace("example.com", "old.example") + "password: hunter2\n";
    d.w.session.kept = {{now, original()}, {now.addDays(-1), older}};
    d.w.window.menus().action(u"file.restore"_s)->trigger();
    QDialog *dialog = d.dialog(u"restoreDialog"_s);
    QVERIFY(dialog);
    auto *list = dialog->findChild<QTreeWidget *>(u"restore.backups"_s);
    QTRY_COMPARE(rowsOf(list, 2), (QStringList {u"Nothing"_s, u"2 change(s): +2 −1"_s}));
    auto *restore = dialog->findChild<QPushButton *>(u"restore.restore"_s);
    QVERIFY(!restore->isEnabled()); // The latest is what is open.
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(restore->isEnabled());
    const QString shown = dialog->findChild<DiffPane *>(u"diff.new"_s)->toPlainText();
    QVERIFY2(shown.contains(u"old.example"_s) && !shown.contains(u"hunter2"_s), qPrintable(shown));
    QTest::keyClick(list, Qt::Key_Return);

    // It waits as an edit and goes the way of all edits.
    QTRY_VERIFY(d.dialog(u"applyDialog"_s));
    QCOMPARE(d.config().editedText(fileName), older);
    QCOMPARE(d.config().pendingDescriptions().size(), 1);
    QVERIFY(d.config().pendingDescriptions().constFirst().startsWith(u"Restore homeserver.yaml of "_s));
    QCOMPARE(d.calls(u"save"_s), 0);
    QTest::keyClick(d.dialog(u"applyDialog"_s), Qt::Key_Escape);
    d.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d.config().editedText(fileName), original());
    QVERIFY(!d.config().hasPending());
}

void tst_WindowReview::noBackups()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.w.window.menus().action(u"file.restore"_s)->trigger();
    QDialog *dialog = d.dialog(u"restoreDialog"_s);
    QTRY_VERIFY(dialog->findChild<QLabel *>(u"restore.state"_s)->text().startsWith(u"There is no backup of "_s));
    QVERIFY(!dialog->findChild<QPushButton *>(u"restore.restore"_s)->isEnabled());
}

void tst_WindowReview::mergesWhatGoesTogether()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.change();
    const QByteArray theirs = original() + "report_stats: no\n";
    d.w.session.document = ConfigDocument::fromBytes(theirs, fileName);
    Q_EMIT d.w.session.configChangedOnDisk();
    QTRY_VERIFY(d.isSeen(u"diskBar"_s));
    QVERIFY(press(&d.w.window, u"disk.merge"_s));
    QTRY_VERIFY(d.dialog(u"mergeDialog"_s));
    QDialog *dialog = d.dialog(u"mergeDialog"_s);
    auto *parts = dialog->findChild<QTreeWidget *>(u"merge.parts"_s);
    QCOMPARE(rowsOf(parts, 2), (QStringList {u"Yours"_s, u"On disk"_s}));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_VERIFY(!d.dialog(u"mergeDialog"_s));
    QCOMPARE(textOf(d.config().document(), fileName), theirs);
    QCOMPARE(d.config().editedText(fileName), d.changed() + "report_stats: no\n");
    QVERIFY(!d.isSeen(u"diskBar"_s));
    QCOMPARE(d.config().pendingDescriptions(), QStringList {u"Merge my changes with those on disk"_s});
    QCOMPARE(d.calls(u"save"_s), 0);
    // Step by step back: to what is on disk, and to what was here before.
    d.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d.config().editedText(fileName), theirs);
    QVERIFY(!d.config().hasPending());
    d.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d.config().editedText(fileName), d.changed());
    QVERIFY(d.config().hasPending());
}

void tst_WindowReview::choosesWhereBothChanged()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.change();
    const QByteArray theirs = original().replace("example.com", "theirs.example").replace("users: [a]", "users: [b]");
    d.w.session.document = ConfigDocument::fromBytes(theirs, fileName);
    d.w.session.onSave = [theirs](const ConfigDocument &, const ConfigDocument &) {
        SaveReport report;
        report.outcome = SaveReport::Outcome::ChangedOnDisk;
        report.message = u"it has changed on disk"_s;
        report.onDisk = theirs;
        return report;
    };
    QDialog *review = d.review();
    QTest::keyClick(review, Qt::Key_Return);
    QTRY_VERIFY(d.dialog(u"mergeDialog"_s)); // The save finds out.
    QDialog *dialog = d.dialog(u"mergeDialog"_s);
    auto *use = dialog->findChild<QPushButton *>(u"merge.use"_s);
    QVERIFY(!use->isEnabled());
    auto *parts = dialog->findChild<QTreeWidget *>(u"merge.parts"_s);
    QCOMPARE(rowsOf(parts, 2), (QStringList {u"To be chosen"_s, u"On disk"_s}));
    auto *result = named<DiffView>(dialog, u"Result"_s);
    QVERIFY(result);
    for (QRadioButton *button : dialog->findChildren<QRadioButton *>()) {
        if (QString(button->text()).remove(u'&') == u"Both, on disk first")
            QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(5, button->height() / 2));
    }
    QVERIFY(use->isEnabled());
    QVERIFY(result->findChild<DiffPane *>(u"diff.new"_s)
                ->toPlainText()
                .startsWith(u"server_name: theirs.example\nserver_name: changed.example\n"_s));
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(parts, Qt::Key_Y, Qt::AltModifier); // Another choice.
    QTRY_VERIFY(
        result->findChild<DiffPane *>(u"diff.new"_s)->toPlainText().startsWith(u"server_name: changed.example\n"_s));
    d.w.session.onSave = {};
    QTest::mouseClick(use, Qt::LeftButton);
    QCOMPARE(d.config().editedText(fileName), QByteArray(theirs).replace("theirs.example", "changed.example"));
    d.config().saveAndApply();
    QTRY_VERIFY(!d.config().hasPending() && !d.config().isApplying());
    QCOMPARE(d.config().standing(), OpenedConfig::Standing::AsOnDisk);
}

void tst_WindowReview::mergedSecretsAreCovered()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.config().editText(fileName, d.changed() + "password: hunter2\n", false);
    QTRY_VERIFY(!d.config().isReadingText());
    d.w.session.document = ConfigDocument::fromBytes(original() + "password: hunter3\n", fileName);
    Q_EMIT d.w.console.mergeRequested();
    QTRY_VERIFY(d.dialog(u"mergeDialog"_s));
    QDialog *dialog = d.dialog(u"mergeDialog"_s);
    auto *parts = dialog->findChild<QTreeWidget *>(u"merge.parts"_s);
    QCOMPARE(rowsOf(parts, 2), (QStringList {u"Yours"_s, u"To be chosen"_s}));
    auto *mine = named<QPlainTextEdit>(dialog, u"Your text"_s);
    auto *theirs = named<QPlainTextEdit>(dialog, u"Text on disk"_s);
    auto *secrets = dialog->findChild<QCheckBox *>(u"merge.secrets"_s);
    QVERIFY(mine && theirs && secrets && secrets->isVisible());
    const QString covered = u"password: ••••••"_s;
    QCOMPARE(mine->toPlainText(), covered);
    QCOMPARE(theirs->toPlainText(), covered);
    secrets->click();
    QCOMPARE(mine->toPlainText(), u"password: hunter2"_s);
    QCOMPARE(theirs->toPlainText(), u"password: hunter3"_s);
    // At another place they are covered again.
    parts->setCurrentItem(parts->topLevelItem(0));
    QVERIFY(!secrets->isVisible());
    QCOMPARE(mine->toPlainText(), u"server_name: changed.example"_s);
    parts->setCurrentItem(parts->topLevelItem(1));
    QVERIFY(secrets->isVisible());
    QCOMPARE(mine->toPlainText(), covered);
    QCOMPARE(theirs->toPlainText(), covered);
}

void tst_WindowReview::keepsMyTextOrTheirs()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.change();
    const QByteArray theirs = original().replace("example.com", "theirs.example");
    d.w.session.document = ConfigDocument::fromBytes(theirs, fileName);
    Q_EMIT d.w.console.mergeRequested();
    QTRY_VERIFY(d.dialog(u"mergeDialog"_s));
    QVERIFY(press(d.dialog(u"mergeDialog"_s), u"merge.mine"_s));
    QCOMPARE(d.config().editedText(fileName), d.changed());
    QCOMPARE(textOf(d.config().document(), fileName), theirs);
    QVERIFY(d.config().diff().contains("-server_name: theirs.example"));

    Q_EMIT d.w.console.mergeRequested();
    QTRY_VERIFY(d.dialog(u"mergeDialog"_s));
    QVERIFY(press(d.dialog(u"mergeDialog"_s), u"merge.theirs"_s));
    QCOMPARE(d.config().editedText(fileName), theirs);
    QVERIFY(!d.config().hasPending());
    // The modules still run with what was there before.
    QCOMPARE(d.config().standing(), OpenedConfig::Standing::Behind);
}

void tst_WindowReview::aStrangeFileIsAskedAbout()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.change();
    const QByteArray theirs = original() + "  - module: stranger.Danger\n    config: {}\n";
    d.w.session.document = ConfigDocument::fromBytes(theirs, fileName);
    Q_EMIT d.w.console.mergeRequested();
    QTRY_VERIFY(d.dialog(u"mergeDialog"_s));
    QVERIFY(press(d.dialog(u"mergeDialog"_s), u"merge.use"_s));
    QVERIFY(d.config().hasPending());
    d.config().tryOut();
    QVERIFY2(d.notices.constLast().contains(u"not agreed"_s), qPrintable(d.notices.constLast()));
    QCOMPARE(d.calls(u"apply"_s), 1);
    d.config().saveAndApply();
    QTRY_COMPARE(d.config().state(), OpenedConfig::State::Untrusted);
    QCOMPARE(d.calls(u"save"_s), 1);
    QCOMPARE(d.calls(u"apply"_s), 1);
    QVERIFY(d.config().question().classPaths.contains(u"stranger.Danger"_s));
    d.config().trust(d.config().question());
    QTRY_COMPARE(d.config().state(), OpenedConfig::State::Live);
    QCOMPARE(d.calls(u"apply"_s), 2);
}

void tst_WindowReview::aRemovedFileLeavesThePatch()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.change();
    d.w.session.document = ConfigDocument::open({fileName}); // Which is not there.
    Q_EMIT d.w.console.mergeRequested();
    QTRY_VERIFY(d.dialog(u"patchDialog"_s));
    QVERIFY(!d.dialog(u"mergeDialog"_s));
    QVERIFY(d.config().hasPending());
    QVERIFY(press(d.dialog(u"patchDialog"_s), u"patch.anew"_s));
    QTRY_VERIFY(!d.config().hasPending());
    QCOMPARE(d.calls(u"save anew"_s), 1);
    QTRY_VERIFY(!d.isSeen(u"diskBar"_s));
}

void tst_WindowReview::writesIntoTheFileWhenAsked()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.change();
    d.w.session.onSave = [&d](const ConfigDocument &, const ConfigDocument &) {
        SaveReport report;
        if (d.w.session.calls.constLast() == u"save") {
            report.outcome = SaveReport::Outcome::Failed;
            report.message = u"it belongs to somebody else"_s;
            report.couldWriteInPlace = true;
        }
        return report;
    };
    d.config().save(OpenedConfig::AfterSave::Nothing);
    QTRY_VERIFY(d.dialog(u"patchDialog"_s));
    QVERIFY(press(d.dialog(u"patchDialog"_s), u"patch.inPlace"_s));
    QTRY_VERIFY(!d.config().hasPending());
    QCOMPARE(d.calls(u"save in place"_s), 1);
    QCOMPARE(d.calls(u"apply"_s), 1); // As it was asked for at first.
}

void tst_WindowReview::remarksAreTold()
{
    Desk d;
    QVERIFY(d.isOpen);
    d.change();
    d.w.session.onSave = [](const ConfigDocument &, const ConfigDocument &) {
        SaveReport report;
        report.remarks = {u"it had 2 names (hard links)"_s};
        return report;
    };
    d.w.session.onApply = [](const ConfigDocument &, const ApplyOptions &) {
        ApplyReport report;
        report.remarks = {u"cannot listen on 127.0.0.1:80"_s};
        return report;
    };
    d.config().saveAndApply();
    QTRY_VERIFY(d.notices.contains(u"it had 2 names (hard links)"_s));
    QTRY_VERIFY(d.notices.contains(u"cannot listen on 127.0.0.1:80"_s));
}

QTEST_MAIN(tst_WindowReview)
#include "tst_windowreview.moc"
