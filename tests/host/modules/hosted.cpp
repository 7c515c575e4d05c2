// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Modules that show what a host does to them. What they record stands in a property of the application object, so
// hosts that load the recording ones live on its thread.

#include <modulehost/cachedfunction.h>
#include <modulehost/codes.h>
#include <modulehost/module.h>

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QThread>
#include <QTimer>

#include <csignal>
#include <cstdio>

using namespace modulehost;
using namespace Qt::StringLiterals;

namespace {

void record(const QString &line)
{
    QObject *application = QCoreApplication::instance();
    application->setProperty("hosted.record",
                             application->property("hosted.record").toStringList() + QStringList(line));
}

/*!
 * Adds its mark to the content of a new room, so that a dispatch shows who was asked in which order, and answers
 * with it over HTTP. `delay_ms` makes coroutines of both.
 */
class Marked : public Module
{
public:
    struct Config
    {
        QString mark;
        QString route;
        QString fails;
        std::chrono::milliseconds delay {};
    };

    static Config parseConfig(const ConfigValue &config)
    {
        Config parsed {config[u"mark"_s].asString(), config[u"route"_s].asString(QString()),
                       config[u"fails"_s].asString(QString()), config[u"delay_ms"_s].asDuration({})};
        if (parsed.fails == u"parse")
            config[u"fails"_s].fail(u"as it was told"_s);
        if (parsed.fails.startsWith(u"saying "_s))
            config[u"fails"_s].fail(parsed.fails);
        return parsed;
    }

    Marked(const Config &config, ModuleApi &api)
        : m_config(config)
        , m_api(api)
        , m_lengthOf(u"length_of"_s, {.maxEntries = 100, .keyParameters = {u"text"_s}},
                     [](const QString &text) { return int(text.size()); })
    {
        api.registerCachedFunction(m_lengthOf);
        m_lengthOf.prefill(u"early"_s, 5);
        ThirdPartyRulesCallbacks callbacks;
        if (config.delay.count() > 0) {
            callbacks.onCreateRoom = [this](const Requester &, JsonDict &content, bool) { return markLater(content); };
        } else {
            callbacks.onCreateRoom = [this](const Requester &, JsonDict &content, bool) { mark(content); };
        }
        callbacks.onProfileUpdate
            = [this](const QString &user, const ProfileInfo &, bool, bool) -> Task<> { co_await m_lengthOf(user); };
        api.registerThirdPartyRulesCallbacks(callbacks);
        if (!config.route.isEmpty())
            registerRoute();
        api.log(LogLevel::Info, u"constructed "_s + config.mark);
        if (config.fails == u"construct")
            throw RuntimeError(u"as it was told"_s);
    }

private:
    void registerRoute()
    {
        if (m_config.delay.count() > 0) {
            m_api.registerWebResource(m_config.route, {.get = [this](const WebRequest &) { return answerLater(); }});
        } else {
            m_api.registerWebResource(
                m_config.route, {.get = [this](const WebRequest &) { return WebResponse::text(200, m_config.mark); }});
        }
    }

    void mark(JsonDict &content) const
    {
        QJsonArray marks = content[u"marks"_s].toArray();
        marks.append(m_config.mark);
        content[u"marks"_s] = marks;
    }

    Task<> markLater(JsonDict &content) const
    {
        co_await m_api.sleep(m_config.delay);
        mark(content);
    }

    Task<WebResponse> answerLater() const
    {
        co_await m_api.sleep(m_config.delay);
        co_return WebResponse::text(200, m_config.mark);
    }

    const Config m_config;
    ModuleApi &m_api;
    CachedFunction<int(QString)> m_lengthOf;
};

//! Records when it comes and goes. With `sleeps` a task of its own and a background call of it sleep on and on.
class Exclusive : public Module
{
public:
    Exclusive(const ConfigValue &config, ModuleApi &api)
        : m_name(config[u"name"_s].asString())
    {
        record(u"construct "_s + m_name);
        api.registerWebResource(u"/_synapse/client/exclusive"_s,
                                {.get = [this](const WebRequest &) { return WebResponse::text(200, m_name); }});
        if (config[u"fails"_s].asBool(false)) {
            record(u"fail "_s + m_name);
            throw RuntimeError(u"as it was told"_s);
        }
        if (config[u"sleeps"_s].asBool(false)) {
            sleepOn(api);
            api.runAsBackgroundProcess(u"sleep"_s, [&api] { return sleepOn(api); });
        }
    }
    ~Exclusive() override { record(u"destroy "_s + m_name); }

private:
    static Task<> sleepOn(ModuleApi &api)
    {
        record(u"sleep"_s);
        while (true)
            co_await api.sleep(std::chrono::hours(1));
    }

