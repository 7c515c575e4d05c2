// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/callbacknames.h>
#include <modulehost/moduleapi.h>

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <coroutine>
#include <optional>
#include <stdexcept>
#include <vector>

namespace modulehost {

//! Where coroutines wait until a test lets them go.
class Gate
{
public:
    bool isClosed = false;

    Task<> pass()
    {
        if (isClosed)
            co_await Wait {*this};
    }

    void open()
    {
        isClosed = false;
        for (const std::coroutine_handle<> handle : std::exchange(m_waiting, {}))
            handle.resume();
    }

private:
    struct Wait
    {
        Gate &gate;

        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> handle) { gate.m_waiting.push_back(handle); }
        void await_resume() const noexcept { }
    };

    std::vector<std::coroutine_handle<>> m_waiting;
};

//! An HTTP client that answers what a test says and remembers what it was asked.
class FakeHttpClient final : public HttpClient
{
public:
    struct Request
    {
        QByteArray method;
        QUrl url;
        HttpHeaders headers;
        HttpLimits limits;
    };

    QList<Request> requests;
    HttpResponse response;
    std::exception_ptr failure;
    Gate gate;

    void answerJson(const QByteArray &body, int status = 200)
    {
        response = {.status = status, .headers = {{"Content-Type", "application/json"}}, .body = body};
        failure = nullptr;
    }

    Task<HttpResponse> request(QByteArray method, QUrl url, QByteArray, HttpHeaders headers, HttpLimits limits) override
    {
        requests.append({method, url, headers, limits});
        co_await gate.pass();
        if (failure)
            std::rethrow_exception(failure);
        co_return HttpResponse(response); // co_return of a member would move it away
    }
};

//! A module API that keeps what a module registers, for a test to call.
class FakeModuleApi final : public ModuleApi
{
public:
    struct Dynamic
    {
        QString category;
        QList<std::pair<QString, DynamicCallback>> callbacks;
        QList<LoginChecker<DynamicCallback>> loginCheckers;
    };

    QList<SpamCheckerCallbacks> spamChecker;
    QList<PasswordAuthProviderCallbacks> passwordAuthProvider;
    QList<MediaRepositoryCallbacks> mediaRepository;
    QList<Dynamic> dynamic;
    QList<std::pair<QString, WebResource>> resources;
    QList<CachedFunctionBase *> cachedFunctions;
    QList<QStringList> invalidated;
    QList<std::chrono::milliseconds> sleeps;
    QStringList logged;
    Gate sleepGate;
    FakeHttpClient http;

    const WebResource *resource(const QString &path) const
    {
        for (const auto &[registered, resource] : resources) {
            if (registered == path)
                return &resource;
        }
        return nullptr;
    }

    void registerSpamCheckerCallbacks(SpamCheckerCallbacks callbacks) override
    {
        spamChecker.append(std::move(callbacks));
    }
    void registerThirdPartyRulesCallbacks(ThirdPartyRulesCallbacks) override { refuse(); }
    void registerPresenceRouterCallbacks(PresenceRouterCallbacks) override { refuse(); }
    void registerAccountValidityCallbacks(AccountValidityCallbacks) override { refuse(); }
    void registerPasswordAuthProviderCallbacks(PasswordAuthProviderCallbacks callbacks) override
    {
        passwordAuthProvider.append(std::move(callbacks));
    }
    void registerBackgroundUpdateControllerCallbacks(BackgroundUpdateControllerCallbacks) override { refuse(); }
    void registerAccountDataCallbacks(AccountDataCallbacks) override { refuse(); }
    void registerMediaRepositoryCallbacks(MediaRepositoryCallbacks callbacks) override
    {
        mediaRepository.append(std::move(callbacks));
    }
    void registerRatelimitCallbacks(RatelimitCallbacks) override { refuse(); }
    void registerAddExtraFieldsToUnsignedClientEventCallbacks(UnsignedClientEventCallbacks) override { refuse(); }
    void registerDynamicCallbacks(const QString &category, const QList<std::pair<QString, DynamicCallback>> &callbacks,
                                  const QList<LoginChecker<DynamicCallback>> &loginCheckers) override
    {
        for (const auto &[name, callback] : callbacks) {
            if (categoryOfCallback(name) != category)
                throw TypeError(QStringLiteral("%1 has no callback %2").arg(category, name));
        }
        dynamic.append({category, callbacks, loginCheckers});
    }
    void registerWebResource(const QString &path, WebResource resource) override
    {
        resources.append({path, std::move(resource)});
    }
    void registerCachedFunction(CachedFunctionBase &function) override { cachedFunctions.append(&function); }
    Task<> invalidateCache(CachedFunctionBase &function, QStringList keys) override
    {
        invalidated.append(keys);
        if (!function.invalidateText(keys))
            throw TypeError(QStringLiteral("these keys do not fit"));
        co_return;
    }

