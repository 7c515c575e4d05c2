// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListWidget>

namespace modulehost {

class Page;

//! The list of pages at the side of the window: icon, name, and a number that deserves a look.
class Sidebar : public QListWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    //! \a page must outlive the sidebar.
    void addPage(Page *page);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void showBadge(int row, const Page &page);
};

} // namespace modulehost
