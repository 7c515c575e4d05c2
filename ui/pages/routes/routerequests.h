// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "answeredrequestsmodel.h"

#include <rowsfilter.h>

#include <QString>
#include <QWidget>

class QLabel;

namespace modulehost {

class Console;
class TableView;

//! The last requests that the selected route has answered. Asks the host while it can be seen.
class RouteRequests : public QWidget
{
    Q_OBJECT

public:
    explicit RouteRequests(Console &console, QWidget *parent = nullptr);

    //! \a module: index among the enabled entries; an empty \a path for none.
    void showRoute(int module, const QString &path);
    //! Asks for what came since.
    void refresh();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void updateEmptyState();

    Console &m_console;
    AnsweredRequestsModel m_model;
    RowsFilter m_rows;
    QLabel *m_title;
    TableView *m_table;
    QString m_path;
    int m_module = -1;
    quint64 m_asked = 0; //!< Answers to earlier questions are dropped.
};

} // namespace modulehost
