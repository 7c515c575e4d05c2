// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configsave.h"

#include "configbackups.h"
#include "fileaccess.h"
#include "fileattributes.h"
#include "newfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Outcome = SaveResult::Outcome;

QString systemError() { return QString::fromLocal8Bit(std::strerror(errno)); }

bool mayAccess(const QString &path, int mode)
{
    return faccessat(AT_FDCWD, QFile::encodeName(path).constData(), mode, AT_EACCESS) == 0;
}

bool isSameFile(const struct stat &a, const struct stat &b)
{
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_size == b.st_size
        && a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

//! Nobody has that name, or a link has it that leads nowhere.
bool isRemoved(const QString &name)
{
    struct stat status = {};
    return stat(QFile::encodeName(name).constData(), &status) != 0 && errno == ENOENT;
}

//! Where a file belongs that is not there: at the end of the links.
QString endOfLinks(const QString &name)
{
    constexpr int longestChain = 40;
    QString end = QFileInfo(name).absoluteFilePath();
    for (int i = 0; i < longestChain && QFileInfo(end).isSymLink(); ++i)
        end = QFileInfo(end).symLinkTarget();
    return end;
}

//! One file on its way to the disk. A step that fails writes the result and returns false.
class FileSave
{
public:
    FileSave(const QString &name, const QByteArray &bytes, const QByteArray &original, const SaveOptions &options)
        : m_name(name)
        , m_bytes(bytes)
        , m_original(original)
        , m_options(options)
    {
    }
    ~FileSave()
    {
        if (m_old >= 0)
            close(m_old);
    }
    FileSave(const FileSave &) = delete;
    FileSave &operator=(const FileSave &) = delete;

    //! Whether the file is still the one that was read.
    bool check() { return openOld() && compare(); }

    //! Whether it could be saved, as far as that can be told before.
    bool checkAll() { return isToBeCreated() ? mayCreate() : check() && mayWrite(); }

    SaveResult save()
    {
        if (isToBeCreated()) {
            if (mayCreate() && keepBackup() && create())
                m_result.saved.append({m_name, m_backup});
            return m_result;
        }
        if (!check() || m_bytes == m_original)
            return m_result;
        if (mayWrite() && keepBackup() && (m_options.inPlace ? overwrite() : replace())) {
            m_result.saved.append({m_name, m_backup});
            if (m_status.st_nlink > 1 && !m_options.inPlace)
                m_result.remarks.append(
                    u"%1 had %2 names (hard links); this one has the new text, the others keep the old one"_s
                        .arg(m_name)
                        .arg(m_status.st_nlink));
        }
        return m_result;
    }

    const SaveResult &result() const { return m_result; }

private:
    bool fail(const QString &reason)
    {
        m_result.outcome = Outcome::Failed;
        m_result.file = m_name;
        m_result.message = m_name + u' ' + reason;
        return false;
    }

    //! It could still be written into.
    bool failToReplace(const QString &reason)
    {
        m_result.couldWriteInPlace = true;
        return fail(
            reason
            + u"; it could be written in place, where an interruption would leave half of it: choose that, or save the patch"_s);
    }

    bool changed(const QString &how)
    {
        m_result.outcome = Outcome::ChangedOnDisk;
        m_result.file = m_name;
        m_result.message
            = m_name + u' ' + how + u" since it was opened; reload it, compare the two, or keep this text"_s;
        return false;
    }

    bool openOld()
    {
        m_target = QFileInfo(m_name).canonicalFilePath();
        const QString path = m_target.isEmpty() ? m_name : m_target;
        m_old = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
        if (m_old < 0 && errno == ENOENT) {
            m_result.couldCreate = true;
            return changed(u"was removed"_s);
        }
        if (m_old < 0)
            return fail(readFailure(m_name, errno));
        if (fstat(m_old, &m_status) != 0)
            return fail(readFailure(m_name, errno));
        if (!S_ISREG(m_status.st_mode))
            return fail(u"is no regular file, so that it cannot be saved"_s);
        m_folder = QFileInfo(m_target).path();
        return true;
    }

    bool compare()
    {
        QByteArray bytes;
        if (!readFully(m_old, bytes))
            return fail(readFailure(m_name, errno));
        if (bytes == m_original)
            return true;
        m_result.onDisk = bytes;
        return changed(u"has changed on disk"_s);
    }

    bool mayWrite()
    {
        if (!mayAccess(m_target, W_OK))
            return fail(writeFailure(m_target, errno));
        if (m_options.inPlace)
            return true;
        if (!mayAccess(m_folder, W_OK | X_OK))
            return failToReplace(writeFailure(m_target, errno));
        if (!canKeepOwner(m_status))
            return failToReplace(
                u"belongs to another user or group, which a new file in its place could not be given to"_s);
        if (m_options.keepsLinks && m_status.st_nlink > 1) {
            m_result.couldCutLinks = true;
            return failToReplace(
                u"has %1 names (hard links), and a new file in its place would leave the others with the old text"_s
                    .arg(m_status.st_nlink));
        }
        return true;
    }

    bool isToBeCreated() const { return m_options.createsRemoved && isRemoved(m_name); }

    bool mayCreate()
    {
        const QFileInfo end(endOfLinks(m_name));
        m_folder = QFileInfo(end.path()).canonicalFilePath();
        m_target = m_folder + u'/' + end.fileName();
        return mayAccess(end.path(), W_OK | X_OK) || fail(writeFailure(end.filePath(), errno));
    }

    bool create()
    {
        NewFile file(m_folder);
        const auto failed = [&] { return fail(u"cannot be written: %1"_s.arg(file.errorText())); };
        if (!file.isOpen() || !file.write(m_bytes) || !file.sync())
            return failed();
        if (!isRemoved(m_name))
            return changed(u"has changed on disk"_s);
        if (!file.commitNew(QFileInfo(m_target).fileName())) {
            if (!isNamed(file))
                return file.error() == EEXIST ? changed(u"has changed on disk"_s) : failed();
            remarkUnconfirmed(file);
        }
        m_result.remarks.append(u"%1 was written anew and is for its owner alone: give it the owner and the rights "
                                "that the homeserver needs"_s.arg(m_name));
        return true;
    }

    bool keepBackup()
    {
        const ConfigBackups::Answer kept = ConfigBackups(m_target, m_options.stateFolder).add(m_original);
        if (!kept.error.isEmpty())
            return fail(u"was not saved, because %1"_s.arg(kept.error));
        m_backup = kept.path;
        return true;
    }

    bool replace()
    {
        NewFile file(m_folder);
        const auto failed = [&] { return fail(u"cannot be written: %1; it is as it was"_s.arg(file.errorText())); };
        if (!file.isOpen() || !file.write(m_bytes))
            return failed();
        const QString lost = copyFileAttributes(m_old, file.descriptor());
        if (!lost.isEmpty())
            return failToReplace(u"cannot be replaced by a file that keeps %1"_s.arg(lost));
        if (!file.sync())
            return failed();
        struct stat now = {};
        if (stat(QFile::encodeName(m_target).constData(), &now) != 0 || !isSameFile(now, m_status))
            return changed(u"has changed on disk"_s);
        if (!file.commit(QFileInfo(m_target).fileName())) {
            if (!isNamed(file))
                return failed();
            remarkUnconfirmed(file);
        }
        return true;
    }

    //! It has its name, although that step was not confirmed.
    bool isNamed(const NewFile &file) const
    {
        struct stat named = {};
        struct stat made = {};
        return stat(QFile::encodeName(m_target).constData(), &named) == 0 && fstat(file.descriptor(), &made) == 0
            && named.st_dev == made.st_dev && named.st_ino == made.st_ino;
    }

    void remarkUnconfirmed(const NewFile &file)
    {
        m_result.remarks.append(u"%1 is saved, but the disk did not confirm it: %2"_s.arg(m_name, file.errorText()));
    }

    bool overwrite()
    {
        const int file = open(QFile::encodeName(m_target).constData(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
        if (file < 0)
            return fail(writeFailure(m_target, errno));
        const bool isWritten = overwrite(file);
        close(file);
        return isWritten;
    }

    bool overwrite(int file)
    {
        // A full disk shows before the first byte is lost. Not every file system can tell.
        if (fallocate(file, FALLOC_FL_KEEP_SIZE, 0, std::max<qint64>(1, m_bytes.size())) != 0 && errno == ENOSPC)
            return fail(u"cannot be written: %1; it is as it was"_s.arg(systemError()));
        if (writeFully(file, m_bytes, 0) && ftruncate(file, m_bytes.size()) == 0 && fsync(file) == 0)
            return true;
        const QString error = systemError();
        const bool isRestored
            = writeFully(file, m_original, 0) && ftruncate(file, m_original.size()) == 0 && fsync(file) == 0;
        return fail(isRestored ? u"cannot be written: %1; it is as it was"_s.arg(error)
                               : u"could only be written in part: %1; what it was is in %2, copy it back"_s.arg(
                                   error, m_backup));
    }

    QString m_name;
    QByteArray m_bytes;
    QByteArray m_original;
    SaveOptions m_options;
    QString m_target; //!< Without links.
    QString m_folder;
    QString m_backup;
    int m_old = -1;
    struct stat m_status = {};
    SaveResult m_result;
};

} // namespace

SaveResult saveFile(const QString &name, const QByteArray &bytes, const QByteArray &original,
                    const SaveOptions &options)
{
    return FileSave(name, bytes, original, options).save();
}

//! Of a save that failed: the files that it had written get the text from before.
void putBack(SaveResult &result, const QList<std::pair<ConfigFile, ConfigFile>> &changed, const SaveOptions &options)
{
    for (const auto &[file, before] : changed) {
        const auto place = std::find_if(result.saved.begin(), result.saved.end(),
                                        [&name = file.name](const auto &saved) { return saved.name == name; });
        if (place == result.saved.end())
            continue;
        if (saveFile(file.name, before.bytes, file.bytes, options).outcome == Outcome::Saved)
            result.saved.erase(place);
        else
            result.remarks.append(u"%1 was written before that and has the new text"_s.arg(file.name));
    }
}

SaveResult saveConfig(const ConfigDocument &edited, const ConfigDocument &original, const SaveOptions &options)
{
    SaveResult result;
    QList<std::pair<ConfigFile, ConfigFile>> changed;
    for (qsizetype i = 0; i < edited.files().size(); ++i) {
        const ConfigFile &file = edited.files().at(i);
        const bool isKnown = i < original.files().size() && original.files().at(i).name == file.name;
        if (!isKnown) {
            result.outcome = Outcome::Failed;
            result.file = file.name;
            result.message = u"%1 is none of the files that were opened, so that it is not saved"_s.arg(file.name);
            return result;
        }
        const ConfigFile &before = original.files().at(i);
        const bool isGone = options.createsRemoved && !before.unreadable && isRemoved(file.name);
        if (file.bytes != before.bytes || isGone)
            changed.append({file, before});
    }
    for (const auto &[file, before] : std::as_const(changed)) {
        FileSave save(file.name, file.bytes, before.bytes, options);
        if (!save.checkAll())
            return save.result();
    }
    for (const auto &[file, before] : std::as_const(changed)) {
        SaveResult one = saveFile(file.name, file.bytes, before.bytes, options);
        one.saved = result.saved + one.saved;
        one.remarks = result.remarks + one.remarks;
        result = one;
        if (result.outcome != Outcome::Saved) {
            putBack(result, changed, options);
            break;
        }
    }
    return result;
}

} // namespace modulehost
