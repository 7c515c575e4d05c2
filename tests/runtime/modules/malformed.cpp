// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A plug-in of modules whose metadata names none properly, written without modulehost_add_module().

#include <modulehost/moduleplugin.h>

#include <QObject>

class MalformedRoot : public QObject, public modulehost::ModulePlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID MODULEHOST_PLUGIN_IID FILE "malformed.json")
    Q_INTERFACES(modulehost::ModulePlugin)

public:
    const modulehost::ModuleClass *firstClass() const override { return nullptr; }
};

#include "malformed.moc"
