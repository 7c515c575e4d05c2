// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelf.h"

#include <exporttask.h>

#include <QSet>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

const QList<int> titleAndPages {0, 1};

QList<Book> manyBooks(int count)
{
    QList<Book> books;
    for (int i = 0; i < count; ++i)
        books.append({u"Book %1"_s.arg(i), i});
    return books;
}

QByteArray content(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray expected(const QAbstractItemModel &model, TableFormat format = TableFormat::Csv)
{
    return exportRows(model, allRows(model), titleAndPages, format, true).toUtf8();
}

} // namespace

class ExportTaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void othersGetTheirTurn();
    void treesFromTopToBottom();
    void chosenRowsAlone();
    void rowsThatComeMeanwhile();
    void rowsThatComeAllTheTime();
    void tooManyRowsThatComeAllTheTime();
    void tooManyChosenRowsThatMove();
    void cancelled();
    void whereNothingCanBeWritten();

private:
    QString fileName() const { return m_folder.filePath(u"rows"_s); }

    QTemporaryDir m_folder;
};

void ExportTaskTest::othersGetTheirTurn()
{
    const Shelf shelf(manyBooks(50'000));
    ExportTask task(shelf, {fileName(), TableFormat::Csv, titleAndPages, {}});
    QSignalSpy finished(&task, &ExportTask::finished);
    QSignalSpy progressed(&task, &ExportTask::progressed);
    qint64 longest = 0;
    QElapsedTimer clock;
    QTimer others;
    others.callOnTimeout([&] { longest = std::max(longest, clock.restart()); });
    clock.start();
    others.start(1);
    task.start();
    QVERIFY(finished.wait(60'000));
    QCOMPARE(finished.constFirst().constFirst().toString(), QString());
    QCOMPARE(content(fileName()), expected(shelf));
    QVERIFY(progressed.size() > 3);
    QVERIFY2(longest < 200, qPrintable(u"others waited for %1 ms"_s.arg(longest)));
}

void ExportTaskTest::treesFromTopToBottom()
{
    QStandardItemModel tree;
    for (const QString &name : {u"a"_s, u"b"_s}) {
        auto *top = new QStandardItem(name);
        auto *below = new QStandardItem(name + u"1"_s);
        below->appendRow(new QStandardItem(name + u"11"_s));
        top->appendRows({below, new QStandardItem(name + u"2"_s)});
        tree.appendRow({top, new QStandardItem(u"1"_s)});
    }
    for (const TableFormat format : {TableFormat::Text, TableFormat::Json}) {
        ExportTask task(tree, {fileName(), format, titleAndPages, {}});
        QSignalSpy finished(&task, &ExportTask::finished);
        task.start();
        QVERIFY(finished.wait());
        QCOMPARE(content(fileName()), expected(tree, format));
    }
}

void ExportTaskTest::chosenRowsAlone()
{
    Shelf shelf(manyBooks(3));
    ExportTask task(
        shelf, {fileName(), TableFormat::Csv, titleAndPages, QModelIndexList {shelf.index(0, 0), shelf.index(2, 0)}});
    QSignalSpy finished(&task, &ExportTask::finished);
    task.start();
    shelf.setRows(manyBooks(2)); // The last one goes before its turn.
    QVERIFY(finished.wait());
    QVERIFY(content(fileName()).endsWith("Book 0,0\r\n"));
    QVERIFY(!content(fileName()).contains("Book 1"));
}

void ExportTaskTest::rowsThatComeMeanwhile()
{
    Shelf shelf(manyBooks(20'000));
    ExportTask task(shelf, {fileName(), TableFormat::Csv, titleAndPages, {}});
    QSignalSpy finished(&task, &ExportTask::finished);
    QSignalSpy progressed(&task, &ExportTask::progressed);
    task.start();
    QVERIFY(progressed.wait());
    shelf.setRows(manyBooks(20'100).sliced(50));
    QVERIFY(finished.wait(60'000));
    QCOMPARE(content(fileName()), expected(shelf));
}

void ExportTaskTest::rowsThatComeAllTheTime()
{
    Shelf shelf(manyBooks(20'000));
    int count = 20'000;
    QTimer feed;
    feed.callOnTimeout([&] { shelf.append({{u"New %1"_s.arg(count++), 0}}, 20'000); });
    feed.start(1);
    ExportTask task(shelf, {fileName(), TableFormat::Csv, titleAndPages, {}});
    QSignalSpy finished(&task, &ExportTask::finished);
    connect(&task, &ExportTask::finished, &feed, &QTimer::stop);
    task.start();
    QVERIFY(finished.wait(60'000));
    QCOMPARE(finished.constFirst().constFirst().toString(), QString());
    QList<QByteArray> lines = content(fileName()).split('\n');
    QCOMPARE(lines.size(), 1 + 20'000 + 1);
    QVERIFY(count > 20'004); // It was their turn again and again, and the rows were followed in the end.
    QCOMPARE(QSet<QByteArray>(lines.begin(), lines.end()).size(), lines.size());
}

void ExportTaskTest::tooManyRowsThatComeAllTheTime()
{
    QFile::remove(fileName());
    const int many = ExportTask::followedRows + 1000;
    Shelf shelf(manyBooks(many));
    int count = many;
    QTimer feed;
    feed.callOnTimeout([&] { shelf.append({{u"New %1"_s.arg(count++), 0}}, many); });
    feed.start(1);
    ExportTask task(shelf, {fileName(), TableFormat::Csv, titleAndPages, {}});
    QSignalSpy finished(&task, &ExportTask::finished);
    connect(&task, &ExportTask::finished, &feed, &QTimer::stop);
    task.start();
    QVERIFY(finished.wait(60'000));
    QVERIFY(finished.constFirst().constFirst().toString().contains(u"at rest"_s));
    QVERIFY(!QFile::exists(fileName()));
}

void ExportTaskTest::tooManyChosenRowsThatMove()
{
    QFile::remove(fileName());
    const int many = ExportTask::followedRows + 1;
    Shelf shelf(manyBooks(many));
    const ExportTask::Order order {fileName(), TableFormat::Csv, titleAndPages, allRows(shelf)};
    ExportTask moved(shelf, order);
    QSignalSpy movedFinished(&moved, &ExportTask::finished);
    moved.start();
    shelf.setRows(manyBooks(many + 1).sliced(1));
    QVERIFY(movedFinished.wait(60'000));
    QVERIFY(movedFinished.constFirst().constFirst().toString().contains(u"at rest"_s));
    QVERIFY(!QFile::exists(fileName()));

    ExportTask still(shelf, order);
    QSignalSpy stillFinished(&still, &ExportTask::finished);
    still.start();
    QVERIFY(stillFinished.wait(60'000));
    QCOMPARE(content(fileName()), expected(shelf));
}

void ExportTaskTest::cancelled()
{
    QFile::remove(fileName());
    const Shelf shelf(manyBooks(50'000));
    ExportTask task(shelf, {fileName(), TableFormat::Csv, titleAndPages, {}});
    QSignalSpy finished(&task, &ExportTask::finished);
    QSignalSpy progressed(&task, &ExportTask::progressed);
    task.start();
    QVERIFY(progressed.wait());
    task.cancel();
    QCOMPARE(finished.size(), 1);
    QVERIFY(task.isCancelled());
    QTest::qWait(20);
    QCOMPARE(finished.size(), 1);
    QVERIFY(!QFile::exists(fileName()));
}

void ExportTaskTest::whereNothingCanBeWritten()
{
    const Shelf shelf(manyBooks(2));
    ExportTask task(shelf, {m_folder.filePath(u"no/such/folder/rows"_s), TableFormat::Csv, titleAndPages, {}});
    QSignalSpy finished(&task, &ExportTask::finished);
    task.start();
    QCOMPARE(finished.size(), 1);
    QVERIFY(!finished.constFirst().constFirst().toString().isEmpty());
}

QTEST_MAIN(ExportTaskTest)
#include "tst_exporttask.moc"
