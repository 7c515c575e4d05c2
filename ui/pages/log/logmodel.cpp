// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logmodel.h"

#include <icons.h>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QIcon levelIcon(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return themedIcon(u"bug"_s, Tone::Muted);
    case LogLevel::Info:
        return themedIcon(u"info"_s, Tone::Accent);
    case LogLevel::Warning:
        return themedIcon(u"triangle-alert"_s, Tone::Warning);
    case LogLevel::Error:
        return themedIcon(u"circle-x"_s, Tone::Bad);
    }
    Q_UNREACHABLE();
}

} // namespace

QString levelText(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return LogModel::tr("Debug");
    case LogLevel::Info:
        return LogModel::tr("Info");
    case LogLevel::Warning:
        return LogModel::tr("Warning");
    case LogLevel::Error:
        return LogModel::tr("Error");
    }
    Q_UNREACHABLE();
}

QString categoryText(LogCategory category)
{
    switch (category) {
    case LogCategory::Module:
        return LogModel::tr("Module");
    case LogCategory::Callback:
        return LogModel::tr("Callback");
    case LogCategory::WebResource:
        return LogModel::tr("Web resource");
    case LogCategory::Host:
        return LogModel::tr("Host");
    case LogCategory::Audit:
        return LogModel::tr("Audit");
    }
    Q_UNREACHABLE();
}

LogModel::LogModel(QObject *parent)
    : RowsModel<LogRow>([](const LogRow &row) { return QString::number(row.record.number); }, parent)
{
    setColumns({
        {.id = "time",
         .title = LogModel::tr("Time"),
         .value = [](const LogRow &row) { return QVariant(row.record.time); },
         .toolTip = [](const LogRow &row) { return QLocale().toString(row.record.time.toLocalTime()); }},
        {.id = "level",
         .title = LogModel::tr("Level"),
         .value = [](const LogRow &row) { return QVariant(int(row.record.level)); },
         .text = [](const LogRow &row) { return levelText(row.record.level); },
         .icon = [](const LogRow &row) { return levelIcon(row.record.level); }},
        {.id = "module",
         .title = LogModel::tr("Module"),
         .value = [](const LogRow &row) { return QVariant(row.record.modulePath); },
         .text =
             [](const LogRow &row) {
                 return row.record.modulePath.isEmpty() ? LogModel::tr("host") : row.record.modulePath;
             }},
        {.id = "category",
         .title = LogModel::tr("Category"),
         .value = [](const LogRow &row) { return QVariant(int(row.record.category)); },
         .text = [](const LogRow &row) { return categoryText(row.record.category); }},
        {.id = "message",
         .title = LogModel::tr("Message"),
         .value = [](const LogRow &row) { return QVariant(row.record.message); },
         .text = [](const LogRow &row) { return row.record.message.section(u'\n', 0, 0); },
         .toolTip = [](const LogRow &row) { return row.record.message; }},
    });
    setTarget([](const LogRow &row) {
        return Target {.kind = Target::Kind::Module, .module = row.record.module, .name = row.record.modulePath};
    });
}

void LogModel::addRecords(const QList<LogRecord> &records)
{
    QList<LogRow> rows;
    rows.reserve(records.size());
    for (const LogRecord &record : records)
        rows.append({record});
    append(rows, capacity);
}

} // namespace modulehost
