// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "models/threadlistmodel.h"

#include "models/rowroles.h"
#include "store/agentdirectory.h"
#include "store/orgdirectory.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace tallylight::models {

namespace {

//! The list's order. The first-seen number is unique, so that it is total.
bool standsBefore(const ThreadRow& left, const ThreadRow& right)
{
    return std::tuple(left.state, right.ended, right.firstSeen) < std::tuple(right.state, left.ended, left.firstSeen);
}

bool stayInPlace(const ThreadRow& before, const ThreadRow& after)
{
    return before.state == after.state && before.ended == after.ended;
}

} // namespace

ThreadListModel::ThreadListModel(QObject* parent) : QAbstractListModel(parent) {}

ThreadListModel::~ThreadListModel() = default;

int ThreadListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ThreadListModel::data(const QModelIndex& index, int role) const
{
    const ThreadRow* thread = row(index);
    if (!thread) {
        return {};
    }
    return rowData(*thread, role);
}

QHash<int, QByteArray> ThreadListModel::roleNames() const
{
    return rowRoleNames();
}

const ThreadRow* ThreadListModel::row(const QModelIndex& index) const
{
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].get() : nullptr;
}

QModelIndex ThreadListModel::indexOf(const store::RowKey& key) const
{
    const ThreadRow* found = find(key);
    return found ? index(positionOf(*found)) : QModelIndex();
}

void ThreadListModel::addAccount(const store::AccountId& account, const AccountStores& stores)
{
    removeAccount(account);
    Account& added = *m_accounts.emplace_back(std::make_unique<Account>(Account{RowSource(account, stores), {}}));
    connect(stores.threads, &store::ThreadStore::changed, this, [this, &added](const store::Change& change) { apply(added, change); });
    connect(stores.threads, &store::ThreadStore::cleared, this, [this, &added] { sync(added, keysOf(added)); });
    connect(stores.orgs, &store::OrgDirectory::changed, this, [this, &added] { updateOrgs(added); });
    connect(stores.agents, &store::AgentDirectory::agentChanged, this,
            [this, &added](const wire::AgentKey& agent) { updateAgent(added, agent); });
    std::vector<wire::ThreadKey> keys = stores.threads->keys();
    for (const store::HistoryEntry& entry : m_history ? m_history->entries() : std::span<const store::HistoryEntry>()) {
        if (entry.isUnseen && entry.key.account == account && !stores.threads->find(entry.key.thread)) {
            keys.push_back(entry.key.thread);
        }
    }
    sync(added, keys);
}

void ThreadListModel::setHistory(const store::History& history)
{
    m_history = &history;
    connect(&history, &store::History::changed, this, &ThreadListModel::applyHistory);
    store::HistoryChange all;
    for (const store::HistoryEntry& entry : history.entries()) {
        all.added.push_back(entry.key);
    }
    applyHistory(all);
}

void ThreadListModel::removeAccount(const store::AccountId& account)
{
    Account* const removed = find(account);
    if (!removed) {
        return;
    }
    const AccountStores& stores = removed->source.stores();
    for (const QObject* store : {static_cast<const QObject*>(stores.threads), static_cast<const QObject*>(stores.orgs),
                                 static_cast<const QObject*>(stores.agents)}) {
        disconnect(store, nullptr, this, nullptr);
    }
    removeThreads(*removed, keysOf(*removed));
    std::erase_if(m_accounts, [removed](const auto& held) { return held.get() == removed; });
}

void ThreadListModel::setSnippet(const store::RowKey& key, const std::optional<wire::Snippet>& snippet)
{
    const ThreadRow* const found = find(key);
    QString line = snippetLine(snippet);
    if (!found || found->snippet == line) {
        return;
    }
    ThreadRow next = *found;
    next.snippet = std::move(line);
    updateSearchText(next);
    replaceRow(positionOf(*found), std::move(next));
}

ThreadListModel::Account* ThreadListModel::find(const store::AccountId& account) const
{
    const auto found = std::ranges::find_if(m_accounts, [&account](const auto& held) { return held->source.account() == account; });
    return found == m_accounts.end() ? nullptr : found->get();
}

const ThreadRow* ThreadListModel::find(const store::RowKey& key) const
{
    const Account* const account = find(key.account);
    if (!account) {
        return nullptr;
    }
    const auto found = account->rows.find(key.thread);
    return found == account->rows.end() ? nullptr : found->second;
}

