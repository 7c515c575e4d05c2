// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpexchange.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>

class QNetworkReply;

namespace modulehost {

//! Sends one request at a time and keeps at most 4 MiB of the answer. User interface thread; blocks nothing.
class HttpSender : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype keptBytes = 4 * 1024 * 1024;
    static constexpr int timeout = 60'000; //!< Milliseconds without a byte.

    explicit HttpSender(QObject *parent = nullptr);

    void send(const ComposedRequest &request);
    //! Gives up on the request under way; answered() says so.
    void cancel();
    bool isBusy() const { return !m_reply.isNull(); }

Q_SIGNALS:
    void answered(const modulehost::ReceivedAnswer &answer);

private:
    void read();
    void finish();

    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply;
    QElapsedTimer m_clock;
    ReceivedAnswer m_answer;
    bool m_isCancelled = false;
};

} // namespace modulehost
