// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelf.h"

#include <headerlayout.h>
#include <itemviewhabits.h>
#include <previewview.h>
#include <tableview.h>
#include <viewheader.h>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMenu>
#include <QMessageBox>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTreeView>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

const QList<Book> books {{u"a"_s, 1}, {u"b"_s, 2}, {u"c"_s, 3}, {u"d"_s, 4}};

QString clipboardText() { return QGuiApplication::clipboard()->text(); }

QMenu *openMenu() { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }

QAction *actionOf(const QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions()) {
        if (QString(action->text()).remove(u'&').section(u'\t', 0, 0) == text)
            return action;
    }
    return nullptr;
}

void show(QWidget &widget)
{
    widget.resize(800, 400);
    widget.show();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
    widget.setFocus();
}

} // namespace

class ItemViewHabitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void copiesAllSelectedRowsByKeyboard();
    void copiesAsShownInTheShownOrder();
    void copiesTheCurrentRowWithoutSelection();
    void aWindowsCopyActionDoesNotCompete();
    void copyAsByKeyboard();
    void copiesFromTrees();
    void copiesWholeLinesOfAPreview();
    void tooManyRowsAreToBeExportedInstead();
    void contextMenuByKeyboard();
    void exportsAllOrSelected();
    void exportSaysWhyItFailed();
    void extraColumnsStartHidden();
    void headersAreAsTheyWereLeft();
    void aNewColumnComesBesideItsNeighbour();
    void resetBringsTheFirstLayoutBack();
    void widthsComeFromTheFirstRows();
    void textsGiveWayUntilAllColumnsAreInView();
    void widthsOfAPersonStay();
    void treesKeepTheirHeaderToo();

private:
    const SettingsOfTest m_settings;
};

void ItemViewHabitsTest::init()
{
    m_settings.clear();
    QGuiApplication::clipboard()->clear();
}

