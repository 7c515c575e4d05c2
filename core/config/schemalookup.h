// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace modulehost {

/*!
 * The part of the schema \a root that speaks about the node at \a path (list positions as `<item N>`):
 * follows properties, patternProperties, additionalProperties, items and local references. Empty when
 * no single part does, as below anyOf.
 */
QJsonObject schemaAt(const QJsonObject &root, const QStringList &path);

/*!
 * Every part of the schema \a root that says something about the node at \a path: where allOf, anyOf, oneOf, then or
 * else stand on the way, each of their parts is followed. For help, not for checks: a value need not fit all of them.
 */
QList<QJsonObject> schemaPartsAt(const QJsonObject &root, const QStringList &path);

} // namespace modulehost
