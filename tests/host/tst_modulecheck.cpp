// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "setups.h"

#include <configdocument.h>
#include <edits/proposeedit.h>
#include <embeddedsession.h>
#include <entryschema.h>

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

ConfigDocument document(const QByteArray &modules)
{
    return ConfigDocument::fromBytes("server_name: example.com\nmodules:\n" + modules, u"homeserver.yaml"_s);
}

const QByteArray scripted = "  - module: scripted.ScriptedModule\n    config:\n";

const AvailableModule *named(const QList<AvailableModule> &modules, const QString &path)
{
    const auto found = std::find_if(modules.begin(), modules.end(),
                                    [&](const AvailableModule &module) { return module.path == path; });
    return found == modules.end() ? nullptr : &*found;
}

} // namespace

//! What a session says of a config without making it live: which modules there are, what they think of it.
class ModuleCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsAvailable();
    void looksIntoTheFoldersOfTheFile();
    void everyExampleIsTaken();
    void parseConfigRunsAndNothingElse();
    void findsNothing();
    void placesOfSchemaFindings();
    void whatIsLeftOutIsNotRun();
    void commentsSilenceSchemaFindingsOfTheHost();
    void unreadableConfig();
};

void ModuleCheckTest::tellsWhatIsAvailable()
{
    EmbeddedSession session(testOptions());
    const QList<AvailableModule> modules = resultOf(session.availableModules(ConfigDocument()));
    const AvailableModule *module = named(modules, u"scripted.ScriptedModule"_s);
    QVERIFY(module);
    QVERIFY(!module->description.isEmpty() && !module->version.isEmpty() && !module->author.isEmpty());
    QVERIFY(!module->schema.isEmpty() && !module->example.isEmpty());
    QVERIFY(module->file.endsWith(u"scripted.so"_s));
    QVERIFY(named(modules, u"hosted.Marked"_s));
    QCOMPARE(resultOf(session.snapshot()).modules.size(), 0);
}

void ModuleCheckTest::looksIntoTheFoldersOfTheFile()
{
    HostOptions options = testOptions();
    options.modulePaths.clear();
    EmbeddedSession session(options);
    QVERIFY(!named(resultOf(session.availableModules(document({}))), u"hosted.Marked"_s));
    const ConfigDocument naming = ConfigDocument::fromBytes(
        "module_console: { native_module_paths: [\"" MODULEHOST_TEST_MODULES "\"] }\n", u"homeserver.yaml"_s);
    QVERIFY(named(resultOf(session.availableModules(naming)), u"hosted.Marked"_s));
}

void ModuleCheckTest::everyExampleIsTaken()
{
    HostOptions options = testOptions();
    options.modulePaths.clear();
    EmbeddedSession session(options);
    ConfigDocument config = document({});
    const QList<AvailableModule> modules = resultOf(session.availableModules(config));
    QVERIFY(!modules.isEmpty());
    for (const AvailableModule &module : modules) {
        QVERIFY2(!module.example.isEmpty(), qPrintable(module.path));
        const OperationProposal added = proposeEdit(config, {AddModule {-1, module.path, module.example.toUtf8()}});
        QVERIFY2(!added.isRefused(), qPrintable(module.path + u": " + added.refusal));
        config = added.document;
    }
    QCOMPARE(config.modules().size(), modules.size());
    const QList<Problem> problems = resultOf(session.checkModules(config));
    for (const Problem &problem : problems)
        qWarning() << toGnuText(problem);
    QVERIFY(problems.isEmpty());
}

