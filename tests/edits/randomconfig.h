// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intendedconfig.h"
#include "randomedit.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace plain {

//! A config that somebody might have written: what it means, and the files that say so.
struct RandomConfig
{
    QList<std::pair<QString, QByteArray>> files; //!< By name, in order.
    IntendedConfig config;
};

//! With settings, aliases, merges and modules; in one file or in two.
RandomConfig randomConfig(const Chance &below);

} // namespace plain
