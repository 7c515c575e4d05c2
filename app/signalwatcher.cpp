// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signalwatcher.h"

#include "exitstatus.h"

#include <QSocketNotifier>

#include <atomic>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int endingSignals[] {SIGINT, SIGTERM, SIGHUP};

std::atomic<int> writeEnd {-1};
static_assert(std::atomic<int>::is_always_lock_free);

void pass(int signal)
{
    const int before = errno;
    const auto byte = char(signal);
    [[maybe_unused]] const auto written = ::write(writeEnd.load(), &byte, 1);
    errno = before;
}

bool isIgnored(int signal)
{
    struct sigaction action
    {
    };
    return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

void handle(int signal, void (*handler)(int), int flags)
{
    struct sigaction action
    {
    };
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, nullptr);
}

} // namespace

SignalWatcher::SignalWatcher(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        throw CommandError(ExitStatus::CouldNotRun, u"cannot watch for signals: no pipe left"_s);
    writeEnd = m_pipe[1];
    auto *notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &SignalWatcher::read);
    for (const int signal : endingSignals) {
        if (signal == SIGHUP && isIgnored(signal))
            continue;
        m_watched.push_back(signal);
        // A terminal that closes sends more than one: its shell does, and the system when the shell has ended.
        handle(signal, pass, SA_RESTART | (signal == SIGHUP ? 0 : int(SA_RESETHAND)));
    }
}

SignalWatcher::~SignalWatcher()
{
    for (const int signal : m_watched)
        handle(signal, signal == SIGHUP && m_wasAsked ? SIG_IGN : SIG_DFL, 0);
    writeEnd = -1;
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

void SignalWatcher::read()
{
    char signal = 0;
    if (::read(m_pipe[0], &signal, 1) != 1)
        return;
    m_wasAsked = true;
    Q_EMIT asked(signal);
}

} // namespace modulehost
