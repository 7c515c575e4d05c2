// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modulerow.h"

#include <QHash>

#include <algorithm>

namespace modulehost {

namespace {

//! What an update of the counters changes.
auto counted(const ModuleSnapshot &m)
{
    return std::make_tuple(m.index, m.state, m.isLeftOut, m.totals.calls, m.totals.denied, m.totals.failed,
                           m.totals.totalNs, m.callbackCount, m.routeCount, m.cacheCount, m.loadNs);
}

//! Positions in \a before for the entries of \a edited: equal path and config first, then equal path.
QList<qsizetype> origins(const QList<ModuleEntry> &before, const QList<ModuleEntry> &edited)
{
    QList<qsizetype> result(edited.size(), -1);
    QHash<QString, QList<qsizetype>> free; // By path, in the order of the file.
    for (qsizetype j = 0; j < before.size(); ++j)
        free[before.at(j).path].append(j);
    const auto take = [&](bool isStrict) {
        for (qsizetype i = 0; i < edited.size(); ++i) {
            const auto places = free.find(edited.at(i).path);
            if (result.at(i) >= 0 || places == free.end())
                continue;
            const auto found = std::find_if(places->begin(), places->end(), [&](qsizetype j) {
                return !isStrict || before.at(j).config == edited.at(i).config;
            });
            if (found != places->end()) {
                result[i] = *found;
                places->erase(found);
            }
        }
    };
    take(true);
    take(false);
    return result;
}

ModuleRow::State stateOf(const ModuleEntry &entry, const ModuleSnapshot *live, bool isFileLive)
{
    const bool runs = live && live->state == ModuleState::Active;
    if (entry.disabled)
        return runs ? ModuleRow::State::WillStop : ModuleRow::State::Disabled;
    if (!live)
        return isFileLive ? ModuleRow::State::WillLoad : ModuleRow::State::NotRun;
    if (live->isLeftOut)
        return ModuleRow::State::LeftOut;
    if (live->state == ModuleState::Disabled)
        return ModuleRow::State::WillLoad;
    return runs ? ModuleRow::State::Active : ModuleRow::State::Failed;
}

} // namespace

bool operator==(const ModuleRow &a, const ModuleRow &b)
{
    if (std::tie(a.position, a.before, a.path, a.state, a.livePosition, a.place)
            != std::tie(b.position, b.before, b.path, b.state, b.livePosition, b.place)
        || a.live.has_value() != b.live.has_value())
        return false;
    return !a.live || (counted(*a.live) == counted(*b.live) && a.live->isReused == b.live->isReused);
}

QList<ModuleRow> moduleRows(const ConfigDocument &saved, const ConfigDocument &edited, const HostSnapshot &snapshot,
                            const ConfigDocument *live)
{
    const QList<ModuleEntry> &entries = edited.modules();
    const QList<qsizetype> before = origins(saved.modules(), entries);
    const QList<qsizetype> inLive = origins(live ? live->modules() : QList<ModuleEntry>(), entries);
    QHash<QString, int> occurrences;
    QList<ModuleRow> rows;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const ModuleEntry &entry = entries.at(i);
        const qsizetype origin = before.at(i);
        const qsizetype at = inLive.at(i);
        // Just after an apply the snapshot is still the one of before.
        const bool isTold = at >= 0 && at < snapshot.modules.size() && snapshot.modules.at(at).path == entry.path;
        const ModuleSnapshot *module = isTold ? &snapshot.modules.at(at) : nullptr;
        ModuleRow row {.position = i,
                       .before = origin < 0 ? i : origin,
                       .path = entry.path,
                       .state = stateOf(entry, module, live != nullptr)};
        row.occurrence = occurrences[entry.path]++;
        if (module)
            row.live = *module;
        row.livePosition = at;
        row.place = entry.entry;
        rows.append(row);
    }
    return rows;
}

} // namespace modulehost
