// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "helpdesk.h"

#include <QMenu>
#include <QStandardPaths>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

const QByteArray entry = "modules:\n  - module: rules.Rules\n    config:\n";

QMenu *fixes(const HelpDesk &d)
{
    auto *menu = d.page->findChild<QMenu *>(u"config.fixes"_s);
    return menu && menu->isVisible() ? menu : nullptr;
}

QStringList textsOf(const QMenu *menu)
{
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts.append(action->text());
    return texts;
}

Problem refusal(const ConfigDocument &document)
{
    Problem problem;
    problem.range = document.modules().constFirst().config[u"mode"_s].range();
    problem.path = u"modules.<item 0>.config.mode"_s;
    problem.message = u"the moon is wrong"_s;
    problem.moduleIndex = 0;
    problem.id = u"module-parse_config"_s;
    return problem;
}

} // namespace

//! What the Config page finds in the text, and how it is mended.
class ConfigChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void schemaFindingsWhileTyping();
    void findingsQuoteNoSecret();
    void unknownKeyIsRenamed();
    void falseAlarmIsIgnored();
    void fixFromTheList();
    void noFixIsSaid();
    void modulesCheckByKey();
    void whatModulesFindIsAProblemInItsPlace();
    void aChangeMakesTheAnswerOld();
    void notBeforeTheFileIsTrusted();
    void notOfWhatOthersPutIntoTheFile();
    void notInSafeModeAndNotOfBrokenText();
    void leftOutModulesAreNotAsked();
};

void ConfigChecksTest::schemaFindingsWhileTyping()
{
    HelpDesk d(entry + "      mode: allow\n");
    QVERIFY(d.isOpen);
    QTRY_COMPARE(d.stateText(), u"No problems"_s);
    d.goBehind("mode: allow");
    d.type(u"x"_s);
    QTRY_COMPARE(d.problemRows(), 1);
    QVERIFY(d.editor->markersAtLine(3) != 0);
    QVERIFY(d.problems()->model()->index(0, 4).data().toString().contains(u"did you mean \"allow\"?"_s));
    d.press(Qt::Key_Backspace);
    QTRY_COMPARE(d.problemRows(), 0);
    QCOMPARE(d.editor->markersAtLine(3), 0U);
}

void ConfigChecksTest::findingsQuoteNoSecret()
{
    HelpDesk d("macaroon_secret_key: geheimes-wort\n" + entry + "      mode: geheimes-wort\n"
               + "module_console: { listen: 'http://u:pw12345@h' }\n");
    QVERIFY(d.isOpen);
    QTRY_COMPARE(d.problemRows(), 2);
    QString texts;
    for (int row = 0; row < 2; ++row)
        texts += d.problems()->model()->index(row, 4).data().toString() + u'\n';
    QVERIFY2(texts.contains(u"\"<secret>\""_s) && texts.contains(u"http://u:<secret>@h"_s), qPrintable(texts));
    QVERIFY2(!texts.contains(u"geheimes-wort"_s) && !texts.contains(u"pw12345"_s), qPrintable(texts));
}

void ConfigChecksTest::unknownKeyIsRenamed()
{
    HelpDesk d(entry + "      mode: allow # kept\n      sise: 5 # kept too\n");
    QVERIFY(d.isOpen);
    QTRY_COMPARE(d.problemRows(), 1);
    d.press(Qt::Key_F8);
    d.press(Qt::Key_Period, Qt::ControlModifier);
    QVERIFY(fixes(d));
    QCOMPARE(textsOf(fixes(d)),
             QStringList({u"Rename the Key to “size”"_s, u"Ignore “unknown-key” Here with a Comment"_s}));
    QTest::keyClick(fixes(d), Qt::Key_Return);
    QCOMPARE(d.editor->bytes(), entry + "      mode: allow # kept\n      size: 5 # kept too\n");
    QTRY_COMPARE(d.problemRows(), 0);
    QCOMPARE(d.config().pendingDescriptions().size(), 1);
    d.editor->setFocus();
    d.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(d.problemRows(), 1);
}

void ConfigChecksTest::falseAlarmIsIgnored()
{
    HelpDesk d(entry + "      mode: allow\n      colour: blue\n");
    QVERIFY(d.isOpen);
    QTRY_COMPARE(d.problemRows(), 1);
    d.goBehind("colour");
    d.press(Qt::Key_Return, Qt::AltModifier);
    QVERIFY(fixes(d));
    QCOMPARE(textsOf(fixes(d)), QStringList(u"Ignore “unknown-key” Here with a Comment"_s));
    QTest::keyClick(fixes(d), Qt::Key_Return);
    QCOMPARE(d.editor->bytes(),
             entry + "      mode: allow\n      # module-console: ignore unknown-key\n      colour: blue\n");
    QTRY_COMPARE(d.problemRows(), 0);
    // A comment that has become useless is told.
    d.editor->setFocus();
    d.goBehind("colour: blue");
    d.press(Qt::Key_Home, Qt::ShiftModifier);
    d.press(Qt::Key_Delete);
    QTRY_COMPARE(d.problemRows(), 1);
    QCOMPARE(d.problems()->model()->index(0, 0).data().toString(), u"Hint"_s);
}

void ConfigChecksTest::fixFromTheList()
{
    HelpDesk d("module_console:\n  lissten: '127.0.0.1:1'\n");
    QVERIFY(d.isOpen);
    QTRY_COMPARE(d.problemRows(), 1);
    QTableView *list = d.problems();
    list->setFocus();
    list->selectRow(0);
    QTest::keyClick(list, Qt::Key_Period, Qt::ControlModifier);
    QVERIFY(fixes(d));
    fixes(d)->actions().constFirst()->trigger();
    QCOMPARE(d.editor->bytes(), QByteArray("module_console:\n  listen: '127.0.0.1:1'\n"));
}

