// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <configdocument.h>

namespace modulehost {

//! The bytes of \a file in \a document; none when it has no such file.
QByteArray textOf(const ConfigDocument &document, const QString &file);
//! The first byte in which the two differ; the size of the shorter one when it begins the other.
qsizetype firstDifference(const QByteArray &before, const QByteArray &after);
//! \a document with \a bytes as the text of \a file, read anew. Takes the time of reading it; any thread.
ConfigDocument withText(const ConfigDocument &document, const QString &file, const QByteArray &bytes);
//! The same files with the same bytes.
bool haveSameText(const ConfigDocument &a, const ConfigDocument &b);
//! The same files in the same order, whatever their bytes.
bool haveSameFiles(const ConfigDocument &a, const ConfigDocument &b);
//! The files that differ, as one patch.
QByteArray diffBetween(const ConfigDocument &before, const ConfigDocument &after);

} // namespace modulehost
