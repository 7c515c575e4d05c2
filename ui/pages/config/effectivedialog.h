// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "effectivesettings.h"

#include <console.h>
#include <rowsfilter.h>

#include <QDialog>

class QCheckBox;

namespace modulehost {

class FilterField;
class JsonView;
class TableView;

/*!
 * The config as the host understands it, to read: defaults aside, all files taken together, aliases and merges written
 * out. As a table with the source of each value, and as JSON. Enter on a row leads to its place in the text.
 */
class EffectiveDialog : public QDialog
{
    Q_OBJECT

public:
    //! Opens it over the window of \a parent, for what is edited now.
    static void open(Console &console, QWidget *parent);

private:
    EffectiveDialog(Console &console, QWidget *parent);
    void makeTable();
    void layOut();
    void showConfig();
    void exportJson();

    Console &m_console;
    EffectiveSettingsModel m_model;
    RowsFilter m_rows;
    FilterField *m_filter;
    TableView *m_table;
    JsonView *m_json;
    QCheckBox *m_secrets;
};

} // namespace modulehost
