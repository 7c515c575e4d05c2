// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace modulehost {

//! Languages that the window's texts are there in, as codes, English first.
QStringList translatedLanguages();

/*!
 * Installs the texts of \a language, of the system's language when it is empty; the English ones, which have the plural
 * forms, when there are none of it. Qt's own texts follow as far as they are installed. Yields whether any were found.
 * Call it once, before the first widget.
 */
bool installTranslation(const QString &language);

} // namespace modulehost
