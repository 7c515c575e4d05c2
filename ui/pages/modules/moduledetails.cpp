// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "moduledetails.h"

#include "modulesmodel.h"

#include <celltext.h>

#include <QJsonDocument>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString counted(int number, const QString &link) { return number > 0 ? u"%1 %2"_s.arg(number).arg(link) : QString(); }

QList<Detail> failureDetails(const ModuleFailure &failure)
{
    return {
        {.label = ModulesModel::tr("Failed in phase"), .text = failure.phase, .tone = Tone::Bad},
        {.label = ModulesModel::tr("Why"), .text = failure.message, .tone = Tone::Bad},
        {.label = ModulesModel::tr("Caused by"), .text = failure.causes.join(u'\n')},
        {.label = ModulesModel::tr("Setting"),
         .text = failure.path,
         .target
         = failure.range.isValid() ? Target {.kind = Target::Kind::ConfigPlace, .place = failure.range} : Target(),
         .isFixed = true},
    };
}

QString phaseTimes(const ModuleSnapshot &module)
{
    QStringList parts;
    for (const PhaseTime &phase : module.loadTimes)
        parts.append(u"%1 %2"_s.arg(phase.phase, durationText(phase.nanoseconds)));
    return parts.join(u", "_s);
}

} // namespace

QList<Detail> moduleDetails(const ModuleRow &row)
{
    QList<Detail> details {
        {.label = ModulesModel::tr("Module"), .text = row.path, .isFixed = true},
        {.label = ModulesModel::tr("State"), .text = stateText(row.state)},
        {.label = ModulesModel::tr("In the file"),
         .text = row.place.isValid() ? u"%1:%2"_s.arg(row.place.file).arg(row.place.line) : QString(),
         .target = {.kind = Target::Kind::ConfigPlace, .place = row.place},
         .isFixed = true},
    };
    if (!row.live)
        return details;
    const ModuleSnapshot &module = *row.live;
    if (module.failure)
        details.append(failureDetails(*module.failure));
    details.append({
        {.label = ModulesModel::tr("What it does"), .text = module.description},
        {.label = ModulesModel::tr("Version"), .text = module.version},
        {.label = ModulesModel::tr("Author"), .text = module.author},
        {.label = ModulesModel::tr("Licence"), .text = module.licence},
        {.label = ModulesModel::tr("Runtime"), .text = module.runtime},
        {.label = ModulesModel::tr("Plug-in file"), .text = module.file, .isFixed = true},
        {.label = ModulesModel::tr("Callbacks"),
         .text = counted(module.callbackCount, ModulesModel::tr("registered")),
         .target = {.kind = Target::Kind::Callback, .module = module.index}},
        {.label = ModulesModel::tr("Routes"),
         .text = counted(module.routeCount, ModulesModel::tr("registered")),
         .target = {.kind = Target::Kind::Route, .module = module.index}},
        {.label = ModulesModel::tr("Caches"),
         .text = counted(module.cacheCount, ModulesModel::tr("registered")),
         .target = {.kind = Target::Kind::Cache, .module = module.index}},
        {.label = ModulesModel::tr("Load time"),
         .text = module.loadNs > 0 ? u"%1 (%2)"_s.arg(durationText(module.loadNs), phaseTimes(module)) : QString()},
        {.label = ModulesModel::tr("Example"), .text = module.example, .isFixed = true},
        {.label = ModulesModel::tr("Config schema"),
         .text
         = module.schema.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(module.schema).toJson()).trimmed(),
         .isFixed = true},
    });
    return details;
}

} // namespace modulehost
