// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "namedfunction.h"

#include <composition.h>

#include <catalogue.h>
#include <dispatch.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

using Invite = decltype(SpamCheckerCallbacks::userMayInvite);

namespace {

RouteRegistration route(const QString &path, const WebResource &resource)
{
    RouteRegistration registration;
    registration.path = path;
    registration.resource = std::make_shared<WebResource>(resource);
    return registration;
}

//! A module's part, filled by hand: no plug-in, no instance.
struct Part
{
    explicit Part(const QString &path)
        : callbacks(std::make_shared<CallbackRegistrations>())
    {
        part.path = path;
        part.callbacks = callbacks;
        part.counters = std::make_shared<CallbackCounterSet>();
        part.instance = callbacks;
    }

    template<typename Category>
    Part &with(Category category)
    {
        callbacks->add(std::move(category));
        return *this;
    }
    Part &withRoute(const QString &path, bool leaf = false)
    {
        part.routes.append(route(path, {.leaf = leaf, .get = [](const WebRequest &) { return WebResponse(); }}));
        return *this;
    }
    Part &withCache(const QString &name)
    {
        functions.append(std::make_shared<NamedFunction>(name));
        part.caches.append(functions.constLast().get());
        return *this;
    }

    std::shared_ptr<CallbackRegistrations> callbacks;
    QList<std::shared_ptr<CachedFunctionBase>> functions;
    ModulePart part;
};

std::shared_ptr<const Composition> composed(const QList<Part> &parts, const QVersionNumber &target = {1, 157, 1})
{
    QList<ModulePart> list;
    for (const Part &part : parts) {
        list.append(part.part);
        list.last().index = int(list.size()) - 1;
        list.last().item = list.last().index;
        list.last().number = list.last().index;
        list.last().entry.file = u"homeserver.yaml"_s;
        list.last().entry.line = int(list.size()) * 10;
    }
    return compose(list, std::make_shared<DispatchEnvironment>(), target, 7);
}

SpamCheckerCallbacks inviting(SpamVerdict verdict)
{
    return {.userMayInvite = [verdict](const auto &, const auto &, const auto &) { return verdict; }};
}

AccountValidityCallbacks bridging()
{
    return {.onLegacyAdminRequest = [](const auto &) { return qint64(1); }};
}

PasswordAuthProviderCallbacks checking(const QString &type, const QStringList &fields)
{
    return {.authCheckers = {{type, fields, [](const QString &, const QString &, const auto &) {
                                  return std::optional<AuthSuccess>();
                              }}}};
}

//! The code that an invite is rejected with; empty when it is allowed.
QString invite(const Composition &composition)
{
    const std::shared_ptr<const CallbackTable> table = composition.callbacks;
    const SpamVerdict verdict = dispatch<Invite>(table, u"@i:x"_s, u"@a:x"_s, u"!r:x"_s).take();
    return verdict.isAllowed() ? QString() : verdict.rejection()->code;
}

QList<Problem> withId(const Composition &composition, const QString &id)
{
    QList<Problem> found;
    for (const Problem &problem : composition.problems) {
        if (problem.id == id)
            found.append(problem);
    }
    return found;
}

} // namespace

class ComposeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsFine();
    void asksInTheOrderOfTheParts();
    void isPure();
    void keepsInstancesAlive();
    void shadowedRoute();
    void refusedRoutes();
    void marksTheRunningModule();
    void loginTypeWithOtherFields();
    void secondUpdateController();
    void bridgeRegisteredTwice();
    void callbackTooNew();
    void callbackDeprecated();
    void collidingCacheNames();
};

void ComposeTest::nothingIsFine()
{
    const auto composition = composed({});
    QVERIFY(composition->problems.isEmpty());
    QVERIFY(composition->routes->routes().isEmpty());
    QCOMPARE(composition->revision, 7u);
}

