// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainmenus.h"

#include "aboutdialog.h"
#include "commandpalette.h"
#include "diagnostics.h"
#include "mainwindow.h"
#include "noticehistory.h"
#include "page.h"
#include "pagehelp.h"
#include "preferences.h"
#include "restoredialog.h"
#include "searcheverywhere.h"
#include "shortcuts.h"

#include <appearance.h>
#include <icons.h>
#include <itemviewhabits.h>
#include <recentfiles.h>

#include <QAbstractItemView>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QWhatsThis>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! A standard key, or \a fallback where the platform has none.
QKeySequence standardKey(QKeySequence::StandardKey key, const QKeySequence &fallback)
{
    const QKeySequence standard(key);
    return standard.isEmpty() ? fallback : standard;
}

void showDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void collect(const QMenu *menu, QList<QAction *> &actions)
{
    for (QAction *action : menu->actions()) {
        if (action->menu())
            collect(action->menu(), actions);
        else if (!action->isSeparator() && !action->objectName().isEmpty() && !actions.contains(action))
            actions.append(action);
    }
}

} // namespace

MainMenus::MainMenus(MainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    window.menuBar()->setAccessibleName(tr("Menus"));
    buildFile();
    buildEdit();
    buildView();
    buildGo();
    buildPages();
    buildHelp();
    Shortcuts::restore(allActions(), window.console().settings());
}

QList<QAction *> MainMenus::allActions() const
{
    QList<QAction *> actions;
    for (const QAction *top : m_window.menuBar()->actions()) {
        if (top->menu())
            collect(top->menu(), actions);
    }
    return actions;
}

QAction *MainMenus::action(const QString &id) const
{
    const QList<QAction *> actions = allActions();
    const auto found
        = std::find_if(actions.begin(), actions.end(), [&](const QAction *a) { return a->objectName() == id; });
    return found == actions.end() ? nullptr : *found;
}

QAction *MainMenus::add(QMenu *menu, const Entry &entry)
{
    auto *action = new QAction(themedIcon(entry.icon), entry.text, menu);
    action->setObjectName(entry.id);
    action->setShortcut(entry.key);
    connect(action, &QAction::triggered, this, entry.run);
    menu->addAction(action);
    return action;
}

QMenu *MainMenus::addMenu(const QString &id, const QString &title)
{
    QMenu *menu = m_window.menuBar()->addMenu(title);
    menu->setObjectName(id);
    menu->setAccessibleName(title);
    menu->setToolTipsVisible(true);
    return menu;
}

