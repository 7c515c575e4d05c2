// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "closewithfile.h"

#include <openedconfig.h>

#include <QDialog>

namespace modulehost {

void closeWithFile(QDialog &dialog, const OpenedConfig &config)
{
    QObject::connect(&config, &OpenedConfig::stateChanged, &dialog, [&dialog, &config] {
        if (config.state() == OpenedConfig::State::Reading)
            dialog.reject();
    });
}

} // namespace modulehost
