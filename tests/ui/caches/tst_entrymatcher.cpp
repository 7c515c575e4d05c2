// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <caches/entrymatcher.h>

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace modulehost;
using Mode = EntryMatcher::Mode;
using Scope = EntryMatcher::Scope;

class TestEntryMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_match_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isMatch");
        const auto row = [](Mode mode, const QString &pattern, const QString &text, bool isMatch) {
            QTest::addRow("%s in %s", qPrintable(pattern), qPrintable(text)) << int(mode) << pattern << text << isMatch;
        };
        row(Mode::Contains, u"Bob"_s, u"@bob:example.com"_s, true);
        row(Mode::Contains, u"bob2"_s, u"@bob:example.com"_s, false);
        row(Mode::Contains, u"aab"_s, u"aaab"_s, true);
        row(Mode::Contains, u"*"_s, u"abc"_s, false);
        row(Mode::Contains, u"ÄRGER"_s, u"viel ärger"_s, true);
        row(Mode::Contains, u"om"_s, u"@bob:example.com"_s, true);
        row(Mode::Glob, u"@bob:*"_s, u"@BOB:example.com"_s, true);
        row(Mode::Glob, u"bob"_s, u"@bob:example.com"_s, false);
        row(Mode::Glob, u"*"_s, u""_s, true);
        row(Mode::Glob, u"?"_s, u""_s, false);
        row(Mode::Glob, u"@b?b:*.com"_s, u"@b.b:example.com"_s, true);
        row(Mode::Glob, u"*a*a*a*"_s, u"bananas"_s, true);
        row(Mode::Glob, u"*a*a*a*a*"_s, u"bananas"_s, false);
        row(Mode::Glob, u"[a-c]x"_s, u"bx"_s, true);
        row(Mode::Glob, u"[a-c]x"_s, u"dx"_s, false);
        row(Mode::Glob, u"[!a-c]x"_s, u"dx"_s, true);
        row(Mode::Glob, u"[]]x"_s, u"]x"_s, true);
        row(Mode::Glob, u"[\\d]"_s, u"7"_s, false);
        row(Mode::Glob, u"[^.]"_s, u"."_s, false);
        row(Mode::Glob, u"\\*\\?\\["_s, u"*?["_s, true);
        row(Mode::Glob, u"\\*"_s, u"x"_s, false);
        row(Mode::Glob, u"a.c(d)|$"_s, u"a.c(d)|$"_s, true);
        row(Mode::Glob, u"a.c"_s, u"abc"_s, false);
        row(Mode::Glob, u"a*c"_s, u"a\nb\nc"_s, true);
        row(Mode::Glob, u"?"_s, u"😀"_s, true);
        row(Mode::Glob, u"[😀]"_s, u"😀"_s, true);
        row(Mode::RegularExpression, u"^@b.b:"_s, u"@bob:example.com"_s, true);
        row(Mode::RegularExpression, u"(?-i)BOB"_s, u"@bob:example.com"_s, false);
        row(Mode::RegularExpression, u"\\d{3}$"_s, u"user123"_s, true);
        row(Mode::RegularExpression, u"\\d{4}$"_s, u"user123"_s, false);
    }

    void texts_match()
    {
        QFETCH(int, mode);
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        const EntryBlock block({CacheEntry {{text}, u"value"_s, {}, {}, 0}}, 0);
        const EntryMatcher matcher(pattern, Mode(mode), Scope::Key);
        QCOMPARE(matcher.error(), QString());
        QTEST(matcher.matches(block.at(0)), "isMatch");
    }

    void the_scope_says_where_it_looks()
    {
        const EntryBlock block({CacheEntry {{u"one"_s, u"two"_s}, u"three"_s, {}, {}, 0}}, 0);
        const auto matches = [&](const QString &text, Scope scope) {
            return EntryMatcher(text, Mode::Contains, scope).matches(block.at(0));
        };
        QVERIFY(matches(u"two"_s, Scope::Key));
        QVERIFY(matches(u"one, two"_s, Scope::Key));
        QVERIFY(!matches(u"three"_s, Scope::Key));
        QVERIFY(!matches(u"two"_s, Scope::Value));
        QVERIFY(matches(u"three"_s, Scope::Value));
        QVERIFY(matches(u"two"_s, Scope::KeyOrValue));
        QVERIFY(matches(u"three"_s, Scope::KeyOrValue));
        QVERIFY(!matches(u"twothree"_s, Scope::KeyOrValue));
    }

    void the_kind_of_the_value_narrows_alone_and_with_a_text()
    {
        const auto entry
            = [](const QString &key, CacheValueKind kind) { return CacheEntry {{key}, u"true"_s, {}, {}, 0, kind}; };
        const EntryBlock block(
            {entry(u"one"_s, CacheValueKind::Boolean), entry(u"two"_s, CacheValueKind::Text), entry(u"three"_s, {})},
            0);
        const auto matching = [&](const EntryMatcher &matcher) {
            QString numbers;
            for (quint32 i = 0; i < block.size(); ++i)
                numbers += matcher.matches(block.at(i)) ? QString::number(i) : QString();
            return numbers;
        };
        const EntryMatcher alone({}, Mode::Glob, Scope::Key, CacheValueKind::Text);
        QVERIFY(!alone.isEmpty());
        QCOMPARE(matching(alone), u"1"_s);
        QCOMPARE(alone.description(), u"entries whose value is a text"_s);
        const EntryMatcher both(u"t"_s, Mode::Contains, Scope::Key, CacheValueKind::Other);
        QCOMPARE(matching(both), u"2"_s);
        QCOMPARE(both.description(), u"keys that contain “t”, of entries whose value is of another type"_s);
        QCOMPARE(matching({u"e"_s, Mode::Contains, Scope::KeyOrValue, CacheValueKind::Boolean}), u"0"_s);
        QCOMPARE(matching({u"t"_s, Mode::Contains, Scope::Key}), u"12"_s);
        QVERIFY(!(alone == EntryMatcher({}, Mode::Glob, Scope::Key)));
    }

    void what_cannot_be_read_says_why_and_matches_nothing()
    {
        const EntryBlock block({CacheEntry {{u"[a"_s}, u"(a"_s, {}, {}, 0}}, 0);
        const EntryMatcher glob(u"x[a"_s, Mode::Glob, Scope::KeyOrValue);
        QVERIFY(glob.error().contains(u"position 2"_s));
        QVERIFY(!glob.matches(block.at(0)));
        const EntryMatcher expression(u"(a"_s, Mode::RegularExpression, Scope::KeyOrValue);
        QVERIFY(!expression.error().isEmpty());
        QVERIFY(!expression.matches(block.at(0)));
    }

    void nothing_typed_matches_everything()
    {
        const EntryBlock block({CacheEntry {{}, {}, {}, {}, 0}}, 0);
        QVERIFY(EntryMatcher().matches(block.at(0)));
        QVERIFY(EntryMatcher(QString(), Mode::RegularExpression, Scope::Value).matches(block.at(0)));
    }
};

QTEST_GUILESS_MAIN(TestEntryMatcher)
#include "tst_entrymatcher.moc"
