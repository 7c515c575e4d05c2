// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <console.h>

#include <QFrame>

class QLabel;
class QPushButton;

namespace modulehost {

//! Says above the page that edits wait: what they are, and the ways to look at them, apply or discard them.
class PendingBar : public QFrame
{
    Q_OBJECT

public:
    explicit PendingBar(Console &console, QWidget *parent = nullptr);

private:
    void showState();
    void showDialog();
    void offerPatch(const SaveReport &report, const QByteArray &patch);
    void offerMerge(const SaveReport &report);

    Console &m_console;
    QLabel *m_text;
    QPushButton *m_review;
    QPushButton *m_discard;
};

} // namespace modulehost
