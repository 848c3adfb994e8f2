// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/keepalivequeue.h"

#include "hub/http/ssesession.h"

#include <utility>

namespace tallylight::hub::http {

KeepaliveQueue::KeepaliveQueue(boost::asio::any_io_executor executor, std::chrono::milliseconds interval)
    : m_interval(interval),
      m_timer(std::move(executor))
{
}

KeepaliveQueue::Place KeepaliveQueue::add(SseSession& session)
{
    const Place place = m_entries.insert(m_entries.end(), {std::chrono::steady_clock::now() + m_interval, &session});
    arm();
    return place;
}

void KeepaliveQueue::remove(Place place)
{
    m_entries.erase(place);
    if (m_entries.empty()) {
        m_timer.cancel();
    }
}

void KeepaliveQueue::arm()
{
    if (m_isArmed || m_entries.empty()) {
        return;
    }
    m_isArmed = true;
    m_timer.expires_at(m_entries.front().due);
    // Weak, because the handler of a destroyed timer is called all the same.
    m_timer.async_wait([weak = weak_from_this()](const boost::system::error_code& error) {
        if (const auto self = weak.lock()) {
            self->m_isArmed = false;
            if (!error) {
                self->fire();
            }
            self->arm();
        }
    });
}

void KeepaliveQueue::fire()
{
    const auto now = std::chrono::steady_clock::now();
    while (!m_entries.empty() && m_entries.front().due <= now) {
        const Place place = m_entries.begin();
        // To the end first: the session may take itself out.
        place->due += m_interval;
        m_entries.splice(m_entries.end(), m_entries, place);
        place->session->keepAlive();
    }
}

} // namespace tallylight::hub::http
