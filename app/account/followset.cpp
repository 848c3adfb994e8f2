// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/followset.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tallylight::account {

namespace {

constexpr std::chrono::minutes kLinger{2};

} // namespace

void FollowSet::setOrganizations(std::vector<wire::OrgId> organizations)
{
    m_organizations = std::move(organizations);
    const std::unordered_set<wire::OrgId> known(m_organizations.begin(), m_organizations.end());
    const auto isGone = [&known](const auto& entry) { return !known.contains(entry.first); };
    std::erase_if(m_lookedUntil, isGone);
    std::erase_if(m_lastWanted, isGone);
    std::erase_if(m_followed, [&known](const wire::OrgId& org) { return !known.contains(org); });
}

void FollowSet::lookAt(std::vector<wire::OrgId> organizations, Time now)
{
    for (const wire::OrgId& org : m_lookedAt) {
        m_lastWanted.insert_or_assign(org, now);
        if (std::ranges::find(organizations, org) == organizations.end()) {
            m_lookedUntil.insert_or_assign(org, now + kLinger);
        }
    }
    m_lookedAt = std::move(organizations);
    for (const wire::OrgId& org : m_lookedAt) {
        m_lastWanted.insert_or_assign(org, now);
    }
}

void FollowSet::setBusy(std::unordered_set<wire::OrgId> busy, Time now)
{
    for (const wire::OrgId& org : m_busy) {
        if (!busy.contains(org)) {
            m_lastWanted.insert_or_assign(org, now);
        }
    }
    m_busy = std::move(busy);
}

std::vector<wire::OrgId> FollowSet::choose(Time now)
{
    const auto rank = [this, now](const wire::OrgId& org) {
        const auto last = m_lastWanted.find(org);
        // A later one in the list of what is looked at counts for less; what is not in it for nothing.
        const auto looked = std::ranges::find(m_lookedAt, org);
        return std::tuple(m_lookedAt.end() - looked, lingers(org, now), m_busy.contains(org), m_followed.contains(org),
                          last == m_lastWanted.end() ? Time::min() : last->second);
    };
    std::vector<wire::OrgId> chosen = m_organizations;
    std::ranges::stable_sort(chosen, std::greater<>{}, rank);
    chosen.resize(std::min(chosen.size(), kMaxFollowed));
    m_followed = {chosen.begin(), chosen.end()};
    return chosen;
}

net::Interest FollowSet::interestIn(const wire::OrgId& org, Time now) const
{
    if (std::ranges::find(m_lookedAt, org) != m_lookedAt.end()) {
        return net::Interest::Looked;
    }
    return lingers(org, now) || m_busy.contains(org) ? net::Interest::Active : net::Interest::Spare;
}

std::optional<FollowSet::Time> FollowSet::nextChange(Time now) const
{
    std::optional<Time> next;
    for (const auto& [org, until] : m_lookedUntil) {
        if (until > now && (!next || until < *next)) {
            next = until;
        }
    }
    return m_organizations.size() > kMaxFollowed ? next : std::nullopt;
}

bool FollowSet::lingers(const wire::OrgId& org, Time now) const
{
    const auto until = m_lookedUntil.find(org);
    return until != m_lookedUntil.end() && until->second > now;
}

} // namespace tallylight::account
