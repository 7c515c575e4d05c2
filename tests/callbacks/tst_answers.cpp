// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <judgement.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace modulehost;
using namespace Qt::StringLiterals;

namespace {

Value forbidden() { return Value::code(u"M_FORBIDDEN"_s); }

Value codeWithExtra(const Value &extra) { return Value::tuple({Value::code(u"M_LIMIT_EXCEEDED"_s), extra}); }

} // namespace

Q_DECLARE_METATYPE(modulehost::Value)

//! The return tables of the callback reference, row by row.
class TestAnswers : public QObject
{
    Q_OBJECT

private:
    template<typename Reads>
    static QString verdict(const Value &value)
    {
        const ReadAnswer<SpamVerdict> read = AnswerReader<Reads, SpamVerdict>::read(value);
        const QJsonValue plain = Codec<SpamVerdict>::encode(read.answer).toPlain();
        const QString text = plain.isString()
            ? plain.toString()
            : QString::fromUtf8(QJsonDocument(plain.toArray()).toJson(QJsonDocument::Compact));
        return (read.problem.isEmpty() ? QString() : u"invalid: "_s) + text;
    }

private Q_SLOTS:
    void verdicts_data()
    {
        QTest::addColumn<Value>("value");
        QTest::addColumn<QString>("trueAllows");
        QTest::addColumn<QString>("falseAllows");
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("codeOrExtra");
        QTest::addColumn<QString>("codeOnly");

        const QString allow = u"NOT_SPAM"_s;
        const QString deny = u"M_FORBIDDEN"_s;
        const QString invalid = u"invalid: M_FORBIDDEN"_s;
        const QString stock = u"invalid: This message has been rejected as probable spam"_s;
        const QString extra = uR"(["M_LIMIT_EXCEEDED",{"a":1}])"_s;

        QTest::newRow("sentinel") << Value::sentinel(allow) << allow << allow << allow << allow << allow;
        QTest::newRow("equal text") << Value(allow) << allow << allow << allow << allow << allow;
        QTest::newRow("true") << Value(true) << allow << deny << deny << invalid << invalid;
        QTest::newRow("false") << Value(false) << deny << allow << allow << invalid << invalid;
        QTest::newRow("code") << forbidden() << deny << deny << deny << deny << deny;
        QTest::newRow("code and fields") << codeWithExtra(Value::dict({{u"a"_s, 1}})) << extra << extra << extra
                                         << extra << invalid;
        QTest::newRow("text") << Value(u"go away"_s) << invalid << invalid << u"go away"_s << invalid << invalid;
        QTest::newRow("text of a code") << Value(deny) << invalid << invalid << deny << invalid << invalid;
        QTest::newRow("empty text") << Value(QString()) << invalid << invalid << QString() << invalid << invalid;
        QTest::newRow("null") << Value() << invalid << invalid << stock << invalid << invalid;
        QTest::newRow("zero") << Value(0) << invalid << invalid << stock << invalid << invalid;
        QTest::newRow("list") << Value::list({forbidden(), Value::dict({})}) << invalid << invalid << stock << invalid
                              << invalid;
        QTest::newRow("tuple without fields") << codeWithExtra({}) << invalid << invalid << stock << invalid << invalid;
        QTest::newRow("tuple of three") << Value::tuple({forbidden(), Value::dict({}), 1}) << invalid << invalid
                                        << stock << invalid << invalid;
        QTest::newRow("tuple of a text") << Value::tuple({u"M_FORBIDDEN"_s, Value::dict({})}) << invalid << invalid
                                         << stock << invalid << invalid;
    }

    void verdicts()
    {
        QFETCH(const Value, value);
        QTEST(verdict<reads::VerdictTrueAllows>(value), "trueAllows");
        QTEST(verdict<reads::VerdictFalseAllows>(value), "falseAllows");
        QTEST(verdict<reads::VerdictEvent>(value), "event");
        QTEST(verdict<reads::VerdictCodeOrExtra>(value), "codeOrExtra");
        QTEST(verdict<reads::VerdictCodeOnly>(value), "codeOnly");
    }

