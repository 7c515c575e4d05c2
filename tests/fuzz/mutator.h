// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace modulehost::fuzz {

//! Makes inputs by random changes of given ones; of one seed always the same.
class Mutator
{
public:
    //! \a sources holds at least one, which may be empty.
    Mutator(std::vector<std::string> sources, std::vector<std::string> dictionary, std::uint32_t seed,
            std::size_t maximumLength);

    std::string next();

private:
    std::size_t below(std::size_t bound); //!< 0 when \a bound is.
    const std::string &any(const std::vector<std::string> &list) { return list[below(list.size())]; }
    void change(std::string &input);

    std::vector<std::string> m_sources;
    std::vector<std::string> m_dictionary;
    std::size_t m_maximumLength;
    std::mt19937 m_random;
};

} // namespace modulehost::fuzz
