// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "benchapplication.h"

/*!
 * \file
 * What is measured of the window, each in a process of its own. All tell rows.
 */

//! A cache of a million entries: opened, filtered, sorted, scrolled; and how soon the host answers meanwhile.
void measureCaches(BenchApplication &application);
//! How long the pages take to show 1,000 modules and 10,000 routes.
void measureLargeSetup(BenchApplication &application);
//! How many dispatches fewer the host's thread gets done while a page is shown that follows their counters.
void measureDispatchRate(BenchApplication &application);
//! From the start of the program to a window that can be used.
void measureStart(BenchApplication &application);
