// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "counters.h"
#include "errorinfo.h"

#include <modulehost/value.h>

#include <QList>
#include <QVarLengthArray>

#include <optional>
#include <string_view>

namespace modulehost {

//! One module's part in a dispatch, with what it saw and said. Secrets are replaced already.
struct DispatchStep
{
    int module = -1; //!< Index in the set-up.
    Outcome outcome = Outcome::Done;
    Value returned;
    std::optional<ErrorInfo> error;
    qint64 nanoseconds = 0;
    Value::List arguments; //!< As the module saw them.
};

//! A dispatch told in full: what `fire` prints and a full trace keeps.
struct DispatchReport
{
    std::size_t callback = 0; //!< Index in the catalogue.
    Value result;
    Outcome outcome = Outcome::Done;
    int decidedBy = -1; //!< Index of the module whose answer ended the chain, or -1.
    std::optional<ErrorInfo> error; //!< What the caller of the dispatch gets.
    QList<DispatchStep> steps; //!< Those that were asked, in order.
    Value::List argumentsAfter; //!< The caller's arguments after the dispatch.
    qint64 nanoseconds = 0;
};

//! A dispatch in short, cheap enough to be written for every one.
struct DispatchTrace
{
    struct Step
    {
        qint32 module;
        Outcome outcome;
        qint64 nanoseconds;
    };

    std::size_t callback = 0;
    qint64 startedNs = 0; //!< std::chrono::steady_clock.
    qint64 nanoseconds = 0;
    int decidedBy = -1;
    Outcome outcome = Outcome::Done;
    QVarLengthArray<Step, 12> steps;
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
