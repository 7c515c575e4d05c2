// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childprocess.h"

#include <configdocument.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace modulehost;

class ConfigDocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modules();
    void configsThatAreFalsy();
    void entryErrors_data();
    void entryErrors();
    void oneBadEntryLeavesTheOthers();
    void falsyModules_data();
    void falsyModules();
    void duplicateKeysAreErrorsInModules();
    void disabledEntries();
    void disabledEntriesOnly();
    void disabledEntriesThatAreNone();
    void disabledEntriesBesideAliases();
    void disabledEntryWithAnAlias();
    void markerInsideAnEntry();
    void duplicateKeysBehindAnchors();
    void severalFiles();
    void folders();
    void foldersWithoutFiles();
    void foldersOfOthers();
    void filesThatDoNotCount();
    void refusedFile();
    void missingFile();
    void hashes();
    void homeserverSettings();
    void defaults();
    void wrongTypesAreProblems();
    void keysOfOthersAreNotJudged_data();
    void keysOfOthersAreNotJudged();
    void hintsOfOtherReaders_data();
    void hintsOfOtherReaders();
    void console();
    void consoleErrors_data();
    void consoleErrors();
    void caches();
    void noCacheFactors_data();
    void noCacheFactors();

private:
    static ConfigDocument read(const QByteArray &text) { return ConfigDocument::fromBytes(text, u"homeserver.yaml"_s); }
    static QStringList texts(const ConfigDocument &document);
    static void write(const QString &name, const QByteArray &text);
};

QStringList ConfigDocumentTest::texts(const ConfigDocument &document)
{
    QStringList lines;
    for (const Problem &problem : document.problems())
        lines.append(toGnuText(problem));
    return lines;
}

void ConfigDocumentTest::write(const QString &name, const QByteArray &text)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void ConfigDocumentTest::modules()
{
    const ConfigDocument document
        = read("server_name: example.com\nmodules:\n  - module: a.b.C\n    config: {ttl: 5d}\n"
               "  - config: 7\n    module: 'x.Y'\n");
    QVERIFY(document.problems().isEmpty());
    QCOMPARE(document.modules().size(), 2);
    const ModuleEntry &first = document.modules().at(0);
    QCOMPARE(first.index, 0);
    QCOMPARE(first.path, u"a.b.C"_s);
    QCOMPARE(first.configPath, u"modules.<item 0>"_s);
    QCOMPARE(first.pathRange.line, 3);
    QCOMPARE(first.pathRange.column, 13);
    QCOMPARE(first.entry.line, 3);
    QCOMPARE(first.config[u"ttl"_s].path(), QStringList {u"ttl"_s});
    QCOMPARE(first.config[u"ttl"_s].range().line, 4);
    QVERIFY(!first.disabled);
    QVERIFY(!first.problem);
    const ModuleEntry &second = document.modules().at(1);
    QCOMPARE(second.config.asInt(), 7);
    QCOMPARE(second.configPath, u"modules.<item 1>"_s);
}

void ConfigDocumentTest::configsThatAreFalsy()
{
    const ConfigDocument document
        = read("modules:\n- module: a.A\n- {module: a.B, config: null}\n- {module: a.C, config: []}\n"
               "- {module: a.D, config: ''}\n- {module: a.E, config: 0}\n- {module: a.F, config: off}\n- {module: a.G, "
               "config: x}\n");
    for (int i = 0; i < 6; ++i) {
        const ConfigValue config = document.modules().at(i).config;
        QVERIFY(config.isMap());
        QCOMPARE(config.size(), 0);
        QCOMPARE(config.range().line, i + 2);
    }
    QCOMPARE(document.modules().at(6).config.asString(), u"x"_s);
}

