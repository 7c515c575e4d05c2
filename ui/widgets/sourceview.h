// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>

#include <QPlainTextEdit>

namespace modulehost {

//! The text of a config file to read, with line numbers and one marked place.
class SourceView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SourceView(QWidget *parent = nullptr);

    //! Shows \a bytes (UTF-8) and marks the line of \a place.
    void setSource(const QByteArray &bytes, const SourceRange &place);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    friend class LineNumbers;

    int numbersWidth() const;
    void paintNumbers(QPaintEvent *event);
    void updateMargin();
    void markLine();

    QWidget *m_numbers;
    int m_line = 0;
};

} // namespace modulehost
