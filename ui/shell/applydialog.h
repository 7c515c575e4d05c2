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

/*!
 * What differs from the disk and what that would alter, before it happens. The default button saves and applies; the
 * others do one of the two, or take the edits back.
 */
class ApplyDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ApplyDialog(Console &console, QWidget *parent = nullptr);

private:
    QPushButton *addButton(const QString &name, const QString &icon, const QString &text, const QString &description);
    void layOut();
    void showEdits();
    void showPreview();
    void showButtons();

    Console &m_console;
    QLabel *m_what;
    DiffView *m_diff;
    PreviewView *m_preview;
    QPushButton *m_revert;
    QPushButton *m_try;
    QPushButton *m_save;
    QPushButton *m_apply;
};

} // namespace modulehost
