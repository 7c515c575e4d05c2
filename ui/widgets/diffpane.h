// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "difflines.h"

#include <QPlainTextEdit>

namespace modulehost {

/*!
 * One column of a difference, to read and to copy: line numbers, the signs + and −, tones for lines and for the words
 * that differ.
 */
class DiffPane : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Numbers { Old, New, Both };

    explicit DiffPane(QWidget *parent = nullptr);

    void setLines(const QList<DiffLine> &lines, Numbers numbers);
    const QList<DiffLine> &lines() const { return m_lines; }
    //! Marks lines [begin, end) as those that are looked at, and shows them.
    void setCurrent(qsizetype begin, qsizetype end);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    friend class DiffMargin;

    int marginWidth() const;
    void paintMargin(QPaintEvent *event);
    void updateMargin();
    void markWords();
    //! Calls \a paint with each line that can be seen and the rectangle that it takes.
    template<typename Paint>
    void forEachShown(const QRect &area, Paint paint) const;

    QWidget *m_margin;
    QList<DiffLine> m_lines;
    Numbers m_numbers = Numbers::Old;
    int m_digits = 2;
    qsizetype m_currentBegin = 0;
    qsizetype m_currentEnd = 0;
};

} // namespace modulehost
