// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diskbar.h"

#include "comparedialog.h"

#include <barlook.h>
#include <icons.h>
#include <whenfinished.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace modulehost {

DiskBar::DiskBar(Console &console, QWidget *parent)
    : QFrame(parent)
    , m_console(console)
{
    setObjectName(u"diskBar"_s);
    setAccessibleName(tr("The file has changed"));
    auto *text = new QLabel(tr("Another program has changed this file on disk."), this);
    text->setAccessibleName(accessibleName());
    text->setWordWrap(true);
    auto *reload = new QPushButton(themedIcon(u"rotate-ccw"_s), tr("Re&load"), this);
    reload->setAccessibleDescription(tr("Read the file again; changes that are not saved are dropped"));
    reload->setToolTip(reload->accessibleDescription());
    auto *compare = new QPushButton(tr("&Compare…"), this);
    m_merge = new QPushButton(themedIcon(u"git-branch"_s), tr("&Merge…"), this);
    m_merge->setObjectName(u"disk.merge"_s);
    m_merge->setAccessibleDescription(tr("Put your changes and those on disk together, or choose between them"));
    m_merge->setToolTip(m_merge->accessibleDescription());
    auto *keep = new QPushButton(tr("&Keep"), this);
    keep->setToolTip(tr("Go on with what is open; saving asks again"));
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(barIcon(u"triangle-alert"_s, Tone::Warning, this));
    layout->addWidget(text, 1);
    layout->addWidget(m_merge);
    layout->addWidget(reload);
    layout->addWidget(compare);
    layout->addWidget(keep);
    followBarLook(this, Tone::Warning);

    OpenedConfig &config = console.config();
    connect(reload, &QPushButton::clicked, &console, &Console::reloadRequested);
    connect(compare, &QPushButton::clicked, this, &DiskBar::compare);
    connect(keep, &QPushButton::clicked, &config, &OpenedConfig::keepOpened);
    connect(m_merge, &QPushButton::clicked, &console, &Console::mergeRequested);
    connect(&config, &OpenedConfig::changedOnDiskChanged, this, &DiskBar::showState);
    connect(&config, &OpenedConfig::pendingChanged, this, &DiskBar::showState);
    showState();
}

void DiskBar::showState()
{
    const OpenedConfig &config = m_console.config();
    m_merge->setVisible(config.hasPending());
    setVisible(config.isChangedOnDisk());
}

void DiskBar::compare()
{
    whenFinished(m_console.config().readDisk(), this, [this](const ConfigDocument &onDisk) {
        showComparison(tr("Open Here and on Disk"), tr("Open here"), m_console.config().edited(), tr("On disk now"),
                       onDisk, m_console.available().schemaByPath(), window());
    });
}

} // namespace modulehost
