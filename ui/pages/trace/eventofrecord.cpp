// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventofrecord.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString eventAmong(const Value::List &arguments)
{
    for (const Value &argument : arguments) {
        const Value id = argument[u"event_id"_s];
        if (id.isString() && !id.toString().isEmpty())
            return id.toString();
    }
    return {};
}

} // namespace

QString eventOf(const TraceRecord &record)
{
    if (!record.report)
        return {};
    const QString asked
        = record.report->steps.isEmpty() ? QString() : eventAmong(record.report->steps.constFirst().arguments);
    return asked.isEmpty() ? eventAmong(record.report->argumentsAfter) : asked;
}

} // namespace modulehost
