// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "memoryuse.h"
#include "soakclient.h"
#include "soakconfigs.h"

#include <embeddedsession.h>

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace modulehost::soak {

//! Serves the sample and does everything to it that can be done to a host, over and over.
class SoakRun
{
public:
    //! Throws Error when the sample cannot be served.
    SoakRun();
    ~SoakRun();

    //! Prints a line now and then and a summary; true when nothing went wrong.
    bool run(double seconds);

private:
    static constexpr int clients = 4;

    void applyNext();
    void fireSome();
    void invalidateSome();
    void lookAround();
    void expect(bool isAsExpected, const QString &otherwise);
    void printRow() const;
    qint64 answered() const;
    qint64 failureCount() const;

    const QTemporaryDir m_state;
    const quint16 m_port;
    const QList<SoakConfig> m_configs;
    EmbeddedSession m_session;
    std::vector<std::unique_ptr<SoakClient>> m_clients;
    QElapsedTimer m_clock;
    qint64 m_fires = 0;
    qint64 m_invalidations = 0;
    qint64 m_applies = 0;
    qint64 m_failures = 0;
    QStringList m_sentences;
};

} // namespace modulehost::soak
