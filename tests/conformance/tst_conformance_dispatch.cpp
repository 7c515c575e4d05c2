// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformancecases.h"
#include "hostedconfig.h"
#include "scriptedentry.h"

#include <catalogue.h>

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace modulehost {

//! The cases of the kinds dispatch, register and config, each on a host of its own, through HostSession.
class ConformanceDispatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dispatch_data() { addRows(u"dispatch"_s); }
    void dispatch();
    void registering_data() { addRows(u"register"_s); }
    void registering();
    void config_data() { addRows(u"config"_s); }
    void config();

private:
    static void addRows(const QString &kind);
    static void compareDispatch(const ConformanceCase &conformanceCase, const DispatchReport &report);
    static void compareFailure(const ConfigValue &expected, const HostSnapshot &snapshot);
};

namespace {

/*!
 * The cases call the homeserver's dispatchers, three of which take less than they ask modules with: they look
 * an event up by its ID, and the state of a room.
 */
Value::List callbackArguments(const QString &callback, Value::List arguments)
{
    const Value noState = Value::list({});
    if (callback == u"on_new_event"_s)
        return {Value::object(u"Event"_s, {{u"event_id"_s, arguments.at(0)}}), noState};
    if (callback == u"check_threepid_can_be_invited"_s)
        arguments[2] = noState;
    if (callback == u"check_visibility_can_be_modified"_s)
        arguments.insert(1, noState);
    return arguments;
}

//! So that a failing row shows what differs.
QString textOf(const Value &value)
{
    const Value list = Value::list({value});
    return QString::fromUtf8(QJsonDocument(list.toTagged().toArray()).toJson(QJsonDocument::Compact));
}

void compareValues(const Value &actual, const Value &expected)
{
    const QString texts = textOf(actual) + u"\nexpected: "_s + textOf(expected);
    QVERIFY2(actual == expected, qPrintable(texts));
}

QStringList namesOf(const ConfigValue &modules)
{
    QStringList names;
    const QList<ConfigValue> items = modules.asList();
    for (const ConfigValue &item : items)
        names.append(item[u"module"_s].asString());
    return names;
}

void compareError(const std::optional<ErrorInfo> &error, const ConfigValue &expected)
{
    QVERIFY(error);
    QCOMPARE(error->type, expected[u"type"_s].asString());
    if (expected.contains(u"message"_s))
        QCOMPARE(error->message, expected[u"message"_s].asString());
    if (expected.contains(u"status"_s))
        QCOMPARE(error->status.value_or(0), int(expected[u"status"_s].asInt()));
    if (expected.contains(u"errcode"_s))
        QCOMPARE(error->errcode.value_or(QString()), expected[u"errcode"_s].asString());
}

//! The modules of a `register` case: its earlier registrations, then the one that it is about.
QJsonArray registeringEntries(const ConformanceCase &conformanceCase)
{
    QList<ConfigValue> calls = conformanceCase.given[u"registrations"_s].asList();
    calls.append(conformanceCase.when[u"register"_s]);
    QJsonArray entries;
    for (const ConfigValue &call : std::as_const(calls))
        entries.append(QJsonObject {{u"module"_s, u"pkg.Registering"_s}, {u"config"_s, call.toJson()}});
    return entries;
}

} // namespace

void ConformanceDispatchTest::addRows(const QString &kind)
{
    QTest::addColumn<ConformanceCase>("conformanceCase");
    const QList<ConformanceCase> cases = conformanceCases(kind);
    // Every case of the kind runs or is excluded for a reason.
    QCOMPARE(cases.size() + excludedCases(kind), writtenCases(kind));
    QVERIFY(!cases.isEmpty());
    for (const ConformanceCase &row : cases)
        QTest::newRow(qPrintable(row.id + u' ' + row.title)) << row;
}

void ConformanceDispatchTest::dispatch()
{
    QFETCH(const ConformanceCase, conformanceCase);
    const QList<ConfigValue> modules = conformanceCase.given[u"modules"_s].asList();
    const QString callback = conformanceCase.when[u"callback"_s].asString();
    QJsonArray entries;
    for (const ConfigValue &module : modules)
        entries.append(scriptedEntry(module, callback));

    HostedConfig hosted(entries);
    for (const ModuleSnapshot &module : hosted.snapshot().modules)
        QVERIFY2(module.state == ModuleState::Active, qPrintable(module.failure ? module.failure->message : QString()));
    const Value::List arguments = callbackArguments(callback, caseValues(conformanceCase.when[u"args"_s]));
    compareDispatch(conformanceCase, hosted.fire(callback, arguments));
}

