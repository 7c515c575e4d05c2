// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "composition.h"
#include "moduleplan.h"
#include "runningproblems.h"
#include "setup.h"

#include <moduleinstance.h>

#include <algorithm>
#include <chrono>
#include <map>

namespace modulehost {

//! How often and how long a module held the event loop.
struct StallCount
{
    int count = 0;
    std::chrono::milliseconds longest {};

    void add(std::chrono::milliseconds duration)
    {
        ++count;
        longest = std::max(longest, duration);
    }
};

//! What a module does wrong while it runs; goes on with its instance.
struct RunningNotes
{
    RunningProblems problems;
    StallCount stalls;
};

//! One entry of a set-up that is live, failed, or disabled.
struct LiveModule
{
    std::shared_ptr<ModuleInstance> instance; //!< Never null.
    std::shared_ptr<RunningNotes> notes = std::make_shared<RunningNotes>();
    bool isReused = false; //!< Kept its instance through the apply that made this set-up.

    bool isActive() const { return instance->state() == ModuleInstance::State::Active; }
    bool isEnabled() const { return instance->state() != ModuleInstance::State::Disabled; }
};

/*!
 * Everything that one apply makes live, swapped as a whole. Not changed once it is live; requests and
 * dispatches share its composition. Host thread only.
 */
struct LiveSetup
{
    Setup setup;
    QList<LiveModule> modules; //!< In file order, as setup.modules.
    QList<Problem> problems; //!< Of finding modules.
    std::shared_ptr<const Composition> composition;

    //! The module at a position among the enabled entries; null when there is none.
    const LiveModule *module(int index) const;
    //! The module whose instance has a number; null when it is not part of the set-up.
    const LiveModule *withNumber(int number) const;
    //! Numbers of the enabled entries with their indexes.
    std::map<int, int> indexes() const;
};

//! As a plan of changes sees them.
QList<PlannedModule> plannedModules(const LiveSetup &live);
QList<PlannedModule> plannedModules(const Setup &setup);

//! What the active ones among \a modules bring along.
QList<ModulePart> partsOf(const QList<LiveModule> &modules);

} // namespace modulehost
