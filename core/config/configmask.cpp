// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configmask.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace modulehost {

ConfigMask::ConfigMask(const QList<ConfigValue> &secrets, const QString &sign)
    : m_texts(secrets)
    , m_sign(sign)
{
    for (const ConfigValue &secret : secrets)
        m_paths.insert(secret.path());
}

QJsonValue ConfigMask::toJson(const ConfigValue &value) const { return masked(value.toJson(), value.path()); }

//! \a value, which stands at \a path. Depth is bounded by the reader.
QJsonValue ConfigMask::masked(const QJsonValue &value, const QStringList &path) const
{
    if (m_paths.contains(path))
        return m_sign;
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            *entry = masked(*entry, path + QStringList {entry.key()});
        return object;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array[i] = masked(array.at(i), path + QStringList {u"<item %1>"_s.arg(i)});
        return array;
    }
    return value.isString() ? QJsonValue(m_texts.replacedIn(value.toString(), m_sign)) : value;
}

} // namespace modulehost