void ItemViewHabitsTest::copiesAllSelectedRowsByKeyboard()
{
    Shelf shelf(books);
    TableView view(u"books"_s);
    view.setModel(&shelf);
    show(view);
    view.selectRow(0);
    view.selectionModel()->select(shelf.index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view.horizontalHeader()->hideSection(2);
    QTest::keySequence(&view, QKeySequence::Copy);
    QCOMPARE(clipboardText(), u"a\t1\nc\t3"_s);
}

void ItemViewHabitsTest::copiesAsShownInTheShownOrder()
{
    Shelf shelf(books);
    TableView view(u"books"_s);
    view.setModel(&shelf);
    view.horizontalHeader()->hideSection(2);
    view.horizontalHeader()->moveSection(1, 0);
    view.selectionModel()->select(shelf.index(3, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view.selectionModel()->select(shelf.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    view.habits().copy();
    QCOMPARE(clipboardText(), u"2\tb\n4\td"_s);
}

void ItemViewHabitsTest::copiesTheCurrentRowWithoutSelection()
{
    Shelf shelf(books);
    TableView view(u"books"_s);
    view.setModel(&shelf);
    view.habits().copy();
    QCOMPARE(clipboardText(), QString());
    view.selectionModel()->setCurrentIndex(shelf.index(1, 1), QItemSelectionModel::NoUpdate);
    view.habits().copy();
    QVERIFY(clipboardText().startsWith(u"b\t2"_s));
}

void ItemViewHabitsTest::aWindowsCopyActionDoesNotCompete()
{
    QWidget window;
    Shelf shelf(books);
    TableView view(u"books"_s, &window);
    view.setModel(&shelf);
    view.setGeometry(0, 0, 400, 300);
    auto *copy = new QAction(u"Copy"_s, &window);
    copy->setShortcut(QKeySequence::Copy);
    window.addAction(copy);
    bool isTaken = false;
    connect(copy, &QAction::triggered, &window, [&] { isTaken = true; });
    show(window);
    view.setFocus();
    view.selectRow(1);
    QTest::keySequence(window.windowHandle(), QKeySequence::Copy);
    QVERIFY(clipboardText().startsWith(u"b\t2"_s));
    QVERIFY(!isTaken);
}

void ItemViewHabitsTest::copyAsByKeyboard()
{
    Shelf shelf(books);
    TableView view(u"books"_s);
    view.setModel(&shelf);
    view.horizontalHeader()->hideSection(2);
    show(view);
    view.selectRow(1);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QMenu *menu = openMenu();
    QVERIFY(menu);
    actionOf(menu, u"CSV"_s)->trigger();
    QCOMPARE(clipboardText(), u"title,pages\r\nb,2\r\n"_s);
    actionOf(menu, u"Markdown"_s)->trigger();
    QCOMPARE(clipboardText(), u"| Title | Pages |\n| --- | ---: |\n| b | 2 |\n"_s);
    actionOf(menu, u"JSON"_s)->trigger();
    QCOMPARE(QJsonDocument::fromJson(clipboardText().toUtf8()).array().size(), 1);
    menu->close();
}

void ItemViewHabitsTest::copiesFromTrees()
{
    QStandardItemModel tree;
    auto *top = new QStandardItem(u"top"_s);
    top->appendRow(new QStandardItem(u"first"_s));
    top->appendRow(new QStandardItem(u"second"_s));
    tree.appendRow(top);
    tree.appendRow(new QStandardItem(u"bottom"_s));
    QTreeView view;
    view.setModel(&tree);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.expandAll();
    auto *habits = new ItemViewHabits(&view, u"tree"_s);
    for (const QModelIndex &index : {tree.index(1, 0), tree.index(1, 0, top->index()), top->index()})
        view.selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    habits->copy();
    QCOMPARE(clipboardText(), u"top\n  second\nbottom"_s);
}

void ItemViewHabitsTest::copiesWholeLinesOfAPreview()
{
    PreviewView view;
    ChangePreview preview;
    preview.routes = {{u"/a"_s, {}, u"x.X"_s, u"goes to x.X"_s}, {u"/b"_s, {}, u"y.Y"_s, u"goes to y.Y"_s}};
    view.setPreview(preview);
    show(view);
    view.topLevelItem(0)->child(0)->setSelected(true);
    view.topLevelItem(0)->child(1)->setSelected(true);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboardText().remove(u"  "_s), u"/a\tgoes to x.X\n/b\tgoes to y.Y"_s);
}

void ItemViewHabitsTest::tooManyRowsAreToBeExportedInstead()
{
    QList<Book> many;
    for (int i = 0; i <= ItemViewHabits::copiedRowsAtMost; ++i)
        many.append({QString::number(i), i});
    Shelf shelf(many);
    TableView view(u"books"_s);
    view.setModel(&shelf);
    show(view);
    QGuiApplication::clipboard()->setText(u"before"_s);
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboardText(), u"before"_s);
    const auto *notice = view.findChild<QMessageBox *>();
    QVERIFY(notice);
    const QList<QAbstractButton *> buttons = notice->buttons();
    QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QAbstractButton *button) {
        return QString(button->text()).remove(u'&') == u"Export selected rows…"_s;
    }));
    view.clearSelection();
    view.selectRow(7);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(clipboardText().startsWith(u"7\t7"_s));
}

