// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changepreviewing.h"

#include "moduleplan.h"
#include "orderchange.h"
#include "problemorder.h"

#include <catalogue.h>

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

class Preview
{
public:
    Preview(const LiveSetup &live, const Setup &setup, bool keepsInstances)
        : m_live(live)
        , m_setup(setup)
        , m_keepsInstances(keepsInstances)
        , m_plan(planModules(plannedModules(live), plannedModules(setup)))
    {
    }

    ChangePreview run()
    {
        place();
        tellMoves();
        tellGone();
        for (const ModulePart &part : partsOf(m_live.modules))
            m_paths.insert(part.number, part.path);
        m_after = compose(m_parts, std::make_shared<DispatchEnvironment>(), m_setup.targetSynapse, 0);
        for (const CallbackInfo &info : catalogue())
            compareCallback(info);
        compareRoutes();
        tellProblems();
        return std::move(m_preview);
    }

private:
    void place()
    {
        int index = 0;
        for (qsizetype i = 0; i < m_setup.modules.size(); ++i) {
            const Setup::Entry &entry = m_setup.modules.at(i);
            const LiveModule *before = beforeAt(m_plan.steps.at(i).before);
            if (!entry.isEnabled) {
                if (before && before->isEnabled())
                    tell(entry.spec.path,
                         entry.isLeftOut ? u"stops: it is left out of this run"_s : u"stops: its entry is disabled"_s);
                continue;
            }
            const bool isConstructed = tellConstructed(entry, m_plan.steps.at(i).action, before);
            if (before && before->isEnabled())
                addPart(*before, entry, index, isConstructed);
            ++index;
        }
    }

    //! Whether the module is constructed, anew or for the first time.
    bool tellConstructed(const Setup::Entry &entry, ModulePlan::Action action, const LiveModule *before)
    {
        if (entry.problem)
            m_preview.problems.append(*entry.problem);
        if (!before || !before->isEnabled())
            tell(entry.spec.path, u"is constructed: what it registers is known only then"_s, true);
        else if (action == ModulePlan::Action::Retry)
            tell(entry.spec.path, u"failed before and is tried again"_s, true);
        else if (action == ModulePlan::Action::Build)
            tell(entry.spec.path, anew(*before, u"its config changed"_s), true);
        else if (!m_keepsInstances)
            tell(entry.spec.path, anew(*before, u"settings changed that every module may have read"_s), true);
        else
            return false;
        return true;
    }

    static QString anew(const LiveModule &before, const QString &reason)
    {
        return (before.instance->metadata().isExclusive ? u"is stopped and then constructed anew: "_s
                                                        : u"is constructed anew: "_s)
            + reason;
    }

    void addPart(const LiveModule &before, const Setup::Entry &entry, int index, bool isConstructed)
    {
        m_places.append({before.instance->index(), index, entry.spec.path, isConstructed});
        if (!before.isActive())
            return;
        ModulePart part = partsOf({before}).constFirst();
        part.index = index;
        part.item = entry.spec.item;
        part.entry = entry.spec.range;
        m_parts.append(part);
    }

    void tellMoves()
    {
        QList<int> before;
        for (const Place &place : std::as_const(m_places))
            before.append(place.before);
        const QList<qsizetype> moved = movedPlaces(before);
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            const Place &place = m_places.at(i);
            if (moved.contains(i))
                tell(place.path, u"moves from %1 to %2"_s.arg(place.before + 1).arg(place.after + 1));
            else if (!place.isConstructed)
                m_preview.kept.append(place.path);
        }
    }

    void tellGone()
    {
        for (const int position : m_plan.gone) {
            const LiveModule &module = m_live.modules.at(position);
            if (module.isEnabled())
                tell(module.instance->spec().path, u"stops: its entry is gone"_s);
        }
    }

    void compareCallback(const CallbackInfo &info)
    {
        const QList<int> before = m_live.composition->callbacks->modules(info.index);
        const QList<int> after = m_after->callbacks->modules(info.index);
        if (before == after)
            return;
        m_preview.callbacks.append({info.category, info.name, pathsOf(before), pathsOf(after),
                                    orderSentence(info.policy, before, after, m_paths)});
    }

    void compareRoutes()
    {
        QStringList paths;
        for (const RouteTable *table : {m_live.composition->routes.get(), m_after->routes.get()}) {
            for (const Route &route : table->routes())
                paths.append(route.path);
        }
        paths.removeDuplicates();
        for (const QString &path : std::as_const(paths)) {
            const Route *before = answering(*m_live.composition->routes, path);
            const Route *after = answering(*m_after->routes, path);
            const int ownerBefore = before ? before->module : -1;
            const int ownerAfter = after ? after->module : -1;
            if (ownerBefore != ownerAfter)
                m_preview.routes.append(
                    {path, m_paths.value(ownerBefore), m_paths.value(ownerAfter), routeSentence(path, before, after)});
        }
    }

    static const Route *answering(const RouteTable &table, const QString &path)
    {
        return table.match(QUrl::toPercentEncoding(path, "/")).route;
    }

    QString routeSentence(const QString &path, const Route *before, const Route *after) const
    {
        if (!after)
            return u"nobody answers any more: %1 no longer serves it"_s.arg(before->moduleName);
        if (!before)
            return u"%1 answers; until now nobody did"_s.arg(after->moduleName);
        const auto lost
            = std::find_if(m_after->routes->routes().begin(), m_after->routes->routes().end(), [&](const Route &route) {
                  return route.path == path && route.module == before->module && route.state != Route::State::Serving;
              });
        const QString sentence = u"%1 answers in place of %2"_s.arg(after->moduleName, before->moduleName);
        return lost == m_after->routes->routes().end() ? sentence : QString(sentence + u": "_s + lost->reason);
    }

    void tellProblems()
    {
        m_preview.problems += m_setup.newErrors(m_live.setup);
        const auto isKnown = [&](const Problem &problem) {
            return std::any_of(
                m_live.composition->problems.begin(), m_live.composition->problems.end(),
                [&](const Problem &known) { return known.id == problem.id && known.message == problem.message; });
        };
        for (const Problem &problem : m_after->problems) {
            if (!isKnown(problem))
                m_preview.problems.append(problem);
        }
        sortProblems(m_preview.problems);
    }

    const LiveModule *beforeAt(int position) const { return position < 0 ? nullptr : &m_live.modules.at(position); }

    void tell(const QString &path, const QString &sentence, bool isConstructed = false)
    {
        m_preview.modules.append({path, sentence, isConstructed});
    }

    QStringList pathsOf(const QList<int> &numbers) const
    {
        QStringList paths;
        for (const int number : numbers)
            paths.append(m_paths.value(number));
        return paths;
    }

    struct Place
    {
        int before;
        int after;
        QString path;
        bool isConstructed;
    };

    const LiveSetup &m_live;
    const Setup &m_setup;
    const bool m_keepsInstances;
    const ModulePlan m_plan;
    QList<Place> m_places; //!< Of modules that were enabled and are, in the new order.
    QList<ModulePart> m_parts;
    QHash<int, QString> m_paths; //!< By number.
    std::shared_ptr<const Composition> m_after;
    ChangePreview m_preview;
};

} // namespace

ChangePreview previewChange(const LiveSetup &live, const Setup &setup, bool keepsInstances)
{
    if (setup.isReadable)
        return Preview(live, setup, keepsInstances).run();
    ChangePreview preview;
    preview.problems = setup.problems;
    sortProblems(preview.problems);
    return preview;
}

} // namespace modulehost