void ConformanceDispatchTest::compareDispatch(const ConformanceCase &conformanceCase, const DispatchReport &report)
{
    const ConfigValue &expect = conformanceCase.expect;
    const QStringList names = namesOf(conformanceCase.given[u"modules"_s]);
    QStringList called;
    for (const DispatchStep &step : report.steps)
        called.append(names.value(step.module));
    QCOMPARE(called, expect[u"called"_s].asStringList());

    if (expect.contains(u"error"_s)) {
        compareError(report.error, expect[u"error"_s]);
    } else {
        QVERIFY2(!report.error, qPrintable(report.error.value_or(ErrorInfo()).message));
        compareValues(report.result, caseValue(expect[u"result"_s]));
    }
    if (expect.contains(u"denied"_s))
        QCOMPARE(report.outcome == Outcome::Denied, expect[u"denied"_s].asBool());
    for (const auto &[module, arguments] : expect[u"args_seen"_s].entries()) {
        const qsizetype step = called.indexOf(module);
        QVERIFY(step >= 0);
        compareValues(Value::list(report.steps.at(step).arguments), Value::list(caseValues(arguments)));
    }
    if (const ConfigValue after = expect[u"arg_after"_s]; !after.isMissing())
        compareValues(report.argumentsAfter.value(after[u"index"_s].asInt()), caseValue(after[u"value"_s]));
}

void ConformanceDispatchTest::registering()
{
    QFETCH(const ConformanceCase, conformanceCase);
    QJsonObject extra;
    if (conformanceCase.given[u"config"_s][u"auth_delegated"_s].asBool(false))
        extra.insert(u"matrix_authentication_service"_s, QJsonObject {{u"enabled"_s, true}});
    HostedConfig hosted(registeringEntries(conformanceCase), extra);
    const HostSnapshot snapshot = hosted.snapshot();
    const ConfigValue error = conformanceCase.expect[u"error"_s];

    for (qsizetype i = 0; i < snapshot.modules.size(); ++i) {
        const bool isLast = i + 1 == snapshot.modules.size();
        const bool mayFail = isLast && !error.isMissing();
        QCOMPARE(snapshot.modules.at(i).state, mayFail ? ModuleState::Failed : ModuleState::Active);
    }
    if (!error.isMissing()) {
        const ModuleSnapshot failed = snapshot.modules.constLast();
        QVERIFY(failed.failure);
        QCOMPARE(failed.failure->phase, u"construct"_s);
        QCOMPARE(failed.failure->message, error[u"type"_s].asString());
        for (const CallbackSnapshot &callback : snapshot.callbacks) {
            for (const CallbackSnapshot::Asked &asked : callback.modules)
                QVERIFY2(asked.module != failed.index, qPrintable(callback.name));
        }
    }
    for (const auto &[name, count] : conformanceCase.expect[u"counts"_s].entries()) {
        const auto callback = std::find_if(snapshot.callbacks.begin(), snapshot.callbacks.end(),
                                           [&](const CallbackSnapshot &c) { return c.name == name; });
        QCOMPARE(callback == snapshot.callbacks.end() ? 0 : qint64(callback->modules.size()), count.asInt());
    }
}

void ConformanceDispatchTest::config()
{
    QFETCH(const ConformanceCase, conformanceCase);
    const ConfigValue modules = conformanceCase.when[u"modules"_s];
    HostedConfig hosted(modules.isMissing() ? QJsonValue(QJsonValue::Undefined) : modules.toJson());
    const ConfigValue expect = conformanceCase.expect;
    if (expect.contains(u"error"_s)) {
        compareFailure(expect[u"error"_s], hosted.snapshot());
        return;
    }
    // The classes answer this callback with what they are and what config they got.
    const DispatchReport report = hosted.fire(u"on_new_event"_s, {Value::object(u"Event"_s, {}), Value::dict({})});
    Value::List loaded;
    for (const DispatchStep &step : report.steps)
        loaded.append(step.returned);
    compareValues(Value::list(loaded), Value::fromJson(expect[u"loaded"_s].toJson()));
}

/*!
 * A homeserver refuses to start; this host fails the one entry, with the same path and texts. CFG-06 says
 * ValueError, a bare traceback upstream: by the host's decisions a module path without a dot is an ordinary
 * config error at `modules.<item N>.module`.
 */
void ConformanceDispatchTest::compareFailure(const ConfigValue &expected, const HostSnapshot &snapshot)
{
    const bool isBare = expected[u"type"_s].asString() == u"ValueError"_s;
    const QString path = isBare ? u"modules.<item 0>.module"_s : expected[u"path"_s].asString();
    const auto problem = std::find_if(snapshot.problems.begin(), snapshot.problems.end(), [&](const Problem &p) {
        return p.severity == Problem::Severity::Error && p.path == path;
    });
    QVERIFY2(problem != snapshot.problems.end(), qPrintable(path));
    QVERIFY(problem->range.isValid());
    if (isBare) {
        QVERIFY2(problem->message.startsWith(u"expected a module path"_s), qPrintable(problem->message));
    } else {
        QVERIFY2(problem->message.startsWith(expected[u"message"_s].asString()), qPrintable(problem->message));
    }
    const QStringList causes = expected[u"causes"_s].asStringList({});
    for (const QString &cause : causes)
        QVERIFY2(problem->message.contains(cause), qPrintable(problem->message));
    for (const CallbackSnapshot &callback : snapshot.callbacks) {
        for (const CallbackSnapshot::Asked &asked : callback.modules)
            QVERIFY(asked.module != problem->moduleIndex.value_or(-1));
    }
}

} // namespace modulehost

QTEST_GUILESS_MAIN(modulehost::ConformanceDispatchTest)
#include "tst_conformance_dispatch.moc"
