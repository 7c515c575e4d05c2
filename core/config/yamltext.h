// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "yamlerror.h"

#include <QByteArrayView>

#include <optional>

namespace modulehost {

//! The character with which a text in UTF-8 may begin; it is not part of what the text says.
inline constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

/*!
 * Whether \a bytes are text at all: UTF-8, and without the control characters that the homeserver's
 * loader refuses. Returns the first thing that is wrong.
 */
std::optional<YamlError> findBadCharacter(QByteArrayView bytes);

} // namespace modulehost
