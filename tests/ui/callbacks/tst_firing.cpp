// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invitehost.h"

#include <callbacks/callbackspage.h>
#include <callbacks/callbackstree.h>
#include <callbacks/firepanel.h>
#include <callbacks/fireresult.h>
#include <filterfield.h>
#include <tableview.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! The page over three modules that are asked about invites.
class Bench : public InviteHost
{
public:
    Bench()
    {
        page.resize(1100, 700);
        page.show();
        // What the window does with a link.
        QObject::connect(&console, &Console::targetRequested, &page, [this](const Target &target) {
            targets.append(target);
            page.reveal(target);
        });
        page.setAwake(true);
        refresh();
    }

    void refresh()
    {
        QSignalSpy changed(&console, &Console::snapshotChanged);
        console.snapshots().refresh();
        QVERIFY(changed.size() > 0 || changed.wait());
    }
    QAction *action(const QString &name)
    {
        for (QAction *each : page.pageActions()) {
            if (each && each->objectName() == name)
                return each;
        }
        return nullptr;
    }
    template<typename W>
    W *in(const QString &name)
    {
        return page.findChild<W *>(name);
    }
    QLineEdit *argument(const QString &name) { return in<QWidget>(u"argument."_s + name)->findChild<QLineEdit *>(); }
    QString sentence() { return in<QLabel>(u"sentence"_s)->text(); }
    QString state() { return in<QLabel>(u"fire.state"_s)->text(); }
    bool select(const QString &callback, const QString &module = {})
    {
        return page.findChild<CallbacksTree *>()->select(
            [&](const CallbackRow &row) { return row.callback == callback && row.path == module; });
    }
    void openFire(const QString &callback)
    {
        action(u"callbacks.fire"_s)->trigger();
        page.firePanel().setCallback(callback);
    }

    CallbacksPage page {console};
    QList<Target> targets;
};

const QString denied = u"Denied by invite_rules.InviteRules: M_FORBIDDEN"_s;

} // namespace

