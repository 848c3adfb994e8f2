// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/revisions.h"

namespace tallylight::hub {

bool Revisions::admit(const wire::ThreadKey& thread, std::int64_t revision)
{
    const auto [known, isNew] = m_known.try_emplace(thread, revision);
    if (!isNew && known->second >= revision) {
        return false;
    }
    known->second = revision;
    m_order.emplace_back(thread, revision);
    while (m_order.size() > m_capacity) {
        forgetOldest();
    }
    return true;
}

bool Revisions::isLate(const wire::ThreadKey& thread, std::int64_t revision) const
{
    const auto known = m_known.find(thread);
    return known != m_known.end() && known->second > revision;
}

std::optional<std::int64_t> Revisions::latest(const wire::ThreadKey& thread) const
{
    const auto known = m_known.find(thread);
    return known == m_known.end() ? std::nullopt : std::optional(known->second);
}

void Revisions::forgetOldest()
{
    const auto& [thread, revision] = m_order.front();
    if (const auto known = m_known.find(thread); known != m_known.end() && known->second == revision) {
        m_known.erase(known);
    }
    m_order.pop_front();
}

} // namespace tallylight::hub
