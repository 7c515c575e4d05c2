// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include <callbacks/callbackstree.h>
#include <columnfilter.h>
#include <filterfield.h>
#include <itemviewhabits.h>
#include <tableview.h>

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! The table with that name in the settings.
TableView *table(QWidget *page, const QString &accessibleName) { return named<TableView>(page, accessibleName); }

const QString moduleTable = u"Modules in the order of the file"_s;

//! Presses the default button of the dialog with that object name once it is there.
bool acceptDialog(QWidget *window, const QString &name, const QString &button)
{
    QDialog *dialog = nullptr;
    if (!QTest::qWaitFor([&] {
            dialog = window->findChild<QDialog *>(name);
            return dialog && dialog->isVisible();
        }))
        return false;
    for (QPushButton *candidate : dialog->findChildren<QPushButton *>()) {
        if (QString(candidate->text()).remove(u'&') == button) {
            QTest::mouseClick(candidate, Qt::LeftButton);
            return true;
        }
    }
    return false;
}

} // namespace

class tst_WindowTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void reorderAndApply();
    void disableWithSpace();
    void severalModulesAtOnce();
    void filterByAColumn();
    void undoAndDiscard();
    void aRefusedApplyIsTold();
    void aSaveThatFailsOffersThePatch();
    void recoverFromAFailedModule();
    void theMenuActsOnTheModuleThatWasChosen();
    void theMenuAsksAgainWhenTheModuleIsGone();
    void sendARequestByKeyboard();
    void findWhichRouteAnswers();
    void pauseAndExportTheTrace();
    void pagesByKey();
    void commandPaletteRunsAnAction();
    void searchLeadsToACallback();
    void aChangedFileIsOffered();
    void aHostThatStandsStillIsNamed();
};

void tst_WindowTasks::reorderAndApply()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    TableView *modules = table(w.page("modules"), moduleTable);
    QVERIFY(modules);
    modules->setFocus();
    modules->selectRow(0);
    QTest::keyClick(modules, Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY(w.console.config().hasPending());
    QCOMPARE(w.console.config().edited().modules().at(1).path, u"lists.AllowList"_s);
    QCOMPARE(modules->model()->index(1, 2).data().toString(), u"lists.AllowList"_s);
    QVERIFY(!w.session.calls.contains(u"save"_s));

    QTest::keyClick(&w.window, Qt::Key_S, Qt::ControlModifier);
    QVERIFY(acceptDialog(&w.window, u"applyDialog"_s, u"Save and Apply"_s));
    QTRY_VERIFY(!w.console.config().hasPending());
    QTRY_COMPARE(w.session.calls.count(u"apply"_s), 2);
    QVERIFY(w.session.calls.lastIndexOf(u"save"_s) < w.session.calls.lastIndexOf(u"apply"_s));
    QCOMPARE(w.console.config().document().modules().at(1).path, u"lists.AllowList"_s);
    // The comment directly above the entry went along.
    const QByteArray bytes = w.console.config().document().files().constFirst().bytes;
    QVERIFY(bytes.indexOf("# who may invite") > bytes.indexOf("lists.DenyList"));
}

void tst_WindowTasks::disableWithSpace()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    TableView *modules = table(w.page("modules"), moduleTable);
    modules->selectRow(0);
    QTest::keyClick(modules, Qt::Key_Space);
    QTRY_VERIFY(w.console.config().hasPending());
    QVERIFY(w.console.config().edited().modules().at(0).disabled);
    QVERIFY(w.console.config().diff().contains("+  # module-console: disabled"));
    QTest::keyClick(modules, Qt::Key_Space);
    QTRY_VERIFY(!w.console.config().edited().modules().at(0).disabled);
    QVERIFY(w.console.config().diff().isEmpty());
}

