// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace modulehost {

//! The row above a page's table: its filter, switches and buttons.
class PageBar : public QWidget
{
    Q_OBJECT

public:
    explicit PageBar(QWidget *parent = nullptr);

    void addWidget(QWidget *widget, int stretch = 0);
    //! A button for \a action; \a hasText shows its words beside the icon.
    void addAction(QAction *action, bool hasText = false);
    void addStretch();

private:
    QHBoxLayout *m_layout;
};

} // namespace modulehost
