// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelf.h"

#include <emptystate.h>
#include <rowsfilter.h>
#include <tableview.h>

#include <QAction>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

const QList<Book> books {{u"c"_s, 1}, {u"a"_s, 2}, {u"b"_s, 3}};

void show(QWidget &widget)
{
    widget.resize(600, 300);
    widget.show();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
    widget.setFocus();
}

QString columnOf(const TableView &view)
{
    QString titles;
    for (int row = 0; row < view.model()->rowCount(); ++row)
        titles += view.model()->index(row, 0).data().toString();
    return titles;
}

QStringList selectedTitles(const TableView &view)
{
    QStringList titles;
    for (const QModelIndex &index : view.selectionModel()->selectedRows())
        titles.append(index.data(KeyRole).toString());
    titles.sort();
    return titles;
}

//! A million rows that count how often somebody looks.
class LongModel : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1'000'000; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 4; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        ++looks;
        return role == Qt::DisplayRole || role == KeyRole ? QVariant(QString::number(index.row())) : QVariant();
    }
    mutable qint64 looks = 0;
};

//! Takes all rows away and brings others in one reset.
class ResetModel : public QAbstractTableModel
{
public:
    QStringList titles;

    void reset(const QStringList &others)
    {
        beginResetModel();
        titles = others;
        endResetModel();
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(titles.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 2; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole || role == KeyRole ? QVariant(titles.at(index.row())) : QVariant();
    }
};

} // namespace

class TableViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_settings.clear(); }
    void theThirdClickBringsTheOrderBack();
    void enterActivatesTheRow();
    void homeAndEndGoToTheEnds();
    void anEmptyTableSaysWhy();
    void aFilterWithoutMatchesCanBeCleared();
    void aFilterOutsideOfTheProxiesIsTold();
    void theSelectionSurvivesAReset();
    void aGoneRowLeavesNoCurrentOne();
    void selectsByKey();
    void tellsWhenTheCurrentRowHasOtherValues();
    void aMillionRowsAreNotReadThrough();
    void rowHeightFollowsTheFont();

private:
    const SettingsOfTest m_settings;
};

void TableViewTest::theThirdClickBringsTheOrderBack()
{
    Shelf shelf(books);
    RowsFilter filter;
    filter.setSourceModel(&shelf);
    TableView view(u"books"_s);
    view.setModel(&filter);
    show(view);
    QCOMPARE(columnOf(view), u"cab"_s);
    const auto click = [&] {
        QTest::mouseClick(
            view.horizontalHeader()->viewport(), Qt::LeftButton, {},
            {view.columnViewportPosition(0) + view.columnWidth(0) / 2, view.horizontalHeader()->height() / 2});
    };
    click();
    QCOMPARE(columnOf(view), u"abc"_s);
    click();
    QCOMPARE(columnOf(view), u"cba"_s);
    click();
    QCOMPARE(columnOf(view), u"cab"_s);
}

