// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "comparedialog.h"
#include "mainmenus.h"
#include "mergedialog.h"
#include "patchdialog.h"
#include "sidebar.h"
#include "sourcedialog.h"

#include <caches/invalidationdialog.h>
#include <caches/keydialog.h>
#include <itemviewhabits.h>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QGroupBox>
#include <QHeaderView>
#include <QInputDialog>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! Made by Qt inside of one of its own widgets, and Qt's to name.
bool isPart(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return widget->objectName().startsWith(u"qt_"_s) || qobject_cast<const QScrollBar *>(widget)
        || qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent)
        || qobject_cast<const QKeySequenceEdit *>(parent) || qobject_cast<const QTabBar *>(parent);
}

//! What a person can meet with a screen reader: it takes the focus, or tells something.
bool isMet(const QWidget *widget)
{
    if (!widget->isVisible() || isPart(widget))
        return false;
    const auto *label = qobject_cast<const QLabel *>(widget);
    const auto *group = qobject_cast<const QGroupBox *>(widget);
    const bool tells = (label && !(label->text().isEmpty() && label->pixmap().isNull()))
        || (group && !group->title().isEmpty()) || qobject_cast<const QProgressBar *>(widget);
    return tells || widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget);
}

//! Something is typed or chosen in it: a name alone does not say what for.
bool isInput(const QWidget *widget)
{
    const auto *line = qobject_cast<const QLineEdit *>(widget);
    const auto *text = qobject_cast<const QPlainTextEdit *>(widget);
    const bool isView = qobject_cast<const QAbstractItemView *>(widget) && !qobject_cast<const QHeaderView *>(widget);
    return ((line && !line->isReadOnly()) || (text && !text->isReadOnly()) || isView
            || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
            || qobject_cast<const QKeySequenceEdit *>(widget))
        && !qobject_cast<const QInputDialog *>(widget->parentWidget());
}

//! A name for screen readers: its own, a label's, or its text.
QString nameOf(QWidget *widget)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

//! Qt tells the tool tip where there is no other description.
bool isDescribed(const QWidget *widget)
{
    return !widget->accessibleDescription().isEmpty() || !widget->toolTip().isEmpty();
}

QStringList unnamed(QWidget *root)
{
    QStringList found;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        if (!isMet(widget))
            continue;
        const QString name = nameOf(widget);
        const QString what = u"%1 “%2” in %3 (%4)"_s.arg(
            QString::fromLatin1(widget->metaObject()->className()), name,
            QString::fromLatin1(widget->parent()->metaObject()->className()), widget->objectName());
        if (name.isEmpty())
            found.append(what + u" has no name"_s);
        else if (isInput(widget) && !isDescribed(widget))
            found.append(what + u" has no description"_s);
    }
    return found;
}

//! Tables and trees in which Ctrl+C would be Qt's, of one cell.
QStringList withoutHabits(QWidget *root)
{
    QStringList found;
    for (QAbstractItemView *view : root->findChildren<QAbstractItemView *>()) {
        const bool hasRows = qobject_cast<QTableView *>(view) || qobject_cast<QTreeView *>(view);
        if (hasRows && view->isVisible() && !isPart(view)
            && !view->findChild<ItemViewHabits *>(QString(), Qt::FindDirectChildrenOnly))
            found.append(view->accessibleName());
    }
    return found;
}

//! Looks at every dialog that is open, and closes it; how many there were.
int lookAtDialogs(QStringList &faults)
{
    int count = 0;
    for (QWidget *top : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<QDialog *>(top);
        if (!dialog || !dialog->isVisible())
            continue;
        ++count;
        if (dialog->accessibleName().isEmpty() && dialog->windowTitle().isEmpty())
            faults.append(u"a dialog without a name: "_s + dialog->objectName());
        faults += unnamed(dialog) + withoutHabits(dialog);
        dialog->close();
    }
    return count;
}

//! Where Tab leads from the sidebar on: into \a page and out of it again, or a sentence about what is wrong.
QString walk(const Page *page, QWidget *sidebar)
{
    constexpr int stopsAtMost = 250;
    sidebar->setFocus(Qt::TabFocusReason);
    bool isInside = false;
    const QWidget *latest = nullptr;
    for (int i = 0; i < stopsAtMost; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget *focus = QApplication::focusWidget();
        if (!focus)
            return u"the focus is lost after %1"_s.arg(latest ? latest->accessibleName() : u"the sidebar"_s);
        if (isInside && !page->isAncestorOf(focus))
            return {};
        isInside = isInside || page->isAncestorOf(focus);
        latest = focus;
    }
    return isInside ? u"Tab does not leave %1 “%2”"_s.arg(QString::fromLatin1(latest->metaObject()->className()),
                                                          latest->accessibleName())
                    : u"Tab does not reach the page"_s;
}

} // namespace

class tst_WindowAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void everyWidgetHasAName();
    void everyDialogHasNames();
    void everyActionHasIdAndText();
    void noKeyMeansTwoThings();
    void focusWalksEveryPage();
};

