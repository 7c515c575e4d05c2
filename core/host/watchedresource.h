// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <environment.h>

#include <modulehost/webresource.h>

#include <memory>

namespace modulehost {

/*!
 * \a resource with the module at \a module marked as running while the host thread is inside one of its
 * handlers, so that a watchdog can name it. Shares \a resource.
 */
std::shared_ptr<const WebResource> watchedResource(const std::shared_ptr<const WebResource> &resource,
                                                   const std::shared_ptr<DispatchEnvironment> &environment, int module);

} // namespace modulehost
