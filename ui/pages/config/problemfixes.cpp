// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "problemfixes.h"

#include <icons.h>
#include <quickfixes.h>

#include <QMenu>

using namespace Qt::StringLiterals;

namespace modulehost {

QMenu *ProblemFixes::menu(OpenedConfig &config, const QList<Problem> &problems, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"config.fixes"_s);
    menu->setAccessibleName(tr("Quick fixes"));
    for (const Problem &problem : problems) {
        const QList<QuickFix> fixes = quickFixes(config.edited(), problem);
        for (const QuickFix &fix : fixes) {
            const bool isRename = fix.kind == QuickFix::Kind::RenameKey;
            QAction *action = menu->addAction(themedIcon(isRename ? u"pencil"_s : u"eye-off"_s),
                                              isRename ? tr("Rename the Key to “%1”").arg(fix.name)
                                                       : tr("Ignore “%1” Here with a Comment").arg(fix.name));
            action->setToolTip(foldedMessage(problem));
            QObject::connect(action, &QAction::triggered, &config,
                             [&config, proposal = fix.proposal] { config.edit(proposal); });
        }
    }
    if (menu->isEmpty()) {
        delete menu;
        return nullptr;
    }
    menu->setActiveAction(menu->actions().constFirst());
    return menu;
}

} // namespace modulehost
