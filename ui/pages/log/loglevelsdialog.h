// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "loglevelsettings.h"

#include <QDialog>

class QComboBox;
class QFormLayout;

namespace modulehost {

//! A level to choose for the host and for every module. What is chosen counts at once.
class LogLevelsDialog : public QDialog
{
    Q_OBJECT

public:
    //! \a settings must outlive the dialog.
    LogLevelsDialog(LogLevelSettings &settings, const HostSnapshot &snapshot, QWidget *parent);

private:
    void addRow(QFormLayout *form, const QString &label, const QString &module);

    LogLevelSettings &m_settings;
    QList<QComboBox *> m_choices;
};

//! Opens the dialog, which goes away by itself.
void showLogLevels(LogLevelSettings &settings, const HostSnapshot &snapshot, QWidget *parent);

} // namespace modulehost
