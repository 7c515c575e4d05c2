// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace modulehost::soak {

//! What this process holds, in bytes.
struct MemoryUse
{
    qint64 resident = 0; //!< Pages in memory.
    qint64 heap = 0; //!< Allocated and not freed; 0 where the allocator does not tell, as a sanitizer's.

    static MemoryUse now();
};

} // namespace modulehost::soak
