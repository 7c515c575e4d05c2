// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callbackdescription.h"

namespace modulehost {

template QList<CallbackInfo> describeCategory<PresenceRouterCallbacks>();
template QList<CallbackInfo> describeCategory<BackgroundUpdateControllerCallbacks>();
template QList<CallbackInfo> describeCategory<AccountDataCallbacks>();
template QList<CallbackInfo> describeCategory<MediaRepositoryCallbacks>();
template QList<CallbackInfo> describeCategory<RatelimitCallbacks>();
template QList<CallbackInfo> describeCategory<UnsignedClientEventCallbacks>();

} // namespace modulehost
