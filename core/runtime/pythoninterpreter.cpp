// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pythoninterpreter.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace modulehost {

QString pythonInterpreter(const QString &configured)
{
    if (!configured.isEmpty())
        return configured;
    const QString packaged = u"/opt/venvs/matrix-synapse/bin/python"_s;
    return QFileInfo(packaged).isExecutable() ? packaged : u"python3"_s;
}

} // namespace modulehost
