// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulemetadata.h>

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

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
    const QStringList &folders() const noexcept { return m_folders; }
    const QList<Complaint> &complaints() const noexcept { return m_complaints; }

private:
    void scanFolder(const QString &folder);
    void readFile(const QString &file);

    QStringList m_folders;
    QStringList m_seen; //!< Real paths.
    QList<ModuleMetadata> m_modules;
    QHash<QString, qsizetype> m_byPath;
    QList<Complaint> m_complaints;
};

} // namespace modulehost
