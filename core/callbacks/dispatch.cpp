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

Task<QList<DispatchReport>> fireIdentifierAdded(std::shared_ptr<const CallbackTable> table, Value::List arguments)
{
    using Added = decltype(ThirdPartyRulesCallbacks::onAddUserThirdPartyIdentifier);
    using Bound = decltype(ThirdPartyRulesCallbacks::onThreepidBind);
    QList<DispatchReport> reports;
    reports.append(co_await detail::Dispatching<Added>::fire(table, arguments));
    reports.append(co_await detail::Dispatching<Bound>::fire(table, arguments));
    co_return reports;
}

} // namespace modulehost
