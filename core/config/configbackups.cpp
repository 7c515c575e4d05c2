// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configbackups.h"

#include "fileaccess.h"
#include "newfile.h"
#include "statefolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

const QString Ending = u".bak"_s;
const QString TimeFormat = u"yyyyMMdd'T'HHmmss.zzz'Z'"_s;

QString realPath(const QString &config)
{
    const QFileInfo info(config);
    const QString real = info.canonicalFilePath();
    return real.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : real;
}

bool writePrivate(const QString &folder, const QString &name, const QByteArray &bytes, QString &error)
{
    NewFile file(folder);
    if (file.isOpen() && file.write(bytes) && file.sync() && file.commit(name))
        return true;
    error = u"no backup could be written to %1: %2"_s.arg(folder, file.errorText());
    return false;
}

} // namespace

ConfigBackups::ConfigBackups(const QString &config, const QString &stateFolder)
    : m_state(stateFolder.isEmpty() ? defaultStateFolder() : stateFolder)
    , m_config(realPath(config))
{
    const QByteArray hash = QCryptographicHash::hash(QFile::encodeName(m_config), QCryptographicHash::Sha256);
    m_folder = m_state + "/backups/"_L1 + QString::fromLatin1(hash.toHex());
}

QList<ConfigBackup> ConfigBackups::list() const
{
    QList<ConfigBackup> backups;
    const QFileInfoList files = QDir(m_folder).entryInfoList({u'*' + Ending}, QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &file : files) {
        QDateTime time = QDateTime::fromString(file.fileName().chopped(Ending.size()), TimeFormat);
        time.setTimeSpec(Qt::UTC);
        if (time.isValid())
            backups.append({file.absoluteFilePath(), time, file.size()});
    }
    std::sort(backups.begin(), backups.end(),
              [](const ConfigBackup &a, const ConfigBackup &b) { return a.time > b.time; });
    return backups;
}

ConfigBackups::Answer ConfigBackups::read(const ConfigBackup &backup)
{
    Answer answer;
    answer.path = backup.path;
    const int file = open(QFile::encodeName(backup.path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0 || !readFully(file, answer.bytes))
        answer.error = u"the backup "_s + readFailure(backup.path, errno);
    if (file >= 0)
        close(file);
    return answer;
}

ConfigBackups::Answer ConfigBackups::add(const QByteArray &bytes) const
{
    Answer answer;
    for (const QString &folder : QStringList {m_state, m_state + "/backups"_L1, m_folder}) {
        answer.error = makePrivateFolder(folder);
        if (!answer.error.isEmpty())
            return answer;
    }
    const QList<ConfigBackup> known = list();
    if (!known.isEmpty() && known.first().size == bytes.size() && read(known.first()).bytes == bytes) {
        answer.path = known.first().path;
        return answer;
    }
    QDateTime time = QDateTime::currentDateTimeUtc();
    // Also after the clock was put back the latest one is the one that was kept last.
    if (!known.isEmpty() && known.first().time >= time)
        time = known.first().time.addMSecs(1);
    const QString name = time.toString(TimeFormat) + Ending;
    const bool isKept = (QFileInfo::exists(m_folder + "/config-path"_L1)
                         || writePrivate(m_folder, u"config-path"_s, QFile::encodeName(m_config) + '\n', answer.error))
        && writePrivate(m_folder, name, bytes, answer.error);
    if (!isKept)
        return answer;
    answer.path = m_folder + u'/' + name;
    for (qsizetype i = Kept - 1; i < known.size(); ++i)
        QFile::remove(known.at(i).path);
    return answer;
}

} // namespace modulehost
