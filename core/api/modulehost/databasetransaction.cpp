// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/databasetransaction.h>

namespace modulehost {

DatabaseError::DatabaseError(const QString &message, int code)
    : Error(message)
    , m_code(code)
{
}

DatabaseError::~DatabaseError() = default;

bool DatabaseError::isBusy() const noexcept
{
    constexpr int busy = 5;
    constexpr int locked = 6;
    return m_code == busy || m_code == locked;
}

DatabaseTransaction::~DatabaseTransaction() = default;

} // namespace modulehost
