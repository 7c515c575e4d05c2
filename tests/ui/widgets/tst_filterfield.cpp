// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelf.h"

#include <appearance.h>
#include <emptystate.h>
#include <filterfield.h>
#include <itemviewhabits.h>
#include <rowsfilter.h>
#include <tableview.h>
#include <tone.h>

#include <QApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! The menu that is open, and what is in it by the text without mnemonics.
struct OpenedMenu
{
    QMenu *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());

    QAction *action(const QString &text) const
    {
        const QList<QAction *> actions = menu ? menu->actions() : QList<QAction *>();
        for (QAction *action : actions) {
            if (QString(action->text()).remove(u'&').section(u'\t', 0, 0) == text)
                return action;
        }
        return nullptr;
    }
    bool has(const QString &text) const { return action(text); }
    bool choose(const QString &text) const
    {
        QAction *chosen = action(text);
        const bool isThere = chosen && chosen->isEnabled();
        if (menu)
            menu->close();
        if (isThere)
            chosen->trigger();
        return isThere;
    }
};

//! A field above a table of books, in a window.
class Reading
{
public:
    Reading()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(field);
        layout->addWidget(view);
        rows.setSourceModel(&shelf);
        view->setModel(&rows);
        field->connectTo(&rows);
        field->setView(view);
        window.resize(800, 400);
        window.show();
        isOpen = QTest::qWaitForWindowActive(&window);
    }

    OpenedMenu headerMenu(int column)
    {
        QHeaderView *header = view->horizontalHeader();
        const QPoint place(header->sectionViewportPosition(column) + 4, header->height() / 2);
        Q_EMIT header->customContextMenuRequested(place);
        return {};
    }
    OpenedMenu cellMenu(int row, int column)
    {
        view->setCurrentIndex(view->model()->index(row, column));
        view->setFocus();
        QTest::keyClick(view, Qt::Key_F10, Qt::ShiftModifier);
        return {};
    }
    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < rows.rowCount(); ++row)
            titles.append(rows.index(row, 0).data().toString());
        return titles;
    }

    Shelf shelf {{{u"a & b"_s, 10}, {u"c"_s, 10}, {u"d"_s, 30}}};
    RowsFilter rows;
    QWidget window;
    FilterField *field = new FilterField(u"books"_s);
    TableView *view = new TableView(u"books"_s);
    bool isOpen = false;
};

} // namespace

class FilterFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_settings.clear(); }
    void typingIsCollected();
    void enterSendsAtOnce();
    void clearingSendsAtOnce();
    void narrowsARowsFilter();
    void saysWhatCannotBeRead();
    void staysRedInTheDark();
    void escapeClearsAndThenLeavesTheKeyAlone();
    void downGoesToTheTable();
    void theTablesButtonClearsIt();
    void remembersTheLastTwenty();
    void bringsAnEarlierFilterBack();
    void everyButtonHasAName();
    void filtersByAColumnFromItsHeader();
    void filtersByTheValueOfACell();
    void filtersByColumnsOnlyWhatHasSome();

private:
    const SettingsOfTest m_settings;
};

void FilterFieldTest::typingIsCollected()
{
    FilterField field(u"books"_s);
    const QSignalSpy edited(&field, &FilterField::edited);
    QTest::keyClicks(&field, u"abc"_s);
    QCOMPARE(edited.count(), 0);
    QTRY_COMPARE(edited.count(), 1);
    QCOMPARE(edited.first().first().toString(), u"abc"_s);
}

