// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "yamltimestamp.h"

#include <QDate>
#include <QRegularExpression>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString padded(int number, int width) { return QString::number(number).rightJustified(width, u'0'); }

QString offsetText(int minutes)
{
    const int size = std::abs(minutes);
    return (minutes < 0 ? u'-' : u'+') + padded(size / 60, 2) + u':' + padded(size % 60, 2);
}

} // namespace

std::optional<YamlTimestamp> readYamlTimestamp(const QString &text)
{
    static const QRegularExpression expression(uR"(\A(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})
            (?:(?:[Tt]|[ \t]+)
               (?<hour>[0-9]{1,2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?:\.(?<fraction>[0-9]*))?
               (?:[ \t]*(?<zone>Z|(?<sign>[-+])(?<zonehour>[0-9]{1,2})(?::(?<zoneminute>[0-9]{2}))?))?
            )?\n?\z)"_s,
                                               QRegularExpression::ExtendedPatternSyntaxOption);
    const QRegularExpressionMatch match = expression.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&](const QString &group) { return match.captured(group).toInt(); };

    const QDate date(number(u"year"_s), number(u"month"_s), number(u"day"_s));
    if (!date.isValid() || date.year() < 1)
        return std::nullopt;
    YamlTimestamp timestamp;
    timestamp.text = padded(date.year(), 4) + u'-' + padded(date.month(), 2) + u'-' + padded(date.day(), 2);
    timestamp.identity = timestamp.text;
    if (match.captured(u"hour"_s).isEmpty())
        return timestamp;

    const int hour = number(u"hour"_s);
    const int minute = number(u"minute"_s);
    const int second = number(u"second"_s);
    const QString fraction = match.captured(u"fraction"_s).left(6).leftJustified(6, u'0');
    if (hour > 23 || minute > 59 || second > 59)
        return std::nullopt;
    timestamp.hasTime = true;
    timestamp.text += u'T' + padded(hour, 2) + u':' + padded(minute, 2) + u':' + padded(second, 2);
    if (fraction.toInt() != 0)
        timestamp.text += u'.' + fraction;
    timestamp.identity = timestamp.text;
    if (match.captured(u"zone"_s).isEmpty())
        return timestamp;

    const int size = number(u"zonehour"_s) * 60 + number(u"zoneminute"_s);
    if (size >= 24 * 60)
        return std::nullopt;
    const int zone = match.captured(u"sign"_s) == "-"_L1 ? -size : size;
    timestamp.text += offsetText(zone);
    const qint64 utcMinute = date.toJulianDay() * 24 * 60 + hour * 60 + minute - zone;
    timestamp.identity = u"utc %1 %2 %3"_s.arg(utcMinute).arg(second).arg(fraction);
    return timestamp;
}

} // namespace modulehost
