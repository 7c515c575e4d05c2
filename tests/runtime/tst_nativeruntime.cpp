// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instances.h"

#include <native/nativeruntime.h>

#include <modulehost/codes.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QPluginLoader>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace modulehost;
using namespace modulehost::tests;
using namespace Qt::StringLiterals;

namespace {

//! As the homeserver prints it, with every cause on a line of its own, indented further.
QString printedFailure(const LoadFailure &failure)
{
    QString text = u"Error in configuration at '%1':"_s.arg(failure.path.join(u'.'));
    QString indent = u"\n  "_s;
    text += indent + failure.message;
    for (const QString &cause : failure.causes) {
        indent += u"  "_s;
        text += u':' + indent + cause;
    }
    return text;
}

} // namespace

class TestNativeRuntime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void loadsAModule();
    void emptyConfigs_data();
    void emptyConfigs();
    void everyEntryIsItsOwnInstance();
    void instanceEndsWithItsLastUser();
    void failures_data();
    void failures();
    void placesOfFailures_data();
    void placesOfFailures();
    void furtherSchemaErrorsAreProblems();
    void schemaErrorsShowNoSecret();
    void schemaRemarksFollowTheFile();
    void nothingStaysOfAFailedConstructor();
    void unresolvedSymbolsFailTheLoad();
    void oneFileByTwoNamesIsMappedOnce();
    void marksTheRunningModule();

private:
    std::shared_ptr<ModuleInstance> load(const QString &path, const QByteArray &config = {}, int item = 0)
    {
        return m_runtime->load(specOf(path, config, item), contextOf(m_services));
    }

    std::shared_ptr<RuntimeServices> m_services;
    std::unique_ptr<NativeRuntime> m_runtime;
    QStringList m_log;
};

void TestNativeRuntime::init()
{
    m_log.clear();
    m_services = std::make_shared<RuntimeServices>();
    m_services->onLog = [this](const ModuleInstance &, const LogLine &line) { m_log.append(line.message); };
    m_runtime = std::make_unique<NativeRuntime>(NativeModuleIndex({QStringLiteral(MODULEHOST_TEST_MODULES)}));
}

void TestNativeRuntime::loadsAModule()
{
    QVERIFY(m_runtime->canLoad(u"working.Blocker"_s));
    QVERIFY(!m_runtime->canLoad(u"working.Nobody"_s));
    QCOMPARE(m_runtime->metadata(u"working.Blocker"_s)->version, u"1.2"_s);

    const auto instance = load(u"working.Blocker"_s, "blocked: '@m:test'");
    QVERIFY(!instance->failure());
    QCOMPARE(instance->state(), ModuleInstance::State::Active);
    QCOMPARE(instance->runtime(), u"native"_s);
    QCOMPARE(instance->metadata().description, u"Stops the invites of one user"_s);
    QVERIFY(instance->loadNanoseconds(LoadPhase::Construct) > 0);
    QCOMPARE(instance->logLines().lines().first().message, u"blocks @m:test"_s);

    const auto calls = instance->callbacks().of<SpamCheckerCallbacks>();
    QCOMPARE(calls.size(), 1);
    const auto &userMayInvite = *calls.first()->userMayInvite.plain();
    QVERIFY(userMayInvite(u"@a:test"_s, u"@b:test"_s, u"!r:test"_s).isAllowed());
    QCOMPARE(userMayInvite(u"@m:test"_s, u"@b:test"_s, u"!r:test"_s).rejection()->code, Codes::forbidden().text());

    const QList<RouteRegistration> routes = instance->routes();
    QCOMPARE(routes.size(), 1);
    QCOMPARE(routes.first().path, u"/_synapse/client/blocked"_s);
    QCOMPARE(routes.first().moduleName, u"working.Blocker"_s);
    QCOMPARE((*routes.first().resource->get.plain())({}).body, QByteArray("@m:test"));
}

