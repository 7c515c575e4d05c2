// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findbar.h"

#include <icons.h>

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

FindBar::FindBar(ConfigEditor *editor, QWidget *parent)
    : QFrame(parent)
    , m_editor(editor)
    , m_field(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_replaceRow(new QWidget(this))
    , m_case(new QCheckBox(tr("&Match case"), this))
    , m_expression(new QCheckBox(tr("Regular e&xpression"), this))
    , m_count(new QLabel(this))
    , m_next(new QPushButton(themedIcon(u"arrow-down"_s), tr("&Next"), this))
    , m_previous(new QPushButton(themedIcon(u"arrow-up"_s), tr("&Previous"), this))
    , m_replace(new QPushButton(tr("Repla&ce"), this))
    , m_replaceAll(new QPushButton(tr("Replace &All"), this))
{
    setObjectName(u"config.find"_s);
    setAccessibleName(tr("Find and replace"));
    m_field->setAccessibleName(tr("Find"));
    m_field->setAccessibleDescription(tr("Enter goes to the next place, Shift+Enter to the one before"));
    m_field->setPlaceholderText(tr("Find"));
    m_field->setClearButtonEnabled(true);
    m_replacement->setAccessibleName(tr("Replace with"));
    m_replacement->setAccessibleDescription(tr("Enter replaces what was found"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_count->setAccessibleName(tr("What was found"));
    auto *closing = new QToolButton(this);
    closing->setIcon(themedIcon(u"x"_s));
    closing->setAutoRaise(true);
    closing->setAccessibleName(tr("Close the search"));
    closing->setToolTip(tr("Close the search (Escape)"));

    const int margin = style()->pixelMetric(QStyle::PM_LayoutLeftMargin);
    auto *first = new QHBoxLayout;
    first->addWidget(m_field, 1);
    first->addWidget(m_count);
    first->addWidget(m_previous);
    first->addWidget(m_next);
    first->addWidget(m_case);
    first->addWidget(m_expression);
    first->addWidget(closing);
    auto *second = new QHBoxLayout(m_replaceRow);
    second->setContentsMargins(0, 0, 0, 0);
    second->addWidget(m_replacement, 1);
    second->addWidget(m_replace);
    second->addWidget(m_replaceAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin / 2, margin, margin / 2);
    layout->addLayout(first);
    layout->addWidget(m_replaceRow);

    connect(m_field, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_replacement, &QLineEdit::textChanged, this, &FindBar::refresh);
    connect(m_case, &QCheckBox::toggled, this, &FindBar::search);
    connect(m_expression, &QCheckBox::toggled, this, &FindBar::search);
    connect(m_next, &QPushButton::clicked, this, [this] { findNext(true); });
    connect(m_previous, &QPushButton::clicked, this, [this] { findNext(false); });
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    connect(m_replacement, &QLineEdit::returnPressed, this, &FindBar::replaceOne);
    connect(closing, &QToolButton::clicked, this, &FindBar::close);
    connect(m_editor, &ConfigEditor::escapePressed, this, &FindBar::close);
    connect(m_editor, &QsciScintilla::selectionChanged, this, &FindBar::showCount);
    hide();
}

void FindBar::open(bool isReplacing)
{
    const QString selected = m_editor->selectedText();
    m_replaceRow->setVisible(isReplacing);
    show();
    if (!selected.isEmpty() && !selected.contains(u'\n'))
        m_field->setText(selected);
    refresh();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::close()
{
    if (isHidden())
        return;
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    hide();
    m_editor->setMatches({});
    if (hadFocus)
        m_editor->setFocus(Qt::OtherFocusReason);
}

TextSearch FindBar::wanted() const
{
    return {m_field->text(), m_replacement->text(), m_case->isChecked(), m_expression->isChecked()};
}

void FindBar::refresh()
{
    if (isHidden())
        return;
    m_found = findAll(m_editor->bytes(), wanted());
    QList<TextSpan> spans;
    for (const TextMatch &match : std::as_const(m_found.all))
        spans.append(match.span);
    m_editor->setMatches(spans);
    showCount();
    updateButtons();
}

void FindBar::search()
{
    refresh();
    const qsizetype from = m_editor->selection().begin;
    for (const TextMatch &match : std::as_const(m_found.all)) {
        if (match.span.begin >= from) {
            m_editor->selectSpan(match.span);
            return;
        }
    }
    if (!m_found.all.isEmpty())
        m_editor->selectSpan(m_found.all.constFirst().span);
}

void FindBar::showCount()
{
    if (isHidden())
        return;
    const TextSpan selected = m_editor->selection();
    const auto here = std::find_if(m_found.all.begin(), m_found.all.end(),
                                   [&](const TextMatch &match) { return match.span == selected; });
    QString text;
    if (!m_found.problem.isEmpty())
        text = m_found.problem;
    else if (m_field->text().isEmpty())
        text = QString();
    else if (m_found.all.isEmpty())
        text = tr("Nothing found");
    else if (here == m_found.all.end())
        text = tr("%n found", nullptr, int(m_found.all.size()));
    else
        text = tr("%1 of %2").arg(here - m_found.all.begin() + 1).arg(m_found.all.size());
    m_count->setText(text);
}

void FindBar::updateButtons()
{
    const bool hasAny = !m_found.all.isEmpty();
    m_next->setEnabled(hasAny);
    m_previous->setEnabled(hasAny);
    m_replace->setEnabled(hasAny && !m_editor->isReadOnly());
    m_replaceAll->setEnabled(hasAny && !m_editor->isReadOnly());
}

void FindBar::findNext(bool isForward)
{
    refresh();
    if (m_found.all.isEmpty())
        return;
    const TextSpan selected = m_editor->selection();
    const QList<TextMatch> &all = m_found.all;
    if (isForward) {
        const auto next = std::find_if(all.begin(), all.end(), [&](const TextMatch &match) {
            return match.span.begin >= selected.end && !(match.span == selected);
        });
        m_editor->selectSpan(next == all.end() ? all.constFirst().span : next->span);
    } else {
        const auto next = std::find_if(all.rbegin(), all.rend(),
                                       [&](const TextMatch &match) { return match.span.end <= selected.begin; });
        m_editor->selectSpan(next == all.rend() ? all.constLast().span : next->span);
    }
}

void FindBar::replaceOne()
{
    refresh();
    const TextSpan selected = m_editor->selection();
    for (const TextMatch &match : std::as_const(m_found.all)) {
        if (!(match.span == selected))
            continue;
        const TextMatch chosen = match;
        m_editor->perform([&] { m_editor->replaceSpan(chosen.span, chosen.replaced); });
        const qsizetype end = chosen.span.begin + chosen.replaced.size();
        m_editor->selectSpan({end, end});
        break;
    }
    findNext(true);
}

void FindBar::replaceAll()
{
    refresh();
    const QList<TextMatch> all = m_found.all;
    m_editor->perform([&] {
        for (auto match = all.rbegin(); match != all.rend(); ++match)
            m_editor->replaceSpan(match->span, match->replaced);
    });
    refresh();
    m_count->setText(tr("%n replaced", nullptr, int(all.size())));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (isReturn && m_field->hasFocus())
        findNext((event->modifiers() & Qt::ShiftModifier) == 0);
    else
        QFrame::keyPressEvent(event);
}

} // namespace modulehost