    void decisions_data()
    {
        QTest::addColumn<Value>("value");
        QTest::addColumn<QString>("expected"); // empty: a failure
        QTest::newRow("no opinion") << Value::tuple({true, {}}) << u"[true,null]"_s;
        QTest::newRow("denied") << Value::tuple({false, Value::dict({{u"a"_s, 1}})}) << u"[false,null]"_s;
        QTest::newRow("replaced") << Value::tuple({true, Value::dict({{u"a"_s, 1}})}) << uR"([true,{"a":1}])"_s;
        QTest::newRow("null does not deny") << Value::tuple({{}, {}}) << u"[true,null]"_s;
        QTest::newRow("zero does not deny") << Value::tuple({0, {}}) << u"[true,null]"_s;
        QTest::newRow("an empty dict replaces") << Value::tuple({true, Value::dict({})}) << u"[true,{}]"_s;
        QTest::newRow("a list unpacks too") << Value::list({false, {}}) << u"[false,null]"_s;
        QTest::newRow("two keys are two texts") << Value::dict({{u"type"_s, 1}, {u"content"_s, 2}}) << u"[true,null]"_s;
        QTest::newRow("three keys do not unpack") << Value::dict({{u"a"_s, 1}, {u"b"_s, 2}, {u"c"_s, 3}}) << QString();
        QTest::newRow("true") << Value(true) << QString();
        QTest::newRow("null") << Value() << QString();
        QTest::newRow("one") << Value::tuple({true}) << QString();
    }

    void decisions()
    {
        QFETCH(const Value, value);
        QFETCH(const QString, expected);
        using Reader = AnswerReader<reads::Decision, EventDecision>;
        if (expected.isEmpty()) {
            QVERIFY_EXCEPTION_THROWN(Reader::read(value), TypeError);
            return;
        }
        const QJsonValue plain = Codec<EventDecision>::encode(Reader::read(value).answer).toPlain();
        QCOMPARE(QString::fromUtf8(QJsonDocument(plain.toArray()).toJson(QJsonDocument::Compact)), expected);
    }

    void authentication()
    {
        using Reader = AnswerReader<reads::Auth, std::optional<AuthSuccess>>;
        QVERIFY(Reader::read(Value::tuple({u"@a:b"_s, {}})).answer);
        QVERIFY(Reader::read(Value::tuple({u"@a:b"_s, Value::callable(u"cb"_s)})).answer);
        QVERIFY(!Reader::read({}).skipped);
        for (const Value &bad : {Value(u"@a:b"_s), Value::list({u"@a:b"_s, {}}), Value::tuple({u"@a:b"_s}),
                                 Value::tuple({1, {}}), Value::tuple({u"@a:b"_s, 1}), Value(true)}) {
            QVERIFY(Reader::read(bad).skipped);
            QVERIFY(!Reader::read(bad).problem.isEmpty());
        }
    }

    void onlyFalseDenies()
    {
        QVERIFY(!(AnswerReader<reads::OnlyFalse, bool>::read(false).answer));
        for (const Value &other : {Value(), Value(0), Value(QString()), Value(true), Value::list({})}) {
            QVERIFY((AnswerReader<reads::OnlyFalse, bool>::read(other).answer));
            QVERIFY((AnswerReader<reads::OnlyFalseOfBools, bool>::read(other).answer));
        }
        QVERIFY(!(AnswerReader<reads::OnlyFalseOfBools, bool>::read({}).problem.isEmpty()));
        QVERIFY((AnswerReader<reads::OnlyFalseOfBools, bool>::read(true).problem.isEmpty()));
    }

    void texts()
    {
        using Reader = AnswerReader<reads::Text, std::optional<QString>>;
        QCOMPARE(*Reader::read(QString()).answer, QString());
        QVERIFY(!Reader::read({}).answer && !Reader::read({}).skipped);
        QVERIFY(Reader::read(42).skipped);
    }

