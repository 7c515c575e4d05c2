// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/webresource.h>

#include <routecounters.h>

#include <QString>

#include <memory>

namespace modulehost {

//! One call of register_web_resource. Belongs to the module's instance; tables share what it points to.
struct RouteRegistration
{
    QString path; //!< As the module wrote it.
    std::shared_ptr<const WebResource> resource;
    int module = -1; //!< What records of requests name the module by.
    int position = -1; //!< Index of the module in the config, for sentences.
    QString moduleName; //!< Its module path, for sentences.
    std::shared_ptr<RouteCounters> counters = std::make_shared<RouteCounters>();
};

} // namespace modulehost
