// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/derivedset.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace tallylight::account {

namespace {

//! Bounds against a peer that invents threads.
constexpr std::size_t kMaxThreads = 10'000;
constexpr std::size_t kMaxLastEvents = 4'096;

bool isRunning(const wire::ThreadItem& item)
{
    // A row shown as expired is stored as running, and runs no more (docs/protocol.md, "Status").
    return item.status == wire::ThreadStatus::InProgress && !item.isHidden;
}

//! Fills what \a known lacks, and no more: \a told is older.
bool fillIn(DerivedThread& known, const DerivedThread& told)
{
    const DerivedThread before = known;
    known.thread.title = known.thread.title ? known.thread.title : told.thread.title;
    known.thread.agent = known.thread.agent.isEmpty() ? told.thread.agent : known.thread.agent;
    known.createdBy = known.createdBy ? known.createdBy : told.createdBy;
    known.isLookedUp = true;
    return known != before;
}

} // namespace

DerivedSet::DerivedSet(wire::OrgId org) : m_org(std::move(org)) {}

const DerivedThread* DerivedSet::find(const wire::ThreadId& id) const
{
    const auto found = m_index.find(id);
    return found == m_index.end() ? nullptr : &m_threads[found->second];
}

bool DerivedSet::isNewer(const wire::ThreadId& id, Mark asked) const
{
    const auto last = m_lastEvents.find(id);
    return last != m_lastEvents.end() && last->second.at > asked;
}

bool DerivedSet::take(const wire::ThreadStatusEvent& event, wire::Timestamp now)
{
    note(event.thread, wire::isTerminal(event.status));
    if (wire::isTerminal(event.status)) {
        return remove(event.thread);
    }
    DerivedThread* known = entry(event.thread);
    const bool isNew = known == nullptr;
    if (isNew) {
        known = append({{event.thread, {}, std::nullopt, m_org, std::nullopt}, std::nullopt, now, false});
        if (known == nullptr) {
            return false;
        }
    }
    const DerivedThread before = *known;
    known->thread.agent = event.agent.isEmpty() ? known->thread.agent : event.agent;
    known->thread.title = event.title && !event.title->empty() ? event.title : known->thread.title;
    known->createdBy = event.createdBy ? event.createdBy : known->createdBy;
    const bool isOther = isNew || *known != before;
    known->lastProof = now;
    return isOther;
}

bool DerivedSet::take(const wire::StepEvent& event, wire::Timestamp now)
{
    if (DerivedThread* const known = entry(event.thread)) {
        note(event.thread, false);
        known->lastProof = now;
    }
    return false;
}

bool DerivedSet::take(const wire::FinishEvent& event)
{
    note(event.thread, true);
    return remove(event.thread);
}

bool DerivedSet::takeLookup(const wire::ThreadId& id, const std::optional<wire::ThreadItem>& item, Mark asked, wire::Timestamp now)
{
    DerivedThread* const known = entry(id);
    if (isNewer(id, asked)) {
        return known != nullptr && item && fillIn(*known, made(*item, now));
    }
    if (!item || !isRunning(*item)) {
        return remove(id);
    }
    DerivedThread told = made(*item, now);
    if (known == nullptr) {
        return append(std::move(told)) != nullptr;
    }
    fillIn(told, *known); // what the row leaves out
    std::swap(*known, told);
    return known->thread != told.thread || known->createdBy != told.createdBy;
}

std::optional<bool> DerivedSet::takeList(const std::vector<wire::ThreadItem>& items, bool isCut, Mark asked, wire::Timestamp now)
{
    if (asked < m_rememberedFrom) {
        return std::nullopt;
    }
    std::vector<DerivedThread> next;
    std::unordered_set<wire::ThreadId> listed;
    for (const wire::ThreadItem& item : items) {
        // Pages overlap when a thread moves up while they are asked for.
        if (!isRunning(item) || hasEndedSince(item.id, asked) || next.size() >= kMaxThreads || !listed.insert(item.id).second) {
            continue;
        }
        DerivedThread told = made(item, now);
        if (DerivedThread* const known = entry(item.id)) {
            const bool knowsBetter = isNewer(item.id, asked);
            fillIn(knowsBetter ? *known : told, knowsBetter ? told : *known);
            told = knowsBetter ? *known : told;
        }
        next.push_back(std::move(told));
    }
    std::ranges::reverse(next); // the newest stands first in the list
    for (const DerivedThread& thread : m_threads) {
        if (!listed.contains(thread.thread.id) && (isCut || isNewer(thread.thread.id, asked)) && next.size() < kMaxThreads) {
            next.push_back(thread);
        }
    }
    const auto isSame = [](const DerivedThread& left, const DerivedThread& right) {
        return left.thread == right.thread && left.createdBy == right.createdBy;
    };
    const bool isOther = !std::equal(m_threads.begin(), m_threads.end(), next.begin(), next.end(), isSame);
    m_threads = std::move(next);
    reindex();
    return isOther;
}

bool DerivedSet::dropStale(wire::Timestamp oldest)
{
    if (std::erase_if(m_threads, [oldest](const DerivedThread& known) { return known.lastProof < oldest; }) == 0) {
        return false;
    }
    reindex();
    return true;
}

void DerivedSet::forgetEventsBefore(Mark asked)
{
    std::erase_if(m_lastEvents, [asked](const auto& last) { return last.second.at <= asked; });
}

DerivedThread* DerivedSet::entry(const wire::ThreadId& id)
{
    const auto found = m_index.find(id);
    return found == m_index.end() ? nullptr : &m_threads[found->second];
}

DerivedThread* DerivedSet::append(DerivedThread thread)
{
    if (m_threads.size() >= kMaxThreads) {
        return nullptr;
    }
    m_index.insert_or_assign(thread.thread.id, m_threads.size());
    m_threads.push_back(std::move(thread));
    return &m_threads.back();
}

bool DerivedSet::remove(const wire::ThreadId& id)
{
    const auto found = m_index.find(id);
    if (found == m_index.end()) {
        return false;
    }
    m_threads.erase(m_threads.begin() + static_cast<std::ptrdiff_t>(found->second));
    reindex();
    return true;
}

void DerivedSet::reindex()
{
    m_index.clear();
    for (std::size_t i = 0; i < m_threads.size(); ++i) {
        m_index.emplace(m_threads[i].thread.id, i);
    }
}

void DerivedSet::note(const wire::ThreadId& id, bool isEnd)
{
    if (m_lastEvents.size() >= kMaxLastEvents && !m_lastEvents.contains(id)) {
        m_lastEvents.clear();
        m_rememberedFrom = m_mark;
    }
    m_lastEvents.insert_or_assign(id, LastEvent{++m_mark, isEnd});
}

bool DerivedSet::hasEndedSince(const wire::ThreadId& id, Mark asked) const
{
    return isNewer(id, asked) && m_lastEvents.at(id).isEnd;
}

DerivedThread DerivedSet::made(const wire::ThreadItem& item, wire::Timestamp now) const
{
    return {{item.id, item.agent, item.title.empty() ? std::nullopt : std::optional(item.title), m_org, std::nullopt},
            item.createdBy,
            now,
            true};
}

} // namespace tallylight::account
