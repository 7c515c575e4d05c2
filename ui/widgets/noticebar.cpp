// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticebar.h"

#include "iconlabel.h"
#include "icons.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace modulehost {

namespace {

Tone toneOf(Notice::Severity severity)
{
    switch (severity) {
    case Notice::Severity::Success:
        return Tone::Good;
    case Notice::Severity::Warning:
        return Tone::Warning;
    case Notice::Severity::Error:
        return Tone::Bad;
    case Notice::Severity::Information:
        break;
    }
    return Tone::Accent;
}

QString iconNameOf(Notice::Severity severity)
{
    switch (severity) {
    case Notice::Severity::Success:
        return u"circle-check"_s;
    case Notice::Severity::Warning:
        return u"triangle-alert"_s;
    case Notice::Severity::Error:
        return u"circle-x"_s;
    case Notice::Severity::Information:
        break;
    }
    return u"info"_s;
}

} // namespace

NoticeBar::NoticeBar(const Notice &notice, QWidget *parent)
    : QFrame(parent)
    , m_id(notice.id)
    , m_tone(toneOf(notice.severity))
{
    setAccessibleName(tr("%1: %2").arg(severityWord(notice.severity), notice.text));
    auto *layout = new QHBoxLayout(this);
    const int gap = fontMetrics().height() / 3;
    layout->setContentsMargins(3 * gap, gap, gap, gap);
    auto *picture = new IconLabel;
    picture->setIcon(themedIcon(iconNameOf(notice.severity), m_tone));
    picture->setAccessibleName(severityWord(notice.severity));
    layout->addWidget(picture);
    auto *text = new QLabel(notice.text);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setForegroundRole(QPalette::Text);
    layout->addWidget(text, 1);
    for (const NoticeAction &action : notice.actions) {
        auto *button = new QPushButton(action.text);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, run = action.run] {
            if (run)
                run();
            Q_EMIT finished();
        });
        layout->addWidget(button);
    }
    auto *close = new QToolButton;
    close->setIcon(themedIcon(u"x"_s));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::TabFocus);
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close notice"));
    connect(close, &QToolButton::clicked, this, &NoticeBar::finished);
    layout->addWidget(close);

    if (notice.isPassing) {
        m_passing.setInterval(8s);
        m_passing.callOnTimeout(this, &NoticeBar::passWhenUnused);
        m_passing.start();
    }
}

void NoticeBar::passWhenUnused()
{
    const QWidget *focus = window()->focusWidget();
    if (!underMouse() && !(focus && isAncestorOf(focus)))
        Q_EMIT finished();
}

void NoticeBar::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString NoticeBar::severityWord(Notice::Severity severity)
{
    switch (severity) {
    case Notice::Severity::Success:
        return tr("Done");
    case Notice::Severity::Warning:
        return tr("Warning");
    case Notice::Severity::Error:
        return tr("Error");
    case Notice::Severity::Information:
        break;
    }
    return tr("Note");
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = fontMetrics().height() / 4.0;
    const QColor tone = toneColour(m_tone, palette());
    painter.setPen(tone);
    painter.setBrush(toneBackground(m_tone, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

} // namespace modulehost
