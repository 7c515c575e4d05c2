// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/errors.h>
#include <modulehost/policies.h>

#include <exception>
#include <type_traits>

namespace modulehost {

/*!
 * What becomes of an exception out of a callback (`exception_policies` of the callback reference): the
 * exception that the caller of the dispatch gets, or null when the walk goes on. \a isShielded callbacks
 * never have their cancellation treated as a failure.
 */
template<typename Exceptions>
std::exception_ptr afterException(const std::exception_ptr &error, bool isShielded)
{
    enum class Kind { Synapse, Cancelled, Other };
    const Kind kind = [&] {
        try {
            std::rethrow_exception(error);
        } catch (const SynapseError &) {
            return Kind::Synapse;
        } catch (const Cancelled &) {
            return Kind::Cancelled;
        } catch (...) {
            return Kind::Other;
        }
    }();
    const bool isCancellation = isShielded && kind == Kind::Cancelled;

    if constexpr (std::is_same_v<Exceptions, exceptions::LogAndContinue>) {
        return isCancellation ? error : nullptr;
    } else if constexpr (std::is_same_v<Exceptions, exceptions::WrapModuleFailed>) {
        if (isCancellation || kind == Kind::Synapse)
            return error;
        return std::make_exception_ptr(ModuleFailed(QStringLiteral("a module failed while it was asked")));
    } else if constexpr (std::is_same_v<Exceptions, exceptions::WrapForbidden>) {
        if (isCancellation || kind == Kind::Synapse)
            return error;
        return std::make_exception_ptr(SynapseError(403, QStringLiteral("Forbidden by a module")));
    } else if constexpr (std::is_same_v<Exceptions, exceptions::WrapInternalError>) {
        if (isCancellation)
            return error;
        return std::make_exception_ptr(SynapseError(500, QStringLiteral("Internal Server Error")));
    } else {
        static_assert(std::is_same_v<Exceptions,
                                     exceptions::Propagate> || std::is_same_v<Exceptions, exceptions::RetryThenAbort>);
        return error;
    }
}

} // namespace modulehost