void TestNativeRuntime::emptyConfigs_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("seen");
    QTest::newRow("absent") << QByteArray() << u"a map of 0"_s;
    QTest::newRow("null") << QByteArray("null") << u"a map of 0"_s;
    QTest::newRow("false") << QByteArray("no") << u"a map of 0"_s;
    QTest::newRow("zero") << QByteArray("0") << u"a map of 0"_s;
    QTest::newRow("empty list") << QByteArray("[]") << u"a map of 0"_s;
    QTest::newRow("empty string") << QByteArray("''") << u"a map of 0"_s;
    QTest::newRow("map") << QByteArray("{a: 1, b: 2}") << u"a map of 2"_s;
    QTest::newRow("truthy list is passed on") << QByteArray("[1, 2, 3]") << u"a list of 3"_s;
}

void TestNativeRuntime::emptyConfigs()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, seen);
    const auto instance = load(u"working.Plain"_s, config);
    QVERIFY(!instance->failure());
    const ConfigValue map = ConfigValue::fromJson(QJsonObject());
    QCOMPARE(m_log, QStringList(seen.replace(u"a map"_s, map.typeName())));
}

void TestNativeRuntime::everyEntryIsItsOwnInstance()
{
    const auto first = load(u"working.Blocker"_s, "blocked: '@a:test'", 0);
    const auto second = load(u"working.Blocker"_s, "blocked: '@b:test'", 1);
    QCOMPARE(m_log, (QStringList {u"blocks @a:test"_s, u"blocks @b:test"_s}));
    const auto answer
        = [](const auto &instance) { return (*instance->routes().first().resource->get.plain())({}).body; };
    QCOMPARE(answer(first), QByteArray("@a:test"));
    QCOMPARE(answer(second), QByteArray("@b:test"));
}

void TestNativeRuntime::instanceEndsWithItsLastUser()
{
    auto instance = load(u"working.Blocker"_s, "blocked: '@a:test'");
    auto counters = instance->counters();
    auto route = instance->routes().first();
    m_log.clear();
    instance.reset();
    counters.reset();
    QVERIFY(m_log.isEmpty());
    QCOMPARE((*route.resource->get.plain())({}).body, QByteArray("@a:test"));
    route = {};
    QCOMPARE(m_log, QStringList(u"destroyed"_s));
}

void TestNativeRuntime::failures_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("phase");
    QTest::addColumn<QString>("printed");

    QTest::newRow("no dot")
        << u"justaname"_s << QByteArray() << u"find"_s
        << u"Error in configuration at 'modules.<item 3>.module':\n"
           "  expected a module path with a dot, such as department.DepartmentModule; got \"justaname\""_s;
    QTest::newRow("near miss") << u"working.Blocked"_s << QByteArray() << u"find"_s
                               << u"Error in configuration at 'modules.<item 3>.module':\n"
                                  "  no native module \"working.Blocked\" was found (searched: %1); "
                                  "did you mean \"working.Blocker\"?"_s.arg(QStringLiteral(MODULEHOST_TEST_MODULES));
    QTest::newRow("not exported") << u"throwing.NeverExported"_s << QByteArray() << u"load"_s
                                  << u"Error in configuration at 'modules.<item 3>.module':\n  the metadata of "_s
            % QDir(QStringLiteral(MODULEHOST_TEST_MODULES)).absoluteFilePath(u"fixture-throwing.so"_s)
            % u" names throwing.NeverExported, but its code exports throwing.RefusesInConstructor, "
              "throwing.FailsAfterRegistering, throwing.ParsesWithInt, throwing.ParsesWithStdException, "
              "throwing.RefusesWithCause, throwing.RefusesConfig"_s;
    QTest::newRow("ConfigError") << u"throwing.RefusesConfig"_s << QByteArray("x: 1") << u"parse_config"_s
                                 << u"Error in configuration at 'modules.<item 3>.config.servers.<item 2>':\n"
                                    "  Failed to parse config for module 'throwing.RefusesConfig':\n"
                                    "    bad value"_s;
    QTest::newRow("ConfigError with a cause") << u"throwing.RefusesWithCause"_s << QByteArray() << u"parse_config"_s
                                              << u"Error in configuration at 'modules.<item 3>.config':\n"
                                                 "  Failed to parse config for module 'throwing.RefusesWithCause':\n"
                                                 "    cannot read the list:\n"
                                                 "      no such file"_s;
    QTest::newRow("std::exception") << u"throwing.ParsesWithStdException"_s << QByteArray() << u"parse_config"_s
                                    << u"Error in configuration at 'modules.<item 3>.config':\n"
                                       "  Failed to parse config for module 'throwing.ParsesWithStdException':\n"
                                       "    position 7"_s;
    QTest::newRow("construct") << u"throwing.FailsAfterRegistering"_s << QByteArray("kind: std") << u"construct"_s
                               << u"Error in configuration at 'modules.<item 3>':\n  the database is down"_s;
    QTest::newRow("ConfigError of a constructor")
        << u"throwing.RefusesInConstructor"_s << QByteArray("port: 80") << u"construct"_s
        << u"Error in configuration at 'modules.<item 3>.config.port':\n  the port is taken"_s;
}