void tst_WindowTasks::severalModulesAtOnce()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    Page *page = w.page("modules");
    TableView *modules = table(page, moduleTable);
    const auto action = [&](const QString &name) { return page->findChild<QAction *>(u"modules."_s + name); };
    const auto disabled = [&] {
        QList<bool> flags;
        const QList<ModuleEntry> entries = w.console.config().edited().modules();
        for (const ModuleEntry &entry : entries)
            flags.append(entry.disabled);
        return flags;
    };
    modules->setFocus();
    modules->selectRow(0);
    QVERIFY(action(u"down"_s)->isEnabled());
    QTest::keyClick(modules, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(modules, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(modules->selectionModel()->selectedRows().size(), 3);
    QCOMPARE(modules->currentKey(), u"lists.Sleeping#0"_s); // What the details are about.
    for (const QString &name : {u"up"_s, u"down"_s, u"duplicate"_s, u"reload"_s})
        QVERIFY2(!action(name)->isEnabled(), qPrintable(name));
    QCOMPARE(action(u"toggle"_s)->text(), u"Disable"_s); // As long as one of them is on.

    QTest::keyClick(modules, Qt::Key_Space);
    QCOMPARE(disabled(), (QList {true, true, true}));
    QCOMPARE(w.console.config().pendingDescriptions(), QStringList(u"Disable 2 modules"_s));
    QCOMPARE(modules->selectionModel()->selectedRows().size(), 3);
    QCOMPARE(action(u"toggle"_s)->text(), u"Enable"_s);
    action(u"toggle"_s)->trigger();
    QCOMPARE(disabled(), (QList {false, false, false}));
    QTest::keyClick(&w.window, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&w.window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!w.console.config().hasPending());
    QCOMPARE(disabled(), (QList {false, false, true}));

    // Not selectRow(), which would toggle, as if Ctrl were still down.
    modules->selectionModel()->setCurrentIndex(modules->model()->index(0, 0),
                                               QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTest::keyClick(modules, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(modules, Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(w.console.config().pendingDescriptions(), QStringList(u"Remove 2 modules"_s));
    QCOMPARE(disabled(), QList {true});
}

void tst_WindowTasks::filterByAColumn()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    for (const QByteArray id : {"overview", "callbacks", "routes", "caches", "trace", "log", "modules"}) {
        const Page *page = w.page(id);
        QVERIFY2(page && page->filterField(), id);
        QVERIFY2(page->findChild<ColumnFilter *>(), id);
    }
    Page *page = w.page("modules");
    TableView *modules = table(page, moduleTable);
    modules->setCurrentIndex(modules->model()->index(1, 1));
    modules->setFocus();
    QTest::keyClick(modules, Qt::Key_F10, Qt::ShiftModifier);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const QList<QAction *> actions = menu->actions();
    const auto found = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
        return action->text() == u"Filter: State is not “Failed”"_s;
    });
    QVERIFY(found != actions.end());
    menu->close();
    (*found)->trigger();
    QCOMPARE(page->filterField()->text(), u"-state:=Failed"_s);
    QCOMPARE(modules->model()->rowCount(), 2);
    // Together with a word, and gone with Escape.
    page->filterField()->setText(page->filterField()->text() + u" module:Allow"_s);
    QCOMPARE(modules->model()->rowCount(), 1);
    page->filterField()->setFocus();
    QTest::keyClick(page->filterField(), Qt::Key_Escape);
    QCOMPARE(modules->model()->rowCount(), 3);
}

void tst_WindowTasks::undoAndDiscard()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    TableView *modules = table(w.page("modules"), moduleTable);
    modules->setFocus();
    modules->selectRow(1);
    QTest::keyClick(modules, Qt::Key_Up, Qt::AltModifier);
    QTRY_VERIFY(w.console.config().hasPending());
    QTest::keyClick(&w.window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!w.console.config().hasPending());
    QCOMPARE(modules->model()->index(0, 2).data().toString(), u"lists.AllowList"_s);
    QTest::keyClick(&w.window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(w.console.config().hasPending());
    w.console.config().discard();
    QVERIFY(!w.console.config().hasPending());
    QVERIFY(!w.window.isWindowModified());
}

void tst_WindowTasks::aRefusedApplyIsTold()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    w.session.onApply = [](const ConfigDocument &, const ApplyOptions &) {
        ApplyReport report;
        report.outcome = ApplyReport::Outcome::Refused;
        Problem why;
        why.message = u"the constructor raised"_s;
        report.problems = {why};
        return report;
    };
    TableView *modules = table(w.page("modules"), moduleTable);
    modules->setFocus();
    modules->selectRow(0);
    QTest::keyClick(modules, Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY(w.console.config().hasPending());
    w.console.config().saveAndApply();
    QTRY_VERIFY(!w.console.config().isApplying() && w.session.calls.count(u"apply"_s) == 2);
    QTRY_VERIFY(!w.console.config().problems().isEmpty());
    QCOMPARE(w.console.config().problems().constLast().message, u"the constructor raised"_s);
}

void tst_WindowTasks::aSaveThatFailsOffersThePatch()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    w.session.onSave = [](const ConfigDocument &, const ConfigDocument &) {
        SaveReport report;
        report.outcome = SaveReport::Outcome::Failed;
        report.message = u"only root may write it"_s;
        return report;
    };
    TableView *modules = table(w.page("modules"), moduleTable);
    modules->setFocus();
    modules->selectRow(0);
    QTest::keyClick(modules, Qt::Key_Down, Qt::AltModifier);
    w.console.config().saveAndApply();
    QVERIFY(acceptDialog(&w.window, u"patchDialog"_s, u"Copy the Patch"_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"+++"_s));
    QVERIFY(w.console.config().hasPending());
    QCOMPARE(w.session.calls.count(u"apply"_s), 1);
}

