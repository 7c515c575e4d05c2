// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "entryblock.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QRegularExpression>
#include <QString>

#include <optional>

namespace modulehost {

/*!
 * Which entries of a cache are wanted, as a person typed it. Case does not matter. A value that may be used on
 * several threads.
 */
class EntryMatcher
{
    Q_DECLARE_TR_FUNCTIONS(EntryMatcher)

public:
    enum class Mode {
        Contains,
        Glob, //!< The whole text: `*`, `?`, `[a-z]`, `[!a-z]`, and a backslash for these signs themselves.
        RegularExpression
    };
    enum class Scope { Key, Value, KeyOrValue };

    EntryMatcher() = default; //!< Matches everything.
    //! Of values of every kind, or of that \a kind alone. What cannot be read has an error() and matches nothing.
    EntryMatcher(const QString &text, Mode mode, Scope scope, std::optional<CacheValueKind> kind = {});

    bool isEmpty() const { return m_text.isEmpty() && !m_kind; }
    //! A sentence; empty when all is well.
    QString error() const { return m_error; }
    bool matches(const EntryView &entry) const;
    //! For people: `keys like “@spam*”`; empty when everything matches.
    QString description() const;

    friend bool operator==(const EntryMatcher &a, const EntryMatcher &b)
    {
        return a.m_text == b.m_text && a.m_mode == b.m_mode && a.m_scope == b.m_scope && a.m_kind == b.m_kind;
    }

private:
    bool matchesText(QByteArrayView text) const;
    QString textDescription() const;

    QString m_text;
    Mode m_mode = Mode::Contains;
    Scope m_scope = Scope::Key;
    std::optional<CacheValueKind> m_kind;
    QByteArray m_needle; //!< Lower case; of ASCII texts that are to be contained.
    QRegularExpression m_expression;
    QString m_error;
};

} // namespace modulehost
