// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <appearance.h>
#include <contenttext.h>
#include <detailsview.h>
#include <flowtext.h>
#include <jsonview.h>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>
#include <QVBoxLayout>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

QLabel *labelWith(const DetailsView &view, const QString &text)
{
    for (QLabel *label : view.findChildren<QLabel *>()) {
        if (label->text() == text)
            return label;
    }
    return nullptr;
}

FlowText *textWith(const DetailsView &view, const QString &text)
{
    for (FlowText *flow : view.findChildren<FlowText *>()) {
        if (flow->toPlainText() == text)
            return flow;
    }
    return nullptr;
}

bool hasLink(const FlowText &text) { return text.toHtml().contains(u"href"_s); }

void show(QWidget &widget)
{
    widget.resize(500, 400);
    widget.show();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
    widget.setFocus();
}

} // namespace

class ReadingViewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonKeepsOrderAndNumbers();
    void indentedJsonMeansTheSame_data();
    void indentedJsonMeansTheSame();
    void textStaysAsItIs();
    void bytesAreShownInHexadecimal();
    void longContentIsCut();
    void copyTakesTheOriginal();
    void searchByKeyboard();
    void detailsHideWhatIsEmpty();
    void compactDetailsGrowWithTheirTexts();
    void detailsLeadToTargets();
    void onlyHarmlessLinksAreLinks();
    void equalDetailsKeepTheirSelection();
    void detailsBreakLongWords();
    void detailsAsText();
};

void ReadingViewsTest::jsonKeepsOrderAndNumbers()
{
    QCOMPARE(indentedJson(u"{\"b\":1.0,\"a\":[ ],\"c\":{\"x\\\"{\":[12345678901234567890,\"{,}\"]}}"_s),
             u"{\n  \"b\": 1.0,\n  \"a\": [],\n  \"c\": {\n    \"x\\\"{\": [\n      12345678901234567890,\n"
             "      \"{,}\"\n    ]\n  }\n}"_s);
}

void ReadingViewsTest::indentedJsonMeansTheSame_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("object") << QByteArray(R"({"a":{"b":[1,2,{"c":null}]},"d":"\\","e":"\"","f":[[],{}]})");
    QTest::newRow("indented before") << QByteArray("{\n\t\"a\" :\t[ 1 ,\r\n 2 ]\n}\n");
    QTest::newRow("array") << QByteArray(R"([true,false,null,-1.5e3,"ü\u00e4"])");
}

void ReadingViewsTest::indentedJsonMeansTheSame()
{
    QFETCH(QByteArray, json);
    const ContentText shown = contentText(json);
    QCOMPARE(shown.kind, ContentText::Kind::Json);
    QCOMPARE(QJsonDocument::fromJson(shown.text.toUtf8()), QJsonDocument::fromJson(json));
}

void ReadingViewsTest::textStaysAsItIs()
{
    const QString text = u"@alice:example.org  said \"ü\"\n{not json"_s;
    const ContentText shown = contentText(text.toUtf8());
    QCOMPARE(shown.kind, ContentText::Kind::Text);
    QCOMPARE(shown.text, text);
}

void ReadingViewsTest::bytesAreShownInHexadecimal()
{
    const ContentText shown = contentText(QByteArray("AB\x00\xff", 4) + QByteArray(16, 'z'));
    QCOMPARE(shown.kind, ContentText::Kind::Binary);
    const QStringList lines = shown.text.split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).startsWith(u"00000000  41 42 00 ff 7a"_s));
    QVERIFY(lines.at(0).endsWith(u"AB..zzzzzzzzzzzz"_s));
    QVERIFY(lines.at(1).startsWith(u"00000010  7a 7a 7a 7a  "_s));
}

void ReadingViewsTest::longContentIsCut()
{
    const QByteArray letters = u"ä"_s.toUtf8().repeated(2'000'000);
    const ContentText shown = contentText("x" + letters);
    QCOMPARE(shown.kind, ContentText::Kind::Text);
    QVERIFY(shown.isCut);
    QVERIFY(shown.text.size() < 1'500'000);
    QVERIFY(!contentText("short").isCut);
    const QByteArray numbers = "[\"" + QByteArray(2 * 1024 * 1024, 'x') + "\",1]";
    QCOMPARE(contentText(numbers).kind, ContentText::Kind::Json);
    QVERIFY(contentText(numbers).isCut);
    QCOMPARE(contentText("words, " + numbers).kind, ContentText::Kind::Text);
}

void ReadingViewsTest::copyTakesTheOriginal()
{
    JsonView view;
    view.setContent("{\"b\":1,\"a\":2}");
    QCOMPARE(view.shownText(), u"{\n  \"b\": 1,\n  \"a\": 2\n}"_s);
    view.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"{\"b\":1,\"a\":2}"_s);
    view.clear();
    QCOMPARE(view.shownText(), QString());
}

