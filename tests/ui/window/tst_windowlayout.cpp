// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "mainmenus.h"

#include <entryedits.h>
#include <filterfield.h>
#include <tableview.h>

#include <QComboBox>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimer>

#include <functional>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! Presses \a button of the question that \a act asks; false when it asks none.
bool isAsked(const QString &button, const std::function<void()> &act)
{
    bool isAsked = false;
    QTimer poll;
    poll.callOnTimeout([&] {
        auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!question)
            return;
        for (QAbstractButton *candidate : question->buttons()) {
            if (QString(candidate->text()).remove(u'&') == button) {
                isAsked = true;
                candidate->click();
                return;
            }
        }
    });
    poll.start(10);
    act();
    return QTest::qWaitFor([&] { return isAsked; }, 500);
}

int opened(const OpenWindow &w) { return int(w.session.calls.filter(u"open "_s).size()); }

Page *pageOf(const MainWindow &window, const QByteArray &id)
{
    for (Page *page : window.pages()) {
        if (page->id() == id)
            return page;
    }
    return nullptr;
}

} // namespace

//! What the window keeps, gives back, and does not lose without a question.
class tst_WindowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void reloadingAsksBeforeItDropsEdits();
    void resetLayoutBringsColumnsAndFiltersBack();
    void filtersComeBack();
};

void tst_WindowLayout::reloadingAsksBeforeItDropsEdits()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    OpenedConfig &config = w.console.config();
    config.edit(moveEntry(config.edited(), 0, 1));
    QVERIFY(config.hasPending());
    const int before = opened(w);
    QAction *reload = w.window.menus().action(u"file.reload"_s);
    QVERIFY(isAsked(u"Cancel"_s, [&] { reload->trigger(); }));
    QVERIFY(config.hasPending());
    QCOMPARE(opened(w), before);

    w.session.document
        = ConfigDocument::fromBytes("server_name: other.example\nmodules: []\n", u"/etc/example/homeserver.yaml"_s);
    Q_EMIT w.session.configChangedOnDisk();
    auto *bar = w.window.findChild<QFrame *>(u"diskBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QPushButton *button = nullptr;
    for (QPushButton *candidate : bar->findChildren<QPushButton *>()) {
        if (QString(candidate->text()).remove(u'&') == u"Reload"_s)
            button = candidate;
    }
    QVERIFY(button);
    QVERIFY(isAsked(u"Cancel"_s, [&] { button->click(); }));
    QVERIFY(config.hasPending());
    QVERIFY(isAsked(u"Discard Changes"_s, [&] { button->click(); }));
    QTRY_COMPARE(config.document().serverName(), u"other.example"_s);
    QVERIFY(!config.hasPending());
    // Nothing to lose, nothing to ask.
    QVERIFY(!isAsked(u"Cancel"_s, [&] { reload->trigger(); }));
}

void tst_WindowLayout::resetLayoutBringsColumnsAndFiltersBack()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    Page *routes = w.page("routes");
    auto *table = named<TableView>(routes, u"Routes in the order in which they were registered"_s);
    QVERIFY(table);
    w.window.resetLayout();
    QHeaderView *header = table->horizontalHeader();
    const int hidden = header->hiddenSectionCount();
    header->moveSection(0, 2);
    header->setSectionHidden(1, true);
    routes->filterField()->setText(u"nowhere"_s);
    Page *trace = pageOf(w.window, "trace");
    auto *kind = trace->findChild<QComboBox *>(u"trace.kind"_s);
    kind->setCurrentIndex(2);

    w.window.menus().action(u"view.resetLayout"_s)->trigger();
    QCOMPARE(header->visualIndex(0), 0);
    QVERIFY(!header->isSectionHidden(1));
    QCOMPARE(header->hiddenSectionCount(), hidden);
    QCOMPARE(routes->filterField()->text(), QString());
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(kind->currentIndex(), 0);

    const MainWindow again(w.console, w.appearance);
    QCOMPARE(pageOf(again, "routes")->filterField()->text(), QString());
    QCOMPARE(pageOf(again, "trace")->findChild<QComboBox *>(u"trace.kind"_s)->currentIndex(), 0);
}

void tst_WindowLayout::filtersComeBack()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    for (const Page *page : w.window.pages()) {
        if (page->filterField())
            page->filterField()->setText(u"-"_s + QString::fromLatin1(page->id()));
    }
    w.page("log");
    const auto choose = [](const Page *page, const QString &name, const QVariant &data) {
        auto *choice = page->findChild<QComboBox *>(name);
        choice->setCurrentIndex(choice->findData(data));
    };
    const Page *log = w.window.currentPage();
    QTRY_VERIFY(log->findChild<QComboBox *>(u"log.module"_s)->findData(u"lists.DenyList"_s) > 0);
    choose(log, u"log.module"_s, u"lists.DenyList"_s);
    choose(log, u"log.level"_s, int(LogLevel::Warning));
    choose(pageOf(w.window, "trace"), u"trace.kind"_s, int(TraceRecord::Kind::Request));

    MainWindow again(w.console, w.appearance);
    for (const Page *page : again.pages()) {
        if (page->filterField())
            QCOMPARE(page->filterField()->text(), u"-"_s + QString::fromLatin1(page->id()));
    }
    const auto chosen = [&](const QByteArray &page, const QString &name) {
        return pageOf(again, page)->findChild<QComboBox *>(name)->currentData();
    };
    QCOMPARE(chosen("log", u"log.level"_s).toInt(), int(LogLevel::Warning));
    QCOMPARE(chosen("trace", u"trace.kind"_s).toInt(), int(TraceRecord::Kind::Request));
    // The module is not known before it is there.
    again.show();
    again.showPage(int(again.pages().indexOf(pageOf(again, "log"))));
    QTRY_COMPARE(chosen("log", u"log.module"_s).toString(), u"lists.DenyList"_s);
}

QTEST_MAIN(tst_WindowLayout)
#include "tst_windowlayout.moc"