void FilterFieldTest::enterSendsAtOnce()
{
    FilterField field(u"books"_s);
    const QSignalSpy edited(&field, &FilterField::edited);
    QTest::keyClicks(&field, u"ab"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(edited.count(), 1);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(edited.count(), 1);
}

void FilterFieldTest::clearingSendsAtOnce()
{
    FilterField field(u"books"_s);
    const QSignalSpy edited(&field, &FilterField::edited);
    field.setText(u"x"_s);
    QCOMPARE(edited.count(), 1);
    field.clear();
    QCOMPARE(edited.count(), 2);
    QCOMPARE(edited.last().first().toString(), QString());
}

void FilterFieldTest::narrowsARowsFilter()
{
    Shelf shelf({{u"a"_s}, {u"b"_s}});
    RowsFilter filter;
    filter.setSourceModel(&shelf);
    FilterField field(u"books"_s);
    field.connectTo(&filter);
    field.setText(u"b"_s);
    QCOMPARE(filter.rowCount(), 1);
    field.clear();
    QCOMPARE(filter.rowCount(), 2);
}

void FilterFieldTest::saysWhatCannotBeRead()
{
    Shelf shelf({{u"a"_s}});
    RowsFilter filter;
    filter.setSourceModel(&shelf);
    FilterField field(u"books"_s);
    field.connectTo(&filter);
    const QColor base = field.palette().color(QPalette::Base);
    field.setText(u"/(/"_s);
    QVERIFY(!field.error().isEmpty());
    QCOMPARE(field.toolTip(), field.error());
    QCOMPARE(field.accessibleDescription(), field.error());
    QVERIFY(field.palette().color(QPalette::Base) != base);
    field.setText(u"(/"_s);
    QCOMPARE(field.error(), QString());
    QCOMPARE(field.palette().color(QPalette::Base), base);
}

void FilterFieldTest::staysRedInTheDark()
{
    FilterField field(u"books"_s);
    field.show();
    QVERIFY(QTest::qWaitForWindowExposed(&field));
    field.setError(u"no"_s);
    QApplication::setPalette(Appearance::darkPalette());
    const QPalette dark = Appearance::darkPalette();
    QTRY_COMPARE(field.palette().color(QPalette::Base), toneBackground(Tone::Bad, dark));
    QCOMPARE(field.palette().color(QPalette::Text), dark.color(QPalette::Text));
    field.setError({});
    QCOMPARE(field.palette().color(QPalette::Base), dark.color(QPalette::Base));
    QApplication::setPalette(QPalette());
}

void FilterFieldTest::escapeClearsAndThenLeavesTheKeyAlone()
{
    QWidget window;
    auto *field = new FilterField(u"books"_s, &window);
    auto *escape = new QAction(&window);
    escape->setShortcut(Qt::Key_Escape);
    window.addAction(escape);
    const QSignalSpy escaped(escape, &QAction::triggered);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    field->setText(u"x"_s);
    QTest::keyClick(window.windowHandle(), Qt::Key_Escape);
    QCOMPARE(field->text(), QString());
    QCOMPARE(escaped.count(), 0);
    QTest::keyClick(window.windowHandle(), Qt::Key_Escape);
    QCOMPARE(escaped.count(), 1);
}

void FilterFieldTest::downGoesToTheTable()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    Shelf shelf({{u"a"_s}, {u"b"_s}});
    auto *field = new FilterField(u"books"_s);
    auto *view = new TableView(u"books"_s);
    layout->addWidget(field);
    layout->addWidget(view);
    view->setModel(&shelf);
    field->setView(view);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(view->hasFocus());
    QCOMPARE(view->currentKey(), u"a"_s);
}

void FilterFieldTest::theTablesButtonClearsIt()
{
    FilterField field(u"books"_s);
    TableView view(u"books"_s);
    field.setView(&view);
    field.setText(u"x"_s);
    Q_EMIT view.clearFilterRequested();
    QCOMPARE(field.text(), QString());
}

void FilterFieldTest::remembersTheLastTwenty()
{
    {
        FilterField field(u"books"_s);
        for (int i = 0; i < 25; ++i) {
            field.setText(QString::number(i));
            QTest::keyClick(&field, Qt::Key_Return);
        }
        field.setText(u"20"_s);
        QTest::keyClick(&field, Qt::Key_Return);
    }
    const FilterField field(u"books"_s);
    QCOMPARE(field.history().size(), 20);
    QCOMPARE(field.history().first(3), (QStringList {u"20"_s, u"24"_s, u"23"_s}));
    QCOMPARE(FilterField(u"others"_s).history(), QStringList());
}

