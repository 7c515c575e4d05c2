// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>

namespace modulehost {

//! Whether \a schema marks what it speaks about as a secret: `format: password`, or `writeOnly`. Any thread.
bool marksSecret(const QJsonObject &schema);

/*!
 * Whether the setting at \a path of a config with the schema \a root (list positions as `<item N>`) is a secret: by
 * the name of a key on the way, or by what the schema says about one, in whichever of its forms. Any thread.
 */
bool isSecretSetting(const QJsonObject &root, const QStringList &path);

/*!
 * The keys that the schema \a root marks as secrets, as part of one, or as lists or mappings of some, wherever they
 * stand: for texts that are no tree. Any thread.
 */
QSet<QString> secretKeys(const QJsonObject &root);

} // namespace modulehost
