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

//! More agents than rows that are seen; those beyond share less.
constexpr std::size_t kSharedIcons = 1'000;

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

QModelIndex ThreadListModel::indexOf(const wire::ThreadKey& key) const
{
    const auto found = m_byKey.find(key);
    return found == m_byKey.end() ? QModelIndex() : index(positionOf(*found->second));
}

void ThreadListModel::setSources(const Sources& sources)
{
    for (const QObject* source : {static_cast<const QObject*>(m_sources.threads), static_cast<const QObject*>(m_sources.orgs),
                                  static_cast<const QObject*>(m_sources.agents)}) {
        if (source) {
            disconnect(source, nullptr, this, nullptr);
        }
    }
    m_sources = sources;
    if (m_sources.threads) {
        connect(m_sources.threads, &store::ThreadStore::changed, this, &ThreadListModel::apply);
        connect(m_sources.threads, &store::ThreadStore::cleared, this, &ThreadListModel::reload);
        connect(m_sources.orgs, &store::OrgDirectory::changed, this, &ThreadListModel::updateOrgs);
        connect(m_sources.agents, &store::AgentDirectory::agentChanged, this, &ThreadListModel::updateAgent);
    }
    reload();
}

void ThreadListModel::setSnippet(const wire::ThreadKey& key, const std::optional<wire::Snippet>& snippet)
{
    const auto found = m_byKey.find(key);
    QString line = snippetLine(snippet);
    if (found == m_byKey.end() || found->second->snippet == line) {
        return;
    }
    ThreadRow next = *found->second;
    next.snippet = std::move(line);
    updateSearchText(next);
    replaceRow(positionOf(*found->second), std::move(next));
}

void ThreadListModel::apply(const store::Change& change)
{
    removeThreads(change.removed);
    insertThreads(change.added);
    for (const wire::ThreadKey& key : change.changed) {
        updateThread(key);
    }
}

void ThreadListModel::reload()
{
    beginResetModel();
    m_rows.clear();
    m_byKey.clear();
    m_orgRows.clear();
    m_agentIcons.clear();
    if (m_sources.threads) {
        for (const wire::ThreadKey& key : m_sources.threads->keys()) {
            m_rows.push_back(std::make_unique<ThreadRow>(makeRow(*m_sources.threads->find(key))));
            m_byKey[key] = m_rows.back().get();
        }
        std::ranges::sort(m_rows, [](const RowPtr& left, const RowPtr& right) { return standsBefore(*left, *right); });
    }
    endResetModel();
}

void ThreadListModel::updateOrgs()
{
    m_orgRows.clear();
    for (int position = 0; position < rowCount(); ++position) {
        const ThreadRow& current = *m_rows[static_cast<std::size_t>(position)];
        const OrgRow& org = orgRow(current.key.org);
        if (current.org != org) {
            ThreadRow next = current;
            next.org = org;
            updateSearchText(next);
            replaceRow(position, std::move(next));
        }
    }
}

void ThreadListModel::updateAgent(const wire::AgentKey& agent)
{
    // Its rows keep their places: an agent is no part of the order.
    for (int position = 0; position < rowCount(); ++position) {
        const ThreadRow& current = *m_rows[static_cast<std::size_t>(position)];
        if (current.agent == agent.agent && current.key.org == agent.org) {
            updateThread(wire::ThreadKey(current.key));
        }
    }
}

void ThreadListModel::removeThreads(std::span<const wire::ThreadKey> keys)
{
    std::vector<int> positions;
    positions.reserve(keys.size());
    for (const wire::ThreadKey& key : keys) {
        if (const auto found = m_byKey.find(key); found != m_byKey.end()) {
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
        std::for_each(begin, end, [this](const RowPtr& row) { m_byKey.erase(row->key); });
        m_rows.erase(begin, end);
        endRemoveRows();
    }
}

void ThreadListModel::insertThreads(std::span<const wire::ThreadKey> keys)
{
    std::vector<RowPtr> rows;
    rows.reserve(keys.size());
    for (const wire::ThreadKey& key : keys) {
        const store::ThreadState* state = m_sources.threads->find(key);
        if (state && !m_byKey.contains(key)) {
            rows.push_back(std::make_unique<ThreadRow>(makeRow(*state)));
        }
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
        std::for_each(first, rows.end(), [this](const RowPtr& row) { m_byKey[row->key] = row.get(); });
        m_rows.insert(m_rows.begin() + position, std::move_iterator(first), std::move_iterator(rows.end()));
        rows.erase(first, rows.end());
        endInsertRows();
    }
}

void ThreadListModel::updateThread(const wire::ThreadKey& key)
{
    const auto found = m_byKey.find(key);
    const store::ThreadState* state = m_sources.threads->find(key);
    if (found == m_byKey.end() || !state) {
        return;
    }
    ThreadRow next = makeRow(*state);
    if (!found->second->snippet.isEmpty()) {
        next.snippet = found->second->snippet;
        updateSearchText(next);
    }
    replaceRow(positionOf(*found->second), std::move(next));
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

ThreadRow ThreadListModel::makeRow(const store::ThreadState& state)
{
    const wire::OrgId& org = state.thread.org;
    const wire::AgentKey agent{org, state.thread.agent};
    ThreadRow row = makeThreadRow(state, orgRow(org), m_sources.agents->find(agent));
    row.agentIcon = shared(agent, row.agentIcon);
    return row;
}

QString ThreadListModel::shared(const wire::AgentKey& agent, const QString& icon)
{
    if (m_agentIcons.size() >= kSharedIcons) {
        m_agentIcons.clear();
    }
    QString& known = m_agentIcons[agent];
    if (known != icon) {
        known = icon;
    }
    return known;
}

const OrgRow& ThreadListModel::orgRow(const wire::OrgId& org)
{
    const auto known = m_orgRows.find(org);
    return known != m_orgRows.end() ? known->second : m_orgRows.emplace(org, makeOrgRow(org, m_sources.orgs->find(org))).first->second;
}

int ThreadListModel::positionOf(const ThreadRow& row) const
{
    const auto found = std::ranges::lower_bound(m_rows, row, standsBefore, [](const RowPtr& held) -> const ThreadRow& { return *held; });
    return static_cast<int>(std::distance(m_rows.begin(), found));
}

} // namespace tallylight::models
