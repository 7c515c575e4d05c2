// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instancehttpclient.h"

#include "keptalive.h"

namespace modulehost {

InstanceHttpClient::InstanceHttpClient(ModuleInstance &instance)
    : m_instance(instance)
{
}

Task<HttpResponse> InstanceHttpClient::request(QByteArray method, QUrl url, QByteArray body, HttpHeaders headers,
                                               HttpLimits limits)
{
    const KeptAlive kept(m_instance);
    HttpClient &lent = *kept->services().httpClient;
    Task<HttpResponse> answer
        = lent.request(std::move(method), std::move(url), std::move(body), std::move(headers), limits);
    co_return co_await answer;
}

} // namespace modulehost
