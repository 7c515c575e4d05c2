// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QWidget>

namespace modulehost {

//! An icon of a number of text lines in height. It is painted anew each time and so follows palette and screen.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(double lines = 1, QWidget *parent = nullptr);

    void setIcon(const QIcon &icon);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const double m_lines;
    QIcon m_icon;
};

} // namespace modulehost
