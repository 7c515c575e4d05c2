// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "departmentconfig.h"

#include <modulehost/cachedfunction.h>
#include <modulehost/module.h>

#include <optional>

namespace modulehost {

//! What the directory said about a user, and when.
struct Department
{
    QString name; //!< Empty when the user has none.
    std::chrono::steady_clock::time_point fetched;

    QString toString() const { return name.isEmpty() ? QStringLiteral("none") : name; }
};

/*!
 * The module department.DepartmentModule: looks up a user's department at an HTTP address, remembers it
 * in the cached function get_department_for_user, answers for it under a web path, and silences the
 * departments that the config names.
 *
 * A directory that is down or overloaded is left alone for a while: until then look-ups fail at once.
 */
class DepartmentModule : public Module
{
public:
    static DepartmentConfig parseConfig(const ConfigValue &config);
    DepartmentModule(const DepartmentConfig &config, ModuleApi &api);

private:
    struct Outage
    {
        QString message;
        std::chrono::steady_clock::time_point retryAt;
    };

    //! The department from the cache while it is fresh, else from the directory; throws SynapseError.
    Task<QString> departmentOf(QString userId);
    Task<Department> lookUp(QString userId);
    Task<HttpResponse> askDirectory(QString userId);
    void leaveDirectoryAlone(const QString &message); //!< For as long as the config says.

    Task<SpamVerdict> checkEvent(const Event &event);
    Task<WebResponse> answerAsk(const WebRequest &request);
    Task<WebResponse> answerInvalidate(const WebRequest &request);
    //! The user ID in full; throws SynapseError 400 for what is none of a user that may be asked about.
    QString requireUser(const QString &text) const;

    const DepartmentConfig m_config;
    ModuleApi &m_api;
    std::optional<Outage> m_outage;
    CachedFunction<Department(QString)> m_departmentForUser;
};

} // namespace modulehost
