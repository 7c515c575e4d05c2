// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/httpclient.h>

#include <QByteArray>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <coroutine>
#include <optional>

namespace modulehost {

//! One HTTP request under way: reads the answer, watches its limits, resumes whoever awaits it. Host thread.
class HttpExchange
{
public:
    enum class Ending { Answered, HeaderTimeout, TotalTimeout, TooLarge, Closed };

    //! \a reply is this object's to delete.
    HttpExchange(QNetworkReply *reply, const HttpLimits &limits);
    ~HttpExchange();
    Q_DISABLE_COPY_MOVE(HttpExchange)

    bool isOver() const noexcept { return m_ending.has_value(); }
    //! Ends the exchange for the reason \a ending, unless it is over. May destroy this object.
    void end(Ending ending);

    struct Awaiter
    {
        HttpExchange &exchange;
        bool await_ready() const noexcept { return exchange.isOver(); }
        void await_suspend(std::coroutine_handle<> handle) noexcept { exchange.m_waiting = handle; }
        void await_resume() const noexcept { }
    };
    //! For one coroutine, which keeps this object alive.
    Awaiter finished() { return {*this}; }

    //! When over: the answer, whatever its status. Throws SynapseError when there is none.
    HttpResponse takeResponse();

private:
    void readHeaders();
    void readBody();
    bool isAnswer() const;

    const HttpLimits m_limits;
    QPointer<QNetworkReply> m_reply;
    QTimer m_headerTimer;
    QTimer m_totalTimer;
    QByteArray m_body;
    std::optional<Ending> m_ending;
    std::coroutine_handle<> m_waiting;
};

} // namespace modulehost
