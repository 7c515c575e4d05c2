// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tracerecord.h"

#include <deque>
#include <vector>

namespace modulehost {

class ModuleNames;

//! \a report with the indexes of the set-up that is live in place of the numbers that dispatches name modules by.
DispatchReport withIndexes(DispatchReport report, const ModuleNames &names);

/*!
 * The last records of what the host did, in a ring of fixed size. Writing one is a copy into memory that is
 * there already; text is made when records are read. Host thread only.
 *
 * Payloads (reports) are kept with the newest \c maximumPayloads records that have one.
 */
class TraceRing final : public DispatchTraceSink
{
public:
    static constexpr int maximumCapacity = 1'000'000;
    static constexpr quint64 maximumPayloads = 1000;

    //! Records that no longer fit the new capacity are dropped; the numbers go on.
    void setSettings(const TraceSettings &settings);
    const TraceSettings &settings() const { return m_settings; }
    bool isOn() const { return m_settings.mode != TraceSettings::Mode::Off; }

    Wanted wanted() override;
    void record(const DispatchTrace &trace, const std::shared_ptr<const DispatchReport> &report) override;

    /*!
     * A request, an invalidation or an apply; number and time are set here, and its module is a number of
     * ModuleNames. Nothing happens when off.
     */
    void add(TraceRecord record);

    //! Records newer than number \a after, oldest first, at most \a limit.
    QList<TraceRecord> records(quint64 after, int limit, const ModuleNames &names) const;
    quint64 lastNumber() const { return m_last; }

private:
    struct Slot
    {
        DispatchTrace trace;
        std::shared_ptr<const DispatchReport> report;
        std::shared_ptr<const TraceRecord> other; //!< Set for every kind but a dispatch.
    };

    Slot &slotOf(quint64 number) { return m_slots[number % m_slots.size()]; }
    const Slot &slotOf(quint64 number) const { return m_slots[number % m_slots.size()]; }
    quint64 firstNumber() const;
    Slot &next();

    TraceSettings m_settings {.mode = TraceSettings::Mode::Off};
    std::vector<Slot> m_slots;
    std::deque<quint64> m_payloads; //!< Records that have a report, or had before they were overwritten.
    quint64 m_last = 0;
    std::size_t m_nextPlace = 0; //!< Of number m_last + 1; a division for every record would cost more than its steps.
    quint64 m_oldestKept = 1; //!< Numbers below went when the ring was made smaller.
    unsigned m_untilSample = 0;
};

} // namespace modulehost
