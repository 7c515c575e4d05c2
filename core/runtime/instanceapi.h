// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "instancehttpclient.h"
#include "templaterenderer.h"

#include <modulehost/moduleapi.h>

namespace modulehost {

class ModuleInstance;
class PrivateDatabase;

/*!
 * The module API of one instance. Registering calls go to the instance's Registrar, everything else to what
 * the host lends. Serves every runtime, not only native modules.
 */
class InstanceApi final : public ModuleApi
{
public:
    //! \a instance owns this object.
    explicit InstanceApi(ModuleInstance &instance);

    void registerSpamCheckerCallbacks(SpamCheckerCallbacks callbacks) override;
    void registerThirdPartyRulesCallbacks(ThirdPartyRulesCallbacks callbacks) override;
    void registerPresenceRouterCallbacks(PresenceRouterCallbacks callbacks) override;
    void registerAccountValidityCallbacks(AccountValidityCallbacks callbacks) override;
    void registerPasswordAuthProviderCallbacks(PasswordAuthProviderCallbacks callbacks) override;
    void registerBackgroundUpdateControllerCallbacks(BackgroundUpdateControllerCallbacks callbacks) override;
    void registerAccountDataCallbacks(AccountDataCallbacks callbacks) override;
    void registerMediaRepositoryCallbacks(MediaRepositoryCallbacks callbacks) override;
    void registerRatelimitCallbacks(RatelimitCallbacks callbacks) override;
    void registerAddExtraFieldsToUnsignedClientEventCallbacks(UnsignedClientEventCallbacks callbacks) override;
    void registerDynamicCallbacks(const QString &category, const QList<std::pair<QString, DynamicCallback>> &callbacks,
                                  const QList<LoginChecker<DynamicCallback>> &loginCheckers) override;
    void registerWebResource(const QString &path, WebResource resource) override;
    void registerCachedFunction(CachedFunctionBase &function) override;
    Task<> invalidateCache(CachedFunctionBase &function, QStringList keys) override;

    HttpClient &httpClient() override;
    QString serverName() const override;
    QString publicBaseurl() const override;
    QString emailAppName() const override;
    std::optional<QString> workerName() const override;
    std::optional<QString> workerApp() const override;
    std::optional<QString> customTemplateDir() const override;

    void loopingBackgroundCall(std::function<Task<>()> function, std::chrono::milliseconds interval,
                               const QString &description, bool runOnAllInstances) override;
    DelayedCall delayedBackgroundCall(std::chrono::milliseconds delay, std::function<Task<>()> function,
                                      const QString &description) override;
    Task<> runAsBackgroundProcess(const QString &description, std::function<Task<>()> function) override;
    bool shouldRunBackgroundTasks() const override;
    Task<> sleep(std::chrono::milliseconds duration) override;
    Task<> sendMail(QString recipient, QString subject, QString html, QString text) override;
    QList<Template> readTemplates(const QStringList &names, const QString &directory) override;
    void log(LogLevel level, const QString &message) override;

protected:
    Task<> runInThread(std::function<void()> function, QThreadPool *pool) override;
    Task<> runInTransaction(QString description, std::function<void(DatabaseTransaction &)> function) override;

private:
    template<typename Call>
    void registering(Call call);
    static Task<QString> rendered(std::weak_ptr<ModuleInstance> weak,
                                  std::shared_ptr<const TemplateRenderer::Handle> handle, Value values);

    ModuleInstance &m_instance;
    InstanceHttpClient m_httpClient;
    std::shared_ptr<PrivateDatabase> m_database; //!< From the first transaction on.
};

} // namespace modulehost
