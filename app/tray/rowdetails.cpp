// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/rowdetails.h"

#include "account/account.h"
#include "models/threadlistmodel.h"

#include <utility>

namespace tallylight::tray {

RowDetails::RowDetails(store::AccountId id, account::Account& account, models::ThreadListModel& rows, QObject* parent)
    : QObject(parent),
      m_id(std::move(id)),
      m_account(account),
      m_rows(rows)
{
    connect(&account.snippets(), &net::SnippetLoader::snippetLoaded, this,
            [this](const wire::ThreadKey& key, const std::optional<wire::Snippet>& snippet) {
                m_rows.setSnippet({m_id, key}, snippet);
                Q_EMIT arrived();
            });
    connect(&account.agents(), &store::AgentDirectory::agentChanged, this, &RowDetails::arrived);
}

void RowDetails::look(const std::vector<wire::ThreadKey>& keys)
{
    std::unordered_set<wire::ThreadKey> seen(keys.begin(), keys.end());
    for (const wire::ThreadKey& key : m_seen) {
        if (!seen.contains(key)) {
            m_account.snippets().unwant(key);
        }
    }
    m_seen = std::move(seen);
    for (const wire::ThreadKey& key : keys) {
        want(key);
    }
}

void RowDetails::lookAway()
{
    m_seen.clear();
    m_account.snippets().close();
}

void RowDetails::want(const wire::ThreadKey& key)
{
    const models::ThreadRow* row = m_rows.row(m_rows.indexOf({m_id, key}));
    if (!row) {
        return;
    }
    m_account.snippets().want(key, row->isRunning() && !row->started);
    const wire::AgentKey agent{key.org, row->agent};
    if (m_account.agents().isUnknown(agent)) {
        m_account.wantAgent(agent);
    }
}

} // namespace tallylight::tray
