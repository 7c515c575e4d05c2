// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace modulehost {

//! Percent-decoded bytes of \a text; a percent sign without two hex digits stands for itself.
QByteArray percentDecoded(QByteArrayView text);

/*!
 * The segments of a request path after \a offset (the position behind a slash), split first and decoded
 * then, so that an encoded slash stays inside its segment (module system 6.3). Nothing for a negative offset.
 */
QStringList decodedSegments(QByteArrayView path, qsizetype offset);

} // namespace modulehost
