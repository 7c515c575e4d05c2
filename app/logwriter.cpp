// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logwriter.h"

#include "await.h"
#include "output.h"

#include <whenfinished.h>

#include <QDeadlineTimer>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int linesAtOnce = 1000;

QString levelName(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return u"debug"_s;
    case LogLevel::Info:
        return u"info"_s;
    case LogLevel::Warning:
        return u"warning"_s;
    case LogLevel::Error:
        return u"error"_s;
    }
    return {};
}

QString speaker(const LogRecord &record)
{
    if (record.modulePath.isEmpty())
        return {};
    const QString number = record.module < 0 ? QString() : u"#%1 "_s.arg(record.module);
    return number + record.modulePath + u": "_s;
}

} // namespace

QString logText(const LogRecord &record)
{
    return record.time.toString(Qt::ISODateWithMs) + u' ' + levelName(record.level) + u": "_s + speaker(record)
        + (record.category == LogCategory::Audit ? u"audit: "_s : QString()) + record.message.simplified();
}

LogWriter::LogWriter(HostSession &session, Lines lines, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_lines(lines)
{
    if (lines == Lines::OfModulesFromNow) {
        QList<LogRecord> records;
        do {
            records = await(m_session.log(m_last, linesAtOnce));
            passOver(records);
        } while (records.size() == linesAtOnce);
    }
    connect(&session, &HostSession::changed, this, &LogWriter::read);
    read();
}

void LogWriter::read()
{
    if (std::exchange(m_isReading, true))
        return;
    const auto take = [this](const QList<LogRecord> &records) {
        m_isReading = false;
        write(records);
        if (records.size() == linesAtOnce)
            read();
    };
    whenFinished(m_session.log(m_last, linesAtOnce), this, take, [this] { m_isReading = false; });
}

void LogWriter::finish(std::chrono::milliseconds limit)
{
    // Whoever waits for an answer beside this one would be told after the end.
    m_session.disconnect(this);
    const QDeadlineTimer deadline(limit);
    qsizetype written = linesAtOnce;
    while (written == linesAtOnce) {
        const QFuture<QList<LogRecord>> records = m_session.log(m_last, linesAtOnce);
        if (!endsWithin(records, std::chrono::milliseconds(deadline.remainingTime())) || records.resultCount() == 0)
            return;
        written = records.result().size();
        write(records.result());
    }
}

void LogWriter::passOver(const QList<LogRecord> &records)
{
    if (!records.isEmpty())
        m_last = records.constLast().number;
}

void LogWriter::write(const QList<LogRecord> &records)
{
    for (const LogRecord &record : records) {
        if (record.number <= m_last)
            continue;
        if (m_last > 0 && record.number > m_last + 1)
            writeRemark(u"(%1 lines of the log came too fast and were lost)\n"_s.arg(record.number - m_last - 1));
        m_last = record.number;
        const bool isWanted = m_lines == Lines::All || record.category == LogCategory::Module;
        if (isWanted && record.level != LogLevel::Debug)
            writeRemark(logText(record) + u'\n');
    }
}

} // namespace modulehost
