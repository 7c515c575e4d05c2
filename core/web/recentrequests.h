// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace modulehost {

//! A request that a route has answered.
struct AnsweredRequest
{
    quint64 number = 0; //!< Grows by one with every request of the route.
    qint64 answeredAt = 0; //!< Milliseconds since 1970, UTC.
    QByteArray method;
    QString path; //!< As in the request line, without the query, which may hold secrets.
    int status = 0;
    qint64 nanoseconds = 0;
    qint64 bytes = 0; //!< Of the answer, head and body.
    bool dropped = false; //!< The client had gone before the answer.

    friend bool operator==(const AnsweredRequest &, const AnsweredRequest &) = default;
};

//! The last requests of one route; takes memory from the first one on. Host thread only.
class RecentRequests
{
public:
    static constexpr std::size_t capacity = 50;
    static constexpr qsizetype maximumPathLength = 256;

    //! The number is set here.
    void add(AnsweredRequest request)
    {
        request.number = ++m_last;
        request.path.truncate(maximumPathLength);
        if (m_requests.size() < capacity) {
            m_requests.push_back(std::move(request));
            return;
        }
        m_requests[m_oldest] = std::move(request);
        m_oldest = (m_oldest + 1) % capacity;
    }

    //! The oldest first.
    QList<AnsweredRequest> list() const
    {
        QList<AnsweredRequest> requests(m_requests.begin(), m_requests.end());
        std::rotate(requests.begin(), requests.begin() + qsizetype(m_oldest), requests.end());
        return requests;
    }

private:
    std::vector<AnsweredRequest> m_requests;
    std::size_t m_oldest = 0; //!< Once it is full.
    quint64 m_last = 0;
};

} // namespace modulehost
