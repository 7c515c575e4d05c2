// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shortcutsdialog.h"

#include "mainmenus.h"
#include "mainwindow.h"
#include "shortcuts.h"

#include <itemviewhabits.h>

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString plainText(const QAction *action)
{
    QString text = action->text();
    return text.remove(u'&');
}

QString keyText(const QAction *action)
{
    return QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(MainWindow &window)
    : QDialog(&window)
    , m_window(window)
    , m_filter(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_key(new QKeySequenceEdit(this))
    , m_conflict(new QLabel(this))
    , m_set(new QPushButton(tr("&Set"), this))
    , m_reset(new QPushButton(tr("&Reset"), this))
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard Shortcuts"));
    setAccessibleName(windowTitle());
    m_filter->setPlaceholderText(tr("Find an action or a key"));
    m_filter->setAccessibleName(tr("Find"));
    m_filter->setAccessibleDescription(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_list->setHeaderLabels({tr("Action"), tr("Key")});
    m_list->setAccessibleName(tr("Actions"));
    m_list->header()->setAccessibleName(tr("Columns"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    new ItemViewHabits(m_list, u"shortcuts"_s);
    m_key->setAccessibleName(tr("New key"));
    m_key->setToolTip(tr("Press the keys that are to run the action"));
    m_conflict->setAccessibleName(tr("Conflict"));
    m_conflict->setWordWrap(true);
    m_set->setAutoDefault(false);
    m_reset->setAutoDefault(false);

    auto *label = new QLabel(tr("&New key:"), this);
    label->setBuddy(m_key);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_key, 1);
    row->addWidget(m_set);
    row->addWidget(m_reset);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addWidget(m_conflict);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showCurrent);
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence &key) {
        QStringList names;
        if (const QAction *action = current()) {
            for (const QAction *other : Shortcuts::conflicts(action, key, m_window.menus().allActions()))
                names.append(plainText(other));
        }
        m_conflict->setText(names.isEmpty() ? QString() : tr("That key already means: %1").arg(names.join(u", "_s)));
        m_set->setEnabled(current() && names.isEmpty());
    });
    connect(m_set, &QPushButton::clicked, this, &ShortcutsDialog::take);
    connect(m_reset, &QPushButton::clicked, this, &ShortcutsDialog::resetCurrent);
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 30);
    fill();
}

void ShortcutsDialog::fill()
{
    for (QAction *action : m_window.menus().allActions()) {
        auto *item = new QTreeWidgetItem(m_list, {plainText(action), keyText(action)});
        item->setIcon(0, action->icon());
        item->setData(0, Qt::UserRole, QVariant::fromValue<QObject *>(action));
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void ShortcutsDialog::filter(const QString &text)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        item->setHidden(!item->text(0).contains(text, Qt::CaseInsensitive)
                        && !item->text(1).contains(text, Qt::CaseInsensitive));
    }
}

QAction *ShortcutsDialog::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? qobject_cast<QAction *>(item->data(0, Qt::UserRole).value<QObject *>()) : nullptr;
}

void ShortcutsDialog::showCurrent()
{
    const QAction *action = current();
    m_key->setKeySequence(action ? action->shortcut() : QKeySequence());
    m_reset->setEnabled(action && action->shortcuts() != Shortcuts::standard(action));
    m_set->setEnabled(action);
}

void ShortcutsDialog::take()
{
    QAction *action = current();
    if (!action)
        return;
    const QKeySequence key = m_key->keySequence();
    Shortcuts::set(action, key.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence> {key},
                   m_window.console().settings());
    m_list->currentItem()->setText(1, keyText(action));
    showCurrent();
}

void ShortcutsDialog::resetCurrent()
{
    if (QAction *action = current()) {
        Shortcuts::reset(action, m_window.console().settings());
        m_list->currentItem()->setText(1, keyText(action));
        showCurrent();
    }
}

} // namespace modulehost
