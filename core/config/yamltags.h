// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace modulehost::YamlTag {

const QString &prefix(); //!< What `!!` stands for.
const QString &null();
const QString &boolean();
const QString &integer();
const QString &floating();
const QString &binary();
const QString &timestamp();
const QString &orderedMap();
const QString &pairs();
const QString &set();
const QString &string();
const QString &sequence();
const QString &mapping();
const QString &merge(); //!< Of a plain `<<`.
const QString &value(); //!< Of a plain `=`.

//! The tag that YAML 1.1 gives to a scalar without quotes by its text alone.
const QString &resolve(const QString &text);

//! A tag for people: `!!int` instead of `tag:yaml.org,2002:int`.
QString shown(const QString &tag);

} // namespace modulehost::YamlTag
