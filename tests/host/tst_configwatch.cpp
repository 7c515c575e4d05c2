// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <configwatch.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

constexpr int longEnoughMs = 700; //!< For news that must not come: several times as long as one is waited for.

const QByteArray first = "server_name: a\n";
const QByteArray second = "server_name: b\n";

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

//! As a save does: at no time is there anything but the one text or the other.
void save(const QString &path, const QByteArray &bytes)
{
    write(path + u".new"_s, bytes);
    QCOMPARE(std::rename(QFile::encodeName(path + u".new"_s).constData(), QFile::encodeName(path).constData()), 0);
}

//! As editors do: another file takes the name.
void replace(const QString &path, const QByteArray &bytes)
{
    write(path + u".new"_s, bytes);
    QVERIFY(QFile::exists(path + u".new"_s));
    QFile::remove(path + u"~"_s);
    QVERIFY(QFile::rename(path, path + u"~"_s));
    QVERIFY(QFile::rename(path + u".new"_s, path));
}

} // namespace

class ConfigWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void tellsOfAWrite();
    void tellsOfEachReplacement();
    void tellsWhenItIsAsBefore();
    void sameBytesAreNoNews();
    void ownSavesAreNoNews();
    void foreignWriteAfterAnOwnSave();
    void saveThatDidNotComeAbout();
    void watchesAnewDuringAnOwnSave();
    void differsAlready();
    void fileThatGoes();
    void folderGetsAFile();
    void linkThatPointsElsewhere();
    void coalesces();
    void laterDocument();

private:
    ConfigDocument open() { return ConfigDocument::open({m_file}); }
    void watch() { m_watch->watch(open(), {m_file}); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<ConfigWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_news;
};

void ConfigWatchTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"homeserver.yaml"_s);
    write(m_file, first);
    m_watch = std::make_unique<ConfigWatch>();
    m_news = std::make_unique<QSignalSpy>(m_watch.get(), &ConfigWatch::changed);
}

void ConfigWatchTest::tellsOfAWrite()
{
    watch();
    write(m_file, second);
    QTRY_COMPARE(m_news->size(), 1);
}

void ConfigWatchTest::tellsOfEachReplacement()
{
    watch();
    for (int i = 1; i <= 4; ++i) {
        replace(m_file, "server_name: x" + QByteArray::number(i) + '\n');
        QTRY_COMPARE(m_news->size(), i);
    }
    write(m_file, second); // Into the file that has the name by now.
    QTRY_COMPARE(m_news->size(), 5);
}

void ConfigWatchTest::tellsWhenItIsAsBefore()
{
    watch();
    write(m_file, second);
    QTRY_COMPARE(m_news->size(), 1);
    write(m_file, first);
    QTRY_COMPARE(m_news->size(), 2);
}

void ConfigWatchTest::sameBytesAreNoNews()
{
    watch();
    replace(m_file, first);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(1), QFileDevice::FileModificationTime));
    file.close();
    QTest::qWait(longEnoughMs);
    QCOMPARE(m_news->size(), 0);
    replace(m_file, second);
    QTRY_COMPARE(m_news->size(), 1);
}

void ConfigWatchTest::ownSavesAreNoNews()
{
    watch();
    m_watch->expect(ConfigDocument::fromBytes(second, m_file));
    save(m_file, second);
    QTest::qWait(longEnoughMs);
    QCOMPARE(m_news->size(), 0);
}

void ConfigWatchTest::foreignWriteAfterAnOwnSave()
{
    watch();
    m_watch->expect(ConfigDocument::fromBytes(second, m_file));
    replace(m_file, second);
    QTest::qWait(longEnoughMs);
    replace(m_file, "server_name: c\n");
    QTRY_COMPARE(m_news->size(), 1);
    replace(m_file, second); // Somebody else's this time.
    QTRY_COMPARE(m_news->size(), 2);
}

void ConfigWatchTest::saveThatDidNotComeAbout()
{
    watch();
    const ConfigDocument edited
        = open().edited(ConfigEdit(u"Rename"_s, {{m_file, first.size() - 2, "a", "b"}})).value();
    m_watch->expect(edited);
    m_watch->expectNoMore(edited, {});
    write(m_file, second); // By somebody who may, with the very text.
    QTRY_COMPARE(m_news->count(), 1);
}

void ConfigWatchTest::watchesAnewDuringAnOwnSave()
{
    watch();
    m_watch->expect(open().edited(ConfigEdit(u"Rename"_s, {{m_file, first.size() - 2, "a", "b"}})).value());
    watch(); // Of a reading that was asked for before.
    save(m_file, second);
    QTest::qWait(longEnoughMs);
    QCOMPARE(m_news->count(), 0);
}

void ConfigWatchTest::differsAlready()
{
    const ConfigDocument document = open();
    write(m_file, second);
    m_watch->watch(document, {m_file});
    QTRY_COMPARE(m_news->size(), 1);
}

void ConfigWatchTest::fileThatGoes()
{
    watch();
    QVERIFY(QFile::remove(m_file));
    QTRY_COMPARE(m_news->size(), 1);
    write(m_file, first);
    QTRY_COMPARE(m_news->size(), 2);
}

void ConfigWatchTest::folderGetsAFile()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"conf.d"_s));
    const QString folder = m_folder->filePath(u"conf.d"_s);
    write(folder + u"/10.yaml"_s, first);
    const QStringList names {m_file, folder};
    m_watch->watch(ConfigDocument::open(names), names);
    write(folder + u"/20.yaml"_s, second);
    QTRY_VERIFY(!m_news->isEmpty());
    QTest::qWait(longEnoughMs); // A busy machine may tell of the folder and of the file.
    m_news->clear();
    write(folder + u"/notes.txt"_s, second); // The homeserver does not read it.
    QTest::qWait(longEnoughMs);
    QCOMPARE(m_news->size(), 0);
    write(folder + u"/20.yaml"_s, first);
    QTRY_VERIFY(!m_news->isEmpty());
    QTest::qWait(longEnoughMs);
    m_news->clear();
    QVERIFY(QFile::remove(folder + u"/10.yaml"_s));
    QTRY_VERIFY(!m_news->isEmpty());
}

void ConfigWatchTest::linkThatPointsElsewhere()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"a"_s));
    const QString target = m_folder->filePath(u"a/real.yaml"_s);
    write(target, first);
    const QString link = m_folder->filePath(u"link.yaml"_s);
    QVERIFY(QFile::link(target, link));
    m_watch->watch(ConfigDocument::open({link}), {link});
    replace(target, second); // Behind the link.
    QTRY_COMPARE(m_news->size(), 1);
    QVERIFY(QFile::remove(link));
    QVERIFY(QFile::link(m_file, link));
    QTRY_VERIFY(m_news->size() >= 2);
}

void ConfigWatchTest::coalesces()
{
    watch();
    for (int i = 0; i < 50; ++i)
        write(m_file, "server_name: x" + QByteArray::number(i) + '\n');
    QTRY_VERIFY(m_news->size() >= 1);
    QTest::qWait(longEnoughMs);
    QVERIFY(m_news->size() <= 2);
}

void ConfigWatchTest::laterDocument()
{
    watch();
    write(m_file, second);
    QTRY_COMPARE(m_news->size(), 1);
    watch(); // What is on disk now is what is live.
    QTest::qWait(longEnoughMs);
    QCOMPARE(m_news->size(), 1);
    write(m_file, first);
    QTRY_COMPARE(m_news->size(), 2);
}

QTEST_GUILESS_MAIN(ConfigWatchTest)
#include "tst_configwatch.moc"
