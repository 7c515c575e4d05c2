// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "counters.h"
#include "errorinfo.h"

#include <modulehost/value.h>

#include <QList>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string_view>

namespace modulehost {

//! One module's part in a dispatch, with what it saw and said. Secrets, by declaration or of the config, are replaced.
struct DispatchStep
{
    int module = -1; //!< As the table knows it.
    Outcome outcome = Outcome::Done;
    Value returned;
    std::optional<ErrorInfo> error;
    qint64 nanoseconds = 0;
    Value::List arguments; //!< As the module saw them.
};

//! A dispatch told in full: what `fire` prints and a full trace keeps. Secrets are replaced as in its steps.
struct DispatchReport
{
    std::size_t callback = 0; //!< Index in the catalogue.
    Value result;
    Outcome outcome = Outcome::Done;
    int decidedBy = -1; //!< The module whose answer ended the chain, or -1.
    std::optional<ErrorInfo> error; //!< What the caller of the dispatch gets.
    QList<DispatchStep> steps; //!< Those that were asked, in order.
    Value::List argumentsAfter; //!< The caller's arguments after the dispatch.
    qint64 nanoseconds = 0;
};

//! One module's part in a dispatch, in short.
struct TraceStep
{
    qint32 module;
    Outcome outcome;
    qint64 nanoseconds;
};

//! The steps of a dispatch in order. Up to twelve, as nearly all have, take no memory of their own.
class TraceSteps
{
public:
    void append(qint32 module, Outcome outcome, qint64 nanoseconds)
    {
        if (m_size < inlineCapacity) [[likely]] {
            // Member by member: a whole step, read back right after its parts were written, stalls the processor.
            TraceStep &step = m_few[std::size_t(m_size++)];
            step.module = module;
            step.outcome = outcome;
            step.nanoseconds = nanoseconds;
            return;
        }
        if (m_many.isEmpty())
            m_many = QList<TraceStep>(m_few.begin(), m_few.end());
        m_many.append({module, outcome, nanoseconds});
        ++m_size;
    }

    TraceSteps() = default;
    TraceSteps(const TraceSteps &other)
        : m_size(other.m_size)
        , m_many(other.m_many)
    {
        std::copy_n(other.m_few.begin(), std::min(m_size, inlineCapacity), m_few.begin());
    }
    TraceSteps &operator=(const TraceSteps &other)
    {
        if (this == &other)
            return *this;
        m_size = other.m_size;
        m_many = other.m_many;
        std::copy_n(other.m_few.begin(), std::min(m_size, inlineCapacity), m_few.begin());
        return *this;
    }
    ~TraceSteps() = default;

    int size() const noexcept { return m_size; }
    const TraceStep *begin() const noexcept { return m_many.isEmpty() ? m_few.data() : m_many.constData(); }
    const TraceStep *end() const noexcept { return begin() + m_size; }
    const TraceStep &at(int index) const noexcept { return begin()[index]; }
    QList<TraceStep> toList() const { return {begin(), end()}; }

private:
    static constexpr int inlineCapacity = 12;

    int m_size = 0;
    std::array<TraceStep, inlineCapacity> m_few; // not initialised: only the first m_size count
    QList<TraceStep> m_many;
};

//! A dispatch in short, cheap enough to be written for every one.
struct DispatchTrace
{
    using Step = TraceStep;

    std::size_t callback = 0;
    qint64 startedNs = 0; //!< std::chrono::steady_clock.
    qint64 nanoseconds = 0;
    int decidedBy = -1;
    Outcome outcome = Outcome::Done;
    TraceSteps steps;
};

//! Takes the trace records of dispatches, on the host thread, within the dispatch.
class DispatchTraceSink
{
public:
    enum class Wanted { Nothing, Trace, Report };

    virtual ~DispatchTraceSink() = default;
    //! Asked once at the start of each dispatch.
    virtual Wanted wanted() = 0;
    //! \a report is null unless a report was wanted.
    virtual void record(const DispatchTrace &trace, const std::shared_ptr<const DispatchReport> &report) = 0;
};

} // namespace modulehost
