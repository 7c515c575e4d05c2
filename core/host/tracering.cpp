// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tracering.h"

#include <catalogue.h>

#include <chrono>

namespace modulehost {

namespace {

//! The wall clock at a moment of the steady one; for one reading, so that a set clock moves all records alike.
class WallClock
{
public:
    QDateTime at(qint64 steadyNs) const { return m_now.addMSecs((steadyNs - m_steadyNs) / 1'000'000); }

private:
    QDateTime m_now = QDateTime::currentDateTimeUtc();
    qint64 m_steadyNs = std::chrono::steady_clock::now().time_since_epoch().count();
};

} // namespace

void TraceRing::setSettings(const TraceSettings &settings)
{
    m_settings = settings;
    m_settings.every = std::max(settings.every, 1);
    m_settings.capacity = std::clamp(settings.capacity, 1, maximumCapacity);
    m_untilSample = 0;
    const auto size = isOn() ? std::size_t(m_settings.capacity) : m_slots.size();
    if (size == m_slots.size())
        return;
    std::vector<Slot> slots(size);
    const quint64 first = std::max(firstNumber(), m_last >= size ? m_last - size + 1 : 1);
    for (quint64 number = first; number <= m_last; ++number)
        slots[number % size] = std::move(slotOf(number));
    m_slots = std::move(slots);
    m_oldestKept = first;
}

DispatchTraceSink::Wanted TraceRing::wanted()
{
    switch (m_settings.mode) {
    case TraceSettings::Mode::Off:
        return Wanted::Nothing;
    case TraceSettings::Mode::Sampled:
        if (m_untilSample > 0) {
            --m_untilSample;
            return Wanted::Nothing;
        }
        m_untilSample = unsigned(m_settings.every) - 1;
        break;
    case TraceSettings::Mode::Full:
        break;
    }
    return m_settings.payloads ? Wanted::Report : Wanted::Trace;
}

void TraceRing::record(const DispatchTrace &trace, const std::shared_ptr<const DispatchReport> &report)
{
    if (!isOn())
        return;
    Slot &slot = next();
    slot.trace = trace;
    if (report && m_settings.payloads) {
        slot.report = report;
        if (m_last > maximumPayloads && m_last - maximumPayloads >= firstNumber())
            slotOf(m_last - maximumPayloads).report.reset();
    }
}

void TraceRing::add(TraceRecord record)
{
    if (!isOn())
        return;
    record.time = QDateTime::currentDateTimeUtc();
    record.number = m_last + 1;
    next().other = std::make_shared<const TraceRecord>(std::move(record));
}

QList<TraceRecord> TraceRing::records(quint64 after, int limit) const
{
    QList<TraceRecord> records;
    if (m_slots.empty())
        return records;
    const WallClock clock;
    for (quint64 number = std::max(after + 1, firstNumber()); number <= m_last && records.size() < limit; ++number) {
        const Slot &slot = slotOf(number);
        if (slot.other) {
            records.append(*slot.other);
            continue;
        }
        TraceRecord record;
        record.number = number;
        record.time = clock.at(slot.trace.startedNs);
        record.nanoseconds = slot.trace.nanoseconds;
        record.subject = catalogue().at(qsizetype(slot.trace.callback)).name;
        record.module = slot.trace.decidedBy;
        record.outcome = slot.trace.outcome;
        record.steps = slot.trace.steps.toList();
        record.report = slot.report;
        records.append(std::move(record));
    }
    return records;
}

quint64 TraceRing::firstNumber() const
{
    const quint64 size = m_slots.size();
    return std::max(m_oldestKept, m_last > size ? m_last - size + 1 : 1);
}

TraceRing::Slot &TraceRing::next()
{
    Slot &slot = slotOf(++m_last);
    if (slot.other) [[unlikely]]
        slot.other.reset();
    if (slot.report) [[unlikely]]
        slot.report.reset();
    return slot;
}

} // namespace modulehost
