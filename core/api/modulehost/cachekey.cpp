// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachekey.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace modulehost::detail {

#if defined(__x86_64__)

namespace {

bool hasWideVectors()
{
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx");
}

const bool wideVectors = hasWideVectors();

__attribute__((target("avx"))) void zeroUpperHalves() noexcept { _mm256_zeroupper(); }

} // namespace

void leaveWideVectors() noexcept
{
    if (wideVectors)
        zeroUpperHalves();
}

#else

void leaveWideVectors() noexcept { }

#endif

} // namespace modulehost::detail
