// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace tallylight::bench {

//! \brief Runs \a work \a times times after one run that is not counted. \return milliseconds of each run, sorted.
template <class Work>
[[nodiscard]] std::vector<double> timed(int times, Work work)
{
    work();
    std::vector<double> milliseconds;
    for (int i = 0; i < times; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        milliseconds.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    return milliseconds;
}

[[nodiscard]] inline double median(const std::vector<double>& sorted)
{
    return sorted[sorted.size() / 2];
}

//! \brief One line of what packaging/bench collects.
inline void report(const char* figure, const char* unit, double value)
{
    std::printf("{\"figure\":\"%s\",\"value\":%.3f,\"unit\":\"%s\"}\n", figure, value, unit);
    std::fflush(stdout);
}

} // namespace tallylight::bench
