// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

namespace modulehost {

//! `1 entry`, `1,000 entries`: the number as the locale writes it.
inline QString entryCount(qint64 count)
{
    return count == 1 ? QCoreApplication::translate("EntryCount", "1 entry")
                      : QCoreApplication::translate("EntryCount", "%Ln entries", nullptr, int(count));
}

} // namespace modulehost
