// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startnote.h"

#include <mainwindow.h>

#include <QLoggingCategory>
#include <QTimer>

namespace modulehost {

namespace {

Q_LOGGING_CATEGORY(startLog, "modulehost.start", QtWarningMsg)

//! Whether nothing more comes by itself.
bool isSettled(Console &console)
{
    switch (console.config().state()) {
    case OpenedConfig::State::Reading:
    case OpenedConfig::State::Loading:
        return false;
    case OpenedConfig::State::Live:
        return console.snapshot().revision > 0;
    case OpenedConfig::State::Nothing:
    case OpenedConfig::State::Unreadable:
    case OpenedConfig::State::Untrusted:
    case OpenedConfig::State::Suspected:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace

void noteStart(MainWindow &window)
{
    if (!startLog().isInfoEnabled())
        return;
    auto *look = new QTimer(&window);
    QObject::connect(look, &QTimer::timeout, &window, [&window, look] {
        if (!isSettled(window.console()))
            return;
        look->stop();
        window.repaint();
        // Behind everything that is waiting now.
        QTimer::singleShot(0, &window, [] { qCInfo(startLog, "the window can be used"); });
    });
    look->start(1);
}

} // namespace modulehost
