// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "helpdesk.h"

#include <config/completionpopup.h>

#include <QHelpEvent>
#include <QStandardPaths>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

const QByteArray entry = "modules:\n  - module: rules.Rules\n    config:\n";

CompletionPopup *popup(const HelpDesk &d) { return d.editor->findChild<CompletionPopup *>(); }

QStringList offered(const HelpDesk &d)
{
    QStringList texts;
    for (int i = 0; popup(d)->isVisible() && i < popup(d)->topLevelItemCount(); ++i)
        texts.append(popup(d)->topLevelItem(i)->text(0));
    return texts;
}

//! What the mouse is told over the text at \a offset.
QString hovered(HelpDesk &d, qsizetype offset)
{
    QToolTip::hideText();
    const QPoint global = d.editor->lineArea(offset).center();
    const QPoint local = d.editor->viewport()->mapFromGlobal(global);
    QHelpEvent event(QEvent::ToolTip, local, global);
    QCoreApplication::sendEvent(d.editor->viewport(), &event);
    return QToolTip::text();
}

} // namespace

//! Suggestions and explanations in the text of a config, driven by keys and mouse.
class ConfigAssistantTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void keysByCtrlSpace();
    void keysWhileTyping();
    void valuesOfAKey();
    void enterStaysEnterWhileTypingValues();
    void modulePaths();
    void keysOfTheConsole();
    void inBrokenText();
    void escapeClosesItAlone();
    void undoClosesIt();
    void byMouse();
    void nothingInReadOnlyText();
    void explainsUnderTheMouse();
    void explainsByKeyWithTheProblem();
};

void ConfigAssistantTest::keysByCtrlSpace()
{
    HelpDesk d(entry + "      size: 5\n      \nserver_name: a\n");
    QVERIFY(d.isOpen);
    d.goBehind("size: 5\n      ");
    QTRY_VERIFY((d.press(Qt::Key_Space, Qt::ControlModifier), popup(d)->isVisible()));
    QCOMPARE(offered(d), QStringList({u"mode"_s, u"quick"_s, u"users"_s}));
    QVERIFY(popup(d)->topLevelItem(0)->text(1).contains(u"required"_s));
    d.press(Qt::Key_Return);
    QCOMPARE(d.editor->bytes(), entry + "      size: 5\n      mode: \nserver_name: a\n");
    // What can stand there is shown at once; an undo takes the whole key back.
    QCOMPARE(offered(d), QStringList({u"allow"_s, u"deny"_s}));
    d.press(Qt::Key_Down);
    d.press(Qt::Key_Down);
    d.press(Qt::Key_Return);
    QCOMPARE(d.editor->bytes(), entry + "      size: 5\n      mode: deny\nserver_name: a\n");
    d.press(Qt::Key_Z, Qt::ControlModifier);
    d.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d.editor->bytes(), entry + "      size: 5\n      \nserver_name: a\n");
}

void ConfigAssistantTest::keysWhileTyping()
{
    HelpDesk d(entry + "      size: 5\n      \n");
    QVERIFY(d.isOpen);
    QTRY_VERIFY((d.goBehind("size: 5\n      "), d.press(Qt::Key_Space, Qt::ControlModifier), popup(d)->isVisible()));
    d.press(Qt::Key_Escape);
    d.type(u"us"_s);
    QTRY_COMPARE(offered(d), QStringList(u"users"_s));
    d.press(Qt::Key_Tab);
    QCOMPARE(d.editor->bytes(), entry + "      size: 5\n      users:\n");
    QVERIFY(!popup(d)->isVisible());
}

void ConfigAssistantTest::valuesOfAKey()
{
    HelpDesk d(entry + "      quick: true\n");
    QVERIFY(d.isOpen);
    d.goBehind("quick: ");
    QTRY_VERIFY((d.press(Qt::Key_Space, Qt::ControlModifier), popup(d)->isVisible()));
    QCOMPARE(offered(d), QStringList({u"false"_s, u"true"_s}));
    d.press(Qt::Key_Return); // The word there is replaced.
    QCOMPARE(d.editor->bytes(), entry + "      quick: false\n");
}

void ConfigAssistantTest::enterStaysEnterWhileTypingValues()
{
    HelpDesk d(entry + "      mode:\n");
    QVERIFY(d.isOpen);
    d.goBehind("mode:");
    QTRY_VERIFY((d.press(Qt::Key_Space, Qt::ControlModifier), popup(d)->isVisible()));
    d.press(Qt::Key_Escape);
    d.type(u" "_s);
    QTRY_COMPARE(offered(d), QStringList({u"allow"_s, u"deny"_s}));
    d.press(Qt::Key_Return);
    QVERIFY(!popup(d)->isVisible());
    QVERIFY2(d.editor->bytes().startsWith(QByteArray(entry + "      mode: \n")), d.editor->bytes().constData());
}

