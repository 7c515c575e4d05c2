// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include <detailsview.h>
#include <filterfield.h>
#include <tablemodel.h>
#include <tableview.h>

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QPushButton>
#include <QStandardPaths>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

LogRecord line(quint64 number, LogLevel level, const QString &message)
{
    return {.number = number,
            .time = QDateTime::currentDateTimeUtc(),
            .level = level,
            .module = 0,
            .modulePath = u"lists.AllowList"_s,
            .message = message};
}

TableView *tableOf(Page *page) { return page->findChild<TableView *>(QString::fromLatin1(page->id())); }

} // namespace

//! What the pages that follow a stream do: Trace and Log.
class tst_WindowFeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void aRunningDispatchStandsBelowTheTrace();
    void aHeldHostStandsBelowTheTrace();
    void onlyTheLongestWaitsAreListed();
    void aLineIsRevealedThatIsHidden();
    void aLineIsRevealedOnceItComes();
    void linesAreChosenByCategory();
    void repeatsOfAnEventAreMarked();
    void levelsAreChosenModuleByModule();
    void levelsAreKeptAndToldAtTheStart();
};

void tst_WindowFeeds::aRunningDispatchStandsBelowTheTrace()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    Page *page = w.page("trace");
    auto *strip = page->findChild<QWidget *>(u"trace.running"_s);
    QVERIFY(!strip->isVisible());
    w.session.current.waiting
        = {{.callback = u"user_may_invite"_s, .module = 0, .path = u"lists.AllowList"_s, .milliseconds = 60'000}};
    Q_EMIT w.session.changed();
    QTRY_VERIFY(strip->isVisible());
    auto *details = strip->findChild<DetailsView *>();
    QVERIFY2(details->toText().startsWith(u"Stuck: user_may_invite is stuck"_s), qPrintable(details->toText()));
    Q_EMIT details->targetActivated({.kind = Target::Kind::Callback, .module = 0, .name = u"user_may_invite"_s});
    QCOMPARE(w.window.currentPage()->id(), "callbacks");
    w.page("trace");
    w.session.current.waiting = {};
    Q_EMIT w.session.changed();
    QTRY_VERIFY(!strip->isVisible());
}

void tst_WindowFeeds::aHeldHostStandsBelowTheTrace()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    Page *page = w.page("trace");
    w.session.isHeld = true; // No snapshot comes any more.
    w.session.stalled = StallSnapshot {.module = 0, .path = u"lists.AllowList"_s, .milliseconds = 3000};
    auto *strip = page->findChild<QWidget *>(u"trace.running"_s);
    QTRY_VERIFY(strip->isVisible());
    QVERIFY(strip->findChild<DetailsView *>()->toText().startsWith(u"Held: lists.AllowList has held the host"_s));
    w.session.stalled.reset();
    w.session.release();
}

void tst_WindowFeeds::onlyTheLongestWaitsAreListed()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    Page *page = w.page("trace");
    for (int i = 0; i < 8; ++i)
        w.session.current.waiting.append({.callback = u"callback_%1"_s.arg(i),
                                          .module = 0,
                                          .path = u"lists.AllowList"_s,
                                          .milliseconds = i * 10'000});
    Q_EMIT w.session.changed();
    auto *strip = page->findChild<QWidget *>(u"trace.running"_s);
    QTRY_VERIFY(strip->isVisible());
    const QString text = strip->findChild<DetailsView *>()->toText();
    QVERIFY2(text.contains(u"callback_7"_s) && !text.contains(u"callback_2"_s) && text.contains(u"3 more"_s),
             qPrintable(text));
}

void tst_WindowFeeds::aLineIsRevealedThatIsHidden()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    w.session.lines = {line(1, LogLevel::Info, u"first"_s), line(2, LogLevel::Warning, u"second"_s)};
    Page *page = w.page("log");
    TableView *log = tableOf(page);
    QTRY_COMPARE(log->model()->rowCount(), 2);
    page->findChild<QComboBox *>(u"log.level"_s)->setCurrentIndex(2);
    page->filterField()->setText(u"second"_s);
    QTRY_COMPARE(log->model()->rowCount(), 1);
    w.console.show({.kind = Target::Kind::Log, .number = 1});
    QCOMPARE(log->currentKey(), u"1"_s);
    QCOMPARE(log->model()->rowCount(), 2);
    QCOMPARE(page->filterField()->text(), QString());
}

