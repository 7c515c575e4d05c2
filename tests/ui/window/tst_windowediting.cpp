// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "realwindow.h"

#include "mainmenus.h"

#include <config/configeditor.h>
#include <configbackups.h>
#include <tableview.h>

#include <QAction>
#include <QLabel>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QStandardPaths>
#include <QTreeWidget>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace modulehost;

/*
 * A sitting of an operator who edits a file, over a real host and a real disk: mistakes, messages, undo, a try that is
 * not saved, a save that is not applied, backups, and somebody else who edits the same file.
 */

namespace {

const QByteArray original = "server_name: example.com   # two spaces more, on purpose\r\n"
                            "\r\n"
                            "modules:\r\n"
                            "  # Answers everybody.\r\n"
                            "  - module: scripted.ScriptedModule\r\n"
                            "    config:\r\n"
                            "      routes:\r\n"
                            "        - { path: /_synapse/client/hello, leaf: true, status: 200, body: first }\r\n"
                            "report_stats: no";

class Sitting
{
public:
    Sitting()
        : desk(original)
        , w(desk)
    {
        isOpen = w.openTrusted();
        page = w.page("config");
        editor = page->findChild<ConfigEditor *>();
        w.window.activateWindow();
        isOpen = isOpen && QTest::qWaitForWindowActive(&w.window);
        QObject::connect(&w.console, &Console::noticePosted, &w.console,
                         [this](const Notice &notice) { told = notice.text; });
    }

    OpenedConfig &config() { return w.console.config(); }
    //! Types \a text in place of \a before, which stands in the editor once.
    void retype(const QByteArray &before, const QString &text)
    {
        w.page("config");
        wake(w.window);
        editor->setFocus();
        const qsizetype at = editor->bytes().indexOf(before);
        QVERIFY2(at >= 0, editor->bytes());
        editor->selectSpan({at, at + before.size()});
        QTest::keyClicks(editor, text);
        QTRY_VERIFY(!config().isReadingText());
    }
    QDialog *dialog(const QString &name) const { return visibleDialog(w.window, name); }
    //! The review by Ctrl+S, and in it the button with that name; the default one by Enter.
    bool review(const QString &button = {})
    {
        wake(w.window);
        QTest::keyClick(&w.window, Qt::Key_S, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return dialog(u"applyDialog"_s); }))
            return false;
        QDialog *shown = dialog(u"applyDialog"_s);
        if (button.isEmpty())
            QTest::keyClick(shown, Qt::Key_Return);
        else
            QTest::mouseClick(shown->findChild<QPushButton *>(button), Qt::LeftButton);
        return QTest::qWaitFor([this] { return !config().isApplying() && !dialog(u"applyDialog"_s); }, 30'000);
    }
    QString answer()
    {
        QNetworkAccessManager network;
        QNetworkReply *reply
            = network.get(QNetworkRequest(QUrl(w.console.snapshot().listener.address + u"/_synapse/client/hello"_s)));
        [[maybe_unused]] const bool hasEnded = QTest::qWaitFor([&] { return reply->isFinished(); }, 30'000);
        return QString::fromUtf8(reply->readAll());
    }

    const Desk desk;
    RealWindow w;
    Page *page = nullptr;
    ConfigEditor *editor = nullptr;
    QString told;
    bool isOpen = false;
};

} // namespace

class tst_WindowEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QSettings().clear(); }

    void mistakesUndoAndBackups();
    void triedAndSavedApart();
    void somebodyElseEditsToo();
    void hardLinksAreTold();
    void aRemovedFileIsWrittenAnew();
};

