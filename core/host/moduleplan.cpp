// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "moduleplan.h"

#include <QHash>
#include <QQueue>

#include <algorithm>

namespace modulehost {

namespace {

using Positions = QHash<QString, QQueue<int>>;

//! The first of \a positions that \a fits, taken out; -1 when there is none.
template<typename Fits>
int take(QQueue<int> &positions, Fits fits)
{
    const auto found = std::find_if(positions.begin(), positions.end(), fits);
    if (found == positions.end())
        return -1;
    const int position = *found;
    positions.erase(found);
    return position;
}

class Matching
{
public:
    Matching(const QList<PlannedModule> &before, const QList<PlannedModule> &after)
        : m_before(before)
        , m_after(after)
    {
        m_plan.steps.resize(after.size());
        for (int i = 0; i < before.size(); ++i)
            m_free[before.at(i).path].enqueue(i);
    }

    ModulePlan run()
    {
        // An instance that can be kept goes before one that has to be replaced, and a disabled entry takes
        // the place of one that nobody else claims.
        matchWhere(true, [](const PlannedModule &a, const PlannedModule &b) {
            return a.isEnabled && !a.hasFailed && a.config == b.config;
        });
        matchWhere(true,
                   [](const PlannedModule &a, const PlannedModule &b) { return a.isEnabled && a.config == b.config; });
        matchWhere(true, [](const PlannedModule &a, const PlannedModule &) { return a.isEnabled; });
        matchWhere(false, [](const PlannedModule &a, const PlannedModule &b) { return a.config == b.config; });
        matchWhere(false, [](const PlannedModule &, const PlannedModule &) { return true; });
        matchWhere(true, [](const PlannedModule &, const PlannedModule &) { return true; });
        for (int i = 0; i < m_after.size(); ++i)
            m_plan.steps[i].action = actionOf(i);
        for (const QQueue<int> &positions : std::as_const(m_free))
            m_plan.gone.append(positions);
        std::sort(m_plan.gone.begin(), m_plan.gone.end());
        return m_plan;
    }

private:
    template<typename Fits>
    void matchWhere(bool isEnabled, Fits fits)
    {
        for (int i = 0; i < m_after.size(); ++i) {
            const PlannedModule &module = m_after.at(i);
            if (module.isEnabled != isEnabled || m_plan.steps.at(i).before >= 0)
                continue;
            m_plan.steps[i].before
                = take(m_free[module.path], [&](int position) { return fits(m_before.at(position), module); });
        }
    }

    ModulePlan::Action actionOf(int position) const
    {
        const PlannedModule &module = m_after.at(position);
        const int place = m_plan.steps.at(position).before;
        if (!module.isEnabled)
            return ModulePlan::Action::Ignore;
        if (place < 0 || !m_before.at(place).isEnabled || !(m_before.at(place).config == module.config))
            return ModulePlan::Action::Build;
        return m_before.at(place).hasFailed ? ModulePlan::Action::Retry : ModulePlan::Action::Keep;
    }

    const QList<PlannedModule> &m_before;
    const QList<PlannedModule> &m_after;
    Positions m_free;
    ModulePlan m_plan;
};

} // namespace

ModulePlan planModules(const QList<PlannedModule> &before, const QList<PlannedModule> &after)
{
    return Matching(before, after).run();
}

} // namespace modulehost