void ConfigDocumentTest::entryErrors_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &text, const QString &message) {
        QTest::newRow(name) << text << message;
    };
    row("no mapping", "modules:\n  - pkg.Echo\n",
        u"homeserver.yaml:2:5: error: modules.<item 0>: expected a mapping"_s);
    row("null entry", "modules:\n  -\n", u"homeserver.yaml:2:4: error: modules.<item 0>: expected a mapping"_s);
    row("no path", "modules: [{config: {}}]\n",
        u"homeserver.yaml:1:11: error: modules.<item 0>.module: expected a string"_s);
    row("path no string", "modules:\n- module: 5\n",
        u"homeserver.yaml:2:11: error: modules.<item 0>.module: expected a string"_s);
    row("path null", "modules:\n- module:\n",
        u"homeserver.yaml:2:10: error: modules.<item 0>.module: expected a string"_s);
    row("no dot", "modules:\n- module: name\n",
        u"homeserver.yaml:2:11: error: modules.<item 0>.module: expected a module path such as package.ClassName, got \"name\""_s);
    row("empty path", "modules:\n- module: ''\n",
        u"homeserver.yaml:2:11: error: modules.<item 0>.module: expected a module path such as package.ClassName, got \"\""_s);
    row("mapping", "modules:\n  module: a.B\n",
        u"homeserver.yaml:2:3: error: modules.<item 0>: expected a mapping; \"modules\" takes a list, but this is a mapping"_s);
    row("string", "modules: a.B\n",
        u"homeserver.yaml:1:10: error: modules.<item 0>: expected a mapping; \"modules\" takes a list, but this is a string"_s);
    row("number", "modules: 5\n",
        u"homeserver.yaml:1:10: error: modules: expected a list of modules, got an integer"_s);
    row("true", "modules: yes\n", u"homeserver.yaml:1:10: error: modules: expected a list of modules, got a boolean"_s);
    row("unknown key", "modules:\n- module: a.B\n  confg: {}\n",
        u"homeserver.yaml:3:3: warning: modules.<item 0>.confg: the key \"confg\" is unknown and has no effect; did you mean \"config\"?"_s);
}

void ConfigDocumentTest::entryErrors()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    QCOMPARE(texts(read(text)), QStringList {message});
}

void ConfigDocumentTest::oneBadEntryLeavesTheOthers()
{
    const ConfigDocument document = read("modules:\n- module: a.A\n- 5\n- {module: b}\n- module: c.C\n");
    QCOMPARE(document.modules().size(), 4);
    QVERIFY(!document.modules().at(0).problem);
    QCOMPARE(document.modules().at(1).problem->message, u"expected a mapping"_s);
    QCOMPARE(document.modules().at(1).problem->moduleIndex, 1);
    QCOMPARE(document.modules().at(2).problem->path, u"modules.<item 2>.module"_s);
    QVERIFY(!document.modules().at(3).problem);
    QCOMPARE(document.modules().at(3).index, 3);
    QCOMPARE(document.problems().size(), 2);
    QCOMPARE(document.state(), ConfigDocument::State::Good);
}

void ConfigDocumentTest::falsyModules_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *value : {"", "null", "[]", "{}", "''", "0", "0.0", "no", "!!set {}"})
        QTest::newRow(*value ? value : "nothing") << QByteArray("modules: ") + value + "\n";
    QTest::newRow("absent") << QByteArray("server_name: x\n");
}

void ConfigDocumentTest::falsyModules()
{
    QFETCH(QByteArray, text);
    const ConfigDocument document = read(text);
    QVERIFY(document.modules().isEmpty());
    QVERIFY(document.problems().isEmpty());
}

void ConfigDocumentTest::duplicateKeysAreErrorsInModules()
{
    const ConfigDocument document = read("report_stats: no\nreport_stats: no\nmodules:\n- module: a.A\n- module: b.B\n"
                                         "  config:\n    ttl: 1\n    ttl: 2\n");
    QCOMPARE(
        texts(document),
        (QStringList {
            u"homeserver.yaml:2:1: warning: report_stats: the key \"report_stats\" stands here and on line 1; this one, the last, counts"_s,
            u"homeserver.yaml:8:5: error: modules.<item 1>.config.ttl: the key \"ttl\" stands here and on line 7; this one, the last, counts"_s}));
    QVERIFY(!document.modules().at(0).problem);
    QCOMPARE(document.modules().at(1).problem, document.problems().at(1));
    QCOMPARE(document.problems().at(1).moduleIndex, 1);
    QCOMPARE(document.modules().at(1).config[u"ttl"_s].asInt(), 2);
}

