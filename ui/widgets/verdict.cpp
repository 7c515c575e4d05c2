// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "verdict.h"

#include <catalogue.h>

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

//! A code with the sentence that the client is to be told beside it.
QString withText(const QString &code, const Value &fields)
{
    const Value text = fields[u"error"_s];
    return text.kind() == Value::Kind::String && !code.isEmpty() ? QString(code + u": "_s + text.toString()) : code;
}

//! What a module says about its answer; empty when the answer says nothing beyond its outcome.
QString reasonOf(const Value &returned, Outcome outcome)
{
    switch (returned.kind()) {
    case Value::Kind::Code:
    case Value::Kind::Enum:
        return returned.toString();
    case Value::Kind::String:
        return outcome == Outcome::Denied ? returned.toString() : QString();
    case Value::Kind::Tuple:
        if (returned.items().size() != 2)
            return {};
        if (outcome == Outcome::Allowed && returned.items().at(1).isDict())
            return Verdict::tr("replaces the event");
        return withText(reasonOf(returned.items().at(0), outcome), returned.items().at(1));
    case Value::Kind::Null:
        return outcome == Outcome::Value ? Verdict::tr("has no opinion") : QString();
    default:
        return {};
    }
}

/*!
 * The callback that a step belongs to: a federated invite nobody rejected becomes a plain one, which takes other
 * arguments.
 */
const CallbackInfo &callbackOfStep(const CallbackInfo &fired, const Value::List &arguments)
{
    const bool isOwn = arguments.size() <= fired.arguments.size();
    const CallbackInfo *invite = isOwn ? nullptr : findCallback(u"user_may_invite"_s);
    return invite ? *invite : fired;
}

QList<SeenArgument> seenArguments(const CallbackInfo &callback, const Value::List &values)
{
    QList<SeenArgument> seen;
    for (qsizetype i = 0; i < values.size() && i < callback.arguments.size(); ++i)
        seen.append({callback.arguments.at(i).name, values.at(i).toTagged()});
    return seen;
}

//! Those of \a after that are not as in \a before.
QList<SeenArgument> changedArguments(const QList<SeenArgument> &before, const QList<SeenArgument> &after)
{
    QList<SeenArgument> changes;
    for (qsizetype i = 0; i < std::min(before.size(), after.size()); ++i) {
        if (before.at(i).name == after.at(i).name && before.at(i).value != after.at(i).value)
            changes.append(after.at(i));
    }
    return changes;
}

QList<VerdictStep> askedSteps(const DispatchReport &report, const CallbackInfo &fired, const QStringList &paths)
{
    QList<VerdictStep> steps;
    for (qsizetype i = 0; i < report.steps.size(); ++i) {
        const DispatchStep &told = report.steps.at(i);
        VerdictStep step {.module = told.module, .path = paths.value(i), .outcome = told.outcome};
        if (told.error) {
            step.error = told.error->toJson();
            step.reason = verdictErrorText(step.error);
        } else {
            step.returned = told.returned.toTagged();
            step.reason = reasonOf(told.returned, told.outcome);
        }
        step.nanoseconds = told.nanoseconds;
        step.arguments = seenArguments(callbackOfStep(fired, told.arguments), told.arguments);
        steps.append(step);
    }
    const QList<SeenArgument> last = seenArguments(fired, report.argumentsAfter);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const bool isLast = i + 1 == steps.size();
        steps[i].changes = changedArguments(steps.at(i).arguments, isLast ? last : steps.at(i + 1).arguments);
    }
    return steps;
}

bool isOf(const VerdictStep &step, const ChainLink &link)
{
    return step.module >= 0 && link.module >= 0 ? step.module == link.module : step.path == link.path;
}

QString attemptedLoginType(const QList<VerdictStep> &steps)
{
    for (const VerdictStep &step : steps) {
        for (const SeenArgument &argument : step.arguments) {
            if (argument.name == u"login_type")
                return argument.value.toString();
        }
    }
    return {};
}

