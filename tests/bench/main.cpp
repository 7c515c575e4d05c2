// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rows.h"

#include <benchmark/benchmark.h>

#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace {

/*!
 * Prints the usual lines and at the end the ratios: a benchmark `subject/variant/argument…` is divided by
 * `subject/baseline/argument…` of the same run: medians of the CPU times, or the counter `bytes` where there is one.
 * With a counter `milliseconds` the time itself is told as well, in the benchmark's unit, which is to be milliseconds.
 */
class RatioReporter : public benchmark::ConsoleReporter
{
public:
    void ReportRuns(const std::vector<Run> &runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run &run : runs) {
            if (run.error_occurred)
                m_hasFailed = true;
            else if (run.run_type == Run::RT_Iteration || run.aggregate_name == "median")
                add(run); // the median comes after the repetitions and replaces them
        }
    }

    void Finalize() override
    {
        ConsoleReporter::Finalize();
        std::printf("\n");
        for (const auto &[name, measured] : m_measured) {
            if (name == measured.baseline)
                continue;
            const auto baseline = m_measured.find(measured.baseline);
            if (baseline != m_measured.end()) {
                tellRow(name, measured.amount / baseline->second.amount);
                if (measured.tellsTime)
                    tellRow(name + ", time", measured.amount);
            } else {
                std::fprintf(stderr, "%s was not measured, the baseline of %s\n", measured.baseline.c_str(),
                             name.c_str());
                m_hasFailed = true;
            }
        }
    }

    bool hasFailed() const { return m_hasFailed; }

private:
    struct Measured
    {
        std::string baseline;
        double amount = 0;
        bool tellsTime = false;
    };

    void add(const Run &run)
    {
        const std::string &family = run.run_name.function_name;
        const std::string arguments = run.run_name.args.empty() ? "" : "/" + run.run_name.args;
        const auto bytes = run.counters.find("bytes");
        m_measured[family + arguments]
            = {family.substr(0, family.rfind('/')) + "/baseline" + arguments,
               bytes == run.counters.end() ? run.GetAdjustedCPUTime() : double(bytes->second),
               run.counters.count("milliseconds") != 0};
    }

    std::map<std::string, Measured> m_measured;
    bool m_hasFailed = false;
};

} // namespace

//! Exits with 1 when a benchmark failed or misses its baseline.
int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    RatioReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    benchmark::Shutdown();
    return reporter.hasFailed() ? 1 : 0;
}
