// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "inspecttext.h"
#include "loadedhost.h"
#include "output.h"
#include "snapshotjson.h"

#include <algorithm>

namespace modulehost {

ExitStatus statusOf(const QList<Problem> &problems)
{
    const bool hasError = std::any_of(problems.begin(), problems.end(),
                                      [](const Problem &p) { return p.severity == Problem::Severity::Error; });
    return hasError ? ExitStatus::FoundProblems : ExitStatus::Well;
}

ExitStatus runCheck(const Invocation &invocation)
{
    if (invocation.isStatic)
        return runStaticCheck(invocation);
    const LoadedHost host(invocation);
    HostSnapshot snapshot = host.snapshot();
    snapshot.problems = host.problems();
    writeProblems(snapshot.problems);
    if (invocation.format == Format::Json)
        writeAnswer(checkToJson(snapshot));
    else if (host.isLoaded())
        writeAnswer(checkText(snapshot));
    return statusOf(snapshot.problems);
}

} // namespace modulehost
