// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalogue.h"

namespace modulehost {

/*!
 * The callbacks of a category as the catalogue lists them, read off their declarations. Each category is
 * instantiated in one catalogue_….cpp alone: whatever can be done with a callback is compiled there.
 */
template<typename Category>
QList<CallbackInfo> describeCategory();

} // namespace modulehost
