// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configfolder.h"
#include "consolerun.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

const QByteArray config("# ours\nserver_name: example.com\nbase: &base {ttl: 5d}\nuser: *base\nmodules:\n"
                        "  - module: a.A # first\n    config:\n      ttl: 5d # days\n  - module: b.B\n");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

//! `module-console edit`.
class EditCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void actions_data();
    void actions();
    void dryRun();
    void keepsABackup();
    void folder();
    void refusal();
    void writesOut();
    void writesOutBothEnds();
    void tellsWhatIsShared();
    void wrongUsage_data();
    void wrongUsage();
    void couldNotRun();

private:
    ConsoleRun edit(const QStringList &arguments) const { return ConsoleRun(QStringList {u"edit"_s} + arguments); }

    std::unique_ptr<ConfigFolder> m_folder;
    QString m_file;
};

void EditCommandTest::init()
{
    m_folder = std::make_unique<ConfigFolder>();
    qputenv("XDG_STATE_HOME", m_folder->path(u"state"_s).toLocal8Bit());
    m_file = m_folder->write(u"homeserver.yaml"_s, config);
}

void EditCommandTest::actions_data()
{
    QTest::addColumn<QStringList>("action");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("set") << QStringList {u"set"_s, u"/modules/0/config/ttl"_s, u"6d"_s} << QByteArray("ttl: 5d # days")
                         << QByteArray("ttl: 6d # days");
    QTest::newRow("set a negative number") << QStringList {u"set"_s, u"/modules/0/config/ttl"_s, u"-5"_s}
                                           << QByteArray("ttl: 5d # days") << QByteArray("ttl: -5 # days");
    QTest::newRow("set a list") << QStringList {u"set"_s, u"/modules/0/config/ttl"_s, u"- 1\n- 2"_s}
                                << QByteArray("ttl: 5d # days") << QByteArray("ttl: # days\n        - 1\n        - 2");
    QTest::newRow("set a new key") << QStringList {u"set"_s, u"/modules/1/config/a"_s, u"yes"_s}
                                   << QByteArray("- module: b.B\n")
                                   << QByteArray("- module: b.B\n    config:\n      a: true\n");
    QTest::newRow("unset") << QStringList {u"unset"_s, u"/server_name"_s} << QByteArray("server_name: example.com\n")
                           << QByteArray();
    QTest::newRow("append") << QStringList {u"append"_s, u"/modules"_s, u"{module: c.C}"_s}
                            << QByteArray("- module: b.B\n") << QByteArray("- module: b.B\n  - module: c.C\n");
    QTest::newRow("append after the last item")
        << QStringList {u"append"_s, u"/modules/-"_s, u"{module: c.C}"_s} << QByteArray("- module: b.B\n")
        << QByteArray("- module: b.B\n  - module: c.C\n");
    QTest::newRow("append a list") << QStringList {u"append"_s, u"/modules/0/config/ttls"_s, u"[1]"_s}
                                   << QByteArray("ttl: 5d # days\n")
                                   << QByteArray("ttl: 5d # days\n      ttls:\n        - - 1\n");
    QTest::newRow("move") << QStringList {u"move"_s, u"/modules/1"_s, u"/modules/0"_s}
                          << QByteArray("  - module: a.A # first\n    config:\n      ttl: 5d # days\n  - module: b.B\n")
                          << QByteArray(
                                 "  - module: b.B\n  - module: a.A # first\n    config:\n      ttl: 5d # days\n");
}

void EditCommandTest::actions()
{
    QFETCH(QStringList, action);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const ConsoleRun run = edit(QStringList {m_file} + action);
    QCOMPARE(run.remarks, QString());
    QCOMPARE(run.answer, QString());
    QCOMPARE(run.status, well);
    QCOMPARE(contentOf(m_file), QByteArray(config).replace(from, to));
}

void EditCommandTest::dryRun()
{
    const ConsoleRun run = edit({m_file, u"set"_s, u"/server_name"_s, u"example.org"_s, u"--dry-run"_s});
    QCOMPARE(run.status, well);
    QCOMPARE(run.answer,
             u"--- %1\n+++ %1\n@@ -1,5 +1,5 @@\n # ours\n-server_name: example.com\n+server_name: example.org\n"
             " base: &base {ttl: 5d}\n user: *base\n modules:\n"_s.arg(m_file));
    QCOMPARE(contentOf(m_file), config);
    QVERIFY(!QFileInfo::exists(m_folder->path(u"state"_s)));
    QCOMPARE(edit({u"--dry-run"_s, m_file, u"set"_s, u"/server_name"_s, u"example.org"_s}).answer, run.answer);
    QCOMPARE(edit({u"--dry-run"_s, m_file, u"set"_s, u"/server_name"_s, u"example.com"_s}).answer, QString());
}

