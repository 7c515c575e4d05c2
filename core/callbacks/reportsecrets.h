// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dispatchreport.h"

#include <functional>

namespace modulehost {

/*!
 * Puts every text of \a report (what modules were given and answered, what they raised, the result) through
 * \a withoutSecrets, which yields it without them. Any thread.
 */
void replaceSecrets(DispatchReport &report, const std::function<QString(const QString &)> &withoutSecrets);

} // namespace modulehost
