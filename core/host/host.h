// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hostsession.h"
#include "listener.h"
#include "livesetup.h"
#include "tracering.h"
#include "watchdog.h"

#include <modulelog.h>

#include <QObject>
#include <QPromise>
#include <QTimer>

#include <deque>
#include <memory>

namespace modulehost {

//! How patient a host is.
struct HostTiming
{
    std::chrono::milliseconds heartbeat {250};
    std::chrono::milliseconds stallLimit {1000}; //!< An event loop that stands still for longer is a problem.
    std::chrono::milliseconds expiry {30'000}; //!< Between two looks for entries that are too old.
    std::chrono::milliseconds changes {200}; //!< Between two signals of a change.
    std::chrono::milliseconds farewell {1000}; //!< For waiting dispatches and requests at the end.
};

/*!
 * The modules of a set-up, live: makes them of what the config files say, composes them, serves and asks
 * them, and swaps in a new set-up as a whole (DESIGN, "The way of the data").
 *
 * Lives on one thread with a running event loop; modules run there too. Answers come through promises, at
 * once or later. Dispatches and requests share the composition they began with: modules of an earlier set-up
 * live until the last of these has ended.
 */
class Host : public QObject
{
    Q_OBJECT

public:
    explicit Host(const HostOptions &options, const HostTiming &timing = {}, QObject *parent = nullptr);
    //! Stops the modules and gives what waits a short time to end.
    ~Host() override;

    template<typename T>
    using Promise = std::shared_ptr<QPromise<T>>;

    //! Loads or applies; one at a time, in the order of the calls, also when a module runs an event loop inside.
    void apply(const Setup &setup, const Promise<ApplyReport> &promise);
    ListenerSnapshot listen();
    void stopListening(std::chrono::milliseconds limit, const Promise<void> &promise);

    HostSnapshot snapshot() const;
    void fire(const FireOptions &options, const Promise<FireAnswer> &promise);
    //! One slice; reading takes at most 5 ms.
    CachePage cachePage(const CachePageRequest &request) const;
    //! In slices of at most 5 ms, so that many keys hold nobody up. Nothing for \a keys: all of them.
    void invalidate(int module, const QString &function, const std::optional<QList<QStringList>> &keys,
                    const Promise<InvalidationReport> &promise);
    void setTrace(const TraceSettings &settings);
    QList<TraceRecord> trace(quint64 after, int limit) const;
    QList<LogLine> moduleLog(int module) const;

    //! Writes an invalidation that has ended into the trace.
    void noteInvalidation(int module, const QString &function, const InvalidationReport &report);

    //! What is live: for dispatches on the host thread. Keep the pointer for the whole of a dispatch.
    std::shared_ptr<const Composition> composition() const { return m_live->composition; }
    //! Requests that wait for the answer of a coroutine.
    int runningRequests() const { return m_listener.running(); }
    //! May be asked on any thread.
    std::optional<Stall> stall() const { return m_watchdog.stall(); }

Q_SIGNALS:
    //! Something changed; coalesced.
    void changed();
    //! The event loop stands still. Emitted on the watchdog's thread.
    void stalled();

private:
    struct PendingApply
    {
        Setup setup;
        Promise<ApplyReport> promise;
    };

    void applyPending();
    ApplyReport applyNow(const Setup &setup);
    ApplyReport load(const Setup &setup);
    void goLive(std::shared_ptr<const LiveSetup> live);
    void swapIn(std::shared_ptr<const LiveSetup> live);
    void remapWaiting(const ApplyReport &report);
    std::shared_ptr<const LiveSetup> withdraw(const QList<int> &positions);
    void recompose();
    void traceApply(const ApplyReport &report);
    void connectEnvironment();
    std::shared_ptr<const RuntimeServices> makeServices(const HomeserverSettings &settings);
    void note(int module, const QString &id, const QString &subject, const QString &sentence);
    void observe(const RequestRecord &record);
    void beat();
    void expireCaches();
    void noteChange();
    void sayFarewell();

    const HostOptions m_options;
    const HostTiming m_timing;
    std::shared_ptr<DispatchEnvironment> m_environment = std::make_shared<DispatchEnvironment>();
    TraceRing m_trace;
    std::shared_ptr<HttpClient> m_httpClient;
    std::shared_ptr<const RuntimeServices> m_services;
    CacheFactors m_cacheFactors; //!< For functions that are being registered.
    std::shared_ptr<const LiveSetup> m_live; //!< Never null. One assignment makes another set-up live.
    bool m_isLoaded = false; //!< A set-up has been applied.
    quint64 m_revision = 0;
    std::deque<PendingApply> m_pending;
    bool m_isApplying = false;
    StallCount m_ownStalls; //!< In no module's code.
    Listener m_listener;
    QTimer m_heartbeat;
    QTimer m_expiry;
    QTimer m_changes;
    Watchdog m_watchdog;
};

} // namespace modulehost
