// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/watchhandle.h"

#include "net/connectionpool.h"

#include <optional>
#include <utility>
#include <vector>

namespace tallylight::net {

WatchHandle::WatchHandle(ConnectionPool& pool, QString slug, Interest interest)
    : m_pool(&pool),
      m_slug(std::move(slug)),
      m_interest(interest)
{
}

WatchHandle::~WatchHandle()
{
    if (m_pool) {
        m_pool->release(*this);
    }
}

const WatchState& WatchHandle::state() const
{
    const ConnectionPool::Entry& entry = m_pool->m_entries.at(m_slug);
    return entry.connection != nullptr ? entry.connection->state() : entry.queued;
}

void WatchHandle::replay()
{
    // Copies: a handler may do anything, even release this handle.
    const QPointer<WatchHandle> self(this);
    const WatchState now = state();
    std::vector<wire::Event> events;
    std::optional<wire::Event> waiting;
    if (const auto sticky = m_pool->m_sticky.find(m_slug); sticky != m_pool->m_sticky.end()) {
        waiting = sticky->second.waiting;
        for (const auto& event : {sticky->second.connected, sticky->second.summary}) {
            if (event) {
                events.push_back(*event);
            }
        }
    }
    if (m_pool->m_userSummary) {
        events.push_back(*m_pool->m_userSummary);
    }
    if (waiting) {
        events.push_back(*waiting);
    }
    Q_EMIT stateChanged(now);
    for (const wire::Event& event : events) {
        if (!self) {
            return;
        }
        Q_EMIT eventReceived(event);
    }
}

void WatchHandle::reconnectNow()
{
    if (WatchLink* const connection = m_pool->m_entries.at(m_slug).connection) {
        connection->reconnectNow();
    }
}

void WatchHandle::setInterest(Interest interest)
{
    if (std::exchange(m_interest, interest) != interest) {
        m_pool->updateInterest(m_slug);
    }
}

bool WatchHandle::isFollowing() const
{
    return m_pool->shareRole() == ShareRole::Following;
}

void WatchHandle::share(const wire::WaitingEvent& waiting)
{
    if (m_pool->m_share) {
        m_pool->m_share->takeWaiting(m_slug, waiting);
    }
}

} // namespace tallylight::net
