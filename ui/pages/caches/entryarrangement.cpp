// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entryarrangement.h"

#include "naturalorder.h"
#include "sortinsteps.h"

#include <QHashFunctions>

#include <bit>
#include <cstdlib>
#include <vector>

namespace modulehost {

namespace {

constexpr quint32 checkedEvery = 1024;

//! Milliseconds by which two readings of the same moment may differ: a host tells ages in tenths of a second, and a
//! slice takes its time to arrive.
constexpr qint64 readingError = 500;

struct TextItem
{
    QByteArrayView text;
    quint32 number = 0;
};

template<typename Value>
struct SortItem
{
    Value value {};
    QByteArrayView key;
    quint32 number = 0;
};
using SortByText = SortItem<QByteArrayView>;
using SortByAmount = SortItem<qint64>;

int compareValues(const SortByText &a, const SortByText &b) { return compareNaturally(a.value, b.value); }
int compareValues(const SortByAmount &a, const SortByAmount &b)
{
    return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
}

QByteArrayView textFor(const EntryView &entry, const EntrySort &sort)
{
    return sort.by == EntrySort::By::Value ? entry.value : entry.part(sort.part);
}

qint64 amountFor(const EntryView &entry, const EntrySort &sort)
{
    switch (sort.by) {
    case EntrySort::By::StoredAt:
        return -entry.storedAt; // the youngest first: its age is the smallest
    case EntrySort::By::UsedAt:
        return -entry.usedAt;
    case EntrySort::By::Hits:
        return entry.hits;
    default:
        return 0;
    }
}

template<typename Item>
QList<quint32> numbersOf(const std::vector<Item> &items)
{
    QList<quint32> numbers;
    numbers.reserve(qsizetype(items.size()));
    for (const Item &item : items)
        numbers.append(item.number);
    return numbers;
}

class Arranger
{
public:
    Arranger(const EntryArrangementRequest &request, const std::function<bool()> &isCancelled)
        : m_request(request)
        , m_isCancelled(isCancelled)
    {
    }

    std::optional<QList<quint32>> rows()
    {
        switch (m_request.sort.by) {
        case EntrySort::By::Read:
            return filtered();
        case EntrySort::By::KeyPart:
        case EntrySort::By::Value:
            return sorted<SortByText>([this](const EntryView &entry) { return textFor(entry, m_request.sort); });
        default:
            return sorted<SortByAmount>([this](const EntryView &entry) { return amountFor(entry, m_request.sort); });
        }
    }

private:
    //! Calls \a take for every entry that matches; false when cancelled.
    template<typename Take>
    bool visit(Take take) const
    {
        bool isCancelled = false;
        m_request.entries.forEach(m_request.from, [&](quint32 number, const EntryView &entry) {
            if (number % checkedEvery == 0 && m_isCancelled())
                isCancelled = true;
            else if (m_request.matcher.matches(entry))
                take(entry, number);
            return !isCancelled;
        });
        return !isCancelled;
    }

    std::optional<QList<quint32>> filtered() const
    {
        QList<quint32> numbers;
        if (!visit([&](const EntryView &, quint32 number) { numbers.append(number); }))
            return std::nullopt;
        return numbers;
    }

    //! Entries of equal values stand in the order of their keys either way: that of reading changes with every use.
    template<typename Item, typename ValueOf>
    std::optional<QList<quint32>> sorted(ValueOf valueOf) const
    {
        std::vector<Item> items;
        if (!visit([&](const EntryView &entry, quint32 number) {
                items.push_back({valueOf(entry), entry.key, number});
            }))
            return std::nullopt;
        const auto less = [isDescending = m_request.sort.isDescending](const Item &a, const Item &b) {
            const int order = isDescending ? compareValues(b, a) : compareValues(a, b);
            return order != 0 ? order < 0 : compareNaturally(a.key, b.key) < 0;
        };
        if (!sortInSteps(items, less, m_isCancelled))
            return std::nullopt;
        return numbersOf(items);
    }

