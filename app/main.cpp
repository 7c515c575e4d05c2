// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "output.h"
#include "standardstreams.h"
#include "windowcommand.h"

#include <QCoreApplication>

#include <clocale>
#include <cstring>

#include <langinfo.h>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! Qt wants a UTF-8 locale and says so on standard error where there is none, as in a bare container.
void ensureUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

ExitStatus run(const Invocation &invocation, int &argc, char **argv)
{
    if (invocation.command == Command::Window)
        return runWindow(invocation, argc, argv);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"module-console"_s);
    QCoreApplication::setApplicationVersion(u"" MODULE_CONSOLE_VERSION ""_s);
    switch (invocation.command) {
    case Command::Window:
        break;
    case Command::Check:
        return runCheck(invocation);
    case Command::Inspect:
        return runInspect(invocation);
    case Command::Fire:
        return runFire(invocation);
    case Command::Config:
        return runConfig(invocation);
    case Command::Edit:
        return runEdit(invocation);
    case Command::Serve:
        return runServe(invocation);
    }
    Q_UNREACHABLE();
}

ExitStatus run(int &argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto parsed = parseCommandLine(arguments);
    ExitStatus status = ExitStatus::Well;
    if (const auto *information = std::get_if<Information>(&parsed))
        writeAnswer(information->text);
    else
        status = run(std::get<Invocation>(parsed), argc, argv);
    flushAnswer();
    return status;
}

} // namespace

int main(int argc, char *argv[])
{
    openClosedStandardStreams();
    ensureUtf8();
    try {
        return int(run(argc, argv));
    } catch (const CommandError &error) {
        writeError(error.message());
        return int(error.status());
    }
}
