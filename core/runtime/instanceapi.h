// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/moduleapi.h>

namespace modulehost {

class ModuleInstance;

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

    void loopingBackgroundCall(std::function<Task<>()> function, std::chrono::milliseconds interval,
                               const QString &description) override;
    DelayedCall delayedBackgroundCall(std::chrono::milliseconds delay, std::function<Task<>()> function,
                                      const QString &description) override;
    void runAsBackgroundProcess(const QString &description, std::function<Task<>()> function) override;
    bool shouldRunBackgroundTasks() const override;
    Task<> sleep(std::chrono::milliseconds duration) override;
    Task<> deferToThread(std::function<void()> function, QThreadPool *pool) override;
    void log(LogLevel level, const QString &message) override;

private:
    template<typename Call>
    void registering(Call call);

    ModuleInstance &m_instance;
};

} // namespace modulehost