    const EntryArrangementRequest &m_request;
    const std::function<bool()> &m_isCancelled;
};

//! For each entry of \a before the one with the same key in \a after.
std::optional<QList<quint32>> matchKeys(const EntrySet &before, const EntrySet &after,
                                        const std::function<bool()> &isCancelled)
{
    const std::size_t places = std::bit_ceil(std::size_t(after.size()) * 2 + 1);
    std::vector<quint32> table(places, noEntry);
    bool wasCancelled = false;
    const auto goesOn = [&](quint32 number) {
        wasCancelled = number % checkedEvery == 0 && isCancelled();
        return !wasCancelled;
    };
    const auto placeOf = [&](QByteArrayView key) { return qHash(key, 0) & (places - 1); };
    after.forEach(0, [&](quint32 number, const EntryView &entry) {
        std::size_t place = placeOf(entry.key);
        while (table[place] != noEntry)
            place = (place + 1) & (places - 1);
        table[place] = number;
        return goesOn(number);
    });
    if (wasCancelled)
        return std::nullopt;
    QList<quint32> successors(before.size(), noEntry);
    before.forEach(0, [&](quint32 number, const EntryView &entry) {
        for (std::size_t place = placeOf(entry.key); table[place] != noEntry; place = (place + 1) & (places - 1)) {
            if (after.at(table[place]).key == entry.key) {
                successors[number] = table[place];
                break;
            }
        }
        return goesOn(number);
    });
    if (wasCancelled)
        return std::nullopt;
    return successors;
}

//! Gives entries that have not changed since \a before the times that they had there, so that they do not change
//! places among each other with every reading.
void keepTimes(const EntrySet &before, EntrySet &after, const QList<quint32> &successors)
{
    QList<EntrySet::Times> times;
    times.reserve(after.size());
    after.forEach(0, [&](quint32, const EntryView &entry) {
        times.append({entry.storedAt, entry.usedAt});
        return true;
    });
    const auto keep = [](qint64 &now, qint64 then) {
        if (std::abs(now - then) <= readingError)
            now = then;
    };
    before.forEach(0, [&](quint32 number, const EntryView &entry) {
        const quint32 successor = successors.at(number);
        if (successor == noEntry)
            return true;
        keep(times[successor].storedAt, entry.storedAt);
        if (after.at(successor).hits == entry.hits)
            keep(times[successor].usedAt, entry.usedAt);
        return true;
    });
    after.setTimes(times);
}

} // namespace

std::optional<EntryArrangement> arrangeEntries(const EntryArrangementRequest &request,
                                               const std::function<bool()> &isCancelled)
{
    EntryArrangement arrangement {request, {}, {}, {}};
    if (request.before) {
        std::optional<QList<quint32>> successors = matchKeys(*request.before, request.entries, isCancelled);
        if (!successors)
            return std::nullopt;
        arrangement.successors = std::move(*successors);
        keepTimes(*request.before, arrangement.request.entries, arrangement.successors);
    }
    if (!request.isPlain()) {
        std::optional<QList<quint32>> rows = Arranger(arrangement.request, isCancelled).rows();
        if (!rows)
            return std::nullopt;
        arrangement.rows = std::move(*rows);
        if (request.from == 0) {
            arrangement.rowOf.fill(noEntry, request.entries.size());
            for (qsizetype row = 0; row < arrangement.rows.size(); ++row)
                arrangement.rowOf[arrangement.rows.at(row)] = quint32(row);
        }
    }
    return arrangement;
}

std::optional<QList<quint32>> orderByKeyBytes(const EntrySet &entries, const QList<quint32> &rows, bool isPlain,
                                              const std::function<bool()> &isCancelled)
{
    std::vector<TextItem> items;
    if (isPlain) {
        items.reserve(entries.size());
        entries.forEach(0, [&](quint32 number, const EntryView &entry) {
            items.push_back({entry.key, number});
            return true;
        });
    } else {
        items.reserve(std::size_t(rows.size()));
        for (const quint32 number : rows)
            items.push_back({entries.at(number).key, number});
    }
    if (!sortInSteps(
            items, [](const TextItem &a, const TextItem &b) { return a.text.compare(b.text) < 0; }, isCancelled))
        return std::nullopt;
    return numbersOf(items);
}

} // namespace modulehost
