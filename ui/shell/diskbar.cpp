// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diskbar.h"

#include <barlook.h>
#include <diffview.h>
#include <icons.h>
#include <whenfinished.h>

#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

DiskBar::DiskBar(Console &console, QWidget *parent)
    : QFrame(parent)
    , m_console(console)
{
    setObjectName(u"diskBar"_s);
    setAccessibleName(tr("The file has changed"));
    auto *text = new QLabel(tr("The file on disk is no longer the one that is open here."), this);
    text->setAccessibleName(accessibleName());
    text->setWordWrap(true);
    auto *reload = new QPushButton(themedIcon(u"rotate-ccw"_s), tr("Re&load"), this);
    reload->setAccessibleDescription(tr("Read the file again; changes that are not saved are dropped"));
    reload->setToolTip(reload->accessibleDescription());
    auto *compare = new QPushButton(tr("&Compare…"), this);
    auto *keep = new QPushButton(tr("&Keep"), this);
    keep->setToolTip(tr("Go on with what is open; saving asks again"));
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(barIcon(u"triangle-alert"_s, Tone::Warning, this));
    layout->addWidget(text, 1);
    layout->addWidget(reload);
    layout->addWidget(compare);
    layout->addWidget(keep);
    followBarLook(this, Tone::Warning);

    OpenedConfig &config = console.config();
    connect(reload, &QPushButton::clicked, &console, &Console::reloadRequested);
    connect(compare, &QPushButton::clicked, this, &DiskBar::compare);
    connect(keep, &QPushButton::clicked, &config, &OpenedConfig::keepOpened);
    connect(&config, &OpenedConfig::changedOnDiskChanged, this,
            [this, &config] { setVisible(config.isChangedOnDisk()); });
    setVisible(config.isChangedOnDisk());
}

void DiskBar::compare()
{
    whenFinished(m_console.config().diffToDisk(), this, [this](const QByteArray &diff) {
        auto *dialog = new QDialog(window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setObjectName(u"compareDialog"_s);
        dialog->setWindowTitle(tr("Open Here (−) and on Disk (+)"));
        dialog->setAccessibleName(dialog->windowTitle());
        auto *view = new DiffView(dialog);
        view->setAccessibleName(tr("Difference"));
        view->setDiff(QString::fromUtf8(diff));
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
        connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
        auto *layout = new QVBoxLayout(dialog);
        layout->addWidget(view);
        layout->addWidget(buttons);
        dialog->resize(dialog->fontMetrics().averageCharWidth() * 100, dialog->fontMetrics().height() * 28);
        dialog->show();
    });
}

} // namespace modulehost
