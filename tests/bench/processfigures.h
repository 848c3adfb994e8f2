// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>

#include <sys/types.h>

namespace tallylight::bench {

//! \brief What the kernel says of a process's memory, in KiB (proc(5), smaps_rollup).
struct Memory {
    double rss = 0;
    double pss = 0;
};

[[nodiscard]] Memory memoryOf(pid_t process);

//! \brief How often the threads of a process went to sleep of their own accord, which is how often they were woken.
[[nodiscard]] std::int64_t wakeUpsOf(pid_t process);

} // namespace tallylight::bench
