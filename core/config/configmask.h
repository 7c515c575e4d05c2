// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secrettexts.h"

#include <modulehost/configvalue.h>

#include <QJsonValue>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace modulehost {

//! Turns parts of a config into JSON that can be shown. A value, for any thread.
class ConfigMask
{
public:
    //! \a secrets are those of secretValues(); \a sign stands for each. Keys are no secrets.
    ConfigMask(const QList<ConfigValue> &secrets, const QString &sign);

    //! \a value of the same config as JSON, with the sign for secrets, for their texts inside others, and for
    //! passwords in addresses.
    QJsonValue toJson(const ConfigValue &value) const;

private:
    QJsonValue masked(const QJsonValue &value, const QStringList &path) const;

    QSet<QStringList> m_paths;
    SecretTexts m_texts;
    QString m_sign;
};

} // namespace modulehost
