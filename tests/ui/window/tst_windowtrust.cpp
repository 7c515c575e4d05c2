// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include <QDialogButtonBox>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace modulehost;

class tst_WindowTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void nothingRunsBeforeTheButton();
    void trustIsRemembered();
    void anotherModuleAsksAgain();
    void droppingDoesNotImplyTrust();
    void safeModeLoadsWithoutAQuestion();
    void aBrokenFileIsShown();
};

void tst_WindowTrust::nothingRunsBeforeTheButton()
{
    OpenWindow w;
    w.session.document = OpenWindow::document();
    w.window.open({u"/etc/example/homeserver.yaml"_s});
    QTRY_COMPARE(w.console.config().state(), OpenedConfig::State::Untrusted);
    QVERIFY(!w.session.calls.contains(u"apply"_s));
    auto *run = w.window.findChild<QPushButton *>(u"trust.run"_s);
    QVERIFY(run && run->isVisible());
    QTest::mouseClick(run, Qt::LeftButton);
    QTRY_COMPARE(w.console.config().state(), OpenedConfig::State::Live);
    QCOMPARE(w.session.calls.count(u"apply"_s), 1);
    QVERIFY(!run->isVisible());
}

void tst_WindowTrust::trustIsRemembered()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    w.console.config().reload();
    QTRY_COMPARE(w.session.calls.count(u"apply"_s), 2);
    QTRY_COMPARE(w.console.config().state(), OpenedConfig::State::Live);
}

void tst_WindowTrust::anotherModuleAsksAgain()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    w.session.document = ConfigDocument::fromBytes("server_name: example.com\nmodules:\n  - module: other.Module\n",
                                                   u"/etc/example/homeserver.yaml"_s);
    w.console.config().reload();
    QTRY_COMPARE(w.console.config().state(), OpenedConfig::State::Untrusted);
    QCOMPARE(w.session.calls.count(u"apply"_s), 1);
}

void tst_WindowTrust::droppingDoesNotImplyTrust()
{
    OpenWindow w;
    w.session.document = OpenWindow::document();
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(u"/etc/example/homeserver.yaml"_s)});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&w.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&w.window, &drop);
    QTRY_COMPARE(w.console.config().state(), OpenedConfig::State::Untrusted);
    QVERIFY(!w.session.calls.contains(u"apply"_s));
}

void tst_WindowTrust::safeModeLoadsWithoutAQuestion()
{
    OpenWindow w;
    w.session.document = OpenWindow::document();
    w.console.config().setApplyOptions({.rebuild = {}, .without = {}, .safeMode = true});
    w.window.open({u"/etc/example/homeserver.yaml"_s});
    QTRY_COMPARE(w.console.config().state(), OpenedConfig::State::Live);
    QVERIFY(w.session.applied.constFirst().safeMode);
}

void tst_WindowTrust::aBrokenFileIsShown()
{
    OpenWindow w;
    w.session.document = ConfigDocument::fromBytes("modules: [\n", u"/etc/example/homeserver.yaml"_s);
    w.window.open({u"/etc/example/homeserver.yaml"_s});
    QTRY_COMPARE(w.console.config().state(), OpenedConfig::State::Unreadable);
    QVERIFY(w.console.problemCount() > 0);
    QCOMPARE(w.window.currentPage()->id(), "overview");
    QVERIFY(w.window.currentPage()->badge() > 0);
    QVERIFY(!w.session.calls.contains(u"apply"_s));
}

QTEST_MAIN(tst_WindowTrust)
#include "tst_windowtrust.moc"
