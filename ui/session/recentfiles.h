// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSettings>
#include <QStringList>

namespace modulehost {

//! What was opened lately, newest first: each a set of files and folders that belong together.
class RecentFiles
{
public:
    static constexpr qsizetype maximum = 12;

    //! \a settings must outlive the object.
    explicit RecentFiles(QSettings &settings)
        : m_settings(settings)
    {
    }

    QList<QStringList> all() const;
    void add(const QStringList &names);
    void clear();

private:
    QSettings &m_settings;
};

} // namespace modulehost
