// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparedialog.h"

#include <diffview.h>

#include <QDialog>
#include <QDialogButtonBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

void showComparison(const QString &title, const QString &beforeTitle, const ConfigDocument &before,
                    const QString &afterTitle, const ConfigDocument &after, const QHash<QString, QJsonObject> &schemas,
                    QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"compareDialog"_s);
    dialog->setWindowTitle(title);
    dialog->setAccessibleName(title);
    auto *view = new DiffView(dialog);
    view->setTitles(beforeTitle, afterTitle);
    view->setFiles(differingFiles(before, after), schemas);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    const QSize wished(dialog->fontMetrics().averageCharWidth() * 160, dialog->fontMetrics().height() * 36);
    dialog->resize(parent ? wished.boundedTo(parent->size() * 0.97) : wished);
    dialog->show();
}

} // namespace modulehost
