// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugincopies.h"

#include <rows.h>

#include <embeddedsession.h>

#include <modulehost/errors.h>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPluginLoader>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <map>
#include <vector>

/*!
 * \file
 * How long a host takes to load modules, from the search for plug-ins to the swap, against QPluginLoader that maps the
 * same files and makes their root objects, and against one that also reads their metadata, without which no host knows
 * what is in a file. A library can be loaded once in a process, so that every measurement has a process of its own; the
 * kinds take turns.
 */

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

constexpr int modules = 100;
constexpr int rounds = 21;

enum class Metadata { Unread, Read };

qint64 loadBare(const QString &folder, Metadata metadata)
{
    const QStringList names = QDir(folder).entryList({u"*.so"_s}, QDir::Files, QDir::Name);
    QElapsedTimer clock;
    clock.start();
    for (const QString &name : names) {
        QPluginLoader loader(folder + u'/' + name);
        if (metadata == Metadata::Read && loader.metaData().isEmpty())
            throw Error(name + u" has no metadata"_s);
        if (!loader.instance())
            throw Error(loader.errorString());
    }
    return clock.nsecsElapsed();
}

qint64 loadHosted(const QString &folder)
{
    QJsonArray entries;
    for (int number = 0; number < modules; ++number) {
        const QJsonObject config {{u"word"_s, u"word%1"_s.arg(number)}, {u"limit"_s, number}};
        entries.append(QJsonObject {{u"module"_s, copiedModulePath(number)}, {u"config"_s, config}});
    }
    const QJsonObject root {{u"server_name"_s, u"bench"_s}, {u"modules"_s, entries}};
    const ConfigDocument document
        = ConfigDocument::fromBytes(QJsonDocument(root).toJson(QJsonDocument::Compact), u"homeserver.yaml"_s);

    HostOptions options;
    options.modulePaths = {folder};
    options.stateFolder = folder + u"/state"_s;
    EmbeddedSession session(options);
    QFuture<ApplyReport> applying = session.apply(document);
    applying.waitForFinished();
    QFuture<HostSnapshot> asking = session.snapshot();
    asking.waitForFinished();
    const QList<ModuleSnapshot> loaded = asking.result().modules;
    const auto active = std::count_if(loaded.begin(), loaded.end(),
                                      [](const ModuleSnapshot &m) { return m.state == ModuleState::Active; });
    if (active != modules)
        throw Error(u"%1 of %2 modules were loaded"_s.arg(active).arg(modules));
    return applying.result().nanoseconds;
}

//! One measurement in a process of its own; milliseconds.
double measure(const QString &kind, const QString &folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {kind, folder});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        throw Error(u"a measurement failed"_s);
    return process.readAllStandardOutput().toDouble() / 1e6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void compare()
{
    const QTemporaryDir folder;
    copyPlugins(QStringLiteral(MODULEHOST_BENCH_PLUGIN), folder.path(), modules);
    const QStringList kinds {u"bare"_s, u"described"_s, u"hosted"_s};
    measure(kinds.first(), folder.path()); // The files are in memory from here on.
    std::map<QString, std::vector<double>> times;
    std::vector<double> againstBare;
    std::vector<double> againstDescribed;
    for (int round = 0; round < rounds; ++round) {
        for (qsizetype i = 0; i < kinds.size(); ++i) {
            const QString &kind = kinds.at((round + i) % kinds.size());
            times[kind].push_back(measure(kind, folder.path()));
        }
        againstBare.push_back(times[u"hosted"_s].back() / times[u"bare"_s].back());
        againstDescribed.push_back(times[u"hosted"_s].back() / times[u"described"_s].back());
    }
    std::printf("loading %d modules: %.1f ms, bare plug-ins: %.1f ms, with their metadata: %.1f ms\n", modules,
                median(times[u"hosted"_s]), median(times[u"bare"_s]), median(times[u"described"_s]));
    tellRow("loading 100 modules against bare plug-ins", median(againstBare));
    tellRow("loading 100 modules against plug-ins whose metadata is read", median(againstDescribed));
}

} // namespace

//! `loadbench` compares; `loadbench bare|described|hosted FOLDER` measures once and prints nanoseconds.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    try {
        if (arguments.size() < 3) {
            compare();
            return 0;
        }
        const QString &folder = arguments.at(2);
        if (arguments.at(1) == u"bare"_s)
            std::printf("%lld\n", loadBare(folder, Metadata::Unread));
        else if (arguments.at(1) == u"described"_s)
            std::printf("%lld\n", loadBare(folder, Metadata::Read));
        else
            std::printf("%lld\n", loadHosted(folder));
    } catch (const Error &error) {
        std::fprintf(stderr, "loadbench: %s\n", error.what());
        return 2;
    }
    return 0;
}
