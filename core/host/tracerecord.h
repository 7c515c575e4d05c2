// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <dispatchreport.h>

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

namespace modulehost {

struct TraceSettings
{
    enum class Mode { Off, Sampled, Full };
    Mode mode = Mode::Full;
    int every = 100; //!< Sampled: one dispatch in this many.
    bool payloads = false; //!< Keep arguments and answers; secrets are replaced where they are recorded.
    int capacity = 10'000; //!< Records kept; the oldest go first.
};

//! One module's part in a dispatch of the trace.
struct TraceRecordStep
{
    int module = -1; //!< Index in the set-up that is live now, -1 when it is gone.
    QString modulePath;
    Outcome outcome = Outcome::Done;
    qint64 nanoseconds = 0;
};

//! One line of the trace. Immutable, free to cross threads.
struct TraceRecord
{
    enum class Kind { Dispatch, Request, Invalidation, Apply };

    quint64 number = 0; //!< Grows by one with every record.
    Kind kind = Kind::Dispatch;
    QDateTime time = {};
    qint64 nanoseconds = 0;
    QString subject = {}; //!< Callback name; method and path; cache; revision.
    int module = -1; //!< Who decided, answered, owns the cache: index in the set-up that is live now, or -1.
    QString modulePath = {}; //!< Of that module, also when it is gone.
    Outcome outcome = Outcome::Done;
    int status = 0; //!< Of a request.
    QString detail = {}; //!< A sentence: why an apply was refused, how many entries went.
    QList<TraceRecordStep> steps = {};
    std::shared_ptr<const DispatchReport> report = {}; //!< With payloads only.
};

} // namespace modulehost
