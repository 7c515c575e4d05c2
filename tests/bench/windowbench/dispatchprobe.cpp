// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dispatchprobe.h"

#include <host.h>

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace modulehost;

DispatchProbe::~DispatchProbe()
{
    m_isOver = true;
    wait();
}

void DispatchProbe::run()
{
    const FireOptions invite {u"user_may_invite"_s, Value::list({u"@inviter:x"_s, u"@invitee:x"_s, u"!room:x"_s})};
    while (!m_isOver) {
        QElapsedTimer clock;
        clock.start();
        const auto promise = std::make_shared<QPromise<FireAnswer>>();
        promise->start();
        QFuture<FireAnswer> answer = promise->future();
        m_session.onHostThread([invite, promise](Host &host) { host.fire(invite, promise); });
        answer.waitForFinished();
        if (!answer.result().report)
            qFatal("the host did not answer: %s", qPrintable(answer.result().usageError));
        const double taken = double(clock.nsecsElapsed()) / 1e6;
        const QMutexLocker lock(&m_mutex);
        m_times.push_back(taken);
        usleep(500);
    }
}

std::vector<double> DispatchProbe::take()
{
    std::vector<double> times;
    {
        const QMutexLocker lock(&m_mutex);
        times.swap(m_times);
    }
    std::sort(times.begin(), times.end());
    return times;
}

double quantile(const std::vector<double> &times, double share)
{
    return times.empty() ? 0 : times[std::min(times.size() - 1, std::size_t(share * double(times.size())))];
}
