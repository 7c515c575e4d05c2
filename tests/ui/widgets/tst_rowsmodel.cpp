// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelf.h"

#include <rowsfilter.h>

#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QtTest>

#include <numeric>
#include <random>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! What a view would know: it reads only what the signals say is new.
class Watcher : public QObject
{
public:
    explicit Watcher(const Shelf &shelf)
        : m_shelf(shelf)
    {
        readAll();
        connect(&shelf, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
            for (int row = first; row <= last; ++row)
                lines.insert(row, read(row));
        });
        connect(&shelf, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { lines.remove(first, last - first + 1); });
        connect(&shelf, &QAbstractItemModel::dataChanged, this,
                [this](const QModelIndex &first, const QModelIndex &last) {
                    QCOMPARE(first.column(), 0);
                    QCOMPARE(last.column(), m_shelf.columnCount() - 1);
                    for (int row = first.row(); row <= last.row(); ++row)
                        lines[row] = read(row);
                });
        connect(&shelf, &QAbstractItemModel::layoutChanged, this, &Watcher::readAll);
        connect(&shelf, &QAbstractItemModel::modelReset, this, &Watcher::readAll);
    }

    QStringList lines;

private:
    QString read(int row) const
    {
        QStringList cells;
        for (int column = 0; column < m_shelf.columnCount(); ++column)
            cells.append(m_shelf.index(row, column).data().toString());
        return cells.join(u'|');
    }
    void readAll()
    {
        lines.clear();
        for (int row = 0; row < m_shelf.rowCount(); ++row)
            lines.append(read(row));
    }

    const Shelf &m_shelf;
};

QStringList linesOf(const QList<Book> &books)
{
    QStringList lines;
    for (const Book &book : books)
        lines.append(QStringList {book.title, cellText(book.pages, ColumnLook::Number),
                                  cellText(book.readIn, ColumnLook::Duration), book.authors.join(u", "_s)}
                         .join(u'|'));
    return lines;
}

} // namespace

class RowsModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomUpdatesAgainstACopy_data();
    void randomUpdatesAgainstACopy();
    void feedsLetGoOfTheOldest();
    void anEqualRowIsNotDrawnAgain();
    void rowsKeepTheirPlaceWhenOthersComeAndGo();
    void cellsKnowTheirRawValues();
    void toolTipsAreNoHtml();
    void sortedByValueNotByText();
    void aKeyIsMadeOnceForARow();
};

void RowsModelTest::randomUpdatesAgainstACopy_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 40; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void RowsModelTest::randomUpdatesAgainstACopy()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto below = [&](qsizetype end) { return qsizetype(random() % std::max<std::size_t>(1, std::size_t(end))); };
    int next = 0;
    const auto book = [&] { return Book {u"b%1"_s.arg(next++), int(below(500)), below(5'000'000), {}}; };

    Shelf shelf;
    const Watcher watcher(shelf);
    QList<Book> wanted;
    for (int step = 0; step < 60; ++step) {
        QList<std::pair<QPersistentModelIndex, QString>> remembered;
        for (int row = 0; row < shelf.rowCount(); ++row)
            remembered.emplaceBack(shelf.index(row, int(below(shelf.columnCount()))), shelf.row(row).title);

        if (below(4) == 0) {
            QList<Book> added;
            for (qsizetype i = below(6); i > 0; --i)
                added.append(book());
            const qsizetype maximum = 1 + below(12);
            shelf.append(added, maximum);
            if (!added.isEmpty()) {
                wanted.append(added);
                wanted = wanted.last(std::min(maximum, wanted.size()));
            }
        } else {
            for (qsizetype changes = below(5); changes > 0; --changes) {
                switch (below(5)) {
                case 0:
                    wanted.insert(below(wanted.size() + 1), book());
                    break;
                case 1:
                    if (!wanted.isEmpty())
                        wanted.removeAt(below(wanted.size()));
                    break;
                case 2:
                    if (!wanted.isEmpty())
                        wanted[below(wanted.size())].pages += 1;
                    break;
                case 3:
                    if (!wanted.isEmpty())
                        wanted.move(below(wanted.size()), below(wanted.size()));
                    break;
                default:
                    std::shuffle(wanted.begin(), wanted.end(), random);
                }
            }
            shelf.setRows(wanted);
        }
        QCOMPARE(shelf.rows(), wanted);
        QCOMPARE(watcher.lines, linesOf(wanted));
        for (const auto &[index, key] : remembered) {
            if (index.isValid())
                QCOMPARE(index.data(KeyRole).toString(), key);
        }
    }
}

