// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "openedconfig.h"

#include <schemasuggestions.h>

#include <QHash>
#include <QJsonObject>
#include <QObject>

namespace modulehost {

/*!
 * The modules that an entry of the opened config could name, as the host finds them on the search paths; asked for
 * anew when a file is opened or its folders of modules change. User interface thread.
 */
class AvailableModules : public QObject
{
    Q_OBJECT

public:
    AvailableModules(HostSession &session, OpenedConfig &config, QObject *parent = nullptr);

    const QList<AvailableModule> &modules() const { return m_modules; }
    //! For help while writing.
    const QList<ModuleSchema> &schemas() const { return m_schemas; }
    //! By module path, those that have one.
    const QHash<QString, QJsonObject> &schemaByPath() const { return m_schemaByPath; }
    //! Looks into the folders again.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    void refreshIfMoved();
    void take(const QList<AvailableModule> &modules);

    HostSession &m_session;
    OpenedConfig &m_config;
    QStringList m_folders; //!< That were asked about last.
    bool m_isAsked = false;
    quint64 m_asked = 0; //!< Answers to earlier questions are dropped.
    QList<AvailableModule> m_modules;
    QList<ModuleSchema> m_schemas;
    QHash<QString, QJsonObject> m_schemaByPath;
};

} // namespace modulehost
