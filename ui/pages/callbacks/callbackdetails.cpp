// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callbackdetails.h"

#include <celltext.h>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

using Kind = CallbackRow::Kind;

constexpr int toldModules = 30; //!< Of a chain; the tree has the others.

struct CallbackDetails
{
    Q_DECLARE_TR_FUNCTIONS(CallbackDetails)
};

//! One of the catalogue's sentences, which the core marks for translation and knows in English alone.
QString translatedSentence(const QString &sentence)
{
    return QCoreApplication::translate("CallbackInfo", sentence.toUtf8().constData());
}

QString argumentText(const ArgumentInfo &argument)
{
    QStringList remarks;
    if (argument.isOptional)
        remarks.append(CallbackDetails::tr("optional"));
    if (argument.isSecret)
        remarks.append(CallbackDetails::tr("secret"));
    if (argument.isCopied)
        remarks.append(CallbackDetails::tr("each module gets its own copy"));
    const QString text = u"%1: %2"_s.arg(argument.name, argument.type);
    return remarks.isEmpty() ? text : u"%1 – %2"_s.arg(text, remarks.join(u", "_s));
}

QString neutralText(const CallbackInfo &info)
{
    if (info.resultType == u"nothing")
        return {};
    const QByteArray list = QJsonDocument(QJsonArray {info.neutral.toPlain()}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

QString failureText(FailureStance stance)
{
    switch (stance) {
    case FailureStance::Allows:
        return CallbackDetails::tr("allows: a module that fails counts as one that agrees");
    case FailureStance::Denies:
        return CallbackDetails::tr("denies: what was asked for is forbidden");
    case FailureStance::Error:
        return CallbackDetails::tr("error: whoever asked gets an error and no answer");
    case FailureStance::GoesOn:
        return CallbackDetails::tr("goes on: the other modules are asked as if this one had no opinion");
    }
    return {};
}

QString peculiarities(const CallbackInfo &info)
{
    QStringList lines;
    if (info.isExperimental)
        lines.append(CallbackDetails::tr("experimental: the homeserver may change or drop it"));
    if (info.isSynchronous)
        lines.append(CallbackDetails::tr("an ordinary function, not a coroutine"));
    if (info.isBridge)
        lines.append(CallbackDetails::tr("a bridge for modules of an older interface"));
    if (info.isShielded)
        lines.append(CallbackDetails::tr("a client that goes away in the middle is nobody's failure"));
    return lines.join(u'\n');
}

void addAbout(QList<Detail> &details, const CallbackInfo &info)
{
    const FailureStance stance = failureStance(info);
    QStringList arguments;
    for (const ArgumentInfo &argument : info.arguments)
        arguments.append(argumentText(argument));
    details.append(
        {.label = CallbackDetails::tr("How modules are asked"), .text = translatedSentence(info.policySentence())});
    details.append({.label = CallbackDetails::tr("When one raises an exception"),
                    .text = translatedSentence(info.exceptionSentence())});
    details.append(
        {.label = CallbackDetails::tr("On failure"), .text = failureText(stance), .tone = stanceTone(stance)});
    details.append({.label = CallbackDetails::tr("Arguments"), .text = arguments.join(u'\n'), .isFixed = true});
    details.append({.label = CallbackDetails::tr("Result"), .text = info.resultType, .isFixed = true});
    details.append({.label = CallbackDetails::tr("Without an opinion"), .text = neutralText(info), .isFixed = true});
    details.append({.label = CallbackDetails::tr("Since version"),
                    .text = info.since.isNull() ? QString() : info.since.toString()});
    if (info.deprecatedSince) {
        details.append({.label = CallbackDetails::tr("Deprecated since"),
                        .text = info.deprecatedSince->toString(),
                        .tone = Tone::Warning});
    }
    details.append({.label = CallbackDetails::tr("Good to know"), .text = peculiarities(info)});
}

void addFigures(QList<Detail> &details, const CallbackRow &row, const HostSnapshot &snapshot)
{
    const CallbackFigures &figures = row.figures;
    if (row.kind == Kind::Refused || !row.isRegistered)
        return;
    const QLocale locale;
    const QString since = snapshot.countersSince.isValid()
        ? CallbackDetails::tr(" since %1")
              .arg(locale.toString(snapshot.countersSince.toLocalTime().time(), u"HH:mm:ss"_s))
        : QString();
    details.append({.label = CallbackDetails::tr("Calls"),
                    .text = CallbackDetails::tr("%1%2: %3 allowed, %4 denied, %5 failed")
                                .arg(locale.toString(figures.calls), since, locale.toString(figures.allowed),
                                     locale.toString(figures.denied), locale.toString(figures.failed))});
    if (figures.meanNs && figures.p95Ns && figures.maximumNs) {
        details.append({.label = CallbackDetails::tr("Time of an answer"),
                        .text = CallbackDetails::tr("%1 mean, %2 for 95 % of them, %3 at most")
                                    .arg(durationText(*figures.meanNs), durationText(*figures.p95Ns),
                                         durationText(*figures.maximumNs)),
                        .tone = row.isSlow ? Tone::Warning : Tone::Plain});
    }
}

void addChain(QList<Detail> &details, const QString &callback, const HostSnapshot &snapshot)
{
    const auto pathOf = [&](int module) {
        for (const ModuleSnapshot &known : snapshot.modules) {
            if (known.index == module)
                return known.path;
        }
        return QString();
    };
    for (const CallbackSnapshot &known : snapshot.callbacks) {
        if (known.name != callback)
            continue;
        int position = 0;
        for (const CallbackSnapshot::Asked &asked : known.modules) {
            if (position == toldModules) {
                const int more = int(known.modules.size()) - toldModules;
                details.append(
                    {.label = CallbackDetails::tr("Asked after these"),
                     .text = CallbackDetails::tr("%n more module(s), listed below the callback", nullptr, more)});
                break;
            }
            const QString path = pathOf(asked.module);
            const QString login = asked.loginType.isEmpty() ? QString() : u" (%1)"_s.arg(asked.loginType);
            details.append({.label = CallbackDetails::tr("Asked as no. %1").arg(++position),
                            .text = path + login,
                            .target = {.kind = Target::Kind::Module, .module = asked.module, .name = path}});
        }
        for (const CallbackSnapshot::Refused &refused : known.refused) {
            details.append({.label = CallbackDetails::tr("Refused"),
                            .text = CallbackDetails::tr("%1: %2").arg(pathOf(refused.module), refused.reason),
                            .tone = Tone::Bad});
        }
    }
}

} // namespace

QList<Detail> callbackDetails(const CallbackRow &row, const HostSnapshot &snapshot)
{
    QList<Detail> details;
    if (row.module >= 0) {
        details.append({.label = CallbackDetails::tr("Module"),
                        .text = row.path,
                        .target = {.kind = Target::Kind::Module, .module = row.module, .name = row.path}});
    }
    if (row.position > 0)
        details.append({.label = CallbackDetails::tr("Place in the chain"), .text = QLocale().toString(row.position)});
    if (row.kind == Kind::Refused)
        details.append({.label = CallbackDetails::tr("Refused"), .text = row.reason, .tone = Tone::Bad});
    details.append({.label = CallbackDetails::tr("Login type"), .text = row.loginType, .isFixed = true});
    details.append({.label = CallbackDetails::tr("Login fields"), .text = row.fields.join(u", "_s), .isFixed = true});
    details.append({.label = CallbackDetails::tr("Callback"), .text = row.callback, .isFixed = true});
    details.append({.label = CallbackDetails::tr("Category"), .text = row.category, .isFixed = true});
    addFigures(details, row, snapshot);
    const CallbackInfo *info = findCallback(row.callback);
    if (row.kind == Kind::Callback && !row.isRegistered)
        details.append({.label = CallbackDetails::tr("Modules"),
                        .text = CallbackDetails::tr("No module has registered this callback.")});
    if (row.kind == Kind::Callback)
        addChain(details, row.callback, snapshot);
    if (info)
        addAbout(details, *info);
    return details;
}

} // namespace modulehost