void RowsModelTest::feedsLetGoOfTheOldest()
{
    Shelf shelf;
    shelf.append({{u"a"_s}, {u"b"_s}, {u"c"_s}}, 4);
    shelf.append({{u"d"_s}, {u"e"_s}}, 4);
    QCOMPARE(shelf.rows(), (QList<Book> {{u"b"_s}, {u"c"_s}, {u"d"_s}, {u"e"_s}}));
    shelf.append({{u"f"_s}, {u"g"_s}, {u"h"_s}, {u"i"_s}, {u"j"_s}, {u"k"_s}}, 4);
    QCOMPARE(shelf.rows(), (QList<Book> {{u"h"_s}, {u"i"_s}, {u"j"_s}, {u"k"_s}}));
}

void RowsModelTest::anEqualRowIsNotDrawnAgain()
{
    Shelf shelf({{u"a"_s, 1}, {u"b"_s, 2}, {u"c"_s, 3}});
    const QSignalSpy changed(&shelf, &QAbstractItemModel::dataChanged);
    shelf.setRows({{u"a"_s, 1}, {u"b"_s, 2}, {u"c"_s, 3}});
    QCOMPARE(changed.count(), 0);
    shelf.setRows({{u"a"_s, 1}, {u"b"_s, 20}, {u"c"_s, 3}});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.first().at(1).toModelIndex().row(), 1);
}

void RowsModelTest::rowsKeepTheirPlaceWhenOthersComeAndGo()
{
    Shelf shelf({{u"a"_s}, {u"b"_s}, {u"c"_s}, {u"d"_s}});
    const QPersistentModelIndex first = shelf.index(0, 0);
    const QPersistentModelIndex last = shelf.index(3, 1);
    shelf.setRows({{u"a"_s}, {u"x"_s}, {u"y"_s}, {u"z"_s}, {u"c"_s}, {u"d"_s}});
    QCOMPARE(first.row(), 0);
    QCOMPARE(last.row(), 5);
    shelf.setRows({{u"d"_s}, {u"a"_s}, {u"x"_s}, {u"y"_s}, {u"z"_s}, {u"c"_s}});
    QCOMPARE(first.row(), 1);
    QCOMPARE(last.row(), 0);
    QCOMPARE(last.column(), 1);
}

void RowsModelTest::cellsKnowTheirRawValues()
{
    const Shelf shelf({{u"a"_s, 1234, 2'500'000}});
    QCOMPARE(shelf.index(0, 2).data(SortRole).toLongLong(), 2'500'000);
    QVERIFY(shelf.index(0, 2).data().toString().contains(u"ms"_s));
    QCOMPARE(shelf.index(0, 0).data(KeyRole).toString(), u"a"_s);
    QCOMPARE(shelf.columnId(1), "pages");
    QCOMPARE(shelf.indexOfKey(u"a"_s), 0);
    QCOMPARE(shelf.indexOfKey(u"nobody"_s), -1);
}

void RowsModelTest::toolTipsAreNoHtml()
{
    const QString page = u"<html><img src=\"file:///etc/x.png\"></html>"_s;
    const Shelf shelf({{page, 1}, {u"a < b"_s, 2}});
    const QString shown = shelf.index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(!shown.contains(u"<img"_s) && shown.contains(u"&lt;img"_s), qPrintable(shown));
    QCOMPARE(shelf.index(1, 0).data(Qt::ToolTipRole).toString(), u"a < b"_s);
    QCOMPARE(shelf.index(0, 0).data().toString(), page);
}

void RowsModelTest::sortedByValueNotByText()
{
    Shelf shelf({{u"v10"_s, 9}, {u"v9"_s, 10}, {u"V1"_s, 100}});
    RowsFilter filter;
    filter.setSourceModel(&shelf);
    const auto titles = [&] {
        QStringList result;
        for (int row = 0; row < filter.rowCount(); ++row)
            result.append(filter.index(row, 0).data().toString());
        return result;
    };
    filter.sort(1);
    QCOMPARE(titles(), (QStringList {u"v10"_s, u"v9"_s, u"V1"_s}));
    filter.sort(0);
    QCOMPARE(titles(), (QStringList {u"V1"_s, u"v9"_s, u"v10"_s}));
    filter.sort(-1);
    QCOMPARE(titles(), (QStringList {u"v10"_s, u"v9"_s, u"V1"_s}));
}

void RowsModelTest::aKeyIsMadeOnceForARow()
{
    int made = 0;
    RowsModel<int> model([&](int number) {
        ++made;
        return QString::number(number);
    });
    QList<int> numbers(100);
    std::iota(numbers.begin(), numbers.end(), 0);
    const auto madeFor = [&](const QList<int> &rows) {
        made = 0;
        model.setRows(rows);
        return made;
    };
    QCOMPARE(madeFor(numbers), 100);
    QCOMPARE(madeFor(numbers), 100);
    std::reverse(numbers.begin(), numbers.end());
    QCOMPARE(madeFor(numbers), 100);
    QCOMPARE(madeFor(numbers.mid(10, 50)), 50);
    made = 0;
    QCOMPARE(model.indexOfKey(QString::number(numbers.at(12))), 2);
    QCOMPARE(made, 0);
}

QTEST_MAIN(RowsModelTest)
#include "tst_rowsmodel.moc"
