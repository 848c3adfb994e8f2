// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/duration.h"

#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace tallylight::hub {

wire::Result<std::chrono::milliseconds> parseDuration(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, std::int64_t>, 5> kUnits{
        {{"", 1000}, {"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}}};
    constexpr std::int64_t kYear = std::int64_t{365} * 24 * 3'600'000;

    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
    for (const auto& [name, milliseconds] : kUnits) {
        if (error == std::errc() && unit == name && number > 0 && number <= kYear / milliseconds) {
            return std::chrono::milliseconds(number * milliseconds);
        }
    }
    return wire::failure(wire::ErrorCode::BadPayload, "\"" + std::string(text) + "\" is no time: write 30, 500ms, 30s, 10m or 2h");
}

} // namespace tallylight::hub