void ReadingViewsTest::searchByKeyboard()
{
    JsonView view;
    view.setText(u"one two\none three\nONE four"_s);
    show(view);
    QWidget *text = view.findChild<QPlainTextEdit *>();
    auto *search = view.findChild<QLineEdit *>();
    QVERIFY(!search->isVisible());
    QTest::keySequence(text, QKeySequence::Find);
    QVERIFY(search->isVisible());
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"one"_s);
    const auto line = [&] { return qobject_cast<QPlainTextEdit *>(text)->textCursor().blockNumber(); };
    QList<int> visited;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(search, Qt::Key_Return);
        visited.append(line());
    }
    QCOMPARE(visited, (QList<int> {0, 1, 2, 0}));
    QTest::keyClick(search, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(line(), 2);
    QCOMPARE(qobject_cast<QPlainTextEdit *>(text)->extraSelections().size(), 3);
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!search->isVisible());
    QVERIFY(text->hasFocus());
}

void ReadingViewsTest::detailsHideWhatIsEmpty()
{
    DetailsView view;
    view.setDetails({{u"Name"_s, u"invite_rules"_s}, {u"Vendor"_s, {}}});
    show(view);
    QVERIFY(labelWith(view, u"Name"_s)->isVisible());
    QVERIFY(!labelWith(view, u"Vendor"_s)->isVisible());
    view.setDetails({{u"Name"_s, u"invite_rules"_s}, {u"Vendor"_s, u"We"_s}});
    QVERIFY(labelWith(view, u"Vendor"_s)->isVisible());
    view.setDetails({{u"Name"_s, u"other"_s}});
    QVERIFY(!labelWith(view, u"Vendor"_s));
}

void ReadingViewsTest::compactDetailsGrowWithTheirTexts()
{
    QWidget window;
    auto *details = new DetailsView;
    details->setCompact(true);
    auto *column = new QVBoxLayout(&window);
    column->addWidget(details);
    column->addWidget(new QPlainTextEdit, 1);
    details->setDetails({{u"Stored"_s, u"just now"_s}});
    show(window);
    const int before = details->height();
    QList<Detail> more;
    for (int i = 0; i < 6; ++i)
        more.append({u"Fact"_s, u"of the entry"_s});
    details->setDetails(more);
    QTRY_VERIFY(details->height() >= before + 5 * details->fontMetrics().height());
    QTRY_COMPARE(details->verticalScrollBar()->maximum(), 0);
}

void ReadingViewsTest::detailsLeadToTargets()
{
    DetailsView view;
    const Target module {.kind = Target::Kind::Module, .module = 3};
    view.setDetails({{.label = u"Owner"_s, .text = u"a <b>"_s, .target = module}});
    Target reached;
    connect(&view, &DetailsView::targetActivated, this, [&](const Target &target) { reached = target; });
    show(view);
    FlowText *link = textWith(view, u"a <b>"_s);
    QVERIFY(link);
    QTest::mouseClick(link->viewport(), Qt::LeftButton, {}, {4, link->height() / 2});
    QCOMPARE(reached, module);
    reached = {};
    link->setFocus(Qt::TabFocusReason);
    QTest::keyClick(link, Qt::Key_Return);
    QCOMPARE(reached, module);
}

void ReadingViewsTest::onlyHarmlessLinksAreLinks()
{
    DetailsView view;
    view.setDetails({{.label = u"Site"_s, .text = u"site"_s, .link = u"https://example.org/?a=1&b=2"_s},
                     {.label = u"Odd"_s, .text = u"odd"_s, .link = u"file:///etc/passwd"_s}});
    QVERIFY(hasLink(*textWith(view, u"site"_s)));
    QVERIFY(!hasLink(*textWith(view, u"odd"_s)));
}

void ReadingViewsTest::equalDetailsKeepTheirSelection()
{
    DetailsView view;
    view.setDetails({{u"Name"_s, u"invite_rules"_s}, {u"Calls"_s, u"1"_s}});
    FlowText *name = textWith(view, u"invite_rules"_s);
    QTextCursor cursor = name->textCursor();
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, 6);
    name->setTextCursor(cursor);
    view.setDetails({{u"Name"_s, u"invite_rules"_s}, {u"Calls"_s, u"2"_s}});
    QCOMPARE(name->textCursor().selectedText(), u"invite"_s);
    QVERIFY(textWith(view, u"2"_s));
}

void ReadingViewsTest::detailsBreakLongWords()
{
    DetailsView view;
    const QString path = u"/srv/"_s + QString(300, u'x');
    view.setDetails({{.label = u"File"_s, .text = path, .isFixed = true}, {u"Calls"_s, u"2"_s}});
    show(view);
    FlowText *text = textWith(view, path);
    QCOMPARE(view.horizontalScrollBar()->maximum(), 0);
    QVERIFY(text->height() > 3 * text->fontMetrics().lineSpacing());
    QCOMPARE(text->verticalScrollBar()->maximum(), 0);
    QVERIFY(textWith(view, u"2"_s)->geometry().top() >= text->geometry().bottom());
    text->selectAll();
    text->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), path);
}

void ReadingViewsTest::detailsAsText()
{
    DetailsView view;
    view.setDetails({{u"Name"_s, u"a"_s}, {u"Vendor"_s, {}}, {u"Calls"_s, u"2"_s}});
    QCOMPARE(view.toText(), u"Name: a\nCalls: 2\n"_s);
}

QTEST_MAIN(ReadingViewsTest)
#include "tst_readingviews.moc"
