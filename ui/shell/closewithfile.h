// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QDialog;

namespace modulehost {

class OpenedConfig;

//! Rejects \a dialog as soon as another file is opened, or the same one read anew: what it is about is gone then.
void closeWithFile(QDialog &dialog, const OpenedConfig &config);

} // namespace modulehost
