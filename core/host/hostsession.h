// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot.h"
#include "tracerecord.h"

#include <configdocument.h>
#include <dispatchreport.h>
#include <modulelog.h>

#include <modulehost/value.h>

#include <QFuture>
#include <QHostAddress>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <variant>

namespace modulehost {

//! What overrides the config for this run (command line).
struct HostOptions
{
    QStringList modulePaths; //!< Searched before those of the file.
    QStringList defaultModulePaths; //!< Searched last: the modules that ship with the program.
    QString python;
    QStringList pythonPaths;
    std::optional<QString> listen; //!< ADDRESS:PORT.
    bool lenient = false;
};

//! How an apply, or the first load, went.
struct ApplyReport
{
    enum class Outcome { Applied, Refused };
    enum class Change { Kept, Added, Rebuilt, Removed, Disabled, Failed };

    struct ModuleChange
    {
        QString path;
        int before = -1; //!< Index in the set-up before, -1 when it was not there.
        int after = -1;
        Change change = Change::Kept;
    };

    Outcome outcome = Outcome::Applied;
    quint64 revision = 0;
    QList<ModuleChange> modules;
    QList<Problem> problems; //!< Of a refused one: why.
    qint64 nanoseconds = 0;
};

struct FireOptions
{
    QString callback;
    Value arguments; //!< An object by names or an array of all.
};

//! A dispatch that was fired, or why it could not be.
struct FireAnswer
{
    std::optional<DispatchReport> report;
    QString usageError; //!< An argument is missing, unknown or of a wrong type; a callback does not exist.
};

struct CachePageRequest
{
    int module = -1;
    QString function;
    QByteArray from; //!< Empty for the first slice, else CachePage::next.
    int maxEntries = 500;
};

//! What an invalidation did, target by target.
struct InvalidationReport
{
    bool isFound = false; //!< The cache exists.
    qint64 entriesBefore = 0;
    qint64 entriesAfter = 0;
    QStringList errors; //!< Keys that do not fit, targets that were not reached.
};

/*!
 * The one door to a host. Commands go in, snapshots come out; everything is asynchronous and by value, so
 * that the host may live on its own thread (as here), in another process or on another machine.
 *
 * Belongs to the thread that made it (that of the user interface); signals come there. The host thread ends
 * with the session: modules are stopped and destroyed there first.
 */
class HostSession : public QObject
{
    Q_OBJECT

public:
    explicit HostSession(const HostOptions &options, QObject *parent = nullptr);
    ~HostSession() override;

    /*!
     * Loads a document's modules and makes them live: modules that fail stay as failed rows, the others work.
     * The first call opens, later ones are apply(): a swap that is refused as a whole when a new or changed
     * module fails, unless it had failed before in the same way.
     */
    QFuture<ApplyReport> apply(const ConfigDocument &document);
    //! Starts to serve web resources at the configured or overridden address. The snapshot tells the address.
    QFuture<ListenerSnapshot> listen();
    //! Stops to accept, lets running requests finish within \a limit.
    QFuture<void> stopListening(std::chrono::milliseconds limit);

    QFuture<HostSnapshot> snapshot();
    QFuture<FireAnswer> fire(const FireOptions &options);
    QFuture<CachePage> cachePage(const CachePageRequest &request);
    QFuture<InvalidationReport> invalidate(int module, const QString &function, const QList<QStringList> &keys);
    QFuture<InvalidationReport> invalidateAll(int module, const QString &function);

    //! Off, one dispatch in N, or all; with or without payloads. Bounded in any case.
    QFuture<void> setTrace(const TraceSettings &settings);
    //! Records newer than \a after, oldest first; at most \a limit.
    QFuture<QList<TraceRecord>> trace(quint64 after, int limit);
    //! The latest log lines of the module at an index, oldest first.
    QFuture<QList<LogLine>> moduleLog(int module);

    //! Whether the host stands still right now, and in whose code. Does not wait for the host.
    std::optional<StallSnapshot> stall() const;

Q_SIGNALS:
    //! Something changed; coalesced, at most a few times a second. Ask for a snapshot().
    void changed();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace modulehost
