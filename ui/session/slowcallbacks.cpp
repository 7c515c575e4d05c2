// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "slowcallbacks.h"

#include <celltext.h>
#include <durationquantile.h>

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr double usual = 0.95;

struct SlowCallbacks
{
    Q_DECLARE_TR_FUNCTIONS(SlowCallbacks)
};

} // namespace

QList<Problem> slowCallbacks(const HostSnapshot &snapshot, const SlowMark &mark)
{
    QHash<int, const ModuleSnapshot *> modules;
    for (const ModuleSnapshot &module : snapshot.modules) {
        if (module.index >= 0)
            modules.insert(module.index, &module);
    }
    QList<Problem> problems;
    for (const CallbackSnapshot &callback : snapshot.callbacks) {
        const qint64 limit = mark.nanoseconds(callback.name);
        for (const CallbackSnapshot::Asked &asked : callback.modules) {
            const CallbackCounters &counters = asked.counters;
            const ModuleSnapshot *module = modules.value(asked.module);
            if (!module || counters.maximumNs <= limit)
                continue;
            const auto p95 = durationQuantile(counters.histogram, usual, counters.maximumNs);
            if (!p95 || *p95 <= limit)
                continue;
            const QString figures = SlowCallbacks::tr("95 % of %1 answers took up to %2, the slowest %3; "
                                                      "from %4 on it is marked as slow")
                                        .arg(QLocale().toString(counters.calls), durationText(*p95),
                                             durationText(counters.maximumNs), durationText(limit));
            problems.append({Problem::Severity::Warning, module->entry, u"modules.<item %1>"_s.arg(asked.module),
                             SlowCallbacks::tr("%1 is slow to answer %2: %3").arg(module->path, callback.name, figures),
                             asked.module, u"slow-callback"_s});
        }
    }
    return problems;
}

} // namespace modulehost