void ConfigAssistantTest::modulePaths()
{
    HelpDesk d("modules:\n  - module:\n");
    QVERIFY(d.isOpen);
    d.goBehind("module:");
    QTRY_VERIFY((d.press(Qt::Key_Space, Qt::ControlModifier), popup(d)->isVisible()));
    QCOMPARE(offered(d), QStringList({u"plain.Plain"_s, u"rules.Rules"_s}));
    d.type(u" ru"_s);
    QTRY_COMPARE(offered(d), QStringList(u"rules.Rules"_s));
    d.press(Qt::Key_Down);
    d.press(Qt::Key_Return);
    QCOMPARE(d.editor->bytes(), QByteArray("modules:\n  - module: rules.Rules\n"));
}

void ConfigAssistantTest::keysOfTheConsole()
{
    HelpDesk d("module_console:\n  \n");
    QVERIFY(d.isOpen);
    d.goBehind("module_console:\n  ");
    d.press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(offered(d).contains(u"native_module_paths"_s));
}

void ConfigAssistantTest::inBrokenText()
{
    HelpDesk d(entry + "      mode: [\n      qu\n");
    QVERIFY(d.editor);
    // Never read, and so never live: help is there all the same.
    QTRY_COMPARE(d.config().state(), OpenedConfig::State::Unreadable);
    d.editor->setFocus();
    d.goBehind("qu");
    QTRY_VERIFY((d.press(Qt::Key_Space, Qt::ControlModifier), popup(d)->isVisible()));
    QCOMPARE(offered(d), QStringList(u"quick"_s));
}

void ConfigAssistantTest::escapeClosesItAlone()
{
    HelpDesk d("module_console:\n  \n");
    QVERIFY(d.isOpen);
    d.goBehind("module_console:\n  ");
    d.press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(popup(d)->isVisible());
    d.press(Qt::Key_Escape);
    QVERIFY(!popup(d)->isVisible());
    QVERIFY(d.editor->hasFocus());
    QCOMPARE(d.editor->bytes(), QByteArray("module_console:\n  \n"));
}

void ConfigAssistantTest::undoClosesIt()
{
    const QByteArray before = entry + "      size: 5\n      \nserver_name: a\n";
    HelpDesk d(before);
    QVERIFY(d.isOpen);
    QTRY_VERIFY((d.goBehind("size: 5\n      "), d.press(Qt::Key_Space, Qt::ControlModifier), popup(d)->isVisible()));
    d.press(Qt::Key_Escape);
    d.type(u"us"_s);
    QTRY_COMPARE(offered(d), QStringList(u"users"_s));
    d.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(d.editor->bytes(), before);
    QVERIFY(!popup(d)->isVisible());
    d.press(Qt::Key_Return); // A line break, and nothing over the line below.
    QVERIFY2(!d.editor->bytes().contains("users") && d.editor->bytes().endsWith("\nserver_name: a\n"),
             d.editor->bytes().constData());
}

void ConfigAssistantTest::byMouse()
{
    HelpDesk d("module_console:\n  \n");
    QVERIFY(d.isOpen);
    d.goBehind("module_console:\n  ");
    d.press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(popup(d)->isVisible());
    QTreeWidgetItem *item = popup(d)->topLevelItem(1);
    const QByteArray key = item->text(0).toUtf8();
    QTest::mouseClick(popup(d)->viewport(), Qt::LeftButton, {}, popup(d)->visualItemRect(item).center());
    QVERIFY2(d.editor->bytes().startsWith(QByteArray("module_console:\n  " + key + ":")),
             d.editor->bytes().constData());
}

void ConfigAssistantTest::nothingInReadOnlyText()
{
    HelpDesk d("module_console:\n  \n");
    QVERIFY(d.isOpen);
    d.goBehind("module_console:\n  ");
    d.editor->setReadOnly(true);
    d.press(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(!popup(d)->isVisible());
}

void ConfigAssistantTest::explainsUnderTheMouse()
{
    HelpDesk d(entry + "      mode: allow\n      other: 1\nserver_name: a\n");
    QVERIFY(d.isOpen);
    const qsizetype mode = d.editor->bytes().indexOf("mode");
    QTRY_VERIFY(hovered(d, mode + 1).contains(u"What becomes of the rest."_s));
    const QString text = hovered(d, mode + 1);
    QVERIFY2(text.contains(u"Mode"_s) && text.contains(u"required"_s) && text.contains(u"allow, deny"_s),
             qPrintable(text));
    QVERIFY(hovered(d, d.editor->bytes().indexOf("server_name") + 1).contains(u"Server name"_s));
}

void ConfigAssistantTest::explainsByKeyWithTheProblem()
{
    HelpDesk d(entry + "      mode: allow\n      size: 0\n");
    QVERIFY(d.isOpen);
    QTRY_COMPARE(d.problemRows(), 1);
    d.goBehind("size");
    d.press(Qt::Key_F1, Qt::ControlModifier);
    const QString text = QToolTip::text();
    QVERIFY2(text.contains(u"expected a number of at least 1"_s) && text.contains(u"Size"_s), qPrintable(text));
}

QTEST_MAIN(ConfigAssistantTest)
#include "tst_configassistant.moc"
