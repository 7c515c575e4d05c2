// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "barlook.h"

#include "icons.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QLabel>

#include <functional>

namespace modulehost {

namespace {

//! Colours one widget, now and at every change of the palette.
class BarLook : public QObject
{
public:
    BarLook(QWidget *widget, std::function<void()> paint)
        : QObject(widget)
        , m_paint(std::move(paint))
    {
        qApp->installEventFilter(this);
        m_paint();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange)
            m_paint();
        return false;
    }

private:
    const std::function<void()> m_paint;
};

//! Tells assistive technology about a bar that comes up.
class BarAlert : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show) {
            QAccessibleEvent alert(watched, QAccessible::Alert);
            QAccessible::updateAccessibility(&alert);
        }
        return false;
    }
};

} // namespace

void followBarLook(QWidget *bar, Tone tone)
{
    bar->setAutoFillBackground(true);
    bar->installEventFilter(new BarAlert(bar));
    new BarLook(bar, [bar, tone] {
        QPalette palette = QApplication::palette();
        palette.setColor(QPalette::Window, toneBackground(tone, palette));
        bar->setPalette(palette);
    });
}

QLabel *barIcon(const QString &name, Tone tone, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setAccessibleName(QLabel::tr("Sign"));
    new BarLook(label, [label, name, tone] {
        const int side = label->fontMetrics().height() + label->fontMetrics().height() / 4;
        label->setPixmap(themedIcon(name, tone).pixmap(QSize(side, side), label->devicePixelRatioF()));
    });
    return label;
}

} // namespace modulehost
