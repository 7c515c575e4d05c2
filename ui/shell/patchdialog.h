// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <console.h>

#include <QDialog>

namespace modulehost {

//! A change that could not be written, as a patch for somebody who may: to copy or to save elsewhere. Where a file
//! cannot be replaced but could be written in another way, that is offered too.
class PatchDialog : public QDialog
{
    Q_OBJECT

public:
    PatchDialog(Console &console, const SaveReport &report, const QByteArray &patch, QWidget *parent = nullptr);

private:
    void savePatch();

    const QByteArray m_patch;
};

} // namespace modulehost
