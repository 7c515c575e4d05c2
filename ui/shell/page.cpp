// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "page.h"

#include <filterfield.h>
#include <icons.h>

#include <QAbstractItemModel>
#include <QComboBox>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace modulehost {

Page::Page(Console &console, const QByteArray &id, const QString &title, const QString &icon, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_id(id)
    , m_title(title)
    , m_iconName(icon)
{
    setObjectName(QString::fromLatin1(id));
    setAccessibleName(title);
    connect(&console, &Console::snapshotChanged, this, [this] {
        if (m_isAwake)
            showSnapshot(m_console.snapshot());
    });
}

bool Page::reveal(const Target &) { return false; }

QAction *Page::addPageAction(const QString &verb, const QString &icon, const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(themedIcon(icon), text, this);
    action->setObjectName(QString::fromLatin1(m_id) + u'.' + verb);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void Page::rememberSizes(QSplitter *splitter)
{
    const QString key = u"layout/splitters/"_s + splitter->objectName();
    const QByteArray first = splitter->saveState();
    splitter->restoreState(m_console.settings().value(key).toByteArray());
    connect(splitter, &QSplitter::splitterMoved, this,
            [this, splitter, key] { m_console.settings().setValue(key, splitter->saveState()); });
    connect(&m_console, &Console::layoutReset, splitter, [splitter, first] { splitter->restoreState(first); });
}

void Page::rememberFilter(FilterField *field)
{
    const QString key = u"layout/filters/"_s + field->objectName();
    field->setText(m_console.settings().value(key).toString());
    connect(field, &FilterField::edited, this, [this, key](const QString &text) {
        if (text.isEmpty())
            m_console.settings().remove(key);
        else
            m_console.settings().setValue(key, text);
    });
}

void Page::rememberChoice(QComboBox *choice)
{
    const QString key = u"layout/filters/"_s + choice->objectName();
    const auto restore = [this, choice, key] {
        const QVariant kept = m_console.settings().value(key);
        for (int i = 1; kept.isValid() && i < choice->count(); ++i) {
            if (choice->itemData(i).toString() == kept.toString()) {
                choice->setCurrentIndex(i);
                return;
            }
        }
    };
    restore();
    const auto keep = [this, choice, key](int index) {
        if (index > 0)
            m_console.settings().setValue(key, choice->itemData(index).toString());
        else
            m_console.settings().remove(key);
    };
    connect(choice->model(), &QAbstractItemModel::rowsInserted, choice, restore);
    connect(choice, &QComboBox::currentIndexChanged, this, keep);
    connect(choice, &QComboBox::activated, this, keep); // Also for the first item while the kept one has not come.
    connect(&m_console, &Console::layoutReset, choice, [choice] { choice->setCurrentIndex(0); });
}

void Page::setAwake(bool isAwake)
{
    if (m_isAwake == isAwake)
        return;
    m_isAwake = isAwake;
    if (m_isAwake) {
        wake();
        showSnapshot(m_console.snapshot());
    } else {
        sleep();
    }
}

} // namespace modulehost
