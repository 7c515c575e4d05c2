// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandpalette.h"

#include "chooser.h"
#include "fuzzymatch.h"
#include "mainmenus.h"
#include "mainwindow.h"
#include "page.h"

#include <icons.h>

#include <QAction>
#include <QMenu>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr qsizetype rememberedAtMost = 30;

//! Without mnemonic and dots.
QString plainText(const QAction *action)
{
    QString text = action->text();
    text.remove(u'&');
    if (text.endsWith(u'…'))
        text.chop(1);
    return text;
}

//! `Modules: Move Up`, so that equal names of several pages can be told apart.
QString fullText(const QAction *action, const MainWindow &window)
{
    for (const Page *page : window.pages()) {
        if (page->pageActions().contains(const_cast<QAction *>(action)))
            return page->title() + u": "_s + plainText(action);
    }
    return plainText(action);
}

void run(QAction *action, MainWindow &window)
{
    QSettings &settings = window.console().settings();
    QStringList used = settings.value(u"palette"_s).toStringList();
    used.removeAll(action->objectName());
    used.prepend(action->objectName());
    settings.setValue(u"palette"_s, used.first(std::min(used.size(), rememberedAtMost)));
    action->trigger();
}

QList<Chooser::Choice> fitting(const QString &typed, MainWindow &window)
{
    struct Rated
    {
        int score;
        Chooser::Choice choice;
    };
    const QStringList used = window.console().settings().value(u"palette"_s).toStringList();
    QList<Rated> rated;
    for (QAction *action : window.menus().allActions()) {
        const QString text = fullText(action, window);
        const auto score = fuzzyScore(typed, text);
        if (!score || !action->isVisible())
            continue;
        const qsizetype place = used.indexOf(action->objectName());
        rated.append({*score + (place < 0 ? 0 : int(rememberedAtMost - place)) + (action->isEnabled() ? 0 : -10'000),
                      {.icon = action->icon(),
                       .text = text,
                       .remark = action->shortcut().toString(QKeySequence::NativeText),
                       .isEnabled = action->isEnabled(),
                       .run = [action, &window] { run(action, window); }}});
    }
    std::stable_sort(rated.begin(), rated.end(), [](const Rated &a, const Rated &b) { return a.score > b.score; });
    QList<Chooser::Choice> choices;
    for (const Rated &entry : rated)
        choices.append(entry.choice);
    return choices;
}

} // namespace

void CommandPalette::open(MainWindow &window)
{
    auto *chooser = new Chooser(
        tr("Command Palette"), tr("Type what you want to do"),
        [&window](const QString &typed) { return fitting(typed, window); }, &window);
    chooser->setObjectName(u"commandPalette"_s);
    chooser->open();
}

} // namespace modulehost
