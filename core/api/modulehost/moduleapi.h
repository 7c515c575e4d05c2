// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/cachedfunctionbase.h>
#include <modulehost/callbacks.h>
#include <modulehost/configvalue.h>
#include <modulehost/databasetransaction.h>
#include <modulehost/errors.h>
#include <modulehost/httpclient.h>
#include <modulehost/template.h>
#include <modulehost/webresource.h>

#include <QHash>

#include <chrono>
#include <concepts>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

class QThreadPool;

namespace modulehost {

enum class LogLevel { Debug, Info, Warning, Error };

//! A delayed call that can still be called off. Copies name the same call; thrown away, the call goes on.
class MODULEHOST_EXPORT_API DelayedCall
{
public:
    DelayedCall() = default;
    explicit DelayedCall(std::function<void()> cancel);

    void cancel(); //!< Nothing happens when the call has been made already.

private:
    std::shared_ptr<std::function<void()>> m_cancel;
};

/*!
 * What the host offers a module, handed to its constructor (module API). One object per module; it
 * outlives the module. Everything is called on the host thread, from the constructor on, and never
 * blocks.
 *
 * What a module registers belongs to the module: it takes effect when the whole set-up goes live and
 * ends with the module. Registration after construction takes effect for later dispatches, but for
 * registerWebResource(), which then throws RuntimeError (module system 6.1).
 */
class MODULEHOST_EXPORT_API ModuleApi
{
public:
    virtual ~ModuleApi();

    // Registration. Members that are left out register nothing; repeated calls append.
    virtual void registerSpamCheckerCallbacks(SpamCheckerCallbacks callbacks) = 0;
    virtual void registerThirdPartyRulesCallbacks(ThirdPartyRulesCallbacks callbacks) = 0;
    //! Throws RuntimeError when only one of the two is given.
    virtual void registerPresenceRouterCallbacks(PresenceRouterCallbacks callbacks) = 0;
    //! Throws RuntimeError when a module before this one has registered the same legacy bridge.
    virtual void registerAccountValidityCallbacks(AccountValidityCallbacks callbacks) = 0;
    //! Throws ConfigError when authentication is delegated.
    virtual void registerPasswordAuthProviderCallbacks(PasswordAuthProviderCallbacks callbacks) = 0;
    //! Throws TypeError without onUpdate. All calls but the first, of whichever module, are ignored, with a problem.
    virtual void registerBackgroundUpdateControllerCallbacks(BackgroundUpdateControllerCallbacks callbacks) = 0;
    virtual void registerAccountDataCallbacks(AccountDataCallbacks callbacks) = 0;
    virtual void registerMediaRepositoryCallbacks(MediaRepositoryCallbacks callbacks) = 0;
    virtual void registerRatelimitCallbacks(RatelimitCallbacks callbacks) = 0;
    virtual void registerAddExtraFieldsToUnsignedClientEventCallbacks(UnsignedClientEventCallbacks callbacks) = 0;

    /*!
     * Callbacks of \a category by their names, with dynamic answers; for modules whose callbacks are not
     * known at compile time. Throws TypeError for a category or name that does not exist, naming the
     * nearest. \a loginCheckers goes with the category password_auth_provider.
     */
    virtual void registerDynamicCallbacks(const QString &category,
                                          const QList<std::pair<QString, DynamicCallback>> &callbacks,
                                          const QList<LoginChecker<DynamicCallback>> &loginCheckers = {})
        = 0;

    //! Serves \a resource under \a path. A path that another module has already is shadowed, without an error.
    virtual void registerWebResource(const QString &path, WebResource resource) = 0;
    /*!
     * Makes \a function visible and open to invalidation by name, and gives it the size that the operator's cache
     * factors say: put entries into it afterwards. It must live as long as the module.
     */
    virtual void registerCachedFunction(CachedFunctionBase &function) = 0;
    /*!
     * Invalidates one key here and then tells the other hosts in the process of this one that stand for the same
     * homeserver, if there are any; they act on it later (module system 8). Other processes learn nothing of it. Keys
     * are the texts of the key parameters. Throws TypeError when a text does not fit its parameter.
     */
    virtual Task<> invalidateCache(CachedFunctionBase &function, QStringList keys) = 0;

    //! The module lives on until its requests have ended. UnsupportedError where the host lends no client.
    virtual HttpClient &httpClient() = 0;

    // Properties of the homeserver's config.
    virtual QString serverName() const = 0;
    virtual QString publicBaseurl() const = 0; //!< Ends with a slash; empty when not configured.
    virtual QString emailAppName() const = 0;
    virtual std::optional<QString> workerName() const = 0; //!< Nothing on the main process.
    virtual std::optional<QString> workerApp() const = 0;
    virtual std::optional<QString> customTemplateDir() const = 0; //!< Nothing when not configured.

    QString getQualifiedUserId(const QString &username) const; //!< Unchanged when it starts with @.
    bool isMine(const QString &id) const; //!< The part behind the first colon is this server's name.
    //! Throws InvalidRuleException when an item is neither notify, dont_notify, coalesce nor an object with set_tweak.
    void checkPushRuleActions(const QJsonArray &actions) const;

