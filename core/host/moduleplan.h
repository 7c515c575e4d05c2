// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>

#include <QList>
#include <QString>

namespace modulehost {

//! One module of a set-up as far as it decides whether an instance can go on.
struct PlannedModule
{
    QString path;
    ConfigValue config;
    bool isEnabled = true;
    bool hasFailed = false; //!< Of a set-up that is running: there is no instance.
};

//! What becomes of each module of a new set-up.
struct ModulePlan
{
    enum class Action {
        Keep, //!< The same instance goes on.
        Build, //!< A new instance, in the place of the one before if there was one.
        Retry, //!< Failed before with the same config: try again, but a second failure blocks nothing.
        Ignore //!< Disabled.
    };

    struct Step
    {
        Action action = Action::Build;
        int before = -1; //!< Position in the set-up before, -1 when it was not there.
    };

    QList<Step> steps; //!< One for each module of the new set-up.
    QList<int> gone; //!< Positions in the set-up before that nothing takes the place of.
};

/*!
 * Matches a new set-up to the running one. Modules of equal path and equal config are the same, whatever
 * the order; of several equal ones the k-th is matched to the k-th. What is left is matched by its path
 * alone, again the k-th to the k-th: the config of that module changed.
 */
ModulePlan planModules(const QList<PlannedModule> &before, const QList<PlannedModule> &after);

} // namespace modulehost
