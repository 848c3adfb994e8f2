// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>

namespace tallylight::hub::http {

//! \brief So many attempts per window and key, and no more. Bounded in memory; pure, the caller brings the time.
class RateLimiter
{
public:
    using Time = std::chrono::steady_clock::time_point;

    struct Limits {
        //! 0: as many as come.
        std::size_t attempts = 3;
        std::chrono::seconds window{10};
        //! Keys remembered at once. While so many are active, others are refused too.
        std::size_t keys = 10'000;
    };

    explicit RateLimiter(Limits limits) : m_limits(limits) {}

    //! \brief Counts an attempt.
    //! \return nothing where it may go on, else how long to wait, at least one second.
    [[nodiscard]] std::optional<std::chrono::seconds> attempt(const std::string& key, Time now);

private:
    struct Window {
        Time began;
        std::size_t attempts = 0;
    };

    Limits m_limits;
    Time m_sweptAt;
    std::unordered_map<std::string, Window> m_windows;
};

//! \brief Whom attempts from \a address count for: an IPv4 address for itself, an IPv6 address for its /64, since whoever has one has
//! them all. A text that is no address stands for itself.
[[nodiscard]] std::string networkOf(const std::string& address);

} // namespace tallylight::hub::http
