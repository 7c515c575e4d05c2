// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

static void registerIcons() { Q_INIT_RESOURCE(icons); }

namespace modulehost {

namespace {

QString iconFile(const QString &name)
{
    static const bool isRegistered = (registerIcons(), true);
    Q_UNUSED(isRegistered)
    return u":/icons/"_s + name + u".svg"_s;
}

bool hasDirection(const QString &name)
{
    return name.contains("-left"_L1) || name.contains("-right"_L1) || name == "undo-2"_L1 || name == "redo-2"_L1
        || name == "list-tree"_L1 || name == "log-in"_L1 || name == "log-out"_L1;
}

QImage rendered(const QByteArray &svg, const QSize &size)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const int side = std::min(size.width(), size.height());
    QSvgRenderer(svg).render(&painter, QRectF((size.width() - side) / 2.0, (size.height() - side) / 2.0, side, side));
    return image;
}

//! Takes the drawing's shape and the colour of the moment.
class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(const QString &name, const QByteArray &svg, Tone tone)
        : m_name(name)
        , m_svg(svg)
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap drawn = pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, drawn);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        if (size.isEmpty())
            return {};
        const QColor colour = colourFor(mode);
        const bool isMirrored = hasDirection(m_name) && QGuiApplication::isRightToLeft();
        const QString key = u"modulehost-icon/%1/%2/%3x%4/%5"_s.arg(m_name)
                                .arg(colour.rgba())
                                .arg(size.width())
                                .arg(size.height())
                                .arg(isMirrored);
        QPixmap result;
        if (QPixmapCache::find(key, &result))
            return result;
        QImage image = rendered(m_svg, size);
        QPainter painter(&image);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), colour);
        painter.end();
        result = QPixmap::fromImage(isMirrored ? image.mirrored(true, false) : image);
        QPixmapCache::insert(key, result);
        return result;
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }
    QString iconName() override { return m_name; }

private:
    QColor colourFor(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Selected)
            return palette.color(QPalette::Active, QPalette::HighlightedText);
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        return toneColour(m_tone, palette);
    }

    const QString m_name;
    const QByteArray m_svg;
    const Tone m_tone;
};

} // namespace

QIcon themedIcon(const QString &name) { return themedIcon(name, Tone::Plain); }

QIcon themedIcon(const QString &name, Tone tone)
{
    static QHash<std::pair<QString, int>, QIcon> icons;
    const std::pair key(name, int(tone));
    const auto known = icons.constFind(key);
    if (known != icons.cend())
        return *known;
    QFile file(iconFile(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll().replace("currentColor", "#000000");
    return *icons.insert(key, QIcon(new ThemedIconEngine(name, svg, tone)));
}

QIcon applicationIcon()
{
    QFile file(iconFile(u"module-console"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll();
    QIcon icon;
    for (const int side : {16, 22, 24, 32, 48, 64, 128, 256, 512})
        icon.addPixmap(QPixmap::fromImage(rendered(svg, {side, side})));
    return icon;
}

} // namespace modulehost
