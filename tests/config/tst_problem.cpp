// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <problem.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

class ProblemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gnuText_data();
    void gnuText();
    void json();
    void jsonWithoutPlace();
};

void ProblemTest::gnuText_data()
{
    QTest::addColumn<Problem>("problem");
    QTest::addColumn<QString>("text");
    const SourceRange place {u"homeserver.yaml"_s, 12, 16, 100, 104};
    const QString path = u"modules.<item 1>.config.ttl"_s;
    QTest::newRow("full")
        << Problem {Problem::Severity::Error, place, path, u"expected a duration such as 5d, got \"five\""_s, 1, {}}
        << u"homeserver.yaml:12:16: error: modules.<item 1>.config.ttl: expected a duration such as 5d, got \"five\""_s;
    QTest::newRow("causes")
        << Problem {Problem::Severity::Error,
                    place,
                    path,
                    u"Failed to parse config for module 'a.B':\n  bad value\n    no such host"_s,
                    {},
                    {}}
        << u"homeserver.yaml:12:16: error: modules.<item 1>.config.ttl: Failed to parse config for module 'a.B': bad value: no such host"_s;
    QTest::newRow("file only")
        << Problem {Problem::Severity::Error, {u"x.yaml"_s, 0, 0, 0, 0}, {}, u"cannot be read"_s, {}, {}}
        << u"x.yaml: error: cannot be read"_s;
    QTest::newRow("no place") << Problem {Problem::Severity::Hint, {}, u"modules"_s, u"text"_s, {}, {}}
                              << u"hint: modules: text"_s;
    QTest::newRow("warning") << Problem {Problem::Severity::Warning, place, {}, u"text"_s, {}, {}}
                             << u"homeserver.yaml:12:16: warning: text"_s;
}

void ProblemTest::gnuText()
{
    QFETCH(Problem, problem);
    QTEST(toGnuText(problem), "text");
}

void ProblemTest::json()
{
    const Problem problem {
        Problem::Severity::Error, {u"a.yaml"_s, 12, 16, 0, 0}, u"modules.<item 1>"_s, u"one\ntwo"_s, 1, u"some-id"_s};
    QCOMPARE(toJson(problem),
             (QJsonObject {{u"severity"_s, u"error"_s},
                           {u"file"_s, u"a.yaml"_s},
                           {u"line"_s, 12},
                           {u"column"_s, 16},
                           {u"path"_s, u"modules.<item 1>"_s},
                           {u"message"_s, u"one: two"_s},
                           {u"module"_s, 1},
                           {u"id"_s, u"some-id"_s}}));
}

void ProblemTest::jsonWithoutPlace()
{
    const QJsonObject json = toJson(Problem {Problem::Severity::Warning, {}, {}, u"x"_s, {}, {}});
    QVERIFY(json.value("line"_L1).isNull());
    QVERIFY(json.value("column"_L1).isNull());
    QVERIFY(json.value("file"_L1).isNull());
    QVERIFY(json.value("module"_L1).isNull());
    QCOMPARE(json.value("severity"_L1).toString(), u"warning"_s);
}

QTEST_GUILESS_MAIN(ProblemTest)
#include "tst_problem.moc"
