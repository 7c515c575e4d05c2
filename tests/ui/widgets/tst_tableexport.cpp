// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelf.h"

#include <tableexport.h>

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardItemModel>
#include <QtTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! Reads RFC 4180 as a spreadsheet would.
QList<QStringList> readCsv(const QString &text)
{
    QList<QStringList> lines;
    QStringList line;
    QString field;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isQuoted) {
            if (c != u'"')
                field += c;
            else if (text.mid(i + 1, 1) == u"\"")
                field += text.at(i++);
            else
                isQuoted = false;
        } else if (c == u'"') {
            isQuoted = true;
        } else if (c == u',') {
            line.append(std::exchange(field, {}));
        } else if (c == u'\r' && text.mid(i + 1, 1) == u"\n") {
            line.append(std::exchange(field, {}));
            lines.append(std::exchange(line, {}));
            ++i;
        } else {
            field += c;
        }
    }
    return lines;
}

class FullDevice : public QIODevice
{
protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

QStandardItem *item(const QString &text) { return new QStandardItem(text); }

} // namespace

class TableExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvComesBackAsItWas();
    void csvHasIdsAndRawValues();
    void jsonKeepsTypesAndOrder();
    void jsonKeepsLargeNumbers();
    void yamlKeepsTypesAndOrder();
    void yamlQuotesWhatIsNoPlainText_data();
    void yamlQuotesWhatIsNoPlainText();
    void markdownIsEscapedAndAligned();
    void textIsAsShownOneLineEach();
    void columnsAndRowsAsAsked();
    void withoutHeader();
    void treesAreIndented();
    void devicesGetTheSame();
    void aFullDeviceIsNoticed();
    void nothingToExport();
};

void TableExportTest::csvComesBackAsItWas()
{
    std::mt19937 random(7);
    const QString letters = u"a,\"\r\n\t;ü =|日"_s;
    QList<Book> books;
    for (int i = 0; i < 200; ++i) {
        QString title = QString::number(i);
        for (auto length = random() % 12; length > 0; --length)
            title += letters.at(qsizetype(random() % std::size_t(letters.size())));
        books.append({title, i});
    }
    const Shelf shelf(books);
    const QList<QStringList> lines = readCsv(exportRows(shelf, allRows(shelf), {0, 1}, TableFormat::Csv, false));
    QCOMPARE(lines.size(), books.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        QCOMPARE(lines.at(i), (QStringList {books.at(i).title, QString::number(i)}));
}

void TableExportTest::csvHasIdsAndRawValues()
{
    const Shelf shelf({{u"a, b"_s, 123456, 1'500'000, {u"x"_s, u"y"_s}}});
    QCOMPARE(exportRows(shelf, allRows(shelf), {0, 1, 2, 3}, TableFormat::Csv, true),
             u"title,pages,time,authors\r\n\"a, b\",123456,1500000,\"x, y\"\r\n"_s);
}

void TableExportTest::jsonKeepsTypesAndOrder()
{
    const Shelf shelf({{u"a\"b"_s, 12, 7, {u"x"_s, u"y"_s}}, {u"c"_s, 0, 0, {}}});
    const QString text = exportRows(shelf, allRows(shelf), {1, 0, 3}, TableFormat::Json, true);
    QVERIFY(text.indexOf(u"\"pages\""_s) < text.indexOf(u"\"title\""_s));
    const QJsonArray rows = QJsonDocument::fromJson(text.toUtf8()).array();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).toObject(),
             (QJsonObject {{u"title"_s, u"a\"b"_s}, {u"pages"_s, 12}, {u"authors"_s, QJsonArray {u"x"_s, u"y"_s}}}));
}

