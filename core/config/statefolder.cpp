// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace modulehost {

QString defaultStateFolder()
{
    const QString home = qEnvironmentVariable("XDG_STATE_HOME");
    // The specification has a relative one ignored.
    const QString base = QDir::isAbsolutePath(home) ? home : QDir::homePath() + "/.local/state"_L1;
    return QDir::cleanPath(base) + "/module-console"_L1;
}

QString makePrivateFolder(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder);
    struct stat status = {};
    if (stat(path.constData(), &status) != 0) {
        const QString above = QFileInfo(folder).path();
        if (above != folder && !QFileInfo::exists(above)) {
            const QString problem = makePrivateFolder(above);
            if (!problem.isEmpty())
                return problem;
        }
        if (mkdir(path.constData(), 0700) != 0 && errno != EEXIST)
            return u"the folder %1 cannot be made: %2"_s.arg(folder, QString::fromLocal8Bit(std::strerror(errno)));
        return {};
    }
    if (!S_ISDIR(status.st_mode))
        return u"%1 is no folder"_s.arg(folder);
    if (status.st_uid == geteuid() && (status.st_mode & 0777) != 0700)
        chmod(path.constData(), 0700);
    return {};
}

} // namespace modulehost
