// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configplace.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! The number in `<item N>`, or -1.
qsizetype itemNumber(QStringView step)
{
    constexpr QLatin1StringView prefix("<item ");
    if (!step.startsWith(prefix) || !step.endsWith(u'>'))
        return -1;
    bool isNumber = false;
    const qsizetype number = step.sliced(prefix.size()).chopped(1).toInt(&isNumber);
    return isNumber ? number : -1;
}

} // namespace

SourceRange configPlace(const ConfigValue &root, const QStringList &path)
{
    ConfigValue node = root;
    for (const QString &step : path) {
        const ConfigValue next = node.isList() ? node.at(itemNumber(step)) : node[step];
        if (next.isMissing() || !next.range().isValid())
            break;
        node = next;
    }
    return node.range();
}

} // namespace modulehost
