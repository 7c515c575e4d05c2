// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <native/nativemoduleindex.h>

#include <modulehost/errors.h>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace modulehost;
using namespace Qt::StringLiterals;

class TestNativeModuleIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsModulesWithTheirMetadata();
    void complainsAboutBrokenFiles();
    void firstOfTwoFilesWins();
    void sameFileByTwoNamesIsOne();
    void folderThatDoesNotExist();
    void malformedMetadata_data();
    void malformedMetadata();

private:
    QString m_folder = QStringLiteral(MODULEHOST_TEST_MODULES);

    static QString complaintAbout(const NativeModuleIndex &index, const QString &end)
    {
        for (const auto &complaint : index.complaints()) {
            if (complaint.file.endsWith(end))
                return complaint.message;
        }
        return {};
    }
};

void TestNativeModuleIndex::findsModulesWithTheirMetadata()
{
    const NativeModuleIndex index({m_folder});
    QVERIFY(index.complaints().isEmpty());
    const ModuleMetadata *blocker = index.find(u"working.Blocker"_s);
    QVERIFY(blocker);
    QCOMPARE(blocker->version, u"1.2"_s);
    QCOMPARE(blocker->description, u"Stops the invites of one user"_s);
    QCOMPARE(blocker->author, u"The Module Console authors"_s);
    QCOMPARE(blocker->licence, u"GPL-3.0-or-later"_s);
    QVERIFY(blocker->isExclusive);
    QCOMPARE(blocker->schema.value("type"_L1), u"object"_s);
    QCOMPARE(blocker->example, u"blocked: '@mallory:example.com'\n"_s);
    QCOMPARE(blocker->file, QDir(m_folder).absoluteFilePath(u"fixture-working.so"_s));
    const ModuleMetadata *plain = index.find(u"working.Plain"_s);
    QVERIFY(plain);
    QVERIFY(!plain->isExclusive);
    QVERIFY(!index.find(u"working.Other"_s));
}

void TestNativeModuleIndex::complainsAboutBrokenFiles()
{
    QTemporaryDir folder;
    for (const QString &name : {u"fixture-malformed.so"_s, u"fixture-foreign.so"_s})
        QVERIFY(QFile::copy(m_folder % u"/broken/"_s % name, folder.filePath(name)));
    QFile text(folder.filePath(u"text.so"_s));
    QVERIFY(text.open(QFile::WriteOnly));
    text.write("no library at all");
    text.close();
    QFile other(folder.filePath(u"readme.txt"_s));
    QVERIFY(other.open(QFile::WriteOnly));

    const NativeModuleIndex index({folder.path()});
    QVERIFY(index.modules().isEmpty());
    QCOMPARE(index.complaints().size(), 3);
    QCOMPARE(
        complaintAbout(index, u"malformed.so"_s),
        u"has malformed metadata: modules[0].path: expected a module path such as \"department.DepartmentModule\""_s);
    QCOMPARE(complaintAbout(index, u"foreign.so"_s), u"is a plug-in of another kind (org.example.Foreign/1)"_s);
    QVERIFY(complaintAbout(index, u"text.so"_s).startsWith(u"is not a plug-in: "_s));
}

void TestNativeModuleIndex::firstOfTwoFilesWins()
{
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.so"_s);
    QVERIFY(QFile::copy(m_folder % u"/fixture-working.so"_s, copy));

    const NativeModuleIndex index({folder.path(), m_folder});
    QCOMPARE(index.find(u"working.Plain"_s)->file, copy);
    QCOMPARE(index.complaints().size(), 2);
    QCOMPARE(index.complaints().first().message,
             u"has the module working.Blocker, which %1 has already; the latter is used"_s.arg(copy));
}

void TestNativeModuleIndex::sameFileByTwoNamesIsOne()
{
    QTemporaryDir folder;
    QVERIFY(QFile::link(m_folder % u"/fixture-working.so"_s, folder.filePath(u"link.so"_s)));
    const NativeModuleIndex index({folder.path(), m_folder, m_folder % u"/."_s});
    QVERIFY(index.complaints().isEmpty());
    QCOMPARE(index.paths().count(u"working.Plain"_s), 1);
}

void TestNativeModuleIndex::folderThatDoesNotExist()
{
    QTemporaryDir folder;
    const NativeModuleIndex index({folder.filePath(u"none"_s)});
    QCOMPARE(index.complaints().size(), 1);
    QCOMPARE(index.complaints().first().message, u"does not exist"_s);
}

void TestNativeModuleIndex::malformedMetadata_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("message");
    const QString list = u"modules: expected a list of at least one module"_s;
    QTest::newRow("nothing") << QByteArray("{}") << list;
    QTest::newRow("no list") << QByteArray(R"({"modules": {}})") << list;
    QTest::newRow("empty list") << QByteArray(R"({"modules": []})") << list;
    QTest::newRow("no object") << QByteArray(R"({"modules": ["a.B"]})") << u"modules[0]: expected an object"_s;
    QTest::newRow("dot at the end")
        << QByteArray(R"({"modules": [{"path": "a.B"}, {"path": "a."}]})")
        << u"modules[1].path: expected a module path such as \"department.DepartmentModule\""_s;
    QTest::newRow("version") << QByteArray(R"({"modules": [{"path": "a.B", "version": 1}]})")
                             << u"modules[0].version: expected a string"_s;
    QTest::newRow("exclusive") << QByteArray(R"({"modules": [{"path": "a.B", "exclusive": "no"}]})")
                               << u"modules[0].exclusive: expected true or false"_s;
    QTest::newRow("schema") << QByteArray(R"({"modules": [{"path": "a.B", "schema": true}]})")
                            << u"modules[0].schema: expected an object"_s;
}

void TestNativeModuleIndex::malformedMetadata()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, message);
    QString thrown;
    try {
        readModuleMetadata(QJsonDocument::fromJson(json).object(), u"x.so"_s);
    } catch (const Error &error) {
        thrown = error.message();
    }
    QCOMPARE(thrown, message);
}

QTEST_GUILESS_MAIN(TestNativeModuleIndex)
#include "tst_nativemoduleindex.moc"
