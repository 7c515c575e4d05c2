// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace modulehost {

class Console;
class DetailsView;

/*!
 * What has begun and not ended: dispatches that wait or are stuck, and a module that holds the host. Records come at
 * the end of a dispatch; this is what stands below them until then. Hidden while there is nothing.
 */
class RunningStrip : public QWidget
{
    Q_OBJECT

public:
    explicit RunningStrip(Console &console, QWidget *parent = nullptr);

    //! Looks only while awake.
    void setAwake(bool isAwake);

private:
    void showItems();

    Console &m_console;
    DetailsView *m_details;
    bool m_isAwake = false;
};

} // namespace modulehost