    const QString m_name;
};

//! Holds the host's thread in a callback; with `serves` also in a request, which says on standard output that it began.
class Holding : public Module
{
public:
    Holding(const ConfigValue &config, ModuleApi &api)
    {
        const auto hold = config[u"ms"_s].asDuration();
        api.registerSpamCheckerCallbacks({.userMayInvite = [hold](const QString &, const QString &, const QString &) {
            QThread::msleep(quint32(hold.count()));
            return SpamVerdict();
        }});
        if (!config[u"serves"_s].asBool(false))
            return;
        api.registerWebResource(u"/_synapse/client/hold"_s, {.get = [hold](const WebRequest &) {
                                    std::puts("inside");
                                    std::fflush(stdout);
                                    QThread::msleep(quint32(hold.count()));
                                    return WebResponse::text(200, u"held"_s);
                                }});
    }
};

//! Runs an event loop in a callback until the application's property "hosted.go" is set.
class Nesting : public Module
{
public:
    Nesting(const ConfigValue &config, ModuleApi &api)
        : m_name(config[u"name"_s].asString())
    {
        api.registerSpamCheckerCallbacks({.userMayInvite = [this](const QString &, const QString &, const QString &) {
            QEventLoop loop;
            QTimer timer;
            timer.callOnTimeout(&loop, [&] {
                if (QCoreApplication::instance()->property("hosted.go").toBool())
                    loop.quit();
            });
            timer.start(1);
            loop.exec();
            return m_name == u"denies" ? SpamVerdict(Codes::forbidden()) : SpamVerdict();
        }});
    }

private:
    const QString m_name;
};

//! Records every turn of a background call.
class Looping : public Module
{
public:
    Looping(const ConfigValue &config, ModuleApi &api)
    {
        const QString name = config[u"name"_s].asString();
        api.loopingBackgroundCall(
            [name]() -> Task<> {
                record(u"turn "_s + name);
                co_return;
            },
            std::chrono::milliseconds(1), u"turn"_s);
    }
};

//! Registers a callback, and in vain a route, when it is live.
class Late : public Module
{
public:
    Late(const ConfigValue &, ModuleApi &api)
    {
        api.delayedBackgroundCall(
            std::chrono::milliseconds(0),
            [&api]() -> Task<> {
                api.registerSpamCheckerCallbacks(
                    {.userMayInvite = [](const QString &, const QString &, const QString &) {
                        return SpamVerdict(Codes::limitExceeded());
                    }});
                api.registerWebResource(u"/_synapse/client/late"_s, {});
                co_return;
            },
            u"register late"_s);
    }
};

//! Takes the whole process down where it is told to, or waits there to be killed.
class Crashing : public Module
{
public:
    static ConfigValue parseConfig(const ConfigValue &config)
    {
        crashIf(config, u"parse_config"_s);
        return config;
    }

    Crashing(const ConfigValue &config, ModuleApi &api)
    {
        crashIf(config, u"construct"_s);
        api.registerSpamCheckerCallbacks({.userMayInvite = [config](const QString &, const QString &, const QString &) {
            crashIf(config, u"callback"_s);
            if (config[u"at"_s].asString() == u"wait") {
                std::puts("inside");
                std::fflush(stdout);
                QThread::sleep(60);
            }
            return SpamVerdict();
        }});
    }

private:
    static void crashIf(const ConfigValue &config, const QString &place)
    {
        if (config[u"at"_s].asString() != place)
            return;
        const int signal = config[u"signal"_s].asInt();
        if (signal != SIGKILL)
            std::signal(signal, SIG_DFL);
        std::raise(signal);
    }
};

/*!
 * Asks the process to end as soon as that is watched for, while the host is busy: whatever it is asked to do next, such
 * as to listen, waits.
 */
class Ending : public Module
{
public:
    Ending(const ConfigValue &, ModuleApi &api)
    {
        api.delayedBackgroundCall(
            std::chrono::milliseconds(0), [&api] { return askToEnd(api); }, u"ask to end"_s);
    }

private:
    static Task<> askToEnd(ModuleApi &api)
    {
        for (int turn = 0; turn < 1000; ++turn) {
            for (int look = 0; look < 50; ++look) {
                if (isWatchedFor()) {
                    std::raise(SIGTERM);
                    QThread::msleep(300);
                    co_return;
                }
                QThread::msleep(1);
            }
            co_await api.sleep(std::chrono::milliseconds(1));
        }
    }

    static bool isWatchedFor()
    {
        struct sigaction action
        {
        };
        return sigaction(SIGTERM, nullptr, &action) == 0 && action.sa_handler != SIG_DFL;
    }
};

//! Remembers values that have no words for themselves.
class Wordless : public Module
{
public:
    Wordless(const ConfigValue &, ModuleApi &api)
        : m_lengthOf(u"length_of"_s, {.maxEntries = 100, .keyParameters = {u"text"_s}},
                     [](const QString &) { return Length(); })
    {
        api.registerCachedFunction(m_lengthOf);
        m_lengthOf.prefill(u"early"_s, Length());
    }

private:
    struct Length
    {
        QString toString() const { throw RuntimeError(u"no words"_s); }
    };

    CachedFunction<Length(QString)> m_lengthOf;
};

} // namespace

MODULEHOST_EXPORT(hosted.Marked, Marked)
MODULEHOST_EXPORT(hosted.Exclusive, Exclusive)
MODULEHOST_EXPORT(hosted.Holding, Holding)
MODULEHOST_EXPORT(hosted.Nesting, Nesting)
MODULEHOST_EXPORT(hosted.Looping, Looping)
MODULEHOST_EXPORT(hosted.Late, Late)
MODULEHOST_EXPORT(hosted.Crashing, Crashing)
MODULEHOST_EXPORT(hosted.Ending, Ending)
MODULEHOST_EXPORT(hosted.Wordless, Wordless)
