// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nativeplugins.h"

#include <modulehost/errors.h>
#include <modulehost/moduleplugin.h>

#include <QObject>
#include <QPluginLoader>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace modulehost {

const ModuleClass &NativePlugins::moduleClass(QPluginLoader &plugin, const QString &path)
{
    QStringList exported;
    for (const ModuleClass *known = firstClass(plugin); known; known = known->next()) {
        const QString knownPath = QString::fromUtf8(known->path());
        if (knownPath == path)
            return *known;
        exported.append(knownPath);
    }
    const QString found = exported.isEmpty() ? u"no module"_s : exported.join(u", "_s);
    throw Error(u"the metadata of %1 names %2, but its code exports %3"_s.arg(plugin.fileName(), path, found));
}

const ModuleClass *NativePlugins::firstClass(QPluginLoader &plugin)
{
    const QString file = plugin.fileName();
    const auto known = m_firstClasses.constFind(file);
    if (known != m_firstClasses.cend())
        return *known;

    // All symbols at once: a missing one is a failure now instead of the end of the process later.
    plugin.setLoadHints(QLibrary::PreventUnloadHint | QLibrary::ResolveAllSymbolsHint);
    QObject *root = plugin.instance();
    if (!root)
        throw Error(u"%1 cannot be loaded: %2"_s.arg(file, plugin.errorString()));
    const auto *module = qobject_cast<ModulePlugin *>(root);
    if (!module)
        throw Error(u"%1 is no plug-in of modules"_s.arg(file));
    const ModuleClass *first = module->firstClass();
    m_firstClasses.insert(file, first);
    return first;
}

} // namespace modulehost
