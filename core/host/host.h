// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cachememories.h"
#include "crashnote.h"
#include "hostsession.h"
#include "lentservices.h"
#include "listener.h"
#include "livesetup.h"
#include "logring.h"
#include "modulenames.h"
#include "stallsuspects.h"
#include "tracering.h"
#include "watchdog.h"

#include <secrettexts.h>

#include <QHash>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace modulehost {

class NetworkHttpClient;

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
    void apply(const Setup &setup, const Promise<ApplyReport> &promise, const ApplyOptions &options = {});
    //! What an apply of \a setup with \a options would alter. Runs nothing of a module.
    ChangePreview preview(const Setup &setup, const ApplyOptions &options = {}) const;
    /*!
     * Takes each enabled module as far as its parse_config, which runs the module's code, and drops what came out:
     * nothing that is live changes. Yields what is wrong.
     */
    QList<Problem> checkModules(const Setup &setup, const ApplyOptions &options);
    ListenerSnapshot listen();
    void stopListening(std::chrono::milliseconds limit, const Promise<void> &promise);

    HostSnapshot snapshot();
    void fire(const FireOptions &options, const Promise<FireAnswer> &promise);
    RouteExplanation explainRoute(const QString &path) const;
    //! One slice; reading takes at most 2 ms.
    CachePage cachePage(const CachePageRequest &request) const;
    //! One entry, as a function that turns its value into text: that may take long, and may be called on any thread.
    std::function<CacheEntryAnswer()> cacheEntry(const CacheEntryRequest &request) const;
    QList<AnsweredRequest> recentRequests(int module, const QString &path) const;
    //! In slices of at most 5 ms, so that many keys hold nobody up. Nothing for \a keys: all of them.
    void invalidate(int module, const QString &function, const std::optional<QList<QStringList>> &keys,
                    const Promise<InvalidationReport> &promise);
    void resetCounters();
    void setTrace(const TraceSettings &settings);
    QList<TraceRecord> trace(quint64 after, int limit) const;
    QList<LogRecord> log(quint64 after, int limit) const;
    void setLogLevels(const LogLevels &levels) { m_logLevels = levels; }

    //! Writes an invalidation that has ended into trace and log; \a module is a number.
    void noteInvalidation(int module, const QString &function, const InvalidationReport &report);
    //! Says, with the other changes of this moment, that there is something new to see.
    void noteChange();
    //! Module numbers and what they stand for now.
    const ModuleNames &names() const { return m_names; }

    //! What is live: for dispatches on the host thread. Keep the pointer for the whole of a dispatch.
    std::shared_ptr<const Composition> composition() const { return m_live->composition; }
    //! Requests that wait for the answer of a coroutine.
    int runningRequests() const { return m_listener.running(); }
    //! May be asked on any thread.
    std::optional<StallSnapshot> stall() const;

Q_SIGNALS:
    //! Something changed; coalesced.
    void changed();
    //! The event loop stands still. Emitted on the watchdog's thread.
    void stalled();

private:
    struct PendingApply
    {
        Setup setup;
        ApplyOptions options;
        Promise<ApplyReport> promise;
    };

    int newNumber(const QString &path);
    void applyPending();
    //! What an apply comes to, whatever is thrown on the way.
    ApplyReport answer(const PendingApply &asked);
    ApplyReport applyNow(const Setup &setup, const ApplyOptions &options);
    ApplyReport load(const Setup &setup, const ApplyOptions &options);
    //! ADDRESS:PORT that \a setup or the program wants served.
    QString wantedAddress(const Setup &setup) const { return m_options.listen.value_or(setup.listen); }
    //! Serves where the live set-up wants it; a remark when that is not possible. Nothing while nothing is served.
    QStringList followAddress();
    void goLive(std::shared_ptr<const LiveSetup> live);
    void swapIn(std::shared_ptr<const LiveSetup> live);
    std::shared_ptr<const LiveSetup> withdraw(const QList<int> &positions);
    void recompose();
    void noteApply(const ApplyReport &report);
    //! Whether lines of that level are wanted of the module \a path; an empty one stands for the host.
    bool keeps(LogLevel level, const QString &path) const;
    //! A line of a module by its number, or of the host itself, unless its level is not wanted.
    void logLine(LogLevel level, LogCategory category, const QString &message, int module = -1);
    //! The same, whatever levels are wanted.
    void keepLine(LogLevel level, LogCategory category, const QString &message, int module = -1);
    //! A line about something that was done to the host: who did what. Always kept.
    void audit(const QString &who, const QString &what);
    void noteOwnInvalidation(int module, const QString &function, const QStringList &key);
    //! Another host's module has invalidated.
    void receiveInvalidation(const InvalidationMessage &message);
    void connectEnvironment();
    QString interpreterOf(const Setup &setup) const;
    bool keepsServices(const Setup &setup) const;
    //! Those of the live set-up when nothing that a module may have read has changed.
    std::shared_ptr<const RuntimeServices> servicesFor(const Setup &setup);
    std::shared_ptr<const RuntimeServices> makeServices(const HomeserverSettings &settings, const QString &interpreter);
    void note(int module, LogCategory category, const QString &id, const QString &subject, const QString &sentence);
    //! What modules say, before it is kept.
    QString withoutSecrets(const QString &text) const;
    void observe(const RequestRecord &record);
    void auditOwnInvalidations();
    void beat();
    void expireCaches();
    void sayFarewell();
    //! \a instance is no longer live.
    void takeLeave(const std::shared_ptr<ModuleInstance> &instance);
    //! Whoever sleeps in a module that was ever live goes on, with an error.
    void endSleeps();

    const HostOptions m_options;
    const HostTiming m_timing;
    const std::shared_ptr<CrashNoteFile> m_crashNote; //!< May be null.
    const std::shared_ptr<DispatchEnvironment> m_environment;
    ModuleNames m_names;
    TraceRing m_trace;
    LogRing m_log;
    LogLevels m_logLevels;
    std::shared_ptr<NetworkHttpClient> m_httpClient;
    LentServices m_lentServices;
    const std::shared_ptr<InvalidationStream> m_invalidations; //!< This host's end; may be null.
    std::shared_ptr<const RuntimeServices> m_services;
    CacheMemories m_cacheMemories; //!< Of the last snapshot.
    CacheFactors m_cacheFactors; //!< For functions that are being registered.
    std::shared_ptr<const LiveSetup> m_live; //!< Never null. One assignment makes another set-up live.
    std::vector<std::weak_ptr<ModuleInstance>> m_leaving; //!< No longer live, and perhaps still being called.
    QList<ConfigValue> m_liveSecrets; //!< Of the set-up that is live.
    //! Of that one, and of the one that is being loaded or was live before: modules of both may speak.
    const std::shared_ptr<SecretTexts> m_secrets = std::make_shared<SecretTexts>();
    bool m_isLoaded = false; //!< A set-up has been applied.
    quint64 m_revision = 0;
    QDateTime m_countersSince = QDateTime::currentDateTimeUtc();
    std::deque<PendingApply> m_pending;
    bool m_isApplying = false;
    bool m_isEnding = false; //!< Modules have been stopped: nothing new begins.
    UnknownStalls m_unknownStalls;
    QHash<std::pair<int, QString>, int> m_ownInvalidations; //!< Keys that modules dropped since the last beat.
    Listener m_listener;
    QTimer m_heartbeat;
    QTimer m_expiry;
    QTimer m_changes;
    Watchdog m_watchdog;
};

} // namespace modulehost
