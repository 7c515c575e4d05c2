// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shortcuts.h"

#include "mainwindow.h"
#include "shortcutsdialog.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr char standardProperty[] = "standardShortcuts";

QString settingsKey(const QAction *action) { return u"shortcuts/"_s + action->objectName(); }

QString toText(const QList<QKeySequence> &keys) { return QKeySequence::listToString(keys, QKeySequence::PortableText); }

} // namespace

void Shortcuts::restore(const QList<QAction *> &actions, const QSettings &settings)
{
    for (QAction *action : actions) {
        action->setProperty(standardProperty, toText(action->shortcuts()));
        const QVariant chosen = settings.value(settingsKey(action));
        if (chosen.isValid())
            action->setShortcuts(QKeySequence::listFromString(chosen.toString(), QKeySequence::PortableText));
    }
}

void Shortcuts::set(QAction *action, const QList<QKeySequence> &keys, QSettings &settings)
{
    action->setShortcuts(keys);
    if (keys == standard(action))
        settings.remove(settingsKey(action));
    else
        settings.setValue(settingsKey(action), toText(keys));
}

void Shortcuts::reset(QAction *action, QSettings &settings) { set(action, standard(action), settings); }

QList<QKeySequence> Shortcuts::standard(const QAction *action)
{
    return QKeySequence::listFromString(action->property(standardProperty).toString(), QKeySequence::PortableText);
}

QList<QAction *> Shortcuts::conflicts(const QAction *action, const QKeySequence &key, const QList<QAction *> &actions)
{
    QList<QAction *> others;
    for (QAction *other : actions) {
        const bool isLocal = action->shortcutContext() == Qt::WidgetWithChildrenShortcut
            && other->shortcutContext() == Qt::WidgetWithChildrenShortcut;
        const bool meet = !isLocal || action->parent() == other->parent();
        if (other != action && meet && !key.isEmpty() && other->shortcuts().contains(key))
            others.append(other);
    }
    return others;
}

void Shortcuts::showDialog(MainWindow &window)
{
    auto *dialog = new ShortcutsDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace modulehost
