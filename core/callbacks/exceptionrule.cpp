// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exceptionrule.h"

namespace modulehost {

ExceptionKind kindOf(const std::exception_ptr &error)
{
    try {
        std::rethrow_exception(error);
    } catch (const SynapseError &) {
        return ExceptionKind::Synapse;
    } catch (const Cancelled &) {
        return ExceptionKind::Cancelled;
    } catch (...) {
        return ExceptionKind::Other;
    }
}

} // namespace modulehost
