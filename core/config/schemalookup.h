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

//! \a schema, a part of the schema \a root, and all that it is made of: as schemaPartsAt().
QList<QJsonObject> schemaPartsOf(const QJsonObject &root, const QJsonObject &schema);

//! What \a parts of the schema \a root say about the key or `<item N>` \a step below them: as schemaPartsAt().
QList<QJsonObject> schemaPartsBelow(const QJsonObject &root, const QList<QJsonObject> &parts, const QString &step);

/*!
 * Every part of the schema \a root that says something about the node at \a path: where allOf, anyOf, oneOf, then or
 * else stand on the way, each of their parts is followed, and what stands beside a reference counts. For help, not for
 * checks: a value need not fit all of them. Any thread.
 */
QList<QJsonObject> schemaPartsAt(const QJsonObject &root, const QStringList &path);

} // namespace modulehost
