// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

class QWidget;

namespace modulehost {

class ConfigDocument;

//! Shows what differs between two states of a config in a dialog that blocks nothing; secrets as DiffView covers them.
//! User interface thread.
void showComparison(const QString &title, const QString &beforeTitle, const ConfigDocument &before,
                    const QString &afterTitle, const ConfigDocument &after, const QHash<QString, QJsonObject> &schemas,
                    QWidget *parent);

} // namespace modulehost
