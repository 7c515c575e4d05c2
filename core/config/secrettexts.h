// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace modulehost {

/*!
 * Secrets as they may turn up in a text that is kept or handed on. Those of fewer than four characters, and mere yes
 * and no, are left out: they would tear words apart, and hide nothing. A value, for any thread.
 */
class SecretTexts
{
public:
    SecretTexts() = default;
    //! \a values are those of secretValues().
    explicit SecretTexts(const QList<ConfigValue> &values);

    //! \a text with \a sign in the place of each secret, and of the password in addresses (`https://name:password@…`).
    QString replacedIn(const QString &text, const QString &sign) const;

private:
    QStringList m_texts;
};

} // namespace modulehost
