// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chains.h"

#include <QTest>

#include <functional>

using namespace modulehost;
using namespace modulehost::tests;
using namespace Qt::StringLiterals;

namespace {

using DefaultBatchSize = decltype(BackgroundUpdateControllerCallbacks::defaultBatchSize);
using MinBatchSize = decltype(BackgroundUpdateControllerCallbacks::minBatchSize);
using OnUpdate = decltype(BackgroundUpdateControllerCallbacks::onUpdate);

BackgroundUpdateSlot slot(const QString &, const QString &, bool) { return {}; }

qint64 seven(const QString &, const QString &) { return 7; }

//! "module callback" of every refused callback.
QStringList refused(const SetUp &setUp)
{
    QStringList names;
    for (const RefusedCallback &refused : setUp.table()->refused())
        names.append(QString::number(refused.module) + u' ' + catalogue().at(qsizetype(refused.callback)).name);
    return names;
}

} // namespace

//! Which registered callbacks come into a chain.
class TestCallbackTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondControllerIsRefusedAsAWhole()
    {
        SetUp setUp;
        setUp.add(BackgroundUpdateControllerCallbacks {.onUpdate = slot});
        setUp.add(BackgroundUpdateControllerCallbacks {.onUpdate = slot, .defaultBatchSize = seven});
        QCOMPARE(refused(setUp), (QStringList {u"1 on_update"_s, u"1 default_batch_size"_s}));
        QCOMPARE(setUp.table()->modules(callbackIndex<OnUpdate>), QList<int> {0});
        QCOMPARE(setUp.table()->modules(callbackIndex<DefaultBatchSize>), QList<int>());
    }

    void secondControllerOfOneModuleIsRefusedAsAWhole()
    {
        SetUp setUp;
        setUp.add(BackgroundUpdateControllerCallbacks {.onUpdate = slot, .minBatchSize = seven},
                  BackgroundUpdateControllerCallbacks {.onUpdate = slot, .defaultBatchSize = seven});
        QCOMPARE(refused(setUp), (QStringList {u"0 on_update"_s, u"0 default_batch_size"_s}));
        QCOMPARE(setUp.table()->modules(callbackIndex<OnUpdate>), QList<int> {0});
        QCOMPARE(setUp.table()->modules(callbackIndex<DefaultBatchSize>), QList<int>());
        QCOMPARE(setUp.table()->modules(callbackIndex<MinBatchSize>), QList<int> {0});
    }

    void secondBridgeIsRefused()
    {
        SetUp setUp;
        setUp.add(AccountValidityCallbacks {.onLegacySendMail = [](const QString &) {}});
        setUp.add(AccountValidityCallbacks {.onLegacySendMail = [](const QString &) {}});
        QCOMPARE(refused(setUp), QStringList {u"1 on_legacy_send_mail"_s});
    }

    void emptyFunctionIsNotGiven()
    {
        using Verdict = std::function<SpamVerdict(const QString &, const QString &)>;
        using Later = std::function<Task<SpamVerdict>(const QString &, const QString &)>;
        bool (*const noFunction)(const UserProfile &, const QString &) = nullptr;
        SetUp setUp;
        const SpamCheckerCallbacks callbacks {
            .userMayJoinRoom = std::function<SpamVerdict(QString, QString, bool)>(),
            .userMayCreateRoom = std::function<SpamVerdict(const QString &)>(),
            .userMayPublishRoom = Verdict(),
            .checkUsernameForSpam = noFunction,
            .checkMediaFileForSpam = DynamicCallback(),
        };
        QVERIFY(!callbacks.userMayJoinRoom);
        QVERIFY(!callbacks.userMayCreateRoom);
        QVERIFY(!callbacks.userMayPublishRoom);
        QVERIFY(!callbacks.checkUsernameForSpam);
        QVERIFY(!callbacks.checkMediaFileForSpam);
        QVERIFY(!decltype(SpamCheckerCallbacks::userMayPublishRoom)(Later()));
        setUp.add(callbacks);
        for (const CallbackInfo &info : catalogue())
            QCOMPARE(setUp.table()->modules(info.index), QList<int>());
    }

    void functionIsGiven()
    {
        const auto plain = [](const QString &, const QString &) { return SpamVerdict(); };
        using Publish = decltype(SpamCheckerCallbacks::userMayPublishRoom);
        QVERIFY(Publish(plain));
        QVERIFY(Publish(std::function<SpamVerdict(const QString &, const QString &)>(plain)));
        QVERIFY(Publish(+plain));
        QVERIFY(decltype(SpamCheckerCallbacks::userMayCreateRoom)([](const QString &) { return SpamVerdict(); }));
    }

    void checkerWithoutAFunctionIsNotGiven()
    {
        using Checkers = decltype(PasswordAuthProviderCallbacks::authCheckers);
        const auto checker
            = [](const QString &, const QString &, const JsonDict &) { return std::optional<AuthSuccess>(); };
        const Checkers::Checker empty {u"my.type"_s, {}, {}};
        QVERIFY(!Checkers {empty});
        QVERIFY(!Checkers(QList<Checkers::Checker> {empty}));
        const Checkers some {empty, {u"my.other"_s, {}, checker}};
        QCOMPARE(some.checkers().size(), 1);
        QCOMPARE(some.checkers().constFirst().loginType, u"my.other"_s);
    }
};

QTEST_GUILESS_MAIN(TestCallbackTable)
#include "tst_callbacktable.moc"