void tst_WindowTasks::recoverFromAFailedModule()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    Page *page = w.page("modules");
    TableView *modules = table(page, moduleTable);
    modules->selectRow(1);
    QCOMPARE(modules->model()->index(1, 1).data().toString(), u"Failed"_s);
    QVERIFY(modules->model()->index(1, 1).data(Qt::ToolTipRole).toString().contains(u"'users' is missing"_s));
    auto *reload = page->findChild<QAction *>(u"modules.reload"_s);
    QVERIFY(reload->isEnabled());
    QVERIFY(page->badge() == 1);
    w.session.onApply = [&w](const ConfigDocument &, const ApplyOptions &options) {
        if (options.rebuild.contains(1)) {
            w.session.current.modules[1].state = ModuleState::Active;
            w.session.current.modules[1].failure.reset();
        }
        return ApplyReport();
    };
    reload->trigger();
    QTRY_COMPARE(w.session.applied.size(), 2);
    QCOMPARE(w.session.applied.constLast().rebuild, QList<qsizetype> {1});
    QTRY_COMPARE(modules->model()->index(1, 1).data().toString(), u"Active"_s);
    QVERIFY(!modules->model()->index(1, 1).data(Qt::ToolTipRole).toString().contains(u"is missing"_s));
    QCOMPARE(page->badge(), 0);
    QTRY_VERIFY(reload->isEnabled());
}

void tst_WindowTasks::theMenuActsOnTheModuleThatWasChosen()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    OpenedConfig &config = w.console.config();
    table(w.page("modules"), moduleTable)->selectRow(1);
    w.page("config");
    const QString file = config.document().files().constFirst().name;
    config.editText(file, config.editedText(file).replace("modules:\n", "modules:\n  - module: lists.New\n"), false);
    QTRY_VERIFY(!config.isReadingText());
    w.window.findChild<QAction *>(u"modules.remove"_s)->trigger();
    QStringList paths;
    for (const ModuleEntry &entry : config.edited().modules())
        paths.append(entry.path);
    QCOMPARE(paths, (QStringList {u"lists.New"_s, u"lists.AllowList"_s, u"lists.Sleeping"_s}));
    QCOMPARE(w.window.currentPage()->id(), QByteArray("config"));
}

void tst_WindowTasks::theMenuAsksAgainWhenTheModuleIsGone()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    OpenedConfig &config = w.console.config();
    const QString file = config.document().files().constFirst().name;
    const QByteArray text = config.editedText(file);
    const QByteArray shorter = text.first(text.indexOf("  - module: lists.DenyList"));
    for (const QString &name : {u"toggle"_s, u"remove"_s, u"duplicate"_s, u"up"_s}) {
        table(w.page("modules"), moduleTable)->selectRow(2);
        w.page("config");
        config.editText(file, shorter, false);
        QTRY_VERIFY(!config.isReadingText());
        w.window.findChild<QAction *>(QString(u"modules."_s + name))->trigger();
        QCOMPARE(config.editedText(file), shorter);
        QCOMPARE(w.window.currentPage()->id(), QByteArray("modules"));
        config.editText(file, text, false);
        QTRY_VERIFY(!config.isReadingText());
    }
}

