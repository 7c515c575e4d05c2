// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tone.h"

#include <QIcon>
#include <QString>

namespace modulehost {

/*!
 * An icon of the program's set by its file's name without ending (`:/icons/NAME.svg`), sharp at every size. It
 * is painted in the application palette's text colour of the moment (HighlightedText in selected rows, greyed
 * when disabled), so it follows a change of appearance by itself. Arrows turn round in right-to-left layouts.
 * An unknown name yields a null icon. User interface thread.
 */
QIcon themedIcon(const QString &name);
//! The same in a tone's colour.
QIcon themedIcon(const QString &name, Tone tone);
//! The program's own, for windows and the about box.
QIcon applicationIcon();

} // namespace modulehost
