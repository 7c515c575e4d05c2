// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the Config page finds in the text, and what it offers about that.

#include "configpage.h"

#include "configassistant.h"
#include "effectivedialog.h"
#include "problemfixes.h"

#include <addmoduledialog.h>
#include <configchecks.h>
#include <itemviewhabits.h>
#include <tableview.h>

#include <QComboBox>
#include <QLabel>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

void ConfigPage::makeChecks()
{
    OpenedConfig &config = console().config();
    AvailableModules &available = console().available();
    m_checks = new ConfigChecks(console().session(), config, available, this);
    m_assistant = new ConfigAssistant(m_editor);
    connect(&available, &AvailableModules::changed, this,
            [this] { m_assistant->setModules(console().available().schemas()); });
    m_assistant->setModules(available.schemas());
    connect(m_checks, &ConfigChecks::changed, this, &ConfigPage::showProblems);
    connect(m_checks, &ConfigChecks::noticePosted, &console(), &Console::notify);

    m_check = addPageAction(u"check"_s, u"shield-check"_s, tr("Check"), Qt::Key_F7);
    m_check->setToolTip(tr("Lets the modules check their config without changing anything (F7)"));
    connect(m_check, &QAction::triggered, m_checks, &ConfigChecks::checkModules);
    m_fix = addPageAction(u"fix"_s, u"zap"_s, tr("Quick Fix…"), Qt::CTRL | Qt::Key_Period);
    m_fix->setShortcuts({Qt::CTRL | Qt::Key_Period, Qt::ALT | Qt::Key_Return});
    connect(m_fix, &QAction::triggered, this, &ConfigPage::fixProblem);
    m_complete = addPageAction(u"complete"_s, u"list-tree"_s, tr("Suggest What Fits"), Qt::CTRL | Qt::Key_Space);
    connect(m_complete, &QAction::triggered, m_assistant, &ConfigAssistant::complete);
    m_explain = addPageAction(u"explain"_s, u"info"_s, tr("Explain the Setting"), Qt::CTRL | Qt::Key_F1);
    connect(m_explain, &QAction::triggered, m_assistant, &ConfigAssistant::explain);
    m_addModule = addPageAction(u"addModule"_s, u"plus"_s, tr("Add a Module…"));
    connect(m_addModule, &QAction::triggered, this, [this] { AddModuleDialog::open(console(), this); });
    m_effective = addPageAction(u"effective"_s, u"braces"_s, tr("Effective Config…"));
    connect(m_effective, &QAction::triggered, this, [this] { EffectiveDialog::open(console(), this); });
    m_table->habits().addAction(m_fix);
}

void ConfigPage::refresh() { console().available().refresh(); }

QList<Problem> ConfigPage::foundProblems() const
{
    const OpenedConfig &config = console().config();
    QList<Problem> all = config.edited().problems();
    const auto add = [&all](const QList<Problem> &problems) {
        for (const Problem &problem : problems) {
            if (problem.range.isValid() && !all.contains(problem))
                all.append(problem);
        }
    };
    add(m_checks->problems());
    add(config.preview().problems);
    add(config.refusal());
    if (!config.hasPending())
        add(config.problems());
    const auto place = [this](const Problem &problem) {
        return std::pair(m_files->findData(problem.range.file), problem.range.begin);
    };
    std::stable_sort(all.begin(), all.end(), [&](const Problem &a, const Problem &b) { return place(a) < place(b); });
    return all;
}

QString ConfigPage::problemsText(qsizetype count) const
{
    if (m_checks->isChecking())
        return tr("The modules are checking…");
    if (!m_checks->moduleProblems())
        return count == 0 ? tr("No problems") : tr("%n problem(s)", nullptr, int(count));
    return count == 0 ? tr("Checked with the modules: no problems")
                      : tr("Checked with the modules: %n problem(s); nothing was changed", nullptr, int(count));
}

void ConfigPage::updateCheckActions(bool isOpen, bool isEditable)
{
    m_check->setEnabled(isOpen && !m_checks->isChecking());
    m_explain->setEnabled(isOpen);
    m_effective->setEnabled(isOpen);
    m_complete->setEnabled(isEditable);
    const OpenedConfig &config = console().config();
    m_addModule->setEnabled(isEditable && !config.isReadingText() && config.edited().isReadable());
    m_fix->setEnabled(isEditable && m_problems.rowCount() > 0);
}

void ConfigPage::fixProblem()
{
    QList<Problem> problems;
    QPoint place;
    const QModelIndex row = m_table->currentIndex();
    if (m_table->hasFocus() && row.isValid()) {
        problems = {m_problems.row(row.row())};
        place = m_table->viewport()->mapToGlobal(m_table->visualRect(row).bottomLeft());
    } else {
        problems = m_editor->problemsAround(m_editor->cursorOffset());
        place = m_editor->lineArea(m_editor->cursorOffset()).bottomLeft();
    }
    if (QMenu *menu = ProblemFixes::menu(console().config(), problems, this)) {
        menu->popup(place);
        return;
    }
    console().notify({.text = problems.isEmpty()
                          ? tr("There is no problem in this line. Go to one with F8, or choose one in the list.")
                          : tr("There is no quick fix for this problem: mend it by hand."),
                      .id = u"config.noFix"_s,
                      .isPassing = true});
}

} // namespace modulehost
