// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tonetext.h"

#include <iconlabel.h>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace modulehost {

ToneText::ToneText(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(1, this))
    , m_label(new QLabel(this))
{
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_label, 1);
    hide();
}

void ToneText::say(const QString &text, Tone tone, const QString &icon)
{
    if (text == m_label->text() && tone == m_tone && icon == m_iconName)
        return;
    m_tone = tone;
    m_iconName = icon;
    m_label->setText(text);
    m_icon->setVisible(!icon.isEmpty());
    if (!icon.isEmpty())
        m_icon->setIcon(themedIcon(icon, tone));
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateLook();
}

QString ToneText::text() const { return m_label->text(); }

void ToneText::setSelectable() { m_label->setTextInteractionFlags(Qt::TextSelectableByMouse); }

void ToneText::updateLook()
{
    QPalette colours = m_label->palette();
    const QColor colour = toneColour(m_tone, palette());
    if (colours.color(QPalette::WindowText) == colour)
        return;
    colours.setColor(QPalette::WindowText, colour);
    m_label->setPalette(colours);
}

void ToneText::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateLook();
}

} // namespace modulehost
