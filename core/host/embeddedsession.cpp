// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "embeddedsession.h"

#include "configorigins.h"
#include "configwatch.h"
#include "host.h"
#include "savereport.h"

#include <configbackups.h>
#include <posting.h>
#include <promises.h>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFutureWatcher>
#include <QThread>
#include <QThreadPool>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <future>
#include <vector>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

/*!
 * Ends the process although module code runs on, which nothing can stop: a process that nobody sees would go on with
 * it, and hold the port. The crash note stays, so that the next start of the window asks about the module.
 */
[[noreturn]] void endWithoutModules(const std::optional<StallSnapshot> &stall, int exitStatus)
{
    const QString module = stall && !stall->path.isEmpty() ? stall->path : u"a module"_s;
    const QString sentence = u"%1: %2 does not return; the process ends without waiting for it any longer\n"_s.arg(
        QCoreApplication::applicationName(), module);
    std::fputs(sentence.toUtf8().constData(), stderr);
    std::fflush(nullptr);
    std::_Exit(exitStatus);
}

//! The host's thread: the host is made and destroyed on it, outside of any event loop.
class HostThread : public QThread
{
public:
    HostThread(HostOptions options, std::function<void(Host *)> ready)
        : m_options(std::move(options))
        , m_ready(std::move(ready))
    {
    }

protected:
    void run() override
    {
        {
            Host host(m_options);
            m_ready(&host);
            exec();
            takeOver(this); // From who ended it.
        }
        handOver(this); // To who waited for it.
    }

private:
    const HostOptions m_options;
    const std::function<void(Host *)> m_ready;
};

} // namespace

class EmbeddedSession::Private
{
public:
    Private(EmbeddedSession *session, const HostOptions &options)
        : m_options(options)
    {
        std::promise<Host *> made;
        m_thread = std::make_unique<HostThread>(options, [session, &made](Host *host) {
            QObject::connect(host, &Host::changed, session, &HostSession::changed);
            QObject::connect(host, &Host::stalled, session, &HostSession::changed);
            made.set_value(host);
        });
        m_thread->start();
        m_host = made.get_future().get();
        QObject::connect(&m_watch, &ConfigWatch::changed, session, &HostSession::configChangedOnDisk);
    }

    ~Private()
    {
        const std::optional<StallSnapshot> stall = m_host->stall(); // As long as there is a host to be asked.
        handOver(m_thread.get());
        m_thread->quit();
        m_thread->wait(QDeadlineTimer(m_patience));
        waitForAll(m_background); // What is being saved is whole in any case.
        if (!m_thread->isFinished())
            endWithoutModules(stall, m_exitStatus);
        takeOver(m_thread.get());
        // What the host did not get to answer.
        for (const auto &cancel : m_pending)
            cancel(true);
    }

    //! Calls \a command on the host thread, which is to fulfil the promise then or later. What it throws ends in there.
    template<typename T, typename Command>
    QFuture<T> ask(Command command)
    {
        const auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        remember<T>(promise);
        QFuture<T> future = promise->future();
        postTo(m_host, [host = m_host, command = std::move(command), promise] {
            try {
                command(*host, promise);
            } catch (...) {
                promise->setException(std::current_exception());
                finishPromise(*promise);
            }
        });
        return future;
    }

    //! The same for a command that has its answer at once.
    template<typename T, typename Command>
    QFuture<T> askAtOnce(Command command)
    {
        return ask<T>([command = std::move(command)](Host &host, const Host::Promise<T> &promise) {
            finishWith(*promise, command(host));
        });
    }

    //! Calls \a work on a thread of its own, whatever the host is busy with.
    template<typename T, typename Work>
    QFuture<T> inBackground(Work work)
    {
        const auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        remember<T>(promise);
        startIn(m_background, [promise, work = std::move(work)] { finishWith(*promise, work()); });
        return promise->future();
    }

    //! Calls \a work on the host thread.
    void post(std::function<void(Host &)> work)
    {
        postTo(m_host, [host = m_host, work = std::move(work)] { work(*host); });
    }

    void setLastPatience(std::chrono::milliseconds patience, int exitStatus)
    {
        m_patience = patience;
        m_exitStatus = exitStatus;
    }

    const Host &host() const { return *m_host; }
    const HostOptions &options() const { return m_options; }
    //! For what would hold the host up; ends before the session does.
    QThreadPool &background() { return m_background; }
    ConfigOrigins &origins() { return m_origins; }
    ConfigWatch &watch() { return m_watch; }

private:
    template<typename T>
    void remember(const std::weak_ptr<QPromise<T>> &weak)
    {
        // Forget those that have ended, now and then.
        if (m_pending.size() >= m_nextCleaning) {
            std::erase_if(m_pending, [](const auto &cancel) { return cancel(false); });
            m_nextCleaning = 2 * m_pending.size() + 64;
        }
        m_pending.push_back([weak](bool isOver) {
            const std::shared_ptr<QPromise<T>> promise = weak.lock();
            if (!promise)
                return true;
            QFuture<T> future = promise->future();
            if (isOver && !future.isFinished()) {
                future.cancel();
                finishPromise(*promise);
            }
            return future.isFinished();
        });
    }

