// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/configvalue.h>
#include <modulehost/webresource.h>

#include <QString>
#include <QStringList>

#include <chrono>

namespace modulehost {

//! The config of department.DepartmentModule, read and checked.
struct DepartmentConfig
{
    QString url; //!< With {user_id}, {localpart} and {domain} in it.
    QString field; //!< A key of the answer, or a JSON Pointer (RFC 6901) when it starts with a slash.
    HttpHeaders headers; //!< Sent with every look-up; may hold secrets.
    std::chrono::milliseconds timeout {};
    std::chrono::milliseconds retryAfter {}; //!< How long a directory that failed is left alone.
    int cacheEntries = 0;
    std::chrono::milliseconds cacheTtl {};
    QString path; //!< Of the web resource.
    QByteArray askToken; //!< Empty: anyone who reaches the listener may ask.
    QByteArray invalidateToken; //!< Empty: there is no resource to invalidate.
    bool localUsersOnly = true;
    QStringList silencedDepartments;
    bool allowsOnFailure = true; //!< What becomes of an event when the look-up of its sender fails.

    static DepartmentConfig read(const ConfigValue &config); //!< Throws ConfigError.
};

} // namespace modulehost
