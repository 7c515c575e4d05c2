// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <hostsession.h>

#include <QCoreApplication>
#include <QPromise>

#include <functional>
#include <memory>

namespace modulehost {

/*!
 * A session without a host: a test sets what it answers and reads what it was asked. Answers come through the event
 * loop as from a real one; with isHeld they wait for release().
 */
class FakeSession : public HostSession
{
    Q_OBJECT

public:
    // What is answered.
    ConfigDocument document;
    HostSnapshot current;
    ChangePreview previewed;
    QList<AvailableModule> available;
    std::function<QList<Problem>(const ConfigDocument &)> onCheck;
    std::function<ApplyReport(const ConfigDocument &, const ApplyOptions &)> onApply;
    std::function<SaveReport(const ConfigDocument &, const ConfigDocument &)> onSave;
    std::function<FireAnswer(const FireOptions &)> onFire;
    std::function<RouteExplanation(const QString &)> onExplain;
    std::function<CachePage(const CachePageRequest &)> onCachePage;
    std::function<CacheEntryAnswer(const CacheEntryRequest &)> onCacheEntry;
    std::function<QList<AnsweredRequest>(int, const QString &)> onRecentRequests;
    std::function<InvalidationReport(int, const QString &, const std::optional<QList<QStringList>> &)> onInvalidate;
    QList<std::pair<QDateTime, QByteArray>> kept; //!< Backups of every file, the latest first.
    QList<TraceRecord> records;
    QList<LogRecord> lines;
    std::optional<StallSnapshot> stalled;
    bool isHeld = false; //!< A host that stands still: nothing is answered.

    // What was asked.
    QStringList calls; //!< "apply", "fire user_may_invite", … in order; snapshots, trace and log are left out.
    QList<ApplyOptions> applied;
    QList<ConfigDocument> appliedDocuments;
    QList<ApplyOptions> checked;
    QList<ApplyOptions> previewedWith;
    TraceSettings traceSettings;
    LogLevels logLevels;

    void release()
    {
        isHeld = false;
        const auto waiting = std::exchange(m_waiting, {});
        for (const auto &answer : waiting)
            answer();
    }

    //! The host goes away: what waits is cancelled.
    void forget() { m_waiting.clear(); }