void TestNativeRuntime::failures()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, config);
    QFETCH(QString, phase);
    QFETCH(QString, printed);
    const auto instance = load(path, config, 3);
    QCOMPARE(instance->state(), ModuleInstance::State::Failed);
    QVERIFY(instance->failure());
    QCOMPARE(loadPhaseName(instance->failure()->phase), phase);
    QCOMPARE(printedFailure(*instance->failure()), printed);
    const Problem problem = instance->failureProblem().value();
    QCOMPARE(problem.id, u"module-"_s % phase);
    QCOMPARE(problem.path, joinPath(instance->failure()->path));
    QCOMPARE(problem.moduleIndex, 0);
}

void TestNativeRuntime::placesOfFailures_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");

    QTest::newRow("the whole path") << u"throwing.RefusesConfig"_s << QByteArray("servers:\n  - a\n  - b\n  -    c\n")
                                    << 4 << 8;
    QTest::newRow("as far as it goes") << u"throwing.RefusesConfig"_s << QByteArray("servers:\n  - a\n") << 2 << 3;
    QTest::newRow("no config in the file") << u"throwing.RefusesConfig"_s << QByteArray() << 90 << 3;
    QTest::newRow("schema") << u"working.Blocker"_s << QByteArray("limits:\n  - 1\n  - x\n") << 3 << 5;
    QTest::newRow("find") << u"working.Nobody"_s << QByteArray() << 90 << 11;
    QTest::newRow("construct") << u"throwing.FailsAfterRegistering"_s << QByteArray("kind: std") << 90 << 3;
}

void TestNativeRuntime::placesOfFailures()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, config);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto instance = load(path, config);
    QVERIFY(instance->failure());
    QCOMPARE(instance->failure()->range.file, u"homeserver.yaml"_s);
    QCOMPARE(instance->failure()->range.line, line);
    QCOMPARE(instance->failure()->range.column, column);
}

void TestNativeRuntime::furtherSchemaErrorsAreProblems()
{
    const auto instance = load(u"working.Blocker"_s, "blocked: 5\nlimits: [1, x]\n");
    QVERIFY(instance->failure());
    QCOMPARE(instance->failure()->phase, LoadPhase::Schema);
    QVERIFY(instance->failure()->causes.isEmpty());
    QCOMPARE(instance->problems().size(), 1);
    QStringList paths {joinPath(instance->failure()->path), instance->problems().first().path};
    paths.sort();
    QCOMPARE(paths, (QStringList {u"modules.<item 0>.config.blocked"_s, u"modules.<item 0>.config.limits.<item 1>"_s}));
    QVERIFY(m_log.isEmpty());
}

void TestNativeRuntime::schemaErrorsShowNoSecret()
{
    m_services->withoutSecrets = [](const QString &text) { return QString(text).replace(u"hunter2"_s, u"<secret>"_s); };
    const auto instance = load(u"working.Blocker"_s, "blocked: 5\nlimits: [hunter2, hunter2]\n");
    QStringList texts {instance->failure()->message};
    for (const Problem &problem : instance->problems())
        texts.append(problem.message);
    QCOMPARE(texts.filter(u"<secret>"_s).size(), 2);
    QVERIFY(texts.filter(u"hunter2"_s).isEmpty());
}

