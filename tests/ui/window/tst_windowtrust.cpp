// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include <entryedits.h>

#include <QDialog>
#include <QDialogButtonBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

const QString otherFile = u"/etc/example/other.yaml"_s;

//! A file of which nobody has said that it may run.
ConfigDocument otherDocument()
{
    return ConfigDocument::fromBytes("server_name: other.example\nmodules:\n  - module: other.Module\n", otherFile);
}

//! Delivers the answers that release() has let go.
void takeAnswers(OpenWindow &w)
{
    w.session.release();
    QCoreApplication::processEvents();
}

//! Opens a file, trusts it, and holds the host's answer back.
bool loadsWithoutEnd(OpenWindow &w)
{
    OpenedConfig &config = w.console.config();
    w.session.document = OpenWindow::document();
    w.window.open({u"/etc/example/homeserver.yaml"_s});
    if (!QTest::qWaitFor([&] { return config.state() == OpenedConfig::State::Untrusted; }))
        return false;
    w.session.isHeld = true;
    config.trust(config.question());
    return config.state() == OpenedConfig::State::Loading;
}

//! Shows otherDocument() while \a w still waits for what it asked about the file before.
bool openOther(OpenWindow &w)
{
    w.session.isHeld = false;
    w.session.document = otherDocument();
    w.console.config().open({otherFile});
    return QTest::qWaitFor([&w] {
        return w.console.config().state() == OpenedConfig::State::Untrusted
            && w.console.config().document().serverName() == u"other.example"_s;
    });
}

} // namespace

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
    void aLateLoadDoesNotTrustTheNextFile();
    void aLateSaveDoesNotReplaceTheNextFile();
    void theDialogAnswersForItsOwnFile();
    void theOtherFileStillRuns();
    void aLateLoadIsWhatRuns();
    void backBeforeTheOtherFileRan();
    void anEarlierRefusalTellsNothingOfTheLast();
    void dialogsCloseWithTheirFile();
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

void tst_WindowTrust::aLateLoadDoesNotTrustTheNextFile()
{
    OpenWindow w;
    OpenedConfig &config = w.console.config();
    QVERIFY(loadsWithoutEnd(w));
    QVERIFY(openOther(w));
    takeAnswers(w);
    QCOMPARE(config.state(), OpenedConfig::State::Untrusted);
    QVERIFY(w.window.findChild<QFrame *>(u"trustBar"_s)->isVisible());
    QVERIFY(!config.isApplying());
    config.rebuildModule(0);
    QCOMPARE(w.session.calls.count(u"apply"_s), 1);

    w.session.isHeld = true;
    config.trust(config.question());
    QVERIFY(config.isApplying());
    takeAnswers(w);
    QTRY_COMPARE(config.state(), OpenedConfig::State::Live);
    QVERIFY(!config.isApplying());
    config.rebuildModule(0);
    QCOMPARE(w.session.calls.count(u"apply"_s), 3);
}

void tst_WindowTrust::aLateSaveDoesNotReplaceTheNextFile()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    OpenedConfig &config = w.console.config();
    config.edit(moveEntry(config.edited(), 0, 1));
    QVERIFY(config.hasPending());
    w.session.isHeld = true;
    config.saveAndApply();
    QVERIFY(config.isApplying());
    QVERIFY(openOther(w));
    takeAnswers(w);
    QCOMPARE(config.document().serverName(), u"other.example"_s);
    QCOMPARE(config.state(), OpenedConfig::State::Untrusted);
    QVERIFY(!config.isApplying());
    QCOMPARE(w.session.calls.count(u"apply"_s), 1);
}

