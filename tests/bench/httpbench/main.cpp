// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <httpserver.h>

#include <QCoreApplication>
#include <QHttpServer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

RouteRegistration registration(const QString &path, WebResource resource)
{
    return {.path = path,
            .resource = std::make_shared<const WebResource>(std::move(resource)),
            .module = 0,
            .moduleName = u"bench.Bench"_s};
}

quint16 listenBare(QHttpServer &server)
{
    server.route(u"/_synapse/client/hello"_s, [] { return QHttpServerResponse("text/plain"_ba, "hello"_ba); });
    return server.listen(QHostAddress::LocalHost);
}

quint16 listenOurs(HttpServer &server)
{
    const auto answer = [](const WebRequest &) {
        return WebResponse {.headers = {{"Content-Type"_ba, "text/plain"_ba}}, .body = "hello"_ba};
    };
    const auto awaited = [answer](const WebRequest &request) -> Task<WebResponse> { co_return answer(request); };
    server.setRoutes(RouteTable::build({registration(u"/_synapse/client/hello"_s, {.get = answer}),
                                        registration(u"/_synapse/client/awaited"_s, {.get = awaited})}));
    return server.listen().port;
}

} // namespace

//! `httpbench bare` serves one route with QHttpServer alone, `httpbench ours` with the host's server; prints the port.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString mode = application.arguments().value(1);
    QHttpServer bare;
    HttpServer ours;
    quint16 port = 0;
    if (mode == u"bare"_s)
        port = listenBare(bare);
    else if (mode == u"ours"_s)
        port = listenOurs(ours);
    if (!port) {
        std::fputs("usage: httpbench bare|ours\n", stderr);
        return 2;
    }
    std::printf("%d\n", int(port));
    std::fflush(stdout);
    return application.exec();
}
