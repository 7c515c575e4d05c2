// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childprocess.h"

#include <csignal>
#include <cstdlib>

#include <grp.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int NotThatUser = 77;

bool become(const ChildIdentity &identity)
{
    return setgroups(identity.otherGroups.size(), identity.otherGroups.data()) == 0
        && setresgid(identity.group, identity.group, identity.group) == 0
        && setresuid(identity.user, identity.user, identity.user) == 0;
}

QByteArray answerOf(const std::function<bool()> &prepare, const std::function<QByteArray()> &work)
{
    int ends[2];
    if (pipe(ends) != 0)
        return "failed";
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        if (!prepare())
            _exit(NotThatUser);
        const QByteArray answer = work();
        const bool isWritten = write(ends[1], answer.constData(), size_t(answer.size())) == answer.size();
        _exit(isWritten ? EXIT_SUCCESS : EXIT_FAILURE);
    }
    close(ends[1]);
    QByteArray answer;
    char piece[4096];
    for (ssize_t size = 0; (size = read(ends[0], piece, sizeof piece)) > 0;)
        answer.append(piece, size);
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS ? answer : QByteArray("failed");
}

} // namespace

QByteArray inChildAs(const ChildIdentity &identity, const std::function<QByteArray()> &work)
{
    return answerOf([&] { return become(identity); }, work);
}

QByteArray inChild(const std::function<QByteArray()> &work)
{
    return answerOf([] { return true; }, work);
}

TracedChild killedAtStop(int killAt, const std::function<void()> &work)
{
    TracedChild traced;
    const pid_t child = fork();
    if (child == 0) {
        if (ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
            _exit(NotThatUser);
        raise(SIGSTOP);
        work();
        _exit(EXIT_SUCCESS);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFSTOPPED(status))
        return traced;
    traced.isTraced = true;
    while (true) {
        if (traced.stops + 1 == killAt) {
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
            traced.wasKilled = WIFSIGNALED(status);
            return traced;
        }
        if (ptrace(PTRACE_SYSCALL, child, nullptr, nullptr) != 0)
            return traced;
        waitpid(child, &status, 0);
        if (!WIFSTOPPED(status))
            return traced;
        ++traced.stops;
    }
}
