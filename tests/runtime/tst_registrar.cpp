// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instances.h"

#include <modulehost/errors.h>
#include <modulehost/moduleapi.h>

#include <QTest>

using namespace modulehost;
using namespace modulehost::tests;
using namespace Qt::StringLiterals;

namespace {

//! The message of the exception of exactly the kind \a E that \a call throws; null when it throws none.
template<typename E, typename Call>
QString thrownBy(Call call)
{
    try {
        call();
    } catch (const E &error) {
        return error.message();
    }
    return {};
}

DynamicCallback dynamicNull()
{
    return {.call = [](Value::List &) -> Task<Value> { co_return Value(); }};
}

} // namespace

class TestRegistrar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsAppend();
    void presenceCallbacksComeInPairs();
    void oneModuleHoldsABridge();
    void whatStandsBeforeATakenBridgeStays();
    void delegatedAuthRefusesPasswordCallbacks();
    void loginFieldsAreOverwritten();
    void loginTypeAmongItsFieldsIsProtected();
    void backgroundUpdatesNeedOnUpdate();
    void lateRoutesAreRefused();
    void lateCallbacksAreTold();
    void dynamicCallbacks();
    void dynamicLoginCheckers();
    void unknownDynamicNames_data();
    void unknownDynamicNames();
    void lenientHostsNoteUnknownNames();
    void callbacksNewerThanTheTarget();

private:
    std::shared_ptr<ModuleInstance> instance() { return loadingInstance(m_context); }

    std::shared_ptr<RuntimeServices> m_services = std::make_shared<RuntimeServices>();
    LoadContext m_context = contextOf(m_services);
};

void TestRegistrar::callsAppend()
{
    const auto module = instance();
    const auto logout = [](const QString &, const std::optional<QString> &, const QString &) {};
    module->api().registerPasswordAuthProviderCallbacks({.onLoggedOut = logout});
    module->api().registerPasswordAuthProviderCallbacks({.onLoggedOut = logout});
    module->api().registerSpamCheckerCallbacks({});
    QCOMPARE(module->callbacks().of<PasswordAuthProviderCallbacks>().size(), 2);
    QVERIFY(module->problems().isEmpty());
}

void TestRegistrar::presenceCallbacksComeInPairs()
{
    const auto module = instance();
    const auto interested = [](const QString &) { return InterestedUsers {}; };
    const auto states = [](const QList<UserPresenceState> &) { return PresenceDestinations {}; };
    QVERIFY(!thrownBy<RuntimeError>([&] {
                 module->api().registerPresenceRouterCallbacks({.getInterestedUsers = interested});
             }).isNull());
    QVERIFY(!thrownBy<RuntimeError>([&] {
                 module->api().registerPresenceRouterCallbacks({.getUsersForStates = states});
             }).isNull());
    QVERIFY(module->callbacks().of<PresenceRouterCallbacks>().isEmpty());
    module->api().registerPresenceRouterCallbacks({.getUsersForStates = states, .getInterestedUsers = interested});
    QCOMPARE(module->callbacks().of<PresenceRouterCallbacks>().size(), 1);
}

void TestRegistrar::oneModuleHoldsABridge()
{
    const auto sendMail = [](const QString &) {};
    const auto first = instance();
    first->api().registerAccountValidityCallbacks({.onLegacySendMail = sendMail});
    QCOMPARE(first->bridges(), QStringList(u"on_legacy_send_mail"_s));
    QVERIFY(!thrownBy<RuntimeError>([&] {
                 first->api().registerAccountValidityCallbacks({.onLegacySendMail = sendMail});
             }).isNull());

    LoadContext context = m_context;
    context.heldBridges = first->bridges();
    const auto second = loadingInstance(context);
    QVERIFY(!thrownBy<RuntimeError>([&] {
                 second->api().registerAccountValidityCallbacks({.onLegacySendMail = sendMail});
             }).isNull());
    second->api().registerAccountValidityCallbacks({.onLegacyRenew = [](const QString &) { return RenewalResult {}; }});
    QCOMPARE(second->bridges(), QStringList(u"on_legacy_renew"_s));
}

void TestRegistrar::whatStandsBeforeATakenBridgeStays()
{
    m_context.heldBridges = {u"on_legacy_renew"_s};
    const auto module = instance();
    m_context.heldBridges.clear();
    const auto message = thrownBy<RuntimeError>([&] {
        module->api().registerAccountValidityCallbacks({
            .onUserRegistration = [](const QString &) {},
            .onLegacySendMail = [](const QString &) {},
            .onLegacyRenew = [](const QString &) { return RenewalResult {}; },
            .onLegacyAdminRequest = [](const JsonDict &) { return qint64(0); },
        });
    });
    QCOMPARE(message, u"a module has registered on_legacy_renew already"_s);
    const auto calls = module->callbacks().of<AccountValidityCallbacks>();
    QCOMPARE(calls.size(), 1);
    QVERIFY(bool(calls.first()->onUserRegistration));
    QVERIFY(bool(calls.first()->onLegacySendMail));
    QVERIFY(!bool(calls.first()->onLegacyRenew));
    QVERIFY(!bool(calls.first()->onLegacyAdminRequest));
    QCOMPARE(module->bridges(), QStringList(u"on_legacy_send_mail"_s));
}

