// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QStringList>

#include <vector>

namespace modulehost {

//! Which keys were read, by their hashes. Grows part by part: no new key makes those that are there move.
class SeenKeys
{
public:
    void add(const QStringList &key);
    bool contains(const QStringList &key) const;
    void clear() { m_parts.clear(); }

private:
    std::vector<QSet<size_t>> m_parts;
};

} // namespace modulehost
