// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostedentries.h"

#include <changepreviewing.h>
#include <orderchange.h>

#include <QTest>

#include <csignal>

using namespace modulehost;

namespace {

//! What is told of each module.
QStringList modulesOf(const ChangePreview &preview)
{
    QStringList lines;
    for (const ChangePreview::ModuleChange &change : preview.modules)
        lines.append(change.path + u' ' + change.sentence);
    return lines;
}

const ChangePreview::CallbackChange *callbackOf(const ChangePreview &preview, const QString &name)
{
    const auto found = std::find_if(preview.callbacks.begin(), preview.callbacks.end(),
                                    [&](const auto &change) { return change.callback == name; });
    return found == preview.callbacks.end() ? nullptr : &*found;
}

Setup::Entry denying()
{
    return scripted(
        {{u"user_may_invite"_s, QJsonObject {{u"returns"_s, QJsonObject {{u"$code"_s, u"M_FORBIDDEN"_s}}}}}});
}

Setup::Entry holding() { return entry(u"hosted.Holding"_s, {{u"ms"_s, 1}}); }

} // namespace

class ChangePreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingChanges();
    void denialsThatHideOthers();
    void orderSentence_data();
    void orderSentence();
    void movesAsFewAsPossible_data();
    void movesAsFewAsPossible();
    void disabledModule();
    void constructedModules();
    void keptModules();
    void settingsThatEveryModuleReads();
    void anotherRouteAnswers();
    void nobodyAnswers();
    void shadowedBecomesProblem();
    void runsNothing();
    void whatIsLeftOutStaysOut();
    void anotherAddress();
    void brokenFile();
    void agreesWithTheApply();
};

void ChangePreviewTest::nothingChanges()
{
    Host host(testOptions());
    const Setup setup = setupOf({marked(u"a"_s, u"a"_s), denying()});
    apply(host, setup);
    QVERIFY(host.preview(setup).isEmpty());
}

void ChangePreviewTest::denialsThatHideOthers()
{
    Host host(testOptions());
    apply(host, setupOf({holding(), denying()}));
    const ChangePreview preview = host.preview(setupOf({denying(), holding()}));
    QCOMPARE(preview.modules.size(), 1);
    QCOMPARE(preview.callbacks.size(), 1);
    const ChangePreview::CallbackChange &change = preview.callbacks.at(0);
    QCOMPARE(change.category, u"spam_checker"_s);
    QCOMPARE(change.callback, u"user_may_invite"_s);
    QCOMPARE(change.before, (QStringList {u"hosted.Holding"_s, u"scripted.ScriptedModule"_s}));
    QCOMPARE(change.after, (QStringList {u"scripted.ScriptedModule"_s, u"hosted.Holding"_s}));
    QCOMPARE(change.sentence,
             u"scripted.ScriptedModule is asked before hosted.Holding: the first denial wins, so its denials now hide "
             "the other's"_s);
    QVERIFY(preview.problems.isEmpty());
}

void ChangePreviewTest::orderSentence_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<int>>("after");
    QTest::addColumn<QString>("sentence");

    const QString last = u"merge_dict_last_wins"_s;
    QTest::newRow("later wins") << last << QList {1, 2} << QList {2, 1}
                                << u"b is asked before a: on equal keys the other one's value now wins"_s;
    QTest::newRow("all are told") << u"run_all_isolated"_s << QList {1, 2} << QList {2, 1}
                                  << u"b is asked before a: both are asked in any case, so that nothing but the order "
                                     "changes"_s;
    QTest::newRow("one goes") << last << QList {1, 2} << QList {2} << u"a is no longer asked"_s;
    QTest::newRow("one comes") << last << QList {2} << QList {1, 2} << u"a is asked as well"_s;
    QTest::newRow("another one") << u"single_registration"_s << QList {1} << QList {2} << u"b is asked in place of a"_s;
    QTest::newRow("one of two") << last << QList {1, 2, 3} << QList {3, 1}
                                << u"b is no longer asked; c is asked before a: on equal keys the other one's value "
                                   "now wins"_s;
    QTest::newRow("several") << u"run_all_isolated"_s << QList {1, 2, 3, 4} << QList {4, 3, 2, 1} << QString();
}

void ChangePreviewTest::orderSentence()
{
    QFETCH(QString, policy);
    QFETCH(QList<int>, before);
    QFETCH(QList<int>, after);
    QFETCH(QString, sentence);
    const QHash<int, QString> paths {{1, u"a"_s}, {2, u"b"_s}, {3, u"c"_s}, {4, u"d"_s}};
    const QString told = modulehost::orderSentence(policy, before, after, paths);
    if (sentence.isEmpty())
        QVERIFY2(told.endsWith(u"; 3 more pairs change their places"), qUtf8Printable(told));
    else
        QCOMPARE(told, sentence);
}

