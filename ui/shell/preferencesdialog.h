// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>

class QFormLayout;
class QLabel;
class QWidget;

namespace modulehost {

class MainWindow;

//! See showPreferences().
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PreferencesDialog(MainWindow &window);

    //! Gives the focus to the field of one of preferences(); nothing for any other \a id.
    void focusSetting(const QString &id);

private:
    //! \a id is one of preferences().
    void addRow(const QString &id, QWidget *field);
    void addAppearance();
    void addLanguage();
    void addReopening();
    void addServing();
    void addSlowCallbacks();
    void filter(const QString &text);

    struct Row
    {
        QLabel *label;
        QWidget *field;
        QLabel *explanation;
    };

    MainWindow &m_window;
    QFormLayout *m_form;
    QList<Row> m_rows;
};

} // namespace modulehost