void ConfigChecksTest::noFixIsSaid()
{
    HelpDesk d("module_console:\n  listen: 5\n");
    QVERIFY(d.isOpen);
    QTRY_COMPARE(d.problemRows(), 1);
    QString told;
    connect(&d.w.console, &Console::noticePosted, this, [&told](const Notice &notice) { told = notice.text; });
    d.press(Qt::Key_F8);
    d.press(Qt::Key_Period, Qt::ControlModifier);
    QVERIFY(!fixes(d));
    QVERIFY2(told.startsWith(u"There is no quick fix"_s), qPrintable(told));
}

void ConfigChecksTest::modulesCheckByKey()
{
    HelpDesk d(entry + "      mode: allow\n");
    QVERIFY(d.isOpen);
    d.w.session.isHeld = true;
    d.press(Qt::Key_F7);
    QTRY_COMPARE(d.stateText(), u"The modules are checking…"_s);
    d.w.session.release();
    QTRY_COMPARE(d.stateText(), u"Checked with the modules: no problems"_s);
    QCOMPARE(d.w.session.calls.count(u"check"_s), 1);
    QVERIFY(!d.w.session.calls.contains(u"save"_s));
    QVERIFY(!d.config().hasPending());
}

void ConfigChecksTest::whatModulesFindIsAProblemInItsPlace()
{
    HelpDesk d(entry + "      mode: allow\n");
    QVERIFY(d.isOpen);
    d.w.session.onCheck = [](const ConfigDocument &document) { return QList<Problem> {refusal(document)}; };
    d.press(Qt::Key_F7);
    QTRY_COMPARE(d.problemRows(), 1);
    QCOMPARE(d.stateText(), u"Checked with the modules: 1 problem(s); nothing was changed"_s);
    QVERIFY(d.editor->markersAtLine(3) != 0);
    d.press(Qt::Key_Home, Qt::ControlModifier);
    d.press(Qt::Key_F8);
    QCOMPARE(d.editor->cursorOffset(), d.editor->bytes().indexOf("allow"));
}

void ConfigChecksTest::aChangeMakesTheAnswerOld()
{
    HelpDesk d(entry + "      mode: allow\n");
    QVERIFY(d.isOpen);
    d.w.session.onCheck = [](const ConfigDocument &document) { return QList<Problem> {refusal(document)}; };
    d.press(Qt::Key_F7);
    QTRY_COMPARE(d.problemRows(), 1);
    d.press(Qt::Key_End, Qt::ControlModifier);
    d.type(u"#"_s);
    QTRY_COMPARE(d.problemRows(), 0);
    QCOMPARE(d.stateText(), u"No problems"_s);
}

void ConfigChecksTest::notBeforeTheFileIsTrusted()
{
    OpenWindow w;
    w.session.document = OpenWindow::document();
    w.window.open({HelpDesk::file()});
    QTRY_COMPARE(w.console.config().state(), OpenedConfig::State::Untrusted);
    QString told;
    connect(&w.console, &Console::noticePosted, this, [&told](const Notice &notice) { told = notice.text; });
    auto *editor = w.page("config")->findChild<ConfigEditor *>();
    w.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&w.window));
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_F7);
    QVERIFY2(told.contains(u"not trusted yet"_s), qPrintable(told));
    QVERIFY(!w.session.calls.contains(u"check"_s));
}

void ConfigChecksTest::notOfWhatOthersPutIntoTheFile()
{
    const QByteArray text = entry + "      mode: allow\n";
    HelpDesk d(text);
    QVERIFY(d.isOpen);
    QString told;
    connect(&d.w.console, &Console::noticePosted, this, [&told](const Notice &notice) { told = notice.text; });
    const ConfigDocument theirs
        = ConfigDocument::fromBytes(text + "module_console:\n  native_module_paths: [/tmp/theirs]\n", HelpDesk::file());
    d.config().takeOver(theirs, theirs, u"Take the file on disk"_s);
    d.press(Qt::Key_F7);
    QVERIFY2(told.contains(u"not agreed"_s), qPrintable(told));
    QVERIFY(!d.w.session.calls.contains(u"check"_s));
}

void ConfigChecksTest::notInSafeModeAndNotOfBrokenText()
{
    HelpDesk d(entry + "      mode: allow\n");
    QVERIFY(d.isOpen);
    QString told;
    connect(&d.w.console, &Console::noticePosted, this, [&told](const Notice &notice) { told = notice.text; });
    d.config().setApplyOptions({.rebuild = {}, .without = {}, .safeMode = true});
    d.press(Qt::Key_F7);
    QVERIFY2(told.contains(u"safe mode"_s), qPrintable(told));
    d.config().setApplyOptions({});
    d.press(Qt::Key_End, Qt::ControlModifier);
    d.type(u"broken: ["_s);
    QTRY_VERIFY(!d.config().isReadingText());
    d.press(Qt::Key_F7);
    QVERIFY2(told.contains(u"cannot be read"_s), qPrintable(told));
    QVERIFY(!d.w.session.calls.contains(u"check"_s));
}

void ConfigChecksTest::leftOutModulesAreNotAsked()
{
    HelpDesk d(entry + "      mode: allow\n");
    QVERIFY(d.isOpen);
    d.config().setApplyOptions({.rebuild = {}, .without = {u"rules.Rules"_s}, .safeMode = false});
    d.press(Qt::Key_F7);
    QTRY_COMPARE(d.w.session.checked.size(), 1);
    QCOMPARE(d.w.session.checked.constFirst().without, QStringList(u"rules.Rules"_s));
}

QTEST_MAIN(ConfigChecksTest)
#include "tst_configchecks.moc"
