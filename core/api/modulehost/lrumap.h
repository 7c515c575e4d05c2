// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace modulehost::detail {

/*!
 * Entries found by hash and linked in the order of their last use.
 *
 * Nodes lie in blocks and never move; they are named by 32-bit numbers, which keeps links and index
 * half as large as pointers would be. The index is open addressing with linear probing over (hash,
 * node) pairs, so that a look-up reads one node only. The caller hashes and compares, and can so search
 * with something that is no Key.
 */
template<typename Key, typename Value>
class LruMap
{
public:
    using Number = quint32;
    static constexpr Number none = ~Number(0);

    struct Node
    {
        Key key;
        Value value;
        Number newer; //!< The neighbour that was used later.
        Number older;
        quint32 hash;
        quint32 lastUse = 0;
        quint32 created : 31 = 0;
        quint32 expires : 1 = 0;
        quint32 hits = 0;
    };

    LruMap() = default;
    ~LruMap()
    {
        while (drain(blockSize)) { }
    }
    Q_DISABLE_COPY_MOVE(LruMap)

    qsizetype size() const noexcept { return m_size; }
    Number newest() const noexcept { return m_newest; }
    Number oldest() const noexcept { return m_oldest; }

    Node &at(Number number) noexcept { return *std::launder(reinterpret_cast<Node *>(place(number))); }
    const Node &at(Number number) const noexcept { return const_cast<LruMap *>(this)->at(number); }

    //! The entry with \a hash for whose key \a matches returns true, or none.
    template<typename Matches>
    Number find(std::size_t hash, Matches &&matches) const
    {
        if (m_size == 0)
            return none;
        const quint32 folded = fold(hash);
        for (std::size_t i = folded & m_mask;; i = (i + 1) & m_mask) {
            const Slot slot = m_slots[i];
            if (slot.number == none)
                return none;
            if (slot.hash == folded && matches(at(slot.number).key))
                return slot.number;
        }
    }

    //! Makes the entry the newest; \a leaving(number, older) is told when that moves it.
    template<typename Leaving>
    void touch(Number number, Leaving &&leaving)
    {
        if (number == m_newest)
            return;
        Node &node = at(number);
        leaving(number, node.older);
        unlink(node);
        linkNewest(number, node);
    }

    //! Adds an entry as the newest. The key must not be there yet.
    Number insert(std::size_t hash, Key key, Value value)
    {
        if (std::size_t(m_size + 1) * 5 > capacity() * 4)
            grow();
        const Number number = allocate();
        const quint32 folded = fold(hash);
        Node *node = ::new (place(number)) Node {std::move(key), std::move(value), none, none, folded};
        linkNewest(number, *node);
        putIntoIndex(folded, number);
        ++m_size;
        return number;
    }

    //! Removes the entry; what its destructors do may call this map again.
    void remove(Number number)
    {
        Node &node = at(number);
        unlink(node);
        removeFromIndex(node.hash, number);
        --m_size;
        release(number, node);
    }

    //! Removes all and gives the memory back.
    void clear()
    {
        while (m_oldest != none)
            remove(m_oldest);
        m_slots.reset();
        m_mask = 0;
        m_blocks.clear();
        m_used = 0;
        m_free = none;
    }

    void swap(LruMap &other) noexcept
    {
        std::swap(m_slots, other.m_slots);
        std::swap(m_mask, other.m_mask);
        std::swap(m_size, other.m_size);
        std::swap(m_newest, other.m_newest);
        std::swap(m_oldest, other.m_oldest);
        std::swap(m_blocks, other.m_blocks);
        std::swap(m_used, other.m_used);
        std::swap(m_free, other.m_free);
    }

    //! Memory that nodes and index take, places that are free now among them.
    qint64 bytes() const noexcept
    {
        return qint64(m_blocks.size() * sizeof(Block) + m_blocks.capacity() * sizeof(std::unique_ptr<Block>)
                      + capacity() * sizeof(Slot));
    }

