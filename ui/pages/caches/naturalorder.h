// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace modulehost {

/*!
 * Compares UTF-8 texts as people order names: numbers by their value (`user9` before `user10`), letters of ASCII
 * without regard to case; texts that are the same that way by their bytes. Negative, zero or positive.
 */
int compareNaturally(QByteArrayView a, QByteArrayView b);

} // namespace modulehost
