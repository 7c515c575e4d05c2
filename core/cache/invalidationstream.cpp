// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invalidationstream.h"

#include <QtGlobal>

#include <algorithm>

namespace modulehost {

InvalidationStream::~InvalidationStream() = default;

void NullInvalidationStream::send([[maybe_unused]] const InvalidationMessage &message) { }

void NullInvalidationStream::setReceiver([[maybe_unused]] Receiver receiver) { }

struct LocalInvalidationStream::Ends
{
    std::vector<End *> all;
};

class LocalInvalidationStream::End final : public InvalidationStream
{
public:
    explicit End(std::shared_ptr<Ends> ends)
        : m_ends(std::move(ends))
    {
        m_ends->all.push_back(this);
    }
    ~End() override { std::erase(m_ends->all, this); }

    void send(const InvalidationMessage &message) override
    {
        const std::shared_ptr<Ends> ends = m_ends;
        const std::vector<End *> others = ends->all;
        for (End *end : others) {
            const bool connected = std::find(ends->all.begin(), ends->all.end(), end) != ends->all.end();
            if (end == this || !connected || !end->m_receiver)
                continue;
            const Receiver receiver = end->m_receiver;
            receiver(message);
        }
    }

    void setReceiver(Receiver receiver) override { m_receiver = std::move(receiver); }

private:
    std::shared_ptr<Ends> m_ends;
    Receiver m_receiver;
};

LocalInvalidationStream::LocalInvalidationStream()
    : m_ends(std::make_shared<Ends>())
{
}

LocalInvalidationStream::~LocalInvalidationStream() = default;

std::unique_ptr<InvalidationStream> LocalInvalidationStream::connect() { return std::make_unique<End>(m_ends); }

} // namespace modulehost
