// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <configdocument.h>

#include <QHash>
#include <QStringList>

#include <mutex>

namespace modulehost {

//! Which names documents were opened from. Any thread.
class ConfigOrigins
{
public:
    //! \a document has been opened from the files and folders \a names.
    void add(const ConfigDocument &document, const QStringList &names)
    {
        const std::lock_guard lock(m_mutex);
        if (m_names.size() == maximum)
            m_names.clear();
        m_names.insert(fileNames(document), names);
    }

    //! Of a document that was not opened here: its files.
    QStringList namesOf(const ConfigDocument &document) const
    {
        const std::lock_guard lock(m_mutex);
        const QStringList files = fileNames(document);
        return m_names.value(files, files);
    }

private:
    static constexpr qsizetype maximum = 100;

    static QStringList fileNames(const ConfigDocument &document)
    {
        QStringList names;
        for (const ConfigFile &file : document.files())
            names.append(file.name);
        return names;
    }

    mutable std::mutex m_mutex;
    QHash<QStringList, QStringList> m_names;
};

} // namespace modulehost
