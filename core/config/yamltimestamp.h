// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace modulehost {

//! A date, or a date with a time, as ISO 8601 text.
struct YamlTimestamp
{
    QString text; //!< `2001-12-14` or `2001-12-14T21:59:43.100000-05:00`.
    bool hasTime = false;
    //! The same for two timestamps exactly when Python finds them equal.
    QString identity;
};

//! Nothing for a text that is no timestamp of YAML 1.1, or no day or time that exists.
std::optional<YamlTimestamp> readYamlTimestamp(const QString &text);

} // namespace modulehost
