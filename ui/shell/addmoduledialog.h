// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <availablemodule.h>
#include <console.h>
#include <rowsfilter.h>
#include <rowsmodel.h>

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace modulehost {

class DetailsView;
class FilterField;
class TableView;

//! The modules on the search paths, in a table.
class AvailableModulesModel : public RowsModel<AvailableModule>
{
    Q_OBJECT

public:
    explicit AvailableModulesModel(QObject *parent = nullptr);
};

//! Chooses a module of those that the host has found, and adds an entry for it as an edit that waits.
class AddModuleDialog : public QDialog
{
    Q_OBJECT

public:
    //! Opens it over the window of \a parent, and looks into the folders anew. \a position: where the entry is to
    //! stand among those of the file; behind all when negative.
    static void open(Console &console, QWidget *parent, qsizetype position = -1);

private:
    AddModuleDialog(Console &console, qsizetype position, QWidget *parent);
    void layOut();
    void fillPlaces(qsizetype position);
    void showModules(const QList<AvailableModule> &modules);
    void showCurrent();
    const AvailableModule *current() const;
    void add();

    Console &m_console;
    AvailableModulesModel m_model;
    RowsFilter m_rows;
    FilterField *m_filter;
    TableView *m_table;
    DetailsView *m_details;
    QComboBox *m_place;
    QCheckBox *m_withExample;
    QPushButton *m_add;
};

} // namespace modulehost
