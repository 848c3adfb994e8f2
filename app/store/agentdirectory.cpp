// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/agentdirectory.h"

#include <array>
#include <string_view>
#include <utility>

namespace tallylight::store {

namespace {

struct WellKnownAgent {
    std::string_view idPrefix;
    std::string_view title;
    std::string_view icon;
};

//! docs/protocol.md, "Well-known agents": the id is the prefix and the organization's id.
constexpr std::array kWellKnownAgents{
    WellKnownAgent{"decopilot_", "Decopilot",
                   "https://assets.decocache.com/decocms/fd07a578-6b1c-40f1-bc05-88a3b981695d/"
                   "f7fc4ffa81aec04e37ae670c3cd4936643a7b269.png"},
    WellKnownAgent{"studio-agent-manager_", "Agent Manager", "icon://Bot?color=violet"},
};

std::optional<wire::Agent> wellKnown(const wire::AgentKey& key)
{
    const std::string_view id = key.agent.value();
    for (const WellKnownAgent& agent : kWellKnownAgents) {
        if (id.starts_with(agent.idPrefix) && id.substr(agent.idPrefix.size()) == key.org.value()) {
            return wire::Agent{key.agent, std::string(agent.title), std::string(agent.icon)};
        }
    }
    return std::nullopt;
}

} // namespace

AgentDirectory::AgentDirectory(QObject* parent) : QObject(parent), m_agents(kBound) {}

std::optional<wire::Agent> AgentDirectory::find(const wire::AgentKey& key) const
{
    const std::optional<wire::Agent>* const found = m_agents.object(key);
    return found != nullptr && *found ? *found : wellKnown(key);
}

bool AgentDirectory::isUnknown(const wire::AgentKey& key) const
{
    return !key.agent.isEmpty() && !m_agents.contains(key) && !wellKnown(key);
}

void AgentDirectory::setAgent(const wire::AgentKey& key, std::optional<wire::Agent> agent)
{
    const std::optional<wire::Agent>* const known = m_agents.object(key);
    const bool changes = known != nullptr ? *known != agent : agent.has_value();
    if (known == nullptr || changes) {
        m_agents.insert(key, new std::optional<wire::Agent>(std::move(agent)));
    }
    if (changes) {
        Q_EMIT agentChanged(key);
    }
}

void AgentDirectory::clear()
{
    m_agents.clear();
    Q_EMIT cleared();
}

} // namespace tallylight::store