void ThreadListModel::apply(Account& account, const store::Change& change)
{
    std::vector<wire::ThreadKey> keys = change.removed;
    keys.insert(keys.end(), change.added.begin(), change.added.end());
    keys.insert(keys.end(), change.changed.begin(), change.changed.end());
    sync(account, keys);
    for (const wire::ThreadKey& key : change.progressed) {
        noteProgress(account, key);
    }
}

void ThreadListModel::applyHistory(const store::HistoryChange& change)
{
    for (const auto& account : m_accounts) {
        std::vector<wire::ThreadKey> keys;
        for (const auto* part : {&change.removed, &change.added, &change.changed}) {
            for (const store::RowKey& key : *part) {
                if (key.account == account->source.account()) {
                    keys.push_back(key.thread);
                }
            }
        }
        sync(*account, keys);
    }
}

void ThreadListModel::sync(Account& account, std::span<const wire::ThreadKey> keys)
{
    std::vector<wire::ThreadKey> gone;
    std::vector<Truth> fresh;
    std::vector<std::pair<wire::ThreadKey, Truth>> kept;
    std::unordered_set<wire::ThreadKey> done;
    for (const wire::ThreadKey& key : keys) {
        // One change may name a thread twice: as what went and as what came, or as what changed and then went.
        if (keys.size() > 1 && !done.insert(key).second) {
            continue;
        }
        const Truth truth = truthOf(account, key);
        if (!truth.isAny()) {
            gone.push_back(key);
        } else if (account.rows.contains(key)) {
            kept.emplace_back(key, truth);
        } else {
            fresh.push_back(truth);
        }
    }
    removeThreads(account, gone);
    insertThreads(account, std::move(fresh));
    for (const auto& [key, truth] : kept) {
        updateThread(account, key, truth);
    }
}

void ThreadListModel::noteProgress(Account& account, const wire::ThreadKey& key)
{
    const auto found = account.rows.find(key);
    const store::ThreadState* state = account.source.stores().threads->find(key);
    if (found == account.rows.end() || !state || !state->lastProgress || !found->second->lastProgress) {
        return;
    }
    const int position = positionOf(*found->second);
    ThreadRow& row = *m_rows[static_cast<std::size_t>(position)];
    // Steps come by the second, and nobody sees one; the end of a silence everybody does.
    const bool wasSilent = row.silence(*state->lastProgress).has_value();
    row.lastProgress = state->lastProgress;
    if (wasSilent) {
        Q_EMIT dataChanged(index(position), index(position), {LastProgressRole, RowRole});
    }
}

std::vector<wire::ThreadKey> ThreadListModel::keysOf(const Account& account)
{
    std::vector<wire::ThreadKey> keys;
    keys.reserve(account.rows.size());
    for (const auto& [key, row] : account.rows) {
        keys.push_back(key);
    }
    return keys;
}

void ThreadListModel::updateOrgs(Account& account)
{
    account.source.forgetOrgs();
    for (int position = 0; position < rowCount(); ++position) {
        const ThreadRow& current = *m_rows[static_cast<std::size_t>(position)];
        if (current.key.account != account.source.account()) {
            continue;
        }
        const OrgRow& org = account.source.orgRow(current.key.thread.org);
        if (current.org != org) {
            ThreadRow next = current;
            next.org = org;
            updateSearchText(next);
            replaceRow(position, std::move(next));
        }
    }
}

void ThreadListModel::updateAgent(Account& account, const wire::AgentKey& agent)
{
    // Its rows keep their places: an agent is no part of the order.
    for (int position = 0; position < rowCount(); ++position) {
        const store::RowKey& key = m_rows[static_cast<std::size_t>(position)]->key;
        const bool isOfAgent = m_rows[static_cast<std::size_t>(position)]->agent == agent.agent && key.thread.org == agent.org;
        if (isOfAgent && key.account == account.source.account()) {
            const wire::ThreadKey thread = key.thread;
            updateThread(account, thread, truthOf(account, thread));
        }
    }
}

void ThreadListModel::removeThreads(Account& account, std::span<const wire::ThreadKey> keys)
{
    std::vector<int> positions;
    positions.reserve(keys.size());
    for (const wire::ThreadKey& key : keys) {
        if (const auto found = account.rows.find(key); found != account.rows.end()) {
            positions.push_back(positionOf(*found->second));
        }
    }
    std::ranges::sort(positions, std::greater());

    // From the end, so that the positions before stay right; neighbours go together.
    for (auto next = positions.cbegin(); next != positions.cend();) {
        const int last = *next;
        int first = last;
        while (++next != positions.cend() && *next == first - 1) {
            first = *next;
        }
        beginRemoveRows({}, first, last);
        const auto begin = m_rows.begin() + first;
        const auto end = m_rows.begin() + last + 1;
        std::for_each(begin, end, [&account](const RowPtr& row) { account.rows.erase(row->key.thread); });
        m_rows.erase(begin, end);
        endRemoveRows();
    }
}