void MainMenus::buildFile()
{
    OpenedConfig &config = m_window.console().config();
    QMenu *menu = addMenu(u"menu.file"_s, tr("&File"));
    add(menu,
        {u"file.open"_s, tr("&Open…"), u"folder-open"_s, standardKey(QKeySequence::Open, Qt::CTRL | Qt::Key_O),
         [this] { m_window.chooseFiles(); }});
    QMenu *recent = menu->addMenu(themedIcon(u"clock"_s), tr("Open &Recent"));
    recent->setObjectName(u"menu.recent"_s);
    recent->setAccessibleName(tr("Open Recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
    QAction *reload
        = add(menu, {u"file.reload"_s, tr("Re&load from Disk"), u"rotate-ccw"_s, {}, [this] { m_window.reload(); }});
    menu->addSeparator();
    QAction *apply = add(menu,
                         {u"file.apply"_s, tr("&Save and Apply…"), u"save"_s,
                          standardKey(QKeySequence::Save, Qt::CTRL | Qt::Key_S),
                          [this] { Q_EMIT m_window.console().applyRequested(); }});
    QAction *save = add(menu, {u"file.save"_s, tr("Save Wi&thout Applying"), u"save"_s, {}, [&config] {
                                   config.save(OpenedConfig::AfterSave::Nothing);
                               }});
    QAction *tryOut
        = add(menu, {u"file.try"_s, tr("Apply &Without Saving"), u"play"_s, {}, [&config] { config.tryOut(); }});
    QAction *back = add(
        menu, {u"file.back"_s, tr("Go &Back to What Is on Disk"), u"undo-2"_s, {}, [&config] { config.goBack(); }});
    QAction *discard
        = add(menu, {u"file.discard"_s, tr("&Discard Changes"), u"x"_s, {}, [&config] { config.discard(); }});
    menu->addSeparator();
    QAction *restore = add(menu, {u"file.restore"_s, tr("Restore Back&up…"), u"history"_s, {}, [this] {
                                      showDialog(new RestoreDialog(m_window.console(), &m_window));
                                  }});
    add(menu, {u"file.export"_s, tr("&Export Rows…"), u"download"_s, {}, [this] { exportRows(); }});
    menu->addSeparator();
    add(menu,
        {u"file.preferences"_s, tr("&Preferences…"), u"settings"_s,
         standardKey(QKeySequence::Preferences, Qt::CTRL | Qt::Key_Comma), [this] { showPreferences(m_window); }});
    add(menu, {u"file.quit"_s, tr("&Quit"), u"power"_s, standardKey(QKeySequence::Quit, Qt::CTRL | Qt::Key_Q), [this] {
                   m_window.close();
               }});

    const auto update = [&config, reload, apply, save, tryOut, back, discard, restore] {
        const bool mayAct = config.hasPending() && !config.isApplying();
        reload->setEnabled(!config.names().isEmpty());
        for (QAction *action : {apply, save, discard})
            action->setEnabled(mayAct);
        tryOut->setEnabled(mayAct && config.state() == OpenedConfig::State::Live && !config.isLiveAsShown());
        back->setEnabled(config.standing() == OpenedConfig::Standing::Tried && !config.isApplying());
        restore->setEnabled(!config.document().files().isEmpty() && !config.isApplying()
                            && config.state() != OpenedConfig::State::Reading);
    };
    connect(&config, &OpenedConfig::stateChanged, this, update);
    connect(&config, &OpenedConfig::pendingChanged, this, update);
    update();
}

void MainMenus::fillRecent(QMenu *menu)
{
    menu->clear();
    const QList<QStringList> recent = RecentFiles(m_window.console().settings()).all();
    for (const QStringList &names : recent)
        menu->addAction(names.join(u", "_s), this, [this, names] { m_window.open(names); });
    if (recent.isEmpty())
        menu->addAction(tr("Nothing was opened yet"))->setEnabled(false);
    menu->addSeparator();
    menu->addAction(tr("Clear This List"), this, [this] { RecentFiles(m_window.console().settings()).clear(); })
        ->setEnabled(!recent.isEmpty());
}

void MainMenus::buildEdit()
{
    OpenedConfig &config = m_window.console().config();
    QMenu *menu = addMenu(u"menu.edit"_s, tr("&Edit"));
    QAction *undo = add(menu,
                        {u"edit.undo"_s, tr("&Undo"), u"undo-2"_s,
                         standardKey(QKeySequence::Undo, Qt::CTRL | Qt::Key_Z), [&config] { config.undo(); }});
    QAction *redo = add(menu,
                        {u"edit.redo"_s, tr("&Redo"), u"redo-2"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
                         [&config] { config.redo(); }});
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    menu->addSeparator();
    add(menu, {u"edit.copy"_s, tr("&Copy"), u"copy"_s, {}, [this] { copyFromFocus(); }});
    add(menu,
        {u"edit.find"_s, tr("&Find on This Page"), u"filter"_s, standardKey(QKeySequence::Find, Qt::CTRL | Qt::Key_F),
         [this] { m_window.focusFilter(); }});
    add(menu, {u"edit.search"_s, tr("Search &Everywhere…"), u"search"_s, QKeySequence(Qt::CTRL | Qt::Key_K), [this] {
                   SearchEverywhere::open(m_window);
               }});
    const auto update = [&config, undo, redo] {
        undo->setEnabled(config.canUndo());
        redo->setEnabled(config.canRedo());
    };
    connect(&config, &OpenedConfig::pendingChanged, this, update);
    update();
}

void MainMenus::copyFromFocus()
{
    QWidget *focus = QApplication::focusWidget();
    if (auto *line = qobject_cast<QLineEdit *>(focus))
        line->copy();
    else if (auto *text = qobject_cast<QPlainTextEdit *>(focus))
        text->copy();
    else if (focus && focus->metaObject()->indexOfSlot("copy()") >= 0) // An editor of another library.
        QMetaObject::invokeMethod(focus, "copy");
    else if (focus) {
        if (auto *habits = focus->findChild<ItemViewHabits *>(QString(), Qt::FindDirectChildrenOnly))
            habits->copy();
    }
}

void MainMenus::exportRows()
{
    // The table with the focus, else the first one that can be seen.
    QWidget *focus = QApplication::focusWidget();
    ItemViewHabits *habits
        = focus ? focus->findChild<ItemViewHabits *>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
    for (const auto *view : m_window.currentPage()->findChildren<QAbstractItemView *>()) {
        if (!habits && view->isVisible())
            habits = view->findChild<ItemViewHabits *>(QString(), Qt::FindDirectChildrenOnly);
    }
    if (habits && habits->hasRows())
        habits->askForExport(ItemViewHabits::Rows::All);
    else
        m_window.console().notify({.severity = Notice::Severity::Information,
                                   .text = tr("There are no rows here that could be exported."),
                                   .id = u"export.nothing"_s,
                                   .isPassing = true});
}

void MainMenus::buildView()
{
    QMenu *menu = addMenu(u"menu.view"_s, tr("&View"));
    add(menu,
        {u"view.refresh"_s, tr("&Refresh"), u"refresh-cw"_s, standardKey(QKeySequence::Refresh, Qt::Key_F5),
         [this] {
             m_window.console().snapshots().refresh();
             m_window.currentPage()->refresh();
         }})
        ->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)});
    add(menu, {u"view.nextPane"_s, tr("Next &Pane"), u"chevron-right"_s, QKeySequence(Qt::Key_F6), [this] {
                   m_window.cyclePanes();
               }});
    buildAppearance(menu->addMenu(themedIcon(u"sun"_s), tr("&Appearance")));
    add(menu, {u"view.notices"_s, tr("Past &Notices…"), u"info"_s, {}, [this] { showNoticeHistory(m_window); }});
    menu->addSeparator();
    add(menu, {u"view.resetLayout"_s, tr("Reset &Layout"), u"rotate-ccw"_s, QKeySequence(Qt::CTRL | Qt::Key_0), [this] {
                   m_window.resetLayout();
               }});
}