void ConfigDocumentTest::disabledEntries()
{
    const QByteArray text(
        "# module-console: disabled\n# - module: before.Modules\nmodules:\n"
        "  - module: a.A\n    config:\n      note: |\n        # module-console: disabled\n        # - module: in.Text\n"
        "  # module-console: disabled\n"
        "  # - module: b.B\n  #   config:\n  #     x: [1, 2]\n  #\n  #     # inner comment\n  # not of it\n"
        "  - module: c.C\n"
        "#  module-console:  disabled\n#  -   module: \"d.D\"\n"
        "# an ordinary comment\n"
        "other: 1\n# module-console: disabled\n# - module: after.Modules\n");
    const ConfigDocument document = read(text);
    QVERIFY2(document.problems().isEmpty(), qPrintable(texts(document).join(u'\n')));
    QCOMPARE(document.modules().size(), 4);
    QStringList paths;
    for (const ModuleEntry &entry : document.modules())
        paths.append(entry.path);
    QCOMPARE(paths, (QStringList {u"a.A"_s, u"b.B"_s, u"c.C"_s, u"d.D"_s}));

    const ModuleEntry &b = document.modules().at(1);
    QVERIFY(b.disabled);
    QCOMPARE(b.index, 0);
    QVERIFY(b.configPath.isEmpty());
    QCOMPARE(b.entry.line, 9);
    QCOMPARE(b.config[u"x"_s].size(), 2);
    const QByteArray commented = text.mid(b.entry.begin, b.entry.end - b.entry.begin);
    QVERIFY(commented.startsWith("# module-console: disabled\n  # - module: b.B"));
    QVERIFY(commented.endsWith("# inner comment"));
    QCOMPARE(text.mid(b.pathRange.begin, b.pathRange.end - b.pathRange.begin), QByteArray("b.B"));
    QCOMPARE(b.pathRange.line, 10);
    QCOMPARE(b.pathRange.column, 15);

    const ModuleEntry &c = document.modules().at(2);
    QCOMPARE(c.index, 1);
    QCOMPARE(c.configPath, u"modules.<item 1>"_s);
    const ModuleEntry &d = document.modules().at(3);
    QCOMPARE(d.index, 1);
    QCOMPARE(text.mid(d.pathRange.begin, d.pathRange.end - d.pathRange.begin), QByteArray("\"d.D\""));
    QCOMPARE(document.enabledModules().size(), 2);
}

void ConfigDocumentTest::disabledEntriesOnly()
{
    const ConfigDocument document = read("modules:\r\n# module-console: disabled\r\n#- module: a.A\r\n#  config: {}\r\n"
                                         "# module-console: disabled\r\n#- module: b.B\r\n");
    QCOMPARE(document.modules().size(), 2);
    QCOMPARE(document.modules().at(1).path, u"b.B"_s);
    QVERIFY(document.enabledModules().isEmpty());
    QVERIFY(document.problems().isEmpty());
}

void ConfigDocumentTest::disabledEntriesThatAreNone()
{
    const ConfigDocument document = read("modules:\n- module: a.A\n# module-console: disabled\n\n# - module: b.B\n");
    QCOMPARE(document.modules().size(), 2);
    QVERIFY(document.modules().at(1).disabled);
    QVERIFY(document.modules().at(1).path.isEmpty());
    QCOMPARE(
        texts(document),
        QStringList {
            u"homeserver.yaml:3:1: warning: the comment lines below are no entry with a module, so that it cannot be enabled again"_s});
}

void ConfigDocumentTest::severalFiles()
{
    const ConfigDocument document = ConfigDocument::fromFiles(
        {{u"a.yaml"_s, "server_name: one\nmodules:\n- module: a.A\nemail: {app_name: X}\nkept: 1\n"},
         {u"b.yaml"_s, "modules:\n- module: b.B\n# module-console: disabled\n# - module: c.C\nemail: {}\n"}});
    QCOMPARE(document.serverName(), u"one"_s);
    QCOMPARE(document.enabledModules().size(), 1);
    QCOMPARE(document.enabledModules().first().path, u"b.B"_s);
    QCOMPARE(document.enabledModules().first().entry.file, u"b.yaml"_s);
    QCOMPARE(document.modules().size(), 2);
    QCOMPARE(document.modulesFile()->name, u"b.yaml"_s);
    QCOMPARE(document.emailAppName(), u"Matrix"_s);
    QCOMPARE(document.root()[u"kept"_s].range().file, u"a.yaml"_s);
    QCOMPARE(document.root().keys(), (QStringList {u"server_name"_s, u"modules"_s, u"email"_s, u"kept"_s}));
    QCOMPARE(document.files().size(), 2);
}

