// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace modulehost {

//! An event to begin with.
struct EventTemplate
{
    QString id; //!< The same in every language.
    QString title;
    QJsonObject event;
};

//! Events of the kinds that modules are asked about most, on \a serverName. The first is an ordinary message.
QList<EventTemplate> eventTemplates(const QString &serverName);

} // namespace modulehost
