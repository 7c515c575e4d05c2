// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edittext.h"

#include <edits/severalentries.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;
using namespace edittext;

namespace {

const QByteArray three("modules:\n  # about a\n  - module: a.A\n    config: {x: 1}\n"
                       "  # module-console: disabled\n  # - module: b.B\n  - module: c.C # third\nother: 1\n");

} // namespace

//! Whole entries of `modules:`, enabled and disabled ones.
class ModuleEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void adds_data();
    void adds();
    void removes();
    void duplicates();
    void pointersMeanEntries();
    void disabledOnesStay();
    void severalAtOnce();
    void severalWithAnchors();
    void refuses();
};

void ModuleEditsTest::adds_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("position");
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("behind") << QByteArray("modules:\n- module: a.A\nx: 1\n") << -1 << QByteArray()
                            << QByteArray("modules:\n- module: a.A\n- module: n.N\nx: 1\n");
    QTest::newRow("first, with a config")
        << QByteArray("modules:\n  # about a\n  - module: a.A\n") << 0 << QByteArray("{ttl: 5d, list: [1]}")
        << QByteArray("modules:\n  - module: n.N\n    config:\n      ttl: 5d\n      list:\n        - 1\n"
                      "  # about a\n  - module: a.A\n");
    QTest::newRow("example with comments")
        << QByteArray("modules:\n- module: a.A\n\n- module: b.B\n") << -1
        << QByteArray("# how long\nttl: 5d # days\n\n# list: [1]\n")
        << QByteArray("modules:\n- module: a.A\n\n- module: b.B\n\n- module: n.N\n  config:\n    # how long\n"
                      "    ttl: 5d # days\n\n    # list: [1]\n");
    QTest::newRow("no list yet") << QByteArray("x: 1\n") << -1 << QByteArray("a: 1 # one\n")
                                 << QByteArray("x: 1\nmodules:\n  - module: n.N\n    config:\n      a: 1 # one\n");
    QTest::newRow("nothing in it") << QByteArray("modules: # none\nx: 1\n") << -1 << QByteArray()
                                   << QByteArray("modules: # none\n  - module: n.N\nx: 1\n");
    QTest::newRow("empty brackets") << QByteArray("modules: []\nx: 1\n") << -1 << QByteArray("{a: 1}")
                                    << QByteArray("modules:\n  - module: n.N\n    config:\n      a: 1\nx: 1\n");
    QTest::newRow("behind a disabled one")
        << QByteArray("modules:\n  # module-console: disabled\n  # - module: b.B\nx: 1\n") << -1 << QByteArray()
        << QByteArray("modules:\n  # module-console: disabled\n  # - module: b.B\n  - module: n.N\nx: 1\n");
    QTest::newRow("before a disabled one, CRLF")
        << QByteArray("modules:\r\n# module-console: disabled\r\n# - module: b.B\r\n") << 0 << QByteArray()
        << QByteArray("modules:\r\n- module: n.N\r\n# module-console: disabled\r\n# - module: b.B\r\n");
}

void ModuleEditsTest::adds()
{
    QFETCH(QByteArray, before);
    QFETCH(int, position);
    QFETCH(QByteArray, config);
    QFETCH(QByteArray, after);
    const OperationProposal proposal = proposeEdit(read(before), {AddModule {position, u"n.N"_s, config}});
    QCOMPARE(outcome(proposal), after);
    QCOMPARE(proposal.edit.description(), u"Add n.N"_s);
    QCOMPARE(proposal.edit.inverse().applied(fileName, after), before);
}

void ModuleEditsTest::removes()
{
    QCOMPARE(
        edited(three, {RemoveModule {0}}),
        QByteArray("modules:\n  # module-console: disabled\n  # - module: b.B\n  - module: c.C # third\nother: 1\n"));
    QCOMPARE(
        edited(three, {RemoveModule {1}}),
        QByteArray("modules:\n  # about a\n  - module: a.A\n    config: {x: 1}\n  - module: c.C # third\nother: 1\n"));
    QCOMPARE(edited(three, {RemoveModule {2}, RemoveModule {0}, RemoveModule {0}}), QByteArray("modules:\nother: 1\n"));
    QCOMPARE(edited("modules:\n- module: a.A\n- module: b.B", {RemoveModule {1}}),
             QByteArray("modules:\n- module: a.A"));
}

void ModuleEditsTest::duplicates()
{
    QCOMPARE(edited(three, {DuplicateModule {0}}),
             QByteArray("modules:\n  # about a\n  - module: a.A\n    config: {x: 1}\n"
                        "  # about a\n  - module: a.A\n    config: {x: 1}\n"
                        "  # module-console: disabled\n  # - module: b.B\n  - module: c.C # third\nother: 1\n"));
    QCOMPARE(
        edited("modules:\n- &a\n  module: a.A\n  config: &c {x: 1}\n- *a\n", {DuplicateModule {0}}),
        QByteArray("modules:\n- &a\n  module: a.A\n  config: &c {x: 1}\n-\n  module: a.A\n  config: {x: 1}\n- *a\n"));
    const OperationProposal disabled = proposeEdit(read(three), {DuplicateModule {1}});
    QVERIFY2(!disabled.isRefused(), qPrintable(disabled.refusal));
    QCOMPARE(disabled.document.modules().size(), 4);
    QVERIFY(disabled.document.modules().at(2).disabled);
}

