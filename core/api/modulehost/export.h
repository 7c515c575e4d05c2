// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#if defined(MODULEHOST_BUILDS_API)
#define MODULEHOST_EXPORT_API Q_DECL_EXPORT
#else
#define MODULEHOST_EXPORT_API Q_DECL_IMPORT
#endif