void tst_WindowTrust::theDialogAnswersForItsOwnFile()
{
    OpenWindow w;
    OpenedConfig &config = w.console.config();
    w.session.document = OpenWindow::document();
    w.window.open({u"/etc/example/homeserver.yaml"_s});
    QTRY_COMPARE(config.state(), OpenedConfig::State::Untrusted);
    const TrustQuestion question = config.question();
    for (QPushButton *button : w.window.findChild<QFrame *>(u"trustBar"_s)->findChildren<QPushButton *>()) {
        if (button->text().contains(u'…'))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    const QPointer<QDialog> dialog = w.window.findChild<QDialog *>(u"trustDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(openOther(w));
    QTRY_VERIFY(!dialog || !dialog->isVisible());
    config.trust(question);
    QCOMPARE(config.state(), OpenedConfig::State::Untrusted);
    QVERIFY(!w.session.calls.contains(u"apply"_s));
}

void tst_WindowTrust::theOtherFileStillRuns()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    OpenedConfig &config = w.console.config();
    auto *bar = w.window.findChild<QFrame *>(u"liveBar"_s);
    QVERIFY(!bar->isVisible());
    Problem problem;
    problem.message = u"a callback raised"_s;
    w.session.current.problems = {problem};
    Q_EMIT w.session.changed();
    QTRY_VERIFY(w.console.problems().contains(problem));

    QVERIFY(openOther(w));
    QVERIFY(bar->isVisible());
    auto *text = named<QLabel>(bar, u"How the modules and the file differ"_s);
    QVERIFY(text && text->text().contains(u"/etc/example/homeserver.yaml"_s));
    Page *overview = w.page("overview");
    auto *summary = named<QLabel>(overview, u"Summary"_s);
    QVERIFY(summary && summary->text().contains(u"The modules of /etc/example/homeserver.yaml still run."_s));
    auto *serving = named<QFrame>(overview, u"Serving"_s);
    QVERIFY(serving && serving->isVisible());
    QVERIFY(!w.console.problems().contains(problem)); // It is none of this file.
    QVERIFY(!config.isLive() && !config.canRebuild());
    QCOMPARE(w.page("modules")->badge(), 0);

    // Back to it: nothing is loaded anew.
    w.session.document = OpenWindow::document();
    QTest::mouseClick(bar->findChild<QPushButton *>(u"live.back"_s), Qt::LeftButton);
    QTRY_COMPARE(config.state(), OpenedConfig::State::Live);
    QCOMPARE(config.document().serverName(), u"example.com"_s);
    QVERIFY(!w.session.applied.constLast().isOpening);
    QVERIFY(!bar->isVisible());
    QVERIFY(w.console.problems().contains(problem));

    // The other one takes its place as if it were the first.
    QVERIFY(openOther(w));
    config.trust(config.question());
    QTRY_COMPARE(config.state(), OpenedConfig::State::Live);
    QVERIFY(w.session.applied.constLast().isOpening);
    QVERIFY(config.isLive() && !bar->isVisible());
}

void tst_WindowTrust::aLateLoadIsWhatRuns()
{
    OpenWindow w;
    OpenedConfig &config = w.console.config();
    QVERIFY(loadsWithoutEnd(w));
    QVERIFY(openOther(w));
    auto *bar = w.window.findChild<QFrame *>(u"liveBar"_s);
    QVERIFY(!bar->isVisible());
    takeAnswers(w);
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(config.liveNames(), QStringList(u"/etc/example/homeserver.yaml"_s));
    config.trust(config.question());
    QTRY_COMPARE(config.state(), OpenedConfig::State::Live);
    QVERIFY(w.session.applied.constLast().isOpening);
}

void tst_WindowTrust::backBeforeTheOtherFileRan()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    OpenedConfig &config = w.console.config();
    QVERIFY(openOther(w));
    w.session.isHeld = true;
    config.trust(config.question());
    QCOMPARE(w.session.applied.size(), 2);
    w.session.isHeld = false;
    w.session.document = OpenWindow::document();
    config.open({u"/etc/example/homeserver.yaml"_s});
    QTRY_COMPARE(w.session.applied.size(), 3);
    // The host has the other one by then, although nobody has heard of it yet.
    QVERIFY(w.session.applied.constLast().isOpening);
    QTRY_COMPARE(config.state(), OpenedConfig::State::Live);
}

void tst_WindowTrust::anEarlierRefusalTellsNothingOfTheLast()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    OpenedConfig &config = w.console.config();
    QVERIFY(openOther(w));
    int answers = 0;
    w.session.onApply = [&answers](const ConfigDocument &, const ApplyOptions &) {
        ApplyReport report;
        report.outcome = answers++ == 0 ? ApplyReport::Outcome::Refused : ApplyReport::Outcome::Applied;
        return report;
    };
    w.session.isHeld = true;
    config.trust(config.question());
    // To the first file and to the other one again, while the host answers nothing.
    for (const ConfigDocument &document : {OpenWindow::document(), otherDocument()}) {
        const qsizetype sent = w.session.applied.size();
        w.session.isHeld = false;
        w.session.document = document;
        config.open({document.files().constFirst().name});
        w.session.isHeld = true;
        QTRY_COMPARE(w.session.applied.size(), sent + 1);
    }
    takeAnswers(w);
    QTRY_COMPARE(config.state(), OpenedConfig::State::Live);
    QCOMPARE(answers, 3);
    QCOMPARE(config.liveNames(), QStringList(otherFile));
    QVERIFY(config.canRebuild());
    config.rebuildModule(0);
    QVERIFY(!w.session.applied.constLast().isOpening);
}

void tst_WindowTrust::dialogsCloseWithTheirFile()
{
    const std::pair<QByteArray, QString> dialogs[] {{"modules.add", u"addModuleDialog"_s},
                                                    {"config.effective", u"effectiveDialog"_s}};
    for (const auto &[action, name] : dialogs) {
        OpenWindow w;
        QVERIFY(w.openTrusted());
        w.page(action.first(action.indexOf('.')));
        w.window.findChild<QAction *>(QString::fromLatin1(action))->trigger();
        const QPointer<QDialog> dialog = w.window.findChild<QDialog *>(name);
        QVERIFY2(dialog && dialog->isVisible(), action);
        QVERIFY(openOther(w));
        QTRY_VERIFY2(!dialog || !dialog->isVisible(), action);
    }

    OpenWindow w;
    QVERIFY(w.openTrusted());
    OpenedConfig &config = w.console.config();
    for (const QString &name : {u"applyDialog"_s, u"patchDialog"_s}) {
        config.edit(moveEntry(config.edited(), 0, 1));
        if (name == u"applyDialog") {
            Q_EMIT w.console.applyRequested();
        } else {
            w.session.onSave = [](const ConfigDocument &, const ConfigDocument &) {
                SaveReport report;
                report.outcome = SaveReport::Outcome::Failed;
                return report;
            };
            config.saveAndApply();
        }
        QTRY_VERIFY(w.window.findChild<QDialog *>(name));
        const QPointer<QDialog> dialog = w.window.findChild<QDialog *>(name);
        QVERIFY(dialog->isVisible());
        w.session.document = OpenWindow::document();
        config.reload();
        QVERIFY(!dialog || !dialog->isVisible());
        QTRY_COMPARE(config.state(), OpenedConfig::State::Live);
    }
}

QTEST_MAIN(tst_WindowTrust)
#include "tst_windowtrust.moc"
