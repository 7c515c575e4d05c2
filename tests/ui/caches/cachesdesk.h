// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakecache.h"

#include <caches/cachespage.h>
#include <caches/entriespane.h>
#include <filterfield.h>
#include <tableview.h>

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

namespace modulehost {

//! The page over two modules with a cache each; the first cache has entries.
class CachesDesk
{
public:
    explicit CachesDesk(int entries = 100)
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        cache.addMany(entries);
        ModuleSnapshot first;
        first.index = 0;
        first.path = QStringLiteral("department.DepartmentModule");
        ModuleSnapshot second = first;
        second.index = 1;
        second.path = QStringLiteral("rooms.RoomModule");
        session.current.modules = {first, second};
        CachedFunctionSnapshot departments;
        departments.module = 0;
        departments.function = QStringLiteral("get_department_for_user");
        departments.keys = {QStringLiteral("user_id")};
        departments.statistics.entries = entries;
        departments.statistics.askedSize = 10'000;
        departments.statistics.effectiveSize = 5000;
        departments.statistics.hits = 75;
        departments.statistics.misses = 25;
        departments.statistics.evicted = {1, 2, 3};
        departments.memory = CacheMemory {1'258'291, false};
        CachedFunctionSnapshot rooms;
        rooms.module = 1;
        rooms.function = QStringLiteral("get_room");
        rooms.keys = {QStringLiteral("room_id"), QStringLiteral("user_id")};
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
    TableView &caches() const { return *in<TableView>(QStringLiteral("caches")); }
    TableView &entries() const { return *in<TableView>(QStringLiteral("caches.entries")); }
    const CacheEntriesModel &model() const { return const_cast<EntriesPane &>(page.entries()).model(); }
    QString status() const { return in<QLabel>(QStringLiteral("caches.status"))->text(); }
    QString report() const
    {
        return in<QWidget>(QStringLiteral("caches.invalidation"))
            ->findChild<QLabel *>(QStringLiteral("sentence"))
            ->text();
    }
    QAction *action(const QString &verb) const
    {
        for (QAction *each : page.pageActions()) {
            if (each && each->objectName() == QStringLiteral("caches.") + verb)
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
    //! The question has gone; what a window system does then: the page takes keys again.
    void backFromQuestion()
    {
        QTRY_VERIFY(!question());
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QRect cell = entries().visualRect(entries().model()->index(row, 0));
        QTest::mouseClick(entries().viewport(), Qt::LeftButton, modifiers, cell.center());
    }
    static QString headline(const QDialog *dialog)
    {
        return dialog->findChild<QLabel *>(QStringLiteral("headline"))->text();
    }
    static QPushButton *destroyer(const QDialog *dialog)
    {
        return dialog->findChild<QPushButton *>(QStringLiteral("invalidate"));
    }
    static void click(QWidget *widget) { QTest::mouseClick(widget, Qt::LeftButton); }
    QStringList invalidations() const { return session.calls.filter(QStringLiteral("invalidate")); }

    QTemporaryDir folder;
    QSettings settings;
    FakeSession session;
    FakeCache cache {session};
    Console console {session, {}, folder.path(), settings};
    CachesPage page {console};
};

//! Header layouts of a test's tables, in a folder of its own.
class LayoutFolder
{
public:
    LayoutFolder()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("modulehost-tests"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }
    void forget() { QSettings().clear(); }

private:
    QTemporaryDir m_folder;
};

} // namespace modulehost
