// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/ratelimiter.h"

#include <algorithm>

namespace tallylight::hub::http {

std::optional<std::chrono::seconds> RateLimiter::attempt(const std::string& key, Time now)
{
    const auto isOver = [this, now](const Window& window) { return now - window.began >= m_limits.window; };
    if (m_windows.size() >= m_limits.keys && !m_windows.contains(key)) {
        std::erase_if(m_windows, [&isOver](const auto& entry) { return isOver(entry.second); });
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

} // namespace tallylight::hub::http
