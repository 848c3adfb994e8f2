// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/entities.h"
#include "hub/core/threads.h"
#include "hub/http/response.h"
#include "wire/result.h"

#include <map>
#include <string>

namespace tallylight::hub::http {

//! \brief What the page of an organization shows to one of its members.
struct OrgView {
    //! What waits for the member, the newest first.
    RowPage<Thread> waiting;
    //! What runs, of all members, the newest run first.
    RowPage<Thread> running;
    std::map<wire::AgentId, std::string> agentTitles;
};

//! \brief Reads it. On the storage executor.
[[nodiscard]] wire::Result<OrgView> loadOrg(ThreadQueries& queries, const wire::OrgId& org, const wire::UserId& user);

//! \brief The page as it is at this moment; its script follows from there.
[[nodiscard]] Response orgPage(const Organization& org, const wire::UserId& user, const OrgView& view);

} // namespace tallylight::hub::http