void TestNativeRuntime::schemaRemarksFollowTheFile()
{
    const auto commented = [](int line) {
        ModuleSpec spec = specOf(u"working.Blocker"_s, "blocked: '@m:test'\nlimits: [x]\n");
        if (line > 0) {
            IgnoreComment comment;
            comment.range = {u"homeserver.yaml"_s, line, 20};
            comment.id = u"schema-type"_s;
            comment.firstLine = comment.lastLine = line;
            spec.ignores.append(comment);
        }
        return spec;
    };
    const auto instance = m_runtime->load(commented(2), contextOf(m_services));
    QCOMPARE(instance->state(), ModuleInstance::State::Active);
    QCOMPARE(instance->problems().size(), 0);
    const auto told = [&] {
        QStringList lines;
        for (const Problem &problem : instance->problems())
            lines.append(QString::number(problem.range.line) + u' ' + problem.id);
        lines.sort();
        return lines;
    };
    instance->setPlace(commented(7), 0);
    QCOMPARE(told(), (QStringList {u"2 schema-type"_s, u"7 unused-ignore"_s}));
    instance->setPlace(commented(9), 0);
    QCOMPARE(told(), (QStringList {u"2 schema-type"_s, u"9 unused-ignore"_s}));
    instance->setPlace(commented(0), 0);
    QCOMPARE(told(), QStringList {u"2 schema-type"_s});
    instance->setPlace(commented(2), 0);
    QCOMPARE(told(), QStringList());
}

void TestNativeRuntime::nothingStaysOfAFailedConstructor()
{
    for (const QByteArray &kind : {QByteArray("kind: std"), QByteArray("kind: int")}) {
        const auto instance = load(u"throwing.FailsAfterRegistering"_s, kind);
        QCOMPARE(instance->failure()->phase, LoadPhase::Construct);
        QVERIFY(instance->callbacks().of<SpamCheckerCallbacks>().isEmpty());
        QVERIFY(instance->bridges().isEmpty());
        QVERIFY(instance->routes().isEmpty());
        instance->goLive();
        QCOMPARE(instance->backgroundCalls().waiting(), 0);
    }
    const auto whole = load(u"throwing.ParsesWithInt"_s);
    QCOMPARE(whole->failure()->phase, LoadPhase::ParseConfig);
    QVERIFY(!whole->failure()->causes.first().isEmpty());
    QVERIFY(m_log.isEmpty());
}

void TestNativeRuntime::unresolvedSymbolsFailTheLoad()
{
    const auto instance = load(u"unresolved.Module"_s);
    QVERIFY(instance->failure());
    QCOMPARE(instance->failure()->phase, LoadPhase::Load);
    QVERIFY(instance->failure()->message.contains(u"modulehostTestsHaveNoSuchFunction"_s));
}

void TestNativeRuntime::oneFileByTwoNamesIsMappedOnce()
{
    QTemporaryDir folder;
    QVERIFY(QFile::link(QStringLiteral(MODULEHOST_TEST_MODULES "/fixture-working.so"), folder.filePath(u"link.so"_s)));
    QPluginLoader direct(QStringLiteral(MODULEHOST_TEST_MODULES "/fixture-working.so"));
    const NativeModuleIndex index({folder.path()});
    NativePlugins plugins;
    QCOMPARE(&plugins.moduleClass(index.pluginOf(*index.find(u"working.Plain"_s)), u"working.Plain"_s),
             &plugins.moduleClass(direct, u"working.Plain"_s));
}

void TestNativeRuntime::marksTheRunningModule()
{
    std::atomic<int> running {-1};
    int seen = -1;
    m_services->runningModule = &running;
    m_services->onLog = [&](const ModuleInstance &, const LogLine &) { seen = running.load(); };
    LoadContext context = contextOf(m_services);
    context.moduleNumber = 7;
    auto instance = m_runtime->load(specOf(u"working.Blocker"_s), context);
    QCOMPARE(seen, 7);
    QCOMPARE(running.load(), -1);
    seen = -1;
    instance.reset();
    QCOMPARE(seen, 7);
}

QTEST_GUILESS_MAIN(TestNativeRuntime)
#include "tst_nativeruntime.moc"
