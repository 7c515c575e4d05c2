// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "await.h"
#include "firereport.h"
#include "loadedhost.h"
#include "logwriter.h"
#include "output.h"

#include <catalogue.h>

#include <modulehost/errors.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

[[noreturn]] void refuseArguments(const QString &message) { throw CommandError(ExitStatus::WrongUsage, message); }

QByteArray readArgumentsFile(const QString &name)
{
    QFile file(name);
    const bool isOpen = name == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        throw CommandError(ExitStatus::CouldNotRun, name + u": "_s + file.errorString());
    return file.readAll();
}

Value readArguments(const Invocation &invocation)
{
    QByteArray json = "{}";
    if (invocation.arguments)
        json = invocation.arguments->toUtf8();
    else if (invocation.argumentsFile)
        json = readArgumentsFile(*invocation.argumentsFile);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        refuseArguments(u"the arguments are no JSON: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    try {
        return Value::fromTagged(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    } catch (const ConfigError &malformed) {
        refuseArguments(u"the arguments: "_s + malformed.message());
    }
}

//! Before any module runs: the callback exists and the arguments fit.
void checkUsage(const FireOptions &options)
{
    try {
        callbackNamed(options.callback).readArguments(options.arguments);
    } catch (const TypeError &error) {
        refuseArguments(error.message());
    }
}

//! What the dispatch brought up: an answer of a wrong type, a callback that raised.
QList<Problem> newProblems(const QList<Problem> &now, const QList<Problem> &before)
{
    QList<Problem> problems;
    std::copy_if(now.begin(), now.end(), std::back_inserter(problems),
                 [&](const Problem &problem) { return !before.contains(problem); });
    return problems;
}

} // namespace

ExitStatus runFire(const Invocation &invocation)
{
    const FireOptions options {invocation.callback, readArguments(invocation)};
    checkUsage(options);
    LoadedHost host(invocation);
    writeProblems(host.problems());
    if (!host.isLoaded())
        return ExitStatus::FoundProblems;

    LogWriter log(host.session(), LogWriter::Lines::OfModulesFromNow);
    const FireAnswer answer = await(host.session().fire(options));
    log.finish();
    if (!answer.report)
        refuseArguments(answer.usageError);
    const HostSnapshot snapshot = await(host.session().snapshot());
    writeProblems(newProblems(snapshot.problems, host.problems()));
    if (invocation.format == Format::Json)
        writeAnswer(fireToJson(*answer.report, snapshot.problems, invocation.isDetailed));
    else
        writeAnswer(fireText(*answer.report, snapshot));
    return answer.report->error ? ExitStatus::FoundProblems : statusOf(snapshot.problems);
}

} // namespace modulehost
