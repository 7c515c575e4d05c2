// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>

//! What a fuzzer calls with one input after the other; aborts when the code under test breaks a promise.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace modulehost::fuzz {

//! Ends the process with \a promise on standard error when it was not kept.
void require(bool isKept, const char *promise);

} // namespace modulehost::fuzz
