// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace modulehost::fuzz {

//! What libFuzzer's options of the same names mean; others are refused.
struct DriverOptions
{
    std::uint32_t seed = 1;
    double maxTotalTime = 10; //!< Seconds.
    std::size_t maxLen = 4096; //!< Of an input, in bytes.
    int timeout = 25; //!< Seconds for one input.
    std::string artifactPrefix;
    std::string dictionary; //!< A file; empty for none.
    std::vector<std::string> inputs; //!< Files and folders.
};

//! Ends the process with a sentence and 2 when an option is unknown or malformed.
DriverOptions readDriverOptions(int argc, char **argv);

//! The bytes of a file. Ends the process with a sentence and 2 when it cannot be read.
std::string readFile(const std::string &name);
//! The bytes of all \a inputs, folders with the files in them in the order of their names.
std::vector<std::string> readInputs(const std::vector<std::string> &inputs);
//! The entries of a dictionary in libFuzzer's format: a text in quotes on each line, \xAB for a byte.
std::vector<std::string> readDictionary(const std::string &name);

} // namespace modulehost::fuzz
