// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "target.h"

#include <QByteArray>
#include <QIcon>
#include <QString>
#include <QVariant>

#include <functional>

namespace modulehost {

//! How a column's cells look.
enum class ColumnLook {
    Text,
    Number, //!< Right-aligned, digits grouped by the locale.
    Duration, //!< Nanoseconds; right-aligned, in the unit that reads best.
    Fixed //!< Paths, keys and code: a fixed-width font.
};

//! One column of a table over rows of type Row: data instead of a switch for each role.
template<typename Row>
struct Column
{
    QByteArray id;
    QString title;
    ColumnLook look = ColumnLook::Text;
    std::function<QVariant(const Row &)> value; //!< Raw: for sorting, filters and exports.
    std::function<QString(const Row &)> text = {}; //!< As shown; without it the value in the column's look.
    std::function<QString(const Row &)> toolTip = {}; //!< Without it the text.
    std::function<QIcon(const Row &)> icon = {};
    bool isExtra = false; //!< Starts hidden.
    QString titleToolTip = {}; //!< Where the title alone says too little.
};

} // namespace modulehost
