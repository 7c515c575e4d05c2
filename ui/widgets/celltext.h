// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "column.h"

#include <QFont>
#include <QString>
#include <QVariant>

namespace modulehost {

//! A raw cell value for people, in the current locale.
QString cellText(const QVariant &value, ColumnLook look);
//! For Qt::TextAlignmentRole.
QVariant cellAlignment(ColumnLook look);
//! For Qt::FontRole; invalid for the view's own font.
QVariant cellFont(ColumnLook look);
//! \a text for Qt::ToolTipRole, as it is: a tool tip would take some texts for HTML. A long one is wrapped.
QString plainToolTip(const QString &text);

//! `1.2 ms`: three significant digits in the unit that reads best.
QString durationText(qint64 nanoseconds);
//! `2 min ago` for an age, coarse on purpose.
QString ageText(qint64 milliseconds);
//! Bytes as `1.2 kB`, as the locale writes it.
QString sizeText(qint64 bytes);
//! The same for memory, in powers of two: `1.2 MiB`.
QString memoryText(qint64 bytes);

} // namespace modulehost
