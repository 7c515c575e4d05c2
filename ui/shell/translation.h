// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace modulehost {

//! Languages that the window's texts are there in, as codes, English first.
QStringList translatedLanguages();

/*!
 * Installs the texts of \a language, of the system's language when it is empty. Yields whether there are any;
 * English needs none. Call it once, before the first widget.
 */
bool installTranslation(const QString &language);

} // namespace modulehost
