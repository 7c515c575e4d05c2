// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memoryuse.h"

#include <cstdio>

#include <malloc.h>
#include <unistd.h>

namespace modulehost::soak {

MemoryUse MemoryUse::now()
{
    MemoryUse use;
    long total = 0;
    long resident = 0;
    if (std::FILE *file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%ld %ld", &total, &resident) == 2)
            use.resident = qint64(resident) * sysconf(_SC_PAGESIZE);
        std::fclose(file);
    }
    const struct mallinfo2 heap = mallinfo2();
    use.heap = qint64(heap.uordblks + heap.hblkhd);
    return use;
}

} // namespace modulehost::soak
