// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticehistory.h"

#include "mainwindow.h"

#include <icons.h>
#include <noticearea.h>
#include <rowsfilter.h>
#include <tableview.h>

#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

void showNoticeHistory(MainWindow &window)
{
    auto *dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"noticeHistory"_s);
    dialog->setWindowTitle(MainWindow::tr("Past Notices"));
    dialog->setAccessibleName(dialog->windowTitle());
    auto *rows = new RowsFilter(dialog);
    rows->setSourceModel(&window.notices().history());
    auto *table = new TableView(u"notices"_s, dialog);
    table->setAccessibleName(dialog->windowTitle());
    table->setModel(rows);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setEmptyState(themedIcon(u"info"_s), MainWindow::tr("No notice has been shown"),
                         MainWindow::tr("What the window told you in passing is kept here."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(table);
    layout->addWidget(buttons);
    dialog->resize(dialog->fontMetrics().averageCharWidth() * 100, dialog->fontMetrics().height() * 22);
    dialog->show();
}

} // namespace modulehost
