// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "yamlmark.h"

#include <QString>

namespace modulehost {

//! Why a text is no config, in a sentence for people. Thrown inside the reader only.
struct YamlError
{
    QString message;
    YamlMark mark;
    QString quoted = {}; //!< The part of the message that is a value's, which may be a secret.
};

} // namespace modulehost
