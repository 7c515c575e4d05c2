// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <memory>
#include <utility>

namespace modulehost {

//! Lets go of \a kept from the event loop of this thread: a module must not be destroyed under its own ending code.
inline void releaseLater(std::shared_ptr<const void> kept)
{
    auto *carrier = new QObject;
    QObject::connect(carrier, &QObject::destroyed, [kept = std::move(kept)] {});
    carrier->deleteLater();
}

/*!
 * A share of what keeps modules alive, for frames that a module's code may end in, as by a signal of its own
 * object. Where such a share is the last one, the event loop lets go of it, when that code has returned. Host
 * thread, where all shares are.
 */
template<typename T>
class LateShare
{
public:
    LateShare(std::shared_ptr<T> kept) noexcept
        : m_kept(std::move(kept))
    {
    }
    LateShare(const LateShare &) = default;
    LateShare(LateShare &&) noexcept = default;
    LateShare &operator=(const LateShare &) = delete;
    LateShare &operator=(LateShare &&) = delete;
    ~LateShare()
    {
        if (m_kept.use_count() == 1)
            releaseLater(std::move(m_kept));
    }

    T &operator*() const noexcept { return *m_kept; }
    T *operator->() const noexcept { return m_kept.get(); }
    const std::shared_ptr<T> &share() const noexcept { return m_kept; }

private:
    std::shared_ptr<T> m_kept;
};

} // namespace modulehost
