// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "newfile.h"

#include <QFile>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

namespace modulehost {

namespace {

constexpr QByteArrayView Beginning(".module-console.");
constexpr qsizetype RandomLetters = 6;
constexpr time_t LongestSave = 3600; // Seconds after which nobody writes such a file any more.

bool isTemporaryName(QByteArrayView name)
{
    return name.size() == Beginning.size() + RandomLetters && name.startsWith(Beginning)
        && std::all_of(name.begin() + Beginning.size(), name.end(),
                       [](char letter) { return std::isalnum(uchar(letter)) != 0; });
}

//! What we left in \a folder when we were killed.
void removeLeftovers(const QByteArray &folder)
{
    DIR *entries = opendir(folder.constData());
    if (!entries)
        return;
    const int descriptor = dirfd(entries);
    const time_t now = time(nullptr);
    while (const dirent *entry = readdir(entries)) {
        struct stat status = {};
        if (isTemporaryName(entry->d_name) && fstatat(descriptor, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0
            && S_ISREG(status.st_mode) && status.st_uid == geteuid() && status.st_mtim.tv_sec < now - LongestSave)
            unlinkat(descriptor, entry->d_name, 0);
    }
    closedir(entries);
}

//! In as few steps as the file system knows how; false with errno set, EEXIST where somebody has the name.
bool renameToNew(const char *from, const char *to)
{
    if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    if (link(from, to) == 0) {
        unlink(from);
        return true;
    }
    // No hard links either: then the caller's own look at the name must do.
    return errno != EEXIST && rename(from, to) == 0;
}

//! The name in a folder is on the disk only when the folder is.
bool syncFolder(const QByteArray &folder)
{
    const int descriptor = open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno == EACCES; // A folder that may be written but not read.
    // File systems that cannot sync a folder say EINVAL; there is nothing more to do then.
    const bool isDone = fsync(descriptor) == 0 || errno == EINVAL;
    const int error = errno;
    close(descriptor);
    errno = error;
    return isDone;
}

} // namespace

NewFile::NewFile(const QString &folder)
    : m_folder(QFile::encodeName(folder))
    , m_path(m_folder + '/' + Beginning.toByteArray() + QByteArray(RandomLetters, 'X'))
{
    removeLeftovers(m_folder);
    m_descriptor = mkostemp(m_path.data(), O_CLOEXEC);
    if (m_descriptor < 0) {
        fail();
        m_path.clear();
    }
}

NewFile::~NewFile()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
    if (!m_path.isEmpty())
        unlink(m_path.constData());
}

bool NewFile::fail()
{
    m_error = errno;
    return false;
}

bool NewFile::write(const QByteArray &bytes) { return writeFully(m_descriptor, bytes, 0) || fail(); }

bool NewFile::sync() { return fsync(m_descriptor) == 0 || fail(); }

bool NewFile::commit(const QString &name)
{
    const QByteArray target = m_folder + '/' + QFile::encodeName(name);
    if (rename(m_path.constData(), target.constData()) != 0)
        return fail();
    m_path.clear();
    return syncFolder(m_folder) || fail();
}

bool NewFile::commitNew(const QString &name)
{
    const QByteArray target = m_folder + '/' + QFile::encodeName(name);
    if (!renameToNew(m_path.constData(), target.constData()))
        return fail();
    m_path.clear();
    return syncFolder(m_folder) || fail();
}

QString NewFile::errorText() const { return QString::fromLocal8Bit(std::strerror(m_error)); }

bool writeFully(int descriptor, const QByteArray &bytes, qint64 offset)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written
            = pwrite(descriptor, bytes.constData() + done, size_t(bytes.size() - done), offset + done);
        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0)
            done += written;
    }
    return true;
}

bool readFully(int descriptor, QByteArray &bytes)
{
    bytes.clear();
    QByteArray piece(1 << 16, Qt::Uninitialized);
    while (true) {
        const ssize_t size = pread(descriptor, piece.data(), size_t(piece.size()), bytes.size());
        if (size == 0)
            return true;
        if (size < 0 && errno != EINTR)
            return false;
        if (size > 0)
            bytes.append(piece.constData(), size);
    }
}

} // namespace modulehost
