// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openwindow.h"

#include "diagnostics.h"
#include "mainmenus.h"

#include <noticearea.h>

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

//! What a screen reader says of those widgets that can be seen.
QStringList spoken(const QList<QWidget *> &widgets)
{
    QStringList names;
    for (QWidget *widget : widgets) {
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (widget->isVisible() && interface)
            names.append(interface->text(QAccessible::Name));
    }
    return names;
}

//! A config with secrets, and a module whose failure repeats one of them.
ConfigDocument documentWithSecrets()
{
    return ConfigDocument::fromBytes("server_name: example.com\n"
                                     "registration_shared_secret: hunter2hunter2\n"
                                     "email: { smtp_pass: swordfish, smtp_user: post }\n"
                                     "modules:\n"
                                     "  - module: lists.AllowList\n"
                                     "    config: { api_key: k3y-of-the-door, door: sesame, users: [alice] }\n",
                                     u"/etc/example/homeserver.yaml"_s);
}

} // namespace

class tst_WindowHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void diagnosticsTellVersionsModulesAndProblems();
    void diagnosticsHaveNoSecrets();
    void noticesAndQuestionsCanBeHeard();
    void theLastConfigIsOpenedAgain();
    void unlessItIsNotWanted();
    void slowCallbacksAreProblems();
    void problemsByKey();
};

void tst_WindowHelp::diagnosticsTellVersionsModulesAndProblems()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    w.window.menus().action(u"help.diagnostics"_s)->trigger();
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.contains(QString::fromLatin1(qVersion())));
    QVERIFY(text.contains(u"lists.AllowList, active, native, 1.0"_s));
    QVERIFY(text.contains(u"lists.DenyList, failed in parse_config"_s));
    QVERIFY(text.contains(u"/etc/example/homeserver.yaml"_s));
    QVERIFY(w.window.notices().isVisible());
}

void tst_WindowHelp::diagnosticsHaveNoSecrets()
{
    OpenWindow w;
    w.session.document = documentWithSecrets();
    AvailableModule allow;
    allow.path = u"lists.AllowList"_s;
    allow.schema = QJsonDocument::fromJson(R"({"properties": {"door": {"format": "password"}}})").object();
    w.session.available = {allow};
    w.session.current = OpenWindow::snapshot();
    Problem problem;
    problem.message
        = u"hunter2hunter2, swordfish, sesame and k3y-of-the-door did not open https://me:pass@example.com/ "
          "for alice"_s;
    w.session.current.problems = {problem};
    w.window.open({u"/etc/example/homeserver.yaml"_s});
    QTRY_COMPARE(w.console.config().state(), OpenedConfig::State::Untrusted);
    w.console.config().trust(w.console.config().question());
    QTRY_COMPARE(w.console.snapshot().problems.size(), 1);
    QTRY_VERIFY(!w.console.available().schemaByPath().isEmpty());
    const QString text = diagnostics(w.console);
    for (const QString &secret : {u"hunter2"_s, u"swordfish"_s, u"sesame"_s, u"k3y-of"_s, u":pass@"_s})
        QVERIFY2(!text.contains(secret), qPrintable(text));
    QVERIFY(text.contains(u"for alice"_s));
}

void tst_WindowHelp::noticesAndQuestionsCanBeHeard()
{
    OpenWindow w;
    w.console.notify({Notice::Severity::Error, u"the host is gone"_s});
    QVERIFY(spoken(w.window.notices().findChildren<QWidget *>()).contains(u"Error: the host is gone"_s));
    w.session.document = OpenWindow::document();
    w.window.open({u"/etc/example/homeserver.yaml"_s});
    QTRY_COMPARE(w.console.config().state(), OpenedConfig::State::Untrusted);
    QCOMPARE(spoken({w.window.findChild<QWidget *>(u"trustBar"_s)}), QStringList(u"May this file run?"_s));
}

void tst_WindowHelp::theLastConfigIsOpenedAgain()
{
    OpenWindow w;
    QFile file(w.folder.filePath(u"homeserver.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    w.session.document = OpenWindow::document();
    w.window.open({file.fileName()});
    QTRY_COMPARE(w.console.config().state(), OpenedConfig::State::Untrusted);

    FakeSession session;
    Console console(session, {}, w.folder.filePath(u"state"_s), w.settings);
    MainWindow later(console, w.appearance);
    later.restoreSession();
    QCOMPARE(console.config().names(), QStringList(file.fileName()));
    QTRY_VERIFY(session.calls.contains(u"open "_s + file.fileName()));
}

void tst_WindowHelp::unlessItIsNotWanted()
{
    OpenWindow w;
    w.settings.setValue(u"session/names"_s, QStringList(w.folder.path()));
    w.settings.setValue(u"reopens"_s, false);
    w.window.restoreSession();
    QCOMPARE(w.console.config().state(), OpenedConfig::State::Nothing);
    w.settings.setValue(u"reopens"_s, true);
    w.settings.setValue(u"session/names"_s, QStringList(w.folder.filePath(u"gone.yaml"_s)));
    w.window.restoreSession();
    QCOMPARE(w.console.config().state(), OpenedConfig::State::Nothing);
}

void tst_WindowHelp::slowCallbacksAreProblems()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    const auto slow = [&w] {
        QList<Problem> problems = w.console.problems();
        problems.removeIf([](const Problem &problem) { return problem.id != u"slow-callback"; });
        return problems;
    };
    QVERIFY(slow().isEmpty());
    CallbackCounters &counters = w.session.current.callbacks[0].modules[0].counters;
    for (int i = 0; i < 19; ++i)
        counters.add(Outcome::Allowed, 1'000'000);
    for (int i = 0; i < 2; ++i)
        counters.add(Outcome::Allowed, 300'000'000);
    Q_EMIT w.session.changed();
    QTRY_COMPARE(slow().size(), 1);
    const Problem problem = slow().constFirst();
    QVERIFY2(problem.message.contains(u"lists.AllowList is slow to answer user_may_invite"_s),
             qPrintable(problem.message));
    QVERIFY(problem.message.contains(u"21 answers"_s));
    QVERIFY(problem.message.contains(u"100\u00a0ms"_s));
    QCOMPARE(problem.moduleIndex, 0);
    w.settings.setValue(u"callbacks/slowMsOf/user_may_invite"_s, 1000);
    QVERIFY(slow().isEmpty());
}

void tst_WindowHelp::problemsByKey()
{
    OpenWindow w;
    QVERIFY(w.openTrusted());
    QVERIFY(QTest::qWaitForWindowActive(&w.window));
    w.page("log");
    QTest::keyClick(&w.window, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(w.window.currentPage()->id(), "overview");
    QVERIFY(w.window.currentPage()->isAncestorOf(QApplication::focusWidget()));
}

QTEST_MAIN(tst_WindowHelp)
#include "tst_windowhelp.moc"
