// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "models/rowsource.h"

#include "store/agentdirectory.h"
#include "store/orgdirectory.h"

#include <utility>

namespace tallylight::models {

namespace {

//! More agents than rows that are seen; those beyond share less.
constexpr std::size_t kSharedIcons = 1'000;

} // namespace

RowSource::RowSource(store::AccountId account, const AccountStores& stores) : m_account(std::move(account)), m_stores(stores) {}

ThreadRow RowSource::makeRow(const store::ThreadState& state)
{
    const wire::OrgId& org = state.thread.org;
    const wire::AgentKey agent{org, state.thread.agent};
    ThreadRow row = makeThreadRow(state, orgRow(org), m_stores.agents->find(agent));
    row.agentIcon = shared(agent, row.agentIcon);
    return row;
}

ThreadRow RowSource::makeRow(const store::HistoryEntry& entry, const ThreadRow* known)
{
    const wire::OrgId& org = entry.key.thread.org;
    const wire::AgentKey agent{org, entry.agent};
    ThreadRow row = makeEndedRow(entry, orgRow(org), m_stores.agents->find(agent), known);
    row.agentIcon = shared(agent, row.agentIcon);
    return row;
}

const OrgRow& RowSource::orgRow(const wire::OrgId& org)
{
    const auto known = m_orgs.find(org);
    return known != m_orgs.end() ? known->second
                                 : m_orgs.emplace(org, makeOrgRow({m_account, org}, m_stores.orgs->find(org))).first->second;
}

QString RowSource::shared(const wire::AgentKey& agent, const QString& icon)
{
    if (m_agentIcons.size() >= kSharedIcons) {
        m_agentIcons.clear();
    }
    QString& known = m_agentIcons[agent];
    if (known != icon) {
        known = icon;
    }
    return known;
}

} // namespace tallylight::models