void tst_WindowAccess::everyWidgetHasAName()
{
    OpenWindow w;
    QStringList faults = unnamed(&w.window);
    QVERIFY(w.openTrusted());
    for (const Page *page : w.window.pages()) {
        w.page(page->id());
        faults += unnamed(&w.window) + withoutHabits(&w.window);
        for (QTabWidget *tabs : page->findChildren<QTabWidget *>()) {
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                faults += unnamed(&w.window) + withoutHabits(&w.window);
            }
        }
    }
    faults.removeDuplicates();
    QCOMPARE(faults.join(u'\n'), QString());
}

void tst_WindowAccess::everyDialogHasNames()
{
    const QString file = u"/etc/example/homeserver.yaml"_s;
    OpenWindow w;
    w.session.kept = {{QDateTime::currentDateTimeUtc(), "server_name: before\n"}};
    QVERIFY(w.openTrusted());
    QStringList faults;
    for (const QString &id : {u"file.preferences"_s, u"file.restore"_s, u"help.shortcuts"_s, u"help.palette"_s,
                              u"help.page"_s, u"help.about"_s, u"edit.search"_s, u"view.notices"_s, u"log.levels"_s,
                              u"config.effective"_s, u"config.addModule"_s, u"config.line"_s}) {
        QAction *action = w.window.menus().action(id);
        QVERIFY2(action && action->isEnabled(), qPrintable(id));
        action->trigger();
        QCoreApplication::processEvents();
        QVERIFY2(lookAtDialogs(faults) > 0, qPrintable(id));
    }

    const QByteArray text = w.console.config().editedText(file);
    w.console.config().editText(file, text + "# one more line\n", false);
    QTRY_VERIFY(!w.console.config().isReadingText());
    w.window.menus().action(u"file.apply"_s)->trigger();
    QVERIFY(lookAtDialogs(faults) > 0);
    w.window.open({u"/etc/other/homeserver.yaml"_s}); // What is not saved is asked about.
    QVERIFY(lookAtDialogs(faults) > 0);
    const ConfigDocument onDisk = ConfigDocument::fromBytes(text + "# another line\n", file);
    InvalidationQuestion everything;
    everything.order.function = u"f"_s;
    everything.order.keys = InvalidationKeys::ofText({u"k"_s});
    everything.isEverything = true;
    for (QDialog *dialog :
         {static_cast<QDialog *>(new MergeDialog(w.console, onDisk, &w.window)),
          static_cast<QDialog *>(new PatchDialog(w.console, {}, "--- a\n+++ b\n", &w.window)),
          static_cast<QDialog *>(new InvalidationDialog(everything, &w.window)),
          static_cast<QDialog *>(new KeyDialog(u"lists.AllowList"_s, u"f"_s, {u"user"_s}, {u"@a:x"_s}, &w.window))}) {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
        QCOMPARE(lookAtDialogs(faults), 1);
    }
    showSource(w.console.config(), {file, 1, 1, 0, 0}, &w.window);
    QVERIFY(lookAtDialogs(faults) > 0);
    showComparison(u"Compared"_s, u"Before"_s, w.console.config().document(), u"After"_s, onDisk, {}, &w.window);
    QVERIFY(lookAtDialogs(faults) > 0);
    faults.removeDuplicates();
    QCOMPARE(faults.join(u'\n'), QString());
}

void tst_WindowAccess::everyActionHasIdAndText()
{
    OpenWindow w;
    QSet<QString> ids;
    for (const QAction *action : w.window.menus().allActions()) {
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!ids.contains(action->objectName()), qPrintable(action->objectName()));
        ids.insert(action->objectName());
    }
    QVERIFY(ids.size() > 40);
    // What a page offers stands in a menu.
    for (const Page *page : w.window.pages()) {
        for (const QAction *action : page->pageActions())
            QVERIFY2(!action || !action->objectName().isEmpty(), qPrintable(action ? action->text() : QString()));
    }
}

void tst_WindowAccess::noKeyMeansTwoThings()
{
    OpenWindow w;
    QHash<QString, QString> taken;
    for (const QAction *action : w.window.menus().allActions()) {
        const bool isLocal = action->shortcutContext() != Qt::WindowShortcut;
        for (const QKeySequence &key : action->shortcuts()) {
            const QString place = key.toString() + (isLocal ? action->objectName().section(u'.', 0, 0) : QString());
            QVERIFY2(!taken.contains(place),
                     qPrintable(u"%1: %2 and %3"_s.arg(place, taken[place], action->objectName())));
            QVERIFY2(!isLocal || !taken.contains(key.toString()), qPrintable(action->objectName() + key.toString()));
            taken.insert(place, action->objectName());
            // Nothing happens by a bare letter.
            QVERIFY2(key[0].keyboardModifiers() != Qt::NoModifier || key[0].key() > Qt::Key_Escape - 1,
                     qPrintable(action->objectName()));
        }
    }
}

void tst_WindowAccess::focusWalksEveryPage()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    QVERIFY(QTest::qWaitForWindowActive(&w.window));
    auto *sidebar = w.window.findChild<Sidebar *>();
    for (const Page *page : w.window.pages()) {
        w.page(page->id());
        QCOMPARE(walk(page, sidebar), QString());
        for (QTabWidget *tabs : page->findChildren<QTabWidget *>()) {
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                const QString problem = walk(page, sidebar);
                QVERIFY2(problem.isEmpty(), qPrintable(page->title() + u", " + tabs->tabText(i) + u": " + problem));
            }
        }
    }
}

QTEST_MAIN(tst_WindowAccess)
#include "tst_windowaccess.moc"
