// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/scopesets.h"

#include <utility>

namespace tallylight::store {

wire::RunningSummary ScopeSets::summary(wire::Scope scope, const wire::OrgId& org) const
{
    const Known* set = known(scope, org);
    return set ? set->set.summary() : wire::RunningSummary{};
}

bool ScopeSets::isKnown(wire::Scope scope, const wire::OrgId& org) const
{
    const Known* set = known(scope, org);
    return set && set->isKnown;
}

std::span<const wire::RunningThread> ScopeSets::running(wire::Scope scope, const wire::OrgId& org) const
{
    const Known* set = known(scope, org);
    return set ? set->set.threads() : std::span<const wire::RunningThread>{};
}

ScopeSets::Rows ScopeSets::find(const wire::ThreadKey& key) const
{
    const auto org = m_orgs.find(key.org);
    return {m_user.set.find(key), org == m_orgs.end() ? nullptr : org->second.set.find(key)};
}

ScopeSets::Replacement ScopeSets::replace(const wire::OrgId& streamOrg, wire::SummaryEvent&& event)
{
    for (wire::RunningThread& thread : event.threads) {
        // An organization's set holds its own threads, whatever a row claims: numbers and rows must agree.
        if (thread.org.isEmpty() || (event.scope == wire::Scope::Org && thread.org != streamOrg)) {
            thread.org = streamOrg;
        }
    }
    Known& target = event.scope == wire::Scope::User ? m_user : m_orgs[streamOrg];
    const bool wasKnown = std::exchange(target.isKnown, true);
    return {target.set.replace(std::move(event.threads)), !wasKnown};
}

void ScopeSets::retitle(const wire::ThreadKey& key, const std::string& title)
{
    m_user.set.retitle(key, title);
    if (const auto org = m_orgs.find(key.org); org != m_orgs.end()) {
        org->second.set.retitle(key, title);
    }
}

const ScopeSets::Known* ScopeSets::known(wire::Scope scope, const wire::OrgId& org) const
{
    if (scope == wire::Scope::User) {
        return &m_user;
    }
    const auto found = m_orgs.find(org);
    return found == m_orgs.end() ? nullptr : &found->second;
}

} // namespace tallylight::store
