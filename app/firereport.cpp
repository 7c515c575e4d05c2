// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "firereport.h"

#include "numberedmodules.h"
#include "snapshotjson.h"
#include "texttable.h"

#include <catalogue.h>

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QJsonValue toJson(const Value &value, bool isDetailed) { return isDetailed ? value.toTagged() : value.toPlain(); }

QJsonArray toJson(const Value::List &values, bool isDetailed)
{
    QJsonArray array;
    for (const Value &value : values)
        array.append(toJson(value, isDetailed));
    return array;
}

QJsonValue errorToJson(const std::optional<ErrorInfo> &error)
{
    return error ? QJsonValue(error->toJson()) : QJsonValue(QJsonValue::Null);
}

//! One of the five that scripts know: what became of a cancelled call stands in its error.
QString jsonOutcome(Outcome outcome) { return outcomeName(outcome == Outcome::Cancelled ? Outcome::Failed : outcome); }

QJsonObject stepToJson(const DispatchStep &step, bool isDetailed)
{
    QJsonObject json {{u"module"_s, step.module},
                      {u"outcome"_s, jsonOutcome(step.outcome)},
                      {u"returned"_s, toJson(step.returned, isDetailed)},
                      {u"error"_s, errorToJson(step.error)},
                      {u"ms"_s, double(step.nanoseconds) / 1e6}};
    if (isDetailed)
        json.insert(u"arguments"_s, toJson(step.arguments, true));
    return json;
}

//! A value on one line.
QString lineOf(const Value &value)
{
    const QByteArray array = QJsonDocument(QJsonArray {value.toPlain()}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QString lineOf(const ErrorInfo &error)
{
    QString text = error.type;
    if (error.status)
        text += u" %1"_s.arg(*error.status);
    if (error.errcode)
        text += u" %1"_s.arg(*error.errcode);
    return error.message.isEmpty() ? text : text + u": "_s + error.message;
}

QString resultText(const DispatchReport &report, const NumberedModules &names)
{
    QString text
        = outcomeName(report.outcome) + u": "_s + (report.error ? lineOf(*report.error) : lineOf(report.result));
    if (report.decidedBy >= 0)
        text += u"\ndecided by "_s + names(report.decidedBy);
    else if (report.steps.isEmpty())
        text += u"\nnobody was asked: no module registered it"_s;
    return text + u'\n';
}

} // namespace

QJsonObject fireToJson(const DispatchReport &report, const QList<Problem> &problems, bool isDetailed)
{
    const CallbackInfo &info = catalogue().at(qsizetype(report.callback));
    QJsonArray steps;
    for (const DispatchStep &step : report.steps)
        steps.append(stepToJson(step, isDetailed));
    QJsonObject json {
        {u"callback"_s, info.name},
        {u"category"_s, info.category},
        {u"policy"_s, info.policy},
        {u"result"_s, toJson(report.result, isDetailed)},
        {u"outcome"_s, jsonOutcome(report.outcome)},
        {u"decided_by"_s, report.decidedBy < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(report.decidedBy)},
        {u"error"_s, errorToJson(report.error)},
        {u"steps"_s, steps},
        {u"problems"_s, problemsToJson(problems).value(u"problems"_s)},
    };
    if (isDetailed)
        json.insert(u"arguments_after"_s, toJson(report.argumentsAfter, true));
    return json;
}

QString fireText(const DispatchReport &report, const HostSnapshot &snapshot)
{
    const CallbackInfo &info = catalogue().at(qsizetype(report.callback));
    const NumberedModules names(snapshot);
    QString text = resultText(report, names)
        + u"\n%1 (%2), %3\n%4\n"_s.arg(info.name, info.category, info.policy, info.policySentence());
    TextTable table({{u"asked"_s}, {u"outcome"_s}, {u"took"_s, TextTable::Align::Right}, {u"said"_s}});
    for (const DispatchStep &step : report.steps) {
        table.addRow({names(step.module), outcomeName(step.outcome), millisecondsText(step.nanoseconds),
                      step.error ? lineOf(*step.error) : lineOf(step.returned)});
    }
    return table.isEmpty() ? text : text + u'\n' + table.toText();
}

} // namespace modulehost
