// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "mainmenus.h"
#include "sidebar.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! What a person can meet with a screen reader; parts that Qt makes inside of its own widgets are Qt's.
bool isMet(const QWidget *widget)
{
    if (!widget->isVisible() || widget->objectName().startsWith(u"qt_"_s))
        return false;
    // The box of QMessageBox and the field inside of QKeySequenceEdit are Qt's.
    if (widget->parentWidget() && widget->parentWidget()->inherits("QKeySequenceEdit"))
        return false;
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
        || (qobject_cast<const QAbstractScrollArea *>(widget) && widget->focusPolicy() != Qt::NoFocus);
}

//! A name for screen readers: its own, a label's, or its text.
QString nameOf(QWidget *widget)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

QStringList unnamed(QWidget *root)
{
    QStringList found;
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        const bool isPart = qobject_cast<QScrollBar *>(widget)
            || (widget->parentWidget() && qobject_cast<QComboBox *>(widget->parentWidget()));
        if (isMet(widget) && !isPart && nameOf(widget).isEmpty())
            found.append(u"%1 in %2 (%3)"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                                QString::fromLatin1(widget->parent()->metaObject()->className()),
                                                widget->objectName()));
    }
    return found;
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
    void everyActionHasIdAndText();
    void noKeyMeansTwoThings();
    void focusWalksEveryPage();
};

void tst_WindowAccess::everyWidgetHasAName()
{
    OpenWindow w;
    QCOMPARE(unnamed(&w.window).join(u'\n'), QString());
    QVERIFY(w.openTrusted());
    for (const Page *page : w.window.pages()) {
        w.page(page->id());
        QCOMPARE(unnamed(&w.window).join(u'\n'), QString());
    }
    for (const QString &id : {u"file.preferences"_s, u"help.shortcuts"_s, u"help.palette"_s, u"edit.search"_s,
                              u"view.notices"_s, u"help.about"_s}) {
        w.window.menus().action(id)->trigger();
        for (QWidget *top : QApplication::topLevelWidgets()) {
            auto *dialog = qobject_cast<QDialog *>(top);
            if (!dialog || !dialog->isVisible())
                continue;
            QVERIFY2(!dialog->accessibleName().isEmpty() || !dialog->windowTitle().isEmpty(), qPrintable(id));
            QCOMPARE(unnamed(dialog).join(u'\n'), QString());
            dialog->close();
        }
    }
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
