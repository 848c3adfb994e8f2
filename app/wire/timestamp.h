// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace tallylight::wire {

//! \brief A point in time as the protocol carries it: UTC, milliseconds.
using Timestamp = std::chrono::sys_time<std::chrono::milliseconds>;

//! \brief Reads ISO 8601 with date and time, any number of decimals, and `Z` or an offset; nothing for anything else.
[[nodiscard]] std::optional<Timestamp> parseTimestamp(std::string_view text);

//! \brief Writes `2026-06-16T09:12:00.004Z`, the only form the protocol uses.
[[nodiscard]] std::string formatTimestamp(Timestamp time);

} // namespace tallylight::wire
