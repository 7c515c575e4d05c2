// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emptystate.h"

#include "iconlabel.h"
#include "tone.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace modulehost {

namespace {

QLabel *centredLabel()
{
    auto *label = new QLabel;
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::Text);
    return label;
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new IconLabel(2.5))
    , m_sentence(centredLabel())
    , m_hint(centredLabel())
    , m_button(new QPushButton)
{
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_picture, 0, Qt::AlignHCenter);
    layout->addWidget(m_sentence);
    layout->addWidget(m_hint);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    m_button->setAutoDefault(false);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action->trigger();
    });
    setContent({}, {});
}

void EmptyState::setContent(const QIcon &icon, const QString &sentence, const QString &hint, QAction *action)
{
    if (m_action)
        m_action->disconnect(this);
    m_action = action;
    m_picture->setIcon(icon);
    m_picture->setVisible(!icon.isNull());
    m_sentence->setText(sentence);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setAccessibleName(sentence);
    setAccessibleDescription(hint);
    if (action) {
        connect(action, &QAction::changed, this, &EmptyState::updateLook);
        connect(action, &QObject::destroyed, this, &EmptyState::updateLook);
    }
    updateLook();
}

QString EmptyState::sentence() const { return m_sentence->text(); }

void EmptyState::updateLook()
{
    QFont font = this->font();
    font.setBold(true);
    m_sentence->setFont(font);
    QPalette muted = palette();
    muted.setColor(QPalette::Text, toneColour(Tone::Muted, muted));
    m_hint->setPalette(muted);
    m_button->setVisible(m_action);
    if (!m_action)
        return;
    m_button->setText(m_action->text());
    m_button->setIcon(m_action->icon());
    m_button->setEnabled(m_action->isEnabled());
    m_button->setToolTip(m_action->toolTip());
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
}

} // namespace modulehost