void tst_WindowTasks::sendARequestByKeyboard()
{
    QTcpServer server;
    QByteArray asked;
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [&asked, socket] {
            asked += socket->readAll();
            if (!asked.endsWith("{\"user\": \"@a:b\"}"))
                return;
            socket->write(
                "HTTP/1.1 418 I'm a teapot\r\nContent-Length: 15\r\nConnection: close\r\n\r\n{\"short\": true}");
            socket->disconnectFromHost();
        });
    });
    QVERIFY(server.listen(QHostAddress::LocalHost));
    OpenWindow w;
    QVERIFY(w.openTrusted());
    QVERIFY(QTest::qWaitForWindowActive(&w.window));
    QTRY_VERIFY(w.session.calls.contains(u"listen"_s) && w.session.current.listener.isListening);
    w.session.current.listener.address = u"http://127.0.0.1:%1"_s.arg(server.serverPort());
    Q_EMIT w.session.changed();
    QTRY_COMPARE(w.console.snapshot().listener.address, w.session.current.listener.address);

    Page *page = w.page("routes");
    TableView *routes = table(page, u"Routes in the order in which they were registered"_s);
    QTRY_COMPARE(routes->model()->rowCount(), 1);
    routes->selectRow(0);
    routes->setFocus();
    QTest::keyClick(routes, Qt::Key_Return); // Writes a request to the route.
    auto *path = page->findChild<QLineEdit *>(u"routes.requestPath"_s);
    QTRY_VERIFY(path->hasFocus());
    QCOMPARE(path->text(), u"/_synapse/client/lists"_s);
    QTest::keyClick(path, Qt::Key_End);
    QTest::keyClicks(path, u"?limit=1"_s);
    auto *method = named<QComboBox>(page, u"Method"_s);
    method->setFocus();
    method->lineEdit()->selectAll();
    QTest::keyClicks(QApplication::focusWidget(), u"put"_s);
    auto *body = named<QPlainTextEdit>(page, u"Body of the request"_s);
    for (int i = 0; i < 10 && !body->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(body->hasFocus());
    QTest::keyClicks(body, u"{\"user\": \"@a:b\"}"_s);
    QTest::keyClick(body, Qt::Key_Return, Qt::ControlModifier);

    auto *state = page->findChild<QLabel *>(u"routes.answerState"_s);
    QTRY_VERIFY2(state->text().startsWith(u"418 I'm a teapot"_s), qPrintable(state->text()));
    QVERIFY2(asked.startsWith("PUT /_synapse/client/lists?limit=1 HTTP/1.1\r\n"), asked.constData());
    QVERIFY(asked.toLower().contains("content-type: application/json"));
    QVERIFY(named<QPlainTextEdit>(page, u"Body of the answer"_s)
            || page->findChild<QWidget *>(u"routes.answerBody"_s)->isVisible());
}

void tst_WindowTasks::findWhichRouteAnswers()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    w.session.onExplain = [](const QString &path) {
        return RouteExplanation {.sentence = path + u" is answered by lists.AllowList"_s, .candidates = {}};
    };
    Page *page = w.page("routes");
    auto *path = page->findChild<QLineEdit *>(u"routes.testedPath"_s);
    path->setFocus();
    QTest::keyClicks(path, u"/_synapse/client/lists"_s);
    QTest::keyClick(path, Qt::Key_Return);
    auto *answer = page->findChild<QLabel *>(u"routes.answer"_s);
    QTRY_COMPARE(answer->text(), u"/_synapse/client/lists is answered by lists.AllowList"_s);
}

