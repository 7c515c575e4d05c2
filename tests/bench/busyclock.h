// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <ctime>

//! How long the calling thread was busy: its processor time, in which what else runs on the machine does not count.
class BusyClock
{
public:
    double milliseconds() const { return now() - m_started; }

private:
    static double now()
    {
        std::timespec time {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }

    double m_started = now();
};
