// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "busyfeed.h"

#include "snapshotfeed.h"

#include <celltext.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace modulehost {

QString busyText(const BusyItem &item)
{
    const QString duration = durationText(item.milliseconds * 1'000'000);
    switch (item.kind) {
    case BusyItem::Kind::Held:
        return item.module.isEmpty() ? BusyFeed::tr("The host has stood still for %1").arg(duration)
                                     : BusyFeed::tr("%1 has held the host for %2").arg(item.module, duration);
    case BusyItem::Kind::Waiting:
        return item.module.isEmpty()
            ? BusyFeed::tr("%1 has waited for %2").arg(item.callback, duration)
            : BusyFeed::tr("%1 has waited for %2 for %3").arg(item.callback, item.module, duration);
    case BusyItem::Kind::Stuck:
        return item.module.isEmpty()
            ? BusyFeed::tr("%1 is stuck: it has waited for %2").arg(item.callback, duration)
            : BusyFeed::tr("%1 is stuck: it has waited for %2 for %3").arg(item.callback, item.module, duration);
    }
    Q_UNREACHABLE();
}

BusyFeed::BusyFeed(const HostSession &session, const SnapshotFeed &snapshots, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_snapshots(snapshots)
{
    m_age.start();
    m_watch.setInterval(250ms);
    m_watch.callOnTimeout(this, &BusyFeed::look);
    m_watch.start();
    connect(&snapshots, &SnapshotFeed::changed, this, [this] {
        m_age.start();
        look();
    });
}

void BusyFeed::setAwake(bool isAwake)
{
    if (isAwake == m_watch.isActive())
        return;
    if (isAwake) {
        m_watch.start();
        look();
    } else {
        m_watch.stop();
    }
}

void BusyFeed::look()
{
    QList<BusyItem> items;
    for (const WaitingSnapshot &waiting : m_snapshots.snapshot().waiting) {
        const qint64 milliseconds = waiting.milliseconds + m_age.elapsed();
        const auto kind = milliseconds >= stuckAfter.count() ? BusyItem::Kind::Stuck : BusyItem::Kind::Waiting;
        items.append({kind, waiting.path, waiting.callback, milliseconds});
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const BusyItem &a, const BusyItem &b) { return a.milliseconds > b.milliseconds; });
    if (const std::optional<StallSnapshot> stall = m_session.stall())
        items.prepend({BusyItem::Kind::Held, stall->path, {}, stall->milliseconds});
    if (items.isEmpty() && m_items.isEmpty())
        return;
    m_items = items;
    Q_EMIT changed();
}

} // namespace modulehost
