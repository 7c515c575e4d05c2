// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shelf.h"

#include <appearance.h>
#include <filterfield.h>
#include <rowsfilter.h>
#include <tableview.h>
#include <tone.h>

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

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

QTEST_MAIN(FilterFieldTest)
#include "tst_filterfield.moc"
