// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mailer.h"

#include "smtptransfer.h"

#include <modulehost/errors.h>

#include <QDateTime>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! The sender with the application's name in it; checks the settings.
QString senderOf(const MailSettings &settings)
{
    if (!settings.isConfigured) {
        throw RuntimeError(u"no mail relay is configured: write smtp_host and notif_from into the section email: of "
                           "the homeserver's config"_s);
    }
    if (settings.sender.isEmpty())
        throw RuntimeError(
            u"mails need a sender: write notif_from into the section email: of the homeserver's config"_s);
    if (settings.requireTransportSecurity && !settings.enableTls && !settings.forceTls) {
        throw RuntimeError(u"email.require_transport_security asks for TLS and email.enable_tls forbids it: no mail "
                           "can be sent"_s);
    }
    QString sender = settings.sender;
    return sender.replace(u"%(app)s"_s, settings.appName);
}

} // namespace

struct Mailer::Envelope
{
    QByteArray sender;
    QByteArray recipient;
    QByteArray content;
};

Mailer::Mailer(std::chrono::milliseconds limit)
    : m_limit(limit)
    , m_threads(2)
{
    SmtpTransfer::prepareLibrary();
}

Mailer::~Mailer() = default;

Task<> Mailer::send(MailSettings settings, MailMessage message)
{
    message.sender = senderOf(settings);
    if (m_threads.pending() >= maximumWaiting)
        throw RuntimeError(u"%1 mails wait for the relay already"_s.arg(m_threads.pending()));
    const QByteArray id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    const Envelope envelope {message.senderAddress(), message.recipientAddress(),
                             message.toBytes(id, QDateTime::currentDateTimeUtc())};
    WorkerThreads::Job job = [this, settings, envelope] { deliver(settings, envelope); };
    co_await m_threads.run(std::move(job));
}

void Mailer::deliver(const MailSettings &settings, const Envelope &envelope) const
{
    SmtpTransfer transfer(settings, m_limit);
    transfer.setEnvelope(envelope.sender, envelope.recipient);
    transfer.setContent(envelope.content);
    transfer.run([this] { return m_threads.isClosing(); });
}

} // namespace modulehost
