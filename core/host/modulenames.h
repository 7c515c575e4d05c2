// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <map>
#include <mutex>

namespace modulehost {

/*!
 * Which module is behind a number. Every instance of a module has a number of its own, which is never given again:
 * dispatches, requests and their notes outlive the set-up that they began in, and an index would then mean another
 * module. The latest modules that are gone are remembered, so that what they did can still be told. Any thread.
 */
class ModuleNames
{
public:
    static constexpr std::size_t maximumGone = 10'000;

    //! A number for a new instance of the module with the path \a path, which is at no index yet.
    int add(const QString &path);
    //! From now on the modules in \a indexes (number to index) are live, and no others.
    void setLive(const std::map<int, int> &indexes);

    QString path(int number) const; //!< Empty when it is nobody's or long forgotten.
    int index(int number) const; //!< In the set-up that is live; -1 when it is not live.

private:
    struct Known
    {
        QString path;
        int index = -1;
    };

    void forgetOld();

    mutable std::mutex m_mutex; //!< Guards all below.
    std::map<int, Known> m_known;
    std::size_t m_live = 0;
    int m_next = 0;
};

} // namespace modulehost
