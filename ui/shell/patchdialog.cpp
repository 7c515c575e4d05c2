// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchdialog.h"

#include <diffview.h>
#include <icons.h>
#include <notice.h>

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

PatchDialog::PatchDialog(const SaveReport &report, const QByteArray &patch, QWidget *parent)
    : QDialog(parent)
    , m_patch(patch)
{
    setObjectName(u"patchDialog"_s);
    setWindowTitle(tr("The Change Was Not Saved"));
    setAccessibleName(windowTitle());
    auto *reason = new QLabel(report.message, this);
    reason->setAccessibleName(tr("Why"));
    reason->setTextFormat(Qt::PlainText);
    reason->setWordWrap(true);
    auto *hint = new QLabel(
        tr("Your change still waits here. You can also give it as a patch to somebody who may write the file."), this);
    hint->setWordWrap(true);
    auto *diff = new DiffView(this);
    diff->setAccessibleName(tr("The change as a patch"));
    diff->setDiff(QString::fromUtf8(patch));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("&Copy the Patch"), QDialogButtonBox::ActionRole);
    copy->setIcon(themedIcon(u"copy"_s));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_patch)); });
    auto *save = buttons->addButton(tr("&Save the Patch…"), QDialogButtonBox::ActionRole);
    save->setIcon(themedIcon(u"save"_s));
    connect(save, &QPushButton::clicked, this, &PatchDialog::savePatch);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(reason);
    layout->addWidget(hint);
    layout->addWidget(diff, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 28);
}

void PatchDialog::savePatch()
{
    const QString name = QFileDialog::getSaveFileName(this, tr("Save the Patch"), u"homeserver.patch"_s,
                                                      tr("Patches (*.patch *.diff)"));
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_patch) != m_patch.size() || !file.commit())
        showNotice(this, {Notice::Severity::Error, tr("%1 could not be written: %2").arg(name, file.errorString())});
}

} // namespace modulehost
