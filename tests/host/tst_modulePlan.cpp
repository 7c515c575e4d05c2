// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <moduleplan.h>

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

namespace {

PlannedModule module(const QString &path, int ttl, bool isEnabled = true, bool hasFailed = false)
{
    return {path, ConfigValue::fromJson(QJsonObject {{u"ttl"_s, ttl}}), isEnabled, hasFailed};
}

//! K, B, R or - and the position before, module by module; then the positions that are gone.
QString text(const ModulePlan &plan)
{
    QStringList words;
    for (const ModulePlan::Step &step : plan.steps) {
        static const QString letters = u"KBR-"_s;
        const QChar letter = letters.at(int(step.action));
        words.append(step.before < 0 ? QString(letter) : QString(letter) + QString::number(step.before));
    }
    words.append(u"gone"_s);
    for (const int position : plan.gone)
        words.append(QString::number(position));
    return words.join(u' ');
}

} // namespace

class ModulePlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
};

void ModulePlanTest::matches_data()
{
    using List = QList<PlannedModule>;
    const auto a = module(u"m.A"_s, 1);
    const auto a2 = module(u"m.A"_s, 2);
    const auto a3 = module(u"m.A"_s, 3);
    const auto b = module(u"m.B"_s, 1);

    QTest::addColumn<List>("before");
    QTest::addColumn<List>("after");
    QTest::addColumn<QString>("plan");

    QTest::newRow("nothing before") << List {} << List {a, b} << u"B B gone"_s;
    QTest::newRow("the same") << List {a, b} << List {a, b} << u"K0 K1 gone"_s;
    QTest::newRow("reordered") << List {a, b} << List {b, a} << u"K1 K0 gone"_s;
    QTest::newRow("one gone") << List {a, b} << List {b} << u"K1 gone 0"_s;
    QTest::newRow("changed") << List {a, b} << List {a2, b} << u"B0 K1 gone"_s;
    QTest::newRow("changed and reordered") << List {a, b} << List {b, a2} << u"K1 B0 gone"_s;
    QTest::newRow("equal ones in order") << List {a, a} << List {a, a} << u"K0 K1 gone"_s;
    QTest::newRow("one of equal ones gone") << List {a, b, a} << List {a, b} << u"K0 K1 gone 2"_s;
    QTest::newRow("equal config before equal place") << List {a, a2} << List {a2, a3} << u"K1 B0 gone"_s;
    QTest::newRow("kept although a changed one comes first") << List {a} << List {a2, a} << u"B K0 gone"_s;
    QTest::newRow("two changed, in order") << List {a, a2} << List {a3, module(u"m.A"_s, 4)} << u"B0 B1 gone"_s;
    QTest::newRow("disabled") << List {a, b} << List {module(u"m.A"_s, 1, false), b} << u"-0 K1 gone"_s;
    QTest::newRow("enabled again") << List {module(u"m.A"_s, 1, false)} << List {a} << u"B0 gone"_s;
    QTest::newRow("a disabled twin takes nothing away")
        << List {a} << List {module(u"m.A"_s, 1, false), a} << u"- K0 gone"_s;
    QTest::newRow("a live one before a disabled one of equal config")
        << List {module(u"m.A"_s, 1, false), a} << List {a, module(u"m.A"_s, 1, false)} << u"K1 -0 gone"_s;
    QTest::newRow("failed before, same config") << List {module(u"m.A"_s, 1, true, true)} << List {a} << u"R0 gone"_s;
    QTest::newRow("failed before, other config") << List {module(u"m.A"_s, 1, true, true)} << List {a2} << u"B0 gone"_s;
    QTest::newRow("a live one before a failed one of equal config")
        << List {module(u"m.A"_s, 1, true, true), a} << List {a} << u"K1 gone 0"_s;
}

void ModulePlanTest::matches()
{
    QFETCH(QList<PlannedModule>, before);
    QFETCH(QList<PlannedModule>, after);
    QTEST(text(planModules(before, after)), "plan");
}

QTEST_GUILESS_MAIN(ModulePlanTest)
#include "tst_modulePlan.moc"
