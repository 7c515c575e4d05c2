// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "answer.h"
#include "counters.h"

#include <algorithm>
#include <tuple>
#include <type_traits>

namespace modulehost {

//! What one answer means for the walk.
struct Judgement
{
    Outcome outcome = Outcome::Done;
    bool ends = false; //!< This answer is the result; nobody else is asked.
};

/*!
 * The combination policies (`policies` of the callback reference), each told as: what does this answer
 * mean, and what is the result when nobody ends the walk. Merging policies work on values: see Merge.
 */
template<typename Policy, typename R>
struct PolicyRule;

template<>
struct PolicyRule<policy::FirstRejectionWins, SpamVerdict>
{
    static SpamVerdict neutral() { return {}; }
    static constexpr Outcome neutralOutcome = Outcome::Allowed;
    static Judgement judge(const SpamVerdict &answer)
    {
        return answer.isAllowed() ? Judgement {Outcome::Allowed, false} : Judgement {Outcome::Denied, true};
    }
};

template<>
struct PolicyRule<policy::FirstRejectionWins, RegistrationBehaviour>
{
    static RegistrationBehaviour neutral() { return RegistrationBehaviour::Allow; }
    static constexpr Outcome neutralOutcome = Outcome::Allowed;
    static Judgement judge(RegistrationBehaviour answer)
    {
        return answer == RegistrationBehaviour::Allow ? Judgement {Outcome::Allowed, false}
                                                      : Judgement {Outcome::Denied, true};
    }
};

//! True means: drop, hide.
template<>
struct PolicyRule<policy::FirstTruthyWins, bool>
{
    static bool neutral() { return false; }
    static constexpr Outcome neutralOutcome = Outcome::Allowed;
    static Judgement judge(bool answer)
    {
        return answer ? Judgement {Outcome::Denied, true} : Judgement {Outcome::Allowed, false};
    }
};

template<typename T>
struct PolicyRule<policy::FirstTruthyWins, std::optional<T>>
{
    static std::optional<T> neutral() { return {}; }
    static constexpr Outcome neutralOutcome = Outcome::Value;
    static Judgement judge(const std::optional<T> &answer)
    {
        if constexpr (requires { answer->isEmpty(); })
            return {Outcome::Value, answer && !answer->isEmpty()};
        else
            return {Outcome::Value, answer.has_value()};
    }
};

struct BooleanDenial
{
    static bool neutral() { return true; }
    static constexpr Outcome neutralOutcome = Outcome::Allowed;
    static Judgement judge(bool answer)
    {
        return answer ? Judgement {Outcome::Allowed, false} : Judgement {Outcome::Denied, true};
    }
};

template<>
struct PolicyRule<policy::FirstFalsyDenies, bool> : BooleanDenial
{
};

template<>
struct PolicyRule<policy::FirstExplicitFalseDenies, bool> : BooleanDenial
{
};

template<typename T>
struct FirstPresent
{
    static std::optional<T> neutral() { return {}; }
    static constexpr Outcome neutralOutcome = Outcome::Value;
    static Judgement judge(const std::optional<T> &answer) { return {Outcome::Value, answer.has_value()}; }
};

template<typename T>
struct PolicyRule<policy::FirstNonNoneWins, std::optional<T>> : FirstPresent<T>
{
};

//! Limits are sorted, longest period first, equal ones as they came.
template<>
struct PolicyRule<policy::FirstNonNoneWins, std::optional<QList<MediaUploadLimit>>>
    : FirstPresent<QList<MediaUploadLimit>>
{
    static void settle(std::optional<QList<MediaUploadLimit>> &answer)
    {
        std::stable_sort(answer->begin(), answer->end(), [](const MediaUploadLimit &a, const MediaUploadLimit &b) {
            return a.timePeriodMs > b.timePeriodMs;
        });
    }
};

//! Nobody knows: the account is valid.
template<>
struct PolicyRule<policy::FirstNonNoneWins, std::optional<bool>> : FirstPresent<bool>
{
    static std::optional<bool> neutral() { return false; }
};

template<typename T>
struct PolicyRule<policy::FirstValidNonNoneWins, std::optional<T>> : FirstPresent<T>
{
};

template<typename T>
struct PolicyRule<policy::PerKeyDispatch, std::optional<T>> : FirstPresent<T>
{
};

template<>
struct PolicyRule<policy::FirstDenyOrReplacementWins, EventDecision>
{
    static EventDecision neutral() { return {}; }
    static constexpr Outcome neutralOutcome = Outcome::Allowed;
    static Judgement judge(const EventDecision &answer)
    {
        if (!answer.allowed)
            return {Outcome::Denied, true};
        return {Outcome::Allowed, answer.replacement.has_value()};
    }
};

struct RunAll
{
    static std::monostate neutral() { return {}; }
    static constexpr Outcome neutralOutcome = Outcome::Done;
    static Judgement judge(std::monostate) { return {Outcome::Done, false}; }
};

template<>
struct PolicyRule<policy::RunAllIsolated, void> : RunAll
{
};

template<>
struct PolicyRule<policy::RunAllUntilException, void> : RunAll
{
};

template<typename R>
struct OnlyOne
{
    static Yield<R> neutral() { return {}; }
    static constexpr Outcome neutralOutcome = std::is_void_v<R> ? Outcome::Done : Outcome::Value;
    static Judgement judge(const Yield<R> &) { return {neutralOutcome, true}; }
};

template<typename R>
struct PolicyRule<policy::SingleRegistration, R> : OnlyOne<R>
{
};

template<typename R>
struct PolicyRule<policy::FirstRegistrantOnly, R> : OnlyOne<R>
{
};

namespace detail {

template<typename Answer, typename Property>
void readNeutral(Answer &, std::type_identity<Property>)
{
}
template<typename Answer, int Result>
void readNeutral(Answer &neutral, std::type_identity<Neutral<Result>>)
{
    neutral = Result;
}

} // namespace detail

//! The result when no module decides: the callback's own where it declares one, else that of its policy.
template<typename Function>
Yield<typename Function::Result> neutralAnswer()
{
    auto neutral = PolicyRule<typename Function::Policy, typename Function::Result>::neutral();
    [&]<typename... Property>(std::type_identity<std::tuple<Property...>>) {
        (detail::readNeutral(neutral, std::type_identity<Property> {}), ...);
    }(std::type_identity<typename Function::Properties> {});
    return neutral;
}

template<typename Policy>
inline constexpr bool isMerging
    = std::is_same_v<
          Policy,
          policy::
              UnionOfSets> || std::is_same_v<Policy, policy::MergeDictOfSets> || std::is_same_v<Policy, policy::MergeDictLastWins>;

//! The policies that put all answers together. \a problem is a sentence when an answer, or a part, was dropped.
template<typename Policy>
struct Merge
{
    static Value neutral();
    //! Throws TypeError where the homeserver would.
    static Judgement add(Value &result, const Value &answer, QString &problem);
};

template<>
Value Merge<policy::UnionOfSets>::neutral();
template<>
Judgement Merge<policy::UnionOfSets>::add(Value &result, const Value &answer, QString &problem);
template<>
Value Merge<policy::MergeDictOfSets>::neutral();
template<>
Judgement Merge<policy::MergeDictOfSets>::add(Value &result, const Value &answer, QString &problem);
template<>
Value Merge<policy::MergeDictLastWins>::neutral();
template<>
Judgement Merge<policy::MergeDictLastWins>::add(Value &result, const Value &answer, QString &problem);

} // namespace modulehost
