// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trafficmixtext.h"

#include "routesmodel.h"

#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

void add(QStringList &parts, const QString &name, quint64 count)
{
    if (count > 0)
        parts.append(name + u' ' + QLocale().toString(count));
}

} // namespace

QString methodsText(const TrafficMix &mix)
{
    QStringList parts;
    const std::size_t other = mix.methods.size() - 1;
    for (std::size_t i = 0; i < other; ++i)
        add(parts, QString::fromLatin1(TrafficMix::methodNames[i].data(), qsizetype(TrafficMix::methodNames[i].size())),
            mix.methods[i]);
    add(parts, RoutesModel::tr("others"), mix.methods[other]);
    return parts.join(u", "_s);
}

QString statusesText(const TrafficMix &mix)
{
    QStringList parts;
    for (std::size_t i = 1; i < mix.statuses.size(); ++i)
        add(parts, u"%1xx"_s.arg(i), mix.statuses[i]);
    add(parts, RoutesModel::tr("others"), mix.statuses[0]);
    return parts.join(u", "_s);
}

} // namespace modulehost
