// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/agentloader.h"

#include "net/studioapi.h"
#include "net/whendone.h"

#include <utility>

namespace tallylight::net {

AgentLoader::AgentLoader(StudioApi& api, SlugOf slugOf, AgentOptions options, QObject* parent)
    : QObject(parent),
      m_api(api),
      m_slugOf(std::move(slugOf)),
      m_options(options),
      m_requests(std::make_unique<QObject>())
{
}

void AgentLoader::want(const wire::AgentKey& key)
{
    if (key.agent.isEmpty() || key.agent.value() == "decopilot_" + key.org.value()) {
        return;
    }
    const auto now = Clock::now();
    const auto known = m_goodUntil.find(key);
    if ((known != m_goodUntil.end() && known->second > now) || m_queue.size() >= m_options.bound) {
        return;
    }
    if (m_goodUntil.size() >= m_options.bound) {
        m_goodUntil.clear(); // whoever listens still has the agents; they are merely asked for again
    }
    m_goodUntil.insert_or_assign(key, Clock::time_point::max());
    m_queue.push_back(key);
    pump();
}

void AgentLoader::forget()
{
    m_requests = std::make_unique<QObject>();
    m_queue.clear();
    m_goodUntil.clear();
    m_active = 0;
}

void AgentLoader::pump()
{
    while (m_active < m_options.concurrency && !m_queue.empty()) {
        const wire::AgentKey key = std::move(m_queue.front());
        m_queue.pop_front();
        const QString slug = m_slugOf(key.org);
        if (slug.isEmpty()) {
            m_goodUntil.erase(key);
            continue;
        }
        ++m_active;
        whenDone(m_api.agent(slug, key.agent), m_requests.get(), [this, key](const auto& agent) {
            --m_active;
            m_goodUntil.insert_or_assign(key, Clock::now() + (agent ? m_options.freshness : m_options.failurePause));
            pump();
            if (agent) {
                Q_EMIT agentLoaded(key, *agent);
            }
        });
    }
}

} // namespace tallylight::net