void tst_WindowEditing::mistakesUndoAndBackups()
{
    Sitting s;
    QVERIFY(s.isOpen);
    QCOMPARE(s.answer(), u"first"_s);

    // What no homeserver could read is not saved; the message says where.
    s.retype("leaf: true,", u"leaf: true, ["_s);
    auto *problems = s.page->findChild<TableView *>(u"config.problems"_s);
    QTRY_VERIFY(problems->model()->rowCount() > 0);
    QTest::keyClick(&s.w.window, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2(s.told.contains(u"homeserver.yaml, line "_s), qPrintable(s.told));
    QVERIFY(!s.dialog(u"applyDialog"_s));
    while (s.config().canUndo())
        QTest::keyClick(s.editor, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(s.editor->bytes(), original);
    QCOMPARE(s.desk.read(), original);

    // What the module refuses: it says why, at the line, and goes on as before.
    s.retype("200", u"999"_s);
    QVERIFY(s.review());
    QVERIFY2(s.told.contains(u"999"_s), qPrintable(s.told));
    QCOMPARE(s.w.window.currentPage()->id(), QByteArray("config"));
    int line = 0;
    int column = 0;
    s.editor->getCursorPosition(&line, &column);
    QCOMPARE(line, 7);
    QVERIFY(s.w.bar(u"liveBar"_s)->isVisible());
    QCOMPARE(s.answer(), u"first"_s);

    // Mended.
    s.retype("999, body: first", u"201, body: second"_s);
    QVERIFY(s.review());
    QTRY_VERIFY(!s.w.bar(u"liveBar"_s)->isVisible());
    QCOMPARE(s.answer(), u"second"_s);
    QCOMPARE(s.desk.read(), QByteArray(original).replace("200, body: first", "201, body: second"));

    // Undo leads past the save, and redo back.
    wake(s.w.window);
    s.editor->setFocus();
    QTest::keyClick(s.editor, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(s.config().hasPending());
    QVERIFY(s.editor->bytes() != s.desk.read());
    while (s.config().canRedo())
        QTest::keyClick(s.editor, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!s.config().hasPending());
    QCOMPARE(s.editor->bytes(), s.desk.read());

    // The oldest backup, through the review.
    QCOMPARE(ConfigBackups(s.desk.config(), s.desk.state()).list().size(), 2);
    s.w.window.menus().action(u"file.restore"_s)->trigger();
    QDialog *restore = s.dialog(u"restoreDialog"_s);
    QVERIFY(restore);
    auto *list = restore->findChild<QTreeWidget *>(u"restore.backups"_s);
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    QTRY_VERIFY(!list->topLevelItem(1)->text(2).isEmpty());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(s.dialog(u"applyDialog"_s));
    QCOMPARE(s.desk.read(), QByteArray(original).replace("200, body: first", "201, body: second"));
    QTRY_VERIFY(!s.config().isReadingText());
    QTest::keyClick(s.dialog(u"applyDialog"_s), Qt::Key_Return);
    QTRY_VERIFY(!s.config().hasPending() && !s.config().isApplying());
    QCOMPARE(s.desk.read(), original);
    QCOMPARE(s.answer(), u"first"_s);
    QVERIFY(!s.w.bar(u"diskBar"_s)->isVisible());
}

void tst_WindowEditing::triedAndSavedApart()
{
    Sitting s;
    QVERIFY(s.isOpen);
    s.retype("first", u"tried"_s);
    QVERIFY(s.review(u"review.try"_s));
    QTRY_COMPARE(s.config().standing(), OpenedConfig::Standing::Tried);
    QCOMPARE(s.answer(), u"tried"_s);
    QCOMPARE(s.desk.read(), original);
    s.w.press(u"live.back"_s);
    QTRY_VERIFY(s.config().standing() == OpenedConfig::Standing::AsOnDisk && !s.config().isApplying());
    QCOMPARE(s.answer(), u"first"_s);
    QCOMPARE(s.editor->bytes(), original);

    s.retype("first", u"later"_s);
    QVERIFY(s.review(u"review.save"_s));
    QCOMPARE(s.desk.read(), QByteArray(original).replace("first", "later"));
    QCOMPARE(s.answer(), u"first"_s);
    s.w.press(u"live.apply"_s);
    QTRY_VERIFY(s.config().standing() == OpenedConfig::Standing::AsOnDisk && !s.config().isApplying());
    QCOMPARE(s.answer(), u"later"_s);
    QVERIFY(!s.w.bar(u"diskBar"_s)->isVisible()); // None of this is news from outside.
}

void tst_WindowEditing::somebodyElseEditsToo()
{
    Sitting s;
    QVERIFY(s.isOpen);
    s.retype("first", u"mine"_s);
    s.desk.write(QByteArray(original).replace("example.com", "theirs.example"));
    QTRY_VERIFY(s.w.bar(u"diskBar"_s)->isVisible());
    s.w.press(u"disk.merge"_s);
    QTRY_VERIFY(s.dialog(u"mergeDialog"_s));
    QTest::keyClick(s.dialog(u"mergeDialog"_s), Qt::Key_Return);
    QTRY_VERIFY(!s.dialog(u"mergeDialog"_s));
    QVERIFY(s.config().hasPending());
    QVERIFY(s.review());
    QCOMPARE(s.desk.read(), QByteArray(original).replace("example.com", "theirs.example").replace("first", "mine"));
    QTRY_COMPARE(s.answer(), u"mine"_s);

    // The save is what finds out; both changed the same line.
    s.retype("mine", u"ours"_s);
    const QByteArray theirs = s.desk.read().replace("mine", "others");
    s.desk.write(theirs);
    s.config().saveAndApply();
    QTRY_VERIFY(s.dialog(u"mergeDialog"_s));
    QCOMPARE(s.desk.read(), theirs); // Left alone.
    wake(*s.dialog(u"mergeDialog"_s));
    QTest::keyClick(s.dialog(u"mergeDialog"_s), Qt::Key_Y, Qt::AltModifier);
    auto *use = s.dialog(u"mergeDialog"_s)->findChild<QPushButton *>(u"merge.use"_s);
    QTRY_VERIFY(use->isEnabled());
    QTest::mouseClick(use, Qt::LeftButton);
    QVERIFY(s.review());
    QCOMPARE(s.desk.read(), QByteArray(theirs).replace("others", "ours"));
    QTRY_COMPARE(s.answer(), u"ours"_s);
}

void tst_WindowEditing::hardLinksAreTold()
{
    Sitting s;
    QVERIFY(s.isOpen);
    const QString twin = s.desk.path(u"twin.yaml"_s);
    QCOMPARE(link(QFile::encodeName(s.desk.config()).constData(), QFile::encodeName(twin).constData()), 0);
    s.retype("first", u"linked"_s);
    QVERIFY(s.review());
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = s.dialog(u"patchDialog"_s)));
    QCOMPARE(s.desk.read(), original);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"patch.inPlace"_s), Qt::LeftButton);
    QTRY_VERIFY(!s.config().hasPending() && !s.config().isApplying());
    QCOMPARE(s.answer(), u"linked"_s);
    QFile other(twin);
    QVERIFY(other.open(QIODevice::ReadOnly));
    QCOMPARE(other.readAll(), QByteArray(original).replace("first", "linked"));
}

void tst_WindowEditing::aRemovedFileIsWrittenAnew()
{
    Sitting s;
    QVERIFY(s.isOpen);
    s.retype("first", u"again"_s);
    QVERIFY(QFile::remove(s.desk.config()));
    QTRY_VERIFY(s.w.bar(u"diskBar"_s)->isVisible());
    s.config().saveAndApply();
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = s.dialog(u"patchDialog"_s)));
    QVERIFY(!QFile::exists(s.desk.config()));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"patch.anew"_s), Qt::LeftButton);
    QTRY_VERIFY(!s.config().hasPending() && !s.config().isApplying());
    QCOMPARE(s.desk.read(), QByteArray(original).replace("first", "again"));
    QCOMPARE(s.answer(), u"again"_s);
    QTRY_VERIFY(!s.w.bar(u"diskBar"_s)->isVisible());
}

QTEST_MAIN(tst_WindowEditing)
#include "tst_windowediting.moc"
