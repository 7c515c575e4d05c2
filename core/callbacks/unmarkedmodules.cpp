// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unmarkedmodules.h"

#include <iterator>

namespace modulehost {

QList<int> UnmarkedModules::take()
{
    QList<int> modules;
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        modules.append(it->first);
        it = it->second > 0 ? std::next(it) : m_waiting.erase(it);
    }
    return modules;
}

} // namespace modulehost
