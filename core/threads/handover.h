// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#ifdef __SANITIZE_THREAD__
#include <sanitizer/tsan_interface.h>
#endif

/*!
 * \file
 * What the thread sanitizer is told, and nothing in any other build: no lock, no fence, no code.
 *
 * The sanitizer learns which thread waited for which from code that was compiled for it. The system's Qt was not: that
 * an event, a job of a pool or a result went from one thread to another through Qt stays unseen, and each value that
 * travels so would count as a race. These two say where it happened. They order nothing by themselves: only a place
 * where Qt does order both sides may have them. A write that comes after handOver() is a race as before.
 */
namespace modulehost {

//! Whether this build is watched, and so has to be told.
#ifdef __SANITIZE_THREAD__
inline constexpr bool isThreadSanitized = true;
#else
inline constexpr bool isThreadSanitized = false;
#endif

/*!
 * What this thread did so far is left to the thread that calls takeOver() with the same \a place afterwards. Give the
 * address of what belongs to this one hand-over (the functor, the state of the future), so that nothing else is
 * declared ordered.
 */
inline void handOver([[maybe_unused]] const void *place) noexcept
{
#ifdef __SANITIZE_THREAD__
    __tsan_release(const_cast<void *>(place));
#endif
}

//! This thread goes on from where others called handOver() with the same \a place.
inline void takeOver([[maybe_unused]] const void *place) noexcept
{
#ifdef __SANITIZE_THREAD__
    __tsan_acquire(const_cast<void *>(place));
#endif
}

} // namespace modulehost
