// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "driveroptions.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>

namespace modulehost::fuzz {

namespace {

[[noreturn]] void fail(const std::string &sentence)
{
    std::fprintf(stderr, "%s\n", sentence.c_str());
    std::exit(2);
}

double number(const std::string &option, const std::string &value)
{
    char *end = nullptr;
    const double result = std::strtod(value.c_str(), &end);
    if (value.empty() || *end != '\0' || result < 0)
        fail(option + " wants a number, not \"" + value + '"');
    return result;
}

//! \a begin is behind the opening quote; the entry ends at the closing one.
std::string dictionaryEntry(std::string_view line, std::size_t begin)
{
    std::string entry;
    for (std::size_t i = begin; i < line.size() && line[i] != '"'; ++i) {
        if (line[i] != '\\' || i + 1 == line.size()) {
            entry += line[i];
        } else if (line[i + 1] == 'x' && i + 3 < line.size()) {
            entry += char(std::stoi(std::string(line.substr(i + 2, 2)), nullptr, 16));
            i += 3;
        } else {
            entry += line[++i];
        }
    }
    return entry;
}

} // namespace

DriverOptions readDriverOptions(int argc, char **argv)
{
    DriverOptions options;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        const std::size_t equals = argument.find('=');
        if (argument.front() != '-' || equals == std::string::npos) {
            options.inputs.push_back(argument);
            continue;
        }
        const std::string name = argument.substr(1, equals - 1);
        const std::string value = argument.substr(equals + 1);
        if (name == "seed")
            options.seed = std::uint32_t(number(name, value));
        else if (name == "max_total_time")
            options.maxTotalTime = number(name, value);
        else if (name == "max_len")
            options.maxLen = std::size_t(number(name, value));
        else if (name == "timeout")
            options.timeout = int(number(name, value));
        else if (name == "artifact_prefix")
            options.artifactPrefix = value;
        else if (name == "dict")
            options.dictionary = value;
        else
            fail("unknown option " + argument);
    }
    return options;
}

std::string readFile(const std::string &name)
{
    std::ifstream file(name, std::ios::binary);
    if (!file)
        fail(name + " cannot be read");
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> readInputs(const std::vector<std::string> &inputs)
{
    std::vector<std::string> names;
    for (const std::string &input : inputs) {
        if (!std::filesystem::is_directory(input)) {
            names.push_back(input);
            continue;
        }
        const std::size_t first = names.size();
        for (const auto &entry : std::filesystem::recursive_directory_iterator(input)) {
            if (entry.is_regular_file())
                names.push_back(entry.path().string());
        }
        std::sort(names.begin() + std::ptrdiff_t(first), names.end());
    }
    std::vector<std::string> contents;
    for (const std::string &name : names)
        contents.push_back(readFile(name));
    return contents;
}

std::vector<std::string> readDictionary(const std::string &name)
{
    std::vector<std::string> entries;
    if (name.empty())
        return entries;
    std::istringstream lines(readFile(name));
    for (std::string line; std::getline(lines, line);) {
        const std::size_t quote = line.find('"');
        if (line.empty() || line.front() == '#' || quote == std::string::npos)
            continue;
        entries.push_back(dictionaryEntry(line, quote + 1));
    }
    return entries;
}

} // namespace modulehost::fuzz