    QFuture<ConfigDocument> openConfig(const QStringList &names) override
    {
        note(QStringLiteral("open %1").arg(names.join(QLatin1Char(' '))));
        return answered<ConfigDocument>([this] { return document; });
    }
    QFuture<QList<BackupEntry>> backups(const QString &file) override
    {
        note(QStringLiteral("backups %1").arg(file));
        return answered<QList<BackupEntry>>([this, file] {
            QList<BackupEntry> entries;
            for (const auto &[time, bytes] : kept)
                entries.append({file, time, bytes.size()});
            return entries;
        });
    }
    QFuture<BackupText> readBackup(const QString &, const QDateTime &time) override
    {
        return answered<BackupText>([this, time] {
            for (const auto &[keptTime, bytes] : kept) {
                if (keptTime == time)
                    return BackupText {bytes, {}};
            }
            return BackupText {{}, QStringLiteral("gone")};
        });
    }
    QFuture<SaveReport> saveConfig(const ConfigDocument &edited, const ConfigDocument &original, SaveWay way) override
    {
        note(way == SaveWay::InPlace        ? QStringLiteral("save in place")
                 : way == SaveWay::CutLinks ? QStringLiteral("save cutting links")
                 : way == SaveWay::Anew     ? QStringLiteral("save anew")
                                            : QStringLiteral("save"));
        return answered<SaveReport>([this, edited, original] {
            const SaveReport report = onSave ? onSave(edited, original) : SaveReport();
            if (report.outcome == SaveReport::Outcome::Saved)
                document = edited;
            return report;
        });
    }
    QFuture<ApplyReport> apply(const ConfigDocument &edited, const ApplyOptions &options = {}) override
    {
        note(QStringLiteral("apply"));
        applied.append(options);
        appliedDocuments.append(edited);
        return answered<ApplyReport>([=, this] { return onApply ? onApply(edited, options) : ApplyReport(); });
    }
    QFuture<ChangePreview> preview(const ConfigDocument &, const ApplyOptions &options = {}) override
    {
        note(QStringLiteral("preview"));
        previewedWith.append(options);
        return answered<ChangePreview>([this] { return previewed; });
    }
    QFuture<QList<AvailableModule>> availableModules(const ConfigDocument &) override
    {
        return answered<QList<AvailableModule>>([this] { return available; });
    }
    QFuture<QList<Problem>> checkModules(const ConfigDocument &edited, const ApplyOptions &options = {}) override
    {
        note(QStringLiteral("check"));
        checked.append(options);
        return answered<QList<Problem>>([=, this] { return onCheck ? onCheck(edited) : QList<Problem>(); });
    }
    QFuture<ListenerSnapshot> listen() override
    {
        note(QStringLiteral("listen"));
        return answered<ListenerSnapshot>([this] {
            current.listener.isListening = true;
            current.listener.address = QStringLiteral("http://127.0.0.1:8018");
            return current.listener;
        });
    }
    QFuture<void> stopListening(std::chrono::milliseconds) override
    {
        note(QStringLiteral("stop listening"));
        current.listener.isListening = false;
        return done();
    }
    QFuture<HostSnapshot> snapshot() override
    {
        return answered<HostSnapshot>([this] { return current; });
    }
    QFuture<FireAnswer> fire(const FireOptions &options) override
    {
        note(QStringLiteral("fire %1").arg(options.callback));
        return answered<FireAnswer>([=, this] { return onFire ? onFire(options) : FireAnswer(); });
    }
    QFuture<RouteExplanation> explainRoute(const QString &path) override
    {
        note(QStringLiteral("explain %1").arg(path));
        return answered<RouteExplanation>([=, this] { return onExplain ? onExplain(path) : RouteExplanation(); });
    }
    QFuture<CachePage> cachePage(const CachePageRequest &request) override
    {
        return answered<CachePage>([=, this] { return onCachePage ? onCachePage(request) : CachePage(); });
    }
    QFuture<InvalidationReport> invalidate(int module, const QString &function, const QList<QStringList> &keys) override
    {
        note(QStringLiteral("invalidate %1 %2").arg(function).arg(keys.size()));
        return answered<InvalidationReport>(
            [=, this] { return onInvalidate ? onInvalidate(module, function, keys) : InvalidationReport(); });
    }
    QFuture<InvalidationReport> invalidateAll(int module, const QString &function) override
    {
        note(QStringLiteral("invalidate all %1").arg(function));
        return answered<InvalidationReport>(
            [=, this] { return onInvalidate ? onInvalidate(module, function, std::nullopt) : InvalidationReport(); });
    }
    QFuture<void> resetCounters() override
    {
        note(QStringLiteral("reset counters"));
        return done();
    }
    QFuture<void> setTrace(const TraceSettings &settings) override
    {
        note(QStringLiteral("set trace"));
        traceSettings = settings;
        return done();
    }
    QFuture<QList<TraceRecord>> trace(quint64 after, int limit) override
    {
        return answered<QList<TraceRecord>>([=, this] { return newer(records, after, limit); });
    }
    QFuture<QList<LogRecord>> log(quint64 after, int limit) override
    {
        return answered<QList<LogRecord>>([=, this] { return newer(lines, after, limit); });
    }
    QFuture<CacheEntryAnswer> cacheEntry(const CacheEntryRequest &request) override
    {
        note(QStringLiteral("entry %1 %2").arg(request.function, request.key.join(QLatin1Char(' '))));
        return answered<CacheEntryAnswer>(
            [=, this] { return onCacheEntry ? onCacheEntry(request) : CacheEntryAnswer(); });
    }
    QFuture<QList<AnsweredRequest>> recentRequests(int module, const QString &path) override
    {
        return answered<QList<AnsweredRequest>>(
            [=, this] { return onRecentRequests ? onRecentRequests(module, path) : QList<AnsweredRequest>(); });
    }
    QFuture<void> setLogLevels(const LogLevels &levels) override
    {
        note(QStringLiteral("set log levels"));
        logLevels = levels;
        return done();
    }
    std::optional<StallSnapshot> stall() const override { return stalled; }

private:
    void note(const QString &call) { calls.append(call); }

    template<typename Record>
    static QList<Record> newer(const QList<Record> &all, quint64 after, int limit)
    {
        QList<Record> result;
        for (const Record &record : all) {
            if (record.number > after && result.size() < limit)
                result.append(record);
        }
        return result;
    }

    template<typename T>
    QFuture<T> answered(std::function<T()> make)
    {
        auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        later([promise, make = std::move(make)] {
            promise->addResult(make());
            promise->finish();
        });
        return promise->future();
    }

    QFuture<void> done()
    {
        auto promise = std::make_shared<QPromise<void>>();
        promise->start();
        later([promise] { promise->finish(); });
        return promise->future();
    }

    void later(const std::function<void()> &answer)
    {
        if (isHeld)
            m_waiting.append(answer);
        else
            QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
    }

    QList<std::function<void()>> m_waiting;
};

} // namespace modulehost
