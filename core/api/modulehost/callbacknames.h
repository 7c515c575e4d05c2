// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/export.h>
#include <modulehost/value.h>

#include <QString>
#include <QStringList>

/*!
 * \file
 * The names of all callbacks, for modules that learn only at run time what they register
 * (ModuleApi::registerDynamicCallbacks()). Read off the declarations in callbacks.h; usable on any thread.
 */

namespace modulehost {

//! Every callback's name, in the order of the callback reference.
MODULEHOST_EXPORT_API QStringList callbackNames();

//! The category of the callback \a name; empty when there is no such callback.
MODULEHOST_EXPORT_API QString categoryOfCallback(const QString &name);

//! The callback whose name takes the fewest edits to become \a name: what was probably meant.
MODULEHOST_EXPORT_API QString nearestCallback(const QString &name);

/*!
 * What the callback \a name answers to raise no objection, as far as the type of its answer knows such a
 * value: NOT_SPAM for verdicts, ALLOW for registrations; null for all others and for unknown names.
 */
MODULEHOST_EXPORT_API Value neutralAnswer(const QString &name);

} // namespace modulehost
