// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

namespace modulehost {

//! What a colour says; never the only sign of it: an icon or a word stands beside.
enum class Tone { Plain, Good, Bad, Warning, Accent, Muted };

//! A text colour with a contrast of at least 4.5:1 against the palette's Base, and against Window where both allow.
QColor toneColour(Tone tone, const QPalette &palette);
//! A faint background in that tone, on which the palette's Text stays readable.
QColor toneBackground(Tone tone, const QPalette &palette);
//! A stronger one, for words on such a background; Text stays readable on it as well.
QColor toneEmphasis(Tone tone, const QPalette &palette);
//! Of WCAG 2: from 1 (the same) to 21 (black on white).
double contrastRatio(const QColor &a, const QColor &b);
//! Whether texts are lighter than what they stand on.
bool isDark(const QPalette &palette);

} // namespace modulehost