    void truthyAnswerOfAnotherTypeWins()
    {
        using Config = AnswerReader<reads::Truth, std::optional<JsonDict>>;
        for (const Value &other : {Value(true), Value(1), Value(u"x"_s), Value::list({1}), Value::tuple({1})}) {
            QVERIFY(Config::read(other).decides);
            QVERIFY(!Config::read(other).problem.isEmpty());
        }
        for (const Value &nothing :
             {Value(), Value(false), Value(0), Value(QString()), Value::dict({}), Value::list({})}) {
            QVERIFY(!Config::read(nothing).decides);
            QVERIFY(!Config::read(nothing).answer);
            QVERIFY(Config::read(nothing).problem.isEmpty());
        }
        const Value config = Value::dict({{u"m.upload.size"_s, 5}});
        QCOMPARE(Config::read(config).answer, (JsonDict {{u"m.upload.size"_s, 5}}));
        QVERIFY(Config::read(config).problem.isEmpty());
    }

    void overrideIsARecord()
    {
        using Override = AnswerReader<reads::Truth, std::optional<RatelimitOverride>>;
        const Value::Dict fields {{u"per_second"_s, 1.5}, {u"burst_count"_s, 3}};
        QCOMPARE(Override::read(Value::object(u"RatelimitOverride"_s, fields)).answer, (RatelimitOverride {1.5, 3}));
        // A dict has no attributes: the homeserver takes it and fails later.
        QVERIFY(Override::read(Value::dict(fields)).decides);
        QVERIFY(!Override::read(Value::dict(fields)).problem.isEmpty());
        QVERIFY(!Override::read(Value::dict({})).answer);
    }

    void limits()
    {
        using Reader = AnswerReader<reads::Limits, std::optional<QList<MediaUploadLimit>>>;
        QVERIFY(!Reader::read({}).answer);
        QVERIFY(Reader::read(Value::list({})).answer->isEmpty());
        QVERIFY_EXCEPTION_THROWN(Reader::read(false), TypeError);
        QVERIFY_EXCEPTION_THROWN(Reader::read(Value::tuple({})), TypeError);
    }

    void mergedFields()
    {
        QString problem;
        Value result = Merge<policy::MergeDictLastWins>::neutral();
        Merge<policy::MergeDictLastWins>::add(result, Value::dict({{u"k"_s, u"a"_s}, {u"only"_s, 1}}), problem);
        Merge<policy::MergeDictLastWins>::add(result, Value::dict({{u"k"_s, u"b"_s}}), problem);
        QCOMPARE(result, Value::dict({{u"k"_s, u"b"_s}, {u"only"_s, 1}}));
        QVERIFY_EXCEPTION_THROWN((Merge<policy::MergeDictLastWins>::add(result, {}, problem)), TypeError);
    }

    void largePresenceMapIsQuick()
    {
        Value::Dict users;
        for (int i = 0; i < 20'000; ++i)
            users.append({QString::number(i), Value::set({i})});
        Value result = Merge<policy::MergeDictOfSets>::neutral();
        QString problem;
        Merge<policy::MergeDictOfSets>::add(result, Value::dict(users), problem);
        Merge<policy::MergeDictOfSets>::add(result, Value::dict({{u"7"_s, Value::set({u"x"_s})}}), problem);
        QCOMPARE(result.entries().size(), 20'000);
        QCOMPARE(result[u"7"_s], Value::set({7, u"x"_s}));
    }

    void largeUnionIsQuick()
    {
        Value::List users;
        for (int i = 0; i < 20'000; ++i)
            users.append(QString::number(i));
        Value result = Merge<policy::UnionOfSets>::neutral();
        QString problem;
        Merge<policy::UnionOfSets>::add(result, Value::set(users), problem);
        Merge<policy::UnionOfSets>::add(result, Value::set(users), problem);
        QCOMPARE(result.items().size(), 20'000);
    }
};

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
