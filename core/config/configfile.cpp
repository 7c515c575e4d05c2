// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configfile.h"

#include "fileaccess.h"
#include "yamlreader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

Problem fileProblem(const QString &name, const QString &message)
{
    Problem problem;
    problem.id = u"file"_s;
    problem.range.file = name;
    problem.message = message;
    return problem;
}

//! Whether the files in the folder \a name can be seen.
bool isListable(const QString &name)
{
    const QFileInfo folder(name);
    return folder.isReadable() && folder.isExecutable();
}

DisabledEntries disabledEntriesOf(const ConfigFile &file, const ReadResult &read, const ReadLimits &limits)
{
    const SourceRange key = file.root[u"modules"_s].keyRange();
    if (!key.isValid() || !hasDisabledMarker(file.bytes, read.comments))
        return {};
    const auto list = readListText(file.bytes, key.begin, limits.depth);
    return list ? findDisabledEntries(file.bytes, file.name, read, *list, limits) : DisabledEntries();
}

} // namespace

ConfigFile parseConfigFile(const QByteArray &bytes, const QString &name, const ReadLimits &limits)
{
    ConfigFile file;
    file.name = name;
    file.bytes = bytes;
    file.hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    const ReadResult read = readYaml(bytes, name, limits);
    file.problems = read.problems;
    file.comments = read.comments;
    if (read.error) {
        file.problems.append(*read.error);
        return file;
    }
    file.root = ConfigValue(read.root);
    file.isMapping = file.root.isMap();
    file.disabled = disabledEntriesOf(file, read, limits);
    if (!file.isMapping) {
        Problem problem;
        problem.severity = Problem::Severity::Warning;
        problem.id = u"no-mapping"_s;
        problem.range = file.root.range();
        problem.message = file.root.isNull()
            ? u"this file is empty and is ignored"_s
            : u"this file is %1 and no mapping; it is ignored"_s.arg(file.root.typeName());
        file.problems.append(problem);
    }
    return file;
}

ConfigFile readConfigFile(const QString &name, const ReadLimits &limits)
{
    ConfigFile file;
    file.name = name;
    file.unreadable = true;
    if (QFileInfo(name).isDir()) {
        file.problems.append(fileProblem(name,
                                         isListable(name) ? u"this folder has no file whose name ends in .yaml"_s
                                                          : readFailure(name, EACCES)));
        return file;
    }
    QFile device(name);
    errno = 0;
    if (!device.open(QIODevice::ReadOnly)) {
        const int error = errno;
        file.problems.append(fileProblem(
            name, error != 0 ? readFailure(name, error) : u"cannot be read: %1"_s.arg(device.errorString())));
        return file;
    }
    const QByteArray bytes = device.read(limits.bytes + 1);
    if (device.error() != QFileDevice::NoError) {
        file.problems.append(fileProblem(name, u"cannot be read: %1"_s.arg(device.errorString())));
        return file;
    }
    return parseConfigFile(bytes, name, limits);
}

QStringList expandConfigNames(const QStringList &names)
{
    QStringList files;
    for (const QString &name : names) {
        const QDir folder(name);
        if (!QFileInfo(name).isDir() || !isListable(name)) {
            files.append(name);
            continue;
        }
        QStringList inside
            = folder.entryList({u"*.yaml"_s}, QDir::Files | QDir::Hidden | QDir::CaseSensitive, QDir::Unsorted);
        std::sort(inside.begin(), inside.end(),
                  [](const QString &a, const QString &b) { return a.toUtf8() < b.toUtf8(); });
        for (const QString &file : std::as_const(inside))
            files.append(folder.filePath(file));
    }
    // A config without any file is a mistake in the name, which must not look like a config without modules.
    if (files.isEmpty() && !names.isEmpty())
        files.append(names.constFirst());
    return files;
}

} // namespace modulehost
