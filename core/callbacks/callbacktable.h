// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "counters.h"
#include "environment.h"
#include "registrations.h"
#include "releaselater.h"

#include <memory>
#include <vector>

namespace modulehost {

//! The Callback type behind a member of a category: for keyed members that of one checker.
template<typename Field, bool isKeyed = Field::isKeyed>
struct Declaration
{
    using Type = Field;
};

template<typename Field>
struct Declaration<Field, true>
{
    using Type = typename Field::Function;
};

//! One module's callback in a chain. Shares the registration and the counters, and so keeps the module alive.
template<typename Function>
struct Hop
{
    std::shared_ptr<const Function> callback;
    std::shared_ptr<CallbackCounters> counters;
    int module;
    QString loginType = {}; //!< Of keyed callbacks.
    QStringList fields = {}; //!< Of keyed callbacks.
    const typename Function::Plain *plain = callback->plain(); //!< Null unless it is a plain function.
};

//! All modules' callbacks of one name, in the order they are asked.
template<typename Field>
struct Chain
{
    using Function = typename Declaration<Field>::Type;
    std::vector<Hop<Function>> hops;
    bool isTyped = true; //!< No dynamic callback in it: no value needs to be made.
    bool isPlain = true; //!< Plain functions alone: none can suspend.
};

//! A callback that was registered but takes no part, and why.
struct RefusedCallback
{
    int module = -1;
    std::size_t callback = 0;
    QString reason;
};

/*!
 * Who is asked what, in which order: the chains of all callbacks, immutable once built. Dispatches share
 * the table, so that one that runs while another table goes live ends on the one it began with.
 */
class CallbackTable
{
public:
    explicit CallbackTable(std::shared_ptr<DispatchEnvironment> environment)
        : m_environment(std::move(environment))
    {
    }

    /*!
     * Appends what one module registered, behind all modules added before. \a counters shares the module's
     * instance. Callbacks that may exist once, or belong to the first call that registers them, are refused
     * from a later one: see refused().
     */
    void add(int module, const CallbackRegistrations &registrations,
             const std::shared_ptr<CallbackCounterSet> &counters);

    template<typename Field>
    const Chain<Field> &chain() const
    {
        return std::get<callbackIndex<Field>>(m_chains);
    }

    DispatchEnvironment &environment() const { return *m_environment; }
    const QList<RefusedCallback> &refused() const { return m_refused; }
    //! Modules in the order they are asked for the callback at \a index of the catalogue.
    QList<int> modules(std::size_t index) const;
    //! Login types in registration order, each with the fields of its latest registration (module system 9.1).
    QList<std::pair<QString, QStringList>> loginTypes() const;

private:
    template<typename Tuple>
    struct Chains;
    template<typename... Field>
    struct Chains<std::tuple<Field...>>
    {
        using Type = std::tuple<Chain<Field>...>;
    };

    //! Leaves out the whole call, also what the controller itself does not give.
    void refuseController(int module, const BackgroundUpdateControllerCallbacks &call);

    std::shared_ptr<DispatchEnvironment> m_environment;
    Chains<Fields>::Type m_chains;
    QList<RefusedCallback> m_refused;
    int m_updateController = -1;
};

//! A table as a dispatch under way shares it: with the modules in it, which its last answer may come from.
using TableShare = LateShare<const CallbackTable>;

} // namespace modulehost
