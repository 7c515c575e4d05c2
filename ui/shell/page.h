// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <console.h>
#include <target.h>

#include <QAction>
#include <QIcon>
#include <QList>
#include <QWidget>

class QComboBox;
class QSplitter;

namespace modulehost {

class FilterField;

//! One page of the window: one concern, its own filter and actions. Knows no other page; links go through
//! Console::show().
class Page : public QWidget
{
    Q_OBJECT

public:
    //! \a id names the page in settings and stays the same in every language; \a icon is a name for themedIcon().
    Page(Console &console, const QByteArray &id, const QString &title, const QString &icon, QWidget *parent = nullptr);

    const QByteArray &id() const { return m_id; }
    const QString &title() const { return m_title; }
    const QString &iconName() const { return m_iconName; }
    Console &console() const { return m_console; }

    //! Brings \a target into view and selects it; false when it is not of this page.
    virtual bool reveal(const Target &target);
    //! For Ctrl+F; null when the page has none.
    virtual FilterField *filterField() const { return nullptr; }
    //! Ctrl+F on a page that has a search of its own in place of a filter: opens it; false when there is none.
    virtual bool openFind() { return false; }
    //! Everything that can be done here, in the order of a menu; null stands for a separator. All have texts.
    virtual QList<QAction *> pageActions() const { return {}; }
    //! F5: fetches anew what the page reads beside the snapshots.
    virtual void refresh() { }
    //! What deserves a number beside the page's name in the sidebar; 0 shows none.
    virtual int badge() const { return 0; }

    //! Somebody sees the page: it may update. False for hidden pages and a minimised window.
    bool isAwake() const { return m_isAwake; }
    void setAwake(bool isAwake);

Q_SIGNALS:
    void badgeChanged();

protected:
    //! An action of this page; \a verb makes its object name `page.verb`.
    QAction *addPageAction(const QString &verb, const QString &icon, const QString &text, const QKeySequence &key = {});
    //! Keeps the sizes of \a splitter over sessions, under its object name.
    void rememberSizes(QSplitter *splitter);
    //! Keeps the text of \a field over sessions, under its object name; call it once the field filters something.
    void rememberFilter(FilterField *field);
    //! Keeps what \a choice narrows to over sessions, under its object name and by the items' data. The first item
    //! narrows nothing; an item that comes later is chosen when it was the one.
    void rememberChoice(QComboBox *choice);

    //! The page has just become visible: bring it up to date.
    virtual void wake() { }
    //! Nobody looks any longer: stop timers and feeds.
    virtual void sleep() { }
    //! A new snapshot has come while awake; also called when waking.
    virtual void showSnapshot(const HostSnapshot &) { }

private:
    Console &m_console;
    const QByteArray m_id;
    const QString m_title;
    const QString m_iconName;
    bool m_isAwake = false;
};

} // namespace modulehost
