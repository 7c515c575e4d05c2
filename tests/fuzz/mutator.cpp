// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mutator.h"

#include <algorithm>
#include <utility>

namespace modulehost::fuzz {

Mutator::Mutator(std::vector<std::string> sources, std::vector<std::string> dictionary, std::uint32_t seed,
                 std::size_t maximumLength)
    : m_sources(std::move(sources))
    , m_dictionary(std::move(dictionary))
    , m_maximumLength(maximumLength)
    , m_random(seed)
{
    if (m_dictionary.empty())
        m_dictionary.emplace_back();
}

// std::uniform_int_distribution gives other numbers in other standard libraries.
std::size_t Mutator::below(std::size_t bound) { return bound == 0 ? 0 : m_random() % bound; }

std::string Mutator::next()
{
    std::string input = any(m_sources);
    const std::size_t changes = 1 + below(6);
    for (std::size_t i = 0; i < changes; ++i)
        change(input);
    if (input.size() > m_maximumLength)
        input.erase(m_maximumLength);
    return input;
}

void Mutator::change(std::string &input)
{
    const std::size_t at = below(input.size() + 1);
    switch (below(8)) {
    case 0: // another byte
        if (at < input.size())
            input[at] = char(below(256));
        break;
    case 1: // one bit
        if (at < input.size())
            input[at] = char(input[at] ^ (1 << below(8)));
        break;
    case 2:
        input.insert(at, 1, char(below(256)));
        break;
    case 3: // a few bytes less
        input.erase(at, 1 + below(8));
        break;
    case 4: // the end is cut off
        input.erase(at);
        break;
    case 5:
    case 6:
        input.insert(at, any(m_dictionary));
        break;
    case 7: { // a piece of another input, or of this one once more
        const std::string &other = any(m_sources);
        input.insert(at, other.substr(below(other.size() + 1), below(64)));
        break;
    }
    }
}

} // namespace modulehost::fuzz
