// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachesdesk.h"

#include <caches/entrytreeview.h>
#include <emptystate.h>

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace modulehost;
using Desk = CachesDesk;

class TestInvalidating : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_layouts.forget(); }

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
            desk.backFromQuestion();
            QVERIFY(desk.entries().hasFocus());
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

    void everything_of_a_type_goes()
    {
        Desk desk;
        for (int i = 0; i < 100; ++i)
            desk.cache.entries[i].kind = i % 4 ? CacheValueKind::Text : CacheValueKind::Nothing;
        desk.page.refresh();
        QTRY_VERIFY(desk.isRead());
        auto *type = desk.in<QComboBox>(u"caches.filterType"_s);
        type->setFocus();
        QTest::keyClicks(type, u"Nothing"_s);
        QTRY_COMPARE(desk.entries().model()->rowCount(), 25);
        QTRY_VERIFY(desk.status().startsWith(u"25 of 100 entries match"_s));
        desk.clickRow(0);
        QTest::keyClick(&desk.entries(), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.question());
        QCOMPARE(Desk::headline(desk.question()), u"Invalidate 25 entries of get_department_for_user?"_s);
        Desk::click(Desk::destroyer(desk.question()));
        QTRY_COMPARE(desk.cache.entries.size(), 75);
        QVERIFY(std::none_of(desk.cache.entries.begin(), desk.cache.entries.end(),
                             [](const CacheEntry &entry) { return entry.kind == CacheValueKind::Nothing; }));
        QTRY_VERIFY(desk.entries().findChild<EmptyState *>()->isVisible());
        type->setCurrentIndex(0);
        QTRY_COMPARE(desk.entries().model()->rowCount(), 75);
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
        desk.backFromQuestion();
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

    void the_tree_stands_for_the_keys_that_it_shows_while_it_lags_behind()
    {
        Desk desk(0);
        for (const char *key : {"a:1", "a:2", "b:1", "b:2", "c"})
            desk.cache.add({QString::fromLatin1(key)}, u"value of %1"_s.arg(QString::fromLatin1(key)));
        desk.page.refresh();
        QTRY_VERIFY(desk.model().rowCount() == 5);
        desk.action(u"asTree"_s)->trigger();
        auto *tree = desk.in<EntryTreeView>(u"caches.tree"_s);
        QTRY_COMPARE(tree->model()->rowCount(), 3);
        const auto clickTop = [&](int row) {
            QTest::mouseClick(tree->viewport(), Qt::LeftButton, {},
                              tree->visualRect(tree->model()->index(row, 0)).center());
        };
        QSignalSpy followed(&tree->entryModel(), &EntryTreeModel::rearranged);
        QSignalSpy changed(&desk.model(), &CacheEntriesModel::rearranged);

        clickTop(2);
        std::reverse(desk.cache.entries.begin(), desk.cache.entries.end());
        desk.page.refresh();
        QVERIFY(changed.wait());
        QCOMPARE(followed.size(), 0);
        desk.action(u"copyValue"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"value of c"_s);
        QCOMPARE(desk.page.entries().currentKey(), QStringList(u"c"_s));
        QVERIFY(followed.wait());

        followed.clear();
        clickTop(0);
        desk.cache.entries = {desk.cache.entries.constFirst()};
        desk.page.refresh();
        QVERIFY(changed.wait());
        QCOMPARE(followed.size(), 0);
        QTest::keyClick(tree, Qt::Key_Delete);
        QTRY_VERIFY(desk.question());
        QCOMPARE(desk.question()->findChild<QPlainTextEdit *>(u"sample"_s)->toPlainText(), u"a:1\na:2"_s);
    }

    void of_two_modules_alike_the_one_that_was_meant_loses_its_entries()
    {
        Desk desk;
        ModuleSnapshot twin = desk.session.current.modules.constFirst();
        twin.index = 2;
        desk.session.current.modules.append(twin);
        CachedFunctionSnapshot cache = desk.session.current.caches.constFirst();
        cache.module = 2;
        desk.session.current.caches.append(cache);
        desk.refresh();
        QVERIFY(desk.page.reveal({.kind = Target::Kind::Cache, .module = 2, .name = cache.function}));
        QCOMPARE(desk.page.entries().cache()->module, 2);
        QTRY_VERIFY(desk.isRead());
        desk.clickRow(5);
        QTest::keyClick(&desk.entries(), Qt::Key_Delete);
        QTRY_VERIFY(desk.question());
        // Two new modules stand in front by the time of the answer; where the second twin was, the first one is now.
        for (ModuleSnapshot &module : desk.session.current.modules)
            module.index += 2;
        for (CachedFunctionSnapshot &each : desk.session.current.caches)
            each.module += 2;
        ++desk.session.current.revision;
        desk.refresh();
        Desk::click(Desk::destroyer(desk.question()));
        QTRY_COMPARE(desk.cache.modules, QList<int> {4});
    }

    void an_apply_while_entries_are_read_shows_those_of_the_new_cache()
    {
        Desk desk(20'000);
        const auto page = desk.session.onCachePage;
        int slices = 0;
        desk.session.onCachePage = [&](const CachePageRequest &request) {
            if (request.module == 1)
                return CachePage {{{{u"only"_s}, {}, {}, {}, 0}}, {}};
            desk.session.isHeld = ++slices == 3;
            return page(request);
        };
        desk.page.refresh();
        QTRY_VERIFY(desk.session.isHeld);
        std::swap(desk.session.current.modules[0].index, desk.session.current.modules[1].index);
        std::swap(desk.session.current.caches[0], desk.session.current.caches[1]);
        desk.session.current.caches[0].module = 0;
        desk.session.current.caches[1].module = 1;
        ++desk.session.current.revision;
        desk.console.snapshots().refresh();
        desk.session.release();
        QTRY_VERIFY(desk.isRead() && desk.page.entries().cache()->module == 1);
        QTRY_COMPARE(desk.model().rowCount(), 1);
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

private:
    LayoutFolder m_layouts;
};

QTEST_MAIN(TestInvalidating)
#include "tst_invalidating.moc"
