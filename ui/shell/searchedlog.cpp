// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchedlog.h"

#include <whenfinished.h>

#include <QStringList>

#include <algorithm>

namespace modulehost {

namespace {

constexpr int askedLines = 20'000;

} // namespace

SearchedLog::SearchedLog(HostSession &session, QObject *parent)
    : QObject(parent)
{
    whenFinished(session.log(0, askedLines), this, [this](const QList<LogRecord> &lines) {
        m_lines = lines;
        m_text.reset();
        Q_EMIT arrived();
    });
}

const QList<LogRecord> &SearchedLog::find(const QString &text)
{
    if (m_text == text)
        return m_found;
    m_text = text;
    m_found.clear();
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (auto line = m_lines.crbegin(); line != m_lines.crend() && m_found.size() < foundAtMost; ++line) {
        const bool fits = std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return line->message.contains(word, Qt::CaseInsensitive)
                || line->modulePath.contains(word, Qt::CaseInsensitive);
        });
        if (fits)
            m_found.append(*line);
    }
    return m_found;
}

} // namespace modulehost
