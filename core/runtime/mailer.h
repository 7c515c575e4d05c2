// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mailmessage.h"
#include "mailsettings.h"
#include "workerthreads.h"

#include <modulehost/task.h>

#include <QByteArray>
#include <QString>

#include <chrono>

namespace modulehost {

/*!
 * Hands mails to the homeserver's relay (SMTP), on threads of its own. One attempt each: what the relay has not
 * taken is the sender's to try again. Host thread.
 */
class Mailer
{
public:
    //! \a limit is for a whole delivery, from the look-up of the relay's name on.
    explicit Mailer(std::chrono::milliseconds limit = std::chrono::seconds(30));
    ~Mailer();
    Q_DISABLE_COPY_MOVE(Mailer)

    /*!
     * Ends when the relay has taken the mail. Throws RuntimeError without a relay or sender in \a settings, or when
     * too many mails wait already; Error when the address is none, or the relay refuses or cannot be reached;
     * Cancelled when the mailer was closed meanwhile. \a message gets its sender here.
     */
    Task<> send(MailSettings settings, MailMessage message);

    //! Calls off what is under way; waits for it.
    void close() { m_threads.close(); }

    static constexpr int maximumWaiting = 1000;

private:
    struct Envelope;

    void deliver(const MailSettings &settings, const Envelope &envelope) const;

    const std::chrono::milliseconds m_limit;
    WorkerThreads m_threads;
};

} // namespace modulehost
