// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callbackbranch.h"

#include <durationquantile.h>

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Kind = CallbackRow::Kind;
using Asked = CallbackSnapshot::Asked;

std::optional<qint64> p95Of(const CallbackCounters &counters)
{
    return durationQuantile(counters.histogram, 0.95, counters.maximumNs);
}

class TreeBuilder
{
    Q_DECLARE_TR_FUNCTIONS(CallbackTree)

public:
    TreeBuilder(const HostSnapshot &snapshot, const CallbackTreeOptions &options)
        : m_options(options)
    {
        for (const ModuleSnapshot &module : snapshot.modules)
            m_paths.insert(module.index, module.path);
        for (const CallbackSnapshot &callback : snapshot.callbacks) {
            m_callbacks.insert(callback.name, &callback);
            for (const Asked &asked : callback.modules)
                m_totalNs += asked.counters.totalNs;
        }
    }

    QList<CallbackBranch> byCategory()
    {
        QList<CallbackBranch> categories;
        CallbackCounters sum;
        for (const CallbackInfo &info : catalogue()) {
            const CallbackSnapshot *callback = m_callbacks.value(info.name);
            if (!callback && !m_options.withUnregistered)
                continue;
            if (categories.isEmpty() || categories.constLast().row.category != info.category) {
                categories.append(
                    CallbackBranch {{Kind::Category, u"c:"_s + info.category, info.category, info.category}});
                sum = {};
            }
            CallbackBranch &category = categories.last();
            category.children.append(callbackBranch(info, callback, sum));
            category.row.figures = figures(sum);
            category.row.isRegistered = std::any_of(category.children.begin(), category.children.end(),
                                                    [](const CallbackBranch &b) { return b.row.isRegistered; });
        }
        return categories;
    }

    QList<CallbackBranch> byModule()
    {
        QList<CallbackBranch> modules;
        QHash<int, qsizetype> places;
        QHash<QString, int> occurrences;
        QHash<int, CallbackCounters> sums;
        QList<int> order = m_paths.keys();
        std::sort(order.begin(), order.end());
        for (const int index : order) {
            if (index < 0)
                continue;
            const QString path = m_paths.value(index);
            places.insert(index, modules.size());
            CallbackRow row {Kind::Module, u"m:%1#%2"_s.arg(path).arg(occurrences[path]++), path};
            row.module = index;
            row.path = path;
            modules.append(CallbackBranch {row});
        }
        for (const CallbackInfo &info : catalogue()) {
            const CallbackSnapshot *callback = m_callbacks.value(info.name);
            if (!callback)
                continue;
            for (CallbackRow row : moduleRows(info, *callback)) {
                const auto place = places.constFind(row.module);
                if (place == places.constEnd())
                    continue;
                CallbackBranch &module = modules[*place];
                row.key.prepend(module.row.key + u'/');
                if (row.kind == Kind::Module) {
                    row.title = info.name;
                    row.remark = withPlace(row.position, callback->modules.size(), row.remark);
                    sums[row.module].add(callback->modules.at(row.position - 1).counters);
                } else {
                    row.title = tr("%1 (refused)").arg(info.name);
                }
                module.children.append(CallbackBranch {row});
            }
        }
        for (CallbackBranch &module : modules) {
            module.row.figures = figures(sums.value(module.row.module));
            module.row.isRegistered = !module.children.isEmpty();
        }
        if (!m_options.withUnregistered)
            modules.removeIf([](const CallbackBranch &module) { return module.children.isEmpty(); });
        return modules;
    }

private:
    CallbackFigures figures(const CallbackCounters &counters) const
    {
        CallbackFigures shown {counters.calls, counters.allowed, counters.denied, counters.failed};
        if (counters.calls > 0) {
            shown.meanNs = counters.totalNs / qint64(counters.calls);
            shown.p95Ns = p95Of(counters);
            shown.maximumNs = counters.maximumNs;
            if (counters.lastNs > 0)
                shown.lastNs = counters.lastNs;
        }
        if (m_totalNs > 0)
            shown.share = 100.0 * double(counters.totalNs) / double(m_totalNs);
        return shown;
    }

    bool isSlow(const CallbackFigures &shown, const QString &callback) const
    {
        return m_options.slowAfterNs && shown.p95Ns && *shown.p95Ns > m_options.slowAfterNs(callback);
    }

