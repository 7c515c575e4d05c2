// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowcommand.h"

#include "modulepaths.h"
#include "singleinstance.h"
#include "startnote.h"

#include <appearance.h>
#include <embeddedsession.h>
#include <mainwindow.h>
#include <translation.h>

#include <QApplication>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

QStringList absolute(const QStringList &names)
{
    QStringList result;
    for (const QString &name : names)
        result.append(QFileInfo(name).absoluteFilePath());
    return result;
}

//! Options that a window which is open cannot take over: it keeps its own, and must not load what was to be kept out,
//! or without the folders where the modules are.
bool hasWindowOptions(const Invocation &invocation)
{
    const HostOptions &options = invocation.options;
    return invocation.isSafeMode || options.listen || options.lenient || !options.modulePaths.isEmpty()
        || !options.python.isEmpty() || !options.pythonPaths.isEmpty();
}

} // namespace

ExitStatus runWindow(const Invocation &invocation, int &argc, char **argv)
{
    if (!hasDisplay())
        throw CommandError(ExitStatus::CouldNotRun,
                           u"there is no display to open a window on; `module-console serve CONFIG` and "
                           "`module-console inspect CONFIG` need none"_s);
    QCoreApplication::setApplicationName(u"module-console"_s);
    QCoreApplication::setOrganizationName(u"module-console"_s);
    QCoreApplication::setApplicationVersion(u"" MODULE_CONSOLE_VERSION ""_s);
    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Module Console"_s);
    QGuiApplication::setDesktopFileName(u"module-console"_s);

    const QStringList names = absolute(invocation.configs);
    SingleInstance instance;
    const bool asksForMore = hasWindowOptions(invocation);
    if (!invocation.isNewInstance && instance.handOver(asksForMore ? QStringList() : names)) {
        if (asksForMore)
            throw CommandError(ExitStatus::CouldNotRun,
                               u"a window is open already and keeps the options that it was started with; close it "
                               "first, or add --new-instance"_s);
        return ExitStatus::Well;
    }

    QSettings settings;
    installTranslation(settings.value(u"language"_s).toString());
    HostOptions options = invocation.options;
    options.caller = u"window"_s;
    options.defaultModulePaths = shippedModulePaths();
    options.pythonFolder = shippedPythonFolder();
    EmbeddedSession session(options);
    // Before the session ends, which may end the process.
    const auto settingsWritten = qScopeGuard([&settings] { settings.sync(); });
    Console console(session, options, {}, settings);
    console.config().setApplyOptions({.rebuild = {}, .without = {}, .safeMode = invocation.isSafeMode});
    Appearance appearance;
    MainWindow window(console, appearance);
    QObject::connect(&instance, &SingleInstance::asked, &window, [&window](const QStringList &asked) {
        window.comeForward();
        if (!asked.isEmpty())
            window.open(asked);
    });
    if (!invocation.isNewInstance)
        instance.listen();
    window.show();
    if (names.isEmpty())
        window.restoreSession();
    else
        window.open(names);
    noteStart(window);
    return QApplication::exec() == 0 ? ExitStatus::Well : ExitStatus::CouldNotRun;
}

} // namespace modulehost
