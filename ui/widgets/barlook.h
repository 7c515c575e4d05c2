// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tone.h"

#include <QString>

class QLabel;
class QWidget;

namespace modulehost {

/*!
 * Gives a bar above the page the faint background of \a tone, and again whenever the colours change. The bar alerts
 * assistive technology, by its accessible name, when it comes up.
 */
void followBarLook(QWidget *bar, Tone tone);
//! The icon at the start of a bar, which follows the colours as well.
QLabel *barIcon(const QString &name, Tone tone, QWidget *parent);

} // namespace modulehost
