// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instanceapi.h"

#include "keptalive.h"
#include "mailer.h"
#include "moduleinstance.h"
#include "privatedatabase.h"
#include "templaterenderer.h"

#include <cacheregistry.h>
#include <posting.h>
#include <promises.h>

#include <QCoroFuture>
#include <QDir>
#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>

#include <exception>
#include <utility>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! Tells the host of a registration after construction, whichever way the call ends.
class ChangeNotice
{
public:
    explicit ChangeNotice(ModuleInstance &instance)
        : m_instance(instance)
    {
    }
    ~ChangeNotice()
    {
        if (m_instance.isComplete() && m_instance.services().onChanged)
            m_instance.services().onChanged(m_instance);
    }
    Q_DISABLE_COPY_MOVE(ChangeNotice)

private:
    ModuleInstance &m_instance;
};

template<typename Service>
Service &lent(const std::shared_ptr<Service> &service, const QString &name)
{
    if (!service)
        throw UnsupportedError(u"this host lends no %1"_s.arg(name));
    return *service;
}

//! A module's own relative folder is below that of its plug-in.
QString besidePlugin(const QString &directory, const QString &plugin)
{
    if (directory.isEmpty() || plugin.isEmpty())
        return directory;
    return QDir::cleanPath(QFileInfo(plugin).dir().absoluteFilePath(directory));
}

} // namespace

InstanceApi::InstanceApi(ModuleInstance &instance)
    : m_instance(instance)
    , m_httpClient(instance)
{
}

template<typename Call>
void InstanceApi::registering(Call call)
{
    const ChangeNotice notice(m_instance);
    call(m_instance.registrar());
}

void InstanceApi::registerSpamCheckerCallbacks(SpamCheckerCallbacks callbacks)
{
    registering([&](Registrar &registrar) { registrar.add(std::move(callbacks)); });
}

void InstanceApi::registerThirdPartyRulesCallbacks(ThirdPartyRulesCallbacks callbacks)
{
    registering([&](Registrar &registrar) { registrar.add(std::move(callbacks)); });
}

void InstanceApi::registerPresenceRouterCallbacks(PresenceRouterCallbacks callbacks)
{
    registering([&](Registrar &registrar) { registrar.add(std::move(callbacks)); });
}

void InstanceApi::registerAccountValidityCallbacks(AccountValidityCallbacks callbacks)
{
    registering([&](Registrar &registrar) { registrar.add(std::move(callbacks)); });
}

void InstanceApi::registerPasswordAuthProviderCallbacks(PasswordAuthProviderCallbacks callbacks)
{
    registering([&](Registrar &registrar) { registrar.add(std::move(callbacks)); });
}

void InstanceApi::registerBackgroundUpdateControllerCallbacks(BackgroundUpdateControllerCallbacks callbacks)
{
    registering([&](Registrar &registrar) { registrar.add(std::move(callbacks)); });
}

void InstanceApi::registerAccountDataCallbacks(AccountDataCallbacks callbacks)
{
    registering([&](Registrar &registrar) { registrar.add(std::move(callbacks)); });
}

void InstanceApi::registerMediaRepositoryCallbacks(MediaRepositoryCallbacks callbacks)
{
    registering([&](Registrar &registrar) { registrar.add(std::move(callbacks)); });
}

void InstanceApi::registerRatelimitCallbacks(RatelimitCallbacks callbacks)
{
    registering([&](Registrar &registrar) { registrar.add(std::move(callbacks)); });
}

void InstanceApi::registerAddExtraFieldsToUnsignedClientEventCallbacks(UnsignedClientEventCallbacks callbacks)
{
    registering([&](Registrar &registrar) { registrar.add(std::move(callbacks)); });
}

void InstanceApi::registerDynamicCallbacks(const QString &category,
                                           const QList<std::pair<QString, DynamicCallback>> &callbacks,
                                           const QList<LoginChecker<DynamicCallback>> &loginCheckers)
{
    registering([&](Registrar &registrar) { registrar.addDynamic(category, callbacks, loginCheckers); });
}

void InstanceApi::registerWebResource(const QString &path, WebResource resource)
{
    registering([&](Registrar &registrar) {
        if (m_instance.isComplete())
            registrar.refuseLateRoute(path, std::move(resource));
        registrar.addRoute(path, std::move(resource));
    });
}

void InstanceApi::registerCachedFunction(CachedFunctionBase &function)
{
    registering([&](Registrar &registrar) { registrar.addCachedFunction(function); });
    if (m_instance.services().onCachedFunction)
        m_instance.services().onCachedFunction(m_instance, function);
}

Task<> InstanceApi::invalidateCache(CachedFunctionBase &function, QStringList keys)
{
    invalidateEverywhere(function, m_instance.spec().path, keys, m_instance.services().invalidations.get());
    if (m_instance.services().onInvalidated)
        m_instance.services().onInvalidated(m_instance, m_instance.cachedFunctionName(function), keys);
    co_return;
}

