// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

/*!
 * \file
 * main() of a fuzzer where the compiler has no libFuzzer: the same options, inputs by chance without a look at what
 * they reach. An input that ends the process is written to a file first.
 */

#include "driveroptions.h"
#include "fuzztarget.h"
#include "mutator.h"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include <fcntl.h>
#include <unistd.h>

using namespace modulehost::fuzz;

extern "C" __attribute__((weak)) void __sanitizer_set_death_callback(void (*callback)());

namespace {

constexpr int endingSignals[] {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGALRM};

const std::string *current = nullptr;
std::string artifact;
struct sigaction before[NSIG];

//! Async-signal-safe.
void writeArtifact()
{
    if (!current)
        return;
    const int file = ::open(artifact.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    [[maybe_unused]] const auto written = ::write(file, current->data(), current->size());
    ::close(file);
    constexpr char remark[] = "the input is in ";
    [[maybe_unused]] auto said = ::write(STDERR_FILENO, remark, sizeof remark - 1);
    said = ::write(STDERR_FILENO, artifact.data(), artifact.size());
    said = ::write(STDERR_FILENO, "\n", 1);
    current = nullptr;
}

void end(int signal)
{
    writeArtifact();
    // Whoever watched for it before, a sanitizer or the system, gets it when the instruction is tried again.
    sigaction(signal, &before[signal], nullptr);
    if (signal == SIGALRM)
        std::abort();
}

void watchSignals()
{
    struct sigaction action
    {
    };
    action.sa_handler = end;
    sigemptyset(&action.sa_mask);
    for (const int signal : endingSignals)
        sigaction(signal, &action, &before[signal]);
    if (__sanitizer_set_death_callback)
        __sanitizer_set_death_callback(writeArtifact);
}

void runOne(const std::string &input, int timeout)
{
    current = &input;
    ::alarm(unsigned(timeout));
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.data()), input.size());
    ::alarm(0);
    current = nullptr;
}

bool isSingleFile(const std::vector<std::string> &inputs)
{
    return inputs.size() == 1 && std::filesystem::is_regular_file(inputs.front());
}

} // namespace

//! `PROGRAM [-seed=N] [-max_total_time=SECONDS] … FOLDER…`; with a single file instead: that input, once.
int main(int argc, char **argv)
{
    const DriverOptions options = readDriverOptions(argc, argv);
    artifact = options.artifactPrefix + "crash";
    std::vector<std::string> sources = readInputs(options.inputs);
    watchSignals();
    for (const std::string &source : sources)
        runOne(source, options.timeout);
    if (isSingleFile(options.inputs))
        return 0;
    if (sources.empty())
        sources.emplace_back();

    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::duration<double>(options.maxTotalTime);
    const std::size_t given = sources.size();
    Mutator mutator(std::move(sources), readDictionary(options.dictionary), options.seed, options.maxLen);
    unsigned long runs = 0;
    for (; Clock::now() < end; ++runs)
        runOne(mutator.next(), options.timeout);
    std::printf("%zu given inputs and %lu made of them with seed %u: no promise was broken\n", given, runs,
                options.seed);
    return 0;
}
