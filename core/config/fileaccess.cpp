// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileaccess.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QList>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr mode_t Read = 4;
constexpr mode_t Write = 2;
constexpr mode_t Enter = 1;
constexpr uid_t Nobody = uid_t(-1); // Owns nothing.

//! Somebody who may or may not do something with a file.
struct Actor
{
    uid_t user = Nobody;
    std::vector<gid_t> groups;

    bool may(const struct stat &file, mode_t what) const
    {
        if (user == 0)
            return true;
        const bool isMember = std::find(groups.begin(), groups.end(), file.st_gid) != groups.end();
        const int shift = user == file.st_uid ? 6 : isMember ? 3 : 0;
        return (file.st_mode >> shift & what) == what;
    }
};

QString userName(uid_t user)
{
    std::array<char, 4096> buffer;
    struct passwd entry = {};
    struct passwd *found = nullptr;
    getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found);
    return found ? QString::fromLocal8Bit(found->pw_name) : u"user %1"_s.arg(user);
}

QString groupName(gid_t group)
{
    std::vector<char> buffer(65536);
    struct group entry = {};
    struct group *found = nullptr;
    getgrgid_r(group, &entry, buffer.data(), buffer.size(), &found);
    return found ? QString::fromLocal8Bit(found->gr_name) : u"group %1"_s.arg(group);
}

Actor ourselves()
{
    Actor actor {geteuid(), {getegid()}};
    std::vector<gid_t> others(size_t(std::max(0, getgroups(0, nullptr))));
    const int count = getgroups(int(others.size()), others.data());
    for (int i = 0; i < count; ++i) {
        if (others[size_t(i)] != getegid())
            actor.groups.push_back(others[size_t(i)]);
    }
    return actor;
}

Actor userOf(uid_t user)
{
    Actor actor {user, {}};
    std::array<char, 4096> buffer;
    struct passwd entry = {};
    struct passwd *found = nullptr;
    if (getpwuid_r(user, &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return actor;
    int count = 256;
    actor.groups.resize(size_t(count));
    if (getgrouplist(found->pw_name, found->pw_gid, actor.groups.data(), &count) < 0)
        count = std::min(count, 256);
    actor.groups.resize(size_t(std::max(0, count)));
    return actor;
}

//! What must be allowed with one file or folder on the way.
struct Need
{
    QString path;
    mode_t what = 0;
    bool isFolder = false;
    struct stat status = {};
};

class Needs
{
public:
    //! \a onFile is needed with the file or folder itself, \a onFolder with the one that it is in.
    Needs(const QString &name, mode_t onFile, mode_t onFolder)
    {
        const QString real = QFileInfo(name).canonicalFilePath();
        const QString path = real.isEmpty() ? QDir::cleanPath(QFileInfo(name).absoluteFilePath()) : real;
        const QString folder = QFileInfo(path).path();
        QStringList above {folder};
        while (above.first() != "/"_L1)
            above.prepend(QFileInfo(above.first()).path());
        for (const QString &each : std::as_const(above))
            add(each, Enter | (each == folder ? onFolder : 0), true);
        add(path, onFile, QFileInfo(path).isDir());
    }

    bool areMetBy(const Actor &actor) const
    {
        return std::all_of(m_needs.begin(), m_needs.end(),
                           [&](const Need &need) { return actor.may(need.status, need.what); });
    }

    QList<Need> unmetBy(const Actor &actor) const
    {
        QList<Need> unmet;
        std::copy_if(m_needs.begin(), m_needs.end(), std::back_inserter(unmet),
                     [&](const Need &need) { return !actor.may(need.status, need.what); });
        return unmet;
    }

    //! "root, alice or a member of the group staff".
    QString whoCould() const
    {
        QStringList who {u"root"_s};
        const auto add = [&](const QString &name) {
            if (!who.contains(name))
                who.append(name);
        };
        for (auto need = m_needs.rbegin(); need != m_needs.rend(); ++need) {
            if (areMetBy(userOf(need->status.st_uid)))
                add(userName(need->status.st_uid));
        }
        for (auto need = m_needs.rbegin(); need != m_needs.rend(); ++need) {
            if (need->status.st_gid != 0 && areMetBy({Nobody, {need->status.st_gid}}))
                add(u"a member of the group "_s + groupName(need->status.st_gid));
        }
        const QString last = who.takeLast();
        return who.isEmpty() ? last : who.join(u", "_s) + u" or "_s + last;
    }

private:
    void add(const QString &path, mode_t what, bool isFolder)
    {
        Need need {path, what, isFolder, {}};
        // What cannot be looked at stands behind a folder that cannot be entered, which is the reason.
        if (stat(QFile::encodeName(path).constData(), &need.status) == 0)
            m_needs.append(need);
    }

    QList<Need> m_needs;
};

QString ownership(const Need &need)
{
    const QString what = need.isFolder ? u"the folder "_s + need.path : u"the file"_s;
    return u"%1 belongs to %2 and the group %3 (mode %4)"_s.arg(
        what, userName(need.status.st_uid), groupName(need.status.st_gid),
        QString::number(need.status.st_mode & 07777, 8).rightJustified(4, u'0'));
}

QString ourNames(const Actor &actor)
{
    QStringList groups;
    for (const gid_t group : actor.groups)
        groups.append(groupName(group));
    return u"the console runs as %1 (%2 %3)"_s.arg(userName(actor.user), groups.size() == 1 ? u"group"_s : u"groups"_s,
                                                   groups.join(u", "_s));
}

QString explanation(const Needs &needs, const QString &verb)
{
    const Actor actor = ourselves();
    const QList<Need> unmet = needs.unmetBy(actor);
    if (unmet.isEmpty())
        return u"; its mode would allow it to %1, so that an access list, a security policy or the file system forbids it"_s
            .arg(userName(actor.user));
    QStringList facts;
    for (const Need &need : unmet)
        facts.append(ownership(need));
    facts.append(ourNames(actor));
    return u"; "_s + facts.join(u", "_s) + u"; %1 could %2 it"_s.arg(needs.whoCould(), verb);
}

QString failure(const QString &name, int error, const QString &what, mode_t onFile, mode_t onFolder,
                const QString &verb)
{
    const QString sentence = u"cannot be %1: %2"_s.arg(what, QString::fromLocal8Bit(std::strerror(error)));
    if (error != EACCES && error != EPERM)
        return sentence;
    return sentence + explanation(Needs(name, onFile, onFolder), verb);
}

} // namespace

QString readFailure(const QString &name, int error)
{
    const mode_t needed = QFileInfo(name).isDir() ? Read | Enter : Read;
    return failure(name, error, u"read"_s, needed, 0, u"read"_s);
}

QString writeFailure(const QString &name, int error)
{
    return failure(name, error, u"written"_s, Read | Write, Write, u"save"_s);
}

} // namespace modulehost
