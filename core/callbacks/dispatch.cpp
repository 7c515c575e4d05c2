// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dispatch.h"

using namespace Qt::StringLiterals;

namespace modulehost {

Arguments<detail::Invite> detail::inviteOf(Arguments<FederatedInvite> &federated)
{
    const Value event = federated.values().at(0);
    return Arguments<Invite>(Value::List {event[u"sender"_s], event[u"state_key"_s], event[u"room_id"_s]});
}

} // namespace modulehost
