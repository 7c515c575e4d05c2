// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

class QPluginLoader;

namespace modulehost {

class ModuleClass;

/*!
 * The plug-ins that are mapped into the process. A file is mapped once, whatever name it is reached by, and
 * stays until the process ends: code of a module can still be on its way when the instance is gone.
 */
class NativePlugins
{
public:
    //! The class that \a plugin exports under \a path. Runs the plug-in's static initialisers the first time.
    //! Throws Error that says why not.
    const ModuleClass &moduleClass(QPluginLoader &plugin, const QString &path);

private:
    const ModuleClass *firstClass(QPluginLoader &plugin);

    QHash<QString, const ModuleClass *> m_firstClasses; //!< By real path.
};

} // namespace modulehost
