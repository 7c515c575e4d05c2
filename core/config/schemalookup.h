// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QStringList>

namespace modulehost {

/*!
 * The part of the schema \a root that speaks about the node at \a path (list positions as `<item N>`):
 * follows properties, patternProperties, additionalProperties, items and local references. Empty when
 * no single part does, as below anyOf.
 */
QJsonObject schemaAt(const QJsonObject &root, const QStringList &path);

} // namespace modulehost