void ChangePreviewTest::movesAsFewAsPossible_data()
{
    QTest::addColumn<QList<int>>("before");
    QTest::addColumn<QList<qsizetype>>("moved");
    QTest::newRow("none") << QList {0, 1, 2} << QList<qsizetype> {};
    QTest::newRow("first one gone") << QList {1, 2, 3} << QList<qsizetype> {};
    QTest::newRow("last to front") << QList {2, 0, 1} << QList<qsizetype> {0};
    QTest::newRow("first to back") << QList {1, 2, 0} << QList<qsizetype> {2};
    QTest::newRow("empty") << QList<int> {} << QList<qsizetype> {};
}

void ChangePreviewTest::movesAsFewAsPossible()
{
    QFETCH(QList<int>, before);
    QFETCH(QList<qsizetype>, moved);
    QCOMPARE(movedPlaces(before), moved);
}

void ChangePreviewTest::disabledModule()
{
    Host host(testOptions());
    apply(host, setupOf({denying(), marked(u"a"_s, u"a"_s), marked(u"b"_s)}));
    const ChangePreview preview = host.preview(setupOf({disabled(denying()), marked(u"a"_s, u"a"_s)}));
    QCOMPARE(modulesOf(preview),
             (QStringList {u"scripted.ScriptedModule stops: its entry is disabled"_s,
                           u"hosted.Marked stops: its entry is gone"_s}));
    QCOMPARE(callbackOf(preview, u"user_may_invite"_s)->after, QStringList());
    QCOMPARE(callbackOf(preview, u"on_create_room"_s)->after, QStringList(u"hosted.Marked"_s));
    QVERIFY(preview.routes.isEmpty());
}

void ChangePreviewTest::constructedModules()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s), named(u"hosted.Exclusive"_s, u"one"_s), marked(u"x"_s, {}, u"construct"_s)}));
    const ChangePreview preview = host.preview(setupOf(
        {marked(u"A"_s), named(u"hosted.Exclusive"_s, u"two"_s), marked(u"x"_s, {}, u"construct"_s), denying()}));
    QCOMPARE(modulesOf(preview),
             (QStringList {u"hosted.Marked is constructed anew: its config changed"_s,
                           u"hosted.Exclusive is stopped and then constructed anew: its config changed"_s,
                           u"hosted.Marked failed before and is tried again"_s,
                           u"scripted.ScriptedModule is constructed: what it registers is known only then"_s}));
    for (const ChangePreview::ModuleChange &change : preview.modules)
        QVERIFY(change.isConstructed);
    QVERIFY(preview.callbacks.isEmpty()); // As far as that is known.
}

void ChangePreviewTest::keptModules()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s), marked(u"b"_s), holding()}));
    QCOMPARE(host.preview(setupOf({marked(u"a"_s), marked(u"b"_s), holding()})).kept,
             (QStringList {u"hosted.Marked"_s, u"hosted.Marked"_s, u"hosted.Holding"_s}));
    // One is constructed anew, one moves, one stays.
    const ChangePreview preview = host.preview(setupOf({holding(), marked(u"a"_s), marked(u"c"_s)}));
    QCOMPARE(preview.kept, QStringList {u"hosted.Marked"_s});
    QVERIFY(host.preview(setupOf({marked(u"a"_s), disabled(marked(u"b"_s)), holding()})).kept.size() == 2);
}

void ChangePreviewTest::settingsThatEveryModuleReads()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s)}));
    QCOMPARE(modulesOf(host.preview(setupOf({marked(u"a"_s)}, u"other.example"_s))),
             QStringList(u"hosted.Marked is constructed anew: settings changed that every module may have read"_s));
}

void ChangePreviewTest::anotherRouteAnswers()
{
    Host host(testOptions());
    const auto exclusive = named(u"hosted.Exclusive"_s, u"one"_s);
    const auto other = marked(u"a"_s, u"exclusive"_s);
    apply(host, setupOf({exclusive, other}));
    const ChangePreview preview = host.preview(setupOf({other, exclusive}));
    QCOMPARE(preview.routes.size(), 1);
    QCOMPARE(preview.routes.at(0).path, u"/_synapse/client/exclusive"_s);
    QCOMPARE(preview.routes.at(0).before, u"hosted.Exclusive"_s);
    QCOMPARE(preview.routes.at(0).after, u"hosted.Marked"_s);
    QVERIFY2(
        preview.routes.at(0).sentence.startsWith(
            u"hosted.Marked answers in place of hosted.Exclusive: /_synapse/client/exclusive was registered first"),
        qUtf8Printable(preview.routes.at(0).sentence));
}

