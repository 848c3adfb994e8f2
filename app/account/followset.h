// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/interest.h"
#include "wire/ids.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tallylight::account {

//! Organizations of one account that are followed by streams.
inline constexpr std::size_t kMaxFollowed = net::kMaxStreams;

//! \brief Which organizations' streams an account keeps open: first what is looked at, then where something of the user runs or waits,
//! then what is followed already, then the server's order. Of equals those that were wanted last.
//!
//! What was looked at counts as looked at for a while longer, and what is followed only makes room for what is wanted more: looking
//! around, or runs that come and go, do not make streams flap. Pure: the time is handed in.
class FollowSet
{
public:
    using Time = std::chrono::steady_clock::time_point;

    //! \brief In the server's order.
    void setOrganizations(std::vector<wire::OrgId> organizations);
    //! \brief Of more than kMaxFollowed the first ones count.
    void lookAt(std::vector<wire::OrgId> organizations, Time now);
    //! \brief In which something of the user runs or waits.
    void setBusy(std::unordered_set<wire::OrgId> busy, Time now);

    //! \brief At most kMaxFollowed, the most wanted first; they count as followed from now on.
    [[nodiscard]] std::vector<wire::OrgId> choose(Time now);
    //! \brief How much it is wanted beside what other processes of the user want.
    [[nodiscard]] net::Interest interestIn(const wire::OrgId& org, Time now) const;
    //! \brief When choose() may answer otherwise with nothing else changed.
    [[nodiscard]] std::optional<Time> nextChange(Time now) const;

private:
    [[nodiscard]] bool lingers(const wire::OrgId& org, Time now) const;

    std::vector<wire::OrgId> m_organizations;
    std::vector<wire::OrgId> m_lookedAt;
    std::unordered_map<wire::OrgId, Time> m_lookedUntil;
    std::unordered_map<wire::OrgId, Time> m_lastWanted;
    std::unordered_set<wire::OrgId> m_busy;
    std::unordered_set<wire::OrgId> m_followed;
};

} // namespace tallylight::account
