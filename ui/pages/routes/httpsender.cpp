// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpsender.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

namespace modulehost {

HttpSender::HttpSender(QObject *parent)
    : QObject(parent)
{
    // The console's own listener is meant, whatever proxy the desktop has.
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setTransferTimeout(timeout);
}

void HttpSender::send(const ComposedRequest &request)
{
    if (m_reply)
        return;
    QNetworkRequest made(request.url);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    for (const auto &[name, value] : request.headers)
        made.setRawHeader(name, value);
    m_answer = {};
    m_isCancelled = false;
    m_clock.start();
    m_reply = m_network.sendCustomRequest(made, request.method, request.body);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpSender::read);
    connect(m_reply, &QNetworkReply::finished, this, &HttpSender::finish);
}

void HttpSender::cancel()
{
    if (!m_reply)
        return;
    m_isCancelled = true;
    m_reply->abort();
}

void HttpSender::read()
{
    const QByteArray bytes = m_reply->readAll();
    const qsizetype room = keptBytes - m_answer.body.size();
    m_answer.body += bytes.left(std::max<qsizetype>(0, room));
    m_answer.isCut = m_answer.isCut || bytes.size() > room;
}

void HttpSender::finish()
{
    m_answer.nanoseconds = m_clock.nsecsElapsed();
    if (m_reply->isOpen())
        read();
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    for (const QNetworkReply::RawHeaderPair &header : m_reply->rawHeaderPairs())
        m_answer.headers.append({header.first, header.second});
    if (m_answer.status == 0)
        m_answer.error = m_isCancelled ? tr("The request was given up.") : m_reply->errorString();
    m_reply->deleteLater();
    m_reply = nullptr;
    Q_EMIT answered(m_answer);
}

} // namespace modulehost
