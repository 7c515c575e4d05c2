// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/*!
 * \file
 * The vocabulary of callback declarations: how answers of several modules combine, what becomes of an
 * exception, how a dynamic answer is read. Empty types; what they do lives in the host's dispatch
 * (`policies`, `exception_policies` and `return_tables` of the callback reference).
 */

namespace modulehost {

namespace policy {

struct FirstRejectionWins
{
    static constexpr const char *name = "first_rejection_wins";
};
struct FirstTruthyWins
{
    static constexpr const char *name = "first_truthy_wins";
};
struct FirstFalsyDenies
{
    static constexpr const char *name = "first_falsy_denies";
};
struct FirstExplicitFalseDenies
{
    static constexpr const char *name = "first_explicit_false_denies";
};
struct FirstNonNoneWins
{
    static constexpr const char *name = "first_non_none_wins";
};
struct FirstValidNonNoneWins
{
    static constexpr const char *name = "first_valid_non_none_wins";
};
struct FirstDenyOrReplacementWins
{
    static constexpr const char *name = "first_deny_or_replacement_wins";
};
struct RunAllIsolated
{
    static constexpr const char *name = "run_all_isolated";
};
struct RunAllUntilException
{
    static constexpr const char *name = "run_all_until_exception";
};
struct UnionOfSets
{
    static constexpr const char *name = "union_of_sets";
};
struct MergeDictOfSets
{
    static constexpr const char *name = "merge_dict_of_sets";
};
struct MergeDictLastWins
{
    static constexpr const char *name = "merge_dict_last_wins";
};
struct PerKeyDispatch
{
    static constexpr const char *name = "per_key_dispatch";
};
struct FirstRegistrantOnly
{
    static constexpr const char *name = "first_registrant_only";
};
struct SingleRegistration
{
    static constexpr const char *name = "single_registration";
};

} // namespace policy

namespace exceptions {

struct Propagate
{
    static constexpr const char *name = "propagate";
};
struct LogAndContinue
{
    static constexpr const char *name = "log_and_continue";
};
struct WrapModuleFailed
{
    static constexpr const char *name = "wrap_module_failed";
};
struct WrapForbidden
{
    static constexpr const char *name = "wrap_forbidden";
};
struct WrapInternalError
{
    static constexpr const char *name = "wrap_internal_error";
};
struct RetryThenAbort
{
    static constexpr const char *name = "retry_then_abort";
};

} // namespace exceptions

//! How an answer of a dynamic module is read; typed answers need none of this.
namespace reads {

struct VerdictTrueAllows
{
}; //!< spam_verdict_true_allows
struct VerdictFalseAllows
{
}; //!< spam_verdict_false_allows
struct VerdictEvent
{
}; //!< spam_verdict_event
struct VerdictCodeOrExtra
{
}; //!< spam_verdict_code_or_extra
struct VerdictCodeOnly
{
}; //!< spam_verdict_code_only
struct Behaviour
{
}; //!< A RegistrationBehaviour member, or an AssertionError.
struct Truth
{
}; //!< Python's truth; the deciding value itself is the result.
struct TruthAsBool
{
}; //!< Python's truth; the result is exactly true.
struct OnlyFalse
{
}; //!< Exactly false is false, everything else true.
struct OnlyFalseOfBools
{
}; //!< The same, with a problem for a value that is no boolean.
struct Text
{
}; //!< A text or null; anything else is skipped with a problem.
struct Auth
{
}; //!< A tuple of a text and null or a callable, or null; anything else is skipped with a problem.
struct Decision
{
}; //!< Unpackable into (verdict, replacement), or a failure.
struct Limits
{
}; //!< Null or a list of limits, sorted by period, longest first.
struct Anything
{
}; //!< The value itself.
struct Nothing
{
}; //!< Not looked at.

} // namespace reads

// Further properties of a callback.
struct Shielded
{
}; //!< Runs to its end although the client went away.
struct Synchronous
{
}; //!< The callback itself is not awaited.
struct Bridge
{
}; //!< A transitional bridge to a legacy endpoint.
struct Experimental
{
};
struct LastArgumentOptional
{
}; //!< A callback that declares one parameter fewer is called without the last argument.
//! The result when no module is asked, where the policy does not tell it.
template<int Result>
struct Neutral
{
};
template<int Major, int Minor, int Patch>
struct Since
{
};
template<int Major, int Minor, int Patch>
struct DeprecatedSince
{
};

// Properties of an argument.
struct Secret
{
}; //!< Never recorded: passwords, tokens, login fields.
struct Copied
{
}; //!< Every callback gets its own copy.
struct Mutable
{
}; //!< Changed in place on purpose; later callbacks and the caller see it.
struct Optional
{
}; //!< The host supplies null or an empty value when the caller has none.

} // namespace modulehost
