// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sourcedialog.h"

#include <notice.h>
#include <openedconfig.h>
#include <sourceview.h>

#include <QDialog>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

void showSource(const OpenedConfig &config, const SourceRange &place, QWidget *parent)
{
    const QList<ConfigFile> &files = config.document().files();
    const auto file
        = std::find_if(files.begin(), files.end(), [&](const ConfigFile &f) { return f.name == place.file; });
    if (file == files.end()) {
        showNotice(parent, {Notice::Severity::Information, SourceView::tr("%1 is not open here").arg(place.file)});
        return;
    }
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"sourceDialog"_s);
    dialog->setWindowTitle(SourceView::tr("%1, line %2").arg(QFileInfo(file->name).fileName()).arg(place.line));
    dialog->setAccessibleName(dialog->windowTitle());
    auto *view = new SourceView(dialog);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(view);
    layout->addWidget(buttons);
    dialog->resize(dialog->fontMetrics().averageCharWidth() * 110, dialog->fontMetrics().height() * 34);
    view->setSource(file->bytes, place);
    dialog->show();
}

} // namespace modulehost
