// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "store/history.h"

#include "wire/plaintext.h"

#include <algorithm>
#include <utility>

namespace tallylight::store {

namespace {

//! What any view shows of them.
constexpr std::size_t kTitleCodePoints = 300;
constexpr std::size_t kNameCodePoints = 120;

} // namespace

std::optional<std::chrono::milliseconds> HistoryEntry::duration() const
{
    return started ? std::optional(std::max(ended - *started, std::chrono::milliseconds::zero())) : std::nullopt;
}

const HistoryEntry* History::find(const RowKey& key) const
{
    const auto found = std::ranges::find(m_entries, key, &HistoryEntry::key);
    return found == m_entries.end() ? nullptr : &*found;
}

std::size_t History::unseenCount(wire::ThreadStatus outcome) const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_entries, [outcome](const HistoryEntry& entry) { return entry.isUnseen && entry.outcome == outcome; }));
}

void History::add(HistoryEntry entry)
{
    std::vector<HistoryEntry> one;
    one.push_back(std::move(entry));
    add(std::move(one));
}

void History::add(std::vector<HistoryEntry> entries)
{
    HistoryChange change;
    for (HistoryEntry& entry : entries) {
        insert(std::move(entry), change);
    }
    removeSurplus(change);
    tell(change);
}

void History::markSeen(std::span<const RowKey> keys)
{
    HistoryChange change;
    for (HistoryEntry& entry : m_entries) {
        if (entry.isUnseen && std::ranges::find(keys, entry.key) != keys.end()) {
            entry.isUnseen = false;
            change.changed.push_back(entry.key);
        }
    }
    tell(change);
}

void History::markAllSeen()
{
    HistoryChange change;
    for (HistoryEntry& entry : m_entries) {
        if (std::exchange(entry.isUnseen, false)) {
            change.changed.push_back(entry.key);
        }
    }
    tell(change);
}

void History::prune(wire::Timestamp now)
{
    HistoryChange change;
    const wire::Timestamp oldest = now - m_kept;
    removeIf([oldest](const HistoryEntry& entry) { return entry.ended < oldest; }, change);
    removeSurplus(change);
    tell(change);
}

void History::forgetAccount(const AccountId& account)
{
    HistoryChange change;
    removeIf([&account](const HistoryEntry& entry) { return entry.key.account == account; }, change);
    tell(change);
}

void History::clear()
{
    HistoryChange change;
    removeIf([](const HistoryEntry&) { return true; }, change);
    tell(change);
}

void History::insert(HistoryEntry&& entry, HistoryChange& change)
{
    entry.title = wire::plainLine(entry.title, kTitleCodePoints);
    entry.agentTitle = wire::plainLine(entry.agentTitle, kNameCodePoints);
    entry.orgName = wire::plainLine(entry.orgName, kNameCodePoints);
    removeIf([&entry](const HistoryEntry& other) { return other.key == entry.key; }, change);
    change.added.push_back(entry.key);
    const auto place = std::ranges::find_if(m_entries, [&entry](const HistoryEntry& other) { return other.ended <= entry.ended; });
    m_entries.insert(place, std::move(entry));
}

template <class Predicate>
void History::removeIf(Predicate isUnwanted, HistoryChange& change)
{
    std::erase_if(m_entries, [&](const HistoryEntry& entry) {
        if (!isUnwanted(entry)) {
            return false;
        }
        // What came and went within one command was never there for anybody who listens.
        if (std::erase(change.added, entry.key) == 0) {
            change.removed.push_back(entry.key);
        }
        return true;
    });
}

//! Without a clock: what an entry says of its time is a server's word, and must not cost the others.
void History::removeSurplus(HistoryChange& change)
{
    if (m_kept.count() <= 0) {
        removeIf([](const HistoryEntry&) { return true; }, change);
    }
    while (m_entries.size() > kMaxEntries) {
        removeIf([last = m_entries.back().key](const HistoryEntry& entry) { return entry.key == last; }, change);
    }
}

void History::tell(const HistoryChange& change)
{
    if (!change.isEmpty()) {
        Q_EMIT changed(change);
    }
}

} // namespace tallylight::store
