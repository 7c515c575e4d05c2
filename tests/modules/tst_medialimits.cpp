// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakemoduleapi.h"

#include <medialimits.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

const QByteArray Rules = "{'rules': ["
                         " {'users': '@bot-*:example.com', 'limits': []},"
                         " {'users': ['@guest-*:example.com', '@trial:*'], 'max_upload_size': '1K',"
                         "  'limits': [{'period': '1d', 'max_size': '1M'}, {'period': 5000, 'max_size': 10}]},"
                         " {'users': '@small:*', 'max_upload_size': 0},"
                         " {'users': '@guest-late:example.com', 'max_upload_size': 5}]}";

const QString Bot = u"@bot-7:example.com"_s;
const QString Guest = u"@guest-late:example.com"_s;
const QString Other = u"@other:example.com"_s;

} // namespace

class MediaLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsClientsTheSize();
    void refusesLargerFiles_data();
    void refusesLargerFiles();
    void givesLimitsWithinPeriods();
    void logsRefusals();
    void namesTheBadLine_data();
    void namesTheBadLine();

private:
    std::unique_ptr<FakeModuleApi> m_api;
    std::unique_ptr<MediaLimits> m_module;
    MediaRepositoryCallbacks m_callbacks;
};

void MediaLimitsTest::init()
{
    m_api = std::make_unique<FakeModuleApi>();
    m_module = std::make_unique<MediaLimits>(MediaLimits::parseConfig(configFrom(Rules)), *m_api);
    QCOMPARE(m_api->mediaRepository.size(), 1);
    m_callbacks = m_api->mediaRepository.first();
}

void MediaLimitsTest::tellsClientsTheSize()
{
    const auto &mediaConfig = *m_callbacks.getMediaConfigForUser.plain();
    QCOMPARE(mediaConfig(Guest), std::optional<JsonDict>(JsonDict {{u"m.upload.size"_s, 1024}}));
    QCOMPARE(mediaConfig(u"@small:a"_s), std::optional<JsonDict>(JsonDict {{u"m.upload.size"_s, 0}}));
    QVERIFY(!mediaConfig(Bot));
    QVERIFY(!mediaConfig(Other));
}

void MediaLimitsTest::refusesLargerFiles_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("allowed");

    QTest::newRow("smaller") << Guest << qint64(1023) << true;
    QTest::newRow("exactly") << Guest << qint64(1024) << true;
    QTest::newRow("larger") << Guest << qint64(1025) << false;
    QTest::newRow("five gigabytes") << Guest << qint64(5'000'000'000) << false;
    QTest::newRow("a rule without a size") << Bot << qint64(5'000'000'000) << true;
    QTest::newRow("no rule") << Other << qint64(5'000'000'000) << true;
    QTest::newRow("nothing allowed") << u"@small:a"_s << qint64(1) << false;
}

void MediaLimitsTest::refusesLargerFiles()
{
    QFETCH(QString, user);
    QFETCH(qint64, size);
    QFETCH(bool, allowed);
    QCOMPARE((*m_callbacks.isUserAllowedToUploadMediaOfSize.plain())(user, size), allowed);
}

void MediaLimitsTest::givesLimitsWithinPeriods()
{
    const auto &limits = *m_callbacks.getMediaUploadLimitsForUser.plain();
    const QList<MediaUploadLimit> expected {{.maxBytes = 1024 * 1024, .timePeriodMs = 24 * 60 * 60 * 1000},
                                            {.maxBytes = 10, .timePeriodMs = 5000}};
    QCOMPARE(limits(Guest), std::optional(expected));
    QCOMPARE(limits(Bot), std::optional(QList<MediaUploadLimit>())); // unlimited, which is not the same as no opinion
    QCOMPARE(limits(u"@small:a"_s), std::nullopt);
    QCOMPARE(limits(Other), std::nullopt);
}

void MediaLimitsTest::logsRefusals()
{
    (*m_callbacks.isUserAllowedToUploadMediaOfSize.plain())(Guest, 10);
    QVERIFY(m_api->logged.isEmpty());
    (*m_callbacks.isUserAllowedToUploadMediaOfSize.plain())(Guest, 4096);
    QCOMPARE(m_api->logged.takeLast(), u"@guest-late:example.com may not upload 4096 bytes: the limit is 1024"_s);
    (*m_callbacks.onMediaUploadLimitExceeded.plain())(u"@%2:a"_s, {.maxBytes = 10, .timePeriodMs = 5000}, 8, 3);
    QCOMPARE(m_api->logged.last(), u"@%2:a may not upload 3 bytes: 8 of 10 bytes in 5000 ms are used"_s);
}

void MediaLimitsTest::namesTheBadLine_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("path");

    QTest::newRow("no rules") << QByteArray("{}") << u"rules"_s;
    QTest::newRow("empty rule") << QByteArray("{'rules': [{'users': '@a:b'}]}") << u"rules.<item 0>"_s;
    QTest::newRow("size") << QByteArray("{'rules': [{'max_upload_size': 'big'}]}")
                          << u"rules.<item 0>.max_upload_size"_s;
    QTest::newRow("negative size") << QByteArray("{'rules': [{'max_upload_size': -1}]}")
                                   << u"rules.<item 0>.max_upload_size"_s;
    QTest::newRow("no period") << QByteArray("{'rules': [{'limits': [{'max_size': 1}]}]}")
                               << u"rules.<item 0>.limits.<item 0>.period"_s;
    QTest::newRow("no time") << QByteArray("{'rules': [{'limits': [{'max_size': 1, 'period': 0}]}]}")
                             << u"rules.<item 0>.limits.<item 0>.period"_s;
    QTest::newRow("no size") << QByteArray("{'rules': [{'limits': [{'period': '1d'}]}]}")
                             << u"rules.<item 0>.limits.<item 0>.max_size"_s;
}

void MediaLimitsTest::namesTheBadLine()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, path);
    QCOMPARE(configErrorPath([&] { MediaLimits::parseConfig(configFrom(config)); }), path);
}

QTEST_GUILESS_MAIN(MediaLimitsTest)
#include "tst_medialimits.moc"
