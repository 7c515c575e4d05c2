// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "livesetup.h"
#include "modulenames.h"

#include <problem.h>

#include <QList>
#include <QStringList>

#include <optional>

namespace modulehost {

/*!
 * Numbers of the modules whose code may have run unmarked since this was last asked: they have, or had, callbacks,
 * requests or background calls that wait. What a module's own timers and signals run is not seen. Host thread.
 */
QList<int> takeStallSuspects(const LiveSetup &live, DispatchEnvironment &environment);

//! Stalls of the event loop in code that nobody had marked, and who could have been in it.
class UnknownStalls
{
public:
    void add(std::chrono::milliseconds duration, const QList<int> &suspects, const ModuleNames &names);
    //! Nothing while there was none.
    std::optional<Problem> problem() const;

private:
    StallCount m_stalls;
    QStringList m_suspects; //!< Module paths, each once.
};

} // namespace modulehost