void ConfigDocumentTest::folders()
{
    QTemporaryDir folder;
    const QDir dir(folder.path());
    QVERIFY(dir.mkdir(u"conf.d"_s));
    write(dir.filePath(u"homeserver.yaml"_s), "server_name: main\na: 1\n");
    write(dir.filePath(u"conf.d/b.yaml"_s), "a: 3\n");
    write(dir.filePath(u"conf.d/B.yaml"_s), "a: 2\nb: 2\n");
    write(dir.filePath(u"conf.d/.hidden.yaml"_s), "b: hidden\nc: hidden\n");
    write(dir.filePath(u"conf.d/note.yml"_s), "a: 9\n");
    write(dir.filePath(u"conf.d/note.yaml~"_s), "a: 9\n");
    const ConfigDocument document
        = ConfigDocument::open({dir.filePath(u"homeserver.yaml"_s), dir.filePath(u"conf.d"_s)});
    QCOMPARE(document.state(), ConfigDocument::State::Good);
    QStringList names;
    for (const ConfigFile &file : document.files())
        names.append(dir.relativeFilePath(file.name));
    QCOMPARE(names,
             (QStringList {u"homeserver.yaml"_s, u"conf.d/.hidden.yaml"_s, u"conf.d/B.yaml"_s, u"conf.d/b.yaml"_s}));
    QCOMPARE(document.root()[u"a"_s].asInt(), 3);
    QCOMPARE(document.root()[u"b"_s].asInt(), 2);
    QCOMPARE(document.root()[u"c"_s].asString(), u"hidden"_s);
}

void ConfigDocumentTest::foldersWithoutFiles()
{
    QTemporaryDir folder;
    const QDir dir(folder.path());
    QVERIFY(dir.mkdir(u"conf.d"_s));
    const ConfigDocument empty = ConfigDocument::open({dir.filePath(u"conf.d"_s)});
    QCOMPARE(empty.state(), ConfigDocument::State::Unreadable);
    QCOMPARE(texts(empty),
             QStringList(dir.filePath(u"conf.d"_s) + u": error: this folder has no file whose name ends in .yaml"_s));

    // Beside a file it is as empty as Debian's own may be.
    write(dir.filePath(u"homeserver.yaml"_s), "server_name: main\n");
    const ConfigDocument both = ConfigDocument::open({dir.filePath(u"homeserver.yaml"_s), dir.filePath(u"conf.d"_s)});
    QCOMPARE(both.state(), ConfigDocument::State::Good);
    QCOMPARE(both.problems(), QList<Problem>());
}

void ConfigDocumentTest::foldersOfOthers()
{
    if (geteuid() != 0)
        QSKIP("only root can become somebody else");
    QTemporaryDir folder;
    const QDir dir(folder.path());
    const QString name = dir.filePath(u"conf.d"_s);
    QVERIFY(dir.mkdir(u"conf.d"_s));
    write(name + u"/a.yaml"_s, "modules: [{module: a.B}]\n");
    QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions::fromInt(0x7755)));
    // Neither one that cannot be listed nor one whose files cannot be looked at is a config without modules.
    for (const int permissions : {0x7700, 0x7744, 0x7711}) {
        QVERIFY(QFile::setPermissions(name, QFile::Permissions::fromInt(permissions)));
        const QByteArray answer = inChildAs({41001, 41001}, [&]() -> QByteArray {
            const ConfigDocument document = ConfigDocument::open({name});
            return QByteArray::number(int(document.state())) + ' ' + texts(document).join(u'|').toUtf8();
        });
        const QByteArray expected = QByteArray::number(int(ConfigDocument::State::Unreadable)) + ' ' + name.toUtf8()
            + ": error: cannot be read: Permission denied; the folder " + name.toUtf8() + " belongs to root";
        QVERIFY2(answer.startsWith(expected), answer.constData());
    }
}

