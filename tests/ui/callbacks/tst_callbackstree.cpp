// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invitehost.h"

#include <callbacks/callbackbranch.h>
#include <callbacks/callbackdetails.h>
#include <callbacks/callbacksfilter.h>
#include <callbacks/callbacksmodel.h>
#include <durationquantile.h>
#include <tablemodel.h>

#include <QAbstractItemModelTester>
#include <QtTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

using Kind = CallbackRow::Kind;

//! Keys and counters from top to bottom, as a view reads them.
QStringList linesOf(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines.append(index.data(KeyRole).toString() + u' '
                     + index.siblingAtColumn(CallbacksModel::Calls).data(SortRole).toString());
        lines += linesOf(model, index);
    }
    return lines;
}

QStringList linesOf(const QList<CallbackBranch> &tree)
{
    QStringList lines;
    for (const CallbackBranch &branch : tree) {
        const bool hasCalls = branch.row.kind != Kind::Refused && branch.row.isRegistered;
        lines.append(branch.row.key + u' ' + (hasCalls ? QString::number(branch.row.figures.calls) : QString()));
        lines += linesOf(branch.children);
    }
    return lines;
}

//! Modules and their callbacks, others at each step.
class RandomHost
{
public:
    //! Modules register no more than \a callbacks of the catalogue.
    explicit RandomHost(unsigned seed, qsizetype callbacks)
        : m_random(seed)
    {
        QList<qsizetype> numbers(catalogue().size());
        std::iota(numbers.begin(), numbers.end(), 0);
        std::shuffle(numbers.begin(), numbers.end(), m_random);
        m_callbacks = numbers.first(std::min(callbacks, numbers.size()));
        std::sort(m_callbacks.begin(), m_callbacks.end());
    }

    HostSnapshot next()
    {
        HostSnapshot snapshot;
        const int modules = below(8);
        for (int i = 0; i < modules; ++i)
            snapshot.modules.append(moduleAt(i, u"module%1.M"_s.arg(below(6))));
        for (const qsizetype number : m_callbacks) {
            const CallbackInfo &info = catalogue()[number];
            if (below(3) > 0 || modules == 0)
                continue;
            CallbackSnapshot callback {info.category, info.name, info.policy, info.exceptionPolicy, {}, {}};
            QList<int> asked(modules);
            std::iota(asked.begin(), asked.end(), 0);
            std::shuffle(asked.begin(), asked.end(), m_random);
            for (const int module : asked.mid(below(modules)))
                callback.modules.append({module, countersOf(quint64(below(4)), quint64(below(3)), 5000), {}, {}});
            if (below(4) == 0)
                callback.refused.append({below(modules), u"another module owns it"_s});
            snapshot.callbacks.append(callback);
        }
        return snapshot;
    }

    int below(int end) { return std::uniform_int_distribution(0, end - 1)(m_random); }

private:
    std::mt19937 m_random;
    QList<qsizetype> m_callbacks;
};

CallbackTreeOptions options(bool isByModule = false, bool withUnregistered = false)
{
    return {isByModule, withUnregistered, [](const QString &) { return qint64(100'000'000); }};
}

} // namespace

class TestCallbacksTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksModulesInTheirOrder()
    {
        const InviteHost host;
        CallbacksModel model;
        model.setTree(callbackTree(host.session.current, options()));
        const QModelIndex category = model.index(0, 0);
        QCOMPARE(category.data().toString(), u"spam_checker"_s);
        const QModelIndex callback = model.index(0, 0, category);
        QCOMPARE(callback.data().toString(), u"user_may_invite"_s);
        QCOMPARE(callback.siblingAtColumn(CallbacksModel::Calls).data().toString(), u"8"_s);
        QCOMPARE(callback.siblingAtColumn(CallbacksModel::Denied).data().toString(), u"1"_s);
        QCOMPARE(callback.siblingAtColumn(CallbacksModel::OnFailure).data().toString(), u"error"_s);
        QStringList asked;
        for (int row = 0; row < model.rowCount(callback); ++row)
            asked.append(model.index(row, 0, callback).data().toString());
        QCOMPARE(asked, QStringList({u"1. first.Module"_s, u"2. invite_rules.InviteRules"_s, u"3. last.Module"_s}));
    }

    void groupsByModule()
    {
        const InviteHost host;
        CallbacksModel model;
        model.setTree(callbackTree(host.session.current, options(true)));
        QCOMPARE(model.rowCount(), 3);
        const QModelIndex second = model.index(1, 0);
        QCOMPARE(second.data().toString(), u"invite_rules.InviteRules"_s);
        const QModelIndex callback = model.index(0, 0, second);
        QCOMPARE(callback.data().toString(), u"user_may_invite"_s);
        QCOMPARE(callback.siblingAtColumn(CallbacksModel::Remark).data().toString(), u"asked as 2 of 3"_s);
    }

    void showsWhatNobodyRegisteredOnlyWhenAsked()
    {
        const InviteHost host;
        const auto countCallbacks = [&](bool withUnregistered) {
            qsizetype count = 0;
            for (const CallbackBranch &category : callbackTree(host.session.current, options(false, withUnregistered)))
                count += category.children.size();
            return count;
        };
        QCOMPARE(countCallbacks(false), 1);
        QCOMPARE(countCallbacks(true), catalogue().size());
    }

    void marksSlowCallbacks()
    {
        InviteHost host;
        host.session.current.callbacks[0].modules[1].counters = countersOf(20, 0, 200'000'000);
        const QList<CallbackBranch> tree = callbackTree(host.session.current, options());
        const CallbackBranch &callback = tree.constFirst().children.constFirst();
        QVERIFY(callback.row.isSlow);
        QVERIFY(!callback.children.at(0).row.isSlow);
        QVERIFY(callback.children.at(1).row.isSlow);
        QCOMPARE(countWarnings(host.session.current, options().slowAfterNs), 1);
        QCOMPARE(countWarnings(host.session.current, [](const QString &) { return qint64(1'000'000'000); }), 0);
    }

    void keepsRefusedRegistrationsWithTheirReason()
    {
        InviteHost host;
        host.session.current.callbacks[0].refused = {{2, u"only one module may register it"_s}};
        const QList<CallbackBranch> tree = callbackTree(host.session.current, options());
        const CallbackRow &refused = tree.constFirst().children.constFirst().children.constLast().row;
        QCOMPARE(refused.kind, Kind::Refused);
        QCOMPARE(refused.path, u"last.Module"_s);
        QCOMPARE(refused.remark, u"only one module may register it"_s);
    }

    void theLatestTimeIsThatOfOneModule()
    {
        InviteHost host;
        host.session.current.callbacks[0].modules[0].counters.add(Outcome::Allowed, 7'000'000);
        const QList<CallbackBranch> tree = callbackTree(host.session.current, options());
        const CallbackBranch &callback = tree.constFirst().children.constFirst();
        QCOMPARE(callback.children.constFirst().row.figures.lastNs, std::optional<qint64>(7'000'000));
        QVERIFY(!callback.row.figures.lastNs); // A sum has no latest call.
    }

    void quantileLiesBetweenItsNeighbours()
    {
        CallbackCounters counters = countersOf(95, 0, 1'000'000);
        for (int i = 0; i < 5; ++i)
            counters.add(Outcome::Allowed, 500'000'000);
        const auto at
            = [&](double fraction) { return *durationQuantile(counters.histogram, fraction, counters.maximumNs); };
        QVERIFY(at(0.5) <= 1'100'000);
        QVERIFY(at(0.95) <= 1'100'000);
        QVERIFY(at(0.96) > 200'000'000);
        QVERIFY(at(1) <= counters.maximumNs);
        QVERIFY(!durationQuantile({}, 0.95, 0));
    }

    void tellsPolicyAndFailurePolicyInWords()
    {
        const InviteHost host;
        const QList<CallbackBranch> tree = callbackTree(host.session.current, options());
        const CallbackRow &row = tree.constFirst().children.constFirst().row;
        QStringList texts;
        for (const Detail &detail : callbackDetails(row, host.session.current))
            texts.append(detail.text);
        const CallbackInfo &info = callbackNamed(row.callback);
        QVERIFY(texts.contains(info.policySentence()));
        QVERIFY(texts.contains(info.exceptionSentence()));
        QVERIFY(texts.contains(u"invite_rules.InviteRules"_s));
    }

    void detailsOfALongChainStayShort()
    {
        const InviteHost host;
        HostSnapshot snapshot = host.session.current;
        const CallbackRow row = callbackTree(snapshot, options()).constFirst().children.constFirst().row;
        for (CallbackSnapshot &callback : snapshot.callbacks) {
            if (callback.name == row.callback)
                callback.modules = QList<CallbackSnapshot::Asked>(1000, callback.modules.constFirst());
        }
        const QList<Detail> details = callbackDetails(row, snapshot);
        QVERIFY(details.size() < 60);
        QVERIFY(std::any_of(details.begin(), details.end(), [](const Detail &detail) {
            return detail.text == u"970 more module(s), listed below the callback";
        }));
    }

    void followsRandomUpdates_data()
    {
        QTest::addColumn<bool>("isByModule");
        QTest::newRow("by callback") << false;
        QTest::newRow("by module") << true;
    }
    void followsRandomUpdates()
    {
        QFETCH(bool, isByModule);
        for (unsigned seed = 1; seed <= 15; ++seed) {
            // The testers look at every row after every change: a few callbacks show them as many kinds of change.
            RandomHost host(seed, 9);
            CallbacksModel model;
            const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            CallbacksFilter rows;
            rows.setSourceModel(&model);
            const QAbstractItemModelTester rowsTester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
            for (int step = 0; step < 20; ++step) {
                const QModelIndex top = model.index(0, 0);
                const QPersistentModelIndex kept = model.index(model.rowCount(top) - 1, 0, top);
                const QString keptKey = kept.data(KeyRole).toString();
                const auto tree = callbackTree(host.next(), options(isByModule, seed == 1 && host.below(4) == 0));
                model.setTree(tree);
                QCOMPARE(linesOf(model), linesOf(tree));
                QCOMPARE(linesOf(rows), linesOf(tree));
                if (kept.isValid())
                    QCOMPARE(kept.data(KeyRole).toString(), keptKey);
                else
                    QVERIFY(keptKey.isEmpty() || !linesOf(tree).join(u'\n').contains(keptKey + u' '));
            }
        }
    }

    void followsRandomUpdatesOfTheWholeCatalogue_data() { followsRandomUpdates_data(); }
    void followsRandomUpdatesOfTheWholeCatalogue()
    {
        QFETCH(bool, isByModule);
        for (unsigned seed = 1; seed <= 15; ++seed) {
            RandomHost host(seed, catalogue().size());
            CallbacksModel model;
            CallbacksFilter rows;
            rows.setSourceModel(&model);
            for (int step = 0; step < 20; ++step) {
                const auto tree = callbackTree(host.next(), options(isByModule, host.below(4) == 0));
                model.setTree(tree);
                QCOMPARE(linesOf(model), linesOf(tree));
                QCOMPARE(linesOf(rows), linesOf(tree));
            }
        }
    }

    void sortsNamesAsPeopleDo()
    {
        HostSnapshot snapshot;
        snapshot.modules = {moduleAt(0, u"rules10.M"_s), moduleAt(1, u"Zone.M"_s), moduleAt(2, u"rules9.M"_s),
                            moduleAt(3, u"accounts.M"_s)};
        snapshot.callbacks = InviteHost().session.current.callbacks;
        snapshot.callbacks[0].modules = {{0, {}, {}, {}}, {1, {}, {}, {}}, {2, {}, {}, {}}, {3, {}, {}, {}}};
        CallbacksModel model;
        model.setTree(callbackTree(snapshot, options(true)));
        CallbacksFilter rows;
        rows.setSourceModel(&model);
        rows.sort(CallbacksModel::Name);
        QStringList paths;
        for (int row = 0; row < rows.rowCount(); ++row)
            paths.append(rows.index(row, 0).data().toString());
        QCOMPARE(paths, QStringList({u"accounts.M"_s, u"rules9.M"_s, u"rules10.M"_s, u"Zone.M"_s}));
    }

    void redrawsOnlyWhatDiffers()
    {
        InviteHost host;
        CallbacksModel model;
        model.setTree(callbackTree(host.session.current, options()));
        QStringList drawn;
        connect(&model, &QAbstractItemModel::dataChanged, this, [&](const QModelIndex &first, const QModelIndex &last) {
            for (int row = first.row(); row <= last.row(); ++row)
                drawn.append(first.siblingAtRow(row).data().toString());
        });
        model.setTree(callbackTree(host.session.current, options()));
        QVERIFY(drawn.isEmpty());
        host.session.current.callbacks[0].modules[2].counters.denied += 1;
        model.setTree(callbackTree(host.session.current, options()));
        QCOMPARE(drawn, QStringList({u"spam_checker"_s, u"user_may_invite"_s, u"3. last.Module"_s}));
    }

    void filtersWithAncestorsAndNumbers()
    {
        const InviteHost host;
        CallbacksModel model;
        model.setTree(callbackTree(host.session.current, options()));
        CallbacksFilter rows;
        rows.setSourceModel(&model);
        QCOMPARE(rows.setText(u"invite_rules"_s), QString());
        const QModelIndex callback = rows.index(0, 0, rows.index(0, 0));
        QCOMPARE(callback.data().toString(), u"user_may_invite"_s);
        QCOMPARE(rows.rowCount(callback), 1);
        rows.setText(u"denied:>1"_s);
        QCOMPARE(rows.rowCount(), 0);
        QVERIFY(!rows.setText(u"/(/"_s).isEmpty());
        QCOMPARE(rows.rowCount(), 1);
    }
};

QTEST_MAIN(TestCallbacksTree)
#include "tst_callbackstree.moc"
