// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <console.h>
#include <target.h>

#include <QList>
#include <QMainWindow>

class QStackedWidget;

namespace modulehost {

class Appearance;
class MainMenus;
class NoticeArea;
class Page;
class Sidebar;

/*!
 * The console's window: sidebar, pages, and the bars that ask something without standing in the way. Knows the
 * pages by their base class only.
 */
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    //! \a console and \a appearance must outlive the window.
    MainWindow(Console &console, Appearance &appearance, QWidget *parent = nullptr);
    ~MainWindow() override;

    Console &console() { return m_console; }
    Appearance &appearance() { return m_appearance; }
    NoticeArea &notices() { return *m_notices; }
    MainMenus &menus() { return *m_menus; }

    const QList<Page *> &pages() const { return m_pages; }
    Page *currentPage() const;
    void showPage(int index);
    //! Leads to the page that shows \a target.
    void reveal(const Target &target);

    //! Asks for files and opens them.
    void chooseFiles();
    //! Opens files or folders; with changes that are not saved it asks first. Runs nothing of them: DESIGN 4.
    void open(const QStringList &names);
    //! Reads the open files again; with changes that are not saved it asks first.
    void reload();
    //! Opens what was open when the program last ended, however it did, unless the person does not want that.
    void restoreSession();
    //! Raises the window on the request of another start of the program.
    void comeForward();

    //! Ctrl+F: the filter of the page.
    void focusFilter();
    //! F6: the next of sidebar, filter and the page's tables.
    void cyclePanes();
    //! Geometry, columns, splitters and filters as they were at the first start.
    void resetLayout();

Q_SIGNALS:
    void currentPageChanged();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void wakeCurrent();
    void updateTitle();
    void followModules();
    //! Leads to the line that a refused apply is about.
    void showRefusal(const ApplyReport &report);
    void saveLayout();
    void restoreLayout();

    Console &m_console;
    Appearance &m_appearance;
    QList<Page *> m_pages;
    QStackedWidget *m_stack = nullptr;
    Sidebar *m_sidebar = nullptr;
    NoticeArea *m_notices = nullptr;
    MainMenus *m_menus = nullptr;
    bool m_mayClose = false; //!< The question about the edits was answered.
};

} // namespace modulehost