void ConfigDocumentTest::filesThatDoNotCount()
{
    const ConfigDocument document = ConfigDocument::fromFiles(
        {{u"a.yaml"_s, "server_name: x\n"}, {u"empty.yaml"_s, "# nothing\n"}, {u"list.yaml"_s, "- modules\n"}});
    QCOMPARE(document.state(), ConfigDocument::State::Good);
    QCOMPARE(document.serverName(), u"x"_s);
    QCOMPARE(texts(document),
             (QStringList {u"empty.yaml:1:1: warning: this file is empty and is ignored"_s,
                           u"list.yaml:1:1: warning: this file is a list and no mapping; it is ignored"_s}));
}

void ConfigDocumentTest::refusedFile()
{
    const ConfigDocument document
        = ConfigDocument::fromFiles({{u"a.yaml"_s, "modules: [{module: a.B}]\n"}, {u"b.yaml"_s, "a: [\n"}});
    QCOMPARE(document.state(), ConfigDocument::State::Refused);
    QVERIFY(!document.isReadable());
    QVERIFY(document.root().isMissing());
    QVERIFY(document.modules().isEmpty());
    QCOMPARE(texts(document), QStringList {u"b.yaml:1:4: error: the bracket opened here is never closed"_s});
    QCOMPARE(document.files().at(1).bytes, QByteArray("a: [\n"));
}

void ConfigDocumentTest::missingFile()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(u"none.yaml"_s);
    const ConfigDocument document = ConfigDocument::open({name});
    QCOMPARE(document.state(), ConfigDocument::State::Unreadable);
    QCOMPARE(document.problems().size(), 1);
    QVERIFY(texts(document).first().startsWith(name + ": error: cannot be read: "_L1));
    QCOMPARE(document.problems().first().id, u"file"_s);
}

void ConfigDocumentTest::hashes()
{
    const ConfigDocument document = read("a: 1\n");
    QCOMPARE(document.files().first().hash.toHex(),
             QByteArray("37b128c59f1f5097f73f82691cb519f1f568667faab5ced1b4ab979d36837eae"));
}

void ConfigDocumentTest::homeserverSettings()
{
    const ConfigDocument document = read(
        "server_name: example.com\npublic_baseurl: https://m.example.com\nemail: {app_name: Chat}\n"
        "worker_app: synapse.app.generic_worker\nworker_name: w1\nmatrix_authentication_service: {enabled: yes}\n");
    QCOMPARE(document.serverName(), u"example.com"_s);
    QCOMPARE(document.publicBaseUrl(), u"https://m.example.com/"_s);
    QCOMPARE(document.emailAppName(), u"Chat"_s);
    QCOMPARE(document.workerApp(), u"synapse.app.generic_worker"_s);
    QCOMPARE(document.workerName(), u"w1"_s);
    QVERIFY(document.isAuthenticationDelegated());
    QVERIFY(read("experimental_features: {msc3861: {enabled: true}}\n").isAuthenticationDelegated());
}

void ConfigDocumentTest::defaults()
{
    const ConfigDocument document = read("server_name: example.com\n");
    QCOMPARE(document.publicBaseUrl(), u"https://example.com/"_s);
    QCOMPARE(document.emailAppName(), u"Matrix"_s);
    QVERIFY(!document.isAuthenticationDelegated());
    QVERIFY(document.workerName().isNull());
    QVERIFY(document.workerApp().isNull());
    QCOMPARE(document.console().listenAddress, u"127.0.0.1"_s);
    QCOMPARE(document.console().listenPort, 8018);
    QCOMPARE(document.console().targetSynapse, u"1.157.1"_s);
    QVERIFY(!document.console().callbackTimeLimit);
    QVERIFY(document.console().python.isEmpty());
    QCOMPARE(document.caches().globalFactor, 0.5);
    QVERIFY(document.caches().section.isMissing());
    QCOMPARE(ConfigDocument().state(), ConfigDocument::State::Good);
}

void ConfigDocumentTest::wrongTypesAreProblems()
{
    const ConfigDocument document = read("server_name: 5\n");
    QCOMPARE(texts(document), QStringList {u"homeserver.yaml:1:14: error: server_name: expected a string, got 5"_s});
    QVERIFY(document.serverName().isEmpty());
}

