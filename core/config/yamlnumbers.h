// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace modulehost {

//! An integer of any size that a config may have.
struct YamlInteger
{
    qint64 value = 0;
    QString digits; //!< In decimal, for one that does not fit `value`; empty otherwise.
};

//! The text of an integer in YAML 1.1: decimal, 0x, 0b, octal with a leading 0, base 60 with colons, underscores.
std::optional<YamlInteger> readYamlInteger(const QString &text);

//! The text of a number in YAML 1.1: decimal, .inf, .nan, base 60 with colons, underscores.
std::optional<double> readYamlFloat(const QString &text);

} // namespace modulehost
