// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "availablemodules.h"
#include "busyfeed.h"
#include "openedconfig.h"
#include "snapshotfeed.h"

#include <target.h>

#include <QObject>
#include <QSettings>

namespace modulehost {

/*!
 * What every page stands over: the session, the opened config, the latest snapshot, and the ways to speak to
 * the person or to lead to another page. Pages know this and not each other. User interface thread.
 */
class Console : public QObject
{
    Q_OBJECT

public:
    //! \a session and \a settings must outlive the console.
    Console(HostSession &session, const HostOptions &options, const QString &stateFolder, QSettings &settings,
            QObject *parent = nullptr);

    HostSession &session() { return m_session; }
    OpenedConfig &config() { return m_config; }
    //! What an entry of the config could name, and the schemas that tell what in it is a secret.
    AvailableModules &available() { return m_available; }
    SnapshotFeed &snapshots() { return m_snapshots; }
    const HostSnapshot &snapshot() const { return m_snapshots.snapshot(); }
    BusyFeed &busy() { return m_busy; }
    QSettings &settings() { return m_settings; }
    const QString &stateFolder() const { return m_stateFolder; }

    //! The enabled module at \a index of the snapshot, or null.
    const ModuleSnapshot *module(int index) const;
    //! Its path; empty when there is none.
    QString moduleName(int index) const;

    //! What is wrong now, of the file and of its modules, slow ones among them: errors first, then by place. Modules of
    //! another file that still run are left out (OpenedConfig::runsAnother()), and hints are left out of the count.
    QList<Problem> problems() const;
    int problemCount() const;

    //! Leads to what shows \a target.
    void show(const Target &target) { Q_EMIT targetRequested(target); }
    void notify(const Notice &notice) { Q_EMIT noticePosted(notice); }

Q_SIGNALS:
    void snapshotChanged();
    //! Splitters, columns and filters go back to what they were at the first start.
    void layoutReset();
    //! The person wants to choose a file, or has chosen files and folders.
    void openRequested();
    void openNamesRequested(const QStringList &names);
    //! The person wants the open files read again.
    void reloadRequested();
    //! The person wants to see the waiting edits and apply them.
    void applyRequested();
    //! The person wants to merge the waiting edits with what is on disk.
    void mergeRequested();
    void targetRequested(const modulehost::Target &target);
    void noticePosted(const modulehost::Notice &notice);

private:
    HostSession &m_session;
    QSettings &m_settings;
    const QString m_stateFolder;
    SnapshotFeed m_snapshots;
    BusyFeed m_busy;
    OpenedConfig m_config;
    AvailableModules m_available;
};

} // namespace modulehost
