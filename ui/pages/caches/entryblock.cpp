// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entryblock.h"

namespace modulehost {

QByteArrayView EntryView::part(int index) const
{
    if (index < 0 || index >= m_partCount)
        return {};
    const qsizetype begin = index == 0 ? 0 : m_partEnds[index - 1] + keyJoint.size();
    return key.sliced(begin, m_partEnds[index] - begin);
}

QStringList EntryView::keyTexts() const
{
    QStringList texts;
    texts.reserve(m_partCount);
    for (int i = 0; i < m_partCount; ++i)
        texts.append(QString::fromUtf8(part(i)));
    return texts;
}

EntryBlock::EntryBlock(const QList<CacheEntry> &entries, qint64 readAt)
{
    auto content = std::make_shared<Content>();
    qsizetype characters = 0;
    std::size_t parts = 0;
    for (const CacheEntry &entry : entries) {
        for (const QString &part : entry.key)
            characters += part.size() + keyJoint.size();
        characters += entry.value.size();
        parts += std::size_t(entry.key.size());
    }
    content->texts.reserve(characters);
    content->entries.reserve(std::size_t(entries.size()));
    content->partEnds.reserve(parts);
    for (const CacheEntry &entry : entries) {
        Entry packed {};
        packed.begin = quint32(content->texts.size());
        packed.firstPart = quint32(content->partEnds.size());
        for (qsizetype i = 0; i < entry.key.size(); ++i) {
            if (i > 0)
                content->texts.append(keyJoint);
            content->texts.append(entry.key.at(i).toUtf8());
            content->partEnds.push_back(quint32(content->texts.size()) - packed.begin);
        }
        packed.keyEnd = quint32(content->texts.size());
        content->texts.append(entry.value.toUtf8());
        packed.valueEnd = quint32(content->texts.size());
        packed.storedAt = readAt - entry.age.count();
        packed.usedAt = readAt - entry.sinceLastUse.count();
        packed.hits = quint64(entry.hits);
        packed.kind = quint64(entry.kind);
        content->entries.push_back(packed);
    }
    content->texts.squeeze();
    m_content = std::move(content);
}

qint64 EntryBlock::bytes() const
{
    return m_content->texts.size() + qint64(m_content->entries.size() * sizeof(Entry))
        + qint64(m_content->partEnds.size() * sizeof(quint32));
}

EntryView EntryBlock::at(quint32 index) const
{
    const Entry &entry = m_content->entries[index];
    const QByteArrayView texts = m_content->texts;
    const std::size_t partsEnd
        = index + 1 < m_content->entries.size() ? m_content->entries[index + 1].firstPart : m_content->partEnds.size();
    EntryView view;
    view.key = texts.sliced(entry.begin, entry.keyEnd - entry.begin);
    view.value = texts.sliced(entry.keyEnd, entry.valueEnd - entry.keyEnd);
    view.storedAt = entry.storedAt;
    view.usedAt = entry.usedAt;
    view.hits = qint64(entry.hits);
    view.kind = CacheValueKind(entry.kind);
    view.m_partEnds = m_content->partEnds.data() + entry.firstPart;
    view.m_partCount = int(partsEnd - entry.firstPart);
    return view;
}

} // namespace modulehost
