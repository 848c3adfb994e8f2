// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "models/threadlistmodel.h"

#include "store/agentdirectory.h"
#include "store/orgdirectory.h"

#include <QDateTime>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace tallylight::models {

namespace {

//! The list's order. The first-seen number is unique, so that it is total.
bool standsBefore(const ThreadRow& left, const ThreadRow& right)
{
    return std::tuple(left.needsYou, left.firstSeen) > std::tuple(right.needsYou, right.firstSeen);
}

//! The roles in which two states of a row differ; empty where no view would show a difference.
QList<int> differingRoles(const ThreadRow& before, const ThreadRow& after)
{
    QList<int> roles;
    const auto add = [&roles](bool differs, std::initializer_list<int> changed) {
        if (differs) {
            roles.append(changed);
        }
    };
    add(before.title != after.title, {ThreadListModel::TitleRole, Qt::DisplayRole});
    add(before.agentTitle != after.agentTitle || before.agentHash != after.agentHash, {ThreadListModel::AgentTitleRole});
    add(before.agentIcon != after.agentIcon, {ThreadListModel::AgentIconRole});
    add(before.org.name != after.org.name, {ThreadListModel::OrgNameRole});
    add(before.org.logo != after.org.logo, {ThreadListModel::OrgLogoRole});
    add(before.snippet != after.snippet, {ThreadListModel::SnippetRole});
    add(before.started != after.started, {ThreadListModel::StartedRole});
    add(before.needsYou != after.needsYou, {ThreadListModel::NeedsYouRole});
    add(before.isMine != after.isMine, {ThreadListModel::IsMineRole});
    add(before.isInOrg != after.isInOrg, {ThreadListModel::IsInOrgRole});
    add(before.isOpenable() != after.isOpenable(), {ThreadListModel::IsOpenableRole});
    if (before != after) {
        roles.append(ThreadListModel::RowRole);
        if (accessibleText(before) != accessibleText(after)) {
            roles.append(Qt::AccessibleTextRole);
        }
    }
    return roles;
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
    switch (role) {
    case RowRole:
        return QVariant::fromValue(thread);
    case TitleRole:
    case Qt::DisplayRole:
        return thread->title;
    case AgentTitleRole:
        return thread->agentTitle;
    case AgentIconRole:
        return thread->agentIcon;
    case OrgNameRole:
        return thread->org.name;
    case OrgLogoRole:
        return thread->org.logo;
    case SnippetRole:
        return thread->snippet;
    case StartedRole:
        return thread->started ? QDateTime::fromMSecsSinceEpoch(thread->started->time_since_epoch().count(), Qt::UTC) : QDateTime();
    case NeedsYouRole:
        return thread->needsYou;
    case IsMineRole:
        return thread->isMine;
    case IsInOrgRole:
        return thread->isInOrg;
    case IsOpenableRole:
        return thread->isOpenable();
    case Qt::AccessibleTextRole:
        return accessibleText(*thread);
    default:
        return {};
    }
}

QHash<int, QByteArray> ThreadListModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},
            {Qt::AccessibleTextRole, "accessibleText"},
            {RowRole, "row"},
            {TitleRole, "title"},
            {AgentTitleRole, "agentTitle"},
            {AgentIconRole, "agentIcon"},
            {OrgNameRole, "orgName"},
            {OrgLogoRole, "orgLogo"},
            {SnippetRole, "snippet"},
            {StartedRole, "started"},
            {NeedsYouRole, "needsYou"},
            {IsMineRole, "isMine"},
            {IsInOrgRole, "isInOrg"},
            {IsOpenableRole, "isOpenable"}};
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
    connect(stores.threads, &store::ThreadStore::cleared, this, [this, &added] { clear(added); });
    connect(stores.orgs, &store::OrgDirectory::changed, this, [this, &added] { updateOrgs(added); });
    connect(stores.agents, &store::AgentDirectory::agentChanged, this,
            [this, &added](const wire::AgentKey& agent) { updateAgent(added, agent); });
    insertThreads(added, stores.threads->keys());
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
    clear(*removed);
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
    removeThreads(account, change.removed);
    insertThreads(account, change.added);
    for (const wire::ThreadKey& key : change.changed) {
        updateThread(account, key);
    }
}

void ThreadListModel::clear(Account& account)
{
    std::vector<wire::ThreadKey> keys;
    keys.reserve(account.rows.size());
    for (const auto& [key, row] : account.rows) {
        keys.push_back(key);
    }
    removeThreads(account, keys);
    account.source.forgetOrgs();
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
            updateThread(account, wire::ThreadKey(key.thread));
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

void ThreadListModel::insertThreads(Account& account, std::span<const wire::ThreadKey> keys)
{
    std::vector<RowPtr> rows = newRows(account, keys);
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

void ThreadListModel::updateThread(Account& account, const wire::ThreadKey& key)
{
    const auto found = account.rows.find(key);
    const store::ThreadState* state = account.source.stores().threads->find(key);
    if (found == account.rows.end() || !state) {
        return;
    }
    ThreadRow next = account.source.makeRow(*state);
    next.firstSeen = found->second->firstSeen;
    if (!found->second->snippet.isEmpty()) {
        next.snippet = found->second->snippet;
        updateSearchText(next);
    }
    replaceRow(positionOf(*found->second), std::move(next));
}

std::vector<ThreadListModel::RowPtr> ThreadListModel::newRows(Account& account, std::span<const wire::ThreadKey> keys)
{
    std::vector<const store::ThreadState*> states;
    states.reserve(keys.size());
    for (const wire::ThreadKey& key : keys) {
        const store::ThreadState* state = account.source.stores().threads->find(key);
        if (state && !account.rows.contains(key)) {
            states.push_back(state);
        }
    }
    // The stores of different accounts know nothing of each other's order: what comes in later is newer.
    std::ranges::sort(states, {}, &store::ThreadState::firstSeen);
    std::vector<RowPtr> rows;
    rows.reserve(states.size());
    for (const store::ThreadState* state : states) {
        rows.push_back(std::make_unique<ThreadRow>(account.source.makeRow(*state)));
        rows.back()->firstSeen = m_nextSeen++;
    }
    std::ranges::sort(rows, [](const RowPtr& left, const RowPtr& right) { return standsBefore(*left, *right); });
    return rows;
}

void ThreadListModel::replaceRow(int position, ThreadRow next)
{
    ThreadRow& current = *m_rows[static_cast<std::size_t>(position)];
    const QList<int> roles = differingRoles(current, next);
    if (roles.isEmpty()) {
        return;
    }
    // Both places are asked for while the list is still sorted by what the row was.
    const int destination = current.needsYou == next.needsYou ? position : positionOf(next);
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
