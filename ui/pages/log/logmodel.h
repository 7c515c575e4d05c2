// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <logrecord.h>
#include <rowsmodel.h>

namespace modulehost {

//! A line with what a row needs to be compared.
struct LogRow
{
    LogRecord record;

    friend bool operator==(const LogRow &a, const LogRow &b) { return a.record.number == b.record.number; }
};

//! The latest lines of the log, oldest first.
class LogModel : public RowsModel<LogRow>
{
    Q_OBJECT

public:
    static constexpr qsizetype capacity = 20'000;

    explicit LogModel(QObject *parent = nullptr);

    void addRecords(const QList<LogRecord> &records);
};

//! The level's name for people, in the language of the interface.
QString levelText(LogLevel level);
//! The same of a category.
QString categoryText(LogCategory category);

} // namespace modulehost