void ConfigDocumentTest::keysOfOthersAreNotJudged_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"email: x", "email: {app_name: 5}", "worker_name: [a]", "worker_app: 1", "public_baseurl: {a: b}",
          "public_baseurl: 5", "caches: false", "caches: []", "caches: ''", "caches: 0"})
        QTest::newRow(text) << QByteArray(text);
}

void ConfigDocumentTest::keysOfOthersAreNotJudged()
{
    QFETCH(QByteArray, text);
    const ConfigDocument document = read("server_name: x\n" + text + "\n");
    QCOMPARE(texts(document), QStringList());
    QCOMPARE(document.emailAppName(), u"Matrix"_s);
    QVERIFY(document.workerName().isNull());
    QCOMPARE(document.publicBaseUrl(), u"https://x/"_s);
    QVERIFY(document.caches().section.isMissing());
}

void ConfigDocumentTest::disabledEntriesBesideAliases()
{
    const ConfigDocument document = read("x: &x {module: x.X, config: {a: 1}}\nmodules:\n- module: a.A\n"
                                         "# module-console: disabled\n# - module: b.B\n- *x\n"
                                         "# module-console: disabled\n# - module: c.C\n- module: d.D\n- *x\n");
    QStringList paths;
    for (const ModuleEntry &entry : document.modules())
        paths.append(entry.path);
    QCOMPARE(paths, (QStringList {u"a.A"_s, u"b.B"_s, u"x.X"_s, u"c.C"_s, u"d.D"_s, u"x.X"_s}));
    QCOMPARE(document.enabledModules().at(1).index, 1);
    QCOMPARE(document.enabledModules().at(3).index, 3);
}

void ConfigDocumentTest::disabledEntryWithAnAlias()
{
    const QByteArray text("d: &d {ttl: 5d}\nmodules:\n# module-console: disabled\n# - module: b.B\n#   config:\n"
                          "#     <<: *d\n#     more: [1,\n#       x]\n# module-console: disabled\n# - module: c.C\n"
                          "#   config: *later\nlate: &later 1\n");
    const ConfigDocument document = read(text);
    QCOMPARE(document.modules().size(), 2);
    const ConfigValue config = document.modules().at(0).config;
    QCOMPARE(config[u"ttl"_s].asString(), u"5d"_s);
    QCOMPARE(config[u"ttl"_s].range().line, 1);
    const SourceRange inner = config[u"more"_s].at(1).range();
    QCOMPARE(inner.line, 8);
    QCOMPARE(inner.column, 9);
    QCOMPARE(text.mid(inner.begin, inner.end - inner.begin), QByteArray("x"));
    QVERIFY(document.modules().at(1).path.isEmpty());
    QCOMPARE(
        texts(document),
        QStringList {
            u"homeserver.yaml:9:1: warning: the comment lines below are no entry with a module, so that it cannot be enabled again: the alias *later names no anchor before it"_s});
}

void ConfigDocumentTest::markerInsideAnEntry()
{
    const ConfigDocument document
        = read("modules:\n- module: a.A\n# module-console: disabled\n# - module: b.B\n  config: 1\n");
    QCOMPARE(document.modules().size(), 1);
    QCOMPARE(
        texts(document),
        QStringList {
            u"homeserver.yaml:3:1: warning: this line stands inside an entry and disables nothing; put it above the entry's \"-\""_s});
}

void ConfigDocumentTest::duplicateKeysBehindAnchors()
{
    const ConfigDocument document
        = read("x: &x\n  ttl: 1\n  ttl: 2\ny: &y {deep: {a: 1, a: 1}}\nmodules:\n- module: a.A\n  config: *x\n"
               "- module: b.B\n  config: {<<: *y, own: 1}\n- module: c.C\n");
    QStringList errors;
    for (const Problem &problem : document.problems()) {
        if (problem.severity == Problem::Severity::Error)
            errors.append(toGnuText(problem) + u" ["_s + QString::number(problem.moduleIndex.value_or(-1)) + u']');
    }
    QCOMPARE(
        errors,
        (QStringList {
            u"homeserver.yaml:3:3: error: modules.<item 0>.config.ttl: the key \"ttl\" stands here and on line 2; this one, the last, counts [0]"_s,
            u"homeserver.yaml:4:21: error: modules.<item 1>.config.deep.a: the key \"a\" stands here and on line 4; this one, the last, counts [1]"_s}));
    QVERIFY(document.modules().at(0).problem);
    QCOMPARE(document.modules().at(1).problem->moduleIndex, 1);
    QVERIFY(!document.modules().at(2).problem);
}

