// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callbackdescription.h"

namespace modulehost {

template QList<CallbackInfo> describeCategory<AccountValidityCallbacks>();
template QList<CallbackInfo> describeCategory<PasswordAuthProviderCallbacks>();

} // namespace modulehost