void ChangePreviewTest::nobodyAnswers()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s, u"ü"_s)}));
    const ChangePreview preview = host.preview(setupOf({}));
    QCOMPARE(preview.routes.size(), 1);
    QCOMPARE(preview.routes.at(0).path, u"/_synapse/client/ü"_s);
    QCOMPARE(preview.routes.at(0).after, QString());
    QCOMPARE(preview.routes.at(0).sentence, u"nobody answers any more: hosted.Marked no longer serves it"_s);
}

void ChangePreviewTest::shadowedBecomesProblem()
{
    Host host(testOptions());
    const auto exclusive = named(u"hosted.Exclusive"_s, u"one"_s);
    const auto other = marked(u"a"_s, u"exclusive"_s);
    apply(host, setupOf({exclusive, other}));
    const ChangePreview preview = host.preview(setupOf({other, exclusive}));
    QCOMPARE(preview.problems.size(), 1);
    QCOMPARE(preview.problems.at(0).id, u"shadowed-route"_s);
    QCOMPARE(preview.problems.at(0).range.line, 2);
}

void ChangePreviewTest::runsNothing()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s)}));
    const quint64 revision = host.snapshot().revision;
    host.preview(setupOf({entry(u"hosted.Crashing"_s, {{u"at"_s, u"parse_config"_s}, {u"signal"_s, SIGKILL}})}));
    QCOMPARE(host.snapshot().revision, revision);
    QCOMPARE(host.snapshot().modules.at(0).path, u"hosted.Marked"_s);
}

void ChangePreviewTest::whatIsLeftOutStaysOut()
{
    Host host(testOptions());
    ApplyOptions options;
    options.without = {u"hosted.Marked"_s};
    const Awaited<ApplyReport> loaded;
    host.apply(setupOf({marked(u"a"_s), denying()}), loaded.promise, options);
    resultOf(loaded.future);
    const Setup edited = setupOf({marked(u"b"_s), denying()});
    QVERIFY(host.preview(edited, options).modules.isEmpty());
    QCOMPARE(host.preview(edited).modules.size(), 1);
    options.safeMode = true;
    QCOMPARE(modulesOf(host.preview(edited, options)),
             QStringList(u"scripted.ScriptedModule stops: it is left out of this run"_s));
}

void ChangePreviewTest::anotherAddress()
{
    Host host(testOptions());
    Setup setup = setupOf({marked(u"a"_s)});
    apply(host, setup);
    setup.listen = u"127.0.0.2:0"_s;
    QVERIFY(host.preview(setup).isEmpty()); // Nothing is served.
    const QString address = host.listen().address;
    QCOMPARE(host.preview(setup).serving, u"are served at 127.0.0.2:0, no longer at "_s + address);
    QVERIFY(!host.preview(setup).isEmpty());
    setup.listen = u"localhost:0"_s; // The same in other words.
    QVERIFY(host.preview(setup).isEmpty());
}

void ChangePreviewTest::brokenFile()
{
    Host host(testOptions());
    apply(host, setupOf({marked(u"a"_s)}));
    Setup setup;
    setup.isReadable = false;
    setup.problems = {{Problem::Severity::Error, {}, {}, u"no mapping"_s, std::nullopt, u"yaml"_s}};
    const ChangePreview preview = host.preview(setup);
    QCOMPARE(preview.problems, setup.problems);
    QVERIFY(preview.modules.isEmpty());
    QVERIFY(preview.callbacks.isEmpty());
}

void ChangePreviewTest::agreesWithTheApply()
{
    Host host(testOptions());
    const auto a = marked(u"a"_s, u"x"_s);
    const auto b = marked(u"b"_s, u"x"_s);
    const auto c = marked(u"c"_s, u"c"_s);
    apply(host, setupOf({a, b, c, denying(), holding()}));
    const Setup after = setupOf({holding(), c, b, disabled(a), denying()});
    const ChangePreview preview = host.preview(after);
    apply(host, after);
    const HostSnapshot snapshot = host.snapshot();
    for (const CallbackSnapshot &callback : snapshot.callbacks) {
        const ChangePreview::CallbackChange *change = callbackOf(preview, callback.name);
        QVERIFY2(change, qUtf8Printable(callback.name));
        QStringList asked;
        for (const CallbackSnapshot::Asked &module : callback.modules)
            asked.append(snapshot.modules.at(module.module < 3 ? module.module : module.module + 1).path);
        QCOMPARE(change->after, asked);
    }
    QCOMPARE(preview.routes.size(), 1); // x, by another entry of the same module.
}

QTEST_GUILESS_MAIN(ChangePreviewTest)
#include "tst_changepreview.moc"