    // Scheduling. Calls start after the set-up has gone live and end with the module.
    /*!
     * Calls \a function after \a interval, then again \a interval after each end. An exception is logged
     * and the loop goes on. Left to the process that runs background tasks unless \a runOnAllInstances.
     */
    virtual void loopingBackgroundCall(std::function<Task<>()> function, std::chrono::milliseconds interval,
                                       const QString &description, bool runOnAllInstances = false)
        = 0;
    virtual DelayedCall delayedBackgroundCall(std::chrono::milliseconds delay, std::function<Task<>()> function,
                                              const QString &description)
        = 0;
    /*!
     * Starts \a function now; an exception is logged against the module. The task ends with the function, or when
     * the module ends before it could start; it need not be awaited. Where a constructor throws, what it let wait for
     * this or for sleep() never goes on.
     */
    virtual Task<> runAsBackgroundProcess(const QString &description, std::function<Task<>()> function) = 0;
    virtual bool shouldRunBackgroundTasks() const = 0;
    /*!
     * Throws RuntimeError when the module ends before that, which nothing but a callback or a request that waits for
     * the sleep holds up: let it pass, so that what runs comes to its end.
     */
    virtual Task<> sleep(std::chrono::milliseconds duration) = 0;
    /*!
     * Runs \a function, which can be copied, on a thread of \a pool (the host's own when null). Yields what it
     * returns; its exceptions pass through. The module lives on until the function has ended.
     */
    template<std::invocable F>
    Task<std::remove_cvref_t<std::invoke_result_t<F &>>> deferToThread(F function, QThreadPool *pool = nullptr)
    {
        using Result = std::remove_cvref_t<std::invoke_result_t<F &>>;
        static_assert(!TaskValue<Result>::isTask, "a coroutine would leave the thread: give a plain function");
        if constexpr (std::is_void_v<Result>) {
            co_await runInThread(std::move(function), pool);
        } else {
            const auto result = std::make_shared<std::optional<Result>>();
            std::function<void()> call
                = [result, function = std::move(function)]() mutable { result->emplace(function()); };
            co_await runInThread(std::move(call), pool);
            co_return std::move(**result);
        }
    }
    qint64 getCurrentTimeMsec() const; //!< Wall clock, milliseconds since the epoch.

    // Mail, templates, storage. The module lives on until such a call has ended.
    /*!
     * Sends a mail in HTML and plain text with the sender of the homeserver's `email:` section. The task ends when
     * the relay has taken the mail. Throws RuntimeError when no relay or sender is configured, Error when the relay
     * refuses or cannot be reached; failures are logged against the module, without the address.
     */
    virtual Task<> sendMail(QString recipient, QString subject, QString html, QString text) = 0;
    /*!
     * Reads Jinja2 templates, in the order of \a names; `.html`, `.htm` and `.xml` escape what they insert. The
     * homeserver's customTemplateDir() goes before \a directory, that before the templates that are built in. A
     * relative \a directory is below the folder of the module's plug-in.
     *
     * Throws ConfigError for a directory that does not exist, TemplateError for a template that does not exist or
     * cannot be compiled, and RuntimeError when Jinja2 itself is missing. Waits for these answers, for some seconds
     * at most: call it in the constructor.
     */
    virtual QList<Template> readTemplates(const QStringList &names, const QString &directory = {}) = 0;
    /*!
     * Calls \a function, which can be copied, with a DatabaseTransaction on the database thread, commits and yields
     * what it returns. When it throws, everything is rolled back and the exception passes through. While another
     * process holds the database, the function may be called again: it should do nothing else. The database is the
     * module's own (of its module path on this server); concurrent interactions wait for each other.
     */
    template<std::invocable<DatabaseTransaction &> F>
    Task<std::remove_cvref_t<std::invoke_result_t<F &, DatabaseTransaction &>>> runDbInteraction(QString description,
                                                                                                 F function)
    {
        using Result = std::remove_cvref_t<std::invoke_result_t<F &, DatabaseTransaction &>>;
        static_assert(!TaskValue<Result>::isTask, "a coroutine would outlive its transaction: give a plain function");
        if constexpr (std::is_void_v<Result>) {
            // The check takes it for used already when the frame gets its own copy.
            co_await runInTransaction(std::move(description), std::move(function)); // NOLINT(bugprone-use-after-move)
        } else {
            const auto result = std::make_shared<std::optional<Result>>();
            std::function<void(DatabaseTransaction &)> call
                = [result, function = std::move(function)](DatabaseTransaction &transaction) mutable {
                      result->emplace(function(transaction));
                  };
            co_await runInTransaction(std::move(description), std::move(call));
            co_return std::move(**result);
        }
    }

    //! A line in the log, against this module. Never log passwords or tokens.
    virtual void log(LogLevel level, const QString &message) = 0;

protected:
    ModuleApi() = default;
    //! deferToThread() without a result.
    virtual Task<> runInThread(std::function<void()> function, QThreadPool *pool) = 0;
    //! runDbInteraction() without a result.
    virtual Task<> runInTransaction(QString description, std::function<void(DatabaseTransaction &)> function) = 0;
    Q_DISABLE_COPY(ModuleApi)
};

} // namespace modulehost
