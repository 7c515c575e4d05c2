// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aboutdialog.h"

#include "mainwindow.h"

#include <icons.h>

#include <QCoreApplication>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace modulehost {

void showAbout(MainWindow &window)
{
    auto *box = new QMessageBox(&window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(MainWindow::tr("About Module Console"));
    box->setIconPixmap(applicationIcon().pixmap(QSize(96, 96), window.devicePixelRatioF()));
    box->setText(MainWindow::tr("Module Console %1").arg(QCoreApplication::applicationVersion()));
    box->setInformativeText(
        MainWindow::tr(
            "Shows what the modules of a homeserver register, decide, serve and cache.\n\n"
            "Free software under the GNU General Public Licence, version 3 or later. Native modules link into "
            "this program and come under its terms.\n\n"
            "Made with Qt %1. Icons: Lucide, ISC licence.")
            .arg(QString::fromLatin1(qVersion())));
    box->open();
}

} // namespace modulehost
