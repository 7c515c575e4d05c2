// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nativemoduleindex.h"

#include <modulehost/errors.h>
#include <modulehost/moduleplugin.h>

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QLibrary>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace modulehost {

NativeModuleIndex::NativeModuleIndex(const QStringList &folders)
    : m_folders(folders)
{
    for (const QString &folder : folders)
        scanFolder(folder);
}

const ModuleMetadata *NativeModuleIndex::find(const QString &path) const
{
    const auto found = m_byPath.constFind(path);
    return found == m_byPath.cend() ? nullptr : &m_modules.at(*found);
}

QStringList NativeModuleIndex::paths() const
{
    QStringList paths;
    for (const ModuleMetadata &module : m_modules)
        paths.append(module.path);
    return paths;
}

void NativeModuleIndex::scanFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.isDir() || !info.isReadable()) {
        m_complaints.append({folder, info.exists() ? u"is no folder that can be read"_s : u"does not exist"_s});
        return;
    }
    const QString realFolder = info.canonicalFilePath();
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        const QString real = file.isSymLink() ? file.canonicalFilePath() : realFolder % u'/' % file.fileName();
        if (!QLibrary::isLibrary(file.fileName()) || m_seen.contains(real))
            continue;
        m_seen.insert(real);
        readFile(file.absoluteFilePath(), real);
    }
}

void NativeModuleIndex::readFile(const QString &file, const QString &real)
{
    const auto loader = std::make_shared<QPluginLoader>(real);
    const QJsonObject metadata = loader->metaData();
    if (metadata.isEmpty()) {
        m_complaints.append({file, u"is not a plug-in: "_s % loader->errorString()});
        return;
    }
    const QString iid = metadata.value("IID"_L1).toString();
    if (iid != QLatin1StringView(MODULEHOST_PLUGIN_IID)) {
        m_complaints.append({file, u"is a plug-in of another kind (%1)"_s.arg(iid)});
        return;
    }
    try {
        const QList<ModuleMetadata> modules = readModuleMetadata(metadata.value("MetaData"_L1).toObject(), file);
        for (const ModuleMetadata &module : modules) {
            if (const ModuleMetadata *first = find(module.path)) {
                m_complaints.append(
                    {file,
                     u"has the module %1, which %2 has already; the latter is used"_s.arg(module.path, first->file)});
                continue;
            }
            m_byPath.insert(module.path, m_modules.size());
            m_modules.append(module);
        }
        m_plugins.emplace(file, loader);
    } catch (const Error &error) {
        m_complaints.append({file, u"has malformed metadata: "_s % error.message()});
    }
}

} // namespace modulehost
