// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordfeed.h"

#include <QList>

#include <functional>
#include <utility>

namespace modulehost {

//! A feed as a page needs it that does not care what its records are. User interface thread.
class FeedSwitch
{
public:
    virtual ~FeedSwitch() = default;

    //! As RecordFeed::setAwake().
    virtual void setAwake(bool isAwake) = 0;
    //! While paused, records are kept back, the latest of them; going on hands them over.
    virtual void setPaused(bool isPaused) = 0;
    virtual qsizetype heldCount() const = 0;
    virtual void forgetHeld() = 0;
    //! Called when more is held.
    void whenHeld(std::function<void()> call) { m_held = std::move(call); }

protected:
    FeedSwitch() = default;
    Q_DISABLE_COPY_MOVE(FeedSwitch)

    void tellHeld() const
    {
        if (m_held)
            m_held();
    }

private:
    std::function<void()> m_held;
};

//! A RecordFeed that can be paused. Holds at most \c capacity records back.
template<typename Record>
class PausableFeed final : public FeedSwitch
{
public:
    using Fetch = typename RecordFeed<Record>::Fetch;
    using Receive = typename RecordFeed<Record>::Receive;

    PausableFeed(HostSession &session, Fetch fetch, Receive receive, qsizetype capacity)
        : m_capacity(capacity)
        , m_receive(std::move(receive))
        , m_feed(session, std::move(fetch), [this](const QList<Record> &records) { take(records); })
    {
    }

    void setAwake(bool isAwake) override { m_feed.setAwake(isAwake); }
    void setPaused(bool isPaused) override
    {
        m_isPaused = isPaused;
        if (!isPaused && !m_held.isEmpty())
            m_receive(std::exchange(m_held, {}));
    }
    qsizetype heldCount() const override { return m_held.size(); }
    void forgetHeld() override { m_held.clear(); }

private:
    void take(const QList<Record> &records)
    {
        if (!m_isPaused) {
            m_receive(records);
            return;
        }
        m_held.append(records);
        if (m_held.size() > m_capacity)
            m_held = m_held.last(m_capacity);
        tellHeld();
    }

    const qsizetype m_capacity;
    const Receive m_receive;
    QList<Record> m_held;
    bool m_isPaused = false;
    RecordFeed<Record> m_feed; //!< Last: it calls what is above.
};

} // namespace modulehost