void ItemViewHabitsTest::contextMenuByKeyboard()
{
    Shelf shelf(books);
    TableView view(u"books"_s);
    view.setModel(&shelf);
    QAction open(u"Open module"_s);
    view.habits().addAction(&open);
    QModelIndex told;
    connect(&view.habits(), &ItemViewHabits::menuAboutToShow, this, [&](const QModelIndex &index) { told = index; });
    show(view);
    view.selectRow(2);
    QTest::keyClick(&view, Qt::Key_F10, Qt::ShiftModifier);
    QMenu *menu = openMenu();
    QVERIFY(menu);
    QCOMPARE(told.row(), 2);
    QCOMPARE(menu->actions().constFirst(), &open);
    QVERIFY(actionOf(menu, u"Copy"_s)->isEnabled());
    QVERIFY(actionOf(menu, u"Export all rows…"_s));
    const QMenu *columns = actionOf(menu, u"Columns"_s)->menu();
    QVERIFY(actionOf(columns, u"Pages"_s)->isChecked());
    actionOf(columns, u"Pages"_s)->trigger();
    QVERIFY(view.isColumnHidden(1));
    menu->close();
}

void ItemViewHabitsTest::exportsAllOrSelected()
{
    const QTemporaryDir folder;
    Shelf shelf(books);
    TableView view(u"books"_s);
    view.setModel(&shelf);
    view.selectRow(1);
    const auto read = [&](const QString &name) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    view.horizontalHeader()->hideSection(2);
    QCOMPARE(view.habits().exportTo(folder.filePath(u"all.csv"_s), TableFormat::Csv, ItemViewHabits::Rows::All),
             QString());
    QCOMPARE(read(u"all.csv"_s), u"title,pages\r\na,1\r\nb,2\r\nc,3\r\nd,4\r\n"_s);
    QCOMPARE(view.habits().exportTo(folder.filePath(u"one.csv"_s), TableFormat::Csv, ItemViewHabits::Rows::Selected),
             QString());
    QCOMPARE(read(u"one.csv"_s), u"title,pages\r\nb,2\r\n"_s);
}

void ItemViewHabitsTest::exportSaysWhyItFailed()
{
    const QTemporaryDir folder;
    Shelf shelf(books);
    TableView view(u"books"_s);
    view.setModel(&shelf);
    const QString file = folder.filePath(u"missing/all.csv"_s);
    const QString error = view.habits().exportTo(file, TableFormat::Csv, ItemViewHabits::Rows::All);
    QVERIFY(error.contains(file));
    QVERIFY(!QFile::exists(file));
}

void ItemViewHabitsTest::extraColumnsStartHidden()
{
    Shelf shelf(books);
    TableView view(u"books"_s);
    view.setModel(&shelf);
    QCOMPARE(visibleColumns(&view), (QList<int> {0, 1, 2}));
}

void ItemViewHabitsTest::headersAreAsTheyWereLeft()
{
    Shelf shelf(books);
    {
        TableView view(u"books"_s);
        view.setModel(&shelf);
        show(view);
        QHeaderView *header = view.horizontalHeader();
        header->moveSection(2, 0);
        header->resizeSection(0, 321);
        header->hideSection(1);
        header->showSection(3);
        view.sortByColumn(0, Qt::DescendingOrder);
        view.hide();
    }
    TableView view(u"books"_s);
    view.setModel(&shelf);
    QCOMPARE(visibleColumns(&view), (QList<int> {2, 0, 3}));
    QCOMPARE(view.columnWidth(0), 321);
    QTRY_COMPARE(view.horizontalHeader()->sortIndicatorSection(), 0);
    QCOMPARE(view.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);

    TableView other(u"others"_s);
    other.setModel(&shelf);
    QCOMPARE(visibleColumns(&other), (QList<int> {0, 1, 2}));
}

void ItemViewHabitsTest::aNewColumnComesBesideItsNeighbour()
{
    Shelf shelf(books);
    {
        TableView view(u"books"_s);
        view.setModel(&shelf);
        show(view);
        view.horizontalHeader()->moveSection(2, 0);
        view.hide();
    }
    QList<Column<Book>> columns = bookColumns();
    columns.insert(1, {.id = "shelf", .title = u"Shelf"_s, .value = [](const Book &) { return QVariant(1); }});
    shelf.setColumns(columns);
    TableView view(u"books"_s);
    view.setModel(&shelf);
    QCOMPARE(visibleColumns(&view), (QList<int> {3, 0, 1, 2}));
}

