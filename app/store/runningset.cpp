// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/runningset.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace tallylight::store {

namespace {

//! A slot's value for "nothing here".
constexpr std::uint32_t kFree = 0;

bool isSameThread(const wire::RunningThread& thread, const wire::ThreadId& id, const wire::OrgId& org)
{
    return thread.id == id && thread.org == org;
}

std::size_t hashOf(const wire::ThreadId& id, const wire::OrgId& org)
{
    // Without building a key, which would copy two strings per thread.
    return std::hash<wire::ThreadId>{}(id) ^ (std::hash<wire::OrgId>{}(org)*0x9e3779b97f4a7c15ULL);
}

} // namespace

const wire::RunningThread* RunningSet::find(const wire::ThreadKey& key) const
{
    const std::uint32_t slot = m_slots.empty() ? kFree : m_slots[slotOf(m_slots, m_threads, key.thread, key.org)];
    return slot == kFree ? nullptr : &m_threads[slot - 1];
}

SetDiff RunningSet::replace(std::vector<wire::RunningThread>&& threads)
{
    Slots slots = indexed(threads);
    SetDiff diff;
    std::vector<bool> stays(m_threads.size(), false);

    // Servers mostly keep their order: the thread after the last match is the likely one, and spares the look-up.
    std::size_t likely = 0;
    for (const wire::RunningThread& thread : threads) {
        std::size_t old = likely;
        if (old >= m_threads.size() || !isSameThread(m_threads[old], thread.id, thread.org)) {
            const std::uint32_t slot = m_slots.empty() ? kFree : m_slots[slotOf(m_slots, m_threads, thread.id, thread.org)];
            if (slot == kFree) {
                diff.added.push_back(thread.key());
                continue;
            }
            old = slot - 1;
        }
        stays[old] = true;
        likely = old + 1;
        if (m_threads[old] != thread) {
            diff.changed.push_back(thread.key());
        }
    }
    for (std::size_t i = 0; i < m_threads.size(); ++i) {
        if (!stays[i]) {
            diff.removed.push_back(m_threads[i].key());
        }
    }

    if (!diff.isEmpty()) {
        m_threads = std::move(threads);
        m_slots = std::move(slots);
        m_summary = wire::summarize(m_threads);
    }
    return diff;
}

bool RunningSet::retitle(const wire::ThreadKey& key, const std::string& title)
{
    const std::uint32_t slot = m_slots.empty() ? kFree : m_slots[slotOf(m_slots, m_threads, key.thread, key.org)];
    if (slot == kFree || m_threads[slot - 1].title == title) {
        return false;
    }
    m_threads[slot - 1].title = title;
    return true;
}

RunningSet::Slots RunningSet::indexed(std::vector<wire::RunningThread>& threads)
{
    // At most half full, so that probes stay short.
    Slots slots(std::bit_ceil(threads.size() * 2 + 1), kFree);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < threads.size(); ++i) {
        std::uint32_t& slot = slots[slotOf(slots, threads, threads[i].id, threads[i].org)];
        if (slot != kFree) {
            continue;
        }
        if (kept != i) {
            threads[kept] = std::move(threads[i]);
        }
        slot = static_cast<std::uint32_t>(++kept);
    }
    threads.resize(kept);
    return slots;
}

std::size_t RunningSet::slotOf(const Slots& slots, std::span<const wire::RunningThread> threads, const wire::ThreadId& id,
                               const wire::OrgId& org)
{
    const std::size_t mask = slots.size() - 1;
    std::size_t slot = hashOf(id, org) & mask;
    while (slots[slot] != kFree && !isSameThread(threads[slots[slot] - 1], id, org)) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

} // namespace tallylight::store
