// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "windowparts.h"

#include <appearance.h>
#include <fakesession.h>

#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace modulehost {

//! The real window over a fake session, with settings and state of its own.
class OpenWindow
{
public:
    OpenWindow()
    {
        window.resize(1200, 800);
        window.show();
    }

    //! Three modules: an allow list, a deny list that failed to load, and one that is disabled.
    static ConfigDocument document()
    {
        return ConfigDocument::fromBytes("server_name: example.com\n"
                                         "modules:\n"
                                         "  # who may invite\n"
                                         "  - module: lists.AllowList\n"
                                         "    config: { users: [a] }\n"
                                         "  - module: lists.DenyList\n"
                                         "    config: {}\n"
                                         "  # module-console: disabled\n"
                                         "  # - module: lists.Sleeping\n"
                                         "  #   config: {}\n",
                                         QStringLiteral("/etc/example/homeserver.yaml"));
    }

    //! What a host would say of document().
    static HostSnapshot snapshot()
    {
        HostSnapshot snapshot;
        snapshot.revision = 1;
        snapshot.serverName = QStringLiteral("example.com");
        snapshot.files = {QStringLiteral("/etc/example/homeserver.yaml")};
        ModuleSnapshot allow;
        allow.index = 0;
        allow.path = QStringLiteral("lists.AllowList");
        allow.runtime = QStringLiteral("native");
        allow.version = QStringLiteral("1.0");
        allow.callbackCount = 1;
        ModuleSnapshot deny;
        deny.index = 1;
        deny.path = QStringLiteral("lists.DenyList");
        deny.state = ModuleState::Failed;
        deny.failure = ModuleFailure {.phase = QStringLiteral("parse_config"),
                                      .message = QStringLiteral("'users' is missing"),
                                      .causes = {},
                                      .path = QStringLiteral("modules.<item 1>.config.users"),
                                      .range = {}};
        ModuleSnapshot sleeping;
        sleeping.path = QStringLiteral("lists.Sleeping");
        sleeping.state = ModuleState::Disabled;
        snapshot.modules = {allow, deny, sleeping};
        snapshot.callbacks = {{.category = QStringLiteral("spam_checker"),
                               .name = QStringLiteral("user_may_invite"),
                               .policy = QStringLiteral("first_rejection_wins"),
                               .exceptionPolicy = QStringLiteral("propagate"),
                               .modules = {{.module = 0, .counters = {}, .loginType = {}, .fields = {}}},
                               .refused = {}}};
        RouteSnapshot route;
        route.path = QStringLiteral("/_synapse/client/lists");
        route.module = 0;
        snapshot.routes = {route};
        return snapshot;
    }

    //! Opens document() and answers the question about trust with yes.
    bool openTrusted()
    {
        session.document = document();
        session.current = snapshot();
        window.open({QStringLiteral("/etc/example/homeserver.yaml")});
        if (!QTest::qWaitFor([this] { return console.config().state() == OpenedConfig::State::Untrusted; }))
            return false;
        console.config().trust(console.config().question());
        return QTest::qWaitFor([this] {
            return console.config().state() == OpenedConfig::State::Live && console.snapshot().modules.size() == 3;
        });
    }

    //! The page with that id, in front.
    Page *page(const QByteArray &id) { return pageInFront(window, id); }

    QTemporaryDir folder;
    FakeSession session;
    QSettings settings {folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Console console {session, {}, folder.filePath(QStringLiteral("state")), settings};
    Appearance appearance;
    MainWindow window {console, appearance};
};

} // namespace modulehost
