// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/attentionlist.h"

namespace tallylight::store {

namespace {

//! Bounds against a peer that invents threads. No person has this many that wait for her.
constexpr std::size_t kMaxWaiting = 1000;
constexpr std::size_t kMaxSeen = 4096;

} // namespace

std::optional<wire::ThreadKey> AttentionList::add(const wire::ThreadKey& key)
{
    m_waiting.push_back(key);
    return m_waiting.size() > kMaxWaiting ? std::optional(m_waiting.front()) : std::nullopt;
}

void AttentionList::markSeen(const wire::ThreadKey& key)
{
    if (m_seen.size() >= kMaxSeen) {
        m_seen.clear();
    }
    m_seen.insert(key);
}

} // namespace tallylight::store
