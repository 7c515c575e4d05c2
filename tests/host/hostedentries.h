// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "setups.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace modulehost {

using namespace Qt::StringLiterals;

inline Setup::Entry marked(const QString &mark, const QString &route = {}, const QString &fails = {}, int delay = 0)
{
    QJsonObject config {{u"mark"_s, mark}};
    if (!route.isEmpty())
        config[u"route"_s] = QString(u"/_synapse/client/"_s + route);
    if (!fails.isEmpty())
        config[u"fails"_s] = fails;
    if (delay > 0)
        config[u"delay_ms"_s] = delay;
    return entry(u"hosted.Marked"_s, config);
}

inline Setup::Entry named(const QString &path, const QString &name, bool fails = false)
{
    QJsonObject config {{u"name"_s, name}};
    if (fails)
        config[u"fails"_s] = true;
    return entry(path, config);
}

inline const Value::List room {Value::object(u"Requester"_s, {{u"user"_s, u"@a:x"_s}}), Value::dict({}), false};
inline const Value::List invite {u"@i:x"_s, u"@a:x"_s, u"!r:x"_s};

inline QList<Problem> withId(const HostSnapshot &snapshot, const QString &id)
{
    QList<Problem> found;
    for (const Problem &problem : snapshot.problems) {
        if (problem.id == id)
            found.append(problem);
    }
    return found;
}

inline QStringList recorded() { return QCoreApplication::instance()->property("hosted.record").toStringList(); }

struct Answer
{
    int status = 0;
    QByteArray body;
};

inline QNetworkReply *startGet(QNetworkAccessManager &network, Host &host, const QString &path)
{
    return network.get(QNetworkRequest(QUrl(host.snapshot().listener.address + u"/_synapse/client/" + path)));
}

inline Answer answerOf(QNetworkReply *reply)
{
    [[maybe_unused]] const bool ended = QTest::qWaitFor([&] { return reply->isFinished(); }, 30'000);
    reply->deleteLater();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

inline Answer get(Host &host, const QString &path)
{
    QNetworkAccessManager network;
    return answerOf(startGet(network, host, path));
}

//! A scripted module with these callbacks, each as its config has it.
inline Setup::Entry scripted(const QJsonObject &callbacks)
{
    return entry(u"scripted.ScriptedModule"_s, {{u"callbacks"_s, callbacks}});
}

} // namespace modulehost