ThreadListModel::Truth ThreadListModel::truthOf(const Account& account, const wire::ThreadKey& key) const
{
    const store::ThreadState* const state = account.source.stores().threads->find(key);
    if (state && (state->needsYou || !state->hasEnded)) {
        return {state, nullptr};
    }
    const store::HistoryEntry* const entry = m_history ? m_history->find({account.source.account(), key}) : nullptr;
    if (entry && entry->isUnseen) {
        return {nullptr, entry};
    }
    // It ended, and the summary that takes it out is still to come.
    return {state, nullptr};
}

ThreadRow ThreadListModel::makeRow(Account& account, const Truth& truth, const ThreadRow* known)
{
    ThreadRow row = truth.live ? account.source.makeRow(*truth.live) : account.source.makeRow(*truth.ended, known);
    if (known) {
        row.firstSeen = known->firstSeen;
    }
    if (known && !known->snippet.isEmpty()) {
        row.snippet = known->snippet;
        updateSearchText(row);
    }
    return row;
}

void ThreadListModel::insertThreads(Account& account, std::vector<Truth> threads)
{
    // The stores of different accounts know nothing of each other's order: what comes in later is newer.
    std::ranges::sort(threads, {}, [](const Truth& truth) { return truth.live ? truth.live->firstSeen : std::uint64_t{0}; });
    std::vector<RowPtr> rows;
    rows.reserve(threads.size());
    for (const Truth& truth : threads) {
        rows.push_back(std::make_unique<ThreadRow>(makeRow(account, truth, nullptr)));
        rows.back()->firstSeen = m_nextSeen++;
    }
    std::ranges::sort(rows, [](const RowPtr& left, const RowPtr& right) { return standsBefore(*left, *right); });

    // From the end, so that the positions before stay right; those that go between the same two rows go together.
    while (!rows.empty()) {
        const int position = positionOf(*rows.back());
        auto first = std::prev(rows.end());
        while (first != rows.begin() && positionOf(**std::prev(first)) == position) {
            --first;
        }
        const auto count = static_cast<int>(std::distance(first, rows.end()));
        beginInsertRows({}, position, position + count - 1);
        std::for_each(first, rows.end(), [&account](const RowPtr& row) { account.rows[row->key.thread] = row.get(); });
        m_rows.insert(m_rows.begin() + position, std::move_iterator(first), std::move_iterator(rows.end()));
        rows.erase(first, rows.end());
        endInsertRows();
    }
}

void ThreadListModel::updateThread(Account& account, const wire::ThreadKey& key, const Truth& truth)
{
    const auto found = account.rows.find(key);
    if (found != account.rows.end() && truth.isAny()) {
        replaceRow(positionOf(*found->second), makeRow(account, truth, found->second));
    }
}

void ThreadListModel::replaceRow(int position, ThreadRow next)
{
    ThreadRow& current = *m_rows[static_cast<std::size_t>(position)];
    // Nobody sees when a step was; noteProgress() tells what somebody does.
    current.lastProgress = next.lastProgress;
    const QList<int> roles = differingRoles(current, next);
    if (roles.isEmpty()) {
        return;
    }
    // Both places are asked for while the list is still sorted by what the row was.
    const int destination = stayInPlace(current, next) ? position : positionOf(next);
    const bool moves = destination != position && destination != position + 1;
    if (moves) {
        beginMoveRows({}, position, position, {}, destination);
    }
    current = std::move(next);
    if (moves) {
        const auto begin = m_rows.begin();
        if (destination < position) {
            std::rotate(begin + destination, begin + position, begin + position + 1);
            position = destination;
        } else {
            std::rotate(begin + position, begin + position + 1, begin + destination);
            position = destination - 1;
        }
        endMoveRows();
    }
    Q_EMIT dataChanged(index(position), index(position), roles);
}

int ThreadListModel::positionOf(const ThreadRow& row) const
{
    const auto found = std::ranges::lower_bound(m_rows, row, standsBefore, [](const RowPtr& held) -> const ThreadRow& { return *held; });
    return static_cast<int>(std::distance(m_rows.begin(), found));
}

} // namespace tallylight::models
