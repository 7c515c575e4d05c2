// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdict.h"

#include "celltext.h"

#include <catalogue.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString jsonText(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray {value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

bool isMergingPolicy(const QString &policy)
{
    return policy == u"union_of_sets" || policy == u"merge_dict_of_sets" || policy == u"merge_dict_last_wins";
}

QString stepText(const VerdictStep &step, qsizetype number)
{
    const bool wasAsked = step.state != VerdictStep::State::NotAsked;
    QString line = u"%1. %2: "_s.arg(number).arg(step.path);
    if (!wasAsked)
        return line + step.reason;
    line += outcomeText(step.outcome);
    if (!step.reason.isEmpty())
        line += u" ("_s + step.reason + u')';
    if (step.returned)
        line += u", "_s + Verdict::tr("returned %1").arg(jsonText(*step.returned));
    line += u", "_s + durationText(step.nanoseconds);
    if (step.state == VerdictStep::State::Decided)
        line += u" – "_s + Verdict::tr("decided");
    for (const SeenArgument &change : step.changes)
        line += u"\n   "_s + Verdict::tr("changed %1 to %2").arg(change.name, jsonText(change.value));
    return line;
}

QJsonObject argumentsJson(const QList<SeenArgument> &arguments)
{
    QJsonObject json;
    for (const SeenArgument &argument : arguments)
        json.insert(argument.name, argument.value);
    return json;
}

QJsonObject stepJson(const VerdictStep &step)
{
    QJsonObject json {{u"module"_s, step.path}, {u"asked"_s, step.state != VerdictStep::State::NotAsked}};
    if (!step.reason.isEmpty())
        json.insert(u"reason"_s, step.reason);
    if (step.state == VerdictStep::State::NotAsked)
        return json;
    json.insert(u"outcome"_s, outcomeName(step.outcome));
    json.insert(u"decided"_s, step.state == VerdictStep::State::Decided);
    json.insert(u"nanoseconds"_s, step.nanoseconds);
    if (step.returned)
        json.insert(u"returned"_s, *step.returned);
    if (!step.error.isEmpty())
        json.insert(u"error"_s, step.error);
    if (!step.arguments.isEmpty())
        json.insert(u"arguments"_s, argumentsJson(step.arguments));
    if (!step.changes.isEmpty())
        json.insert(u"changes"_s, argumentsJson(step.changes));
    return json;
}

QString decidedSentence(Outcome outcome, const VerdictStep &step)
{
    const QString sentence = [&] {
        switch (outcome) {
        case Outcome::Denied:
            return Verdict::tr("Denied by %1");
        case Outcome::Allowed:
            return Verdict::tr("Allowed by %1");
        case Outcome::Value:
            return Verdict::tr("Answered by %1");
        case Outcome::Done:
        case Outcome::Failed:
        case Outcome::Cancelled:
            break;
        }
        return Verdict::tr("Ended by %1");
    }();
    return step.reason.isEmpty() ? sentence.arg(step.path) : sentence.arg(step.path) + u": "_s + step.reason;
}

} // namespace

QString verdictErrorText(const QJsonObject &error)
{
    QString text = error.value(u"type"_s).toString();
    if (error.contains(u"status"_s))
        text += u' ' + QString::number(error.value(u"status"_s).toInt());
    if (const QString code = error.value(u"errcode"_s).toString(); !code.isEmpty())
        text += u' ' + code;
    return text + u": "_s + error.value(u"message"_s).toString();
}

QString Verdict::sentence() const
{
    if (!error.isEmpty()) {
        const bool isCancelled = outcome == Outcome::Cancelled;
        return (isCancelled ? Verdict::tr("Cancelled: %1") : Verdict::tr("Failed: %1")).arg(verdictErrorText(error));
    }
    if (decided >= 0 && decided < steps.size())
        return decidedSentence(outcome, steps.at(decided));
    const qsizetype asked = std::count_if(
        steps.begin(), steps.end(), [](const VerdictStep &step) { return step.state != VerdictStep::State::NotAsked; });
    if (asked == 0)
        return Verdict::tr("No module was asked: the answer is the one without an opinion");
    switch (outcome) {
    case Outcome::Allowed:
        return Verdict::tr("Allowed: no module objected");
    case Outcome::Denied:
        return Verdict::tr("Denied: no module allowed it");
    case Outcome::Value: {
        const CallbackInfo *info = findCallback(callback);
        return info && isMergingPolicy(info->policy)
            ? Verdict::tr("Put together from the answers of %n module(s)", nullptr, int(asked))
            : Verdict::tr("No module had an opinion");
    }
    case Outcome::Done:
        return Verdict::tr("Done: %n module(s) were told", nullptr, int(asked));
    case Outcome::Failed:
        return Verdict::tr("Failed");
    case Outcome::Cancelled:
        return Verdict::tr("Cancelled: the client went away");
    }
    return {};
}

QString Verdict::toText() const
{
    QString text = callback + u"\n"_s + sentence() + u" – "_s + durationText(nanoseconds) + u'\n';
    for (qsizetype i = 0; i < steps.size(); ++i)
        text += stepText(steps.at(i), i + 1) + u'\n';
    if (result)
        text += Verdict::tr("Result: %1").arg(jsonText(*result)) + u'\n';
    return text;
}

QJsonObject Verdict::toJson() const
{
    QJsonArray list;
    for (const VerdictStep &step : steps)
        list.append(stepJson(step));
    QJsonObject json {{u"callback"_s, callback},
                      {u"outcome"_s, outcomeName(outcome)},
                      {u"decided_by"_s, decided >= 0 ? QJsonValue(steps.at(decided).path) : QJsonValue()},
                      {u"nanoseconds"_s, nanoseconds},
                      {u"steps"_s, list}};
    if (result)
        json.insert(u"result"_s, *result);
    if (!error.isEmpty())
        json.insert(u"error"_s, error);
    return json;
}

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Allowed:
        return Verdict::tr("allowed");
    case Outcome::Denied:
        return Verdict::tr("denied");
    case Outcome::Value:
        return Verdict::tr("answered");
    case Outcome::Done:
        return Verdict::tr("done");
    case Outcome::Failed:
        return Verdict::tr("failed");
    case Outcome::Cancelled:
        return Verdict::tr("cancelled");
    }
    return {};
}

QString outcomeIcon(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Allowed:
        return u"circle-check"_s;
    case Outcome::Denied:
        return u"ban"_s;
    case Outcome::Value:
        return u"braces"_s;
    case Outcome::Done:
        return u"check"_s;
    case Outcome::Failed:
        return u"circle-x"_s;
    case Outcome::Cancelled:
        return u"circle-off"_s;
    }
    return {};
}

Tone outcomeTone(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Allowed:
        return Tone::Good;
    case Outcome::Denied:
        return Tone::Warning;
    case Outcome::Failed:
        return Tone::Bad;
    case Outcome::Cancelled:
        return Tone::Muted;
    case Outcome::Value:
    case Outcome::Done:
        break;
    }
    return Tone::Plain;
}

} // namespace modulehost
