// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "inspecttext.h"

#include "numberedmodules.h"
#include "snapshotjson.h"
#include "texttable.h"

#include <cacheestimate.h>
#include <catalogue.h>

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Align = TextTable::Align;

QString plural(qsizetype count, const QString &thing)
{
    return QString::number(count) + u' ' + thing + (count == 1 ? QString() : u"s"_s);
}

//! ", 1 error, 2 warnings", as far as there are any.
QString problemCounts(const QList<Problem> &problems)
{
    QString text;
    for (const auto severity : {Problem::Severity::Error, Problem::Severity::Warning, Problem::Severity::Hint}) {
        const auto count
            = std::count_if(problems.begin(), problems.end(), [&](const Problem &p) { return p.severity == severity; });
        if (count > 0)
            text += u", "_s + plural(count, severityName(severity));
    }
    return text;
}

QString registrations(const ModuleSnapshot &module)
{
    QStringList parts;
    for (const auto &[count, thing] :
         {std::pair(module.callbackCount, u"callback"_s), std::pair(module.routeCount, u"route"_s),
          std::pair(module.cacheCount, u"cache"_s)}) {
        if (count > 0)
            parts.append(plural(count, thing));
    }
    return parts.join(u", "_s);
}

QString heading(const HostSnapshot &snapshot)
{
    const QString server = snapshot.serverName.isEmpty() ? u"(no server_name)"_s : snapshot.serverName;
    return server + u" — "_s + snapshot.files.join(u", "_s) + u'\n';
}

QString modulesText(const HostSnapshot &snapshot)
{
    if (snapshot.modules.isEmpty())
        return u"\nModules\n  none\n"_s;
    TextTable table({{u"#"_s, Align::Right},
                     {u"module"_s},
                     {u"state"_s},
                     {u"runtime"_s},
                     {u"version"_s},
                     {u"line"_s, Align::Right},
                     {u"load"_s, Align::Right},
                     {u"registered"_s}});
    for (const ModuleSnapshot &module : snapshot.modules) {
        const bool isActive = module.state == ModuleState::Active;
        table.addRow({module.index < 0 ? u"-"_s : QString::number(module.index), module.path, stateName(module.state),
                      module.runtime, module.version,
                      module.entry.isValid() ? QString::number(module.entry.line) : QString(),
                      isActive ? millisecondsText(module.loadNs) : QString(), registrations(module)});
        if (module.failure) {
            table.addNote(u"  %1: %2"_s.arg(module.failure->phase, module.failure->message));
            for (const QString &cause : module.failure->causes)
                table.addNote(u"    "_s + cause);
        }
    }
    return u"\nModules, in the order they are asked\n"_s + table.toText();
}

QString askedText(const CallbackSnapshot::Asked &asked, const NumberedModules &names)
{
    QString text = names(asked.module);
    if (!asked.loginType.isEmpty())
        text += u" for %1 with %2"_s.arg(asked.loginType,
                                         asked.fields.isEmpty() ? u"no fields"_s : asked.fields.join(u", "_s));
    return text;
}

QString callbackText(const CallbackSnapshot &callback, const NumberedModules &names)
{
    QString text = u"  %1 (%2)\n"_s.arg(callback.name, callback.category);
    if (const CallbackInfo *info = findCallback(callback.name))
        text += u"      %1: %2\n"_s.arg(info->policy, info->policySentence());
    for (const CallbackSnapshot::Asked &asked : callback.modules)
        text += u"      %1\n"_s.arg(askedText(asked, names));
    for (const CallbackSnapshot::Refused &refused : callback.refused)
        text += u"      not asked: %1: %2\n"_s.arg(names(refused.module), refused.reason);
    return text;
}

QString callbacksText(const HostSnapshot &snapshot, const NumberedModules &names)
{
    QString text = u"\nCallbacks\n"_s;
    for (const CallbackSnapshot &callback : snapshot.callbacks)
        text += callbackText(callback, names);
    return snapshot.callbacks.isEmpty() ? text + u"  none\n"_s : text;
}

QString routesText(const HostSnapshot &snapshot, const NumberedModules &names)
{
    if (snapshot.routes.isEmpty())
        return u"\nWeb resources\n  none\n"_s;
    TextTable table({{u"path"_s}, {u"answers"_s}, {u"module"_s}, {u"state"_s}, {u"why"_s}});
    for (const RouteSnapshot &route : snapshot.routes) {
        table.addRow({route.path.isEmpty() ? u"(empty)"_s : route.path,
                      route.leaf ? u"the path and all below"_s : u"the path alone"_s, names(route.module),
                      stateName(route.state), route.reason});
        if (!route.hint.isEmpty())
            table.addNote(u"hint: "_s + route.hint);
    }
    return u"\nWeb resources\n"_s + table.toText();
}

QString memoryText(const std::optional<CacheMemory> &memory)
{
    if (!memory)
        return u"—"_s;
    const QString size = QLocale::c().formattedDataSize(memory->bytes, 1, QLocale::DataSizeIecFormat);
    return estimateText(*memory, size);
}

QString cachesText(const HostSnapshot &snapshot, const NumberedModules &names)
{
    if (snapshot.caches.isEmpty())
        return u"\nCaches\n  none\n"_s;
    TextTable table({{u"function"_s},
                     {u"module"_s},
                     {u"keys"_s},
                     {u"entries"_s, Align::Right},
                     {u"asked size"_s, Align::Right},
                     {u"effective"_s, Align::Right},
                     {u"memory"_s, Align::Right},
                     {u"hits"_s, Align::Right},
                     {u"misses"_s, Align::Right}});
    for (const CachedFunctionSnapshot &cache : snapshot.caches) {
        const CacheStatistics &numbers = cache.statistics;
        table.addRow({cache.function, names(cache.module), cache.keys.join(u", "_s), QString::number(numbers.entries),
                      QString::number(numbers.askedSize), QString::number(numbers.effectiveSize),
                      memoryText(cache.memory), QString::number(numbers.hits), QString::number(numbers.misses)});
    }
    return u"\nCaches\n"_s + table.toText();
}

} // namespace

QString inspectText(const HostSnapshot &snapshot)
{
    const NumberedModules names(snapshot);
    return heading(snapshot) + modulesText(snapshot) + callbacksText(snapshot, names) + routesText(snapshot, names)
        + cachesText(snapshot, names);
}

QString checkText(const HostSnapshot &snapshot)
{
    const auto active = std::count_if(snapshot.modules.begin(), snapshot.modules.end(),
                                      [](const ModuleSnapshot &m) { return m.state == ModuleState::Active; });
    return u"%1, %2 active%3\n"_s.arg(plural(snapshot.modules.size(), u"module"_s))
        .arg(active)
        .arg(problemCounts(snapshot.problems));
}

QString staticCheckText(qsizetype modules, const QList<Problem> &problems)
{
    return u"%1, none of their code was run%2\n"_s.arg(plural(modules, u"module"_s), problemCounts(problems));
}

} // namespace modulehost
