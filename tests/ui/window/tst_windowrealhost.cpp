// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "realwindow.h"

#include <configbackups.h>
#include <tableview.h>

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QStandardPaths>
#include <QTreeView>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace modulehost;

/*
 * One sitting at the real window over a real host, from a file that is opened for the first time to a change that
 * is on disk and live.
 */

namespace {

//! The first allows every invite, the second denies it; both want one path.
const QByteArray twoModules = "server_name: example.com   # two spaces more, on purpose\n"
                              "\n"
                              "modules:\n"
                              "  # Lets everybody in.\n"
                              "  - module: scripted.ScriptedModule\n"
                              "    config:\n"
                              "      callbacks:\n"
                              "        user_may_invite: { returns: { $sentinel: NOT_SPAM } }\n"
                              "      routes: [ { path: /_synapse/client/hello, leaf: true, body: first } ]\n"
                              "  # Lets nobody in.\n"
                              "  - module: scripted.ScriptedModule\n"
                              "    config:\n"
                              "      callbacks:\n"
                              "        user_may_invite: { returns: { $code: M_FORBIDDEN } }\n"
                              "      routes: [ { path: /_synapse/client/hello, leaf: true, body: second } ]\n"
                              "report_stats: no\n";

QString get(const RealWindow &w, const QString &path)
{
    QNetworkAccessManager network;
    QNetworkReply *reply = network.get(QNetworkRequest(QUrl(w.console.snapshot().listener.address + path)));
    [[maybe_unused]] const bool hasEnded = QTest::qWaitFor([&] { return reply->isFinished(); }, 30'000);
    return QString::fromUtf8(reply->readAll());
}

//! All texts in the first column of a tree, as far as it is unfolded in the model.
QStringList texts(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList all;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column)
            all.append(model.index(row, column, parent).data().toString());
        all += texts(model, model.index(row, 0, parent));
    }
    return all;
}

} // namespace

class tst_WindowRealHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void aWholeSitting();
    void aFileReplacedByRename();
    void anotherFileTakesThePlace();
};

void tst_WindowRealHost::aWholeSitting()
{
    const Desk desk(twoModules);
    RealWindow w(desk);
    QVERIFY(w.openTrusted());
    QCOMPARE(desk.read(), twoModules);

    // Who denied?
    QWidget *callbacks = w.page("callbacks");
    w.window.findChild<QAction *>(u"callbacks.fire"_s)->trigger();
    auto *choice = callbacks->findChild<QComboBox *>(u"fire.callback"_s);
    choice->setCurrentIndex(choice->findData(u"user_may_invite"_s));
    w.press(u"callbacks.fireNow.button"_s);
    auto *sentence = callbacks->findChild<QLabel *>(u"sentence"_s);
    QTRY_VERIFY2(sentence->text().startsWith(u"Denied by scripted.ScriptedModule"_s), qPrintable(sentence->text()));
    auto *chain = named<TableView>(callbacks, u"Modules in the order they are asked"_s);
    QVERIFY(chain);
    QCOMPARE(chain->model()->rowCount(), 2);
    QCOMPARE(get(w, u"/_synapse/client/hello"_s), u"first"_s);

    // The second module first, by keyboard; what that would alter is seen before anything is written.
    auto *modules = named<TableView>(w.page("modules"), u"Modules in the order of the file"_s);
    QVERIFY(modules);
    QTRY_COMPARE(modules->model()->rowCount(), 2);
    modules->setFocus();
    modules->selectRow(1);
    QTest::keyClick(modules, Qt::Key_Up, Qt::AltModifier);
    QTRY_VERIFY(w.console.config().hasPending());
    QTRY_VERIFY(!w.console.config().preview().routes.isEmpty());
    auto *preview = named<QTreeView>(&w.window, u"What the changes alter"_s);
    QVERIFY(preview);
    QVERIFY(texts(*preview->model()).join(u'\n').contains(u"/_synapse/client/hello"_s));
    QCOMPARE(desk.read(), twoModules);

    // Saved and applied.
    QTest::keyClick(&w.window, Qt::Key_S, Qt::ControlModifier);
    QDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = w.window.findChild<QDialog *>(u"applyDialog"_s)) && dialog->isVisible());
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (QString(button->text()).remove(u'&') == u"Save and Apply")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_VERIFY(!w.console.config().hasPending() && !w.console.config().isApplying());
    QTRY_VERIFY(w.console.snapshot().revision > 1);
    QTRY_COMPARE(get(w, u"/_synapse/client/hello"_s), u"second"_s);

    // The entry moved with its comment, and every other byte is where it was.
    const qsizetype first = twoModules.indexOf("  # Lets everybody in.");
    const qsizetype second = twoModules.indexOf("  # Lets nobody in.");
    const qsizetype end = twoModules.indexOf("report_stats");
    QCOMPARE(desk.read(),
             twoModules.first(first) + twoModules.sliced(second, end - second)
                 + twoModules.sliced(first, second - first) + twoModules.sliced(end));
    const QList<ConfigBackup> backups = ConfigBackups(desk.config(), desk.state()).list();
    QCOMPARE(backups.size(), 1);
    QCOMPARE(ConfigBackups::read(backups.constFirst()).bytes, twoModules);
    QVERIFY(!w.bar(u"diskBar"_s)->isVisible()); // Our own change is no news.
}

