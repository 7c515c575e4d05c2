// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include <mainmenus.h>
#include <routes/answeredrequestsmodel.h>
#include <routes/trafficmixtext.h>
#include <tablemodel.h>
#include <tableview.h>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFileDialog>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

AnsweredRequest request(quint64 number, const QByteArray &method, int status)
{
    return {.number = number,
            .answeredAt = QDateTime::currentMSecsSinceEpoch(),
            .method = method,
            .path = u"/_synapse/client/lists"_s,
            .status = status,
            .nanoseconds = 1'500'000,
            .bytes = 120};
}

QString cell(const QAbstractItemModel *model, int row, const QString &title)
{
    for (int column = 0; column < model->columnCount(); ++column) {
        if (model->headerData(column, Qt::Horizontal).toString() == title)
            return model->index(row, column).data().toString();
    }
    return u"no such column"_s;
}

} // namespace

class tst_WindowRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void mixesAsText();
    void theTableHasTheMixes();
    void lastRequestsUnderTheTester();
    void lastRequestsOfTheSelectedRoute();
    void nothingIsAskedWhileHidden();
    void countersAreResetFromHere();
    void rowsAreExportedFromTheFileMenu();
};

void tst_WindowRoutes::mixesAsText()
{
    TrafficMix mix;
    QCOMPARE(methodsText(mix), QString());
    QCOMPARE(statusesText(mix), QString());
    mix.add("POST", 500);
    mix.add("GET", 200);
    mix.add("GET", 404);
    mix.add("BREW", 99);
    QCOMPARE(methodsText(mix), u"GET 2, POST 1, others 1"_s);
    QCOMPARE(statusesText(mix), u"2xx 1, 4xx 1, 5xx 1, others 1"_s);
}

void tst_WindowRoutes::theTableHasTheMixes()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    Page *page = w.page("routes");
    auto *routes = page->findChild<TableView *>(u"routes"_s);
    QTRY_COMPARE(routes->model()->rowCount(), 1);
    QCOMPARE(cell(routes->model(), 0, u"Methods"_s), QString());
    RouteSnapshot &route = w.session.current.routes.first();
    route.requests = 1;
    route.mix.add("PUT", 204);
    Q_EMIT w.session.changed();
    QTRY_COMPARE(cell(routes->model(), 0, u"Methods"_s), u"PUT 1"_s);
    QCOMPARE(cell(routes->model(), 0, u"Answers"_s), u"2xx 1"_s);
    QCOMPARE(cell(routes->model(), 0, u"No."_s), u"1"_s);
}

void tst_WindowRoutes::lastRequestsUnderTheTester()
{
    AnsweredRequestsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<AnsweredRequest> requests;
    for (quint64 number = 1; number < 80; ++number) {
        requests.append(request(number, "GET", int(number % 6) * 100));
        if (requests.size() > 50)
            requests.removeFirst();
        model.setRows(requests);
        QCOMPARE(model.rowCount(), int(requests.size()));
        QCOMPARE(model.row(model.rowCount() - 1).number, number);
    }
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void tst_WindowRoutes::lastRequestsOfTheSelectedRoute()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    QList<AnsweredRequest> answered {request(1, "GET", 200)};
    QStringList asked;
    w.session.onRecentRequests = [&](int module, const QString &path) {
        asked.append(u"%1 %2"_s.arg(module).arg(path));
        return answered;
    };
    Page *page = w.page("routes");
    auto *routes = page->findChild<TableView *>(u"routes"_s);
    QTRY_COMPARE(routes->model()->rowCount(), 1);
    routes->selectRow(0);
    page->findChild<QAction *>(u"routes.recent"_s)->trigger();
    auto *requests = page->findChild<TableView *>(u"routeRequests"_s);
    QVERIFY(requests->isVisible());
    QTRY_COMPARE(requests->model()->rowCount(), 1);
    QCOMPARE(asked.constLast(), u"0 /_synapse/client/lists"_s);
    QCOMPARE(cell(requests->model(), 0, u"Status"_s), u"200"_s);
    answered.append(request(2, "POST", 500));
    Q_EMIT w.session.changed();
    QTRY_COMPARE(requests->model()->rowCount(), 2);
    QCOMPARE(cell(requests->model(), 1, u"Method"_s), u"POST"_s);
    w.session.current.routes.clear();
    Q_EMIT w.session.changed();
    QTRY_COMPARE(requests->model()->rowCount(), 0);
}

void tst_WindowRoutes::nothingIsAskedWhileHidden()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    int asked = 0;
    w.session.onRecentRequests = [&](int, const QString &) {
        ++asked;
        return QList<AnsweredRequest>();
    };
    Page *page = w.page("routes");
    auto *routes = page->findChild<TableView *>(u"routes"_s);
    QTRY_COMPARE(routes->model()->rowCount(), 1);
    routes->selectRow(0);
    QSignalSpy changed(&w.console, &Console::snapshotChanged);
    Q_EMIT w.session.changed();
    QVERIFY(changed.wait());
    QCOMPARE(asked, 0); // Another tab is in front.
}

void tst_WindowRoutes::countersAreResetFromHere()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    w.session.current.countersSince = QDateTime(QDate(2026, 11, 28), QTime(12, 34, 56));
    Page *page = w.page("routes");
    Q_EMIT w.session.changed();
    auto *since = page->findChild<QLabel *>(u"routes.since"_s);
    QTRY_COMPARE(since->text(), u"since 12:34:56"_s);
    page->findChild<QAction *>(u"routes.reset"_s)->trigger();
    QVERIFY(w.session.calls.contains(u"reset counters"_s));
}

void tst_WindowRoutes::rowsAreExportedFromTheFileMenu()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    Page *page = w.page("routes");
    QTRY_COMPARE(page->findChild<TableView *>(u"routes"_s)->model()->rowCount(), 1);
    w.window.menus().action(u"file.export"_s)->trigger();
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = page->findChild<QFileDialog *>()));
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    QVERIFY(dialog->nameFilters().contains(u"YAML (*.yaml)"_s));
    dialog->reject();
    w.session.current.routes.clear();
    Q_EMIT w.session.changed();
    QTRY_COMPARE(page->findChild<TableView *>(u"routes"_s)->model()->rowCount(), 0);
    QStringList told;
    connect(&w.console, &Console::noticePosted, this, [&](const Notice &notice) { told.append(notice.text); });
    w.window.menus().action(u"file.export"_s)->trigger();
    QCOMPARE(told.size(), 1);
}

QTEST_MAIN(tst_WindowRoutes)
#include "tst_windowroutes.moc"
