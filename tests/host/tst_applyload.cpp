// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadclient.h"

#include <configdocument.h>
#include <dispatch.h>
#include <embeddedsession.h>
#include <whenfinished.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace modulehost;

/*
 * Requests and dispatches during applies. None may fail or get lost, and every answer must agree with exactly one
 * of the set-ups that were live between question and answer. MODULEHOST_LOAD sets how many there are in each test,
 * MODULEHOST_LOAD_APPLIES how many applies.
 */

namespace {

using CreateRoom = decltype(ThirdPartyRulesCallbacks::onCreateRoom);

constexpr int inFlight = 64;
constexpr qint64 patienceMs = 280'000;

int fromEnvironment(const char *name, int fallback)
{
    bool isSet = false;
    const int value = qEnvironmentVariableIntValue(name, &isSet);
    return isSet ? value : fallback;
}

//! The set-up as a config file. Disabled entries are left out.
ConfigDocument documentOf(const Setup &setup)
{
    QJsonArray modules;
    for (const Setup::Entry &entry : setup.modules) {
        if (entry.isEnabled)
            modules.append(QJsonObject {{u"module"_s, entry.spec.path}, {u"config"_s, entry.spec.config.toJson()}});
    }
    const QJsonObject root {{u"server_name"_s, setup.settings.serverName},
                            {u"module_console"_s, QJsonObject {{u"listen"_s, setup.listen}}},
                            {u"modules"_s, modules}};
    return ConfigDocument::fromBytes(QJsonDocument(root).toJson(QJsonDocument::Compact), u"homeserver.yaml"_s);
}

//! Asks, applies and compares until everything has been answered.
class LoadRun
{
public:
    using Ask = std::function<void(LoadRun &, int first)>; //!< Calls answered() with \a first, now or later.
    using Apply = std::function<QFuture<ApplyReport>(const Setup &)>;

    LoadRun(const LoadCourse &course, int dispatches)
        : m_course(course)
        , m_dispatches(dispatches)
    {
    }

    void answered(const QStringList &marks, int first)
    {
        ++m_answered;
        const int last = m_progress.started;
        const bool fits = m_course.fitsOne(first, last, [&](const LoadState &state) { return state.marks == marks; });
        if (!fits && m_failures.size() < 10) {
            m_failures.append(u"dispatch between applies %1 and %2: %3"_s.arg(QString::number(first),
                                                                              QString::number(last), marks.join(u' ')));
        }
    }

    void run(const QString &address, int requests, const Ask &ask, const Apply &apply)
    {
        LoadClients clients(QUrl(address), requests, m_course, m_progress);
        clients.start();
        QTimer wake; // The loop turns although nothing comes.
        wake.start(2);
        QElapsedTimer clock;
        clock.start();
        while (!(m_answered == m_dispatches && clients.isFinished() && appliesLeft() == 0)
               && clock.elapsed() < patienceMs) {
            for (int i = 0; i < inFlight && m_asked < m_dispatches && m_asked - m_answered < inFlight; ++i) {
                ++m_asked;
                ask(*this, m_progress.finished);
            }
            const qint64 answers = m_answered + clients.answeredSoFar();
            const qint64 due = qint64(m_dispatches + requests) * (m_progress.finished + 1) / m_course.applies().size();
            if (appliesLeft() > 0 && !m_isApplying && answers >= due)
                startApply(apply);
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        }
        clients.quit();
        clients.wait();
        for (const QByteArray &failure : clients.failures())
            m_failures.append(u"request to "_s + QString::fromUtf8(failure));
        QCOMPARE(m_failures, QStringList());
        QCOMPARE(m_answered, m_dispatches);
        QCOMPARE(clients.answered(), clients.requested());
        QCOMPARE(appliesLeft(), 0);
        qInfo("%d dispatches, %d requests and %d applies in %lld ms; the longest apply took %.1f ms", m_answered,
              clients.answered(), m_progress.finished.load(), clock.elapsed(), double(m_longestApplyNs) / 1e6);
    }

private:
    int appliesLeft() const { return int(m_course.applies().size()) - 1 - m_progress.finished; }