    /*!
     * Calls \a visit(node) until it returns false, for all entries or for about \a count of them that are picked
     * without regard to their age or use; for the same ones as long as the map stays as it is.
     */
    template<typename Visit>
    void sample(int count, Visit &&visit) const
    {
        int visited = 0;
        if (m_size > count) {
            const std::size_t step = capacity() / std::size_t(count);
            for (std::size_t begin = 0; begin + step <= capacity() && visited < count; begin += step) {
                const std::size_t end = begin + std::min(step, probedSlots);
                for (std::size_t i = begin; i < end; ++i) {
                    if (m_slots[i].number == none)
                        continue;
                    ++visited;
                    if (!visit(at(m_slots[i].number)))
                        return;
                    break;
                }
            }
        }
        // All of them; or the index has so little left that its places were empty.
        if (m_size <= count || visited < count / 4) {
            for (Number number = m_newest; number != none && visited < count; number = at(number).older) {
                ++visited;
                if (!visit(at(number)))
                    return;
            }
        }
    }

    //! Of a map that is asked nothing any more: destroys up to \a count entries, or blocks of memory when there are
    //! no entries left. Yields whether there is more.
    bool drain(qsizetype count)
    {
        m_slots.reset();
        for (; count > 0 && m_oldest != none; --count) {
            Node &node = at(m_oldest);
            m_oldest = node.newer;
            --m_size;
            std::destroy_at(&node);
        }
        for (; count > 0 && !m_blocks.empty(); --count)
            m_blocks.pop_back();
        return !m_blocks.empty();
    }

private:
    struct Slot
    {
        quint32 hash;
        Number number;
    };

    static constexpr Number blockSize = 64;
    static constexpr std::size_t probedSlots = 16;
    struct Block
    {
        alignas(Node) std::byte bytes[blockSize * sizeof(Node)];
    };

    static quint32 fold(std::size_t hash) noexcept { return quint32(hash ^ (quint64(hash) >> 32)); }
    std::size_t capacity() const noexcept { return m_slots ? m_mask + 1 : 0; }
    std::byte *place(Number number) noexcept
    {
        return m_blocks[number / blockSize]->bytes + (number % blockSize) * sizeof(Node);
    }

    //! A place for a node. Free ones are a list whose links lie in the places themselves.
    Number allocate()
    {
        if (m_free != none) {
            const Number number = m_free;
            m_free = *std::launder(reinterpret_cast<Number *>(place(number)));
            return number;
        }
        if (m_used == m_blocks.size() * blockSize)
            m_blocks.push_back(std::make_unique_for_overwrite<Block>());
        return m_used++;
    }

    void release(Number number, Node &node)
    {
        std::destroy_at(&node);
        ::new (place(number)) Number(m_free);
        m_free = number;
    }

    void linkNewest(Number number, Node &node)
    {
        node.newer = none;
        node.older = m_newest;
        (m_newest == none ? m_oldest : at(m_newest).newer) = number;
        m_newest = number;
    }

    void unlink(Node &node)
    {
        (node.newer == none ? m_newest : at(node.newer).older) = node.older;
        (node.older == none ? m_oldest : at(node.older).newer) = node.newer;
    }

    void putIntoIndex(quint32 hash, Number number)
    {
        std::size_t i = hash & m_mask;
        while (m_slots[i].number != none)
            i = (i + 1) & m_mask;
        m_slots[i] = {hash, number};
    }

    //! Closes the gap by moving those back that were pushed behind it.
    void removeFromIndex(quint32 hash, Number number)
    {
        std::size_t gap = hash & m_mask;
        while (m_slots[gap].number != number)
            gap = (gap + 1) & m_mask;
        for (std::size_t i = (gap + 1) & m_mask; m_slots[i].number != none; i = (i + 1) & m_mask) {
            const std::size_t distance = (i - m_slots[i].hash) & m_mask;
            if (distance >= ((i - gap) & m_mask)) {
                m_slots[gap] = m_slots[i];
                gap = i;
            }
        }
        m_slots[gap].number = none;
    }

    void grow()
    {
        const std::size_t newCapacity = capacity() == 0 ? 16 : capacity() * 2;
        m_slots = std::make_unique_for_overwrite<Slot[]>(newCapacity);
        m_mask = newCapacity - 1;
        for (std::size_t i = 0; i < newCapacity; ++i)
            m_slots[i] = {0, none};
        for (Number number = m_newest; number != none; number = at(number).older)
            putIntoIndex(at(number).hash, number);
    }

    std::unique_ptr<Slot[]> m_slots;
    std::size_t m_mask = 0;
    qsizetype m_size = 0;
    Number m_newest = none;
    Number m_oldest = none;
    std::vector<std::unique_ptr<Block>> m_blocks;
    Number m_used = 0; //!< Places that were ever given out.
    Number m_free = none;
};

} // namespace modulehost::detail
