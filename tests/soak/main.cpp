// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "soakrun.h"

#include <modulehost/errors.h>

#include <QCoreApplication>

#include <cstdio>

//! `soak SECONDS`: exits with 1 when something went wrong or a run of a minute or more kept growing.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    bool isNumber = false;
    const double seconds = QCoreApplication::arguments().value(1).toDouble(&isNumber);
    if (!isNumber || seconds <= 0) {
        std::fputs("usage: soak SECONDS\n", stderr);
        return 2;
    }
    try {
        return modulehost::soak::SoakRun().run(seconds) ? 0 : 1;
    } catch (const modulehost::Error &error) {
        std::fprintf(stderr, "soak: %s\n", error.what());
        return 3;
    }
}
