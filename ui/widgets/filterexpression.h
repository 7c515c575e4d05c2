// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>
#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <functional>
#include <optional>

namespace modulehost {

/*!
 * What a person types to narrow a table: words that must all be there, `-word` for one that must not,
 * `"several words"`, `/regular expression/`, `column:word` for one column, `column:="the whole text"`, and
 * `column:>10` for numbers. Case does not matter.
 */
class FilterExpression
{
    Q_DECLARE_TR_FUNCTIONS(FilterExpression)

public:
    FilterExpression() = default; //!< Matches everything.
    /*!
     * \a columnIds in the order of the columns. A text that cannot be read yields an expression that matches
     * everything and has an error().
     */
    FilterExpression(const QString &text, const QList<QByteArray> &columnIds);

    //! A sentence about what cannot be read; empty when all is well.
    QString error() const { return m_error; }
    bool isEmpty() const { return m_terms.isEmpty(); }

    //! \a text and \a value yield a column's shown text and raw value.
    bool matches(int columns, const std::function<QString(int)> &text, const std::function<QVariant(int)> &value) const;

private:
    enum class Comparison { Contains, Less, Greater, Equal };
    struct Term
    {
        int column = -1; //!< -1 for any.
        bool isNegated = false;
        QString word;
        std::optional<QRegularExpression> expression;
        Comparison comparison = Comparison::Contains;
        std::optional<double> number;
    };

    void read(const QString &text, const QList<QByteArray> &columnIds);
    static bool holds(const Term &term, const QString &text, const QVariant &value);

    QList<Term> m_terms;
    QString m_error;
};

} // namespace modulehost
