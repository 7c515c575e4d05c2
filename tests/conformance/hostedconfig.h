// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <embeddedsession.h>
#include <invalidationstream.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

namespace modulehost {

//! A homeserver.yaml with some modules, written to a folder of its own and loaded by a fresh host.
class HostedConfig
{
public:
    /*!
     * \a extra are further top-level keys; \a invalidations are those of the homeserver that the host is a process of.
     * Throws Error when the file cannot be written.
     */
    explicit HostedConfig(const QJsonValue &modules, const QJsonObject &extra = {},
                          const std::shared_ptr<LocalInvalidationStream> &invalidations = {});

    HostSession &session() { return m_session; }
    HostSnapshot snapshot();
    //! Throws Error for a usage error.
    DispatchReport fire(const QString &callback, const Value::List &arguments);

private:
    QTemporaryDir m_folder;
    EmbeddedSession m_session;
};

} // namespace modulehost
