// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusicon.h"

#include "icons.h"

using namespace Qt::StringLiterals;

namespace modulehost {

QIcon statusIcon(int status)
{
    if (status >= 500)
        return themedIcon(u"circle-x"_s, Tone::Bad);
    if (status >= 400)
        return themedIcon(u"triangle-alert"_s, Tone::Warning);
    return themedIcon(u"circle-check"_s, Tone::Good);
}

} // namespace modulehost