void MainMenus::buildAppearance(QMenu *menu)
{
    menu->setObjectName(u"menu.appearance"_s);
    menu->setAccessibleName(tr("Appearance"));
    auto *group = new QActionGroup(menu);
    const auto choice = [&](const QString &id, const QString &text, const QString &icon, Appearance::Choice value) {
        QAction *action = add(menu, {id, text, icon, {}, [this, value] { m_window.appearance().setChoice(value); }});
        action->setCheckable(true);
        action->setChecked(m_window.appearance().choice() == value);
        group->addAction(action);
        connect(&m_window.appearance(), &Appearance::changed, action,
                [this, action, value] { action->setChecked(m_window.appearance().choice() == value); });
    };
    choice(u"view.system"_s, tr("As the &Desktop"), u"monitor"_s, Appearance::Choice::System);
    choice(u"view.light"_s, tr("&Light"), u"sun"_s, Appearance::Choice::Light);
    choice(u"view.dark"_s, tr("&Dark"), u"moon"_s, Appearance::Choice::Dark);
}

void MainMenus::buildGo()
{
    QMenu *menu = addMenu(u"menu.go"_s, tr("&Go"));
    for (int i = 0; i < m_window.pages().size(); ++i) {
        const Page *page = m_window.pages().at(i);
        add(menu,
            {u"go."_s + QString::fromLatin1(page->id()), page->title(), page->iconName(),
             i < 9 ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)) : QKeySequence(),
             [this, i] { m_window.showPage(i); }});
    }
    menu->addSeparator();
    add(menu,
        {u"go.problems"_s, tr("&Problems"), u"triangle-alert"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
         [this] {
             m_window.reveal({Target::Kind::Overview});
             m_window.focusFilter();
         }});
}

void MainMenus::buildPages()
{
    for (const Page *page : m_window.pages()) {
        const QList<QAction *> actions = page->pageActions();
        if (actions.isEmpty())
            continue;
        QMenu *menu = addMenu(u"menu."_s + QString::fromLatin1(page->id()), page->title());
        for (QAction *action : actions) {
            if (action)
                menu->addAction(action);
            else
                menu->addSeparator();
        }
    }
}

void MainMenus::buildHelp()
{
    QMenu *menu = addMenu(u"menu.help"_s, tr("&Help"));
    add(menu,
        {u"help.page"_s, tr("Help on This &Page…"), u"circle-question-mark"_s,
         standardKey(QKeySequence::HelpContents, Qt::Key_F1), [this] {
             auto *dialog = new PageHelpDialog(*m_window.currentPage(), &m_window);
             dialog->setAttribute(Qt::WA_DeleteOnClose);
             dialog->open();
         }});
    add(menu,
        {u"help.whatsThis"_s, tr("&What Is This?"), u"info"_s,
         standardKey(QKeySequence::WhatsThis, Qt::SHIFT | Qt::Key_F1), [] { QWhatsThis::enterWhatsThisMode(); }});
    menu->addSeparator();
    add(menu,
        {u"help.palette"_s, tr("Command &Palette…"), u"zap"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
         [this] { CommandPalette::open(m_window); }})
        ->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_I)});
    add(menu, {u"help.shortcuts"_s, tr("&Keyboard Shortcuts…"), u"keyboard"_s, {}, [this] {
                   Shortcuts::showDialog(m_window);
               }});
    menu->addSeparator();
    add(menu, {u"help.diagnostics"_s, tr("Copy &Diagnostics"), u"copy"_s, {}, [this] {
                   QGuiApplication::clipboard()->setText(diagnostics(m_window.console()));
                   m_window.console().notify({.severity = Notice::Severity::Success,
                                              .text = tr("Versions, modules and problems are on the clipboard. Secrets "
                                                         "of the configuration were left out."),
                                              .isPassing = true});
               }});
    add(menu, {u"help.about"_s, tr("&About Module Console"), u"info"_s, {}, [this] { showAbout(m_window); }});
}

} // namespace modulehost
