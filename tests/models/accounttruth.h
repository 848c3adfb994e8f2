// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/rowsource.h"
#include "store/accountkeys.h"
#include "store/agentdirectory.h"
#include "store/orgdirectory.h"
#include "store/threadstore.h"

#include "support/threads.h"

#include <chrono>
#include <utility>
#include <vector>

namespace tallylight::test {

//! \brief The account of tests that have one.
inline const store::AccountId kAccount{"one"};

inline store::OrgKey orgKey(const std::string& org)
{
    return org.empty() ? store::OrgKey() : store::OrgKey{kAccount, wire::OrgId(org)};
}

//! \brief Names a row of kAccount.
inline store::RowKey rowKey(const std::string& org, const std::string& id)
{
    return {kAccount, key(org, id)};
}

//! \brief The truth of one account with two organizations, Acme ("acme", slug "acme-inc") and Beta ("beta"), and a clock that the test
//! turns.
struct AccountTruth {
    wire::Timestamp now{std::chrono::seconds(1'000'000)};
    store::ThreadStore threads{[this] { return now; }};
    store::OrgDirectory orgs;
    store::AgentDirectory agents;

    AccountTruth()
    {
        threads.setIdentity(wire::UserId("me"));
        orgs.setOrganizations({{wire::OrgId("acme"), "acme-inc", "Acme", {}}, {wire::OrgId("beta"), "beta", "Beta", "/logo.png"}});
    }

    [[nodiscard]] models::AccountStores stores() const { return {&threads, &orgs, &agents}; }

    void setMine(std::vector<wire::RunningThread> running)
    {
        threads.apply(wire::OrgId("acme"), summary(wire::Scope::User, std::move(running)));
    }

    void setOrg(const std::string& org, std::vector<wire::RunningThread> running)
    {
        threads.apply(wire::OrgId(org), summary(wire::Scope::Org, std::move(running)));
    }

    void await(const std::string& org, const std::string& id)
    {
        threads.apply(wire::OrgId(org), status(id, wire::ThreadStatus::RequiresAction, "me"));
    }
};

} // namespace tallylight::test
