// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/confignode.h>

#include <QByteArray>

namespace plain {

/*!
 * What yaml-cpp reads in \a text in another way than \a root says: a reader of YAML 1.2 that was written by others. Its
 * merges are applied here; a text without quotes must not look like a number or a word of 1.2. Empty when nothing
 * differs.
 */
QByteArray differenceInYamlCpp(const QByteArray &text, const modulehost::ConfigNode &root);

} // namespace plain
