// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>

class QWidget;

namespace modulehost {

class OpenedConfig;

//! Shows the file that \a place is in, as it was read, with the place marked; says so when the file is not open.
void showSource(const OpenedConfig &config, const SourceRange &place, QWidget *parent);

} // namespace modulehost
