// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tracering.h"

#include "modulenames.h"

#include <catalogue.h>

#include <chrono>

namespace modulehost {

namespace {

constexpr std::size_t cacheLine = 64; // bytes

//! The wall clock at a moment of the steady one; for one reading, so that a set clock moves all records alike.
class WallClock
{
public:
    QDateTime at(qint64 steadyNs) const { return m_now.addMSecs((steadyNs - m_steadyNs) / 1'000'000); }

private:
    QDateTime m_now = QDateTime::currentDateTimeUtc();
    qint64 m_steadyNs = std::chrono::steady_clock::now().time_since_epoch().count();
};

TraceRecord recordOf(const DispatchTrace &trace, const ModuleNames &names)
{
    TraceRecord record;
    record.nanoseconds = trace.nanoseconds;
    record.subject = catalogue().at(qsizetype(trace.callback)).name;
    record.module = trace.decidedBy;
    record.outcome = trace.outcome;
    for (const DispatchTrace::Step &step : trace.steps)
        record.steps.append({names.index(step.module), names.path(step.module), step.outcome, step.nanoseconds});
    return record;
}

} // namespace

DispatchReport withIndexes(DispatchReport report, const ModuleNames &names)
{
    report.decidedBy = names.index(report.decidedBy);
    for (DispatchStep &step : report.steps)
        step.module = names.index(step.module);
    return report;
}

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
    m_nextPlace = m_slots.empty() ? 0 : (m_last + 1) % m_slots.size();
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
    if (m_settings.payloads)
        return Wanted::Report;
    // Where the record will be written: a large ring is long out of the caches.
    const auto *slot = reinterpret_cast<const char *>(&m_slots[m_nextPlace]);
    for (std::size_t line = 0; line < sizeof(Slot); line += cacheLine)
        __builtin_prefetch(slot + line, 1);
    return Wanted::Trace;
}

void TraceRing::record(const DispatchTrace &trace, const std::shared_ptr<const DispatchReport> &report)
{
    if (!isOn())
        return;
    Slot &slot = next();
    slot.trace = trace;
    if (!report || !m_settings.payloads)
        return;
    slot.report = std::make_shared<const DispatchReport>(*report); // A copy: the dispatch gives its own away.
    m_payloads.push_back(m_last);
    if (m_payloads.size() <= maximumPayloads)
        return;
    if (m_payloads.front() >= firstNumber())
        slotOf(m_payloads.front()).report.reset();
    m_payloads.pop_front();
}

void TraceRing::add(TraceRecord record)
{
    if (!isOn())
        return;
    record.time = QDateTime::currentDateTimeUtc();
    record.number = m_last + 1;
    next().other = std::make_shared<const TraceRecord>(std::move(record));
}

QList<TraceRecord> TraceRing::records(quint64 after, int limit, const ModuleNames &names) const
{
    QList<TraceRecord> records;
    if (m_slots.empty())
        return records;
    const WallClock clock;
    for (quint64 number = std::max(after + 1, firstNumber()); number <= m_last && records.size() < limit; ++number) {
        const Slot &slot = slotOf(number);
        TraceRecord record;
        if (slot.other) {
            record = *slot.other;
        } else {
            record = recordOf(slot.trace, names);
            record.number = number;
            record.time = clock.at(slot.trace.startedNs);
            if (slot.report)
                record.report = std::make_shared<const DispatchReport>(withIndexes(*slot.report, names));
        }
        record.modulePath = names.path(record.module);
        record.module = names.index(record.module);
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
    Slot &slot = m_slots[m_nextPlace];
    ++m_last;
    m_nextPlace = m_nextPlace + 1 == m_slots.size() ? 0 : m_nextPlace + 1;
    if (slot.other) [[unlikely]]
        slot.other.reset();
    if (slot.report) [[unlikely]]
        slot.report.reset();
    return slot;
}

} // namespace modulehost
