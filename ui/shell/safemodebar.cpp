// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "safemodebar.h"

#include <barlook.h>
#include <icons.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace modulehost {

SafeModeBar::SafeModeBar(Console &console, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"safeModeBar"_s);
    setAccessibleName(tr("Safe mode"));
    auto *text = new QLabel(tr("Safe mode: the file is shown and can be changed, but none of its modules runs."), this);
    text->setAccessibleName(accessibleName());
    text->setWordWrap(true);
    auto *leave = new QPushButton(themedIcon(u"play"_s), tr("&Run the Modules"), this);
    leave->setObjectName(u"safeMode.leave"_s);
    leave->setAccessibleDescription(tr("Leaves safe mode; a file that is not trusted yet is asked about first"));
    leave->setToolTip(leave->accessibleDescription());
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(barIcon(u"shield-alert"_s, Tone::Accent, this));
    layout->addWidget(text, 1);
    layout->addWidget(leave);
    followBarLook(this, Tone::Accent);

    OpenedConfig &config = console.config();
    connect(leave, &QPushButton::clicked, &config, &OpenedConfig::leaveSafeMode);
    const auto update = [this, &config] {
        setVisible(config.applyOptions().safeMode && config.state() == OpenedConfig::State::Live);
    };
    connect(&config, &OpenedConfig::stateChanged, this, update);
    update();
}

} // namespace modulehost
