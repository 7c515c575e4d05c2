// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagebar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>

namespace modulehost {

PageBar::PageBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    setAccessibleName(tr("Filter and buttons of the page"));
    const int margin = style()->pixelMetric(QStyle::PM_LayoutLeftMargin);
    m_layout->setContentsMargins(margin, margin / 2, margin, margin / 2);
}

void PageBar::addWidget(QWidget *widget, int stretch) { m_layout->addWidget(widget, stretch); }

void PageBar::addAction(QAction *action, bool hasText)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(hasText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    const auto name = [button, action] { button->setAccessibleName(action->text()); };
    connect(action, &QAction::changed, button, name);
    name();
    m_layout->addWidget(button);
}

void PageBar::addStretch() { m_layout->addStretch(1); }

} // namespace modulehost
