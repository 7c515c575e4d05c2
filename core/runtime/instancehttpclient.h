// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/httpclient.h>

namespace modulehost {

class ModuleInstance;

/*!
 * The host's HTTP client as one module has it: the module lives on until the answer has come and the code that awaits
 * it has had its turn. A request of a module that is being destroyed is a RuntimeError. Host thread.
 */
class InstanceHttpClient final : public HttpClient
{
public:
    //! \a instance owns this object.
    explicit InstanceHttpClient(ModuleInstance &instance);

    Task<HttpResponse> request(QByteArray method, QUrl url, QByteArray body, HttpHeaders headers,
                               HttpLimits limits) override;

private:
    ModuleInstance &m_instance;
};

} // namespace modulehost
