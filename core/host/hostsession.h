// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "availablemodule.h"
#include "backupcommandtypes.h"
#include "changepreview.h"
#include "hostcommandtypes.h"
#include "logrecord.h"
#include "snapshot.h"
#include "tracerecord.h"

#include <configdocument.h>
#include <recentrequests.h>

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <chrono>

#include <memory>
#include <optional>
#include <variant>

namespace modulehost {

/*!
 * The one door to a host. Commands go in, snapshots come out; everything is asynchronous and by value, so
 * that the host may live on its own thread (EmbeddedSession), in another process or on another machine.
 *
 * Belongs to the thread that made it (that of the user interface); signals come there. A future whose host
 * goes away before it has answered is cancelled.
 */
class HostSession : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Reads files and folders where the host is, without running anything of them.
    virtual QFuture<ConfigDocument> openConfig(const QStringList &names) = 0;
    /*!
     * Writes the files of \a edited that differ from \a original, each atomically and with a backup. Writes
     * nothing when a file on disk is no longer what \a original was read from.
     */
    virtual QFuture<SaveReport> saveConfig(const ConfigDocument &edited, const ConfigDocument &original,
                                           SaveWay way = SaveWay::Replace)
        = 0;
    //! The backups of a config file, the latest first.
    virtual QFuture<QList<BackupEntry>> backups(const QString &file) = 0;
    //! What the backup of \a file with exactly that time has.
    virtual QFuture<BackupText> readBackup(const QString &file, const QDateTime &time) = 0;

    /*!
     * Loads a document's modules and makes them live: modules that fail stay as failed rows, the others work.
     * The first call opens, and so does one whose options say so; others are a swap that is refused as a whole when a
     * new or changed module fails, unless it had failed before in the same way. Serving goes on where the document
     * wants it.
     */
    virtual QFuture<ApplyReport> apply(const ConfigDocument &document, const ApplyOptions &options = {}) = 0;
    //! What an apply of \a document would alter, as far as that is known without running a module.
    virtual QFuture<ChangePreview> preview(const ConfigDocument &document, const ApplyOptions &options = {}) = 0;
    //! The modules that an entry of \a document could name, as their files describe them. Runs nothing of them.
    virtual QFuture<QList<AvailableModule>> availableModules(const ConfigDocument &document) = 0;
    /*!
     * Lets each enabled module of \a document parse its config, but for those that \a options leave out, and yields
     * what is wrong with places in the files. Runs the modules' code up to there, and changes nothing that is live.
     */
    virtual QFuture<QList<Problem>> checkModules(const ConfigDocument &document, const ApplyOptions &options = {}) = 0;

    //! Starts to serve web resources at the configured or overridden address. The snapshot tells the address.
    virtual QFuture<ListenerSnapshot> listen() = 0;
    //! Stops to accept, lets running requests finish within \a limit.
    virtual QFuture<void> stopListening(std::chrono::milliseconds limit) = 0;

    virtual QFuture<HostSnapshot> snapshot() = 0;
    virtual QFuture<FireAnswer> fire(const FireOptions &options) = 0;
    //! \a path as in a request line, percent-encoded.
    virtual QFuture<RouteExplanation> explainRoute(const QString &path) = 0;

    virtual QFuture<CachePage> cachePage(const CachePageRequest &request) = 0;
    virtual QFuture<InvalidationReport> invalidate(int module, const QString &function, const QList<QStringList> &keys)
        = 0;
    virtual QFuture<InvalidationReport> invalidateAll(int module, const QString &function) = 0;

    //! Sets all counters of callbacks and routes to zero.
    virtual QFuture<void> resetCounters() = 0;
    //! Off, one dispatch in N, or all; with or without payloads. Bounded in any case.
    virtual QFuture<void> setTrace(const TraceSettings &settings) = 0;
    //! Records newer than \a after, oldest first; at most \a limit.
    virtual QFuture<QList<TraceRecord>> trace(quint64 after, int limit) = 0;
    //! Lines of all modules and of the host newer than \a after, oldest first; at most \a limit.
    virtual QFuture<QList<LogRecord>> log(quint64 after, int limit) = 0;

    //! One entry of a cache with its whole value, as far as the request allows.
    virtual QFuture<CacheEntryAnswer> cacheEntry(const CacheEntryRequest &request) = 0;
    //! The last requests that the route \a path of a module has answered, the oldest first.
    virtual QFuture<QList<AnsweredRequest>> recentRequests(int module, const QString &path) = 0;
    //! Which lines are kept from now on; those that are there stay.
    virtual QFuture<void> setLogLevels(const LogLevels &levels) = 0;

    //! Whether the host stands still right now, and in whose code. Does not wait for the host.
    virtual std::optional<StallSnapshot> stall() const = 0;

Q_SIGNALS:
    //! Something changed; coalesced, at most a few times a second. Ask for a snapshot().
    void changed();
    //! A file of the live config is no longer on disk what it was when it was applied, or is so again.
    void configChangedOnDisk();
};

} // namespace modulehost
