// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"

#include "loadedhost.h"
#include "output.h"

namespace modulehost {

ExitStatus runConfig(const Invocation &invocation)
{
    const ConfigDocument document = openConfig(invocation.configs);
    writeProblems(document.problems());
    if (document.state() == ConfigDocument::State::Good)
        writeAnswer(document.root().toJson().toObject());
    return statusOf(document.problems());
}

} // namespace modulehost