    static QString withPlace(int position, qsizetype count, const QString &remark)
    {
        const QString place = tr("asked as %1 of %2").arg(position).arg(count);
        return remark.isEmpty() ? place : place + u", "_s + remark;
    }

    static QString remarkOf(const CallbackInfo &info)
    {
        QStringList remarks;
        if (info.deprecatedSince)
            remarks.append(tr("deprecated since %1").arg(info.deprecatedSince->toString()));
        if (info.isExperimental)
            remarks.append(tr("experimental"));
        return remarks.join(u", "_s);
    }

    //! Those that are asked, then those that were refused.
    QList<CallbackRow> moduleRows(const CallbackInfo &info, const CallbackSnapshot &callback) const
    {
        QList<CallbackRow> rows;
        QHash<QString, int> occurrences;
        const auto keyOf = [&](const QString &mark, const QString &path) -> QString {
            const QString key = u"c:%1/%2/%3%4"_s.arg(info.category, info.name, mark, path);
            return key + u'#' + QString::number(occurrences[key]++);
        };
        for (const Asked &asked : callback.modules) {
            const QString path = m_paths.value(asked.module);
            CallbackRow row {Kind::Module, keyOf(asked.loginType + u'@', path), path, info.category, info.name};
            row.module = asked.module;
            row.path = path;
            row.position = int(rows.size()) + 1;
            row.title = tr("%1. %2").arg(row.position).arg(path);
            row.loginType = asked.loginType;
            row.fields = asked.fields;
            row.remark = asked.loginType;
            row.stance = failureStance(info);
            row.figures = figures(asked.counters);
            row.isSlow = isSlow(row.figures, info.name);
            if (row.isSlow)
                row.remark = row.remark.isEmpty() ? tr("slow") : tr("%1, slow").arg(row.remark);
            rows.append(row);
        }
        for (const CallbackSnapshot::Refused &refused : callback.refused) {
            const QString path = m_paths.value(refused.module);
            CallbackRow row {Kind::Refused, keyOf(u"!"_s, path), tr("%1 (refused)").arg(path), info.category,
                             info.name};
            row.module = refused.module;
            row.path = path;
            row.reason = refused.reason;
            row.remark = refused.reason;
            row.isRegistered = false;
            rows.append(row);
        }
        return rows;
    }

    //! Adds what it counted to \a sum.
    CallbackBranch callbackBranch(const CallbackInfo &info, const CallbackSnapshot *callback,
                                  CallbackCounters &sum) const
    {
        CallbackBranch branch {
            {Kind::Callback, u"c:%1/%2"_s.arg(info.category, info.name), info.name, info.category, info.name}};
        CallbackRow &row = branch.row;
        row.stance = failureStance(info);
        QStringList remarks {remarkOf(info)};
        CallbackCounters counters;
        if (callback) {
            for (const Asked &asked : callback->modules)
                counters.add(asked.counters);
            for (const CallbackRow &module : moduleRows(info, *callback)) {
                row.isSlow = row.isSlow || module.isSlow;
                branch.children.append(CallbackBranch {module});
            }
        }
        row.isRegistered = callback && !callback->modules.isEmpty();
        if (!row.isRegistered)
            remarks.append(tr("nobody registered it"));
        if (row.isSlow)
            remarks.append(tr("slow"));
        remarks.removeAll(QString());
        row.remark = remarks.join(u", "_s);
        row.figures = figures(counters);
        sum.add(counters);
        return branch;
    }

    const CallbackTreeOptions &m_options;
    QHash<int, QString> m_paths;
    QHash<QString, const CallbackSnapshot *> m_callbacks;
    qint64 m_totalNs = 0;
};

} // namespace

QList<CallbackBranch> callbackTree(const HostSnapshot &snapshot, const CallbackTreeOptions &options)
{
    TreeBuilder builder(snapshot, options);
    return options.isByModule ? builder.byModule() : builder.byCategory();
}

int countWarnings(const HostSnapshot &snapshot, const std::function<qint64(const QString &)> &slowAfterNs)
{
    int count = 0;
    for (const CallbackSnapshot &callback : snapshot.callbacks) {
        count += int(callback.refused.size());
        const qint64 mark = slowAfterNs(callback.name);
        count += std::any_of(callback.modules.begin(), callback.modules.end(), [mark](const Asked &asked) {
            const std::optional<qint64> p95 = p95Of(asked.counters);
            return p95 && *p95 > mark;
        });
    }
    return count;
}

} // namespace modulehost