void TableExportTest::jsonKeepsLargeNumbers()
{
    const Shelf shelf({{u"a"_s, 1, 9'007'199'254'740'993}});
    QVERIFY(exportRows(shelf, allRows(shelf), {2}, TableFormat::Json, true).contains(u"\"time\": 9007199254740993"_s));
}

void TableExportTest::yamlKeepsTypesAndOrder()
{
    const Shelf shelf({{u"a\"b"_s, 12, 7, {u"x"_s, u"y"_s}}, {u"plain words"_s, 0, 0, {}}});
    QCOMPARE(exportRows(shelf, allRows(shelf), {1, 0, 3}, TableFormat::Yaml, true),
             u"- pages: 12\n  title: \"a\\\"b\"\n  authors: [\"x\",\"y\"]\n"
             "- pages: 0\n  title: plain words\n  authors: []\n"_s);
    QCOMPARE(exportRows(shelf, {}, {0, 1}, TableFormat::Yaml, true), u"[]\n"_s);
}

void TableExportTest::yamlQuotesWhatIsNoPlainText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPlain");
    QTest::newRow("path") << u"/_synapse/client"_s << true;
    QTest::newRow("dotted") << u"lists.AllowList"_s << true;
    for (const char *text :
         {"",   "yes", "No",  "TRUE", "null", "~",  "12", "1e3", ".5",   "a: b", "a #b",       "@a:b", "- a",
          " a", "a ",  "[a]", "{a}",  "*a",   "&a", "!a", "%a",  "a\nb", "'a'",  "2026-11-28", "ä"})
        QTest::newRow(text) << QString::fromUtf8(text) << false;
}

void TableExportTest::yamlQuotesWhatIsNoPlainText()
{
    QFETCH(QString, text);
    QFETCH(bool, isPlain);
    const Shelf shelf({{text, 1}});
    const QString yaml = exportRows(shelf, allRows(shelf), {0}, TableFormat::Yaml, true);
    if (isPlain)
        QCOMPARE(yaml, u"- title: %1\n"_s.arg(text));
    else
        QVERIFY2(yaml.startsWith(u"- title: \""_s) && yaml.endsWith(u"\"\n"_s), qPrintable(yaml));
}

void TableExportTest::markdownIsEscapedAndAligned()
{
    const Shelf shelf({{u"a|b *c* <d>\nnext"_s, 5}});
    QCOMPARE(exportRows(shelf, allRows(shelf), {0, 1}, TableFormat::Markdown, true),
             u"| Title | Pages |\n| --- | ---: |\n| a\\|b \\*c\\* &lt;d><br>next | 5 |\n"_s);
}

void TableExportTest::textIsAsShownOneLineEach()
{
    const Shelf shelf({{u"a\tb\nc"_s, 5, 2'000'000}});
    const QString time = shelf.index(0, 2).data().toString();
    QCOMPARE(exportRows(shelf, allRows(shelf), {0, 2}, TableFormat::Text, true),
             u"Title\tRead in\na b c\t"_s + time + u'\n');
}

void TableExportTest::columnsAndRowsAsAsked()
{
    const Shelf shelf({{u"a"_s, 1}, {u"b"_s, 2}, {u"c"_s, 3}});
    QCOMPARE(exportRows(shelf, {shelf.index(2, 1), shelf.index(0, 0)}, {1, 0}, TableFormat::Text, false),
             u"3\tc\n1\ta\n"_s);
}

void TableExportTest::withoutHeader()
{
    const Shelf shelf({{u"a"_s, 1}});
    QCOMPARE(exportRows(shelf, allRows(shelf), {0}, TableFormat::Csv, false), u"a\r\n"_s);
    QCOMPARE(exportRows(shelf, allRows(shelf), {0}, TableFormat::Markdown, false), u"|  |\n| --- |\n| a |\n"_s);
}

void TableExportTest::treesAreIndented()
{
    QStandardItemModel tree;
    tree.setHorizontalHeaderLabels({u"Name"_s, u"Kind"_s});
    auto *top = item(u"spam_checker"_s);
    auto *middle = item(u"user_may_invite"_s);
    middle->appendRow({item(u"invite_rules"_s), item(u"module"_s)});
    top->appendRow({middle, item(u"callback"_s)});
    tree.appendRow({top, item(u"category"_s)});
    tree.appendRow({item(u"third_party"_s), item(u"category"_s)});

    const QModelIndexList rows = allRows(tree);
    QCOMPARE(
        exportRows(tree, rows, {0, 1}, TableFormat::Text, false),
        u"spam_checker\tcategory\n  user_may_invite\tcallback\n    invite_rules\tmodule\nthird_party\tcategory\n"_s);
    const QJsonArray json
        = QJsonDocument::fromJson(exportRows(tree, rows, {0, 1}, TableFormat::Json, true).toUtf8()).array();
    QCOMPARE(json.at(2).toObject(),
             (QJsonObject {{u"level"_s, 2}, {u"0"_s, u"invite_rules"_s}, {u"1"_s, u"module"_s}}));
    QVERIFY(!json.at(0).toObject().contains(u"level"_s));
}

void TableExportTest::devicesGetTheSame()
{
    const Shelf shelf({{u"ä"_s, 1}, {u"b"_s, 2}});
    for (const auto format : {TableFormat::Text, TableFormat::Csv, TableFormat::Json, TableFormat::Markdown}) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(exportRows(buffer, shelf, allRows(shelf), {0, 1}, format, true));
        QCOMPARE(QString::fromUtf8(buffer.data()), exportRows(shelf, allRows(shelf), {0, 1}, format, true));
    }
}

void TableExportTest::aFullDeviceIsNoticed()
{
    const Shelf shelf({{u"a"_s, 1}});
    FullDevice device;
    device.open(QIODevice::WriteOnly);
    QVERIFY(!exportRows(device, shelf, allRows(shelf), {0}, TableFormat::Csv, true));
}

void TableExportTest::nothingToExport()
{
    const Shelf shelf;
    QCOMPARE(exportRows(shelf, {}, {0, 1}, TableFormat::Csv, true), u"title,pages\r\n"_s);
    QVERIFY(QJsonDocument::fromJson(exportRows(shelf, {}, {0}, TableFormat::Json, true).toUtf8()).array().isEmpty());
}

QTEST_MAIN(TableExportTest)
#include "tst_tableexport.moc"
