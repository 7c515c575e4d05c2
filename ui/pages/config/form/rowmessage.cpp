// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowmessage.h"

#include <QAccessible>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace modulehost {

RowMessage::RowMessage(QWidget *parent)
    : QWidget(parent)
    , m_text(new ToneText(this))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_text);
    m_text->setSelectable();
    hide();
}

void RowMessage::say(const RowRemark &remark)
{
    const bool isNew = !remark.text.isEmpty() && remark.text != m_remark.text;
    const bool hasSameButtons
        = std::equal(remark.buttons.begin(), remark.buttons.end(), m_remark.buttons.begin(), m_remark.buttons.end(),
                     [](const RowRemark::Button &a, const RowRemark::Button &b) { return a.text == b.text; });
    m_remark = remark;
    m_text->say(remark.text, remark.tone, remark.icon);
    setAccessibleName(remark.text);
    if (!hasSameButtons)
        makeButtons();
    setVisible(!remark.text.isEmpty());
    if (isNew && remark.tone == Tone::Bad && isVisible()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void RowMessage::makeButtons()
{
    if (m_buttons) {
        m_buttons->hide();
        m_buttons->deleteLater(); // One of them may be what was pressed.
        m_buttons = nullptr;
    }
    if (m_remark.buttons.isEmpty())
        return;
    m_buttons = new QWidget(this);
    auto *rows = new QVBoxLayout(m_buttons);
    rows->setContentsMargins(0, 0, 0, 0);
    for (qsizetype i = 0; i < m_remark.buttons.size(); ++i) {
        auto *push = new QPushButton(m_remark.buttons.at(i).text, m_buttons);
        push->setAutoDefault(false);
        connect(push, &QPushButton::clicked, this, [this, i] {
            if (const auto run = m_remark.buttons.value(i).run)
                run();
        });
        rows->addWidget(push, 0, Qt::AlignLeft);
    }
    m_layout->addWidget(m_buttons);
    m_buttons->show();
}

} // namespace modulehost
