// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stallsuspects.h"

using namespace Qt::StringLiterals;

namespace modulehost {

QList<int> takeStallSuspects(const LiveSetup &live, DispatchEnvironment &environment)
{
    QList<int> suspects = environment.unmarked.take();
    for (const LiveModule &module : live.modules) {
        const int number = module.instance->number();
        if (module.instance->backgroundCalls().takeHasGoneOn() && !suspects.contains(number))
            suspects.append(number);
    }
    return suspects;
}

void UnknownStalls::add(std::chrono::milliseconds duration, const QList<int> &suspects, const ModuleNames &names)
{
    m_stalls.add(duration);
    for (const int number : suspects) {
        const QString path = names.path(number);
        if (!path.isEmpty() && !m_suspects.contains(path))
            m_suspects.append(path);
    }
}

std::optional<Problem> UnknownStalls::problem() const
{
    if (m_stalls.count == 0)
        return std::nullopt;
    QString sentence = u"the host stood still for %1 ms"_s.arg(m_stalls.longest.count());
    if (m_stalls.count > 1)
        sentence += u", the longest of %1 times"_s.arg(m_stalls.count);
    sentence += u"; it cannot be told in whose code, as what goes on after an await, or is run by a module's own timer "
                "or signal, is not seen"_s;
    if (!m_suspects.isEmpty())
        sentence += u"; calls were under way in "_s + m_suspects.join(u", "_s);
    Problem problem;
    problem.severity = Problem::Severity::Warning;
    problem.message = sentence;
    problem.id = u"host-stood-still"_s;
    return problem;
}

} // namespace modulehost
