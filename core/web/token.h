// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace modulehost {

//! What names of methods and headers consist of (RFC 9110, 5.6.2).
inline constexpr std::array<bool, 256> tokenCharacters = [] {
    std::array<bool, 256> table {};
    for (const char c : std::string_view("!#$%&'*+-.^_`|~0123456789"))
        table[static_cast<unsigned char>(c)] = true;
    for (int c = 0; c < 26; ++c)
        table[std::size_t('a' + c)] = table[std::size_t('A' + c)] = true;
    return table;
}();

inline bool isTokenCharacter(char c) noexcept { return tokenCharacters[static_cast<unsigned char>(c)]; }

} // namespace modulehost
