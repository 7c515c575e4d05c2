// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "departmentmodule.h"

MODULEHOST_EXPORT(department.DepartmentModule, modulehost::DepartmentModule)
