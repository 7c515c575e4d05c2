// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "yamlnumbers.h"

#include <QByteArray>
#include <QStringList>

#include <charconv>
#include <cmath>
#include <limits>
#include <vector>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! Python refuses to read or print longer decimal integers.
constexpr qsizetype LongestInteger = 4300;

//! A whole number without sign of any length, least significant group first.
class Magnitude
{
public:
    void multiplyAndAdd(quint32 factor, quint32 summand)
    {
        quint64 carry = summand;
        for (quint32 &group : m_groups) {
            const quint64 product = quint64(group) * factor + carry;
            group = quint32(product % Base);
            carry = product / Base;
        }
        if (carry > 0)
            m_groups.push_back(quint32(carry));
    }

    bool isTooLong() const { return m_groups.size() * GroupDigits > size_t(LongestInteger) + 2 * GroupDigits; }

    QString digits() const
    {
        QString text;
        for (auto group = m_groups.rbegin(); group != m_groups.rend(); ++group) {
            const QString part = QString::number(*group);
            text += text.isEmpty() ? part : part.rightJustified(GroupDigits, u'0');
        }
        return text.isEmpty() ? u"0"_s : text;
    }

private:
    static constexpr quint32 Base = 1'000'000'000;
    static constexpr int GroupDigits = 9;
    std::vector<quint32> m_groups;
};

int digitValue(QChar character)
{
    const char16_t code = character.unicode();
    if (code >= u'0' && code <= u'9')
        return code - u'0';
    const char16_t lower = code | 0x20;
    return lower >= u'a' && lower <= u'z' ? lower - u'a' + 10 : 36;
}

//! Reads \a text as a number without sign to \a base; false when a digit is wrong or there is none.
bool accumulate(Magnitude &magnitude, const QString &text, int base)
{
    for (const QChar character : text) {
        const int digit = digitValue(character);
        if (digit >= base || magnitude.isTooLong())
            return false;
        magnitude.multiplyAndAdd(quint32(base), quint32(digit));
    }
    return !text.isEmpty();
}

bool takeSign(QString &text)
{
    const bool negative = text.startsWith(u'-');
    if (negative || text.startsWith(u'+'))
        text.remove(0, 1);
    return negative;
}

std::optional<YamlInteger> finish(const Magnitude &magnitude, bool negative)
{
    const QString digits = magnitude.digits();
    if (digits.size() > LongestInteger)
        return std::nullopt;
    const QString text = negative && digits != "0"_L1 ? QString(u'-' + digits) : digits;
    bool fits = false;
    const qint64 value = text.toLongLong(&fits);
    return fits ? YamlInteger {value, {}} : YamlInteger {0, text};
}

//! What Python's int(text, base) takes: white space and a sign around it, the base's own prefix.
std::optional<YamlInteger> readInBase(QString text, int base, QLatin1StringView prefix, bool negative)
{
    text = text.trimmed();
    if (takeSign(text))
        negative = !negative;
    if (!prefix.isEmpty() && text.startsWith(prefix, Qt::CaseInsensitive))
        text.remove(0, prefix.size());
    Magnitude magnitude;
    return accumulate(magnitude, text, base) ? finish(magnitude, negative) : std::nullopt;
}

std::optional<YamlInteger> readSexagesimal(const QString &text, bool negative)
{
    const QStringList parts = text.split(u':');
    Magnitude magnitude;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QString part = parts.at(i).trimmed();
        bool ok = false;
        const uint number = part.toUInt(&ok);
        if (i == 0 ? !accumulate(magnitude, part, 10) : !ok || magnitude.isTooLong())
            return std::nullopt;
        if (i > 0)
            magnitude.multiplyAndAdd(60, number);
    }
    return finish(magnitude, negative);
}

//! What Python's float(text) takes.
std::optional<double> readDecimal(const QString &text)
{
    QString rest = text.trimmed();
    const bool negative = takeSign(rest);
    const double sign = negative ? -1 : 1;
    const QString lower = rest.toLower();
    if (lower == "inf"_L1 || lower == "infinity"_L1)
        return sign * std::numeric_limits<double>::infinity();
    if (lower == "nan"_L1)
        return std::numeric_limits<double>::quiet_NaN();
    const QByteArray bytes = rest.toUtf8();
    const bool number = !bytes.isEmpty() && ((bytes.at(0) >= '0' && bytes.at(0) <= '9') || bytes.at(0) == '.');
    double value = 0;
    const char *end = bytes.constData() + bytes.size();
    const auto [read, error] = std::from_chars(bytes.constData(), end, value);
    if (!number || read != end || error == std::errc::invalid_argument)
        return std::nullopt;
    if (error == std::errc::result_out_of_range) {
        const qsizetype exponent = lower.indexOf(u'e');
        const bool tiny = exponent >= 0 && lower.mid(exponent + 1).startsWith(u'-');
        value = tiny ? 0 : std::numeric_limits<double>::infinity();
    }
    return sign * value;
}

} // namespace

std::optional<YamlInteger> readYamlInteger(const QString &text)
{
    QString rest = text;
    rest.remove(u'_');
    const bool negative = takeSign(rest);
    if (rest.startsWith("0b"_L1))
        return readInBase(rest.mid(2), 2, "0b"_L1, negative);
    if (rest.startsWith("0x"_L1))
        return readInBase(rest.mid(2), 16, "0x"_L1, negative);
    if (rest.startsWith(u'0'))
        return readInBase(rest, 8, "0o"_L1, negative);
    if (rest.contains(u':'))
        return readSexagesimal(rest, negative);
    return readInBase(rest, 10, {}, negative);
}

std::optional<double> readYamlFloat(const QString &text)
{
    QString rest = text.toLower();
    rest.remove(u'_');
    const double sign = takeSign(rest) ? -1 : 1;
    if (rest == ".inf"_L1)
        return sign * std::numeric_limits<double>::infinity();
    if (rest == ".nan"_L1)
        return std::numeric_limits<double>::quiet_NaN();
    if (!rest.contains(u':')) {
        const auto value = readDecimal(rest);
        return value ? std::optional(sign * *value) : std::nullopt;
    }
    const QStringList parts = rest.split(u':');
    double value = 0;
    double unit = 1;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        const auto number = readDecimal(*part);
        if (!number)
            return std::nullopt;
        value += *number * unit;
        unit *= 60;
    }
    return sign * value;
}

} // namespace modulehost
