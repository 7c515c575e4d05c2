// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modulerow.h"

#include <detailsview.h>

namespace modulehost {

//! Everything that is known of one module, as lines for a DetailsView.
QList<Detail> moduleDetails(const ModuleRow &row);

} // namespace modulehost