void ComposeTest::asksInTheOrderOfTheParts()
{
    const Part a = Part(u"m.A"_s).with(inviting(Codes::forbidden()));
    const Part b = Part(u"m.B"_s).with(inviting(Codes::limitExceeded()));
    const Part none = Part(u"m.None"_s);
    QCOMPARE(invite(*composed({a, b})), u"M_FORBIDDEN"_s);
    QCOMPARE(invite(*composed({b, a})), u"M_LIMIT_EXCEEDED"_s);
    const auto three = composed({none, b, a});
    QCOMPARE(three->callbacks->modules(callbackIndex<Invite>), (QList<int> {1, 2}));
    QVERIFY(three->problems.isEmpty());
}

void ComposeTest::isPure()
{
    const QList<Part> parts {Part(u"m.A"_s).with(inviting({})).withRoute(u"/_synapse/client/a"_s),
                             Part(u"m.B"_s).with(bridging()).withRoute(u"/_synapse/client/a"_s)};
    const auto first = composed(parts);
    invite(*first);
    const auto second = composed(parts);
    QCOMPARE(second->problems, first->problems);
    QCOMPARE(second->routes->routes().size(), first->routes->routes().size());
    QCOMPARE(parts.at(0).part.routes.constFirst().module, -1);
    // Counters are the module's: a new composition goes on counting.
    invite(*second);
    QCOMPARE((*parts.at(0).part.counters)[callbackIndex<Invite>].calls, 2u);
    QCOMPARE(second->routes->routes().at(0).counters, parts.at(0).part.routes.at(0).counters);
}

void ComposeTest::keepsInstancesAlive()
{
    auto part = std::make_unique<Part>(u"m.A"_s);
    const std::weak_ptr<CallbackRegistrations> instance = part->callbacks;
    auto composition = composed({*part});
    part.reset();
    QVERIFY(!instance.expired());
    composition.reset();
    QVERIFY(instance.expired());
}

void ComposeTest::shadowedRoute()
{
    const auto composition = composed(
        {Part(u"m.A"_s).withRoute(u"/_synapse/client/a"_s), Part(u"m.B"_s).withRoute(u"/_synapse/client/a"_s)});
    QCOMPARE(composition->routes->match("/_synapse/client/a").route->moduleName, u"m.A"_s);
    const QList<Problem> problems = withId(*composition, u"shadowed-route"_s);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.at(0).moduleIndex, 1);
    QCOMPARE(problems.at(0).path, u"modules.<item 1>"_s);
    QCOMPARE(problems.at(0).range.line, 20);
    QVERIFY(problems.at(0).message.contains(u"/_synapse/client/a"));
    QVERIFY(problems.at(0).message.contains(u"m.A"));
}

void ComposeTest::refusedRoutes()
{
    Part late = Part(u"m.A"_s).withRoute(u"/_synapse/client/late"_s);
    late.part.lateRoutes = std::exchange(late.part.routes, {});
    const auto composition = composed({late, Part(u"m.B"_s).withRoute(u"/_matrix/client/x"_s)});
    QCOMPARE(withId(*composition, u"refused-route"_s).size(), 2);
    QCOMPARE(composition->routes->match("/_synapse/client/late").route, nullptr);
    QCOMPARE(composition->routes->match("/_matrix/client/x").route, nullptr);
}

void ComposeTest::marksTheRunningModule()
{
    int seen = -2;
    std::shared_ptr<DispatchEnvironment> environment = std::make_shared<DispatchEnvironment>();
    Part part(u"m.A"_s);
    part.part.number = 3;
    part.part.routes.append(route(u"/a"_s, {.get = [&](const WebRequest &) {
                                      seen = environment->runningModule;
                                      return WebResponse();
                                  }}));
    const auto composition = compose({part.part}, environment, {1, 157, 1}, 1);
    const WebResource &resource = *composition->routes->match("/a").route->resource;
    (*resource.handler("GET").plain())(WebRequest());
    QCOMPARE(seen, 3);
    QCOMPARE(environment->runningModule.load(), -1);
    QVERIFY(!resource.handler("POST"));
}

