// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edits/jsonpointer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

std::optional<QString> unescaped(const QString &step)
{
    QString text;
    for (qsizetype i = 0; i < step.size(); ++i) {
        if (step.at(i) != u'~') {
            text += step.at(i);
            continue;
        }
        const QChar code = i + 1 < step.size() ? step.at(++i) : QChar();
        if (code != u'0' && code != u'1')
            return std::nullopt;
        text += code == u'0' ? u'~' : u'/';
    }
    return text;
}

QString escaped(const QString &step) { return QString(step).replace(u"~"_s, u"~0"_s).replace(u"/"_s, u"~1"_s); }

} // namespace

std::optional<JsonPointer> JsonPointer::parse(const QString &text)
{
    JsonPointer pointer;
    if (text.isEmpty())
        return pointer;
    if (!text.startsWith(u'/'))
        return std::nullopt;
    const QStringList steps = text.mid(1).split(u'/');
    for (const QString &step : steps) {
        const auto plain = unescaped(step);
        if (!plain)
            return std::nullopt;
        pointer.steps.append(*plain);
    }
    return pointer;
}

JsonPointer JsonPointer::ofConfigPath(const QStringList &path)
{
    JsonPointer pointer;
    for (const QString &step : path) {
        const bool isItem = step.startsWith("<item "_L1) && step.endsWith(u'>');
        pointer.steps.append(isItem ? step.mid(6).chopped(1) : step);
    }
    return pointer;
}

QString JsonPointer::text() const
{
    QString text;
    for (const QString &step : steps)
        text += u'/' + escaped(step);
    return text;
}

std::optional<qsizetype> listPosition(const QString &step)
{
    const bool isNumber = !step.isEmpty() && step.size() <= 9
        && std::all_of(step.begin(), step.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isNumber || (step.size() > 1 && step.startsWith(u'0')))
        return std::nullopt;
    return step.toLongLong();
}

} // namespace modulehost
