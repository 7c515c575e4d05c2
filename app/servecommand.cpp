// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "await.h"
#include "loadedhost.h"
#include "logwriter.h"
#include "output.h"
#include "signalwatcher.h"

#include <QEventLoop>
#include <QFutureWatcher>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace modulehost {

namespace {

// Once the process is asked to end:
constexpr std::chrono::milliseconds lastRequests = 5s; //!< For running requests.
constexpr std::chrono::milliseconds lastAnswer = lastRequests + 500ms; //!< For the host, which a module may hold up.
constexpr std::chrono::milliseconds lastLines = 1s; //!< For the log.
constexpr std::chrono::milliseconds withoutAnswer = 1200ms; //!< For the end of a host that has not answered.
constexpr std::chrono::milliseconds lastCode = 5s; //!< For what modules do at their end.

//! False when the process was asked to end before the host had an answer.
bool beginsToListen(HostSession &session, const SignalWatcher &signalWatcher)
{
    QEventLoop loop;
    QFutureWatcher<ListenerSnapshot> watcher;
    QObject::connect(&signalWatcher, &SignalWatcher::asked, &loop, &QEventLoop::quit);
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    const QFuture<ListenerSnapshot> listening = session.listen();
    watcher.setFuture(listening);
    if (!listening.isFinished())
        loop.exec();
    if (!listening.isFinished())
        return false;
    const ListenerSnapshot listener = listening.result();
    if (!listener.isListening)
        throw CommandError(ExitStatus::CouldNotRun, listener.error);
    writeAnswer(listener.address + u'\n');
    flushAnswer();
    return true;
}

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
    const bool isListening = beginsToListen(host.session(), signalWatcher);
    // Whoever has read the address may be gone: a log that nobody reads is no reason to stop serving.
    std::signal(SIGPIPE, SIG_IGN);
    LogWriter log(host.session());
    if (isListening && !signalWatcher.wasAsked()) // While it began to listen.
        loop.exec();
    // It does as it was asked, also where it has to leave module code behind that does not return.
    const bool isAnswered = endsWithin(host.session().stopListening(lastRequests), lastAnswer);
    host.setLastPatience(isAnswered ? lastCode : withoutAnswer, ExitStatus::Well);
    if (isAnswered)
        log.finish(lastLines);
    return ExitStatus::Well;
}

} // namespace modulehost
