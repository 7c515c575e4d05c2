// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <noticearea.h>
#include <noticebar.h>

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

QStringList announced;

void listen(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Alert)
        announced.append(qobject_cast<QWidget *>(event->object())->accessibleName());
}

//! A window with a field that has the focus and a notice area.
struct Window
{
    Window()
    {
        auto *layout = new QVBoxLayout(&widget);
        layout->addWidget(area);
        layout->addWidget(field);
        widget.resize(600, 500);
        widget.show();
        [&] { QVERIFY(QTest::qWaitForWindowActive(&widget)); }();
        field->setFocus();
    }

    QStringList visibleTexts() const
    {
        QStringList texts;
        const auto *layout = qobject_cast<QVBoxLayout *>(area->layout()->itemAt(0)->layout());
        for (int i = 0; i < layout->count(); ++i) {
            if (const QWidget *bar = layout->itemAt(i)->widget(); bar->isVisible())
                texts.append(bar->findChild<QLabel *>()->text());
        }
        return texts;
    }

    QWidget widget;
    NoticeArea *area = new NoticeArea;
    QLineEdit *field = new QLineEdit;
};

Notice note(const QString &text, const QString &id = {}) { return {Notice::Severity::Information, text, {}, id}; }

} // namespace

class NoticeAreaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hiddenWithoutNotices();
    void threeAreShownTheOthersFolded();
    void aLaterNoticeWithTheSameIdReplaces();
    void neverTakesTheFocus();
    void screenReadersAreTold();
    void actionsRunAndClose();
    void theHistoryIsBounded();
    void foundFromDialogsOfTheWindow();
    void aMessageBoxWithoutAWindow();
};

void NoticeAreaTest::hiddenWithoutNotices()
{
    const Window window;
    QVERIFY(!window.area->isVisible());
    window.area->post(note(u"a"_s));
    QVERIFY(window.area->isVisible());
    window.area->findChild<QToolButton *>()->click();
    QVERIFY(!window.area->isVisible());
    QCOMPARE(window.area->count(), 0);
}

void NoticeAreaTest::threeAreShownTheOthersFolded()
{
    const Window window;
    for (const QString &text : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})
        window.area->post(note(text));
    QCOMPARE(window.visibleTexts(), (QStringList {u"e"_s, u"d"_s, u"c"_s}));
    QPushButton *more = nullptr;
    for (QPushButton *button : window.area->findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly))
        more = button;
    QVERIFY(more && more->isVisible());
    more->click();
    QCOMPARE(window.visibleTexts(), (QStringList {u"e"_s, u"d"_s, u"c"_s, u"b"_s, u"a"_s}));
    more->click();
    QCOMPARE(window.visibleTexts().size(), 3);
    window.area->dismissAll();
    QCOMPARE(window.area->count(), 0);
}

void NoticeAreaTest::aLaterNoticeWithTheSameIdReplaces()
{
    const Window window;
    window.area->post(note(u"reading"_s, u"file"_s));
    window.area->post(note(u"other"_s));
    window.area->post(note(u"changed on disk"_s, u"file"_s));
    QTRY_COMPARE(window.visibleTexts(), (QStringList {u"other"_s, u"changed on disk"_s}));
    window.area->dismiss(u"file"_s);
    QTRY_COMPARE(window.visibleTexts(), (QStringList {u"other"_s}));
    window.area->dismiss({});
    QCOMPARE(window.area->count(), 1);
}

void NoticeAreaTest::neverTakesTheFocus()
{
    const Window window;
    window.area->post({Notice::Severity::Error, u"a"_s, {{u"Do"_s, [] {}}}});
    QCoreApplication::processEvents();
    QVERIFY(window.field->hasFocus());
    QTest::mouseClick(window.area->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(window.field->hasFocus());
}

void NoticeAreaTest::screenReadersAreTold()
{
    const Window window;
    announced.clear();
    QAccessible::setActive(true);
    if (!QAccessible::isActive())
        QSKIP("This platform plug-in knows no accessibility.");
    const auto before = QAccessible::installUpdateHandler(listen);
    window.area->post({Notice::Severity::Warning, u"the file changed"_s});
    QAccessible::installUpdateHandler(before);
    QCOMPARE(announced.size(), 1);
    QVERIFY(announced.constFirst().contains(u"the file changed"_s));
    QVERIFY(announced.constFirst().contains(NoticeBar::severityWord(Notice::Severity::Warning)));
}

void NoticeAreaTest::actionsRunAndClose()
{
    const Window window;
    int runs = 0;
    window.area->post({Notice::Severity::Information, u"a"_s, {{u"Reload"_s, [&] { ++runs; }}}});
    for (QPushButton *button : window.area->findChildren<QPushButton *>()) {
        if (button->text() == u"Reload")
            button->click();
    }
    QCOMPARE(runs, 1);
    QCOMPARE(window.area->count(), 0);
}

void NoticeAreaTest::theHistoryIsBounded()
{
    NoticeArea area;
    const QAbstractItemModelTester tester(&area.history(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 250; ++i)
        area.post(note(QString::number(i), u"same"_s));
    QCOMPARE(area.history().rowCount(), 200);
    QCOMPARE(area.history().row(0).text, u"50"_s);
    QCOMPARE(area.history().row(199).text, u"249"_s);
    QCOMPARE(area.count(), 1);
}

void NoticeAreaTest::foundFromDialogsOfTheWindow()
{
    const Window window;
    QDialog dialog(window.field);
    showNotice(&dialog, note(u"from the dialog"_s));
    QCOMPARE(window.visibleTexts(), QStringList {u"from the dialog"_s});
}

void NoticeAreaTest::aMessageBoxWithoutAWindow()
{
    QWidget lonely;
    showNotice(&lonely, {Notice::Severity::Error, u"cannot be written"_s});
    auto *box = lonely.findChild<QMessageBox *>();
    QVERIFY(box);
    QCOMPARE(box->text(), u"cannot be written"_s);
    QVERIFY(!box->isModal());
    box->close();
}

QTEST_MAIN(NoticeAreaTest)
#include "tst_noticearea.moc"
