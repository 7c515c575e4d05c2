// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recentfiles.h"

using namespace Qt::StringLiterals;

namespace modulehost {

QList<QStringList> RecentFiles::all() const
{
    QList<QStringList> recent;
    for (const QVariant &names : m_settings.value(u"recent"_s).toList())
        recent.append(names.toStringList());
    return recent;
}

void RecentFiles::add(const QStringList &names)
{
    QList<QStringList> recent = all();
    recent.removeAll(names);
    recent.prepend(names);
    QVariantList kept;
    for (const QStringList &entry : recent.first(std::min(recent.size(), maximum)))
        kept.append(entry);
    m_settings.setValue(u"recent"_s, kept);
}

void RecentFiles::clear() { m_settings.remove(u"recent"_s); }

} // namespace modulehost
