// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <host.h>

#include <QCoreApplication>
#include <QHttpServer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

quint16 listenBare(QHttpServer &server)
{
    server.route(u"/_synapse/client/hello"_s, [] { return QHttpServerResponse("text/plain"_ba, "hello"_ba); });
    return server.listen(QHostAddress::LocalHost);
}

HostOptions optionsWith(const QString &stateFolder)
{
    HostOptions options;
    options.modulePaths = {QStringLiteral(MODULEHOST_BENCH_MODULES)};
    options.stateFolder = stateFolder;
    options.listen = u"127.0.0.1:0"_s;
    return options;
}

//! The way of every request to a module: with the host's observer and counters, and the mark of the running module.
quint16 listenOurs(Host &host)
{
    const QJsonObject module {{u"module"_s, u"windowbench.HelloModule"_s}};
    const QJsonObject root {{u"modules"_s, QJsonArray {module}}};
    const auto promise = std::make_shared<QPromise<ApplyReport>>();
    promise->start();
    host.apply(
        Setup::read(ConfigDocument::fromBytes(QJsonDocument(root).toJson(QJsonDocument::Compact), u"bench.yaml"_s)),
        promise);
    while (!promise->future().isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return quint16(QUrl(host.listen().address).port(0));
}

} // namespace

/*!
 * `httpbench bare` serves one route with QHttpServer alone, `httpbench ours FOLDER` a module's web resource with a host
 * that keeps its state in FOLDER; prints the port.
 */
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    QHttpServer bare;
    std::unique_ptr<Host> ours;
    quint16 port = 0;
    if (arguments.value(1) == u"bare"_s) {
        port = listenBare(bare);
    } else if (arguments.value(1) == u"ours"_s && arguments.size() == 3) {
        ours = std::make_unique<Host>(optionsWith(arguments.at(2)));
        port = listenOurs(*ours);
    }
    if (!port) {
        std::fputs("usage: httpbench bare|ours FOLDER\n", stderr);
        return 2;
    }
    std::printf("%d\n", int(port));
    std::fflush(stdout);
    return application.exec();
}
