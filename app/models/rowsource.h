// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/threadrow.h"

#include <unordered_map>

namespace tallylight::store {
class AgentDirectory;
class OrgDirectory;
} // namespace tallylight::store

namespace tallylight::models {

//! \brief Where the rows of one account come from. All or none; they must outlive whoever follows them.
struct AccountStores {
    const store::ThreadStore* threads = nullptr;
    const store::OrgDirectory* orgs = nullptr;
    const store::AgentDirectory* agents = nullptr;
};

//! \brief Makes the rows of one account, and keeps what they share.
class RowSource
{
public:
    RowSource(store::AccountId account, const AccountStores& stores);

    [[nodiscard]] const store::AccountId& account() const { return m_account; }
    [[nodiscard]] const AccountStores& stores() const { return m_stores; }

    //! \brief A row without a snippet and without a place in the order.
    [[nodiscard]] ThreadRow makeRow(const store::ThreadState& state);
    //! \brief The same of a run that is over. \a known is the thread's row so far; may be null.
    [[nodiscard]] ThreadRow makeRow(const store::HistoryEntry& entry, const ThreadRow* known);
    //! \brief Valid until forgetOrgs().
    [[nodiscard]] const OrgRow& orgRow(const wire::OrgId& org);
    //! \brief The directory says something else now.
    void forgetOrgs() { m_orgs.clear(); }

private:
    //! \a icon as the agent's other rows hold it: it may be a whole picture, and is kept once.
    [[nodiscard]] QString shared(const wire::AgentKey& agent, const QString& icon);

    store::AccountId m_account;
    AccountStores m_stores;
    std::unordered_map<wire::OrgId, OrgRow> m_orgs;
    std::unordered_map<wire::AgentKey, QString> m_agentIcons;
};

} // namespace tallylight::models
