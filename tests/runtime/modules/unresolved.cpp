// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Needs a function that nobody has: found, and not to be loaded.

#include <modulehost/module.h>

void modulehostTestsHaveNoSuchFunction();

namespace {

class Unresolved : public modulehost::Module
{
public:
    Unresolved(const modulehost::ConfigValue &, modulehost::ModuleApi &) { modulehostTestsHaveNoSuchFunction(); }
};

} // namespace

MODULEHOST_EXPORT(unresolved.Module, Unresolved)
