// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invalidationkeys.h"

#include <algorithm>

namespace modulehost {

namespace {

constexpr qsizetype sampledCharacters = 200;

QString sampleText(const QString &key)
{
    const QString shown = key.simplified();
    return shown.size() > sampledCharacters ? QString(shown.first(sampledCharacters) + u'…') : shown;
}

} // namespace

InvalidationKeys InvalidationKeys::ofEntries(const EntrySet &entries, const QList<quint32> &numbers)
{
    InvalidationKeys keys;
    keys.m_entries = entries;
    keys.m_numbers = numbers;
    keys.m_count = numbers.size();
    return keys;
}

InvalidationKeys InvalidationKeys::ofText(const QStringList &key)
{
    InvalidationKeys keys;
    keys.m_typed = {key};
    keys.m_count = 1;
    return keys;
}

InvalidationKeys InvalidationKeys::wholeCache(qint64 count, const EntrySet &entries)
{
    InvalidationKeys keys;
    keys.m_entries = entries;
    keys.m_count = count;
    keys.m_isWholeCache = true;
    return keys;
}

QList<QStringList> InvalidationKeys::keys(qint64 from, qint64 limit) const
{
    if (!m_typed.isEmpty() || m_isWholeCache)
        return m_typed.mid(from, limit);
    QList<QStringList> keys;
    const qint64 end = std::min<qint64>(m_numbers.size(), from + limit);
    keys.reserve(std::max<qint64>(0, end - from));
    for (qint64 i = from; i < end; ++i)
        keys.append(m_entries.at(m_numbers.at(i)).keyTexts());
    return keys;
}

QStringList InvalidationKeys::sample(int limit) const
{
    QStringList texts;
    const auto joint = QString::fromUtf8(keyJoint);
    if (m_isWholeCache) {
        for (quint32 number = 0; number < std::min(m_entries.size(), quint32(limit)); ++number)
            texts.append(sampleText(m_entries.at(number).keyTexts().join(joint)));
        return texts;
    }
    for (const QStringList &key : keys(0, limit))
        texts.append(sampleText(key.join(joint)));
    return texts;
}

} // namespace modulehost
