// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachesdesk.h"

#include <caches/wholevalue.h>
#include <detailsview.h>
#include <jsonview.h>

#include <QClipboard>

using namespace Qt::StringLiterals;
using namespace modulehost;
using namespace std::chrono_literals;

namespace {

const QStringList longKey {u"long"_s};
const QByteArray longValue = "[\"" + QByteArray(5000, 'x') + "\"]";

//! A desk whose cache has one entry with a long value, as pages have it: its beginning.
class LongValueDesk : public CachesDesk
{
public:
    LongValueDesk()
        : CachesDesk(0)
    {
        cache.add(longKey, QString::fromUtf8(longValue.first(1000)) + u'…', 5000, 2000, 3);
        cache.add({u"short"_s}, u"brief"_s);
        cache.wholeValues.insert(longKey, longValue);
        page.refresh();
        [this] { QTRY_COMPARE(entries().model()->rowCount(), 2); }();
    }
    QString details() const { return in<QWidget>(u"caches.value"_s)->findChild<DetailsView *>()->toText(); }
    QString value() const { return page.findChild<JsonView *>()->shownText(); }
};

} // namespace

class WholeValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_layouts.forget(); }

    void comesForTheSelectedEntry();
    void tellsWhenTheEntryExpires();
    void tellsWhatTheHostCut();
    void tellsThatTheEntryHasGone();
    void tellsThatKeysCannotBeReadBack();
    void isCopiedAsSoonAsItComes();
    void bytesAreShownInHexadecimal();
    void theLastOneAskedForIsAnswered();
    void nothingComesOnceForgotten();

private:
    LayoutFolder m_layouts;
};

void WholeValueTest::comesForTheSelectedEntry()
{
    const LongValueDesk desk;
    desk.clickRow(0);
    QTRY_VERIFY(desk.value().contains(QString(5000, u'x')));
    QVERIFY2(!desk.details().contains(u"beginning"_s), qPrintable(desk.details()));
    desk.clickRow(1);
    QTRY_COMPARE(desk.value(), u"brief"_s);
}

void WholeValueTest::tellsWhenTheEntryExpires()
{
    LongValueDesk desk;
    desk.cache.expiry = 62s;
    desk.clickRow(0);
    QTRY_VERIFY2(desk.details().contains(u"Expires: in "_s), qPrintable(desk.details()));
    desk.cache.expiry.reset();
    desk.clickRow(1);
    QTRY_VERIFY2(desk.details().contains(u"not by time"_s), qPrintable(desk.details()));
}

void WholeValueTest::tellsWhatTheHostCut()
{
    LongValueDesk desk;
    desk.session.onCacheEntry = [](const CacheEntryRequest &) {
        CacheEntryAnswer answer;
        answer.state = CacheEntryLookup::State::Found;
        answer.value = {QByteArray(2000, 'y'), true};
        return answer;
    };
    desk.clickRow(0);
    QTRY_VERIFY2(desk.details().contains(u"the host sends the first 2"_s), qPrintable(desk.details()));
    QCOMPARE(desk.value(), QString(2000, u'y'));
}

void WholeValueTest::tellsThatTheEntryHasGone()
{
    LongValueDesk desk;
    desk.session.onCacheEntry = {}; // Answers that there is no such entry.
    desk.clickRow(0);
    QTRY_VERIFY2(desk.details().contains(u"has left the cache"_s), qPrintable(desk.details()));
    QVERIFY(desk.value().contains(u"xxx"_s));
}

void WholeValueTest::tellsThatKeysCannotBeReadBack()
{
    LongValueDesk desk;
    desk.session.onCacheEntry = [](const CacheEntryRequest &) {
        CacheEntryAnswer answer;
        answer.state = CacheEntryLookup::State::UnreadableKey;
        return answer;
    };
    desk.clickRow(0);
    QTRY_VERIFY2(desk.details().contains(u"cannot be read back"_s), qPrintable(desk.details()));
    desk.clickRow(1);
    QTRY_COMPARE(desk.value(), u"brief"_s);
    QVERIFY2(!desk.details().contains(u"cannot be read back"_s), qPrintable(desk.details()));
}

void WholeValueTest::isCopiedAsSoonAsItComes()
{
    LongValueDesk desk;
    QGuiApplication::clipboard()->setText(u"before"_s);
    desk.session.isHeld = true;
    desk.clickRow(0);
    QTRY_VERIFY2(desk.details().contains(u"on its way"_s), qPrintable(desk.details()));
    desk.action(u"copyValue"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    desk.session.release();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(longValue));
}

void WholeValueTest::bytesAreShownInHexadecimal()
{
    LongValueDesk desk;
    desk.cache.wholeValues.insert({u"short"_s}, QByteArray("\x00\xff\x10", 3));
    desk.clickRow(1);
    QTRY_VERIFY2(desk.value().contains(u"00 ff 10"_s), qPrintable(desk.value()));
}

void WholeValueTest::theLastOneAskedForIsAnswered()
{
    FakeSession session;
    session.onCacheEntry = [](const CacheEntryRequest &request) {
        CacheEntryAnswer answer;
        answer.value.bytes = request.key.constFirst().toUtf8();
        return answer;
    };
    WholeValue whole(session);
    QSignalSpy received(&whole, &WholeValue::received);
    for (const QString &key : {u"a"_s, u"b"_s, u"c"_s})
        whole.ask({.module = 0, .function = u"f"_s, .key = {key}});
    QVERIFY(received.wait());
    QCOMPARE(received.at(0).at(0).value<CacheEntryAnswer>().value.bytes, "c");
    QCOMPARE(session.calls, QStringList({u"entry f a"_s, u"entry f c"_s})); // One at a time.
}

void WholeValueTest::nothingComesOnceForgotten()
{
    FakeSession session;
    session.isHeld = true;
    WholeValue whole(session);
    QSignalSpy received(&whole, &WholeValue::received);
    whole.ask({.module = 0, .function = u"f"_s, .key = {u"a"_s}});
    whole.forget();
    session.release();
    QCoreApplication::processEvents();
    whole.ask({.module = 0, .function = u"f"_s, .key = {u"b"_s}});
    QVERIFY(received.wait());
    QCOMPARE(received.size(), 1);
}

QTEST_MAIN(WholeValueTest)
#include "tst_wholevalue.moc"
