// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <fakesession.h>

#include <catalogue.h>
#include <console.h>

#include <QSettings>
#include <QTemporaryDir>

namespace modulehost {

inline ModuleSnapshot moduleAt(int index, const QString &path)
{
    ModuleSnapshot module;
    module.index = index;
    module.path = path;
    return module;
}

inline CallbackCounters countersOf(quint64 allowed, quint64 denied, qint64 nanosecondsEach)
{
    CallbackCounters counters;
    for (quint64 i = 0; i < allowed; ++i)
        counters.add(Outcome::Allowed, nanosecondsEach);
    for (quint64 i = 0; i < denied; ++i)
        counters.add(Outcome::Denied, nanosecondsEach);
    return counters;
}

//! Three modules that are asked about invites, in this order; the second denies them.
class InviteHost
{
public:
    InviteHost()
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        session.current.serverName = QStringLiteral("sample.example");
        session.current.countersSince = QDateTime::currentDateTimeUtc();
        session.current.modules
            = {moduleAt(0, QStringLiteral("first.Module")), moduleAt(1, QStringLiteral("invite_rules.InviteRules")),
               moduleAt(2, QStringLiteral("last.Module"))};
        const CallbackSnapshot invites {.category = QStringLiteral("spam_checker"),
                                        .name = QStringLiteral("user_may_invite"),
                                        .policy = QStringLiteral("first_rejection_wins"),
                                        .exceptionPolicy = QStringLiteral("propagate"),
                                        .modules = {{0, countersOf(3, 0, 2000), {}, {}},
                                                    {1, countersOf(2, 1, 4000), {}, {}},
                                                    {2, countersOf(2, 0, 1000), {}, {}}},
                                        .refused = {}};
        session.current.callbacks = {invites};
        session.onFire = [](const FireOptions &options) { return denialBySecond(options); };
    }

    //! What the modules answer to an invite: the first allows, the second denies, the last is not asked.
    static FireAnswer denialBySecond(const FireOptions &options)
    {
        const CallbackInfo &info = callbackNamed(options.callback);
        const Value::List arguments = info.readArguments(options.arguments);
        DispatchReport report;
        report.callback = info.index;
        report.outcome = Outcome::Denied;
        report.decidedBy = 1;
        report.result = Value::code(QStringLiteral("M_FORBIDDEN"));
        report.steps = {{.module = 0,
                         .outcome = Outcome::Allowed,
                         .returned = Value::sentinel(QStringLiteral("NOT_SPAM")),
                         .error = {},
                         .nanoseconds = 1500,
                         .arguments = arguments},
                        {.module = 1,
                         .outcome = Outcome::Denied,
                         .returned = Value::code(QStringLiteral("M_FORBIDDEN")),
                         .error = {},
                         .nanoseconds = 2500,
                         .arguments = arguments}};
        report.argumentsAfter = arguments;
        report.nanoseconds = 5000;
        FireAnswer answer;
        answer.report = report;
        answer.stepPaths = {QStringLiteral("first.Module"), QStringLiteral("invite_rules.InviteRules")};
        return answer;
    }

    QTemporaryDir folder;
    QSettings settings;
    FakeSession session;
    Console console {session, {}, folder.path(), settings};
};

} // namespace modulehost