void EditCommandTest::keepsABackup()
{
    QCOMPARE(edit({m_file, u"unset"_s, u"/server_name"_s}).status, well);
    QDir backups(m_folder->path(u"state/module-console/backups"_s));
    const QStringList folders = backups.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(folders.size(), 1);
    backups.cd(folders.first());
    bool isKept = false;
    const QStringList names = backups.entryList(QDir::Files);
    for (const QString &name : names)
        isKept = isKept || contentOf(backups.filePath(name)) == config;
    QVERIFY(isKept);
}

void EditCommandTest::folder()
{
    const QString other = m_folder->write(u"later.yaml"_s, "server_name: later.example # here\n");
    QCOMPARE(edit({QFileInfo(m_file).path(), u"set"_s, u"/server_name"_s, u"new.example"_s}).status, well);
    QCOMPARE(contentOf(m_file), config);
    QCOMPARE(contentOf(other), QByteArray("server_name: new.example # here\n"));
}

void EditCommandTest::refusal()
{
    const ConsoleRun run = edit({m_file, u"set"_s, u"/user/ttl"_s, u"6d"_s});
    QCOMPARE(run.status, foundProblems);
    QCOMPARE(run.answer, QString());
    QVERIFY2(run.remarks.startsWith(m_file + u":3:"_s), qPrintable(run.remarks));
    QVERIFY2(run.remarks.contains(u"error: user.ttl: \"/user\" comes from elsewhere through the alias *base"_s),
             qPrintable(run.remarks));
    QVERIFY2(run.remarks.contains(u"at \"/base\""_s), qPrintable(run.remarks));
    QCOMPARE(contentOf(m_file), config);

    const QString broken = m_folder->write(u"broken.yaml"_s, "a: [1\n");
    const ConsoleRun unreadable = edit({broken, u"set"_s, u"/a"_s, u"1"_s});
    QCOMPARE(unreadable.status, foundProblems);
    QVERIFY2(unreadable.remarks.startsWith(broken + u":1:"_s), qPrintable(unreadable.remarks));
}

void EditCommandTest::writesOut()
{
    const ConsoleRun run = edit({m_file, u"--write-out"_s, u"set"_s, u"/user/ttl"_s, u"6d"_s});
    QCOMPARE(run.status, well);
    QCOMPARE(contentOf(m_file), QByteArray(config).replace("user: *base", "user:\n  ttl: 6d"));
}

void EditCommandTest::writesOutBothEnds()
{
    const QString file = m_folder->write(u"both.yaml"_s, "base: &base {x: 1, z: 2}\na: *base\nb: *base\n");
    const ConsoleRun run = edit({file, u"--write-out"_s, u"move"_s, u"/a/x"_s, u"/b/size"_s});
    QVERIFY2(run.status == well, qPrintable(run.remarks));
    const QByteArray now = contentOf(file);
    QVERIFY2(now.startsWith("base: &base {x: 1, z: 2}\n"), now.constData());
    QVERIFY2(!now.contains('*') && now.contains("size: 1"), now.constData());
}

void EditCommandTest::tellsWhatIsShared()
{
    const ConsoleRun run = edit({m_file, u"set"_s, u"/base/ttl"_s, u"6d"_s});
    QCOMPARE(run.status, well);
    QVERIFY2(run.remarks.contains(u"&base and also changes where *base stands on line 4"_s), qPrintable(run.remarks));
    QCOMPARE(contentOf(m_file), QByteArray(config).replace("base {ttl: 5d}", "base {ttl: 6d}"));
}

void EditCommandTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    QTest::newRow("nothing") << QStringList {} << u"edit needs a CONFIG"_s;
    QTest::newRow("no action") << QStringList {u"x.yaml"_s} << u"set, unset, append or move"_s;
    QTest::newRow("no value") << QStringList {u"x.yaml"_s, u"set"_s, u"/a"_s} << u"set POINTER YAML"_s;
    QTest::newRow("no config") << QStringList {u"unset"_s, u"/a"_s} << u"edit needs a CONFIG"_s;
    QTest::newRow("no pointer") << QStringList {u"x.yaml"_s, u"unset"_s, u"a"_s} << u"JSON Pointer"_s;
    QTest::newRow("no YAML") << QStringList {u"x.yaml"_s, u"set"_s, u"/a"_s, u"[1"_s} << u"is no YAML"_s;
    QTest::newRow("unknown option") << QStringList {u"x.yaml"_s, u"unset"_s, u"/a"_s, u"--dryrun"_s}
                                    << u"did you mean --dry-run?"_s;
}

void EditCommandTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, message);
    const ConsoleRun run = edit(arguments);
    QCOMPARE(run.status, modulehost::wrongUsage);
    QVERIFY2(run.remarks.contains(message), qPrintable(run.remarks));
    QCOMPARE(run.answer, QString());
}

void EditCommandTest::couldNotRun()
{
    const ConsoleRun run = edit({m_folder->path(u"none.yaml"_s), u"unset"_s, u"/a"_s});
    QCOMPARE(run.status, modulehost::couldNotRun);
    QVERIFY(run.remarks.contains(u"none.yaml"_s));
}

} // namespace modulehost

QTEST_GUILESS_MAIN(modulehost::EditCommandTest)
#include "tst_editcommand.moc"
