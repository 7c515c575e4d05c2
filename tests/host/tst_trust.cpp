// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <configdocument.h>
#include <trust.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

const QByteArray base = "module_console:\n"
                        "  native_module_paths: [plugins]\n"
                        "  python: /usr/bin/python3\n"
                        "  python_path: [lib]\n"
                        "modules:\n"
                        "  - module: a.A\n"
                        "    config: { x: 1 }\n"
                        "  - module: b.B\n";

constexpr auto onlyOwner
    = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

} // namespace

class TrustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void asksForEverythingThatRuns();
    void answerIsKept();
    void whatAsksAgain_data();
    void whatAsksAgain();
    void optionsAskAgain();
    void otherFileAsksAgain();
    void sameFileByAnotherName();
    void forgets();
    void damagedFileTrustsNothing_data();
    void damagedFileTrustsNothing();
    void isForTheOwnerAlone();
    void folderThatCannotBeMade();

private:
    TrustQuestion question(const QByteArray &bytes = base, const HostOptions &options = {})
    {
        QFile file(m_file);
        [[maybe_unused]] const bool isOpen = file.open(QIODevice::WriteOnly);
        file.write(bytes);
        file.close();
        return TrustQuestion::of(ConfigDocument::open({m_file}), options);
    }
    bool isTrusted(const TrustQuestion &question) { return TrustStore(m_state).isTrusted(question); }
    QString onlyFile() const { return m_state + u'/' + QDir(m_state).entryList(QDir::Files).value(0); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QString m_state;
};

void TrustTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"homeserver.yaml"_s);
    m_state = m_folder->filePath(u"state/module-console"_s);
}

void TrustTest::asksForEverythingThatRuns()
{
    HostOptions options;
    options.modulePaths = {m_folder->filePath(u"more"_s)};
    options.pythonPaths = {u"/opt/modules"_s};
    const TrustQuestion asked = question(base, options);
    const QString folder = QFileInfo(m_folder->path()).canonicalFilePath();
    QCOMPARE(asked.files, QStringList(folder + u"/homeserver.yaml"_s));
    QCOMPARE(asked.python, u"/usr/bin/python3"_s);
    QCOMPARE(asked.pythonPaths, (QStringList {u"/opt/modules"_s, m_folder->filePath(u"lib"_s)}));
    QCOMPARE(asked.modulePaths, (QStringList {m_folder->filePath(u"more"_s), m_folder->filePath(u"plugins"_s)}));
    QCOMPARE(asked.classPaths, (QStringList {u"a.A"_s, u"b.B"_s}));
}

void TrustTest::answerIsKept()
{
    const TrustQuestion asked = question();
    QVERIFY(!isTrusted(asked));
    QCOMPARE(TrustStore(m_state).trust(asked), QString());
    QVERIFY(isTrusted(asked));
    // Neither a module's config nor the order asks again.
    QVERIFY(isTrusted(question(QByteArray(base).replace("x: 1", "x: 2"))));
    QVERIFY(isTrusted(question("server_name: x\n" + base)));
    QVERIFY(isTrusted(question(QByteArray(base).replace("a.A", "c.C").replace("b.B", "a.A").replace("c.C", "b.B"))));
}

void TrustTest::whatAsksAgain_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("interpreter") << QByteArray("/usr/bin/python3") << QByteArray("/home/x/python3");
    QTest::newRow("search path") << QByteArray("[lib]") << QByteArray("[lib, /srv/x]");
    QTest::newRow("order of search paths") << QByteArray("[lib]") << QByteArray("[/srv/x, lib]");
    QTest::newRow("module folder") << QByteArray("[plugins]") << QByteArray("[plugins2]");
    QTest::newRow("class path") << QByteArray("a.A") << QByteArray("a.B");
    QTest::newRow("another module") << QByteArray("  - module: b.B\n")
                                    << QByteArray("  - module: b.B\n  - module: c.C\n");
}

