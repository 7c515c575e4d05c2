// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachesdesk.h"

#include <caches/entrytreeview.h>
#include <celltext.h>
#include <emptystate.h>
#include <itemviewhabits.h>
#include <jsonview.h>

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace modulehost;
using Desk = CachesDesk;

class TestCachesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_layouts.forget(); }

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
                               u"100 of %1"_s.arg(locale.toString(5000)), locale.toString(10'000),
                               memoryText(1'258'291), u"75"_s, u"25"_s, u"%1 %"_s.arg(locale.toString(75.0, 'f', 1)),
                               u"6"_s, u"1"_s, u"2"_s, u"3"_s, u"0"_s}));
        QCOMPARE(desk.caches().currentIndex().row(), 0);
        QTRY_COMPARE(desk.entries().model()->rowCount(), 100);
    }

    void memory_is_told_as_an_estimate()
    {
        Desk desk;
        const auto memory = [&](int role) {
            const QAbstractItemModel *rows = desk.caches().model();
            return QStringList {rows->index(0, 4).data(role).toString(), rows->index(1, 4).data(role).toString()};
        };
        QCOMPARE(memory(Qt::DisplayRole), (QStringList {memoryText(1'258'291), u"–"_s}));
        QCOMPARE(memory(SortRole), (QStringList {u"1258291"_s, QString()}));
        QVERIFY(memory(Qt::ToolTipRole).constFirst().contains(u"about"_s));
        desk.session.current.caches[1].memory = CacheMemory {2048, true};
        desk.refresh();
        QCOMPARE(memory(Qt::DisplayRole).constLast(), u"≥ %1"_s.arg(memoryText(2048)));
        QVERIFY(memory(Qt::ToolTipRole).constLast().contains(u"at least"_s));
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
        auto *type = desk.in<QComboBox>(u"caches.filterType"_s);
        type->setCurrentIndex(type->findText(u"Number"_s));
        QTRY_COMPARE(desk.entries().model()->rowCount(), 0);
        desk.page.reveal({.kind = Target::Kind::Cache, .module = 0, .name = {}, .key = {u"@user7:example.com"_s}});
        QTRY_COMPARE(desk.entries().currentIndex().data().toString(), u"@user7:example.com"_s);
        QCOMPARE(type->currentIndex(), 0);
        QVERIFY(!desk.page.reveal({.kind = Target::Kind::Route}));
    }

    void a_link_leads_to_a_key_that_came_after_the_last_reading()
    {
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        QSignalSpy notices(&desk.console, &Console::noticePosted);
        QTest::qWait(5);
        desk.cache.entries.prepend({{u"@late:example.com"_s}, {}, {}, {}, 0});
        desk.page.setAwake(false);
        desk.page.reveal({.kind = Target::Kind::Cache, .module = 0, .name = {}, .key = {u"@late:example.com"_s}});
        desk.page.setAwake(true);
        QTRY_COMPARE(desk.entries().currentIndex().data().toString(), u"@late:example.com"_s);
        QVERIFY(notices.isEmpty());
    }

    void a_link_to_a_key_that_is_gone_says_so()
    {
        Desk desk;
        QSignalSpy notices(&desk.console, &Console::noticePosted);
        desk.page.reveal({.kind = Target::Kind::Cache, .module = 0, .key = {u"@nobody"_s}});
        QTRY_COMPARE(notices.size(), 1);
    }

    void entries_are_read_again_by_themselves_but_not_while_nobody_looks()
    {
        const auto readEverySecond = [](const Desk &desk) {
            for (QAction *each : desk.in<QMenu>(u"caches.autoRefresh"_s)->actions()) {
                if (each->objectName().endsWith(u".1"_s))
                    each->trigger();
            }
        };
        Desk desk;
        QTRY_VERIFY(desk.isRead());
        readEverySecond(desk);
        desk.cache.addMany(1);
        QTRY_COMPARE(desk.entries().model()->rowCount(), 101);
        desk.page.setAwake(false);
        const qsizetype asked = desk.cache.asked.size();
        Desk awake;
        QTRY_VERIFY(awake.isRead());
        readEverySecond(awake);
        const qsizetype before = awake.cache.asked.size();
        QTRY_VERIFY(awake.cache.asked.size() >= before + 2);
        QCOMPARE(desk.cache.asked.size(), asked);
    }

    void all_rows_of_the_tree_are_exported_whatever_it_has_shown()
    {
        Desk desk(1200);
        QTRY_VERIFY(desk.isRead());
        desk.action(u"asTree"_s)->trigger();
        auto *tree = desk.in<EntryTreeView>(u"caches.tree"_s);
        QTRY_VERIFY(tree->model()->rowCount() > 0);
        const QString fileName = desk.folder.filePath(u"entries.csv"_s);
        tree->habits().exportInSlices(fileName, TableFormat::Csv, ItemViewHabits::Rows::All);
        QTRY_VERIFY(QFile::exists(fileName));
        QFile file(fileName);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 1 + 1200 + 1);
        QVERIFY(lines.at(1200).contains("@user1199:example.com"));
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
    LayoutFolder m_layouts;
};

QTEST_MAIN(TestCachesPage)
#include "tst_cachespage.moc"