    HttpClient &httpClient() override { return http; }
    QString serverName() const override { return QStringLiteral("example.com"); }
    QString publicBaseurl() const override { return {}; }
    QString emailAppName() const override { return {}; }
    std::optional<QString> workerName() const override { return std::nullopt; }
    std::optional<QString> workerApp() const override { return std::nullopt; }
    std::optional<QString> customTemplateDir() const override { return std::nullopt; }

    void loopingBackgroundCall(std::function<Task<>()>, std::chrono::milliseconds, const QString &, bool) override
    {
        refuse();
    }
    DelayedCall delayedBackgroundCall(std::chrono::milliseconds, std::function<Task<>()>, const QString &) override
    {
        refuse();
    }
    Task<> runAsBackgroundProcess(const QString &, std::function<Task<>()>) override { refuse(); }
    bool shouldRunBackgroundTasks() const override { return true; }
    Task<> sleep(std::chrono::milliseconds duration) override
    {
        sleeps.append(duration);
        co_await sleepGate.pass();
    }
    Task<> sendMail(QString, QString, QString, QString) override { refuse(); }
    QList<Template> readTemplates(const QStringList &, const QString &) override { refuse(); }
    void log(LogLevel, const QString &message) override { logged.append(message); }

protected:
    Task<> runInThread(std::function<void()>, QThreadPool *) override { refuse(); }
    Task<> runInTransaction(QString, std::function<void(DatabaseTransaction &)>) override { refuse(); }

private:
    //! No shipped module uses this; a new one says so by failing its test.
    [[noreturn]] static void refuse() { throw std::logic_error("the fake module API does not offer this"); }
};

//! The result of a task that must have ended by now.
template<typename T>
T resultOf(Task<T> task)
{
    if (!task.isReady())
        throw std::logic_error("the task has not ended");
    return takeResult(task);
}

//! A config written as JSON; single quotes stand for double ones.
inline ConfigValue configFrom(QByteArray json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json.replace('\'', '"'), &error);
    if (document.isNull())
        throw std::logic_error(error.errorString().toStdString() + ": " + json.toStdString());
    return ConfigValue::fromJson(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
}

//! The path of the ConfigError that \a read throws, joined with dots; "none" when it throws none.
template<typename Read>
QString configErrorPath(Read &&read)
{
    try {
        read();
    } catch (const ConfigError &error) {
        return error.path().join(u'.');
    }
    return QStringLiteral("none");
}

//! The answer of a resource to \a request, errors rendered as the host renders them.
inline Task<WebResponse> answerOf(const WebResource &resource, const WebRequest &request)
{
    const WebHandler &handler = resource.handler(request.method);
    try {
        if (handler.plain())
            co_return (*handler.plain())(request);
        co_return co_await (*handler.coroutine())(request);
    } catch (...) {
        co_return WebResponse::fromException(std::current_exception());
    }
}

} // namespace modulehost
