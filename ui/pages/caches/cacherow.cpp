// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cacherow.h"

#include <cacheestimate.h>
#include <celltext.h>

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

struct CacheRowText
{
    Q_DECLARE_TR_FUNCTIONS(CacheRow)
};

QString entriesText(const CacheRow &row)
{
    const QLocale locale;
    return CacheRowText::tr("%1 of %2").arg(locale.toString(row.entries), locale.toString(row.effectiveSize));
}

QString entriesToolTip(const CacheRow &row)
{
    const QLocale locale;
    if (row.effectiveSize == 0)
        return CacheRowText::tr(
                   "This cache keeps nothing: the module asked for %1 entries, and the cache factor leaves none.")
            .arg(locale.toString(row.askedSize));
    return CacheRowText::tr("%1 entries; at most %2 are kept, which is the asked size of %3 times the cache factor.")
        .arg(locale.toString(row.entries), locale.toString(row.effectiveSize), locale.toString(row.askedSize));
}

QVariant ratio(const CacheRow &row)
{
    const qint64 calls = row.hits + row.misses;
    return calls == 0 ? QVariant() : QVariant(100.0 * double(row.hits) / double(calls));
}

QString ratioText(const CacheRow &row)
{
    const QVariant value = ratio(row);
    return value.isValid() ? CacheRowText::tr("%1 %").arg(QLocale().toString(value.toDouble(), 'f', 1))
                           : CacheRowText::tr("–");
}

QVariant memory(const CacheRow &row) { return row.memory ? QVariant(row.memory->bytes) : QVariant(); }

QString shownMemory(const CacheRow &row)
{
    if (!row.memory)
        return CacheRowText::tr("–");
    const QString size = memoryText(row.memory->bytes);
    return row.memory->isAtLeast ? CacheRowText::tr("≥ %1").arg(size) : size;
}

QString memoryToolTip(const CacheRow &row)
{
    if (!row.memory)
        return CacheRowText::tr("This cache does not tell what its entries take in memory.");
    const QString amount = estimateText(*row.memory, memoryText(row.memory->bytes));
    return row.memory->isAtLeast
        ? CacheRowText::tr("The entries take %1 of memory: keys or values of this cache may hold more than can be "
                           "counted. An estimate from a sample of the entries.")
              .arg(amount)
        : CacheRowText::tr("The entries take %1 of memory: an estimate from a sample of them.").arg(amount);
}

Column<CacheRow> number(const QByteArray &id, const QString &title, qint64 CacheRow::*member,
                        const QString &toolTip = {})
{
    Column<CacheRow> column {id, title, ColumnLook::Number, [member](const CacheRow &row) { return row.*member; }};
    if (!toolTip.isEmpty())
        column.toolTip = [toolTip](const CacheRow &) { return toolTip; };
    return column;
}

} // namespace

double CacheRow::fill() const
{
    return effectiveSize <= 0 ? 0 : std::clamp(double(entries) / double(effectiveSize), 0.0, 1.0);
}

QList<CacheRow> cacheRows(const HostSnapshot &snapshot)
{
    QHash<int, QString> paths;
    for (const ModuleSnapshot &module : snapshot.modules) {
        if (module.index >= 0)
            paths.insert(module.index, module.path);
    }
    QHash<QString, int> times;
    QList<CacheRow> rows;
    for (const CachedFunctionSnapshot &cache : snapshot.caches) {
        CacheRow row;
        row.module = cache.module;
        row.modulePath = paths.value(cache.module);
        row.function = cache.function;
        const QString name = row.modulePath + u' ' + row.function;
        row.id = name + u' ' + QString::number(times[name]++);
        row.keyParameters = cache.keys;
        row.entries = cache.statistics.entries;
        row.pending = cache.statistics.pending;
        row.hits = cache.statistics.hits;
        row.misses = cache.statistics.misses;
        row.evictedForSize = cache.statistics.evicted[CacheStatistics::Size];
        row.evictedForTime = cache.statistics.evicted[CacheStatistics::Time];
        row.invalidated = cache.statistics.evicted[CacheStatistics::Invalidation];
        row.askedSize = cache.statistics.askedSize;
        row.effectiveSize = cache.statistics.effectiveSize;
        row.memory = cache.memory;
        rows.append(row);
    }
    return rows;
}

QList<Column<CacheRow>> cacheColumns()
{
    Column<CacheRow> pending = number("pending", CacheRowText::tr("Pending"), &CacheRow::pending,
                                      CacheRowText::tr("Values that are being computed now."));
    pending.isExtra = true;
    Column<CacheRow> forSize = number("evictedSize", CacheRowText::tr("Evicted: size"), &CacheRow::evictedForSize,
                                      CacheRowText::tr("Entries that left because the cache was full."));
    Column<CacheRow> forTime = number("evictedTime", CacheRowText::tr("Evicted: time"), &CacheRow::evictedForTime,
                                      CacheRowText::tr("Entries that left because of their age."));
    Column<CacheRow> invalidated
        = number("invalidated", CacheRowText::tr("Evicted: invalidation"), &CacheRow::invalidated,
                 CacheRowText::tr("Entries that were invalidated, or not used for the time that the config allows."));
    forSize.isExtra = forTime.isExtra = invalidated.isExtra = true;
    return {
        {"module", CacheRowText::tr("Module"), ColumnLook::Text, [](const CacheRow &row) { return row.modulePath; }},
        {"function",
         CacheRowText::tr("Function"),
         ColumnLook::Fixed,
         [](const CacheRow &row) { return row.function; },
         {},
         [](const CacheRow &row) {
             return CacheRowText::tr("%1(%2)").arg(row.function, row.keyParameters.join(u", "_s));
         }},
        {"entries", CacheRowText::tr("Entries"), ColumnLook::Number, [](const CacheRow &row) { return row.entries; },
         entriesText, entriesToolTip},
        number("asked", CacheRowText::tr("Asked size"), &CacheRow::askedSize,
               CacheRowText::tr("How many entries the module asked for, before the cache factor.")),
        {"memory", CacheRowText::tr("Memory"), ColumnLook::Number, memory, shownMemory, memoryToolTip},
        number("hits", CacheRowText::tr("Hits"), &CacheRow::hits),
        number("misses", CacheRowText::tr("Misses"), &CacheRow::misses),
        {"ratio", CacheRowText::tr("Hit ratio"), ColumnLook::Number, ratio, ratioText},
        {"evicted",
         CacheRowText::tr("Evictions"),
         ColumnLook::Number,
         [](const CacheRow &row) { return row.evictedForSize + row.evictedForTime + row.invalidated; },
         {},
         [](const CacheRow &row) {
             return CacheRowText::tr("The cache was full: %1\nToo old: %2\nInvalidated, or not used for long: %3")
                 .arg(QLocale().toString(row.evictedForSize), QLocale().toString(row.evictedForTime),
                      QLocale().toString(row.invalidated));
         }},
        forSize,
        forTime,
        invalidated,
        pending,
    };
}

} // namespace modulehost