void tst_WindowFeeds::aLineIsRevealedOnceItComes()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    w.session.lines = {line(1, LogLevel::Info, u"first"_s), line(2, LogLevel::Info, u"second"_s)};
    w.console.show({.kind = Target::Kind::Log, .number = 2}); // The page has slept until now.
    QCOMPARE(w.window.currentPage()->id(), "log");
    QTRY_COMPARE(tableOf(w.window.currentPage())->currentKey(), u"2"_s);
}

void tst_WindowFeeds::linesAreChosenByCategory()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    LogRecord audit = line(2, LogLevel::Info, u"window: applied revision 1"_s);
    audit.category = LogCategory::Audit;
    w.session.lines = {line(1, LogLevel::Info, u"constructed"_s), audit};
    Page *page = w.page("log");
    Q_EMIT w.session.changed();
    QAbstractItemModel *rows = tableOf(page)->model();
    QTRY_COMPARE(rows->rowCount(), 2);
    auto *category = page->findChild<QComboBox *>(u"log.category"_s);
    QVERIFY(category->isVisible());
    category->setCurrentIndex(category->findData(int(LogCategory::Audit)));
    QCOMPARE(rows->rowCount(), 1);
    QStringList cells;
    for (int column = 0; column < rows->columnCount(); ++column)
        cells.append(rows->index(0, column).data().toString());
    QVERIFY2(cells.contains(u"Audit"_s) && cells.contains(u"window: applied revision 1"_s),
             qPrintable(cells.join(u'|')));
    category->setCurrentIndex(0);
    QCOMPARE(rows->rowCount(), 2);
}

void tst_WindowFeeds::repeatsOfAnEventAreMarked()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    const auto check = [](quint64 number, const QString &callback, const QString &event) {
        auto report = std::make_shared<DispatchReport>();
        report->argumentsAfter = {Value::dict({{u"event_id"_s, event}})};
        TraceRecord record;
        record.number = number;
        record.subject = callback;
        record.report = report;
        return record;
    };
    const QString spam = u"check_event_for_spam"_s;
    w.session.records = {check(1, spam, u"$a"_s), check(2, spam, u"$b"_s), check(3, spam, u"$a"_s),
                         check(4, u"check_event_allowed"_s, u"$a"_s)};
    Page *page = w.page("trace");
    TableView *trace = tableOf(page);
    QTRY_COMPARE(trace->model()->rowCount(), 4);
    QStringList repeats;
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < trace->model()->columnCount(); ++column) {
            if (trace->model()->headerData(column, Qt::Horizontal).toString() == u"Repeat")
                repeats.append(trace->model()->index(row, column).data().toString());
        }
    }
    QCOMPARE(repeats, (QStringList {{}, {}, u"2"_s, {}}));
    trace->selectRow(2);
    page->findChild<QAction *>(u"trace.sameEvent"_s)->trigger();
    QTRY_COMPARE(trace->model()->rowCount(), 3);
    page->findChild<QAction *>(u"trace.clear"_s)->trigger();
    QCOMPARE(trace->model()->rowCount(), 0);
}

void tst_WindowFeeds::levelsAreChosenModuleByModule()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    Page *page = w.page("log");
    page->findChild<QAction *>(u"log.levels"_s)->trigger();
    auto *dialog = w.window.findChild<QDialog *>(u"logLevelsDialog"_s);
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    QCOMPARE(dialog->findChildren<QComboBox *>().size(), 3); // The host and both that are enabled.
    auto *level = dialog->findChild<QComboBox *>(u"logLevel.lists.AllowList"_s);
    level->setFocus();
    QTest::keyClick(level, Qt::Key_End);
    QTRY_COMPARE(w.session.logLevels, (LogLevels {{u"lists.AllowList"_s, LogLevel::Error}}));
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (QString(button->text()).remove(u'&') == u"Log Everything")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(w.session.logLevels, LogLevels());
    QCOMPARE(level->currentIndex(), 0);
}

void tst_WindowFeeds::levelsAreKeptAndToldAtTheStart()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    w.page("log")->findChild<QAction *>(u"log.levels"_s)->trigger();
    auto *dialog = w.window.findChild<QDialog *>(u"logLevelsDialog"_s);
    dialog->findChild<QComboBox *>(u"logLevel."_s)->setCurrentIndex(2);
    w.settings.sync();

    FakeSession session;
    Console console(session, {}, w.folder.filePath(u"state"_s), w.settings);
    const MainWindow later(console, w.appearance);
    QCOMPARE(session.logLevels, (LogLevels {{QString(), LogLevel::Warning}}));
}

QTEST_MAIN(tst_WindowFeeds)
#include "tst_windowfeeds.moc"
