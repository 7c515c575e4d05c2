// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "soakrun.h"

#include <modulehost/errors.h>

#include <QCoreApplication>
#include <QTcpServer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace modulehost::soak {

namespace {

constexpr qsizetype shownFailures = 5;
constexpr int firesPerTurn = 200;
constexpr double megabyte = 1024.0 * 1024.0;
//! A run of this length must not end with more on its heap than it had after its first third, but for some slack.
constexpr double judgedSeconds = 60;
constexpr double heapSlack = 2 * megabyte;

//! A port that was free a moment ago: the sample has to name it in two places.
quint16 freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        throw Error(server.errorString());
    return server.serverPort();
}

HostOptions optionsFor(const QString &stateFolder)
{
    HostOptions options;
    options.defaultModulePaths = {QStringLiteral(MODULEHOST_SHIPPED_MODULES)};
    options.stateFolder = stateFolder;
    return options;
}

template<typename T>
T resultOf(QFuture<T> future)
{
    future.waitForFinished();
    if (!future.isResultReadyAt(0))
        throw Error(u"the host did not answer"_s);
    return future.result();
}

//! Who invites, and what comes of it.
const std::pair<QString, Outcome> invites[] {
    {u"@x:spam.example"_s, Outcome::Denied},
    {u"@alice:example.com"_s, Outcome::Allowed},
    {u"@moderator-1:example.com"_s, Outcome::Allowed},
};

} // namespace

SoakRun::SoakRun()
    : m_port(freePort())
    , m_configs(soakConfigs(m_port))
    , m_session(optionsFor(m_state.path()))
{
    const ApplyReport report = resultOf(m_session.apply(m_configs.constFirst().document));
    const ListenerSnapshot listener = resultOf(m_session.listen());
    if (report.outcome != ApplyReport::Outcome::Applied || !listener.isListening)
        throw Error(u"the sample cannot be served: "_s + listener.error);
    m_session.setTrace({.mode = TraceSettings::Mode::Full, .payloads = true, .capacity = 500}).waitForFinished();
    for (int number = 0; number < clients; ++number)
        m_clients.push_back(std::make_unique<SoakClient>(m_port, number));
}

SoakRun::~SoakRun()
{
    for (const auto &client : m_clients)
        client->stop();
    for (const auto &client : m_clients)
        client->wait();
}

bool SoakRun::run(double seconds)
{
    m_clock.start();
    for (const auto &client : m_clients)
        client->start();
    std::printf("%8s %12s %10s %12s %10s %9s %9s %7s\n", "seconds", "resident MB", "heap MB", "requests", "fires",
                "invalid.", "applies", "errors");
    const double rowSeconds = std::max(1.0, seconds / 20);
    double nextRow = rowSeconds;
    MemoryUse warm;
    const auto elapsed = [this] { return double(m_clock.elapsed()) / 1000; };
    while (elapsed() < seconds) {
        applyNext();
        fireSome();
        invalidateSome();
        lookAround();
        QCoreApplication::processEvents(); // the session's signals
        if (warm.resident == 0 && elapsed() > seconds / 3)
            warm = MemoryUse::now();
        if (elapsed() >= nextRow) {
            printRow();
            nextRow += rowSeconds;
        }
    }
    const MemoryUse end = MemoryUse::now();
    for (const auto &client : m_clients)
        client->stop();
    for (const auto &client : m_clients)
        client->wait();

    for (const QString &sentence : std::as_const(m_sentences))
        std::fprintf(stderr, "soak: %s\n", qPrintable(sentence));
    for (const auto &client : m_clients) {
        for (const QByteArray &failure : client->failures())
            std::fprintf(stderr, "soak: %s\n", failure.constData());
    }
    const qint64 heapGrowth = end.heap - warm.heap;
    const bool hasGrown = seconds >= judgedSeconds && end.heap > 0 && double(heapGrowth) > heapSlack;
    std::printf("%lld requests, %lld fires, %lld invalidations, %lld applies, %lld errors\n", answered(), m_fires,
                m_invalidations, m_applies, failureCount());
    std::printf("growth after the first third: resident %+.2f MB, heap %+.2f MB%s\n",
                double(end.resident - warm.resident) / megabyte, double(heapGrowth) / megabyte,
                hasGrown ? ", which is too much" : "");
    return failureCount() == 0 && !hasGrown;
}

void SoakRun::applyNext()
{
    const SoakConfig &config = m_configs.at(m_applies++ % m_configs.size());
    const ApplyReport report = resultOf(m_session.apply(config.document));
    const bool isRefused = report.outcome == ApplyReport::Outcome::Refused;
    expect(isRefused == config.isRefused, isRefused ? u"an apply was refused"_s : u"an apply was not refused"_s);
}

void SoakRun::fireSome()
{
    QList<QFuture<FireAnswer>> asked;
    for (int i = 0; i < firesPerTurn; ++i) {
        const QString &inviter = invites[std::size_t(i) % std::size(invites)].first;
        asked.append(m_session.fire({u"user_may_invite"_s, Value::list({inviter, u"@b:example.com"_s, u"!r:x"_s})}));
    }
    for (int i = 0; i < firesPerTurn; ++i) {
        const FireAnswer answer = resultOf(asked.at(i));
        const Outcome wanted = invites[std::size_t(i) % std::size(invites)].second;
        expect(answer.report && answer.report->outcome == wanted, u"an invite was judged otherwise"_s);
        ++m_fires;
    }
}

void SoakRun::invalidateSome()
{
    const HostSnapshot snapshot = resultOf(m_session.snapshot());
    for (const CachedFunctionSnapshot &cache : snapshot.caches) {
        if (cache.function != u"get_department_for_user"_s)
            continue;
        const QList<QStringList> keys {{u"@alice:example.com"_s}, {u"@nobody:example.com"_s}};
        expect(resultOf(m_session.invalidate(cache.module, cache.function, keys)).isFound, u"a cache has gone"_s);
        expect(resultOf(m_session.invalidateAll(cache.module, cache.function)).isFound, u"a cache has gone"_s);
        m_invalidations += 2;
    }
}

void SoakRun::lookAround()
{
    const HostSnapshot snapshot = resultOf(m_session.snapshot());
    expect(snapshot.modules.size() == 5, u"a module has gone"_s);
    expect(snapshot.listener.isListening, u"the listener has stopped"_s);
    expect(!resultOf(m_session.trace(0, 100)).isEmpty(), u"nothing is traced"_s);
    resultOf(m_session.log(0, 100));
    resultOf(m_session.explainRoute(u"/_synapse/client/hello"_s));
}

void SoakRun::expect(bool isAsExpected, const QString &otherwise)
{
    if (isAsExpected)
        return;
    ++m_failures;
    if (m_sentences.size() < shownFailures)
        m_sentences.append(u"%1, after %2 applies"_s.arg(otherwise).arg(m_applies));
}

void SoakRun::printRow() const
{
    const MemoryUse use = MemoryUse::now();
    std::printf("%8.0f %12.1f %10.2f %12lld %10lld %9lld %9lld %7lld\n", double(m_clock.elapsed()) / 1000,
                double(use.resident) / megabyte, double(use.heap) / megabyte, answered(), m_fires, m_invalidations,
                m_applies, failureCount());
    std::fflush(stdout);
}

qint64 SoakRun::answered() const
{
    qint64 sum = 0;
    for (const auto &client : m_clients)
        sum += client->answered();
    return sum;
}

qint64 SoakRun::failureCount() const
{
    qint64 sum = m_failures;
    for (const auto &client : m_clients)
        sum += client->failureCount();
    return sum;
}

} // namespace modulehost::soak
