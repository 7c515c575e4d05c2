// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <console.h>

#include <QDialog>

class QLabel;
class QPushButton;

namespace modulehost {

class DiffView;
class PreviewView;

//! What would be saved and what it would alter, before it happens: the default button saves and applies.
class ApplyDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ApplyDialog(Console &console, QWidget *parent = nullptr);

private:
    void showEdits();

    Console &m_console;
    QLabel *m_what;
    DiffView *m_diff;
    PreviewView *m_preview;
    QPushButton *m_apply;
};

} // namespace modulehost
