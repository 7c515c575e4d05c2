// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invalidationstream.h"

#include <posting.h>

#include <QObject>

#include <mutex>
#include <vector>

namespace modulehost {

InvalidationStream::~InvalidationStream() = default;

struct LocalInvalidationStream::Ends
{
    std::mutex mutex; //!< Guards the list, and that an end which is posted to stays until that is done.
    std::vector<End *> all;
};

class LocalInvalidationStream::End final : public InvalidationStream
{
public:
    explicit End(std::shared_ptr<Ends> ends)
        : m_ends(std::move(ends))
    {
        const std::lock_guard lock(m_ends->mutex);
        m_ends->all.push_back(this);
    }
    ~End() override
    {
        const std::lock_guard lock(m_ends->mutex);
        std::erase(m_ends->all, this);
    }

    void send(const InvalidationMessage &message) override
    {
        const std::lock_guard lock(m_ends->mutex);
        for (End *end : m_ends->all) {
            if (end != this)
                end->post(message);
        }
    }

    void setReceiver(Receiver receiver) override { m_receiver = std::move(receiver); }

private:
    void post(const InvalidationMessage &message)
    {
        postTo(&m_place, [this, message] { receive(message); });
    }

    void receive(const InvalidationMessage &message) const
    {
        const Receiver receiver = m_receiver; // It may replace itself.
        if (receiver)
            receiver(message);
    }

    const std::shared_ptr<Ends> m_ends;
    Receiver m_receiver;
    QObject m_place; //!< Where messages wait for the event loop; they go with it.
};

LocalInvalidationStream::LocalInvalidationStream()
    : m_ends(std::make_shared<Ends>())
{
}

LocalInvalidationStream::~LocalInvalidationStream() = default;

std::unique_ptr<InvalidationStream> LocalInvalidationStream::connect() { return std::make_unique<End>(m_ends); }

} // namespace modulehost
