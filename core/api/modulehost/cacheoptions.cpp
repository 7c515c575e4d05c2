// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cacheoptions.h"

#include "errors.h"

#if defined(Q_OS_LINUX)
#include <time.h>
#endif

using namespace Qt::StringLiterals;

namespace modulehost {

std::chrono::milliseconds coarseClock()
{
#if defined(Q_OS_LINUX)
    timespec now {};
    clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
    return std::chrono::milliseconds(qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000);
#else
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
#endif
}

namespace detail {

quint32 keyParameterMask(const CacheOptions &options, int parameterCount)
{
    Q_ASSERT(parameterCount <= 32);
    quint32 mask = quint32((quint64(1) << parameterCount) - 1);
    if (options.numArgs && !options.uncachedArgs.isEmpty())
        throw RuntimeError(u"numArgs and uncachedArgs exclude each other"_s);
    if (options.numArgs) {
        const int count = *options.numArgs;
        if (count < 0 || count > parameterCount)
            throw RuntimeError(u"numArgs is %1, but the function has %2 parameters"_s.arg(count).arg(parameterCount));
        return quint32((quint64(1) << count) - 1);
    }
    for (const int position : options.uncachedArgs) {
        if (position >= 0 && position < parameterCount)
            mask &= ~(quint32(1) << position);
    }
    if (parameterCount == 1 && mask == 0)
        throw RuntimeError(u"the only parameter cannot be left out of the key"_s);
    return mask;
}

QStringList keyParameterNames(const CacheOptions &options, quint32 mask)
{
    QStringList names;
    for (int position = 0; mask >> position; ++position) {
        if (!(mask >> position & 1))
            continue;
        const QString name = options.keyParameters.value(names.size());
        names.append(name.isEmpty() ? u"arg%1"_s.arg(position) : name);
        if (position == 31)
            break;
    }
    return names;
}

} // namespace detail

} // namespace modulehost
