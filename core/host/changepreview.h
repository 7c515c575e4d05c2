// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <problem.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace modulehost {

/*!
 * What an apply would alter, told before it: a value. Registrations of modules that run are known; those of
 * modules that would be constructed are known only after they have been.
 */
struct ChangePreview
{
    //! One callback whose modules would be asked otherwise.
    struct CallbackChange
    {
        QString category;
        QString callback;
        QStringList before; //!< Module paths in the order they are asked.
        QStringList after;
        QString sentence; //!< What this means under the callback's policy.
    };
    //! One path that another module would answer, or nobody.
    struct RouteChange
    {
        QString path;
        QString before; //!< Module path; empty: nobody.
        QString after;
        QString sentence;
    };
    struct ModuleChange
    {
        QString path;
        QString sentence; //!< "moves from 2 to 1", "is constructed anew", "stops".
        bool isConstructed = false; //!< What it registers is known only after the apply.
    };

    QList<ModuleChange> modules;
    QStringList kept; //!< Paths of enabled modules that go on in their places, in order.
    QList<CallbackChange> callbacks;
    QList<RouteChange> routes;
    QString serving; //!< Where web resources are served then, as "are served at …"; empty: as before.
    QList<Problem> problems; //!< That would stop the apply or that it would bring.

    bool isEmpty() const
    {
        return modules.isEmpty() && callbacks.isEmpty() && routes.isEmpty() && serving.isEmpty() && problems.isEmpty();
    }
};

} // namespace modulehost