void ComposeTest::loginTypeWithOtherFields()
{
    const auto composition = composed({Part(u"m.A"_s).with(checking(u"my.type"_s, {u"one"_s})),
                                       Part(u"m.B"_s).with(checking(u"my.type"_s, {u"one"_s, u"two"_s})),
                                       Part(u"m.C"_s).with(checking(u"other.type"_s, {u"one"_s}))});
    const QList<Problem> problems = withId(*composition, u"login-fields-overwritten"_s);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.at(0).moduleIndex, 1);
    for (const QString &word : {u"my.type"_s, u"m.A"_s, u"m.B"_s, u"one, two"_s})
        QVERIFY2(problems.at(0).message.contains(word), qUtf8Printable(problems.at(0).message));
    QCOMPARE(composition->callbacks->loginTypes().at(0).second, (QStringList {u"one"_s, u"two"_s}));
}

void ComposeTest::secondUpdateController()
{
    const BackgroundUpdateControllerCallbacks controller {
        .onUpdate = [](const QString &, const QString &, bool) { return BackgroundUpdateSlot(); }};
    const auto composition = composed({Part(u"m.A"_s).with(controller), Part(u"m.B"_s).with(controller)});
    const QList<Problem> problems = withId(*composition, u"refused-callback"_s);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.at(0).moduleIndex, 1);
    QVERIFY(problems.at(0).message.contains(u"m.A"));
}

void ComposeTest::bridgeRegisteredTwice()
{
    const auto composition = composed({Part(u"m.A"_s).with(bridging()), Part(u"m.B"_s).with(bridging())});
    const QList<Problem> problems = withId(*composition, u"refused-callback"_s);
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.at(0).message.contains(u"on_legacy_admin_request"));
    QCOMPARE(composition->callbacks->modules(callbackIndex<decltype(AccountValidityCallbacks::onLegacyAdminRequest)>),
             QList<int> {0});
}

void ComposeTest::callbackTooNew()
{
    const QList<Part> parts {Part(u"m.A"_s).with(inviting({}))};
    QVERIFY(withId(*composed(parts, {1, 37, 0}), u"newer-than-target"_s).isEmpty());
    const QList<Problem> problems = withId(*composed(parts, {1, 36, 9}), u"newer-than-target"_s);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.at(0).severity, Problem::Severity::Warning);
    QVERIFY(problems.at(0).message.contains(u"1.37.0"));
    QVERIFY(problems.at(0).message.contains(u"1.36.9"));
}

void ComposeTest::callbackDeprecated()
{
    const auto &infos = catalogue();
    const auto bind
        = std::find_if(infos.begin(), infos.end(), [](const CallbackInfo &i) { return i.name == u"on_threepid_bind"; });
    QVERIFY(bind != infos.end() && bind->deprecatedSince);
    const ThirdPartyRulesCallbacks callbacks {.onThreepidBind
                                              = [](const QString &, const QString &, const QString &) {}};
    const QList<Problem> problems = withId(*composed({Part(u"m.A"_s).with(callbacks)}), u"callback-deprecated"_s);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.at(0).severity, Problem::Severity::Hint);
    QVERIFY(problems.at(0).message.contains(bind->deprecatedSince->toString()));
}

void ComposeTest::collidingCacheNames()
{
    const auto composition = composed({Part(u"m.A"_s).withCache(u"f"_s).withCache(u"g"_s),
                                       Part(u"m.B"_s).withCache(u"f"_s), Part(u"n.A"_s).withCache(u"f"_s)});
    QCOMPARE(composition->caches.caches().size(), 4);
    const QList<Problem> problems = withId(*composition, u"cache-name-collision"_s);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.at(0).moduleIndex, 1);
    QVERIFY(problems.at(0).message.contains(u"m.f"));
}

QTEST_GUILESS_MAIN(ComposeTest)
#include "tst_compose.moc"
