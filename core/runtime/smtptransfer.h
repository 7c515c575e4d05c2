// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mailsettings.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <chrono>
#include <functional>
#include <memory>

namespace modulehost {

//! One delivery of one mail over SMTP, on one thread. Alone knows libcurl.
class SmtpTransfer
{
public:
    //! Once before the first transfer, while no other thread uses libcurl.
    static void prepareLibrary();

    SmtpTransfer(const MailSettings &settings, std::chrono::milliseconds limit);
    ~SmtpTransfer();
    Q_DISABLE_COPY_MOVE(SmtpTransfer)

    void setEnvelope(const QByteArray &sender, const QByteArray &recipient);
    void setContent(const QByteArray &content); //!< Lines end with CRLF.

    /*!
     * Blocks until the relay has taken the mail. Throws Error with the relay's own words when there are some, and
     * Cancelled soon after \a isCalledOff has become true.
     */
    void run(const std::function<bool()> &isCalledOff);

private:
    struct Curl;

    void setRelay(const MailSettings &settings);
    void hangUp();
    [[noreturn]] void fail(int code) const;

    static std::size_t readContent(char *buffer, std::size_t size, std::size_t count, void *self);
    static std::size_t takeReply(char *line, std::size_t size, std::size_t count, void *self);

    const QString m_relay; //!< host:port
    const std::chrono::milliseconds m_limit;
    std::unique_ptr<Curl> m_curl;
    QByteArray m_content;
    qsizetype m_sent = 0;
    QByteArray m_refusal; //!< The latest reply of the relay that was one.
};

} // namespace modulehost
