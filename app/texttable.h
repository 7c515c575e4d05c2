// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace modulehost {

//! Rows of texts, printed in aligned columns under a header.
class TextTable
{
public:
    enum class Align { Left, Right };

    struct Column
    {
        QString header;
        Align align = Align::Left;
    };

    explicit TextTable(const QList<Column> &columns);

    //! One text per column.
    void addRow(const QStringList &cells);
    //! A line of its own below the last row, as far in as the second column.
    void addNote(const QString &note);
    bool isEmpty() const { return m_lines.isEmpty(); }

    //! Each line indented by two blanks, without blanks at its end. A column without any text is left out.
    QString toText() const;

private:
    struct Line
    {
        QStringList cells;
        QString note;
    };

    QList<Column> m_columns;
    QList<Line> m_lines;
};

} // namespace modulehost
