// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "courses.h"
#include "openwindow.h"

#include <configdocument.h>
#include <rows.h>
#include <trust.h>

#include <QProcess>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

constexpr int starts = 9;

//! Milliseconds from the start of the program until it says that its window can be used.
double startOnce(const QString &state)
{
    const QTemporaryDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, folder.path() + u"/config"_s);
    environment.insert(u"XDG_CACHE_HOME"_s, folder.path() + u"/cache"_s);
    environment.insert(u"XDG_STATE_HOME"_s, state.isEmpty() ? folder.path() + u"/state"_s : state);
    environment.insert(u"QT_LOGGING_RULES"_s, u"modulehost.start.info=true"_s);
    environment.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s);
    QProcess program;
    program.setReadChannel(QProcess::StandardError);
    program.setProcessEnvironment(environment);
    const QElapsedTimer clock = started();
    program.start(QStringLiteral(MODULEHOST_BENCH_PROGRAM),
                  {u"--new-instance"_s, QStringLiteral(MODULEHOST_BENCH_SAMPLE)});
    QByteArray said;
    while (!said.contains("the window can be used")) {
        if (!program.waitForReadyRead(10'000) && program.state() == QProcess::NotRunning)
            qFatal("the program ended early: %s", said.constData());
        said += program.readAll();
        if (clock.elapsed() > 20'000)
            qFatal("the window does not come: %s", said.constData());
    }
    const double taken = milliseconds(clock);
    program.terminate();
    if (!program.waitForFinished(10'000))
        program.kill();
    return taken;
}

void tellStarts(const std::string &what, const QString &state)
{
    std::vector<double> times;
    for (int i = 0; i < starts; ++i)
        times.push_back(startOnce(state));
    std::sort(times.begin(), times.end());
    std::printf("%.0f … %.0f ms of %d starts\n", times.front(), times.back(), starts);
    tellRow("start to a usable window, " + what, times[times.size() / 2]);
}

} // namespace

void measureStart(BenchApplication &)
{
    tellStarts("not trusted yet", {});
    const QTemporaryDir state;
    const QString error
        = TrustStore(state.path() + u"/module-console"_s)
              .trust(TrustQuestion::of(ConfigDocument::open({QStringLiteral(MODULEHOST_BENCH_SAMPLE)}), HostOptions()));
    if (!error.isEmpty())
        qFatal("%s", qPrintable(error));
    tellStarts("modules running", state.path());
}