    void startApply(const Apply &apply)
    {
        m_isApplying = true;
        const int number = ++m_progress.started;
        const LoadCourse::Apply &next = m_course.applies().at(number);
        whenFinished(apply(next.setup), &m_context, [this, &next, number](const ApplyReport &report) {
            if ((report.outcome == ApplyReport::Outcome::Refused) != next.isRefused)
                m_failures.append(u"apply %1 ended the other way"_s.arg(number));
            m_longestApplyNs = std::max(m_longestApplyNs, report.nanoseconds);
            m_progress.finished = number;
            m_isApplying = false;
        });
    }

    const LoadCourse &m_course;
    const int m_dispatches;
    LoadProgress m_progress;
    QObject m_context;
    bool m_isApplying = false;
    int m_asked = 0;
    int m_answered = 0;
    qint64 m_longestApplyNs = 0;
    QStringList m_failures;
};

QStringList textsOf(const QJsonArray &marks)
{
    QStringList texts;
    for (const QJsonValue &mark : marks)
        texts.append(mark.toString());
    return texts;
}

QStringList textsOf(const Value::List &marks)
{
    QStringList texts;
    for (const Value &mark : marks)
        texts.append(mark.toString());
    return texts;
}

Task<> dispatchInside(std::shared_ptr<const Composition> composition, LoadRun &run, int first)
{
    const Requester requester;
    JsonDict content;
    co_await dispatch<CreateRoom>(composition->callbacks, requester, content, false);
    run.answered(textsOf(content[u"marks"_s].toArray()), first);
}

} // namespace

class ApplyLoadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firedFromOutside();
    void dispatchedInside();

private:
    const int m_total = fromEnvironment("MODULEHOST_LOAD", 200'000);
    const LoadCourse m_course {fromEnvironment("MODULEHOST_LOAD_APPLIES", 50)};
};

void ApplyLoadTest::firedFromOutside()
{
    EmbeddedSession session(testOptions());
    resultOf(session.apply(documentOf(m_course.applies().constFirst().setup)));
    const QString address = resultOf(session.listen()).address;
    const FireOptions createRoom {
        u"on_create_room"_s,
        Value::list({Value::object(u"Requester"_s, {{u"user"_s, u"@a:x"_s}}), Value::dict({}), false})};
    QObject context;
    const auto ask = [&](LoadRun &run, int first) {
        whenFinished(session.fire(createRoom), &context, [&run, first](const FireAnswer &answer) {
            const Value content = answer.report ? answer.report->argumentsAfter.value(1) : Value();
            run.answered(textsOf(content[u"marks"_s].items()), first);
        });
    };
    LoadRun run(m_course, m_total / 2);
    run.run(address, m_total / 2, ask, [&](const Setup &setup) { return session.apply(documentOf(setup)); });
    const HostSnapshot snapshot = resultOf(session.snapshot());
    QCOMPARE(snapshot.listener.requests, quint64(m_total / 2 / LoadClients::connections * LoadClients::connections));
    QVERIFY(snapshot.waiting.isEmpty());
}

void ApplyLoadTest::dispatchedInside()
{
    Host host(testOptions());
    apply(host, m_course.applies().constFirst().setup);
    const QString address = host.listen().address;
    const auto ask = [&](LoadRun &run, int first) { dispatchInside(host.composition(), run, first); };
    LoadRun run(m_course, m_total / 2);
    run.run(address, m_total / 2, ask, [&](const Setup &setup) {
        const Awaited<ApplyReport> awaited;
        host.apply(setup, awaited.promise);
        return awaited.future;
    });
    QVERIFY(host.snapshot().waiting.isEmpty());
}

QTEST_GUILESS_MAIN(ApplyLoadTest)
#include "tst_applyload.moc"
