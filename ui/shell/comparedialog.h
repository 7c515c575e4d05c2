// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace modulehost {

class ConfigDocument;

//! Shows what differs between two states of a config in a dialog that blocks nothing.
void showComparison(const QString &title, const QString &beforeTitle, const ConfigDocument &before,
                    const QString &afterTitle, const ConfigDocument &after, QWidget *parent);

} // namespace modulehost