void TableViewTest::enterActivatesTheRow()
{
    Shelf shelf(books);
    TableView view(u"books"_s);
    view.setModel(&shelf);
    show(view);
    view.selectRow(1);
    const QSignalSpy activated(&view, &QAbstractItemView::activated);
    QTest::keyClick(&view, Qt::Key_Return);
    QTest::keyClick(&view, Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(activated.count(), 2);
    QCOMPARE(activated.first().first().toModelIndex().row(), 1);
}

void TableViewTest::homeAndEndGoToTheEnds()
{
    Shelf shelf(books);
    TableView view(u"books"_s);
    view.setModel(&shelf);
    show(view);
    view.selectRow(1);
    QTest::keyClick(&view, Qt::Key_End);
    QCOMPARE(view.currentKey(), u"b"_s);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.currentKey(), u"c"_s);
    QTest::keyClick(&view, Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(selectedTitles(view).size(), 3);
}

void TableViewTest::anEmptyTableSaysWhy()
{
    Shelf shelf;
    QAction open(u"Open a shelf"_s);
    TableView view(u"books"_s);
    view.setEmptyState({}, u"No books"_s, u"Open a shelf first."_s, &open);
    view.setModel(&shelf);
    show(view);
    const auto *state = view.findChild<EmptyState *>();
    QVERIFY(state->isVisible());
    QCOMPARE(state->sentence(), u"No books"_s);
    const QSignalSpy opened(&open, &QAction::triggered);
    QTest::mouseClick(state->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(opened.count(), 1);
    shelf.setRows(books);
    QVERIFY(!state->isVisible());
    shelf.setRows({});
    QVERIFY(state->isVisible());
}

void TableViewTest::aFilterWithoutMatchesCanBeCleared()
{
    Shelf shelf;
    RowsFilter filter;
    filter.setSourceModel(&shelf);
    filter.setText(u"zzz"_s);
    TableView view(u"books"_s);
    view.setEmptyState({}, u"No books"_s);
    view.setModel(&filter);
    show(view);
    const auto *state = view.findChild<EmptyState *>();
    QCOMPARE(state->sentence(), u"No books"_s);
    shelf.setRows(books);
    QVERIFY(state->isVisible());
    QVERIFY(state->sentence() != u"No books"_s);
    const QSignalSpy cleared(&view, &TableView::clearFilterRequested);
    QTest::mouseClick(state->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(cleared.count(), 1);
    filter.setText({});
    QVERIFY(!state->isVisible());
}

void TableViewTest::aFilterOutsideOfTheProxiesIsTold()
{
    Shelf shelf;
    TableView view(u"books"_s);
    view.setEmptyState({}, u"No books"_s);
    view.setModel(&shelf);
    show(view);
    view.setFiltered(true);
    QVERIFY(view.findChild<EmptyState *>()->sentence() != u"No books"_s);
    view.setFiltered(false);
    QCOMPARE(view.findChild<EmptyState *>()->sentence(), u"No books"_s);
}

void TableViewTest::theSelectionSurvivesAReset()
{
    ResetModel model;
    model.reset({u"a"_s, u"b"_s, u"c"_s, u"d"_s});
    TableView view(u"books"_s);
    view.setModel(&model);
    view.selectRow(1);
    view.selectionModel()->select(model.index(3, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    model.reset({u"d"_s, u"x"_s, u"b"_s, u"a"_s});
    QCOMPARE(selectedTitles(view), (QStringList {u"b"_s, u"d"_s}));
    QCOMPARE(view.currentKey(), u"b"_s);
}

void TableViewTest::aGoneRowLeavesNoCurrentOne()
{
    ResetModel model;
    model.reset({u"a"_s, u"b"_s});
    TableView view(u"books"_s);
    view.setModel(&model);
    view.selectRow(1);
    QModelIndex told = view.currentIndex();
    connect(&view, &TableView::currentRowChanged, this, [&](const QModelIndex &current) { told = current; });
    model.reset({u"a"_s});
    QVERIFY(!told.isValid());
    QCOMPARE(view.currentKey(), QString());
}

void TableViewTest::selectsByKey()
{
    Shelf shelf(books);
    TableView view(u"books"_s);
    view.setModel(&shelf);
    QVERIFY(view.selectKey(u"a"_s));
    QCOMPARE(selectedTitles(view), QStringList {u"a"_s});
    QCOMPARE(view.currentKey(), u"a"_s);
    QVERIFY(!view.selectKey(u"nobody"_s));
    QCOMPARE(view.currentKey(), u"a"_s);
}

void TableViewTest::tellsWhenTheCurrentRowHasOtherValues()
{
    Shelf shelf(books);
    TableView view(u"books"_s);
    view.setModel(&shelf);
    view.selectKey(u"a"_s);
    const QSignalSpy told(&view, &TableView::currentRowChanged);
    shelf.setRows({{u"c"_s, 10}, {u"a"_s, 2}, {u"b"_s, 3}});
    QCOMPARE(told.count(), 0);
    shelf.setRows({{u"c"_s, 10}, {u"a"_s, 20}, {u"b"_s, 3}});
    QCOMPARE(told.count(), 1);
}

void TableViewTest::aMillionRowsAreNotReadThrough()
{
    LongModel model;
    TableView view(u"long"_s);
    view.setModel(&model);
    show(view);
    QTRY_VERIFY(model.looks > 0);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
    view.repaint();
    QTest::keyClick(&view, Qt::Key_End);
    QTest::keyClick(&view, Qt::Key_A);
    QTest::qWait(0);
    QCOMPARE(view.currentKey(), u"999999"_s);
    QVERIFY2(model.looks < 20'000, qPrintable(QString::number(model.looks)));
}

void TableViewTest::rowHeightFollowsTheFont()
{
    Shelf shelf(books);
    TableView view(u"books"_s);
    view.setModel(&shelf);
    const int before = view.rowHeight(0);
    QFont font = view.font();
    font.setPointSizeF(font.pointSizeF() * 2);
    view.setFont(font);
    QVERIFY(view.rowHeight(0) > before);
    QVERIFY(view.rowHeight(0) >= view.fontMetrics().height());
}

QTEST_MAIN(TableViewTest)
#include "tst_tableview.moc"
