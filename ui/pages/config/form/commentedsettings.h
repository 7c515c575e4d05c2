// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <configdocument.h>

#include <QList>
#include <QString>

namespace modulehost {

//! A comment line that looks like a setting which was commented out: `# ttl: 5m`.
struct CommentedSettingLine
{
    QString key;
    int line = 0; //!< From 1.
    qsizetype offset = 0; //!< Of its `#`.
    QList<int> columns; //!< In which the key may have stood, from 1, the likeliest first.
};

//! Those within \a entry, in the order of the file. Any thread.
QList<CommentedSettingLine> commentedSettings(const ConfigDocument &document, const ModuleEntry &entry);

} // namespace modulehost
