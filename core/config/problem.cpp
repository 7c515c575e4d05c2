// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "problem.h"

using namespace Qt::StringLiterals;

namespace modulehost {

QString severityName(Problem::Severity severity)
{
    switch (severity) {
    case Problem::Severity::Error:
        return u"error"_s;
    case Problem::Severity::Warning:
        return u"warning"_s;
    case Problem::Severity::Hint:
        return u"hint"_s;
    }
    return {};
}

QString foldedMessage(const Problem &problem)
{
    const QStringList lines = problem.message.split(u'\n', Qt::SkipEmptyParts);
    QString folded;
    for (const QString &line : lines) {
        const QString part = line.simplified();
        if (part.isEmpty())
            continue;
        if (!folded.isEmpty())
            folded += folded.endsWith(u':') ? u" "_s : u": "_s;
        folded += part;
    }
    return folded;
}

QString toGnuText(const Problem &problem)
{
    QString text;
    if (!problem.range.file.isEmpty())
        text += problem.range.file + u':';
    if (problem.range.isValid())
        text += QString::number(problem.range.line) + u':' + QString::number(problem.range.column) + u':';
    if (!text.isEmpty())
        text += u' ';
    text += severityName(problem.severity) + ": "_L1;
    if (!problem.path.isEmpty())
        text += problem.path + ": "_L1;
    return text + foldedMessage(problem);
}

QJsonObject toJson(const Problem &problem)
{
    const bool placed = problem.range.isValid();
    const auto textOrNull
        = [](const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); };
    return {
        {u"severity"_s, severityName(problem.severity)},
        {u"file"_s, textOrNull(problem.range.file)},
        {u"line"_s, placed ? QJsonValue(problem.range.line) : QJsonValue(QJsonValue::Null)},
        {u"column"_s, placed ? QJsonValue(problem.range.column) : QJsonValue(QJsonValue::Null)},
        {u"path"_s, problem.path},
        {u"message"_s, foldedMessage(problem)},
        {u"module"_s, problem.moduleIndex ? QJsonValue(*problem.moduleIndex) : QJsonValue(QJsonValue::Null)},
        {u"id"_s, problem.id},
    };
}

QString joinPath(const QStringList &steps) { return steps.join(u'.'); }

} // namespace modulehost
