// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callbacktable.h"

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

template<typename Field>
void append(Chain<Field> &chain, Hop<typename Chain<Field>::Function> hop)
{
    chain.isTyped = chain.isTyped && !hop.callback->dynamic();
    chain.isPlain = chain.isPlain && hop.plain;
    chain.hops.push_back(std::move(hop));
}

std::shared_ptr<CallbackCounters> counterAt(const std::shared_ptr<CallbackCounterSet> &counters, std::size_t index)
{
    return {counters, &(*counters)[index]};
}

} // namespace

void CallbackTable::add(int module, const CallbackRegistrations &registrations,
                        const std::shared_ptr<CallbackCounterSet> &counters)
{
    const auto addCall = [&]<typename Category>(const std::shared_ptr<const Category> &call) {
        constexpr bool ownedByFirst = std::is_same_v<Category, BackgroundUpdateControllerCallbacks>;
        if constexpr (ownedByFirst) {
            if (m_updateController >= 0) {
                refuseController(module, *call);
                return;
            }
            m_updateController = module;
        }
        forEachField(*call, [&]<typename Field>(Field &field) {
            using Member = std::remove_const_t<Field>;
            constexpr std::size_t index = callbackIndex<Member>;
            if (!field)
                return;
            auto &chain = std::get<index>(m_chains);
            if constexpr (Member::isKeyed) {
                for (const auto &checker : field.checkers()) {
                    append(chain,
                           {{call, &checker.callback},
                            counterAt(counters, index),
                            module,
                            checker.loginType,
                            checker.fields});
                }
            } else {
                if constexpr (std::is_same_v<typename Member::Policy, policy::SingleRegistration>) {
                    if (!chain.hops.empty()) {
                        m_refused.append({module, index, u"only one module may register this callback"_s});
                        return;
                    }
                }
                append(chain, {{call, &field}, counterAt(counters, index), module});
            }
        });
    };
    const auto addCategory = [&]<typename Category>(std::type_identity<Category>) {
        for (const auto &call : registrations.of<Category>())
            addCall(call);
    };
    [&]<typename... Category>(std::type_identity<std::tuple<Category...>>) {
        (addCategory(std::type_identity<Category> {}), ...);
    }(std::type_identity<Categories> {});
}

void CallbackTable::refuseController(int module, const BackgroundUpdateControllerCallbacks &call)
{
    const QString reason = m_updateController == module
        ? u"an earlier call of the same module controls background updates already"_s
        : u"another module controls background updates already"_s;
    forEachField(call, [&]<typename Field>(Field &field) {
        if (field)
            m_refused.append({module, callbackIndex<std::remove_const_t<Field>>, reason});
    });
}

QList<int> CallbackTable::modules(std::size_t index) const
{
    QList<int> modules;
    std::size_t position = 0;
    const auto visit = [&](const auto &chain) {
        if (position++ != index)
            return;
        for (const auto &hop : chain.hops)
            modules.append(hop.module);
    };
    std::apply([&](const auto &...chain) { (visit(chain), ...); }, m_chains);
    return modules;
}

QList<std::pair<QString, QStringList>> CallbackTable::loginTypes() const
{
    QList<std::pair<QString, QStringList>> types;
    for (const auto &hop : chain<decltype(PasswordAuthProviderCallbacks::authCheckers)>().hops) {
        const auto known
            = std::find_if(types.begin(), types.end(), [&](const auto &t) { return t.first == hop.loginType; });
        if (known == types.end())
            types.append({hop.loginType, hop.fields});
        else
            known->second = hop.fields;
    }
    return types;
}

} // namespace modulehost
