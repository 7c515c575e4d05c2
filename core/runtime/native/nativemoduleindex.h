// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulemetadata.h>

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>

class QPluginLoader;

namespace modulehost {

/*!
 * Which plug-in file has which module, read off the files' metadata: none of their code runs. A value, made by
 * one scan of the folders; files that come later are not seen.
 */
class NativeModuleIndex
{
public:
    //! Something wrong with a file or a folder, in a sentence that does not name it.
    struct Complaint
    {
        QString file;
        QString message;
    };

    NativeModuleIndex() = default;
    //! The plug-ins in \a folders, not below them. Of two that have the same module the earlier folder's, then
    //! the alphabetically first file, wins.
    explicit NativeModuleIndex(const QStringList &folders);

    const ModuleMetadata *find(const QString &path) const;
    const QList<ModuleMetadata> &modules() const noexcept { return m_modules; } //!< In the order they were found.
    QStringList paths() const;
    //! The plug-in that has \a module, one of modules(); valid as long as a copy of this index is there.
    QPluginLoader &pluginOf(const ModuleMetadata &module) const { return *m_plugins.at(module.file); }
    const QStringList &folders() const noexcept { return m_folders; }
    const QList<Complaint> &complaints() const noexcept { return m_complaints; }

private:
    void scanFolder(const QString &folder);
    void readFile(const QString &file, const QString &real);

    QStringList m_folders;
    QSet<QString> m_seen; //!< Real paths.
    //! Of the files with modules: loading one of these does not look for the file and read its metadata again.
    std::map<QString, std::shared_ptr<QPluginLoader>> m_plugins;
    QList<ModuleMetadata> m_modules;
    QHash<QString, qsizetype> m_byPath;
    QList<Complaint> m_complaints;
};

} // namespace modulehost
