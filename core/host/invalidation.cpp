// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invalidation.h"

#include <modulehost/cachedfunctionbase.h>

#include <QByteArray>
#include <QCoroTimer>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! Putting together what was freed comes on top, see gatherFreed().
constexpr std::chrono::milliseconds invalidationBudget {1};
constexpr qsizetype largeSize = 16 * 1024; // bytes
constexpr int maximumErrors = 100;

/*!
 * The C library keeps small pieces that were freed until somebody wants a large one, and then puts all of them
 * together: a hundred milliseconds for those of a million entries. Wanting one after each slice spreads that.
 */
void gatherFreed() { const QByteArray large(largeSize, Qt::Uninitialized); }

//! The end of a slice: the event loop has its turn.
Task<> rest()
{
    gatherFreed();
    co_await QCoro::sleepFor(std::chrono::milliseconds(0));
}

void invalidateKey(CachedFunctionBase &function, const QStringList &key, InvalidationReport &report)
{
    if (function.invalidateText(key))
        return;
    if (report.errors.size() < maximumErrors) {
        report.errors.append(u"the key (%1) does not fit the parameters (%2)"_s.arg(
            key.join(u", "_s), function.keyParameters().join(u", "_s)));
    }
}

} // namespace

Task<InvalidationReport> invalidateInSlices(std::shared_ptr<const Composition> composition, int module, QString name,
                                            std::optional<QList<QStringList>> keys)
{
    InvalidationReport report;
    CachedFunctionBase *function = composition->caches.find(module, name);
    if (!function) {
        report.errors.append(u"the module has no cached function %1"_s.arg(name));
        co_return report;
    }
    report.isFound = true;
    report.entriesBefore = function->statistics().entries;
    if (!keys) {
        const CachedFunctionBase::Slice destroy = function->invalidateAllInSlices();
        report.entriesAfter = function->statistics().entries;
        while (!destroy(invalidationBudget))
            co_await rest();
        co_return report;
    }
    QElapsedTimer slice;
    slice.start();
    for (const QStringList &key : std::as_const(*keys)) {
        invalidateKey(*function, key, report);
        if (slice.hasExpired(invalidationBudget.count())) {
            co_await rest();
            slice.start();
        }
    }
    report.entriesAfter = function->statistics().entries;
    co_return report;
}

} // namespace modulehost
