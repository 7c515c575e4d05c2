// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchdialog.h"

#include "closewithfile.h"

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

PatchDialog::PatchDialog(Console &console, const SaveReport &report, const QByteArray &patch, QWidget *parent)
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
    diff->setAccessibleName(tr("The change that was not saved"));
    diff->setTitles(tr("On disk"), tr("With the changes"));
    diff->setFiles(differingFiles(console.config().document(), console.config().edited()),
                   console.available().schemaByPath());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("&Copy the Patch"), QDialogButtonBox::ActionRole);
    copy->setIcon(themedIcon(u"copy"_s));
    copy->setToolTip(tr("Secrets in the changed lines stand in it as they are"));
    copy->setAccessibleDescription(copy->toolTip());
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(m_patch)); });
    auto *save = buttons->addButton(tr("&Save the Patch…"), QDialogButtonBox::ActionRole);
    save->setIcon(themedIcon(u"save"_s));
    connect(save, &QPushButton::clicked, this, &PatchDialog::savePatch);
    if (report.couldWriteInPlace) {
        auto *write = buttons->addButton(tr("&Write Into the File"), QDialogButtonBox::ActionRole);
        write->setObjectName(u"patch.inPlace"_s);
        write->setToolTip(
            tr("Keeps owner and rights. If it is interrupted, half of the file may be written; the backup "
               "is whole."));
        write->setAccessibleDescription(write->toolTip());
        connect(write, &QPushButton::clicked, this, [this, &console] {
            console.config().saveAgain(SaveWay::InPlace);
            accept();
        });
    }
    if (report.couldCutLinks) {
        auto *replace = buttons->addButton(tr("&Replace This Name Only"), QDialogButtonBox::ActionRole);
        replace->setObjectName(u"patch.cutLinks"_s);
        replace->setToolTip(tr("The file's other names (hard links) keep the old text"));
        replace->setAccessibleDescription(replace->toolTip());
        connect(replace, &QPushButton::clicked, this, [this, &console] {
            console.config().saveAgain(SaveWay::CutLinks);
            accept();
        });
    }
    if (report.couldCreate) {
        auto *create = buttons->addButton(tr("Write the File &Anew"), QDialogButtonBox::ActionRole);
        create->setObjectName(u"patch.anew"_s);
        create->setToolTip(tr("Creates the file where it was. Only its owner may read it then: give it the rights that "
                              "the homeserver needs."));
        create->setAccessibleDescription(create->toolTip());
        connect(create, &QPushButton::clicked, this, [this, &console] {
            console.config().saveAgain(SaveWay::Anew);
            accept();
        });
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    closeWithFile(*this, console.config());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(reason);
    layout->addWidget(hint);
    layout->addWidget(diff, 1);
    layout->addWidget(buttons);
    const QSize wished(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 32);
    resize(parent ? wished.boundedTo(parent->size() * 0.97) : wished);
}

void PatchDialog::savePatch()
{
    const QString name = QFileDialog::getSaveFileName(this, tr("Save the Patch"), u"homeserver.patch"_s,
                                                      tr("Patches (*.patch *.diff)"));
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(m_patch) != m_patch.size() || !file.commit())
        showNotice(this, {Notice::Severity::Error, tr("%1 could not be written: %2").arg(name, file.errorString())});
}

} // namespace modulehost
