// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <hostsession.h>

#include <QObject>

#include <optional>

namespace modulehost {

/*!
 * Asks the host for the whole value of one entry at a time: pages of a cache bring beginnings alone. Who asks faster
 * than the host answers gets the last one that was asked for. User interface thread.
 */
class WholeValue : public QObject
{
    Q_OBJECT

public:
    //! \a session must outlive it.
    explicit WholeValue(HostSession &session, QObject *parent = nullptr);

    void ask(const CacheEntryRequest &request);
    //! What was asked for is no longer wanted.
    void forget();

Q_SIGNALS:
    void received(const modulehost::CacheEntryAnswer &answer);

private:
    void send();

    HostSession &m_session;
    std::optional<CacheEntryRequest> m_wanted;
    bool m_isAsking = false;
    quint64 m_number = 0; //!< Answers to what was asked before are dropped.
};

} // namespace modulehost
