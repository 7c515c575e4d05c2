// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/errors.h>
#include <modulehost/policies.h>

#include <exception>
#include <type_traits>

namespace modulehost {

//! What the exception policies tell apart.
enum class ExceptionKind { Synapse, Cancelled, Other };

//! \a error must not be null.
ExceptionKind kindOf(const std::exception_ptr &error);

//! Whether \a error is the cancellation of a callback that runs to its end all the same: no failure of a module.
template<typename Function>
bool isShieldedCancellation(const std::exception_ptr &error)
{
    return Function::isShielded && kindOf(error) == ExceptionKind::Cancelled;
}

/*!
 * What becomes of a module's failure (`exception_policies` of the callback reference): the exception that the
 * caller of the dispatch gets, or null when the walk goes on.
 */
template<typename Exceptions>
std::exception_ptr afterException(const std::exception_ptr &error)
{
    if constexpr (std::is_same_v<Exceptions, exceptions::LogAndContinue>) {
        return nullptr;
    } else if constexpr (std::is_same_v<Exceptions, exceptions::WrapModuleFailed>) {
        if (kindOf(error) == ExceptionKind::Synapse)
            return error;
        return std::make_exception_ptr(ModuleFailed(QStringLiteral("a module failed while it was asked")));
    } else if constexpr (std::is_same_v<Exceptions, exceptions::WrapForbidden>) {
        if (kindOf(error) == ExceptionKind::Synapse)
            return error;
        return std::make_exception_ptr(SynapseError(403, QStringLiteral("Forbidden by a module")));
    } else if constexpr (std::is_same_v<Exceptions, exceptions::WrapInternalError>) {
        return std::make_exception_ptr(SynapseError(500, QStringLiteral("Internal Server Error")));
    } else {
        // RetryThenAbort: iterations, and with them their repetition, are the matter of the caller.
        static_assert(std::is_same_v<Exceptions,
                                     exceptions::Propagate> || std::is_same_v<Exceptions, exceptions::RetryThenAbort>);
        return error;
    }
}

} // namespace modulehost
