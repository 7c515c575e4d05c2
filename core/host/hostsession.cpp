// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostsession.h"

#include "host.h"

#include <QThread>

#include <functional>
#include <future>
#include <vector>

namespace modulehost {

namespace {

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
        Host host(m_options);
        m_ready(&host);
        exec();
    }

private:
    const HostOptions m_options;
    const std::function<void(Host *)> m_ready;
};

} // namespace

class HostSession::Private
{
public:
    Private(HostSession *session, const HostOptions &options)
    {
        std::promise<Host *> made;
        m_thread = std::make_unique<HostThread>(options, [session, &made](Host *host) {
            QObject::connect(host, &Host::changed, session, &HostSession::changed);
            QObject::connect(host, &Host::stalled, session, &HostSession::changed);
            made.set_value(host);
        });
        m_thread->start();
        m_host = made.get_future().get();
    }

    ~Private()
    {
        m_thread->quit();
        m_thread->wait();
        // What the host did not get to answer.
        for (const auto &cancel : m_pending)
            cancel(true);
    }

    //! Calls \a command on the host thread, which is to fulfil the promise then or later.
    template<typename T, typename Command>
    QFuture<T> ask(Command command)
    {
        const auto promise = std::make_shared<QPromise<T>>();
        promise->start();
        remember<T>(promise);
        QFuture<T> future = promise->future();
        QMetaObject::invokeMethod(
            m_host, [host = m_host, command = std::move(command), promise] { command(*host, promise); },
            Qt::QueuedConnection);
        return future;
    }

    //! The same for a command that has its answer at once.
    template<typename T, typename Command>
    QFuture<T> askAtOnce(Command command)
    {
        return ask<T>([command = std::move(command)](Host &host, const Host::Promise<T> &promise) {
            promise->addResult(command(host));
            promise->finish();
        });
    }

    const Host &host() const { return *m_host; }

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
                promise->finish();
            }
            return future.isFinished();
        });
    }

    std::unique_ptr<HostThread> m_thread;
    Host *m_host = nullptr; //!< Lives as long as the thread runs.
    std::vector<std::function<bool(bool isOver)>> m_pending; //!< Each yields whether its command has ended.
    std::size_t m_nextCleaning = 64;
};

HostSession::HostSession(const HostOptions &options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, options))
{
}

HostSession::~HostSession() = default;

QFuture<ApplyReport> HostSession::apply(const ConfigDocument &document)
{
    return d->ask<ApplyReport>([setup = Setup::read(document)](Host &host, const Host::Promise<ApplyReport> &promise) {
        host.apply(setup, promise);
    });
}

QFuture<ListenerSnapshot> HostSession::listen()
{
    return d->askAtOnce<ListenerSnapshot>([](Host &host) { return host.listen(); });
}

QFuture<void> HostSession::stopListening(std::chrono::milliseconds limit)
{
    return d->ask<void>(
        [limit](Host &host, const Host::Promise<void> &promise) { host.stopListening(limit, promise); });
}

QFuture<HostSnapshot> HostSession::snapshot()
{
    return d->askAtOnce<HostSnapshot>([](Host &host) { return host.snapshot(); });
}

QFuture<FireAnswer> HostSession::fire(const FireOptions &options)
{
    return d->ask<FireAnswer>(
        [options](Host &host, const Host::Promise<FireAnswer> &promise) { host.fire(options, promise); });
}

QFuture<CachePage> HostSession::cachePage(const CachePageRequest &request)
{
    return d->askAtOnce<CachePage>([request](Host &host) { return host.cachePage(request); });
}

QFuture<InvalidationReport> HostSession::invalidate(int module, const QString &function, const QList<QStringList> &keys)
{
    return d->ask<InvalidationReport>([=](Host &host, const Host::Promise<InvalidationReport> &promise) {
        host.invalidate(module, function, keys, promise);
    });
}

QFuture<InvalidationReport> HostSession::invalidateAll(int module, const QString &function)
{
    return d->ask<InvalidationReport>([=](Host &host, const Host::Promise<InvalidationReport> &promise) {
        host.invalidate(module, function, std::nullopt, promise);
    });
}

QFuture<void> HostSession::setTrace(const TraceSettings &settings)
{
    return d->ask<void>([settings](Host &host, const Host::Promise<void> &promise) {
        host.setTrace(settings);
        promise->finish();
    });
}

QFuture<QList<TraceRecord>> HostSession::trace(quint64 after, int limit)
{
    return d->askAtOnce<QList<TraceRecord>>([=](Host &host) { return host.trace(after, limit); });
}

QFuture<QList<LogLine>> HostSession::moduleLog(int module)
{
    return d->askAtOnce<QList<LogLine>>([module](Host &host) { return host.moduleLog(module); });
}

std::optional<StallSnapshot> HostSession::stall() const
{
    const std::optional<Stall> stall = d->host().stall();
    if (!stall)
        return std::nullopt;
    return StallSnapshot {stall->moduleIndex, stall->module, qint64(stall->duration.count())};
}

} // namespace modulehost