void FilterFieldTest::bringsAnEarlierFilterBack()
{
    FilterField field(u"books"_s);
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.setText(u"one & two"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    field.clear();
    QTest::keyClick(&field, Qt::Key_Down, Qt::AltModifier);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    menu->actions().constFirst()->trigger();
    menu->close();
    QCOMPARE(field.text(), u"one & two"_s);
}

void FilterFieldTest::everyButtonHasAName()
{
    const FilterField field(u"books"_s);
    QVERIFY(!field.accessibleName().isEmpty());
    const auto buttons = field.findChildren<QToolButton *>();
    QVERIFY(buttons.size() >= 4);
    for (const QToolButton *button : buttons)
        QVERIFY(!button->accessibleName().isEmpty());
}

void FilterFieldTest::filtersByAColumnFromItsHeader()
{
    Reading r;
    QVERIFY(r.isOpen);
    r.field->setText(u"-d"_s);
    QVERIFY(r.headerMenu(0).choose(u"Filter by “Title”…"_s));
    QCOMPARE(r.field->text(), u"-d title:"_s);
    QVERIFY(r.field->hasFocus());
    QTest::keyClicks(r.field, u"c"_s);
    QTRY_COMPARE(r.titles(), QStringList(u"c"_s));

    // What is there already is to be typed over.
    QVERIFY(r.headerMenu(0).choose(u"Filter by “Title”…"_s));
    QCOMPARE(r.field->selectedText(), u"c"_s);
    QTest::keyClicks(r.field, u"b"_s);
    QTRY_COMPARE(r.titles(), QStringList(u"a & b"_s));

    const OpenedMenu menu = r.headerMenu(0);
    QVERIFY(menu.choose(u"No filter by “Title”"_s));
    QCOMPARE(r.field->text(), u"-d"_s);
    QCOMPARE(r.titles(), (QStringList {u"a & b"_s, u"c"_s}));
    const OpenedMenu after = r.headerMenu(0);
    QVERIFY(!after.action(u"No filter by “Title”"_s)->isEnabled());
    QVERIFY(after.choose(u"Clear the filter"_s));
    QCOMPARE(r.titles().size(), 3);
}

void FilterFieldTest::filtersByTheValueOfACell()
{
    Reading r;
    QVERIFY(r.isOpen);
    QVERIFY(r.cellMenu(0, 1).choose(u"Filter: Pages is “10”"_s));
    QCOMPARE(r.field->text(), u"pages:=10"_s);
    QCOMPARE(r.titles(), (QStringList {u"a & b"_s, u"c"_s}));
    QVERIFY(r.cellMenu(0, 0).choose(
        u"Filter: Title is not “a  b”"_s)); // With && before the signs of mnemonics were taken away.
    QCOMPARE(r.field->text(), u"pages:=10 -title:=\"a & b\""_s);
    QCOMPARE(r.titles(), QStringList(u"c"_s));

    // Another value of a column takes the place of the one before.
    r.field->clear();
    QVERIFY(r.cellMenu(2, 1).choose(u"Filter: Pages is “30”"_s));
    QCOMPARE(r.titles(), QStringList(u"d"_s));
    r.field->setText(u"-title:=d pages:=30"_s);
    auto *empty = r.view->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    empty->findChild<QPushButton *>()->click();
    QCOMPARE(r.field->text(), QString());
    QCOMPARE(r.titles().size(), 3);

    r.view->setColumnHidden(3, false);
    QVERIFY(r.cellMenu(1, 3).choose(u"Filter: Authors is empty"_s));
    QCOMPARE(r.titles().size(), 3);
    QVERIFY(r.cellMenu(1, 3).has(u"Filter: Authors is not empty"_s));
    QVERIFY(OpenedMenu().choose(u"Clear the filter"_s));
    QCOMPARE(r.field->text(), QString());

    // Every column by the keyboard.
    const OpenedMenu menu = r.cellMenu(0, 0);
    QMenu *columns = menu.action(u"Columns"_s)->menu();
    QCOMPARE(columns->actions().constFirst()->text(), u"Filter by"_s);
    QCOMPARE(columns->actions().constFirst()->menu()->actions().size(), 4);
    menu.menu->close();
}

void FilterFieldTest::filtersByColumnsOnlyWhatHasSome()
{
    Reading r;
    QVERIFY(r.isOpen);
    r.field->setView(r.view, FilterField::Text::Other);
    QVERIFY(!r.headerMenu(0).has(u"Filter by “Title”…"_s));
    OpenedMenu().menu->close();
    const OpenedMenu menu = r.cellMenu(0, 1);
    QVERIFY(menu.has(u"Copy"_s));
    QVERIFY(!menu.has(u"Filter: Pages is “10”"_s));
    menu.menu->close();
}

QTEST_MAIN(FilterFieldTest)
#include "tst_filterfield.moc"
