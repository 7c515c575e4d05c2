// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/secretname.h>

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace modulehost {

bool isSecretName(const QString &name)
{
    static const QRegularExpression secret(u"(?<!by|com|sur)pass$|pass(word|wd|phrase)$|pepper|secret|token|macaroon|"
                                           u"credential|(private|signing|api|access|form)[_-]?key|"
                                           "(^|-)(authorization|cookie)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return secret.match(name).hasMatch();
}

} // namespace modulehost
