// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hostsession.h"

#include <functional>
#include <memory>

namespace modulehost {

class Host;

/*!
 * A session with a host inside this process, on a thread of its own that ends with the session: modules are
 * stopped and destroyed there first. Where a module's code does not return, the whole process ends after some seconds,
 * without destructors (a line on standard error): files are saved to the end before, and the crash note stays.
 */
class EmbeddedSession : public HostSession
{
    Q_OBJECT

public:
    explicit EmbeddedSession(const HostOptions &options, QObject *parent = nullptr);
    ~EmbeddedSession() override;

    QFuture<ConfigDocument> openConfig(const QStringList &names) override;
    QFuture<SaveReport> saveConfig(const ConfigDocument &edited, const ConfigDocument &original,
                                   SaveWay way = SaveWay::Replace) override;
    QFuture<QList<BackupEntry>> backups(const QString &file) override;
    QFuture<BackupText> readBackup(const QString &file, const QDateTime &time) override;
    QFuture<ApplyReport> apply(const ConfigDocument &document, const ApplyOptions &options = {}) override;
    QFuture<ChangePreview> preview(const ConfigDocument &document, const ApplyOptions &options = {}) override;
    QFuture<QList<AvailableModule>> availableModules(const ConfigDocument &document) override;
    QFuture<QList<Problem>> checkModules(const ConfigDocument &document, const ApplyOptions &options = {}) override;
    QFuture<ListenerSnapshot> listen() override;
    QFuture<void> stopListening(std::chrono::milliseconds limit) override;
    QFuture<HostSnapshot> snapshot() override;
    QFuture<FireAnswer> fire(const FireOptions &options) override;
    QFuture<RouteExplanation> explainRoute(const QString &path) override;
    QFuture<CachePage> cachePage(const CachePageRequest &request) override;
    QFuture<InvalidationReport> invalidate(int module, const QString &function,
                                           const QList<QStringList> &keys) override;
    QFuture<InvalidationReport> invalidateAll(int module, const QString &function) override;
    QFuture<void> resetCounters() override;
    QFuture<void> setTrace(const TraceSettings &settings) override;
    QFuture<QList<TraceRecord>> trace(quint64 after, int limit) override;
    QFuture<QList<LogRecord>> log(quint64 after, int limit) override;
    QFuture<CacheEntryAnswer> cacheEntry(const CacheEntryRequest &request) override;
    QFuture<QList<AnsweredRequest>> recentRequests(int module, const QString &path) override;
    QFuture<void> setLogLevels(const LogLevels &levels) override;
    std::optional<StallSnapshot> stall() const override;

    //! How long the end of the session waits for modules to return, and what the process ends with where they do not;
    //! 10 s and EXIT_FAILURE unless it is told.
    void setLastPatience(std::chrono::milliseconds patience, int exitStatus);

    //! Calls \a work on the host's thread, from its event loop; may be called on any thread. For measurements inside
    //! this process: no other session could offer it. Work that is not done when the session ends is thrown away.
    void onHostThread(std::function<void(Host &)> work);

private:
    class Private;

    //! Calls \a then on this thread with what \a future brings, unless it is cancelled.
    template<typename T, typename Then>
    void onResult(const QFuture<T> &future, Then then);

    std::unique_ptr<Private> d;
};

} // namespace modulehost
