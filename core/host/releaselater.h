// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>
#include <utility>

namespace modulehost {

//! Lets go of \a kept from the event loop of this thread: a module must not be destroyed under its own ending code.
inline void releaseLater(std::shared_ptr<const void> kept)
{
    auto *carrier = new QObject;
    QObject::connect(carrier, &QObject::destroyed, [kept = std::move(kept)] {});
    carrier->deleteLater();
}

} // namespace modulehost
