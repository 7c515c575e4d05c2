// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileattributes.h"

#include <QByteArray>
#include <QByteArrayList>

#include <algorithm>
#include <vector>

#include <sys/xattr.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QByteArrayList attributeNames(int file)
{
    const ssize_t size = flistxattr(file, nullptr, 0);
    if (size <= 0)
        return {};
    QByteArray names(size, '\0');
    const ssize_t filled = flistxattr(file, names.data(), size_t(names.size()));
    QByteArrayList list = names.first(std::max<ssize_t>(filled, 0)).split('\0');
    list.removeAll(QByteArray());
    return list;
}

bool copyAttribute(int from, int to, const QByteArray &name)
{
    const ssize_t size = fgetxattr(from, name.constData(), nullptr, 0);
    if (size < 0)
        return false;
    QByteArray value(size, '\0');
    const ssize_t filled = fgetxattr(from, name.constData(), value.data(), size_t(value.size()));
    return filled >= 0 && fsetxattr(to, name.constData(), value.constData(), size_t(filled), 0) == 0;
}

} // namespace

QString copyFileAttributes(int from, int to)
{
    struct stat original = {};
    struct stat made = {};
    if (fstat(from, &original) != 0 || fstat(to, &made) != 0)
        return u"its attributes"_s;
    if (made.st_uid != original.st_uid && fchown(to, original.st_uid, gid_t(-1)) != 0)
        return u"its owner"_s;
    if (made.st_gid != original.st_gid && fchown(to, uid_t(-1), original.st_gid) != 0)
        return u"its group"_s;
    if (fchmod(to, original.st_mode & 07777) != 0)
        return u"its mode"_s;
    const QByteArrayList names = attributeNames(from);
    for (const QByteArray &name : names) {
        if (!copyAttribute(from, to, name) && name == "system.posix_acl_access")
            return u"its access list"_s;
    }
    return {};
}

bool canKeepOwner(const struct stat &file)
{
    if (geteuid() == 0)
        return true;
    std::vector<gid_t> groups(size_t(std::max(0, getgroups(0, nullptr))));
    const int count = getgroups(int(groups.size()), groups.data());
    groups.resize(size_t(std::max(0, count)));
    groups.push_back(getegid());
    return file.st_uid == geteuid() && std::find(groups.begin(), groups.end(), file.st_gid) != groups.end();
}

} // namespace modulehost
