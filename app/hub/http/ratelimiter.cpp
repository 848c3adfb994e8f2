// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/ratelimiter.h"

#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <cstdint>

namespace tallylight::hub::http {

std::optional<std::chrono::seconds> RateLimiter::attempt(const std::string& key, Time now)
{
    // Looking through all keys for each stranger would be what a flood of strangers wants.
    constexpr std::chrono::seconds kSweepPause{1};
    if (m_limits.attempts == 0) {
        return std::nullopt;
    }
    const auto isOver = [this, now](const Window& window) { return now - window.began >= m_limits.window; };
    if (m_windows.size() >= m_limits.keys && !m_windows.contains(key)) {
        if (now - m_sweptAt >= kSweepPause) {
            m_sweptAt = now;
            std::erase_if(m_windows, [&isOver](const auto& entry) { return isOver(entry.second); });
        }
        if (m_windows.size() >= m_limits.keys) {
            return m_limits.window;
        }
    }
    Window& window = m_windows.try_emplace(key, Window{now, 0}).first->second;
    if (isOver(window)) {
        window = {now, 0};
    }
    if (window.attempts >= m_limits.attempts) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(window.began + m_limits.window - now);
        return std::max(left, std::chrono::seconds(1));
    }
    window.attempts += 1;
    return std::nullopt;
}

std::string networkOf(const std::string& address)
{
    boost::system::error_code error;
    const auto parsed = boost::asio::ip::make_address(address, error);
    if (error || !parsed.is_v6()) {
        return address;
    }
    auto v6 = parsed.to_v6();
    if (v6.is_v4_mapped()) {
        return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, v6).to_string();
    }
    auto bytes = v6.to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), std::uint8_t{0});
    return boost::asio::ip::address_v6(bytes).to_string() + "/64";
}

} // namespace tallylight::hub::http
