// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace modulehost {

//! The terms of a FilterExpression's text: what white space outside of quotes and slashes separates.
QStringList filterTerms(const QString &text);

//! Whether \a term is about the column with that id: `column:word`, `-column:>10`.
bool isTermOf(const QString &term, const QByteArray &columnId);
//! The term that is fulfilled where the column's whole text is \a text.
QString exactTerm(const QByteArray &columnId, const QString &text);
//! \a filter without its terms about the column.
QString withoutTermsOf(const QString &filter, const QByteArray &columnId);
//! \a filter and \a term, once.
QString withTerm(const QString &filter, const QString &term);

} // namespace modulehost
