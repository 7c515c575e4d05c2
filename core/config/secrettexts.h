// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "problem.h"

#include <modulehost/configvalue.h>
#include <modulehost/secretname.h>

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace modulehost {

/*!
 * Secrets as they may turn up in a text that is kept or handed on. One of eight characters or more is found wherever
 * it stands; a shorter one, which may be an ordinary word, only where it stands alone: not in a longer word, a name
 * with dots, a path or a Matrix ID, so that `@bob:example.com` stays what it is with the password `example`. Those of
 * fewer than four characters, numbers of fewer than six, and mere yes and no are left out: they hide nothing. A
 * value, for any thread.
 */
class SecretTexts
{
public:
    SecretTexts() = default;
    //! \a values are those of secretValues(), and of markedValues() where schemas are known.
    explicit SecretTexts(const QList<ConfigValue> &values);

    /*!
     * \a text with \a sign in the place of each secret, and of the password in addresses
     * (`https://name:password@…`) that has no slash, quotation mark or space in it. A \a sign that is there already
     * stays. Goes over the text once, however many secrets there are.
     */
    QString replacedIn(const QString &text, const QString &sign = secretSign()) const;

private:
    qsizetype lengthAt(QStringView text, qsizetype at, quint64 beginning) const;

    QHash<quint64, QStringList> m_byBeginning; //!< By their first four characters, longest first.
};

//! The messages of \a problems without \a secrets. Any thread.
void replaceSecrets(QList<Problem> &problems, const SecretTexts &secrets);

} // namespace modulehost
