// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "moduleindex.h"

namespace modulehost {

int moduleIndex(int index, const QString &path, const HostSnapshot &snapshot)
{
    if (path.isEmpty())
        return index;
    int first = -1;
    for (const ModuleSnapshot &module : snapshot.modules) {
        if (module.index < 0 || module.path != path)
            continue;
        if (module.index == index)
            return index;
        if (first < 0)
            first = module.index;
    }
    return first;
}

} // namespace modulehost
