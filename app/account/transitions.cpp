// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/transitions.h"

#include <utility>

namespace tallylight::account {

namespace {

//! Bounds against a peer that invents threads, or statuses of one.
constexpr std::size_t kMaxThreads = 256;
constexpr std::size_t kMaxPerThread = 8;

} // namespace

void Transitions::take(const wire::ThreadStatusEvent& event, const DerivedThread* known)
{
    wire::ThreadStatusEvent full = event;
    if (known != nullptr) {
        full.createdBy = full.createdBy ? full.createdBy : known->createdBy;
        full.title = full.title ? full.title : known->thread.title;
        full.agent = full.agent.isEmpty() ? known->thread.agent : full.agent;
    }
    const auto earlier = m_held.find(event.thread);
    const bool mustWait = earlier != m_held.end() || (!full.createdBy && (known == nullptr || !known->isLookedUp));
    if (!mustWait || (earlier == m_held.end() && m_held.size() >= kMaxThreads)) {
        Q_EMIT told(full);
        return;
    }
    std::vector<wire::ThreadStatusEvent>& queue = m_held[event.thread];
    if (queue.size() >= kMaxPerThread) {
        queue.erase(queue.begin());
    }
    queue.push_back(std::move(full));
}

void Transitions::settle(const wire::ThreadId& id, const std::optional<wire::ThreadItem>& item)
{
    const auto found = m_held.find(id);
    if (found == m_held.end()) {
        return;
    }
    std::vector<wire::ThreadStatusEvent> events = std::move(found->second);
    m_held.erase(found);
    for (wire::ThreadStatusEvent& event : events) {
        if (item) {
            event.createdBy = event.createdBy ? event.createdBy : item->createdBy;
            event.title = event.title || item->title.empty() ? event.title : std::optional(item->title);
            event.agent = event.agent.isEmpty() ? item->agent : event.agent;
        }
        Q_EMIT told(event);
    }
}

void Transitions::flush()
{
    for (const wire::ThreadId& id : held()) {
        settle(id, std::nullopt);
    }
}

std::vector<wire::ThreadId> Transitions::held() const
{
    std::vector<wire::ThreadId> ids;
    ids.reserve(m_held.size());
    for (const auto& [id, events] : m_held) {
        ids.push_back(id);
    }
    return ids;
}

std::optional<wire::ThreadStatus> Transitions::lastStatus(const wire::ThreadId& id) const
{
    const auto found = m_held.find(id);
    return found == m_held.end() ? std::nullopt : std::optional(found->second.back().status);
}

} // namespace tallylight::account
