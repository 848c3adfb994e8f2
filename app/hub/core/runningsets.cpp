// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/runningsets.h"

#include <algorithm>

namespace tallylight::hub {

std::vector<wire::RunningThread> RunningSets::ofOrg(const wire::OrgId& org) const
{
    std::vector<wire::RunningThread> threads;
    if (const auto found = m_byOrg.find(org); found != m_byOrg.end()) {
        threads.reserve(found->second.size());
        for (const Sequence sequence : found->second) {
            const RunningEntry& entry = m_entries.at(sequence);
            threads.push_back(entry.thread);
            threads.back().agentTitle.reset();
            threads.back().lastProgressAt = entry.progressAt;
        }
    }
    return threads;
}

std::vector<wire::RunningThread> RunningSets::ofUser(const wire::UserId& user) const
{
    std::vector<wire::RunningThread> threads;
    if (const auto found = m_byOwner.find(user); found != m_byOwner.end()) {
        for (const Sequence sequence : found->second) {
            const RunningEntry& entry = m_entries.at(sequence);
            if (hasMember(user, entry.thread.org)) {
                threads.push_back(entry.thread);
                threads.back().lastProgressAt = entry.progressAt;
            }
        }
    }
    return threads;
}

std::vector<RunningEntry> RunningSets::entriesOf(const wire::OrgId& org) const
{
    std::vector<RunningEntry> entries;
    if (const auto found = m_byOrg.find(org); found != m_byOrg.end()) {
        entries.reserve(found->second.size());
        for (const Sequence sequence : found->second) {
            entries.push_back(m_entries.at(sequence));
        }
    }
    return entries;
}

std::vector<wire::OrgId> RunningSets::orgs() const
{
    std::vector<wire::OrgId> orgs;
    orgs.reserve(m_byOrg.size());
    for (const auto& [org, sequences] : m_byOrg) {
        orgs.push_back(org);
    }
    return orgs;
}

std::vector<wire::ThreadKey> RunningSets::keys() const
{
    std::vector<wire::ThreadKey> keys;
    keys.reserve(m_index.size());
    for (const auto& [key, sequence] : m_index) {
        keys.push_back(key);
    }
    return keys;
}

std::vector<wire::ThreadKey> RunningSets::keys(const wire::OrgId& org) const
{
    const auto found = m_byOrg.find(org);
    return keysOf(found == m_byOrg.end() ? nullptr : &found->second);
}

std::vector<wire::ThreadKey> RunningSets::keys(const wire::UserId& owner) const
{
    const auto found = m_byOwner.find(owner);
    return keysOf(found == m_byOwner.end() ? nullptr : &found->second);
}

std::vector<wire::ThreadKey> RunningSets::keysOf(const std::set<Sequence>* sequences) const
{
    std::vector<wire::ThreadKey> keys;
    if (sequences != nullptr) {
        keys.reserve(sequences->size());
        for (const Sequence sequence : *sequences) {
            keys.push_back(m_entries.at(sequence).thread.key());
        }
    }
    return keys;
}

std::optional<wire::Timestamp> RunningSets::oldestProgress() const
{
    if (m_byProgress.empty()) {
        return {};
    }
    return m_byProgress.begin()->first;
}

std::vector<wire::ThreadKey> RunningSets::idleSince(wire::Timestamp cutoff) const
{
    std::vector<wire::ThreadKey> keys;
    for (auto it = m_byProgress.begin(); it != m_byProgress.end() && it->first < cutoff; ++it) {
        keys.push_back(m_entries.at(it->second).thread.key());
    }
    return keys;
}

void RunningSets::markRunning(const Thread& thread, std::optional<std::string> agentTitle, std::optional<bool> isOwnerMember,
                              std::optional<std::int64_t> steps)
{
    const auto key = thread.key();
    const auto progressAt = thread.lastProgressAt.value_or(thread.updatedAt);
    wire::RunningThread row{thread.id, thread.agent, {}, thread.org, std::move(agentTitle), thread.runStartedAt, {}, steps.value_or(0)};
    if (!thread.title.empty()) {
        row.title = thread.title;
    }

    if (isOwnerMember) {
        setMember(thread.createdBy, thread.org, *isOwnerMember);
    }
    if (const auto known = m_index.find(key); known != m_index.end()) {
        // The owner of a thread never changes.
        wire::RunningThread& present = m_entries.at(known->second).thread;
        if (!steps && present.startedAt == row.startedAt) {
            row.steps = present.steps; // the same run, with another title
        }
        present = std::move(row);
        m_entries.at(known->second).revision = thread.revision;
        list(known->second, !thread.isHidden);
        touch(key, progressAt);
        return;
    }
    const Sequence sequence = ++m_last;
    m_index.emplace(key, sequence);
    m_byProgress.emplace(progressAt, sequence);
    m_entries.emplace(sequence, RunningEntry{std::move(row), thread.createdBy, progressAt, thread.revision});
    list(sequence, !thread.isHidden);
    if (m_entries.size() == 1 && m_firstStarted) {
        m_firstStarted();
    }
}

bool RunningSets::markStopped(const wire::ThreadKey& key)
{
    const auto known = m_index.extract(key);
    if (known.empty()) {
        return false;
    }
    const Sequence sequence = known.mapped();
    list(sequence, false);
    m_byProgress.erase({m_entries.at(sequence).progressAt, sequence});
    m_entries.erase(sequence);
    return true;
}

void RunningSets::list(Sequence sequence, bool isListed)
{
    const RunningEntry& entry = m_entries.at(sequence);
    const auto set = [sequence, isListed](auto& map, const auto& name) {
        if (isListed) {
            map[name].insert(sequence);
        } else if (const auto found = map.find(name); found != map.end()) {
            found->second.erase(sequence);
            if (found->second.empty()) {
                map.erase(found);
            }
        }
    };
    set(m_byOrg, entry.thread.org);
    set(m_byOwner, entry.owner);
}

void RunningSets::touch(const wire::ThreadKey& key, wire::Timestamp progressAt, std::optional<std::int64_t> steps)
{
    const auto known = m_index.find(key);
    if (known == m_index.end()) {
        return;
    }
    RunningEntry& entry = m_entries.at(known->second);
    m_byProgress.erase({entry.progressAt, known->second});
    entry.progressAt = progressAt;
    entry.thread.steps = steps ? steps : entry.thread.steps;
    m_byProgress.emplace(progressAt, known->second);
}

bool RunningSets::setMemberships(const wire::UserId& user, std::span<const wire::OrgId> orgs)
{
    std::unordered_set<wire::OrgId> now(orgs.begin(), orgs.end());
    auto& known = m_memberships[user];
    bool isChanged = false;
    for (const auto& org : now) {
        isChanged = isChanged || (!known.contains(org) && hasRunning(user, org));
    }
    for (const auto& org : known) {
        isChanged = isChanged || (!now.contains(org) && hasRunning(user, org));
    }
    known = std::move(now);
    return isChanged;
}

bool RunningSets::setMember(const wire::UserId& user, const wire::OrgId& org, bool isMember)
{
    auto& known = m_memberships[user];
    const bool isChanged = isMember ? known.insert(org).second : known.erase(org) > 0;
    return isChanged && hasRunning(user, org);
}

bool RunningSets::hasMember(const wire::UserId& user, const wire::OrgId& org) const
{
    const auto found = m_memberships.find(user);
    return found != m_memberships.end() && found->second.contains(org);
}

bool RunningSets::hasRunning(const wire::UserId& user, const wire::OrgId& org) const
{
    const auto found = m_byOwner.find(user);
    return found != m_byOwner.end() && std::any_of(found->second.begin(), found->second.end(), [&](Sequence sequence) {
               return m_entries.at(sequence).thread.org == org;
           });
}

} // namespace tallylight::hub
