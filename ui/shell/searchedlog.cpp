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
        Q_EMIT arrived();
    });
}

QList<LogRecord> SearchedLog::find(const QString &text) const
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QList<LogRecord> found;
    for (auto line = m_lines.crbegin(); line != m_lines.crend() && found.size() < foundAtMost; ++line) {
        const bool fits = std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return line->message.contains(word, Qt::CaseInsensitive)
                || line->modulePath.contains(word, Qt::CaseInsensitive);
        });
        if (fits)
            found.append(*line);
    }
    return found;
}

} // namespace modulehost
