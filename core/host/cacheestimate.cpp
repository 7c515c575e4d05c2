// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cacheestimate.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace modulehost {

QString estimateName(const CacheMemory &memory) { return memory.isAtLeast ? u"at_least"_s : u"about"_s; }

QString estimateText(const CacheMemory &memory, const QString &size)
{
    return (memory.isAtLeast ? QCoreApplication::translate("CacheMemory", "at least %1")
                             : QCoreApplication::translate("CacheMemory", "about %1"))
        .arg(size);
}

} // namespace modulehost
