// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/summarythrottle.h"

namespace tallylight::hub {

std::optional<SummaryThrottle::Time> SummaryThrottle::nextDue() const
{
    if (m_held.empty()) {
        return {};
    }
    return m_held.begin()->first;
}

bool SummaryThrottle::admit(const SummaryKey& key, Time now)
{
    forgetOpen(now);
    const auto found = m_gates.find(key);
    if (found == m_gates.end()) {
        close(key, now);
        return true;
    }
    // A gate that is open but still holds waits for its timer, which is due: two sends within the interval would follow otherwise.
    if (!found->second.isHolding) {
        found->second.isHolding = true;
        m_held.emplace(found->second.opensAt, key);
    }
    return false;
}

std::vector<SummaryKey> SummaryThrottle::takeDue(Time now)
{
    std::vector<SummaryKey> keys;
    while (!m_held.empty() && m_held.begin()->first <= now) {
        keys.push_back(m_held.begin()->second);
        m_held.erase(m_held.begin());
    }
    for (const SummaryKey& key : keys) {
        close(key, now);
    }
    forgetOpen(now);
    return keys;
}

std::vector<SummaryKey> SummaryThrottle::takeAll()
{
    std::vector<SummaryKey> keys;
    for (const auto& [opensAt, key] : m_held) {
        keys.push_back(key);
    }
    m_held.clear();
    m_closed.clear();
    m_gates.clear();
    return keys;
}

void SummaryThrottle::close(const SummaryKey& key, Time now)
{
    m_gates[key] = {now + m_interval, false};
    m_closed.emplace_back(now + m_interval, key);
}

void SummaryThrottle::forgetOpen(Time now)
{
    while (!m_closed.empty() && m_closed.front().first <= now) {
        const auto found = m_gates.find(m_closed.front().second);
        if (found != m_gates.end() && found->second.opensAt == m_closed.front().first && !found->second.isHolding) {
            m_gates.erase(found);
        }
        m_closed.pop_front();
    }
}

} // namespace tallylight::hub