void TestRegistrar::delegatedAuthRefusesPasswordCallbacks()
{
    auto services = std::make_shared<RuntimeServices>();
    services->settings.isAuthDelegated = true;
    const auto module = loadingInstance(contextOf(services));
    const auto logout = [](const QString &, const std::optional<QString> &, const QString &) {};
    QVERIFY(!thrownBy<ConfigError>([&] {
                 module->api().registerPasswordAuthProviderCallbacks({.onLoggedOut = logout});
             }).isNull());
    QVERIFY(module->callbacks().of<PasswordAuthProviderCallbacks>().isEmpty());
}

void TestRegistrar::loginFieldsAreOverwritten()
{
    m_context.loginTypes = {{u"my.type"_s, {u"one"_s}}};
    const auto module = instance();
    m_context.loginTypes.clear();
    const auto checker
        = [](const QString &, const QString &, const JsonDict &) { return std::optional<AuthSuccess>(); };
    module->api().registerPasswordAuthProviderCallbacks({.authCheckers = {{u"my.type"_s, {u"one"_s}, checker}}});
    QVERIFY(module->problems().isEmpty());
    module->api().registerPasswordAuthProviderCallbacks({.authCheckers = {{u"my.type"_s, {u"two"_s}, checker}}});
    QCOMPARE(module->loginTypes().value(u"my.type"_s), QStringList(u"two"_s));
    QCOMPARE(module->problems().size(), 1);
    QCOMPARE(module->problems().first().message,
             u"registers the login type my.type with the fields (two), in place of (one) as before"_s);
    QCOMPARE(module->problems().first().path, u"modules.<item 0>"_s);
}

void TestRegistrar::loginTypeAmongItsFieldsIsProtected()
{
    m_context.loginTypes = {{u"my.type"_s, {u"my.type"_s, u"x"_s}}};
    const auto module = instance();
    m_context.loginTypes.clear();
    const auto checker
        = [](const QString &, const QString &, const JsonDict &) { return std::optional<AuthSuccess>(); };
    module->api().registerPasswordAuthProviderCallbacks(
        {.authCheckers = {{u"my.type"_s, {u"my.type"_s, u"x"_s}, checker}}});
    QVERIFY(
        !thrownBy<RuntimeError>([&] {
             module->api().registerPasswordAuthProviderCallbacks({.authCheckers = {{u"my.type"_s, {u"x"_s}, checker}}});
         }).isNull());
}

void TestRegistrar::backgroundUpdatesNeedOnUpdate()
{
    const auto module = instance();
    const auto size = [](const QString &, const QString &) { return qint64(100); };
    QCOMPARE(
        thrownBy<TypeError>(
            [&] { module->api().registerBackgroundUpdateControllerCallbacks({.defaultBatchSize = size}); }),
        u"register_background_update_controller_callbacks() missing 1 required keyword-only argument: 'on_update'"_s);
    const std::function<BackgroundUpdateSlot(const QString &, const QString &, bool)> empty;
    QVERIFY(!thrownBy<TypeError>([&] {
                 module->api().registerBackgroundUpdateControllerCallbacks({.onUpdate = empty});
             }).isEmpty());
}

void TestRegistrar::lateRoutesAreRefused()
{
    int changes = 0;
    m_services->onChanged = [&](ModuleInstance &) { ++changes; };
    const auto module = instance();
    module->api().registerWebResource(u"/early"_s, {});
    QCOMPARE(changes, 0);
    module->activate({});
    for (int i = 0; i < 2; ++i)
        QVERIFY(
            !thrownBy<RuntimeError>([&] { module->api().registerWebResource(u"/late"_s, {.leaf = true}); }).isNull());
    m_services->onChanged = {};
    QCOMPARE(changes, 2);
    QCOMPARE(module->routes().size(), 1);
    QCOMPARE(module->lateRoutes().size(), 1);
    QCOMPARE(module->lateRoutes().first().path, u"/late"_s);
    QVERIFY(module->lateRoutes().first().resource->leaf);
}

void TestRegistrar::lateCallbacksAreTold()
{
    int changes = 0;
    m_services->onChanged = [&](ModuleInstance &) { ++changes; };
    const auto module = instance();
    module->activate({});
    module->api().registerAccountDataCallbacks(
        {.onAccountDataUpdated
         = [](const QString &, const std::optional<QString> &, const QString &, const JsonDict &) {}});
    m_services->onChanged = {};
    QCOMPARE(changes, 1);
    QCOMPARE(module->callbacks().of<AccountDataCallbacks>().size(), 1);
}

