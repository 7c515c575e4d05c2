// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "loglevelsettings.h"
#include "logmodel.h"

#include <feedpage.h>

class QAction;
class QComboBox;
class QPlainTextEdit;
class QSplitter;

namespace modulehost {

//! What modules and the host have logged: by module, category, level and text; bounded.
class LogPage : public FeedPage
{
    Q_OBJECT

public:
    explicit LogPage(Console &console, QWidget *parent = nullptr);

    bool reveal(const Target &target) override;
    QList<QAction *> pageActions() const override;

protected:
    void clearRows() override { m_model.setRows({}); }
    void showSnapshot(const HostSnapshot &snapshot) override;

private:
    void makeTable();
    void makeChoices();
    void layOut();
    void receive(const QList<LogRecord> &records);
    void showLine(const QModelIndex &index);
    void updateCondition();
    void openModule();

    LogModel m_model;
    RowsFilter m_rows;
    PausableFeed<LogRecord> m_feed;
    LogLevelSettings m_levels;
    QComboBox *m_level;
    QComboBox *m_module;
    QComboBox *m_category;
    QPlainTextEdit *m_line;
    QSplitter *m_splitter;
    QAction *m_chooseLevels;
    QAction *m_toModule;
};

} // namespace modulehost
