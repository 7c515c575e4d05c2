// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMessageBox>

#include <functional>

namespace modulehost {

class MainWindow;

//! Asks what becomes of changes that are not saved, before something is done that would drop them.
class EditsQuestion : public QMessageBox
{
    Q_OBJECT

public:
    //! Calls \a then at once without such changes; else when they were discarded, or have come to the disk.
    static void ask(MainWindow &window, const std::function<void()> &then);

private:
    EditsQuestion(MainWindow &window, const std::function<void()> &then);
    void saveFirst(const std::function<void()> &then);

    MainWindow &m_window;
};

} // namespace modulehost
