// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "seenkeys.h"

#include <algorithm>

namespace modulehost {

void SeenKeys::add(const QStringList &key)
{
    constexpr qsizetype partSize = 32'768;
    if (m_parts.empty() || m_parts.back().size() == partSize)
        m_parts.emplace_back().reserve(partSize);
    m_parts.back().insert(qHash(key));
}

bool SeenKeys::contains(const QStringList &key) const
{
    const size_t hash = qHash(key);
    return std::any_of(m_parts.begin(), m_parts.end(),
                       [hash](const QSet<size_t> &part) { return part.contains(hash); });
}

} // namespace modulehost