    const HostOptions m_options;
    ConfigOrigins m_origins;
    ConfigWatch m_watch;
    QThreadPool m_background; //!< For files, and values that become text.
    std::unique_ptr<HostThread> m_thread;
    Host *m_host = nullptr; //!< Lives as long as the thread runs.
    std::vector<std::function<bool(bool isOver)>> m_pending; //!< Each yields whether its command has ended.
    std::size_t m_nextCleaning = 64;
    std::chrono::milliseconds m_patience {10'000}; //!< For the host's thread to end, which gives what waits a second.
    int m_exitStatus = EXIT_FAILURE;
};

EmbeddedSession::EmbeddedSession(const HostOptions &options, QObject *parent)
    : HostSession(parent)
    , d(std::make_unique<Private>(this, options))
{
}

EmbeddedSession::~EmbeddedSession() = default;

template<typename T, typename Then>
void EmbeddedSession::onResult(const QFuture<T> &future, Then then)
{
    auto *done = new QFutureWatcher<T>(this);
    connect(done, &QFutureWatcherBase::finished, this, [done, then = std::move(then)] {
        done->deleteLater();
        if (!done->isCanceled() && done->future().resultCount() > 0)
            then(done->result());
    });
    done->setFuture(future);
}

QFuture<ConfigDocument> EmbeddedSession::openConfig(const QStringList &names)
{
    const QFuture<ConfigDocument> future = d->inBackground<ConfigDocument>([d = d.get(), names] {
        ConfigDocument document = ConfigDocument::open(names);
        d->origins().add(document, names);
        return document;
    });
    // From now on: a file that cannot be read, or is not trusted yet, is being mended or looked at just then.
    onResult<ConfigDocument>(future,
                             [this, names](const ConfigDocument &document) { d->watch().watch(document, names); });
    return future;
}

QFuture<SaveReport> EmbeddedSession::saveConfig(const ConfigDocument &edited, const ConfigDocument &original,
                                                SaveWay way)
{
    d->watch().expect(edited);
    SaveOptions options;
    options.stateFolder = d->options().stateFolder;
    options.inPlace = way == SaveWay::InPlace;
    options.createsRemoved = way == SaveWay::Anew;
    options.keepsLinks = way == SaveWay::Replace || way == SaveWay::Anew;
    const QFuture<SaveReport> future = d->inBackground<SaveReport>(
        [edited, original, options] { return saveReport(modulehost::saveConfig(edited, original, options)); });
    onResult<SaveReport>(future, [this, edited](const SaveReport &report) {
        if (report.outcome != SaveReport::Outcome::Saved)
            d->watch().expectNoMore(edited, report.saved);
    });
    return future;
}

QFuture<QList<BackupEntry>> EmbeddedSession::backups(const QString &file)
{
    return d->inBackground<QList<BackupEntry>>([file, stateFolder = d->options().stateFolder] {
        QList<BackupEntry> entries;
        for (const ConfigBackup &backup : ConfigBackups(file, stateFolder).list())
            entries.append({file, backup.time, backup.size});
        return entries;
    });
}

QFuture<BackupText> EmbeddedSession::readBackup(const QString &file, const QDateTime &time)
{
    return d->inBackground<BackupText>([file, time, stateFolder = d->options().stateFolder] {
        for (const ConfigBackup &backup : ConfigBackups(file, stateFolder).list()) {
            if (backup.time == time) {
                const ConfigBackups::Answer answer = ConfigBackups::read(backup);
                return BackupText {answer.bytes, answer.error};
            }
        }
        return BackupText {{}, u"that backup is no longer kept"_s};
    });
}

QFuture<ApplyReport> EmbeddedSession::apply(const ConfigDocument &document, const ApplyOptions &options)
{
    const QFuture<ApplyReport> future = d->ask<ApplyReport>(
        [setup = Setup::read(document), options](Host &host, const Host::Promise<ApplyReport> &promise) {
            host.apply(setup, promise, options);
        });
    onResult<ApplyReport>(future, [this, document](const ApplyReport &report) {
        if (report.outcome == ApplyReport::Outcome::Applied)
            d->watch().watch(document, d->origins().namesOf(document));
    });
    return future;
}

QFuture<ChangePreview> EmbeddedSession::preview(const ConfigDocument &document, const ApplyOptions &options)
{
    return d->askAtOnce<ChangePreview>(
        [setup = Setup::read(document), options](Host &host) { return host.preview(setup, options); });
}

QFuture<QList<AvailableModule>> EmbeddedSession::availableModules(const ConfigDocument &document)
{
    return d->inBackground<QList<AvailableModule>>(
        [document, options = d->options()] { return modulehost::availableModules(document, options); });
}

QFuture<QList<Problem>> EmbeddedSession::checkModules(const ConfigDocument &document, const ApplyOptions &options)
{
    return d->askAtOnce<QList<Problem>>(
        [setup = Setup::read(document), options](Host &host) { return host.checkModules(setup, options); });
}

QFuture<RouteExplanation> EmbeddedSession::explainRoute(const QString &path)
{
    return d->askAtOnce<RouteExplanation>([path](Host &host) { return host.explainRoute(path); });
}

QFuture<void> EmbeddedSession::resetCounters()
{
    return d->ask<void>([](Host &host, const Host::Promise<void> &promise) {
        host.resetCounters();
        finishPromise(*promise);
    });
}

QFuture<ListenerSnapshot> EmbeddedSession::listen()
{
    return d->askAtOnce<ListenerSnapshot>([](Host &host) { return host.listen(); });
}

QFuture<void> EmbeddedSession::stopListening(std::chrono::milliseconds limit)
{
    return d->ask<void>(
        [limit](Host &host, const Host::Promise<void> &promise) { host.stopListening(limit, promise); });
}

QFuture<HostSnapshot> EmbeddedSession::snapshot()
{
    return d->askAtOnce<HostSnapshot>([](Host &host) { return host.snapshot(); });
}

QFuture<FireAnswer> EmbeddedSession::fire(const FireOptions &options)
{
    return d->ask<FireAnswer>(
        [options](Host &host, const Host::Promise<FireAnswer> &promise) { host.fire(options, promise); });
}

QFuture<CachePage> EmbeddedSession::cachePage(const CachePageRequest &request)
{
    return d->askAtOnce<CachePage>([request](Host &host) { return host.cachePage(request); });
}

QFuture<InvalidationReport> EmbeddedSession::invalidate(int module, const QString &function,
                                                        const QList<QStringList> &keys)
{
    return d->ask<InvalidationReport>([=](Host &host, const Host::Promise<InvalidationReport> &promise) {
        host.invalidate(module, function, keys, promise);
    });
}

QFuture<InvalidationReport> EmbeddedSession::invalidateAll(int module, const QString &function)
{
    return d->ask<InvalidationReport>([=](Host &host, const Host::Promise<InvalidationReport> &promise) {
        host.invalidate(module, function, std::nullopt, promise);
    });
}

QFuture<void> EmbeddedSession::setTrace(const TraceSettings &settings)
{
    return d->ask<void>([settings](Host &host, const Host::Promise<void> &promise) {
        host.setTrace(settings);
        finishPromise(*promise);
    });
}

QFuture<QList<TraceRecord>> EmbeddedSession::trace(quint64 after, int limit)
{
    return d->askAtOnce<QList<TraceRecord>>([=](Host &host) { return host.trace(after, limit); });
}

QFuture<QList<LogRecord>> EmbeddedSession::log(quint64 after, int limit)
{
    return d->askAtOnce<QList<LogRecord>>([=](Host &host) { return host.log(after, limit); });
}

QFuture<CacheEntryAnswer> EmbeddedSession::cacheEntry(const CacheEntryRequest &request)
{
    return d->ask<CacheEntryAnswer>(
        [request, &background = d->background()](Host &host, const Host::Promise<CacheEntryAnswer> &promise) {
            // A long value becomes text beside the host, which goes on with its work.
            startIn(background, [read = host.cacheEntry(request), promise] { finishWith(*promise, read()); });
        });
}

QFuture<QList<AnsweredRequest>> EmbeddedSession::recentRequests(int module, const QString &path)
{
    return d->askAtOnce<QList<AnsweredRequest>>([=](Host &host) { return host.recentRequests(module, path); });
}

QFuture<void> EmbeddedSession::setLogLevels(const LogLevels &levels)
{
    return d->ask<void>([levels](Host &host, const Host::Promise<void> &promise) {
        host.setLogLevels(levels);
        finishPromise(*promise);
    });
}

std::optional<StallSnapshot> EmbeddedSession::stall() const { return d->host().stall(); }

void EmbeddedSession::setLastPatience(std::chrono::milliseconds patience, int exitStatus)
{
    d->setLastPatience(patience, exitStatus);
}

void EmbeddedSession::onHostThread(std::function<void(Host &)> work) { d->post(std::move(work)); }

} // namespace modulehost
