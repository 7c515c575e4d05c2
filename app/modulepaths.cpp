// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modulepaths.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! Those of \a candidates, relative to the executable, that are folders: a moved build tree or prefix works.
QStringList existingFolders(const QStringList &candidates)
{
    const QDir program(QCoreApplication::applicationDirPath());
    QStringList folders;
    for (const QString &relative : candidates) {
        const QString path = QDir::cleanPath(program.absoluteFilePath(relative));
        if (QFileInfo(path).isDir())
            folders.append(path);
    }
    return folders;
}

} // namespace

// The build tree's come first: they do not exist beside an installed program.

QStringList shippedModulePaths()
{
    return existingFolders({u"" MODULE_CONSOLE_BUILD_MODULES ""_s, u"" MODULE_CONSOLE_INSTALLED_MODULES ""_s});
}

QString shippedPythonFolder()
{
    return existingFolders({u"" MODULE_CONSOLE_BUILD_PYTHON ""_s, u"" MODULE_CONSOLE_INSTALLED_PYTHON ""_s}).value(0);
}

} // namespace modulehost