void TrustTest::whatAsksAgain()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    TrustStore(m_state).trust(question());
    const QByteArray changed = QByteArray(base).replace(from, to);
    QVERIFY(changed != base);
    QVERIFY(!isTrusted(question(changed)));
    QVERIFY(isTrusted(question()));
}

void TrustTest::optionsAskAgain()
{
    TrustStore(m_state).trust(question());
    HostOptions options;
    options.python = u"/opt/python"_s;
    QVERIFY(!isTrusted(question(base, options)));
    options = {};
    options.pythonPaths = {u"/opt/x"_s};
    QVERIFY(!isTrusted(question(base, options)));
    options = {};
    options.modulePaths = {u"/opt/x"_s};
    QVERIFY(!isTrusted(question(base, options)));
    options = {};
    options.defaultModulePaths = {u"/opt/x"_s}; // These ship with the program.
    options.lenient = true;
    QVERIFY(isTrusted(question(base, options)));
}

void TrustTest::otherFileAsksAgain()
{
    TrustStore(m_state).trust(question());
    const QString copy = m_folder->filePath(u"copy.yaml"_s);
    QVERIFY(QFile::copy(m_file, copy));
    QVERIFY(!isTrusted(TrustQuestion::of(ConfigDocument::open({copy}), {})));
    QVERIFY(!isTrusted(TrustQuestion::of(ConfigDocument::open({m_file, copy}), {})));
}

void TrustTest::sameFileByAnotherName()
{
    TrustStore(m_state).trust(question("modules:\n  - module: a.A\n"));
    const QString link = m_folder->filePath(u"link.yaml"_s);
    QVERIFY(QFile::link(m_file, link));
    QVERIFY(isTrusted(TrustQuestion::of(ConfigDocument::open({link}), {})));
}

void TrustTest::forgets()
{
    const TrustQuestion one = question();
    const TrustQuestion other = question("modules:\n  - module: z.Z\n");
    TrustStore store(m_state);
    store.trust(one);
    store.trust(other);
    QCOMPARE(store.forget(one), QString());
    QVERIFY(!isTrusted(one));
    QVERIFY(isTrusted(other));
}

void TrustTest::damagedFileTrustsNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\0\xff{", 3);
    QTest::newRow("a list") << QByteArray("[1, 2]");
    QTest::newRow("cut off") << QByteArray("cut");
}

void TrustTest::damagedFileTrustsNothing()
{
    QFETCH(QByteArray, bytes);
    const TrustQuestion asked = question();
    TrustStore(m_state).trust(asked);
    QFile file(onlyFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (bytes == "cut") {
        QVERIFY(file.resize(file.size() - 4));
    } else {
        QVERIFY(file.resize(0));
        file.write(bytes);
    }
    file.close();
    QVERIFY(!isTrusted(asked));
    QCOMPARE(TrustStore(m_state).trust(asked), QString());
    QVERIFY(isTrusted(asked));
}

void TrustTest::isForTheOwnerAlone()
{
    const TrustQuestion asked = question();
    TrustStore(m_state).trust(asked);
    QCOMPARE(QFileInfo(m_state).permissions(), onlyOwner | QFileDevice::ExeOwner | QFileDevice::ExeUser);
    QCOMPARE(QFileInfo(onlyFile()).permissions(), onlyOwner);
    // What others can write says nothing.
    QVERIFY(QFile::setPermissions(onlyFile(), onlyOwner | QFileDevice::WriteOther));
    QVERIFY(!isTrusted(asked));
}

void TrustTest::folderThatCannotBeMade()
{
    const TrustQuestion asked = question();
    TrustStore store(m_file + u"/below"_s);
    QVERIFY(!store.isTrusted(asked));
    QVERIFY(!store.trust(asked).isEmpty());
}

QTEST_GUILESS_MAIN(TrustTest)
#include "tst_trust.moc"
