// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <host.h>
#include <promises.h>

#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace modulehost {

//! One entry of a set-up, as if from line \a line of a file.
inline Setup::Entry entry(const QString &path, const QJsonObject &config = {}, bool isEnabled = true)
{
    Setup::Entry entry;
    entry.spec.path = path;
    entry.spec.config = ConfigValue::fromJson(config);
    entry.isEnabled = isEnabled;
    return entry;
}

inline Setup::Entry disabled(Setup::Entry entry)
{
    entry.isEnabled = false;
    return entry;
}

//! A set-up of these entries on the lines 1, 2, … of homeserver.yaml.
inline Setup setupOf(QList<Setup::Entry> entries, const QString &serverName = QStringLiteral("example.com"))
{
    Setup setup;
    setup.settings.serverName = serverName;
    setup.listen = QStringLiteral("127.0.0.1:0");
    setup.targetSynapse = QVersionNumber(1, 157, 1);
    int line = 0;
    int item = 0;
    for (Setup::Entry &entry : entries) {
        entry.spec.range.file = QStringLiteral("homeserver.yaml");
        entry.spec.range.line = ++line;
        entry.spec.range.column = 5;
        entry.spec.item = entry.isEnabled ? item++ : 0;
    }
    setup.modules = entries;
    return setup;
}

//! Spins the event loop until \a future has ended, then its result.
template<typename T>
T resultOf(const QFuture<T> &future)
{
    [[maybe_unused]] const bool ended = QTest::qWaitFor([&] { return future.isFinished(); }, 60'000);
    takeOverFrom(future);
    if constexpr (!std::is_void_v<T>)
        return future.result();
}

//! A promise to hand to a Host, and its future.
template<typename T>
struct Awaited
{
    Awaited() { promise->start(); }

    Host::Promise<T> promise = std::make_shared<QPromise<T>>();
    QFuture<T> future = promise->future();
};

inline ApplyReport apply(Host &host, const Setup &setup)
{
    const Awaited<ApplyReport> awaited;
    host.apply(setup, awaited.promise);
    return resultOf(awaited.future);
}

inline QFuture<FireAnswer> startFire(Host &host, const QString &callback, const Value::List &arguments)
{
    const Awaited<FireAnswer> awaited;
    host.fire({callback, Value::list(arguments)}, awaited.promise);
    return awaited.future;
}

inline DispatchReport fire(Host &host, const QString &callback, const Value::List &arguments)
{
    return resultOf(startFire(host, callback, arguments)).report.value_or(DispatchReport());
}

inline HostOptions testOptions()
{
    HostOptions options;
    options.modulePaths = {QStringLiteral(MODULEHOST_TEST_MODULES)};
    static const QTemporaryDir state; // Of this process: tests leave nothing with the user.
    options.stateFolder = state.path();
    options.defaultModulePaths = {QStringLiteral(MODULEHOST_SHIPPED_MODULES)};
    return options;
}

} // namespace modulehost
