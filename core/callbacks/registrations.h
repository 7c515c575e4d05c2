// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/fields.h>

#include <QList>

#include <memory>
#include <tuple>

namespace modulehost {

/*!
 * What one module has registered, register call by register call. Owned by the module's instance; nothing
 * here is shared with other modules (DESIGN: the host composes). Tables share the calls, so that a later
 * registration leaves running dispatches alone.
 */
class CallbackRegistrations
{
public:
    //! The calls for one category, in their order.
    template<typename Category>
    const QList<std::shared_ptr<const Category>> &of() const
    {
        return std::get<QList<std::shared_ptr<const Category>>>(m_calls);
    }

    template<typename Category>
    void add(Category callbacks)
    {
        std::get<QList<std::shared_ptr<const Category>>>(m_calls).append(
            std::make_shared<const Category>(std::move(callbacks)));
    }

private:
    template<typename Tuple>
    struct Lists;
    template<typename... Category>
    struct Lists<std::tuple<Category...>>
    {
        using Type = std::tuple<QList<std::shared_ptr<const Category>>...>;
    };

    Lists<Categories>::Type m_calls;
};

} // namespace modulehost