class TestFiring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(u"tests"_s);
    }

    void firesByKeyboardAndReadsWhoDecided()
    {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.page));
        QVERIFY(bench.select(u"user_may_invite"_s));
        bench.in<CallbacksTree>(u"callbacks-tree"_s)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // opens Fire for the callback
        QCOMPARE(bench.page.firePanel().callback(), u"user_may_invite"_s);
        auto *inviter = bench.argument(u"inviter"_s);
        QTRY_VERIFY(inviter->hasFocus());
        inviter->selectAll();
        QTest::keyClicks(inviter, u"@mallory:spam.example"_s);
        Value asked;
        bench.session.onFire = [&](const FireOptions &options) {
            asked = options.arguments;
            return InviteHost::denialBySecond(options);
        };
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(bench.sentence(), denied);
        QCOMPARE(asked[u"inviter"_s], Value(u"@mallory:spam.example"_s));
        auto *chain = bench.in<TableView>(u"fire-chain"_s);
        QCOMPARE(chain->model()->rowCount(), 3);
        QCOMPARE(chain->currentIndex().row(), 1);
        QCOMPARE(chain->model()->index(2, 2).data().toString(), u"not asked"_s);
        chain->setFocus();
        QTest::keyClick(chain, Qt::Key_Return);
        QCOMPARE(bench.targets.constLast().kind, Target::Kind::Module);
        QCOMPARE(bench.targets.constLast().module, 1);
    }

    void keepsWhatWasTypedForEachCallback()
    {
        Bench bench;
        bench.openFire(u"user_may_invite"_s);
        QLineEdit *inviter = bench.argument(u"inviter"_s);
        const QString sample = inviter->text();
        inviter->selectAll();
        QTest::keyClicks(inviter, u"@mallory:spam.example"_s);
        bench.page.firePanel().setCallback(u"check_username_for_spam"_s);
        bench.page.firePanel().setCallback(u"user_may_create_room"_s);
        bench.page.firePanel().setCallback(u"user_may_invite"_s);
        QCOMPARE(bench.argument(u"inviter"_s)->text(), u"@mallory:spam.example"_s);

        // The JSON as well, however far it is.
        auto *json = bench.in<QWidget>(u"fire.json"_s)->findChild<QPlainTextEdit *>();
        auto *pane = bench.page.firePanel().findChild<QTabWidget *>();
        pane->setCurrentIndex(1);
        json->setPlainText(u"{ \"inviter\": "_s);
        bench.page.firePanel().setCallback(u"user_may_create_room"_s);
        QVERIFY(json->toPlainText() != u"{ \"inviter\": "_s);
        bench.page.firePanel().setCallback(u"user_may_invite"_s);
        QCOMPARE(json->toPlainText(), u"{ \"inviter\": "_s);

        // In memory only: what was not fired is not stored.
        for (const QString &key : bench.settings.allKeys())
            QVERIFY2(!bench.settings.value(key).toString().contains(u"mallory"_s), qPrintable(key));
        QVERIFY(sample != u"@mallory:spam.example"_s);
    }

    void firesWhatWasPickedLast()
    {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.page));
        const auto openFire = [&] {
            QTest::keyClick(&bench.page, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
            return bench.page.firePanel().callback();
        };
        QCOMPARE(openFire(), u"user_may_invite"_s); // the row that is current by itself
        auto *callbacks = bench.in<QComboBox>(u"fire.callback"_s);
        QTest::keyClick(callbacks, Qt::Key_Down);
        const QString picked = bench.page.firePanel().callback();
        QVERIFY(picked != u"user_may_invite"_s);
        QCOMPARE(openFire(), picked);

        // Rows that become current because others have gone are no choice.
        bench.session.current.callbacks[0].name = u"user_may_join_room"_s;
        bench.refresh();
        QCOMPARE(bench.in<CallbacksTree>(u"callbacks-tree"_s)->currentRow()->callback, u"user_may_join_room"_s);
        QCOMPARE(openFire(), picked);

        QVERIFY(bench.select(u"user_may_join_room"_s, u"last.Module"_s));
        QCOMPARE(openFire(), u"user_may_join_room"_s);
        QTest::keyClick(callbacks, Qt::Key_Down);
        auto *tree = bench.in<CallbacksTree>(u"callbacks-tree"_s);
        const QRect current = tree->visualRect(tree->currentIndex());
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, {current.left() + 2, current.center().y()});
        QCOMPARE(openFire(), u"user_may_join_room"_s);
    }

    void selectsTheFirstCallbackUntilAnotherIsChosen()
    {
        Bench bench;
        auto *tree = bench.in<CallbacksTree>(u"callbacks-tree"_s);
        QVERIFY(tree->currentRow());
        QCOMPARE(tree->currentRow()->kind, CallbackRow::Kind::Callback);
        QCOMPARE(tree->currentRow()->callback, u"user_may_invite"_s);
        QCOMPARE(tree->selectionModel()->selectedRows().size(), 1);
        QVERIFY(bench.select(u"user_may_invite"_s, u"last.Module"_s));
        bench.refresh();
        QCOMPARE(tree->currentRow()->path, u"last.Module"_s);
    }

    void firesByMouse()
    {
        Bench bench;
        bench.openFire(u"user_may_invite"_s);
        auto *button = bench.in<QPushButton>(u"callbacks.fireNow.button"_s);
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(bench.sentence(), denied);
        QVERIFY(bench.session.calls.contains(u"fire user_may_invite"_s));
    }

    void ctrlEnterFiresFromTheJson()
    {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.page));
        bench.openFire(u"user_may_invite"_s);
        auto *json = bench.in<QWidget>(u"fire.json"_s)->findChild<QPlainTextEdit *>();
        for (auto *tabs : bench.page.findChildren<QTabWidget *>()) {
            if (tabs->indexOf(bench.in<QWidget>(u"fire.json"_s)) >= 0)
                tabs->setCurrentWidget(bench.in<QWidget>(u"fire.json"_s));
        }
        json->setFocus();
        QTest::keyClick(json, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(bench.sentence(), denied);
    }

    void cannotFireWhatIsInvalidAndSaysWhy()
    {
        Bench bench;
        bench.openFire(u"is_user_allowed_to_upload_media_of_size"_s);
        bench.argument(u"size"_s)->setText(u"big"_s);
        QVERIFY(!bench.in<QPushButton>(u"callbacks.fireNow.button"_s)->isEnabled());
        QVERIFY(bench.in<QLabel>(u"fire.reason"_s)->text().startsWith(u"size: "_s));
        bench.argument(u"size"_s)->setText(u"5"_s);
        QVERIFY(bench.in<QPushButton>(u"callbacks.fireNow.button"_s)->isEnabled());
        QVERIFY(bench.in<QLabel>(u"fire.reason"_s)->isHidden());
    }

    void showsUsageErrorsOfTheHostAtTheirField()
    {
        Bench bench;
        bench.openFire(u"user_may_invite"_s);
        bench.session.onFire = [](const FireOptions &) {
            FireAnswer answer;
            answer.usageError = u"argument invitee: expected str, got bool"_s;
            return answer;
        };
        bench.action(u"callbacks.fireNow"_s)->trigger();
        QTRY_VERIFY(bench.state().contains(u"argument invitee"_s));
        QCOMPARE(bench.in<QWidget>(u"argument.invitee"_s)->findChild<QLabel *>(u"note"_s)->text(),
                 u"argument invitee: expected str, got bool"_s);
    }

    void showsWhichModuleADispatchIsStuckIn()
    {
        Bench bench;
        bench.openFire(u"user_may_invite"_s);
        bench.session.isHeld = true;
        bench.action(u"callbacks.fireNow"_s)->trigger();
        QVERIFY(bench.state().startsWith(u"Waiting"_s));
        bench.session.stalled = StallSnapshot {1, u"invite_rules.InviteRules"_s, 900};
        QTRY_VERIFY_WITH_TIMEOUT(bench.state().startsWith(u"Stuck for"_s), 3000);
        QVERIFY(bench.state().contains(u"invite_rules.InviteRules lets the host do nothing else"_s));
        bench.session.stalled.reset();
        bench.session.release();
        QTRY_COMPARE(bench.sentence(), denied);
        QVERIFY(bench.in<QLabel>(u"fire.state"_s)->isHidden());
    }

    void namesTheModuleThatAnAnswerIsAwaitedFrom()
    {
        Bench bench;
        bench.openFire(u"user_may_invite"_s);
        bench.session.isHeld = true;
        bench.action(u"callbacks.fireNow"_s)->trigger();
        bench.session.isHeld = false;
        bench.session.current.waiting = {{u"user_may_invite"_s, 2, u"last.Module"_s, 0}};
        bench.refresh();
        QTRY_VERIFY(bench.state().startsWith(u"Waiting for last.Module"_s));
        bench.session.current.waiting.clear();
        bench.session.release();
        QTRY_COMPARE(bench.sentence(), denied);
    }

    void severalDispatchesMayBeUnderWay()
    {
        Bench bench;
        bench.openFire(u"user_may_invite"_s);
        bench.session.isHeld = true;
        bench.action(u"callbacks.fireNow"_s)->trigger();
        bench.page.firePanel().setCallback(u"user_may_join_room"_s);
        bench.action(u"callbacks.fireNow"_s)->trigger();
        QCOMPARE(bench.page.firePanel().runs().underWay(), 2);
        bench.session.release();
        QTRY_COMPARE(bench.page.firePanel().runs().underWay(), 0);
        auto *runs = bench.in<QComboBox>(u"fire.runs"_s);
        QCOMPARE(runs->count(), 2);
        QVERIFY(runs->itemText(0).contains(u"user_may_join_room: denied"_s));
        QVERIFY(runs->itemText(1).contains(u"user_may_invite: denied"_s));
        Q_EMIT runs->activated(1);
        QCOMPARE(bench.in<FireResult>(QString())->shownRun()->callback, u"user_may_invite"_s);
    }

    void escapeForgetsTheAnswer()
    {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.page));
        bench.openFire(u"user_may_invite"_s);
        bench.session.isHeld = true;
        bench.action(u"callbacks.fireNow"_s)->trigger();
        bench.argument(u"inviter"_s)->setFocus();
        QTest::keyClick(bench.argument(u"inviter"_s), Qt::Key_Escape);
        QCOMPARE(bench.page.firePanel().runs().all().size(), 0);
        QVERIFY(!bench.action(u"callbacks.stop"_s)->isEnabled());
        bench.session.release();
        QCoreApplication::processEvents();
        QVERIFY(bench.sentence().isEmpty());
    }

    void remembersInputsButNoSecrets()
    {
        Bench bench;
        bench.openFire(u"check_3pid_auth"_s);
        bench.argument(u"address"_s)->setText(u"carol@sample.example"_s);
        bench.argument(u"password"_s)->setText(u"hunter2"_s);
        bench.action(u"callbacks.fireNow"_s)->trigger();
        QTRY_COMPARE(bench.page.firePanel().runs().underWay(), 0);
        bench.page.firePanel().setCallback(u"user_may_invite"_s);
        bench.page.firePanel().setCallback(u"check_3pid_auth"_s);
        QCOMPARE(bench.argument(u"address"_s)->text(), u"carol@sample.example"_s);
        QVERIFY(bench.argument(u"password"_s)->text().isEmpty());
        bench.settings.sync();
        QFile file(bench.settings.fileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray stored = file.readAll();
        QVERIFY(stored.contains("carol@sample.example"));
        QVERIFY(!stored.contains("hunter2"));
        QVERIFY(!stored.contains("password"));
    }

    void samplesFollowTheServersName()
    {
        Bench bench;
        bench.openFire(u"user_may_invite"_s);
        QCOMPARE(bench.argument(u"inviter"_s)->text(), u"@alice:sample.example"_s);
    }

    void freezesCountersAndSaysWhatIsNew()
    {
        Bench bench;
        auto *tree = bench.in<CallbacksTree>(u"callbacks-tree"_s);
        QVERIFY(bench.select(u"user_may_invite"_s));
        bench.action(u"callbacks.freeze"_s)->trigger();
        bench.session.current.callbacks[0].modules[0].counters.calls += 5;
        bench.refresh();
        QCOMPARE(tree->currentRow()->figures.calls, quint64(8));
        QCOMPARE(bench.action(u"callbacks.freeze"_s)->text(), u"Go On (5 new)"_s);
        bench.action(u"callbacks.freeze"_s)->trigger();
        QCOMPARE(tree->currentRow()->figures.calls, quint64(13));
    }

    void resetsCounters()
    {
        Bench bench;
        bench.action(u"callbacks.reset"_s)->trigger();
        QVERIFY(bench.session.calls.contains(u"reset counters"_s));
    }

    void revealsCallbacksModulesAndWhatNobodyRegistered()
    {
        Bench bench;
        auto *tree = bench.in<CallbacksTree>(u"callbacks-tree"_s);
        QVERIFY(bench.page.reveal({.kind = Target::Kind::Callback, .module = 2, .name = u"user_may_invite"_s}));
        QCOMPARE(tree->currentRow()->path, u"last.Module"_s);
        QVERIFY(bench.page.reveal({.kind = Target::Kind::Callback, .name = u"on_new_event"_s}));
        QCOMPARE(tree->currentRow()->callback, u"on_new_event"_s);
        QVERIFY(bench.page.reveal({.kind = Target::Kind::Callback, .module = 1}));
        QCOMPARE(tree->currentRow()->path, u"invite_rules.InviteRules"_s);
        QVERIFY(!bench.page.reveal({.kind = Target::Kind::Route, .name = u"/a"_s}));
    }

    void clearsAFilterThatHidesWhatIsRevealed()
    {
        Bench bench;
        bench.page.filterField()->setText(u"nothing like this"_s);
        QVERIFY(bench.in<CallbacksTree>(u"callbacks-tree"_s)->isEmpty());
        QVERIFY(bench.page.reveal({.kind = Target::Kind::Callback, .name = u"user_may_invite"_s}));
        QCOMPARE(bench.in<CallbacksTree>(u"callbacks-tree"_s)->currentRow()->callback, u"user_may_invite"_s);
    }

    void keepsClosedRowsClosedOverUpdates()
    {
        Bench bench;
        auto *tree = bench.in<CallbacksTree>(u"callbacks-tree"_s);
        const QModelIndex category = tree->model()->index(0, 0);
        QVERIFY(tree->isExpanded(category));
        tree->collapse(category);
        bench.session.current.callbacks[0].modules[0].counters.calls += 5;
        bench.refresh();
        QVERIFY(!tree->isExpanded(tree->model()->index(0, 0)));
    }

    void countsRefusedRegistrationsInTheBadge()
    {
        Bench bench;
        QCOMPARE(bench.page.badge(), 0);
        QSignalSpy changed(&bench.page, &Page::badgeChanged);
        bench.session.current.callbacks[0].refused = {{2, u"it is taken"_s}};
        bench.refresh();
        QCOMPARE(bench.page.badge(), 1);
        QCOMPARE(changed.size(), 1);
    }

    void everyFocusableWidgetHasAName()
    {
        Bench bench;
        for (const CallbackInfo &info : catalogue()) {
            bench.openFire(info.name);
            for (const QWidget *widget : bench.page.findChildren<QWidget *>()) {
                if (widget->focusPolicy() != Qt::NoFocus && widget->isVisibleTo(&bench.page)
                    && !widget->objectName().startsWith(u"qt_"_s)) {
                    QVERIFY2(!widget->accessibleName().isEmpty() || widget->focusProxy(),
                             qPrintable(u"%1 %2 of %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                                             widget->objectName(), info.name)));
                }
            }
        }
    }

private:
    const QTemporaryDir m_folder;
};

QTEST_MAIN(TestFiring)
#include "tst_firing.moc"
