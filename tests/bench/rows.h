// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

/*!
 * Tells what was measured: prints it, and appends it to the file that MODULEHOST_BENCH_ROWS names, if any, for
 * tests/bench/table, which knows the limits. \a row is the name that the row has there.
 */
inline void tellRow(const std::string &row, double measured)
{
    std::printf("%-72s %12.3f\n", row.c_str(), measured);
    std::fflush(stdout);
    const char *name = std::getenv("MODULEHOST_BENCH_ROWS");
    if (!name)
        return;
    std::FILE *file = std::fopen(name, "a");
    if (!file) {
        std::perror(name);
        std::exit(2);
    }
    std::fprintf(file, "%s\t%.6g\n", row.c_str(), measured);
    std::fclose(file);
}