void ModuleCheckTest::parseConfigRunsAndNothingElse()
{
    EmbeddedSession session(testOptions());
    resultOf(session.apply(document("  - module: hosted.Marked\n    config: { mark: live }\n")));
    const HostSnapshot before = resultOf(session.snapshot());
    const QList<Problem> problems = resultOf(session.checkModules(document(
        scripted + "      fails: { in: parse_config, message: the moon is wrong, path: [callbacks] }\n" + scripted
        + "      fails: { in: constructor, message: not reached }\n" + "  - module: not.There\n  - module: 5\n")));
    QCOMPARE(problems.size(), 3);
    const auto moon = std::find_if(problems.begin(), problems.end(), [](const Problem &problem) {
        return problem.message.contains(u"the moon is wrong"_s);
    });
    QVERIFY(moon != problems.end());
    QCOMPARE(moon->id, u"module-parse_config"_s);
    QCOMPARE(moon->range.line, 5);
    QCOMPARE(moon->moduleIndex, 0);
    const HostSnapshot after = resultOf(session.snapshot());
    QCOMPARE(after.revision, before.revision);
    QCOMPARE(after.modules.size(), 1);
    QCOMPARE(after.modules.constFirst().state, ModuleState::Active);
}

void ModuleCheckTest::findsNothing()
{
    EmbeddedSession session(testOptions());
    QCOMPARE(resultOf(session.checkModules(document(scripted + "      routes: []\n"))).size(), 0);
    const QList<LogRecord> log = resultOf(session.log(0, 100));
    QVERIFY(std::any_of(log.begin(), log.end(),
                        [](const LogRecord &line) { return line.message.contains(u"nothing was changed"_s); }));
}

void ModuleCheckTest::placesOfSchemaFindings()
{
    EmbeddedSession session(testOptions());
    const ConfigDocument config = document(scripted + "      routs: []\n      caches: 5\n");
    const QList<Problem> problems = resultOf(session.checkModules(config));
    QCOMPARE(problems.size(), 2);
    // The same as the window says without the host, so that nothing is told twice.
    QHash<QString, QJsonObject> schemas;
    for (const AvailableModule &module : resultOf(session.availableModules(config)))
        schemas.insert(module.path, module.schema);
    const QList<Problem> known = schemaProblems(config, schemas);
    QCOMPARE(known.size(), 2);
    for (const Problem &problem : problems)
        QVERIFY2(known.contains(problem), qPrintable(toGnuText(problem) + u' ' + problem.id));
    QCOMPARE(problems.constFirst().suggestion, u"routes"_s);
}

void ModuleCheckTest::whatIsLeftOutIsNotRun()
{
    EmbeddedSession session(testOptions());
    const ConfigDocument config = document(scripted + "      fails: { in: parse_config }\n");
    QCOMPARE(resultOf(session.checkModules(config)).size(), 1);
    ApplyOptions options;
    options.without = {u"scripted.ScriptedModule"_s};
    QCOMPARE(resultOf(session.checkModules(config, options)).size(), 0);
    options.without.clear();
    options.safeMode = true;
    QCOMPARE(resultOf(session.checkModules(config, options)).size(), 0);
}

void ModuleCheckTest::commentsSilenceSchemaFindingsOfTheHost()
{
    EmbeddedSession session(testOptions());
    const ConfigDocument loud = document(scripted + "      routes: []\n      later: 5\n");
    QCOMPARE(resultOf(session.checkModules(loud)).size(), 1);
    // The module itself may still say no to it: then the schema was right.
    const ConfigDocument quiet
        = document(scripted + "      routes: []\n      # module-console: ignore unknown-key\n      later: 5\n");
    const QList<Problem> problems = resultOf(session.checkModules(quiet));
    for (const Problem &problem : problems)
        QVERIFY2(problem.id != u"unknown-key"_s && problem.id != u"unused-ignore"_s, qPrintable(toGnuText(problem)));
    const ConfigDocument unused = document(scripted + "      # module-console: ignore unknown-key\n      routes: []\n");
    const QList<Problem> hints = resultOf(session.checkModules(unused));
    QCOMPARE(hints.size(), 1);
    QCOMPARE(hints.constFirst().id, u"unused-ignore"_s);
    QCOMPARE(hints.constFirst().severity, Problem::Severity::Hint);
}

void ModuleCheckTest::unreadableConfig()
{
    EmbeddedSession session(testOptions());
    QVERIFY(!resultOf(session.checkModules(ConfigDocument::fromBytes("modules: [", u"homeserver.yaml"_s))).isEmpty());
}

QTEST_GUILESS_MAIN(ModuleCheckTest)
#include "tst_modulecheck.moc"
