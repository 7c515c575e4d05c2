// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPalette>
#include <QSyntaxHighlighter>

namespace modulehost {

//! Tones for the keys, texts and words of indented JSON.
class JsonHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit JsonHighlighter(QTextDocument *document);

    //! Takes effect with the next text or rehighlight().
    void setEnabled(bool isEnabled) { m_isEnabled = isEnabled; }
    void setPalette(const QPalette &palette) { m_palette = palette; }

protected:
    void highlightBlock(const QString &line) override;

private:
    QPalette m_palette;
    bool m_isEnabled = false;
};

} // namespace modulehost
