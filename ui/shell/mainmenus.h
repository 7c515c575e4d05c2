// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QMenu;

namespace modulehost {

class MainWindow;

/*!
 * The menus of the window: everything that can be done stands in one. Every action has an id as its object name,
 * by which shortcuts are kept and the command palette remembers it. Belongs to the window.
 */
class MainMenus : public QObject
{
    Q_OBJECT

public:
    explicit MainMenus(MainWindow &window);

    //! Every action that has a place in a menu, once, in the order of the menus.
    QList<QAction *> allActions() const;
    //! The action with that object name, or null.
    QAction *action(const QString &id) const;

private:
    struct Entry
    {
        QString id;
        QString text;
        QString icon;
        QKeySequence key;
        std::function<void()> run;
    };

    QAction *add(QMenu *menu, const Entry &entry);
    QMenu *addMenu(const QString &id, const QString &title);
    void buildFile();
    void buildEdit();
    void buildView();
    void buildAppearance(QMenu *menu);
    void buildGo();
    void buildPages();
    void buildHelp();
    void fillRecent(QMenu *menu);
    void copyFromFocus();
    void exportRows();

    MainWindow &m_window;
};

} // namespace modulehost