void tst_WindowRealHost::aFileReplacedByRename()
{
    const Desk desk(twoModules);
    RealWindow w(desk);
    QVERIFY(w.openTrusted());
    QWidget *bar = w.bar(u"diskBar"_s);
    const auto replace = [&desk](const QByteArray &text) {
        QFile other(desk.path(u"homeserver.yaml.new"_s));
        QVERIFY(other.open(QIODevice::WriteOnly));
        QCOMPARE(other.write(text), text.size());
        other.close();
        QCOMPARE(std::rename(qPrintable(other.fileName()), qPrintable(desk.config())), 0);
    };
    // Twice: many watchers are deaf after the first.
    for (const QByteArray &line : {QByteArray("enable_metrics: yes\n"), QByteArray("enable_metrics: no\n")}) {
        const QByteArray text = twoModules + line;
        QVERIFY(!bar->isVisible());
        replace(text);
        QTRY_VERIFY(bar->isVisible());
        for (QPushButton *button : bar->findChildren<QPushButton *>()) {
            if (QString(button->text()).remove(u'&') == u"Reload")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY(!bar->isVisible());
        QTRY_COMPARE(w.console.config().state(), OpenedConfig::State::Live);
        QCOMPARE(w.console.config().document().files().constFirst().bytes, text);
    }
}

void tst_WindowRealHost::anotherFileTakesThePlace()
{
    const Desk desk(twoModules);
    RealWindow w(desk);
    QVERIFY(w.openTrusted());
    QFile other(desk.path(u"other.yaml"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("server_name: other.example\n"
                "modules:\n"
                "  - module: no.Such\n"
                "  - module: scripted.ScriptedModule\n"
                "    config:\n"
                "      routes: [ { path: /_synapse/client/hello, leaf: true, body: other } ]\n");
    other.close();
    w.window.open({other.fileName()});
    QTRY_COMPARE(w.console.config().state(), OpenedConfig::State::Untrusted);
    QVERIFY(w.bar(u"liveBar"_s)->isVisible());
    QCOMPARE(get(w, u"/_synapse/client/hello"_s), u"first"_s);

    w.press(u"trust.run"_s);
    QTRY_COMPARE(w.console.config().state(), OpenedConfig::State::Live);
    QTRY_COMPARE(w.console.snapshot().serverName, u"other.example"_s);
    QVERIFY(!w.bar(u"liveBar"_s)->isVisible());
    const QList<ModuleSnapshot> modules = w.console.snapshot().modules;
    QCOMPARE(modules.size(), 2);
    QCOMPARE(modules.at(0).state, ModuleState::Failed);
    QCOMPARE(modules.at(1).state, ModuleState::Active);
    QCOMPARE(get(w, u"/_synapse/client/hello"_s), u"other"_s);
}

QTEST_MAIN(tst_WindowRealHost)
#include "tst_windowrealhost.moc"
