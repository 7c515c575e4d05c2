// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watchedresource.h"

#include <runningmodule.h>

#include <QScopeGuard>

namespace modulehost {

namespace {

//! While \a task waits, its module is known as one whose code may go on unmarked.
Task<WebResponse> goingOn(Task<WebResponse> task, std::shared_ptr<DispatchEnvironment> environment, int module)
{
    environment->unmarked.begin(module);
    const auto end = qScopeGuard([&] { environment->unmarked.end(module); });
    co_return co_await task;
}

} // namespace

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
                Task<WebResponse> task = [&] {
                    const RunningModule running(&environment->runningModule, module);
                    return (*coroutine)(request);
                }();
                return task.isReady() ? std::move(task) : goingOn(std::move(task), environment, module);
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
        .errors = resource->errors,
    });
}

} // namespace modulehost