void ItemViewHabitsTest::resetBringsTheFirstLayoutBack()
{
    Shelf shelf(books);
    TableView view(u"books"_s);
    view.setModel(&shelf);
    show(view);
    QTRY_VERIFY(view.columnWidth(0) > 0);
    const int width = view.columnWidth(0);
    view.horizontalHeader()->moveSection(2, 0);
    view.horizontalHeader()->resizeSection(0, width + 100);
    view.hideColumn(1);
    view.sortByColumn(0, Qt::DescendingOrder);
    view.habits().header().reset();
    QCOMPARE(visibleColumns(&view), (QList<int> {0, 1, 2}));
    QCOMPARE(view.columnWidth(0), width);
    QCOMPARE(view.horizontalHeader()->sortIndicatorSection(), -1);
    view.hide();
    TableView again(u"books"_s);
    again.setModel(&shelf);
    QCOMPARE(visibleColumns(&again), (QList<int> {0, 1, 2}));
}

void ItemViewHabitsTest::widthsComeFromTheFirstRows()
{
    Shelf shelf;
    TableView view(u"books"_s);
    view.setModel(&shelf);
    view.showColumn(3); // the last text, which takes the room that is left
    show(view);
    QTRY_VERIFY(view.columnWidth(0) < view.fontMetrics().averageCharWidth() * 20);
    const QString longer = u"A title of some length, but no book"_s;
    shelf.setRows({{longer}});
    QTRY_VERIFY(view.columnWidth(0) >= view.fontMetrics().horizontalAdvance(longer));
    shelf.setRows({{longer}, {longer.repeated(100)}});
    QTRY_VERIFY(view.columnWidth(0) > view.fontMetrics().averageCharWidth() * 40);
    QTRY_COMPARE(view.horizontalHeader()->length(), view.viewport()->width());
}

void ItemViewHabitsTest::textsGiveWayUntilAllColumnsAreInView()
{
    Shelf shelf({{QString(40, u'x')}, {QString(40, u'y')}});
    TableView view(u"books"_s);
    view.setModel(&shelf);
    show(view);
    const auto used = [&] { return view.horizontalHeader()->length(); };
    const int titleInFull = view.fontMetrics().horizontalAdvance(QString(40, u'x'));
    view.resize(900, 300);
    QTRY_COMPARE(used(), view.viewport()->width());
    QVERIFY(view.columnWidth(0) >= titleInFull);
    view.resize(titleInFull, 300);
    QTRY_COMPARE(used(), view.viewport()->width());
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    view.resize(900, 300);
    QTRY_COMPARE(used(), view.viewport()->width());
    QVERIFY(view.columnWidth(0) >= titleInFull);
}

void ItemViewHabitsTest::widthsOfAPersonStay()
{
    Shelf shelf;
    TableView view(u"books"_s);
    view.setModel(&shelf);
    show(view);
    view.setColumnWidth(0, 77);
    shelf.setRows({{u"A title that is wider than seventy-seven pixels"_s}});
    QTest::qWait(0);
    QCOMPARE(view.columnWidth(0), 77);
}

void ItemViewHabitsTest::treesKeepTheirHeaderToo()
{
    QStandardItemModel tree(2, 3);
    {
        QTreeView view;
        new ItemViewHabits(&view, u"tree"_s);
        view.setModel(&tree);
        show(view);
        view.header()->moveSection(2, 1);
        view.header()->resizeSection(0, 234);
        view.hide();
    }
    QTreeView view;
    new ItemViewHabits(&view, u"tree"_s);
    view.setModel(&tree);
    QCOMPARE(visibleColumns(&view), (QList<int> {0, 2, 1}));
    QCOMPARE(view.header()->sectionSize(0), 234);
}

QTEST_MAIN(ItemViewHabitsTest)
#include "tst_itemviewhabits.moc"
