// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "inspecttext.h"
#include "loadedhost.h"
#include "output.h"
#include "snapshotjson.h"

namespace modulehost {

ExitStatus runInspect(const Invocation &invocation)
{
    const LoadedHost host(invocation);
    writeProblems(host.problems());
    HostSnapshot snapshot = host.snapshot();
    snapshot.problems = host.problems();
    if (invocation.format == Format::Json)
        writeAnswer(snapshotToJson(snapshot));
    else if (host.isLoaded())
        writeAnswer(inspectText(snapshot));
    return statusOf(host.problems());
}

} // namespace modulehost
