// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invalidation.h"

#include <modulehost/cachedfunctionbase.h>

#include <QCoroTimer>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr std::chrono::milliseconds invalidationBudget {4};
constexpr int maximumErrors = 100;

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
            co_await QCoro::sleepFor(std::chrono::milliseconds(0));
        co_return report;
    }
    QElapsedTimer slice;
    slice.start();
    for (const QStringList &key : std::as_const(*keys)) {
        invalidateKey(*function, key, report);
        if (slice.hasExpired(invalidationBudget.count())) {
            co_await QCoro::sleepFor(std::chrono::milliseconds(0));
            slice.start();
        }
    }
    report.entriesAfter = function->statistics().entries;
    co_return report;
}

} // namespace modulehost
