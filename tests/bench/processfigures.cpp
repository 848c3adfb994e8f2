// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/processfigures.h"

#include <filesystem>
#include <fstream>
#include <string>

namespace tallylight::bench {

namespace {

//! The number behind `name:` in a file of /proc.
double numberOf(const std::filesystem::path& file, const std::string& name)
{
    std::ifstream stream(file);
    std::string line;
    while (std::getline(stream, line)) {
        if (line.starts_with(name + ":")) {
            return std::stod(line.substr(name.size() + 1));
        }
    }
    return 0;
}

std::filesystem::path folderOf(pid_t process)
{
    return std::filesystem::path("/proc") / std::to_string(process);
}

} // namespace

Memory memoryOf(pid_t process)
{
    const auto file = folderOf(process) / "smaps_rollup";
    return {numberOf(file, "Rss"), numberOf(file, "Pss")};
}

WakeUps wakeUpsOf(pid_t process)
{
    WakeUps wakeUps;
    for (const auto& thread : std::filesystem::directory_iterator(folderOf(process) / "task")) {
        wakeUps[thread.path().filename()] = static_cast<std::int64_t>(numberOf(thread.path() / "status", "voluntary_ctxt_switches"));
    }
    return wakeUps;
}

std::int64_t wakeUpsBetween(const WakeUps& before, const WakeUps& after)
{
    std::int64_t sum = 0;
    for (const auto& [thread, count] : after) {
        const auto earlier = before.find(thread);
        sum += count - (earlier == before.end() ? 0 : earlier->second);
    }
    return sum;
}

} // namespace tallylight::bench