void tst_WindowTasks::pauseAndExportTheTrace()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    const auto record = [](quint64 number) {
        TraceRecord record;
        record.number = number;
        record.time = QDateTime::currentDateTimeUtc();
        record.nanoseconds = 1500;
        record.subject = u"user_may_invite"_s;
        record.module = 0;
        record.modulePath = u"lists.AllowList"_s;
        record.outcome = Outcome::Denied;
        return record;
    };
    w.session.records = {record(1), record(2)};
    Page *page = w.page("trace");
    TableView *trace = table(page, u"Trace records"_s);
    QTRY_COMPARE(trace->model()->rowCount(), 2);
    page->findChild<QAction *>(u"trace.pause"_s)->trigger();
    w.session.records.append(record(3));
    Q_EMIT w.session.changed();
    auto *pause = page->findChild<QAction *>(u"trace.pause"_s);
    QTRY_VERIFY(pause->text().contains(u'1'));
    QCOMPARE(trace->model()->rowCount(), 2);
    const QString file = w.folder.filePath(u"trace.csv"_s);
    QCOMPARE(trace->habits().exportTo(file, TableFormat::Csv, ItemViewHabits::Rows::All), QString());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains("user_may_invite"));
    pause->trigger();
    QTRY_COMPARE(trace->model()->rowCount(), 3);
}

void tst_WindowTasks::pagesByKey()
{
    OpenWindow w;
    w.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&w.window));
    for (int i = 0; i < w.window.pages().size(); ++i) {
        QTest::keyClick(&w.window, Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
        QTRY_COMPARE(w.window.currentPage(), w.window.pages().at(i));
        QVERIFY(w.window.currentPage()->isAwake());
        for (const Page *page : w.window.pages())
            QVERIFY(page == w.window.currentPage() || !page->isAwake());
    }
}

void tst_WindowTasks::commandPaletteRunsAnAction()
{
    OpenWindow w;
    QVERIFY(QTest::qWaitForWindowActive(&w.window));
    QTest::keyClick(&w.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *palette = nullptr;
    QTRY_VERIFY((palette = w.window.findChild<QDialog *>(u"commandPalette"_s)));
    auto *field = palette->findChild<QLineEdit *>();
    QTest::keyClicks(field, u"caches"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(w.window.currentPage()->id(), "caches");
}

void tst_WindowTasks::searchLeadsToACallback()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    QVERIFY(QTest::qWaitForWindowActive(&w.window));
    QTest::keyClick(&w.window, Qt::Key_K, Qt::ControlModifier);
    QDialog *search = nullptr;
    QTRY_VERIFY((search = w.window.findChild<QDialog *>(u"searchEverywhere"_s)));
    auto *field = search->findChild<QLineEdit *>();
    QTest::keyClicks(field, u"c invite"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(w.window.currentPage()->id(), "callbacks");
    const auto *tree = w.window.currentPage()->findChild<CallbacksTree *>();
    QVERIFY(tree->currentRow());
    QCOMPARE(tree->currentRow()->callback, u"user_may_invite"_s);
    QVERIFY(!w.window.findChild<QAction *>(u"callbacks.unregistered"_s)->isChecked());
}

void tst_WindowTasks::aChangedFileIsOffered()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    auto *bar = w.window.findChild<QFrame *>(u"diskBar"_s);
    QVERIFY(!bar->isVisible());
    w.session.document
        = ConfigDocument::fromBytes("server_name: other.example\nmodules: []\n", u"/etc/example/homeserver.yaml"_s);
    Q_EMIT w.session.configChangedOnDisk();
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(w.console.config().document().serverName(), u"example.com"_s);
    for (QPushButton *button : bar->findChildren<QPushButton *>()) {
        if (QString(button->text()).remove(u'&') == u"Reload")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(w.console.config().document().serverName(), u"other.example"_s);
    QVERIFY(!bar->isVisible());
}

void tst_WindowTasks::aHostThatStandsStillIsNamed()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    w.session.isHeld = true;
    w.session.stalled = StallSnapshot {.module = 0, .path = u"lists.AllowList"_s, .milliseconds = 3000};
    const auto texts = [&] {
        QString all;
        for (const QLabel *label : w.window.findChildren<QLabel *>())
            all += label->text();
        return all;
    };
    QTRY_VERIFY(texts().contains(u"lists.AllowList has held the host"_s));
    w.session.stalled.reset();
    w.session.release();
}

QTEST_MAIN(tst_WindowTasks)
#include "tst_windowtasks.moc"
