// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "courses.h"

#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

/*!
 * \file
 * `windowbench` measures the window in all ways, each in a process of its own; `windowbench caches|large|rate|start`
 * in one. The machine should be idle.
 */

using namespace Qt::StringLiterals;

namespace {

const std::pair<QString, void (*)(BenchApplication &)> courses[] = {{u"caches"_s, measureCaches},
                                                                    {u"large"_s, measureLargeSetup},
                                                                    {u"rate"_s, measureDispatchRate},
                                                                    {u"start"_s, measureStart}};

int runAll(const QString &program)
{
    for (const auto &[name, course] : courses) {
        std::printf("\n%s\n", qPrintable(name));
        std::fflush(stdout);
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(program, {name});
        if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            return 1;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setOrganizationName(u"modulehost-bench"_s);
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    BenchApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return runAll(QCoreApplication::applicationFilePath());
    for (const auto &[name, measure] : courses) {
        if (name == arguments.at(1)) {
            measure(application);
            return 0;
        }
    }
    std::fputs("usage: windowbench [caches|large|rate|start]\n", stderr);
    return 2;
}
