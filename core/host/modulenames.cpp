// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modulenames.h"

namespace modulehost {

int ModuleNames::add(const QString &path)
{
    const std::lock_guard lock(m_mutex);
    m_known.emplace(m_next, Known {path});
    return m_next++;
}

void ModuleNames::setLive(const std::map<int, int> &indexes)
{
    const std::lock_guard lock(m_mutex);
    m_live = indexes.size();
    for (auto &[number, known] : m_known) {
        const auto live = indexes.find(number);
        known.index = live == indexes.end() ? -1 : live->second;
    }
    forgetOld();
}

QString ModuleNames::path(int number) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_known.find(number);
    return known == m_known.end() ? QString() : known->second.path;
}

int ModuleNames::index(int number) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_known.find(number);
    return known == m_known.end() ? -1 : known->second.index;
}

void ModuleNames::forgetOld()
{
    auto known = m_known.begin();
    while (known != m_known.end() && m_known.size() > m_live + maximumGone)
        known = known->second.index < 0 ? m_known.erase(known) : std::next(known);
}

} // namespace modulehost
