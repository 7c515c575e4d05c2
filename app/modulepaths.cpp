// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modulepaths.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace modulehost {

QStringList shippedModulePaths()
{
    // Both relative to the executable, so that a moved build tree or prefix works. The build tree's comes first:
    // it does not exist beside an installed program.
    const QDir program(QCoreApplication::applicationDirPath());
    QStringList paths;
    for (const QString &relative : {u"" MODULE_CONSOLE_BUILD_MODULES ""_s, u"" MODULE_CONSOLE_INSTALLED_MODULES ""_s}) {
        const QString path = QDir::cleanPath(program.absoluteFilePath(relative));
        if (QFileInfo(path).isDir())
            paths.append(path);
    }
    return paths;
}

} // namespace modulehost
