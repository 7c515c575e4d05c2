// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "entrymatcher.h"
#include "entryset.h"

#include <QList>

#include <functional>
#include <optional>

namespace modulehost {

inline constexpr quint32 noEntry = ~quint32(0);

//! The order of entries: by one of their facts, those alike by their keys; else as they were read.
struct EntrySort
{
    enum class By { Read, KeyPart, Value, StoredAt, UsedAt, Hits };

    By by = By::Read;
    int part = 0;
    bool isDescending = false;

    friend bool operator==(const EntrySort &, const EntrySort &) = default;
};

//! What is to be shown of a set of entries, and in which order.
struct EntryArrangementRequest
{
    EntrySet entries;
    quint32 from = 0; //!< Numbers before are left out: they are arranged already.
    EntryMatcher matcher;
    EntrySort sort;
    std::optional<EntrySet> before; //!< What was shown so far, when it was another reading of the same cache.

    //! Every entry as it was read.
    bool isPlain() const { return matcher.isEmpty() && sort == EntrySort(); }
};

//! Entry numbers in the order of their rows.
struct EntryArrangement
{
    EntryArrangementRequest request;
    QList<quint32> rows; //!< Empty when the request is plain.
    QList<quint32> rowOf; //!< By entry number; noEntry for those left out. Empty when plain or when not from 0.
    QList<quint32> successors; //!< By number in `before`: the entry with the same key, or noEntry.
};

//! Filters, sorts and compares; meant for a thread of its own. Nothing when it was cancelled.
std::optional<EntryArrangement> arrangeEntries(const EntryArrangementRequest &request,
                                               const std::function<bool()> &isCancelled);

//! The numbers \a rows (all of them when \a isPlain) in the order of their keys' bytes. Nothing when cancelled.
std::optional<QList<quint32>> orderByKeyBytes(const EntrySet &entries, const QList<quint32> &rows, bool isPlain,
                                              const std::function<bool()> &isCancelled);

} // namespace modulehost
