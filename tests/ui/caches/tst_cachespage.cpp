// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakecache.h"

#include <caches/cachespage.h>
#include <caches/entriespane.h>
#include <caches/entriesview.h>
#include <caches/entrytreeview.h>
#include <emptystate.h>
#include <filterfield.h>
#include <jsonview.h>
#include <tableview.h>

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! The page over two modules with a cache each; the first cache has entries.
class Desk
{
public:
    explicit Desk(int entries = 100)
        : settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
    {
        cache.addMany(entries);
        ModuleSnapshot first;
        first.index = 0;
        first.path = u"department.DepartmentModule"_s;
        ModuleSnapshot second = first;
        second.index = 1;
        second.path = u"rooms.RoomModule"_s;
        session.current.modules = {first, second};
        CachedFunctionSnapshot departments;
        departments.module = 0;
        departments.function = u"get_department_for_user"_s;
        departments.keys = {u"user_id"_s};
        departments.statistics.entries = entries;
        departments.statistics.askedSize = 10'000;
        departments.statistics.effectiveSize = 5000;
        departments.statistics.hits = 75;
        departments.statistics.misses = 25;
        departments.statistics.evicted = {1, 2, 3};
        CachedFunctionSnapshot rooms;
        rooms.module = 1;
        rooms.function = u"get_room"_s;
        rooms.keys = {u"room_id"_s, u"user_id"_s};
        session.current.caches = {departments, rooms};

        page.resize(1100, 700);
        page.show();
        [this] { QVERIFY(QTest::qWaitForWindowActive(&page)); }();
        page.setAwake(true);
        refresh();
    }

    void refresh()
    {
        QSignalSpy changed(&console, &Console::snapshotChanged);
        console.snapshots().refresh();
        QVERIFY(!changed.isEmpty() || changed.wait());
    }
    template<typename W>
    W *in(const QString &name) const
    {
        return page.findChild<W *>(name);
    }
    TableView &caches() const { return *in<TableView>(u"caches"_s); }
    TableView &entries() const { return *in<TableView>(u"caches.entries"_s); }
    const CacheEntriesModel &model() const { return const_cast<EntriesPane &>(page.entries()).model(); }
    QString status() const { return in<QLabel>(u"caches.status"_s)->text(); }
    QString report() const { return in<QWidget>(u"caches.invalidation"_s)->findChild<QLabel *>(u"sentence"_s)->text(); }
    QAction *action(const QString &verb) const
    {
        for (QAction *each : page.pageActions()) {
            if (each && each->objectName() == u"caches."_s + verb)
                return each;
        }
        return nullptr;
    }
    bool isRead() const { return model().isComplete() && !model().isArranging() && !model().isRefreshing(); }
    //! The dialog that asks, once it is there and takes keys.
    QDialog *question() const
    {
        const QList<QDialog *> dialogs = page.findChildren<QDialog *>();
        const auto found = std::find_if(dialogs.begin(), dialogs.end(),
                                        [](const QDialog *d) { return d->isVisible() && d->isActiveWindow(); });
        return found == dialogs.end() ? nullptr : *found;
    }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QRect cell = entries().visualRect(entries().model()->index(row, 0));
        QTest::mouseClick(entries().viewport(), Qt::LeftButton, modifiers, cell.center());
    }
    static QString headline(const QDialog *dialog) { return dialog->findChild<QLabel *>(u"headline"_s)->text(); }
    static QPushButton *destroyer(const QDialog *dialog) { return dialog->findChild<QPushButton *>(u"invalidate"_s); }
    static void click(QWidget *widget) { QTest::mouseClick(widget, Qt::LeftButton); }
    QStringList invalidations() const { return session.calls.filter(u"invalidate"_s); }

    QTemporaryDir folder;
    QSettings settings;
    FakeSession session;
    FakeCache cache {session};
    Console console {session, {}, folder.path(), settings};
    CachesPage page {console};
};

} // namespace

class TestCachesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"modulehost-tests"_s);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }
    void init() { QSettings().clear(); }

    void caches_are_listed_with_what_they_hold()
    {
        Desk desk;
        QAbstractItemModel *rows = desk.caches().model();
        QCOMPARE(rows->rowCount(), 2);
        QStringList texts;
        for (int column = 0; column < rows->columnCount(); ++column)
            texts.append(rows->index(0, column).data().toString());
        const QLocale locale;
        QCOMPARE(texts,
                 (QStringList {u"department.DepartmentModule"_s, u"get_department_for_user"_s,
                               u"100 of %1"_s.arg(locale.toString(5000)), locale.toString(10'000), u"75"_s, u"25"_s,
                               u"%1 %"_s.arg(locale.toString(75.0, 'f', 1)), u"1"_s, u"2"_s, u"3"_s, u"0"_s}));
        QCOMPARE(desk.caches().currentIndex().row(), 0);
        QTRY_COMPARE(desk.entries().model()->rowCount(), 100);
    }

    void choosing_another_cache_shows_its_entries()
    {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        desk.cache.entries.clear();
        desk.cache.add({u"!r:example.com"_s, u"@bob:example.com"_s}, u"[1]"_s);
        QTest::keyClick(&desk.caches(), Qt::Key_Down);
        QTRY_COMPARE(desk.entries().model()->rowCount(), 1);
        QCOMPARE(desk.entries().model()->columnCount(), 6);
        QCOMPARE(desk.entries().model()->index(0, 1).data().toString(), u"@bob:example.com"_s);
    }

    void the_value_of_the_current_entry_is_shown_in_each_form()
    {
        Desk desk(0);
        desk.cache.add({u"k"_s}, u"{\"a\":[1,2]}"_s);
        desk.page.refresh();
        QTRY_COMPARE(desk.entries().model()->rowCount(), 1);
        desk.clickRow(0);
        auto *value = desk.page.findChild<JsonView *>();
        QTRY_VERIFY(value->shownText().contains(u"\n"_s));
        auto *form = desk.in<QComboBox>(u"caches.valueForm"_s);
        form->setCurrentIndex(1);
        QCOMPARE(value->shownText(), u"{\"a\":[1,2]}"_s);
        form->setCurrentIndex(2);
        QVERIFY(value->shownText().contains(u"7b 22 61"_s));
        desk.action(u"copyValue"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"{\"a\":[1,2]}"_s);
    }

    void the_filter_narrows_and_counts()
    {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        FilterField *field = desk.page.entries().filterField();
        field->setFocus();
        desk.in<QComboBox>(u"caches.filterMode"_s)->setCurrentIndex(1);
        QTest::keyClicks(field, u"@user1?:*"_s);
        QTRY_COMPARE(desk.entries().model()->rowCount(), 10);
        QTRY_VERIFY(desk.status().startsWith(u"10 of 100 entries match"_s));
        QTest::keyClick(field, Qt::Key_Escape);
        QTRY_COMPARE(desk.entries().model()->rowCount(), 100);
    }

    void a_pattern_that_cannot_be_read_is_told_and_invalidates_nothing()
    {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        desk.in<QComboBox>(u"caches.filterMode"_s)->setCurrentIndex(2);
        FilterField *field = desk.page.entries().filterField();
        QTest::keyClicks(field, u"(user"_s);
        QTRY_VERIFY(!field->error().isEmpty());
        QVERIFY(!desk.action(u"invalidateMatching"_s)->isEnabled());
        QTest::keyClicks(field, u")"_s);
        QTRY_VERIFY(field->error().isEmpty());
        QTRY_VERIFY(desk.action(u"invalidateMatching"_s)->isEnabled());
    }

    void one_key_goes_by_keyboard_after_the_question()
    {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        desk.clickRow(3);
        QTest::keyClick(&desk.entries(), Qt::Key_Delete);
        QTRY_VERIFY(desk.question());
        QCOMPARE(Desk::headline(desk.question()), u"Invalidate 1 entry of get_department_for_user?"_s);
        QCOMPARE(desk.question()->findChild<QPlainTextEdit *>(u"sample"_s)->toPlainText(), u"@user3:example.com"_s);
        QVERIFY(desk.invalidations().isEmpty());
        QTest::keyClick(desk.question()->focusWidget(), Qt::Key_I, Qt::AltModifier);
        QTRY_VERIFY(desk.report().contains(u"1 entry invalidated"_s));
        QVERIFY(!desk.cache.has({u"@user3:example.com"_s}));
        QCOMPARE(desk.cache.entries.size(), 99);
        QTRY_COMPARE(desk.entries().model()->rowCount(), 99);
    }

    void enter_and_escape_invalidate_nothing()
    {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        desk.clickRow(3);
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Escape}) {
            QTest::keyClick(&desk.entries(), Qt::Key_Delete);
            QTRY_VERIFY(desk.question());
            QTest::keyClick(desk.question()->focusWidget(), key);
            QTRY_VERIFY(!desk.question());
        }
        QCoreApplication::processEvents();
        QVERIFY(desk.invalidations().isEmpty());
        QCOMPARE(desk.cache.entries.size(), 100);
    }

    void a_selection_by_mouse_goes_with_a_sample_of_ten()
    {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        desk.clickRow(0);
        desk.entries().scrollTo(desk.entries().model()->index(11, 0));
        desk.clickRow(11, Qt::ShiftModifier);
        desk.action(u"invalidateSelection"_s)->trigger();
        QTRY_VERIFY(desk.question());
        QCOMPARE(Desk::headline(desk.question()), u"Invalidate 12 entries of get_department_for_user?"_s);
        QCOMPARE(desk.question()->findChild<QPlainTextEdit *>(u"sample"_s)->toPlainText().count(u'\n'), 9);
        Desk::click(Desk::destroyer(desk.question()));
        QTRY_COMPARE(desk.cache.entries.size(), 88);
        QVERIFY(!desk.cache.has({u"@user11:example.com"_s}));
        QVERIFY(desk.cache.has({u"@user12:example.com"_s}));
    }

    void everything_that_matches_goes()
    {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        FilterField *field = desk.page.entries().filterField();
        QTest::keyClicks(field, u"user9"_s);
        QTRY_COMPARE(desk.entries().model()->rowCount(), 11);
        field->setFocus();
        desk.clickRow(0);
        QTest::keyClick(&desk.entries(), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.question());
        QCOMPARE(Desk::headline(desk.question()), u"Invalidate 11 entries of get_department_for_user?"_s);
        Desk::click(Desk::destroyer(desk.question()));
        QTRY_COMPARE(desk.cache.entries.size(), 89);
        QVERIFY(!desk.cache.has({u"@user95:example.com"_s}));
        QTRY_VERIFY(desk.entries().findChild<EmptyState *>()->isVisible());
    }

    void everything_needs_the_name_typed()
    {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        desk.action(u"invalidateMatching"_s)->trigger(); // no filter
        QTRY_VERIFY(desk.question());
        QPushButton *destroyer = Desk::destroyer(desk.question());
        QVERIFY(!destroyer->isEnabled());
        auto *name = desk.question()->findChild<QLineEdit *>(u"confirmation"_s);
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, u"get_department_for_use"_s);
        QVERIFY(!destroyer->isEnabled());
        QTest::keyClicks(name, u"r"_s);
        QVERIFY(destroyer->isEnabled());
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!desk.question());
        QVERIFY(desk.invalidations().isEmpty());
    }

    void a_whole_cache_goes()
    {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        desk.action(u"invalidateCache"_s)->trigger();
        QTRY_VERIFY(desk.question());
        QVERIFY(Desk::headline(desk.question()).contains(u"whole cache"_s));
        QTest::keyClicks(desk.question()->findChild<QLineEdit *>(u"confirmation"_s), u"get_department_for_user"_s);
        Desk::click(Desk::destroyer(desk.question()));
        QTRY_VERIFY(desk.cache.entries.isEmpty());
        QTRY_VERIFY(desk.report().contains(u"100 entries invalidated"_s));
        QTRY_COMPARE(desk.entries().model()->rowCount(), 0);
    }

    void a_typed_key_that_is_not_in_view_goes()
    {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        desk.cache.add({u"@later:example.com"_s}, {});
        desk.action(u"invalidateKey"_s)->trigger();
        QTRY_VERIFY(desk.question());
        auto *part = desk.question()->findChild<QLineEdit *>(u"part0"_s);
        QVERIFY(part->hasFocus());
        QTest::keyClicks(part, u"@later:example.com"_s);
        QTest::keyClick(part, Qt::Key_I, Qt::AltModifier);
        QTRY_VERIFY(!desk.cache.has({u"@later:example.com"_s}));
        QCOMPARE(desk.cache.entries.size(), 100);
        QTRY_VERIFY(desk.report().contains(u"1 entry invalidated"_s));
    }

    void a_typed_key_has_a_field_for_each_part_and_enter_cancels()
    {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        QTest::keyClick(&desk.caches(), Qt::Key_Down);
        QTRY_COMPARE(desk.model().keyParameters().size(), 2);
        desk.action(u"invalidateKey"_s)->trigger();
        QTRY_VERIFY(desk.question());
        auto *second = desk.question()->findChild<QLineEdit *>(u"part1"_s);
        QVERIFY(second);
        QTest::keyClick(second, Qt::Key_Return);
        QTRY_VERIFY(!desk.question());
        QVERIFY(desk.invalidations().isEmpty());
    }

    void a_long_invalidation_is_stopped_midway()
    {
        Desk desk(4000);
        QTRY_VERIFY(desk.isRead());
        desk.clickRow(0);
        QTest::keyClick(&desk.entries(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&desk.entries(), Qt::Key_Delete);
        QTRY_VERIFY(desk.question());
        QTest::keyClicks(desk.question()->findChild<QLineEdit *>(u"confirmation"_s), u"get_department_for_user"_s);
        desk.session.isHeld = true;
        Desk::click(Desk::destroyer(desk.question()));
        QTRY_COMPARE(desk.invalidations().size(), 1);
        auto *stop = desk.in<QPushButton>(u"stop"_s);
        QVERIFY(stop->isVisible());
        QVERIFY(!desk.action(u"invalidateCache"_s)->isEnabled());
        QTest::keyClick(&desk.entries(), Qt::Key_Escape);
        desk.session.release();
        QTRY_VERIFY(desk.report().contains(u"stopped by you"_s));
        QCOMPARE(desk.invalidations().size(), 1);
        QCOMPARE(desk.cache.entries.size(), 3000);
        QVERIFY(!stop->isVisible());
        QVERIFY(desk.action(u"invalidateCache"_s)->isEnabled());
    }

    void failures_are_kept_with_their_reasons()
    {
        Desk desk;
        desk.cache.badKeys = {u"@user0:example.com"_s};
        QTRY_VERIFY(desk.isRead());
        desk.clickRow(0);
        desk.clickRow(2, Qt::ControlModifier);
        QTest::keyClick(&desk.entries(), Qt::Key_Delete);
        QTRY_VERIFY(desk.question());
        Desk::click(Desk::destroyer(desk.question()));
        QTRY_VERIFY(desk.report().contains(u"1 entry invalidated, 1 failed"_s));
        Desk::click(desk.in<QPushButton>(u"showFailures"_s));
        auto *failures = desk.in<QPlainTextEdit>(u"failures"_s);
        QVERIFY(failures->isVisible());
        QVERIFY(failures->toPlainText().contains(u"@user0:example.com"_s));
        Desk::click(desk.in<QPushButton>(u"close"_s));
        QVERIFY(!failures->isVisible());
    }

    void an_end_that_nobody_sees_becomes_a_notice()
    {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        QSignalSpy notices(&desk.console, &Console::noticePosted);
        desk.clickRow(0);
        QTest::keyClick(&desk.entries(), Qt::Key_Delete);
        QTRY_VERIFY(desk.question());
        desk.session.isHeld = true;
        Desk::click(Desk::destroyer(desk.question()));
        desk.page.setAwake(false);
        desk.page.hide();
        desk.session.release();
        QTRY_COMPARE(notices.size(), 1);
        QVERIFY(notices.constFirst().constFirst().value<Notice>().text.contains(u"1 entry invalidated"_s));
    }

    void a_group_of_the_tree_goes_as_a_whole()
    {
        Desk desk(0);
        for (const char *key : {"a:1", "a:2", "b:1", "b:2", "c"})
            desk.cache.add({QString::fromLatin1(key)}, {});
        desk.page.refresh();
        QTRY_VERIFY(desk.model().rowCount() == 5);
        desk.action(u"asTree"_s)->trigger();
        auto *tree = desk.in<EntryTreeView>(u"caches.tree"_s);
        QTRY_COMPARE(tree->model()->rowCount(), 3);
        QVERIFY(tree->isVisible());
        const QRect row = tree->visualRect(tree->model()->index(1, 0));
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, row.center());
        QTest::keyClick(tree, Qt::Key_Delete);
        QTRY_VERIFY(desk.question());
        QCOMPARE(Desk::headline(desk.question()), u"Invalidate 2 entries of get_department_for_user?"_s);
        Desk::click(Desk::destroyer(desk.question()));
        QTRY_COMPARE(desk.cache.entries.size(), 3);
        QVERIFY(!desk.cache.has({u"b:1"_s}));
        QTRY_COMPARE(tree->model()->rowCount(), 2);
    }

    void an_open_group_stays_open_when_read_again()
    {
        Desk desk(0);
        for (const char *key : {"a:1", "a:2", "b:1", "b:2"})
            desk.cache.add({QString::fromLatin1(key)}, {});
        desk.page.refresh();
        desk.action(u"asTree"_s)->trigger();
        auto *tree = desk.in<EntryTreeView>(u"caches.tree"_s);
        QTRY_COMPARE(tree->model()->rowCount(), 2);
        tree->setCurrentIndex(tree->model()->index(1, 0));
        QTest::keyClick(tree, Qt::Key_Right);
        QVERIFY(tree->isExpanded(tree->model()->index(1, 0)));
        desk.cache.add({u"0"_s}, {});
        desk.page.refresh();
        QTRY_COMPARE(tree->model()->rowCount(), 3);
        QVERIFY(tree->isExpanded(tree->model()->index(2, 0)));
        QCOMPARE(tree->currentIndex(), tree->model()->index(2, 0));
    }

    void a_link_leads_to_a_key_even_behind_a_filter()
    {
        Desk desk(3000);
        FilterField *field = desk.page.entries().filterField();
        QTest::keyClicks(field, u"nothing"_s);
        QVERIFY(desk.page.reveal({.kind = Target::Kind::Cache,
                                  .module = 0,
                                  .name = u"get_department_for_user"_s,
                                  .key = {u"@user2500:example.com"_s}}));
        QTRY_COMPARE(desk.entries().currentIndex().data().toString(), u"@user2500:example.com"_s);
        QVERIFY(field->text().isEmpty());
        QVERIFY(!desk.page.reveal({.kind = Target::Kind::Route}));
    }

    void a_link_to_a_key_that_is_gone_says_so()
    {
        Desk desk;
        QSignalSpy notices(&desk.console, &Console::noticePosted);
        desk.page.reveal({.kind = Target::Kind::Cache, .module = 0, .key = {u"@nobody"_s}});
        QTRY_COMPARE(notices.size(), 1);
    }

    void entries_are_read_again_by_themselves()
    {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        QAction *everySecond = nullptr;
        for (QAction *each : desk.in<QMenu>(u"caches.autoRefresh"_s)->actions()) {
            if (each->objectName().endsWith(u".1"_s))
                everySecond = each;
        }
        everySecond->trigger();
        desk.cache.addMany(1);
        QTRY_COMPARE(desk.entries().model()->rowCount(), 101);
        desk.page.setAwake(false);
        const qsizetype asked = desk.cache.asked.size();
        QTest::qWait(1300); // longer than the interval: nothing may come
        QCOMPARE(desk.cache.asked.size(), asked);
    }

    void an_apply_that_moves_the_module_keeps_the_cache_selected()
    {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        desk.clickRow(5);
        std::swap(desk.session.current.modules[0].index, desk.session.current.modules[1].index);
        std::swap(desk.session.current.caches[0], desk.session.current.caches[1]);
        desk.session.current.caches[0].module = 0;
        desk.session.current.caches[1].module = 1;
        ++desk.session.current.revision;
        desk.refresh();
        QCOMPARE(desk.page.entries().cache()->function, u"get_department_for_user"_s);
        QTRY_VERIFY(desk.isRead());
        QTest::keyClick(&desk.entries(), Qt::Key_Delete);
        QTRY_VERIFY(desk.question());
        Desk::click(Desk::destroyer(desk.question()));
        QTRY_COMPARE(desk.cache.modules, QList<int> {1});
    }

    void a_cache_that_goes_takes_its_entries_along()
    {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        desk.session.current.caches.clear();
        desk.refresh();
        QVERIFY(!desk.page.entries().cache());
        QCOMPARE(desk.entries().model()->rowCount(), 0);
        QVERIFY(desk.caches().findChild<EmptyState *>()->isVisible());
        for (const char *verb : {"invalidateSelection", "invalidateKey", "invalidateMatching", "invalidateCache"})
            QVERIFY2(!desk.action(QString::fromLatin1(verb))->isEnabled(), verb);
    }

    void every_widget_has_a_name_for_screen_readers()
    {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        for (const QWidget *widget : desk.page.findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
        }
        for (QAction *each : desk.page.pageActions()) {
            if (each)
                QVERIFY2(!each->text().isEmpty() && !each->objectName().isEmpty(), qPrintable(each->text()));
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestCachesPage)
#include "tst_cachespage.moc"
