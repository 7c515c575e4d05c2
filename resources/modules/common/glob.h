// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>

#include <QString>
#include <QStringList>

namespace modulehost {

//! Whether \a text as a whole fits \a pattern: `*` is any run of characters, `?` any one. Time grows with the product
//! of the lengths.
bool globMatches(const QString &pattern, const QString &text, Qt::CaseSensitivity sensitivity);

//! Some globs of a config; a text fits the list when it fits one of them.
class GlobList
{
public:
    GlobList() = default;
    //! One text or a list of texts; nothing when missing. Throws ConfigError for anything else and for empty patterns.
    explicit GlobList(const ConfigValue &config, Qt::CaseSensitivity sensitivity = Qt::CaseSensitive);

    bool isEmpty() const noexcept { return m_patterns.isEmpty(); }
    bool matches(const QString &text) const;

private:
    QStringList m_patterns;
    Qt::CaseSensitivity m_sensitivity = Qt::CaseSensitive;
};

/*!
 * The server of a Matrix ID (behind its first colon), in lower case and without the port, so that a rule
 * for a host holds on every port of it; empty when \a id has none.
 */
QString hostOfMatrixId(const QString &id);

//! The domain of an e-mail address in lower case, without trailing dots; empty when \a address has none.
QString domainOfEmail(const QString &address);

} // namespace modulehost
