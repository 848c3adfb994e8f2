// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <map>
#include <string>

#include <sys/types.h>

namespace tallylight::bench {

//! \brief What the kernel says of a process's memory, in KiB (proc(5), smaps_rollup).
struct Memory {
    double rss = 0;
    double pss = 0;
};

[[nodiscard]] Memory memoryOf(pid_t process);

//! \brief How often each thread of a process went to sleep of its own accord, which is how often it was woken.
using WakeUps = std::map<std::string, std::int64_t>;

[[nodiscard]] WakeUps wakeUpsOf(pid_t process);

//! \brief Between two readings. Of a thread that ended meanwhile the last ones are not known.
[[nodiscard]] std::int64_t wakeUpsBetween(const WakeUps& before, const WakeUps& after);

} // namespace tallylight::bench
