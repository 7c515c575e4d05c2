// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tone.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace modulehost {

namespace {

constexpr double readable = 4.5;

double luminance(const QColor &colour)
{
    const auto linear = [](float channel) {
        return channel <= 0.04045F ? double(channel) / 12.92 : std::pow((double(channel) + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor &from, const QColor &to, float share)
{
    const auto channel = [share](float a, float b) { return std::clamp(a + (b - a) * share, 0.F, 1.F); };
    return QColor::fromRgbF(channel(from.redF(), to.redF()), channel(from.greenF(), to.greenF()),
                            channel(from.blueF(), to.blueF()));
}

//! \a colour, moved towards black or white until it can be read on each of \a grounds; invalid when it never can.
QColor readableOn(const QColor &colour, const QList<QColor> &grounds)
{
    const QColor end = contrastRatio(Qt::white, grounds.first()) > contrastRatio(Qt::black, grounds.first())
        ? QColor(Qt::white)
        : QColor(Qt::black);
    constexpr int steps = 20;
    for (int step = 0; step <= steps; ++step) {
        // As it is painted: in 8 bits a channel.
        const QColor tried = QColor(mixed(colour, end, float(step) / steps).rgb());
        if (std::all_of(grounds.begin(), grounds.end(),
                        [&](const QColor &ground) { return contrastRatio(tried, ground) >= readable; }))
            return tried;
    }
    return {};
}

QColor preferred(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Good:
        return dark ? QColor(0x5f, 0xd0, 0x7a) : QColor(0x1a, 0x7a, 0x38);
    case Tone::Bad:
        return dark ? QColor(0xff, 0x85, 0x7d) : QColor(0xc0, 0x24, 0x2c);
    case Tone::Warning:
        return dark ? QColor(0xe6, 0xb4, 0x4c) : QColor(0x8a, 0x58, 0x00);
    case Tone::Accent:
        return dark ? QColor(0x7d, 0xb2, 0xff) : QColor(0x1d, 0x5c, 0xcc);
    case Tone::Muted:
        return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.32F);
    case Tone::Plain:
        break;
    }
    return palette.color(QPalette::Text);
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

QColor toneColour(Tone tone, const QPalette &palette)
{
    const QColor colour = preferred(tone, palette);
    if (tone == Tone::Plain)
        return colour;
    const QColor base = palette.color(QPalette::Base);
    const QColor both = readableOn(colour, {base, palette.color(QPalette::Window)});
    return both.isValid() ? both : readableOn(colour, {base});
}

namespace {

//! The palette's Base with as much of \a tone as \a shares allow while Text stays readable; the first that does.
QColor groundOf(Tone tone, const QPalette &palette, std::initializer_list<float> shares)
{
    const QColor base = palette.color(QPalette::Base);
    if (tone == Tone::Plain)
        return base;
    const QColor text = palette.color(QPalette::Text);
    for (const float share : shares) {
        const QColor ground = QColor(mixed(base, toneColour(tone, palette), share).rgb());
        if (contrastRatio(text, ground) >= readable)
            return ground;
    }
    return base;
}

} // namespace

QColor toneBackground(Tone tone, const QPalette &palette) { return groundOf(tone, palette, {0.15F, 0.1F, 0.05F}); }

QColor toneEmphasis(Tone tone, const QPalette &palette)
{
    return groundOf(tone, palette, {0.42F, 0.36F, 0.3F, 0.25F, 0.2F, 0.15F});
}

} // namespace modulehost
