// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compositionproblems.h"

#include <catalogue.h>

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Severity = Problem::Severity;
using AuthCheckers = decltype(PasswordAuthProviderCallbacks::authCheckers);

//! Of modules by their number.
class Findings
{
public:
    explicit Findings(const QList<ModulePart> &parts)
    {
        for (const ModulePart &part : parts)
            m_parts.insert(part.number, &part);
    }

    void add(Severity severity, int module, const QString &id, const QString &sentence)
    {
        const ModulePart *part = m_parts.value(module);
        if (part)
            m_problems.append({severity, part->entry, entryPath(part->item), sentence, part->index, id});
    }
    QString name(int module) const
    {
        const ModulePart *part = m_parts.value(module);
        return part ? part->path : QString();
    }
    QList<Problem> problems() const { return m_problems; }

private:
    QHash<int, const ModulePart *> m_parts;
    QList<Problem> m_problems;
};

void findRefusedCallbacks(const CallbackTable &table, Findings &findings)
{
    for (const RefusedCallback &refused : table.refused()) {
        const CallbackInfo &info = catalogue().at(qsizetype(refused.callback));
        const QList<int> winners = table.modules(refused.callback);
        QString sentence
            = info.name + u" of "_s + findings.name(refused.module) + u" is never asked: "_s + refused.reason;
        if (!winners.isEmpty())
            sentence += u" ("_s + findings.name(winners.constFirst()) + u')';
        findings.add(Severity::Warning, refused.module, u"refused-callback"_s, sentence);
    }
}

QString fieldText(const QStringList &fields)
{
    return fields.isEmpty() ? u"no fields"_s : u"the fields "_s + fields.join(u", "_s);
}

void findLoginTypeConflicts(const CallbackTable &table, Findings &findings)
{
    struct Registered
    {
        QStringList fields;
        int module;
    };
    QHash<QString, Registered> known;
    for (const auto &hop : table.chain<AuthCheckers>().hops) {
        const auto before = known.constFind(hop.loginType);
        if (before != known.cend() && before->fields != hop.fields) {
            findings.add(Severity::Warning, hop.module, u"login-fields-overwritten"_s,
                         u"login type %1 was registered with %2 by %3; %4 registers it with %5, and these hold for all "
                         u"checkers of the type"_s.arg(hop.loginType, fieldText(before->fields),
                                                       findings.name(before->module), findings.name(hop.module),
                                                       fieldText(hop.fields)));
        }
        known.insert(hop.loginType, {hop.fields, hop.module});
    }
}

void findVersionLimits(const CallbackTable &table, const QVersionNumber &target, Findings &findings)
{
    for (const CallbackInfo &info : catalogue()) {
        const QList<int> modules = table.modules(info.index);
        for (const int module : QSet<int>(modules.cbegin(), modules.cend())) {
            if (info.since > target) {
                findings.add(Severity::Warning, module, u"newer-than-target"_s,
                             u"%1 registers %2, which the homeserver knows since %3; version %4 refuses to start"_s.arg(
                                 findings.name(module), info.name, info.since.toString(), target.toString()));
            } else if (info.deprecatedSince && *info.deprecatedSince <= target) {
                findings.add(Severity::Hint, module, u"callback-deprecated"_s,
                             u"%1 registers %2, which is deprecated since %3"_s.arg(findings.name(module), info.name,
                                                                                    info.deprecatedSince->toString()));
            }
        }
    }
}

QString pathOf(const Route &route) { return route.path.isEmpty() ? u"the empty path"_s : route.path; }

void findRouteConflicts(const RouteTable &table, Findings &findings)
{
    for (const Route &route : table.routes()) {
        if (route.state == Route::State::Shadowed) {
            findings.add(Severity::Warning, route.module, u"shadowed-route"_s,
                         u"%1 of %2 is shadowed: %3"_s.arg(pathOf(route), route.moduleName, route.reason));
        } else if (route.state == Route::State::Refused) {
            findings.add(Severity::Warning, route.module, u"refused-route"_s,
                         u"%1 of %2 is not served: %3"_s.arg(pathOf(route), route.moduleName, route.reason));
        }
        if (!route.hint.isEmpty()) {
            findings.add(Severity::Hint, route.module, u"route-hint"_s,
                         u"%1 of %2: %3"_s.arg(pathOf(route), route.moduleName, route.hint));
        }
    }
}

void findCacheCollisions(const CacheRegistry &caches, Findings &findings)
{
    for (const CacheCollision &collision : caches.collisions()) {
        const QString owners = collision.hiddenModule == collision.module
            ? u"twice by %1"_s.arg(findings.name(collision.module))
            : u"by %1 and by %2"_s.arg(findings.name(collision.hiddenModule), findings.name(collision.module));
        findings.add(
            Severity::Warning, collision.module, u"cache-name-collision"_s,
            u"cached function %1 is registered %2; on a homeserver with workers, invalidations from other processes "
            "reach the later one only"_s.arg(collision.name, owners));
    }
}

} // namespace

QList<Problem> problemsOf(const Composition &composition, const QList<ModulePart> &parts, const QVersionNumber &target)
{
    Findings findings(parts);
    findRefusedCallbacks(*composition.callbacks, findings);
    findLoginTypeConflicts(*composition.callbacks, findings);
    findVersionLimits(*composition.callbacks, target, findings);
    findRouteConflicts(*composition.routes, findings);
    findCacheCollisions(composition.caches, findings);
    return findings.problems();
}

} // namespace modulehost