//! Puts the modules of \a chain that were not asked between those that were.
void addNotAsked(Verdict &verdict, const QList<ChainLink> &chain)
{
    const QString loginType = attemptedLoginType(verdict.steps);
    const QList<VerdictStep> asked = std::exchange(verdict.steps, {});
    const int decided = std::exchange(verdict.decided, -1);
    qsizetype next = 0;
    const auto take = [&] {
        if (next == decided)
            verdict.decided = int(verdict.steps.size());
        verdict.steps.append(asked.at(next++));
    };
    const auto isFurtherOn = [&](qsizetype from) {
        return std::any_of(chain.begin() + from, chain.end(),
                           [&](const ChainLink &l) { return isOf(asked.at(next), l); });
    };
    QString why;
    for (qsizetype i = 0; i < chain.size(); ++i) {
        const ChainLink &link = chain.at(i);
        while (next < asked.size() && !isFurtherOn(i))
            take();
        const bool isOtherLogin = !link.loginType.isEmpty() && !loginType.isEmpty() && link.loginType != loginType;
        if (next < asked.size() && isOf(asked.at(next), link) && !isOtherLogin) {
            take();
            continue;
        }
        VerdictStep step {.module = link.module, .path = link.path, .state = VerdictStep::State::NotAsked};
        if (isOtherLogin)
            step.reason = Verdict::tr("not asked: checks the login type %1 only").arg(link.loginType);
        else if (next == asked.size() && decided >= 0)
            step.reason = Verdict::tr("not asked: %1 had already decided").arg(asked.at(decided).path);
        else if (next == asked.size() && !verdict.error.isEmpty() && !asked.isEmpty())
            step.reason = Verdict::tr("not asked: %1 had already failed").arg(asked.constLast().path);
        else
            step.reason = Verdict::tr("not asked");
        verdict.steps.append(step);
    }
    while (next < asked.size())
        take();
}

void finish(Verdict &verdict, const QList<ChainLink> &chain)
{
    if (!chain.isEmpty())
        addNotAsked(verdict, chain);
    if (verdict.decided >= 0)
        verdict.steps[verdict.decided].state = VerdictStep::State::Decided;
}

} // namespace

QList<ChainLink> chainOf(const QString &callback, const HostSnapshot &snapshot)
{
    QHash<int, QString> paths;
    for (const ModuleSnapshot &module : snapshot.modules)
        paths.insert(module.index, module.path);
    QList<ChainLink> chain;
    const auto add = [&](const QString &name) {
        for (const CallbackSnapshot &known : snapshot.callbacks) {
            if (known.name != name)
                continue;
            for (const CallbackSnapshot::Asked &asked : known.modules)
                chain.append({asked.module, paths.value(asked.module), asked.loginType});
        }
    };
    add(callback);
    if (callback == u"federated_user_may_invite")
        add(u"user_may_invite"_s);
    return chain;
}

Verdict verdictOf(const DispatchReport &report, const QStringList &paths, const QList<ChainLink> &chain)
{
    const CallbackInfo &info = catalogue().at(qsizetype(report.callback));
    Verdict verdict {.callback = info.name, .outcome = report.outcome};
    verdict.steps = askedSteps(report, info, paths);
    for (qsizetype i = 0; i < report.steps.size(); ++i) {
        if (report.decidedBy >= 0 && report.steps.at(i).module == report.decidedBy)
            verdict.decided = int(i);
    }
    if (report.error)
        verdict.error = report.error->toJson();
    else
        verdict.result = report.result.toTagged();
    verdict.nanoseconds = report.nanoseconds;
    finish(verdict, chain);
    return verdict;
}

Verdict verdictOf(const TraceRecord &record, const QList<ChainLink> &chain)
{
    if (record.report) {
        QStringList paths;
        for (const TraceRecordStep &step : record.steps)
            paths.append(step.modulePath);
        Verdict verdict = verdictOf(*record.report, paths, chain);
        if (record.nanoseconds > 0) // As the record says beside it, with the time that recording took.
            verdict.nanoseconds = record.nanoseconds;
        return verdict;
    }
    Verdict verdict {.callback = record.subject, .outcome = record.outcome};
    for (const TraceRecordStep &step : record.steps) {
        if (!record.modulePath.isEmpty() && step.modulePath == record.modulePath)
            verdict.decided = int(verdict.steps.size());
        verdict.steps.append(
            {.module = step.module, .path = step.modulePath, .outcome = step.outcome, .nanoseconds = step.nanoseconds});
    }
    verdict.nanoseconds = record.nanoseconds;
    finish(verdict, chain);
    return verdict;
}

} // namespace modulehost
