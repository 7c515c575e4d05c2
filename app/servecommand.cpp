// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "await.h"
#include "loadedhost.h"
#include "logwriter.h"
#include "output.h"
#include "signalwatcher.h"

#include <QEventLoop>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace modulehost {

namespace {

//! How long running requests may take to end once the process is asked to.
constexpr std::chrono::milliseconds lastRequests = 5s;

} // namespace

ExitStatus runServe(const Invocation &invocation)
{
    LoadedHost host(invocation);
    writeProblems(host.problems());
    if (!host.isLoaded())
        return ExitStatus::FoundProblems;

    QEventLoop loop;
    const SignalWatcher signalWatcher;
    QObject::connect(&signalWatcher, &SignalWatcher::asked, &loop, &QEventLoop::quit);
    const ListenerSnapshot listener = await(host.session().listen());
    if (!listener.isListening)
        throw CommandError(ExitStatus::CouldNotRun, listener.error);
    writeAnswer(listener.address + u'\n');
    flushAnswer();
    // Whoever has read the address may be gone: a log that nobody reads is no reason to stop serving.
    std::signal(SIGPIPE, SIG_IGN);
    LogWriter log(host.session());
    if (!signalWatcher.wasAsked()) // While it began to listen.
        loop.exec();
    await(host.session().stopListening(lastRequests));
    log.finish();
    return ExitStatus::Well;
}

} // namespace modulehost
