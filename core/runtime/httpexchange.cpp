// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpexchange.h"

#include <modulehost/errors.h>

#include <QNetworkRequest>

#include <utility>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int badGateway = 502;
constexpr int gatewayTimeout = 504;

} // namespace

HttpExchange::HttpExchange(QNetworkReply *reply, const HttpLimits &limits)
    : m_limits(limits)
    , m_reply(reply)
{
    // Room for one byte more than allowed, so that too much is seen and never held.
    reply->setReadBufferSize(limits.maxBodyBytes + 1);
    QObject::connect(reply, &QNetworkReply::metaDataChanged, &m_totalTimer, [this] { readHeaders(); });
    QObject::connect(reply, &QNetworkReply::readyRead, &m_totalTimer, [this] { readBody(); });
    QObject::connect(reply, &QNetworkReply::finished, &m_totalTimer, [this] { end(Ending::Answered); });
    m_headerTimer.setSingleShot(true);
    m_headerTimer.callOnTimeout([this] { end(Ending::HeaderTimeout); });
    m_headerTimer.start(limits.headerTimeout);
    m_totalTimer.setSingleShot(true);
    m_totalTimer.callOnTimeout([this] { end(Ending::TotalTimeout); });
    m_totalTimer.start(limits.totalTimeout);
}

HttpExchange::~HttpExchange()
{
    if (m_reply) {
        m_reply->disconnect(&m_totalTimer);
        m_reply->deleteLater();
    }
}

void HttpExchange::readHeaders()
{
    m_headerTimer.stop();
    const qint64 length = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (m_reply->operation() != QNetworkAccessManager::HeadOperation && length > m_limits.maxBodyBytes)
        end(Ending::TooLarge);
}

void HttpExchange::readBody()
{
    m_body += m_reply->read(m_limits.maxBodyBytes + 1 - m_body.size());
    if (m_body.size() > m_limits.maxBodyBytes)
        end(Ending::TooLarge);
}

void HttpExchange::end(Ending ending)
{
    if (m_ending)
        return;
    if (ending == Ending::Answered && m_reply) {
        m_body += m_reply->read(m_limits.maxBodyBytes + 1 - m_body.size());
        if (m_body.size() > m_limits.maxBodyBytes)
            ending = Ending::TooLarge;
    }
    m_ending = ending;
    m_headerTimer.stop();
    m_totalTimer.stop();
    if (m_reply) {
        m_reply->disconnect(&m_totalTimer);
        if (!m_reply->isFinished())
            m_reply->abort();
    }
    if (m_waiting)
        std::exchange(m_waiting, {}).resume();
}

bool HttpExchange::isAnswer() const
{
    if (!m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid())
        return false;
    // A status of 400 or more is an error to Qt and an answer here; anything else is a broken connection.
    const int error = m_reply->error();
    return error == QNetworkReply::NoError
        || (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
        || error == QNetworkReply::ProtocolInvalidOperationError
        || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
}

HttpResponse HttpExchange::takeResponse()
{
    switch (m_ending.value_or(Ending::Closed)) {
    case Ending::HeaderTimeout:
        throw SynapseError(gatewayTimeout, u"no answer within %1 ms"_s.arg(m_limits.headerTimeout.count()));
    case Ending::TotalTimeout:
        throw SynapseError(gatewayTimeout,
                           u"the answer was not complete within %1 ms"_s.arg(m_limits.totalTimeout.count()));
    case Ending::TooLarge:
        throw SynapseError(badGateway, u"the answer is larger than %1 bytes"_s.arg(m_limits.maxBodyBytes));
    case Ending::Closed:
        throw SynapseError(badGateway, u"the HTTP client was closed"_s);
    case Ending::Answered:
        break;
    }
    if (!m_reply || !isAnswer())
        throw SynapseError(badGateway, u"the request failed: "_s % (m_reply ? m_reply->errorString() : QString()));
    HttpResponse response;
    response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    response.reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    const auto headers = m_reply->rawHeaderPairs();
    for (const QNetworkReply::RawHeaderPair &header : headers)
        response.headers.append({header.first, header.second});
    response.body = std::move(m_body);
    response.finalUrl = m_reply->url();
    return response;
}

} // namespace modulehost
