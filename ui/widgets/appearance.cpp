// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appearance.h"

#include "desktopscheme.h"
#include "roomystyle.h"
#include "tone.h"

#include <QApplication>
#include <QEvent>
#include <QSettings>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

const auto choiceKey = u"appearance/choice"_s;

struct Colours
{
    QColor window, base, alternate, text, muted, disabled, button, highlight, highlightedText, link, visited, toolTip;
};

QPalette paletteOf(const Colours &c)
{
    QPalette palette(c.text, c.button, c.button.lighter(125), c.window.darker(150), c.window.darker(120), c.text,
                     c.text, c.base, c.window);
    palette.setColor(QPalette::AlternateBase, c.alternate);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::ToolTipBase, c.toolTip);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Midlight, c.button.lighter(110));
    palette.setColor(QPalette::Shadow, c.window.darker(250));
    palette.setColor(QPalette::Highlight, c.highlight);
    palette.setColor(QPalette::HighlightedText, c.highlightedText);
    palette.setColor(QPalette::Link, c.link);
    palette.setColor(QPalette::LinkVisited, c.visited);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText,
                            QPalette::Link, QPalette::ToolTipText})
        palette.setColor(QPalette::Disabled, role, c.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.disabled);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, c.base);
    return palette;
}

void setStyle(const QString &name)
{
    const auto *now = qobject_cast<RoomyStyle *>(QApplication::style());
    if (!now || now->objectName().compare(name, Qt::CaseInsensitive) != 0)
        QApplication::setStyle(new RoomyStyle(name));
}

} // namespace

QPalette Appearance::lightPalette()
{
    return paletteOf({.window = QColor(0xf1, 0xf3, 0xf6),
                      .base = QColor(0xff, 0xff, 0xff),
                      .alternate = QColor(0xf6, 0xf8, 0xfa),
                      .text = QColor(0x1c, 0x21, 0x2a),
                      .muted = QColor(0x62, 0x6a, 0x78),
                      .disabled = QColor(0x98, 0xa0, 0xac),
                      .button = QColor(0xf7, 0xf8, 0xfa),
                      .highlight = QColor(0x24, 0x63, 0xd1),
                      .highlightedText = QColor(0xff, 0xff, 0xff),
                      .link = QColor(0x1d, 0x5c, 0xcc),
                      .visited = QColor(0x6f, 0x42, 0xc1),
                      .toolTip = QColor(0xff, 0xff, 0xff)});
}

QPalette Appearance::darkPalette()
{
    return paletteOf({.window = QColor(0x22, 0x26, 0x2d),
                      .base = QColor(0x1a, 0x1d, 0x23),
                      .alternate = QColor(0x1f, 0x23, 0x2a),
                      .text = QColor(0xe4, 0xe7, 0xec),
                      .muted = QColor(0x9a, 0xa3, 0xb0),
                      .disabled = QColor(0x6b, 0x73, 0x80),
                      .button = QColor(0x2d, 0x32, 0x3b),
                      .highlight = QColor(0x2b, 0x66, 0xd0),
                      .highlightedText = QColor(0xff, 0xff, 0xff),
                      .link = QColor(0x7d, 0xb2, 0xff),
                      .visited = QColor(0xc0, 0x9b, 0xff),
                      .toolTip = QColor(0x2d, 0x32, 0x3b)});
}

Appearance::Appearance(QObject *parent)
    : QObject(parent)
    , m_platformStyle(QApplication::style()->objectName())
    , m_platformToolTip(QToolTip::palette())
    , m_desktop(new DesktopScheme(this))
{
    // Widgets get their colours with events of their own, which are through by then.
    m_announcing.setSingleShot(true);
    m_announcing.setInterval(0);
    m_announcing.callOnTimeout(this, &Appearance::changed);
    setStyle(m_platformStyle);
    const QString saved = QSettings().value(choiceKey).toString();
    m_choice = saved == "light"_L1 ? Choice::Light : saved == "dark"_L1 ? Choice::Dark : Choice::System;
    if (m_choice != Choice::System || m_desktop->prefersDark())
        apply();
    connect(m_desktop, &DesktopScheme::changed, this, [this] {
        if (m_choice == Choice::System) {
            apply();
            m_announcing.start();
        }
    });
    qApp->installEventFilter(this);
}

void Appearance::setChoice(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    QSettings().setValue(choiceKey,
                         choice == Choice::Light      ? u"light"_s
                             : choice == Choice::Dark ? u"dark"_s
                                                      : u"system"_s);
    apply();
    m_announcing.start();
}

bool Appearance::isDark() const { return modulehost::isDark(QApplication::palette()); }

void Appearance::apply()
{
    if (m_choice == Choice::System) {
        setStyle(m_platformStyle);
        QApplication::setPalette(QPalette());
        QToolTip::setPalette(m_platformToolTip);
        if (!m_desktop->prefersDark() || isDark())
            return;
    }
    const QPalette palette = m_choice == Choice::Light ? lightPalette() : darkPalette();
    setStyle(u"fusion"_s);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp)
        m_announcing.start();
    return QObject::eventFilter(watched, event);
}

} // namespace modulehost
