// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonhighlighter.h"

#include "tone.h"

namespace modulehost {

JsonHighlighter::JsonHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document)
{
}

void JsonHighlighter::highlightBlock(const QString &line)
{
    if (!m_isEnabled)
        return;
    const QColor keys = toneColour(Tone::Accent, m_palette);
    const QColor texts = toneColour(Tone::Good, m_palette);
    const QColor others = toneColour(Tone::Warning, m_palette);
    qsizetype i = 0;
    while (i < line.size()) {
        const qsizetype begin = i;
        if (line.at(i) == u'"') {
            for (++i; i < line.size() && line.at(i) != u'"'; ++i) {
                if (line.at(i) == u'\\')
                    ++i;
            }
            ++i;
            const bool isKey = i < line.size() && line.at(i) == u':';
            setFormat(int(begin), int(i - begin), isKey ? keys : texts);
        } else if (line.at(i).isLetterOrNumber() || line.at(i) == u'-') {
            while (i < line.size() && line.at(i) != u',')
                ++i;
            setFormat(int(begin), int(i - begin), others);
        } else {
            ++i;
        }
    }
}

} // namespace modulehost
