// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <console.h>

#include <QFrame>

class QLabel;

namespace modulehost {

//! Asks above the page whether an opened file may run: what would run, from where, and the one button for it.
class TrustBar : public QFrame
{
    Q_OBJECT

public:
    explicit TrustBar(Console &console, QWidget *parent = nullptr);

private:
    void showQuestion();
    void showDetails();

    Console &m_console;
    TrustQuestion m_asked; //!< That the bar shows.
    QLabel *m_text;
};

} // namespace modulehost