//! `/modules/1` is the second one that counts; a disabled one between them has no pointer.
void ModuleEditsTest::pointersMeanEntries()
{
    QCOMPARE(edited(three, {removed("/modules/1")}), edited(three, {RemoveModule {2}}));
    QCOMPARE(edited(three, {moved("/modules/1", "/modules/0")}), edited(three, {MoveModule {2, 0}}));
    QCOMPARE(edited(three, {CommentOut {pointer("/modules/0")}}), edited(three, {DisableModule {0}}));
    QCOMPARE(edited(three, {insert("/modules", "{module: n.N}")}), edited(three, {AddModule {-1, u"n.N"_s}}));
    QCOMPARE(edited(three, {DisableModule {0}, EnableModule {0}}), three);
    QCOMPARE(edited(three, {set("/modules/0/config/x", "2")}), QByteArray(three).replace("x: 1", "x: 2"));
}

void ModuleEditsTest::disabledOnesStay()
{
    const QByteArray text("modules:\n- module: a.A\n# module-console: disabled\n# - module: b.B\nother: 1\n");
    QCOMPARE(edited(text, {removed("/other")}),
             QByteArray("modules:\n- module: a.A\n# module-console: disabled\n# - module: b.B\n"));
    const QByteArray last("modules:\n- module: a.A\n# module-console: disabled\n# - module: b.B\n");
    QCOMPARE(edited(last, {set("/other", "1")}), QByteArray(last + "other: 1\n"));
    QVERIFY(edited(text, {removed("/modules")}).contains("has disabled entries"));
    QCOMPARE(edited(text, {set("/modules", "[{module: n.N}]")}),
             QByteArray("modules:\n- module: n.N\n# module-console: disabled\n# - module: b.B\nother: 1\n"));
}

void ModuleEditsTest::severalAtOnce()
{
    const ConfigDocument document = read(three);
    const EditProposal disabled = disableEntries(document, {2, 0, 1, 2});
    QCOMPARE(outcome(disabled),
             QByteArray("modules:\n  # about a\n  # module-console: disabled\n  # - module: a.A\n"
                        "  #   config: {x: 1}\n  # module-console: disabled\n  # - module: b.B\n"
                        "  # module-console: disabled\n  # - module: c.C # third\nother: 1\n"));
    QCOMPARE(disabled.edit.description(), u"Disable 2 modules"_s); // One of them was disabled already.
    QCOMPARE(disabled.edit.inverse().applied(fileName, outcome(disabled)), three);

    const EditProposal enabled = enableEntries(disabled.document, {0, 2});
    QCOMPARE(outcome(enabled), three);
    QCOMPARE(enabled.edit.description(), u"Enable 2 modules"_s);
    QCOMPARE(enableEntries(document, {0, 1}).edit.description(), u"Enable b.B"_s);
    QVERIFY(enableEntries(document, {0}).edit.isEmpty());

    const EditProposal removed = removeEntries(document, {0, 1});
    QCOMPARE(outcome(removed), QByteArray("modules:\n  - module: c.C # third\nother: 1\n"));
    QCOMPARE(removed.edit.description(), u"Remove 2 modules"_s);
    QVERIFY(disableEntries(document, {0, 7}).isRefused());
    QVERIFY(removeEntries(document, {-1, 0}).isRefused());
}

void ModuleEditsTest::severalWithAnchors()
{
    const QByteArray before("modules:\n- module: a.A\n  config: &c {x: 1}\n- module: b.B\n  config: *c\n");
    const ConfigDocument document = read(before);
    QVERIFY(removeEntries(document, {0}).isRefused());
    QCOMPARE(outcome(removeEntries(document, {0, 1})), QByteArray("modules:\n"));
}

void ModuleEditsTest::refuses()
{
    QVERIFY(edited("modules:\n  a: 1\n", {AddModule {-1, u"n.N"_s}}).contains("no list stands after"));
    for (const EditOperation &operation :
         {EditOperation(RemoveModule {7}), EditOperation(DuplicateModule {-1}), EditOperation(MoveModule {0, 9}),
          EditOperation(AddModule {9, u"n.N"_s}), EditOperation(EnableModule {0})}) {
        const OperationProposal proposal = proposeEdit(read(three), {operation});
        QVERIFY(proposal.isRefused());
    }
    const QByteArray refusal
        = edited("modules:\n- module: a.A\n  config: &c {x: 1}\n- module: b.B\n  config: *c\n", {RemoveModule {0}});
    QVERIFY2(refusal.contains("&c in a.A is used on line 5"), refusal.constData());
    QVERIFY(edited(three, {AddModule {0, u"n.N"_s, "a: [1"}}).contains("cannot be read (line 1"));
}

QTEST_GUILESS_MAIN(ModuleEditsTest)
#include "tst_moduleedits.moc"
