// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schemapattern.h"

#include "schemakeywords.h"

#include <QHash>
#include <QJsonArray>

#include <mutex>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! The UTF-16 unit that `uXXXX` at \a at stands for, or -1.
int escapedUnit(QStringView pattern, qsizetype at)
{
    bool isNumber = false;
    const bool isEscape = at + 5 <= pattern.size() && pattern.at(at) == u'u';
    const int unit = isEscape ? pattern.sliced(at + 1, 4).toInt(&isNumber, 16) : -1;
    return isNumber ? unit : -1;
}

//! \a pattern in the words of QRegularExpression, where these are others: `\uXXXX`, and `$` for the very end only.
QString inQtWords(QStringView pattern)
{
    constexpr int firstBeyondAscii = 0x80;
    QString words;
    bool isInClass = false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar character = pattern.at(i);
        if (character == u'\\' && i + 1 < pattern.size()) {
            const int unit = escapedUnit(pattern, i + 1);
            if (unit >= firstBeyondAscii)
                words += QChar(char16_t(unit));
            else if (unit >= 0)
                words += u"\\x{%1}"_s.arg(unit, 0, 16);
            else
                words += pattern.sliced(i, 2);
            i += unit >= 0 ? 5 : 1;
            continue;
        }
        if (character == u'[')
            isInClass = true;
        else if (character == u']')
            isInClass = false;
        if (character == u'$' && !isInClass)
            words += "\\z"_L1;
        else
            words += character;
    }
    return words;
}

QString faultOfPattern(const QString &pattern)
{
    const QRegularExpression expression = schemaPattern(pattern);
    if (expression.isValid())
        return {};
    return u"the pattern \"%1\" cannot be read: %2"_s.arg(pattern, expression.errorString());
}

QString faultOfPatterns(const QJsonValue &schema);

template<typename Schemas>
QString firstFault(const Schemas &schemas)
{
    for (const QJsonValue &schema : schemas) {
        if (const QString fault = faultOfPatterns(schema); !fault.isEmpty())
            return fault;
    }
    return {};
}

QString faultOfNames(const QJsonObject &patternProperties)
{
    const QStringList patterns = patternProperties.keys();
    for (const QString &pattern : patterns) {
        if (const QString fault = faultOfPattern(pattern); !fault.isEmpty())
            return fault;
    }
    return {};
}

//! \a schema may be a list of schemas.
QString faultOfPatterns(const QJsonValue &schema)
{
    if (schema.isArray())
        return firstFault(schema.toArray());
    const QJsonObject keywords = schema.toObject();
    QString fault = faultOfPattern(keywords.value("pattern"_L1).toString());
    if (fault.isEmpty())
        fault = faultOfNames(keywords.value("patternProperties"_L1).toObject());
    for (auto it = keywords.begin(); it != keywords.end() && fault.isEmpty(); ++it) {
        if (holdsNamedSchemas(it.key()))
            fault = firstFault(it->toObject());
        else if (holdsSchemas(it.key()))
            fault = faultOfPatterns(*it);
    }
    return fault;
}

} // namespace

QRegularExpression schemaPattern(const QString &pattern)
{
    constexpr qsizetype keptAtMost = 200;
    static std::mutex mutex;
    static QHash<QString, QRegularExpression> known;
    const std::lock_guard lock(mutex);
    if (const auto found = known.constFind(pattern); found != known.constEnd())
        return *found;
    if (known.size() >= keptAtMost)
        known.clear();
    QRegularExpression expression(inQtWords(pattern));
    expression.optimize();
    known.insert(pattern, expression);
    return expression;
}

QString patternFault(const QJsonObject &schema) { return faultOfPatterns(schema); }

} // namespace modulehost