HttpClient &InstanceApi::httpClient()
{
    lent(m_instance.services().httpClient, u"HTTP client"_s);
    return m_httpClient;
}

QString InstanceApi::serverName() const { return m_instance.services().settings.serverName; }

QString InstanceApi::publicBaseurl() const { return m_instance.services().settings.publicBaseurl; }

QString InstanceApi::emailAppName() const { return m_instance.services().settings.emailAppName; }

std::optional<QString> InstanceApi::workerName() const { return m_instance.services().settings.workerName; }

std::optional<QString> InstanceApi::workerApp() const { return m_instance.services().settings.workerApp; }

std::optional<QString> InstanceApi::customTemplateDir() const
{
    return m_instance.services().settings.customTemplateDir;
}

void InstanceApi::loopingBackgroundCall(std::function<Task<>()> function, std::chrono::milliseconds interval,
                                        const QString &description, bool runOnAllInstances)
{
    if (!runOnAllInstances && !shouldRunBackgroundTasks()) {
        log(LogLevel::Warning,
            u"the looping call \"%1\" is left to the worker for background tasks"_s.arg(description));
        return;
    }
    m_instance.backgroundCalls().addLooping(std::move(function), interval, description);
}

DelayedCall InstanceApi::delayedBackgroundCall(std::chrono::milliseconds delay, std::function<Task<>()> function,
                                               const QString &description)
{
    return m_instance.backgroundCalls().addDelayed(delay, std::move(function), description);
}

Task<> InstanceApi::runAsBackgroundProcess(const QString &description, std::function<Task<>()> function)
{
    return m_instance.backgroundCalls().addNow(std::move(function), description);
}

bool InstanceApi::shouldRunBackgroundTasks() const { return m_instance.services().settings.runsBackgroundTasks; }

Task<> InstanceApi::sleep(std::chrono::milliseconds duration) { return m_instance.sleeps().sleep(duration); }

Task<> InstanceApi::runInThread(std::function<void()> function, QThreadPool *pool)
{
    const KeptAlive kept(m_instance);
    if (!pool)
        pool = m_instance.services().threadPool;
    if (!pool)
        pool = QThreadPool::globalInstance();
    const auto promise = std::make_shared<QPromise<std::exception_ptr>>();
    const QFuture<std::exception_ptr> future = promise->future();
    promise->start();
    // What the function holds belongs to the module: its last share goes here, on the host thread.
    const auto shared = std::make_shared<std::function<void()>>(std::move(function));
    startIn(*pool, [promise, work = shared]() mutable {
        std::exception_ptr error;
        try {
            (*work)();
        } catch (...) {
            error = std::current_exception();
        }
        work.reset();
        finishWith(*promise, std::move(error));
    });
    const std::exception_ptr error = co_await future;
    if (error)
        std::rethrow_exception(error);
}

Task<> InstanceApi::sendMail(QString recipient, QString subject, QString html, QString text)
{
    const KeptAlive kept(m_instance);
    Mailer &mailer = lent(m_instance.services().mailer, u"mailer"_s);
    MailMessage message;
    message.recipient = recipient;
    message.subject = subject;
    message.html = html;
    message.text = text;
    try {
        Task<> sending = mailer.send(m_instance.services().settings.mail, std::move(message));
        co_await sending;
    } catch (const Error &error) {
        QString reason = error.message();
        if (!recipient.isEmpty())
            reason.replace(recipient, u"(the recipient)"_s, Qt::CaseInsensitive);
        m_instance.log(LogLevel::Warning, u"a mail was not sent: "_s % reason);
        throw;
    }
}

QList<Template> InstanceApi::readTemplates(const QStringList &names, const QString &directory)
{
    TemplateRenderer &renderer = lent(m_instance.services().templates, u"template engine"_s);
    QList<Template> templates;
    for (const auto &handle : renderer.read(names, besidePlugin(directory, m_instance.metadata().file))) {
        // The module keeps its templates, so that they must not keep the module.
        Template::Renderer render = [weak = m_instance.weak_from_this(), handle](Value values) {
            return rendered(weak, handle, std::move(values));
        };
        templates.append(Template(handle->name, std::move(render)));
    }
    return templates;
}

Task<QString> InstanceApi::rendered(std::weak_ptr<ModuleInstance> weak,
                                    std::shared_ptr<const TemplateRenderer::Handle> handle, Value values)
{
    const KeptAlive kept(weak);
    co_return co_await kept->services().templates->render(handle, std::move(values));
}

Task<> InstanceApi::runInTransaction(QString description, std::function<void(DatabaseTransaction &)> function)
{
    const KeptAlive kept(m_instance);
    if (!m_database) {
        m_database = lent(m_instance.services().databases, u"database"_s)
                         .open(m_instance.services().settings.serverName, m_instance.spec().path);
    }
    co_await m_database->run(description, std::move(function));
}

void InstanceApi::log(LogLevel level, const QString &message) { m_instance.log(level, message); }

} // namespace modulehost