void ConfigDocumentTest::hintsOfOtherReaders_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("hints");
    QTest::newRow("breaks behind a block") << QByteArray("a: |+\n  x\n\n\n") << QStringList();
    QTest::newRow("block without a line end") << QByteArray("a: |\n  x") << QStringList();
    QTest::newRow("breaks in the middle") << QByteArray("a: >+\n  x\n\n\nb: 1\n") << QStringList();
    QTest::newRow("late difference")
        << QByteArray("a: \"0123456789 123456789 123456789 123456789 12\\N456789 the end of it all\"\n")
        << QStringList {
               u"homeserver.yaml:1:4: hint: the homeserver reads the text \"…3456789 123456789 12 456789 the end of i…\" here, other YAML readers may read the text \"…3456789 123456789 12\uFFFD456789 the end of i…\"; quote or indent it more plainly"_s};
    QTest::newRow("of a secret")
        << QByteArray("smtp_pass: \"0123456789 12\\N456789\"\n")
        << QStringList {
               u"homeserver.yaml:1:12: hint: other YAML readers may read this secret in another way than the homeserver; quote or indent it more plainly"_s};
    const QByteArray comments(20'000, '#');
    QTest::newRow("of a large file")
        << QByteArray(comments + "\na: \"\\N\"\n")
        << QStringList {
               u"homeserver.yaml:2:4: hint: the homeserver reads the text \" \" here, other YAML readers may read the text \"\uFFFD\"; quote or indent it more plainly"_s};
}

void ConfigDocumentTest::hintsOfOtherReaders()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, hints);
    QCOMPARE(texts(read(text)), hints);
}

void ConfigDocumentTest::console()
{
    const ConfigDocument document = ConfigDocument::fromBytes(
        "module_console:\n  listen: '[::1]:9000'\n  native_module_paths: [./modules, /opt/m]\n"
        "  python: venv/bin/python\n  python_path: [../p]\n  target_synapse: 1.150.0\n"
        "  callback_time_limit: 30s\n",
        u"/etc/synapse/homeserver.yaml"_s);
    QVERIFY(document.problems().isEmpty());
    const ConsoleSettings &console = document.console();
    QCOMPARE(console.listenAddress, u"::1"_s);
    QCOMPARE(console.listenPort, 9000);
    QCOMPARE(console.nativeModulePaths, (QStringList {u"/etc/synapse/modules"_s, u"/opt/m"_s}));
    QCOMPARE(console.python, u"/etc/synapse/venv/bin/python"_s);
    QCOMPARE(console.pythonPath, QStringList {u"/etc/p"_s});
    QCOMPARE(console.targetSynapse, u"1.150.0"_s);
    QCOMPARE(console.callbackTimeLimit, std::chrono::seconds(30));
    QCOMPARE(read("module_console: {python: python3.11}\n").console().python, u"python3.11"_s);
    QCOMPARE(parseListen(u":0"_s), std::pair(u"127.0.0.1"_s, quint16(0)));
    QCOMPARE(parseListen(u"localhost:80"_s), std::pair(u"localhost"_s, quint16(80)));
    for (const char *wrong : {"", ":", "8018", "example.com:80", "256.0.0.1:80", "[::g]:80", "[]x:80", "127.0.0.1:١",
                              "a b:1", "127.0.0.1:", "127.0.0.1:65536", "::1:80", "x:-1", "x:+1", "x: 1"})
        QVERIFY2(!parseListen(QString::fromUtf8(wrong)), wrong);
}

