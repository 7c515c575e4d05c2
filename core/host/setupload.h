// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hostsession.h"
#include "livesetup.h"
#include "moduleplan.h"

#include <moduleruntime.h>

#include <functional>
#include <vector>

namespace modulehost {

//! What a load works with, lent by the host.
struct LoadTools
{
    std::vector<std::shared_ptr<ModuleRuntime>>
        runtimes; //!< The first one words the failure of a path that none can load.
    std::shared_ptr<const RuntimeServices> services;
    std::shared_ptr<const RuntimeServices> servicesBefore; //!< Of the set-up that is live.
    std::shared_ptr<DispatchEnvironment> environment;
    bool isLenient = false;
    QList<qsizetype> rebuild = {}; //!< Positions whose instances are made anew in any case.
    std::function<int(const QString &path)> newNumber = {}; //!< For an instance that is about to be made.
    bool keepsInstances = true; //!< False when something changed that every module may have read.
    bool isOpening = false; //!< Another config comes: a module that fails stays as a failed one.
    /*!
     * Takes the modules at these positions out of what is live, stops them and lets go of them: successors of
     * exclusive modules come. Yields what is live then, at the same positions.
     */
    std::function<std::shared_ptr<const LiveSetup>(const QList<int> &)> withdraw = {};
};

/*!
 * One load or apply: from what the files say to modules in order, constructed beside those that run. Changes
 * nothing that is live, but for exclusive modules: they are withdrawn before their successors are
 * constructed, after everything else has succeeded, and made anew when the apply is refused even then.
 */
class SetupLoad
{
public:
    //! \a before is null for a first load. \a tools and \a setup must outlive the object.
    SetupLoad(const LoadTools &tools, std::shared_ptr<const LiveSetup> before, const Setup &setup, quint64 revision);

    /*!
     * Runs parse_config and constructors. Yields the set-up to swap in; null when the apply is refused: see
     * report(). Nothing of it is live yet.
     */
    std::shared_ptr<LiveSetup> run();
    //! Outcome, changes and, when refused, why.
    const ApplyReport &report() const { return m_report; }
    //! After a refused apply that had withdrawn modules: what has to be live now. Null when nothing was withdrawn.
    std::shared_ptr<LiveSetup> restored();

private:
    struct Position
    {
        const Setup::Entry *entry = nullptr;
        ModulePlan::Step step;
        int index = -1; //!< Among the enabled ones.
        int indexBefore = -1; //!< Among the enabled ones of the set-up before.
        bool isPostponed = false;
    };

    void plan();
    void placeKept();
    void buildAll();
    void buildExclusive();
    void withdrawExclusive();
    void build(qsizetype position);
    std::shared_ptr<ModuleInstance> load(const Setup::Entry &entry, const LoadContext &context) const;
    LoadContext contextAt(qsizetype position) const;
    bool isExclusive(const QString &path) const;
    bool isRefused() const { return !m_report.problems.isEmpty(); }
    std::shared_ptr<LiveSetup> composed(const Setup &setup, QList<LiveModule> modules, quint64 revision) const;
    void describe(const Position &position, const LiveModule &module);

    const LoadTools &m_tools;
    std::shared_ptr<const LiveSetup> m_before;
    const Setup &m_setup;
    const quint64 m_revision;
    QList<Position> m_positions;
    QList<LiveModule> m_modules;
    QList<std::pair<int, int>> m_withdrawn; //!< Position in the set-up before, index.
    ApplyReport m_report;
};

} // namespace modulehost
