// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <benchmark/benchmark.h>

#include <cstdio>
#include <map>
#include <string>
#include <vector>

namespace {

/*!
 * Prints the usual lines and at the end a table of ratios. A benchmark `subject/variant/argument…` is
 * divided by `subject/baseline/argument…` of the same run: medians of the CPU times, or the counter `bytes`
 * where there is one. The counter `limit` is what the ratio must not exceed; a counter `least` what it
 * must reach, for rates given in the counter `rate`. A counter `limit_ms` is printed beside what was measured.
 */
class RatioReporter : public benchmark::ConsoleReporter
{
public:
    void ReportRuns(const std::vector<Run> &runs) override
    {
        ConsoleReporter::ReportRuns(runs);
        for (const Run &run : runs) {
            if (run.error_occurred)
                m_failed = true;
            else if (run.run_type == Run::RT_Iteration || run.aggregate_name == "median")
                add(run); // the median comes after the repetitions and replaces them
        }
    }

    void Finalize() override
    {
        ConsoleReporter::Finalize();
        std::printf("\n%-48s %12s %12s %8s %8s\n", "compared with its baseline", "measured", "baseline", "ratio",
                    "limit");
        for (const auto &[name, measured] : m_measured) {
            const auto baseline = m_measured.find(measured.baseline);
            if (name == measured.baseline || baseline == m_measured.end())
                continue;
            const double ratio = measured.amount / baseline->second.amount;
            const bool missed
                = (measured.limit > 0 && ratio > measured.limit) || (measured.least > 0 && ratio < measured.least);
            m_failed = m_failed || missed;
            std::printf("%-48s %12.1f %12.1f %8.2f %8.2f%s\n", name.c_str(), measured.amount, baseline->second.amount,
                        ratio, measured.limit > 0 ? measured.limit : measured.least, missed ? "  missed" : "");
        }
    }

    bool failed() const { return m_failed; }

    //! What people were promised in milliseconds, which says more about the machine than the ratios do.
    void printMilliseconds() const
    {
        for (const auto &[name, measured] : m_measured) {
            if (measured.milliseconds > 0)
                std::printf("%-48s %10.1f ms of %4.0f ms\n", name.c_str(), measured.amount, measured.milliseconds);
        }
    }

private:
    struct Measured
    {
        std::string baseline;
        double amount = 0;
        double limit = 0;
        double least = 0;
        double milliseconds = 0; //!< Not checked.
    };

    static double counter(const Run &run, const char *name)
    {
        const auto it = run.counters.find(name);
        return it == run.counters.end() ? 0 : double(it->second);
    }

    void add(const Run &run)
    {
        const std::string name
            = run.run_name.function_name + (run.run_name.args.empty() ? "" : "/" + run.run_name.args);
        const std::string subject = run.run_name.function_name.substr(0, run.run_name.function_name.rfind('/'));
        Measured measured;
        measured.baseline = subject + "/baseline" + (run.run_name.args.empty() ? "" : "/" + run.run_name.args);
        measured.amount = counter(run, "bytes");
        if (measured.amount == 0)
            measured.amount = counter(run, "rate");
        if (measured.amount == 0)
            measured.amount = run.GetAdjustedCPUTime();
        measured.limit = counter(run, "limit");
        measured.least = counter(run, "least");
        measured.milliseconds = counter(run, "limit_ms");
        m_measured[name] = measured;
    }

    std::map<std::string, Measured> m_measured;
    bool m_failed = false;
};

} // namespace

//! Exits with 1 when a ratio is beyond its limit.
int main(int argc, char **argv)
{
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    RatioReporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    reporter.printMilliseconds();
    benchmark::Shutdown();
    return reporter.failed() ? 1 : 0;
}