void ConfigDocumentTest::consoleErrors_data()
{
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &section, const QString &message) {
        QTest::newRow(name) << section << message;
    };
    row("no mapping", "[1]", u"1:17: error: module_console: expected a mapping, got a list"_s);
    row("listen", "{listen: everywhere}",
        u"1:26: error: module_console.listen: expected an address and a port such as 127.0.0.1:8018, got \"everywhere\""_s);
    row("port", "{listen: 8018}",
        u"1:26: error: module_console.listen: expected an address and a port such as 127.0.0.1:8018, got 8018"_s);
    row("paths", "{native_module_paths: x}",
        u"1:39: error: module_console.native_module_paths: expected a list of strings, got \"x\""_s);
    row("path", "{python_path: [5]}", u"1:32: error: module_console.python_path.<item 0>: expected a string, got 5"_s);
    row("python", "{python: [x]}", u"1:26: error: module_console.python: expected a string, got a list"_s);
    row("target", "{target_synapse: 1.15}",
        u"1:34: error: module_console.target_synapse: expected a version such as \"1.157.1\"; put it in quotes, 1.15 is a number"_s);
    row("target word", "{target_synapse: abc}",
        u"1:34: error: module_console.target_synapse: expected a version such as \"1.157.1\", got \"abc\""_s);
    row("target empty", "{target_synapse: ''}",
        u"1:34: error: module_console.target_synapse: expected a version such as \"1.157.1\", got \"\""_s);
    row("listen host", "{listen: 'example.com:80'}",
        u"1:26: error: module_console.listen: expected an address and a port such as 127.0.0.1:8018, got \"example.com:80\""_s);
    row("listen port", "{listen: '127.0.0.1:70000'}",
        u"1:26: error: module_console.listen: expected an address and a port such as 127.0.0.1:8018, got \"127.0.0.1:70000\""_s);
    row("limit", "{callback_time_limit: soon}",
        u"1:39: error: module_console.callback_time_limit: expected a duration such as 5d, got \"soon\""_s);
    row("zero limit", "{callback_time_limit: 0}",
        u"1:39: error: module_console.callback_time_limit: expected a duration above zero, got 0"_s);
    row("unknown key", "{pyhton: x}",
        u"1:18: warning: module_console.pyhton: the key \"pyhton\" is unknown and has no effect; did you mean \"python\"?"_s);
}

void ConfigDocumentTest::consoleErrors()
{
    QFETCH(QByteArray, section);
    QFETCH(QString, message);
    const ConfigDocument document = read("module_console: " + section + "\n");
    QCOMPARE(texts(document), QStringList {"homeserver.yaml:"_L1 + message});
    QCOMPARE(document.console().listenPort, 8018);
}

void ConfigDocumentTest::caches()
{
    const ConfigDocument document
        = read("caches:\n  global_factor: 2\n  per_cache_factors: {get_department: 1.5, bad: x}\n"
               "  expire_caches: no\n  cache_entry_ttl: 5m\n  event_cache_size: 10K\n");
    const CacheSettings &caches = document.caches();
    QCOMPARE(caches.globalFactor, 2.0);
    QCOMPARE(caches.perCacheFactors, (QHash<QString, double> {{u"get_department"_s, 1.5}}));
    QVERIFY(!caches.expire);
    QCOMPARE(caches.entryTtl, std::chrono::minutes(5));
    QVERIFY(caches.section.contains(u"event_cache_size"_s));
    QCOMPARE(
        texts(document),
        QStringList {u"homeserver.yaml:3:49: error: caches.per_cache_factors.bad: expected a number, got \"x\""_s});
}

void ConfigDocumentTest::noCacheFactors_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("problems");
    for (const char *nothing : {"[]", "{}", "''", "0", "no", ""})
        QTest::newRow(nothing) << QByteArray(nothing) << QStringList();
    QTest::newRow("[a]")
        << QByteArray("[a]")
        << QStringList {
               u"homeserver.yaml:2:22: error: caches.per_cache_factors: expected a mapping of cache names to factors, got a list"_s};
}

void ConfigDocumentTest::noCacheFactors()
{
    QFETCH(QByteArray, value);
    QFETCH(QStringList, problems);
    const ConfigDocument document = read("caches:\n  per_cache_factors: " + value + "\n  global_factor: 2\n");
    QCOMPARE(texts(document), problems);
    QCOMPARE(document.caches().globalFactor, 2.0);
    QVERIFY(document.caches().perCacheFactors.isEmpty());
}

QTEST_GUILESS_MAIN(ConfigDocumentTest)
#include "tst_configdocument.moc"
