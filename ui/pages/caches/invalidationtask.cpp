// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invalidationtask.h"

#include <algorithm>

namespace modulehost {

namespace {

constexpr qsizetype keptFailures = 1000;
//! As many reasons a host tells per command; with so many, what did not leave counts as failed.
constexpr qsizetype toldFailures = 100;

} // namespace

InvalidationTask::InvalidationTask(HostSession &session, const InvalidationOrder &order, FindModule findModule,
                                   QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_order(order)
    , m_findModule(std::move(findModule))
{
    m_outcome.asked = order.keys.count();
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &InvalidationTask::take);
}

void InvalidationTask::start()
{
    m_clock.start();
    next();
}

void InvalidationTask::cancel() { m_outcome.isCancelled = true; }

void InvalidationTask::next()
{
    const int module = m_findModule();
    const QList<QStringList> keys = m_order.keys.keys(m_outcome.tried, keysAtATime);
    const bool isOver = m_order.keys.isWholeCache() ? m_isDone : keys.isEmpty();
    if (isOver || m_outcome.isCancelled) {
        finish();
    } else if (module < 0) {
        m_outcome.stopped = tr("The module %1 is not running any more.").arg(m_order.modulePath);
        finish();
    } else if (m_order.keys.isWholeCache()) {
        m_underWay = m_outcome.asked;
        m_watcher.setFuture(m_session.invalidateAll(module, m_order.function));
    } else {
        m_underWay = keys.size();
        m_watcher.setFuture(m_session.invalidate(module, m_order.function, keys));
    }
}

void InvalidationTask::take()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0) {
        m_outcome.stopped = tr("The host went away before it answered.");
        finish();
        return;
    }
    const InvalidationReport report = m_watcher.result();
    if (!report.isFound) {
        m_outcome.stopped = report.errors.isEmpty()
            ? tr("The module %1 has no cached function %2 any more.").arg(m_order.modulePath, m_order.function)
            : report.errors.constFirst();
        finish();
        return;
    }
    count(report);
    m_isDone = true;
    Q_EMIT progressed(m_outcome.tried, m_outcome.asked);
    next();
}

void InvalidationTask::count(const InvalidationReport &report)
{
    const qint64 left = report.entriesBefore - report.entriesAfter;
    m_outcome.tried += m_underWay;
    for (const QString &error : report.errors) {
        if (m_outcome.failures.size() < keptFailures)
            m_outcome.failures.append(error);
    }
    if (m_order.keys.isWholeCache()) {
        m_outcome.gone += std::max<qint64>(0, left);
        m_outcome.failed += report.errors.size();
        return;
    }
    // The cache goes on working meanwhile: what it stored or evicted shifts the difference.
    const qint64 told = std::min<qint64>(report.errors.size(), m_underWay);
    const qint64 gone = std::clamp<qint64>(left, 0, m_underWay - told);
    const qint64 rest = m_underWay - gone;
    const qint64 failed = told < toldFailures ? told : rest;
    m_outcome.gone += gone;
    m_outcome.failed += failed;
    m_outcome.notThere += rest - failed;
}

void InvalidationTask::finish()
{
    m_outcome.milliseconds = m_clock.elapsed();
    m_outcome.isCancelled = m_outcome.isCancelled && m_outcome.tried < m_outcome.asked;
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT finished(m_outcome); }, Qt::QueuedConnection);
}

} // namespace modulehost
