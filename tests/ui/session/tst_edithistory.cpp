// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <documenttext.h>
#include <edithistory.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

const QString name = u"homeserver.yaml"_s;

ConfigDocument doc(const QByteArray &text) { return ConfigDocument::fromBytes(text, name); }

QByteArray shown(const EditHistory &history) { return textOf(history.current(), name); }

} // namespace

class EditHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void startsOnDisk();
    void undoPastASave();
    void anotherWayAfterAnUndonePartOfASave();
    void typingJoins();
    void typingDoesNotJoinWhatIsSaved();
    void typingDoesNotJoinAReplacedText();
    void twoFilesUnread();
    void theOldestAreForgotten();

private:
    EditHistory m_history;
};

void EditHistoryTest::init() { m_history.restart(doc("a: 0\n")); }

void EditHistoryTest::startsOnDisk()
{
    QVERIFY(!m_history.isUnsaved() && !m_history.canUndo() && !m_history.canRedo());
    m_history.undo();
    m_history.redo();
    QCOMPARE(shown(m_history), QByteArray("a: 0\n"));
}

void EditHistoryTest::undoPastASave()
{
    m_history.push(u"one"_s, doc("a: 1\n"));
    m_history.push(u"two"_s, doc("a: 2\n"));
    QCOMPARE(m_history.unsaved(), (QStringList {u"one"_s, u"two"_s}));
    m_history.setSaved(m_history.current());
    QVERIFY(!m_history.isUnsaved());
    QCOMPARE(textOf(m_history.onDisk(), name), QByteArray("a: 2\n"));
    m_history.undo();
    QCOMPARE(shown(m_history), QByteArray("a: 1\n"));
    QVERIFY(m_history.isUnsaved());
    m_history.undo();
    QCOMPARE(m_history.unsaved(), (QStringList {u"Take back: two"_s, u"Take back: one"_s}));
    m_history.redo();
    m_history.redo();
    QVERIFY(!m_history.isUnsaved());
    m_history.push(u"three"_s, doc("a: 3\n"));
    QCOMPARE(m_history.unsaved(), QStringList {u"three"_s});
}

void EditHistoryTest::anotherWayAfterAnUndonePartOfASave()
{
    m_history.push(u"one"_s, doc("a: 1\n"));
    m_history.push(u"two"_s, doc("a: 2\n"));
    m_history.setSaved(m_history.current());
    m_history.undo();
    m_history.push(u"three"_s, doc("a: 3\n"));
    QCOMPARE(m_history.unsaved(), (QStringList {u"Take back: two"_s, u"three"_s}));
    m_history.undo();
    QVERIFY(m_history.isUnsaved()); // On disk is "two", and there is no way back to it.
    QCOMPARE(m_history.unsaved(), QStringList {u"Take back: two"_s});
    m_history.undo();
    QCOMPARE(m_history.unsaved(), (QStringList {u"Take back: two"_s, u"Take back: one"_s}));
    m_history.setSaved(m_history.current());
    QVERIFY(!m_history.isUnsaved() && m_history.canRedo());
}

void EditHistoryTest::typingJoins()
{
    m_history.type(name, "a: 01\n", u"typed"_s, false);
    m_history.type(name, "a: 012\n", u"typed"_s, true);
    QCOMPARE(m_history.unsaved().size(), 1);
    QCOMPARE(m_history.currentText(name), QByteArray("a: 012\n"));
    QVERIFY(m_history.unread());
    QCOMPARE(m_history.unread()->bytes, QByteArray("a: 012\n"));
    QCOMPARE(shown(m_history), QByteArray("a: 012\n"));
    QVERIFY(!m_history.unread());
    m_history.type(name, "a: 0123\n", u"typed"_s, true);
    QCOMPARE(m_history.unsaved().size(), 1);
    m_history.undo();
    QCOMPARE(shown(m_history), QByteArray("a: 0\n"));
    m_history.redo();
    QCOMPARE(shown(m_history), QByteArray("a: 0123\n"));
}

void EditHistoryTest::typingDoesNotJoinWhatIsSaved()
{
    m_history.type(name, "a: 01\n", u"typed"_s, false);
    m_history.setSaved(m_history.current());
    m_history.type(name, "a: 012\n", u"more"_s, true);
    QCOMPARE(m_history.unsaved(), QStringList {u"more"_s});
    m_history.undo();
    QVERIFY(!m_history.isUnsaved());
}

void EditHistoryTest::typingDoesNotJoinAReplacedText()
{
    m_history.replace(name, "b: 1\n", u"restored"_s);
    m_history.type(name, "b: 12\n", u"typed"_s, true);
    QCOMPARE(m_history.unsaved(), (QStringList {u"restored"_s, u"typed"_s}));
    m_history.undo();
    QCOMPARE(shown(m_history), QByteArray("b: 1\n"));
}

void EditHistoryTest::twoFilesUnread()
{
    m_history.restart(ConfigDocument::fromFiles({{u"one"_s, "a: 1\n"}, {u"two"_s, "b: 1\n"}}));
    m_history.type(u"one"_s, "a: 2\n", u"first"_s, false);
    m_history.type(u"two"_s, "b: 2\n", u"second"_s, true);
    QCOMPARE(m_history.unsaved().size(), 2);
    QCOMPARE(textOf(m_history.current(), u"one"_s), QByteArray("a: 2\n"));
    QCOMPARE(textOf(m_history.current(), u"two"_s), QByteArray("b: 2\n"));
    m_history.undo();
    QCOMPARE(textOf(m_history.current(), u"two"_s), QByteArray("b: 1\n"));
}

void EditHistoryTest::theOldestAreForgotten()
{
    for (int i = 1; i <= EditHistory::Longest + 5; ++i)
        m_history.type(name, "a: " + QByteArray::number(i) + '\n', QString::number(i), false);
    QCOMPARE(m_history.unsaved().size(), EditHistory::Longest + 5); // They still wait to be saved.
    while (m_history.canUndo())
        m_history.undo();
    QCOMPARE(shown(m_history), QByteArray("a: 5\n"));
    QCOMPARE(m_history.unsaved(), (QStringList {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
}

QTEST_GUILESS_MAIN(EditHistoryTest)
#include "tst_edithistory.moc"
