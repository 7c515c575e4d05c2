// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakesession.h" // IWYU pragma: keep: the one place for its moc output
