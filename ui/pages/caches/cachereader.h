// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "entryset.h"
#include "seenkeys.h"

#include <hostsession.h>

#include <QFutureWatcher>
#include <QObject>
#include <QString>

namespace modulehost {

/*!
 * Reads all entries of one cache slice by slice, one request under way at a time. A slice that the host had to cut
 * short for the sake of its other work makes the following ones smaller. Entries that are used meanwhile move to the
 * front, where the reading has been already: it looks for them there again. User interface thread.
 */
class CacheReader : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle, //!< Nothing was read, or the reading was stopped.
        Reading,
        Complete,
        Full, //!< The cache holds more than may be kept here; the rest was not read.
        Failed //!< The host went away.
    };

    explicit CacheReader(HostSession &session, QObject *parent = nullptr);

    //! Begins anew, whatever is under way.
    void start(int module, const QString &function);
    void stop();

    State state() const { return m_state; }
    bool isReading() const { return m_state == State::Reading; }
    const EntrySet &entries() const { return m_entries; }
    //! Milliseconds since 1970 when the reading began.
    qint64 startedAt() const { return m_startedAt; }
    //! Milliseconds that the reading took.
    qint64 duration() const { return m_duration; }

    //! Entries are kept up to this many bytes.
    void setMaximumBytes(qint64 bytes) { m_maximumBytes = bytes; }

Q_SIGNALS:
    //! There are more entries.
    void advanced();
    //! Complete, Full or Failed.
    void finished();

private:
    void ask(const QByteArray &from);
    //! Adds what is new; yields whether all that follows has not been used since the pass before began.
    bool keep(const QList<CacheEntry> &entries, qint64 now);
    bool wantsAnotherPass() const;
    void beginPass();
    void take();
    void finish(State state);

    static constexpr int firstSlice = 250; //!< Small: something is to be seen at once.
    static constexpr int largestSlice = 2000; //!< About half a millisecond of the host.
    static constexpr int smallestSlice = 128;
    static constexpr int passesAtMost = 4;
    static constexpr qint64 useError = 200; //!< Milliseconds by which a last use may seem too far back.

    HostSession &m_session;
    QFutureWatcher<CachePage> m_watcher;
    CachePageRequest m_request;
    EntrySet m_entries;
    State m_state = State::Idle;
    int m_largest = largestSlice;
    SeenKeys m_seen;
    int m_passes = 0;
    int m_slices = 0; //!< Of this pass.
    int m_missed = 0; //!< Entries that earlier passes have missed, found by this one.
    qint64 m_passBegan = 0;
    qint64 m_usedSince = 0; //!< When the pass before began.
    qint64 m_startedAt = 0;
    qint64 m_duration = 0;
    qint64 m_maximumBytes = 1'500'000'000;
};

} // namespace modulehost