void TestRegistrar::dynamicCallbacks()
{
    const auto module = instance();
    module->api().registerDynamicCallbacks(
        u"spam_checker"_s, {{u"user_may_invite"_s, dynamicNull()}, {u"check_event_for_spam"_s, dynamicNull()}});
    const auto calls = module->callbacks().of<SpamCheckerCallbacks>();
    QCOMPARE(calls.size(), 1);
    QVERIFY(calls.first()->userMayInvite.dynamic());
    QVERIFY(calls.first()->checkEventForSpam.dynamic());
    QVERIFY(!bool(calls.first()->userMayJoinRoom));
    // The rules are those of the typed call.
    QVERIFY(
        !thrownBy<RuntimeError>([&] {
             module->api().registerDynamicCallbacks(u"presence_router"_s, {{u"get_interested_users"_s, dynamicNull()}});
         }).isNull());
}

void TestRegistrar::dynamicLoginCheckers()
{
    const auto module = instance();
    module->api().registerDynamicCallbacks(u"password_auth_provider"_s, {},
                                           {{u"my.type"_s, {u"one"_s}, dynamicNull()}});
    const auto calls = module->callbacks().of<PasswordAuthProviderCallbacks>();
    QCOMPARE(calls.size(), 1);
    const auto checkers = calls.first()->authCheckers.checkers();
    QCOMPARE(checkers.size(), 1);
    QCOMPARE(checkers.first().loginType, u"my.type"_s);
    QVERIFY(checkers.first().callback.dynamic());
    QVERIFY(!thrownBy<TypeError>([&] {
                 module->api().registerDynamicCallbacks(u"spam_checker"_s, {}, {{u"my.type"_s, {}, dynamicNull()}});
             }).isNull());
}

void TestRegistrar::unknownDynamicNames_data()
{
    QTest::addColumn<QString>("category");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("message");
    QTest::newRow("misspelt") << u"spam_checker"_s << u"user_may_invit"_s
                              << u"register_spam_checker_callbacks() got an unexpected keyword argument "
                                 "'user_may_invit'; did you mean 'user_may_invite'?"_s;
    QTest::newRow("of another category")
        << u"spam_checker"_s << u"on_logged_out"_s
        << u"register_spam_checker_callbacks() got an unexpected keyword argument 'on_logged_out'; it belongs to the "
           "category password_auth_provider"_s;
    QTest::newRow("near one of another category")
        << u"ratelimit"_s << u"on_logged_oud"_s
        << u"register_ratelimit_callbacks() got an unexpected keyword argument 'on_logged_oud'; the nearest is "
           "'on_logged_out' of the category password_auth_provider"_s;
    QTest::newRow("category") << u"spam_cheker"_s << u"user_may_invite"_s
                              << u"there is no category of callbacks \"spam_cheker\"; did you mean \"spam_checker\"?"_s;
}

void TestRegistrar::unknownDynamicNames()
{
    QFETCH(QString, category);
    QFETCH(QString, name);
    QFETCH(QString, message);
    const auto module = instance();
    QCOMPARE(thrownBy<TypeError>([&] {
                 module->api().registerDynamicCallbacks(category, {{name, dynamicNull()}});
             }),
             message);
    QVERIFY(module->callbacks().of<SpamCheckerCallbacks>().isEmpty());
}

void TestRegistrar::lenientHostsNoteUnknownNames()
{
    LoadContext context = m_context;
    context.isLenient = true;
    const auto module = loadingInstance(context);
    module->api().registerDynamicCallbacks(
        u"spam_checker"_s, {{u"no_such_thing"_s, dynamicNull()}, {u"user_may_invite"_s, dynamicNull()}});
    QCOMPARE(module->callbacks().of<SpamCheckerCallbacks>().size(), 1);
    QVERIFY(bool(module->callbacks().of<SpamCheckerCallbacks>().first()->userMayInvite));
    QCOMPARE(module->problems().size(), 1);
    QCOMPARE(module->problems().first().id, u"unknown-callback"_s);
    QVERIFY(module->problems().first().message.contains(u"no_such_thing"_s));
}

void TestRegistrar::callbacksNewerThanTheTarget()
{
    LoadContext context = m_context;
    context.targetSynapse = QVersionNumber(1, 100, 0);
    const auto module = loadingInstance(context);
    module->api().registerMediaRepositoryCallbacks(
        {.isUserAllowedToUploadMediaOfSize = [](const QString &, const qint64 &) { return true; }});
    module->api().registerSpamCheckerCallbacks(
        {.userMayInvite = [](const QString &, const QString &, const QString &) { return SpamVerdict(); }});
    QCOMPARE(module->problems().size(), 1);
    QCOMPARE(module->problems().first().message,
             u"is_user_allowed_to_upload_media_of_size exists since Synapse 1.132.0; the target version 1.100.0 would "
             "refuse to start"_s);
    QCOMPARE(module->callbacks().of<MediaRepositoryCallbacks>().size(), 1);
}

QTEST_GUILESS_MAIN(TestRegistrar)
#include "tst_registrar.moc"
