// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowmessage.h"

#include <QAccessible>
#include <QPushButton>
#include <QVBoxLayout>

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
    const bool isNew = !remark.text.isEmpty() && remark.text != m_text->text();
    m_text->say(remark.text, remark.tone, remark.icon);
    setAccessibleName(remark.text);
    if (m_buttons) {
        m_buttons->hide();
        m_buttons->deleteLater(); // One of them may be what was pressed.
        m_buttons = nullptr;
    }
    if (!remark.buttons.isEmpty()) {
        m_buttons = new QWidget(this);
        auto *rows = new QVBoxLayout(m_buttons);
        rows->setContentsMargins(0, 0, 0, 0);
        for (const RowRemark::Button &button : remark.buttons) {
            auto *push = new QPushButton(button.text, m_buttons);
            push->setAutoDefault(false);
            connect(push, &QPushButton::clicked, this, [run = button.run] { run(); });
            rows->addWidget(push, 0, Qt::AlignLeft);
        }
        m_layout->addWidget(m_buttons);
    }
    setVisible(!remark.text.isEmpty());
    if (isNew && remark.tone == Tone::Bad && isVisible()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

} // namespace modulehost
