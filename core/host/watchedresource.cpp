// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watchedresource.h"

#include <runningmodule.h>

namespace modulehost {

std::shared_ptr<const WebResource> watchedResource(const std::shared_ptr<const WebResource> &resource,
                                                   const std::shared_ptr<DispatchEnvironment> &environment, int module)
{
    const auto watched = [&](WebHandler WebResource::*member) -> WebHandler {
        const WebHandler &handler = (*resource).*member;
        if (const auto *plain = handler.plain()) {
            return [resource, plain, environment, module](const WebRequest &request) {
                const RunningModule running(&environment->runningModule, module);
                return (*plain)(request);
            };
        }
        if (const auto *coroutine = handler.coroutine()) {
            return [resource, coroutine, environment, module](const WebRequest &request) {
                const RunningModule running(&environment->runningModule, module);
                return (*coroutine)(request);
            };
        }
        return {};
    };
    return std::make_shared<const WebResource>(WebResource {
        .leaf = resource->leaf,
        .get = watched(&WebResource::get),
        .post = watched(&WebResource::post),
        .put = watched(&WebResource::put),
        .del = watched(&WebResource::del),
        .patch = watched(&WebResource::patch),
        .any = watched(&WebResource::any),
    });
}

} // namespace modulehost
