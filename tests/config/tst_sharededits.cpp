// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edittext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;
using namespace edittext;

namespace {

const QByteArray shared("base: &base\n  ttl: 5d # days\nuser: *base\nmerged:\n  <<: *base\n  own: 1\n");

} // namespace

//! Values that come through an alias or a merge: refused, with two ways to go on.
class SharedEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aliasOnTheWay();
    void aliasItself();
    void mergedKey();
    void atTheAnchor();
    void keyForAllMerges();
    void writesOut();
    void aliasesCanGo();
};

void SharedEditsTest::aliasOnTheWay()
{
    const OperationProposal refused = proposeEdit(read(shared), {set("/user/ttl", "6d")});
    QVERIFY(refused.isRefused());
    QVERIFY2(refused.refusal.contains("\"/user\" comes from elsewhere through the alias *base (line 3)"_L1),
             qPrintable(refused.refusal));
    QCOMPARE(refused.offers.size(), 2);
    QCOMPARE(refused.offers.at(0).kind, EditOffer::Kind::AtTheAnchor);
    QCOMPARE(edited(shared, refused.offers.at(0).operations),
             QByteArray("base: &base\n  ttl: 6d # days\nuser: *base\nmerged:\n  <<: *base\n  own: 1\n"));
    QCOMPARE(refused.offers.at(1).kind, EditOffer::Kind::Here);
    QCOMPARE(edited(shared, refused.offers.at(1).operations),
             QByteArray("base: &base\n  ttl: 5d # days\nuser:\n  ttl: 6d\nmerged:\n  <<: *base\n  own: 1\n"));
}

void SharedEditsTest::aliasItself()
{
    const QByteArray text("a: &x 1\nb: *x # c\n");
    const OperationProposal refused = proposeEdit(read(text), {set("/b", "2")});
    QVERIFY(refused.isRefused());
    QCOMPARE(edited(text, refused.offers.at(0).operations), QByteArray("a: &x 2\nb: *x # c\n"));
    QCOMPARE(edited(text, refused.offers.at(1).operations), QByteArray("a: &x 1\nb: 2 # c\n"));
}

void SharedEditsTest::mergedKey()
{
    const OperationProposal refused = proposeEdit(read(shared), {set("/merged/ttl", "6d")});
    QVERIFY(refused.isRefused());
    QVERIFY2(refused.refusal.contains("comes in through a merge (<<) from line 2"_L1), qPrintable(refused.refusal));
    QCOMPARE(edited(shared, refused.offers.at(0).operations),
             QByteArray("base: &base\n  ttl: 6d # days\nuser: *base\nmerged:\n  <<: *base\n  own: 1\n"));
    QCOMPARE(edited(shared, refused.offers.at(1).operations),
             QByteArray("base: &base\n  ttl: 5d # days\nuser: *base\nmerged:\n  <<: *base\n  own: 1\n  ttl: 6d\n"));
}

void SharedEditsTest::atTheAnchor()
{
    const OperationProposal proposal = proposeEdit(read(shared), {set("/base/ttl", "6d")});
    QVERIFY2(!proposal.isRefused(), qPrintable(proposal.refusal));
    QCOMPARE(proposal.shared.size(), 2);
    QCOMPARE(proposal.shared.at(0).anchor, u"base"_s);
    QCOMPARE(proposal.shared.at(0).line, 3);
    QCOMPARE(proposal.shared.at(1).line, 5);
    QCOMPARE(proposal.document.root()[u"user"_s][u"ttl"_s].asString(), u"6d"_s);
    QCOMPARE(proposal.document.root()[u"merged"_s][u"ttl"_s].asString(), u"6d"_s);
}

void SharedEditsTest::keyForAllMerges()
{
    const OperationProposal proposal
        = proposeEdit(read(shared), {set("/base/more", "1"), RenameKey {pointer("/base/ttl"), u"limit"_s}});
    QCOMPARE(outcome(proposal),
             QByteArray("base: &base\n  limit: 5d # days\n  more: 1\nuser: *base\nmerged:\n  <<: *base\n  own: 1\n"));
    QCOMPARE(proposal.document.root()[u"merged"_s].keys(), (QStringList {u"limit"_s, u"more"_s, u"own"_s}));
}

void SharedEditsTest::writesOut()
{
    QCOMPARE(edited(shared, {WriteOut {pointer("/user")}}),
             QByteArray("base: &base\n  ttl: 5d # days\nuser:\n  ttl: 5d\nmerged:\n  <<: *base\n  own: 1\n"));
    QCOMPARE(edited("a: &x [1, {b: 2}]\nc: [*x, 3]\n", {WriteOut {pointer("/c/0")}}),
             QByteArray("a: &x [1, {b: 2}]\nc: [[1, {b: 2}], 3]\n"));
    QVERIFY(proposeEdit(read(shared), {WriteOut {pointer("/base")}}).isRefused());
}

//! What is an alias itself can be removed, renamed, moved and made a comment.
void SharedEditsTest::aliasesCanGo()
{
    const QByteArray text("x: &x 1\na: *x\nl: [*x, 2]\n");
    QCOMPARE(edited(text, {removed("/a")}), QByteArray("x: &x 1\nl: [*x, 2]\n"));
    QCOMPARE(edited(text, {RenameKey {pointer("/a"), u"b"_s}}), QByteArray("x: &x 1\nb: *x\nl: [*x, 2]\n"));
    QCOMPARE(edited(text, {moved("/l/0", "/l/1")}), QByteArray("x: &x 1\na: *x\nl: [2, *x]\n"));
    QCOMPARE(edited(text, {CommentOut {pointer("/a")}}), QByteArray("x: &x 1\n# a: *x\nl: [*x, 2]\n"));
    QCOMPARE(edited(text, {CommentOut {pointer("/a")}, Uncomment {fileName, 2}}), text);
    const QByteArray merged("base: &base\n  k:\n  n: 1\nuser:\n  <<: *base\n");
    QCOMPARE(edited(merged, {CommentOut {pointer("/base/n")}, Uncomment {fileName, 3}}), merged);
}

QTEST_GUILESS_MAIN(SharedEditsTest)
#include "tst_sharededits.moc"
