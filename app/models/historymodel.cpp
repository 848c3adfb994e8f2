// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "models/historymodel.h"

#include "wire/namehash.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <utility>

namespace tallylight::models {

namespace {

constexpr std::size_t kTitleCodePoints = 300;
constexpr std::size_t kNameCodePoints = 120;

struct Translations {
    Q_DECLARE_TR_FUNCTIONS(ThreadRow)
};

} // namespace

HistoryRow makeHistoryRow(const store::HistoryEntry& entry)
{
    HistoryRow row;
    row.key = entry.key;
    row.agent = entry.agent;
    row.title = displayText(entry.title, kTitleCodePoints);
    if (row.title.isEmpty()) {
        row.title = Translations::tr("Untitled task");
    }
    row.agentTitle = displayText(entry.agentTitle, kNameCodePoints);
    if (row.agentTitle.isEmpty()) {
        row.agentTitle = Translations::tr("Agent");
    }
    row.agentHash = wire::nameHash(entry.agentTitle.empty() ? "Agent" : entry.agentTitle);
    wire::Organization org;
    org.id = entry.key.thread.org;
    org.name = entry.orgName.empty() ? org.id.value() : entry.orgName;
    row.org = makeOrgRow(entry.key.org(), &org);
    row.hasFailed = entry.outcome == wire::ThreadStatus::Failed;
    row.isUnseen = entry.isUnseen;
    row.ended = entry.ended;
    row.duration = entry.duration();
    return row;
}

QString accessibleText(const HistoryRow& row)
{
    const QString words = Translations::tr("%1, %2, %3").arg(row.title, row.agentTitle, row.org.name);
    const QString outcome = row.hasFailed ? Translations::tr("%1, failed").arg(words) : Translations::tr("%1, finished").arg(words);
    return row.isUnseen ? Translations::tr("%1, not seen yet").arg(outcome) : outcome;
}

HistoryModel::HistoryModel(const store::History& history, QObject* parent) : QAbstractListModel(parent), m_history(history)
{
    for (const store::HistoryEntry& entry : m_history.entries()) {
        m_rows.push_back(makeHistoryRow(entry));
    }
    connect(&m_history, &store::History::changed, this, &HistoryModel::apply);
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    const HistoryRow* shown = row(index);
    if (shown == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return shown->title;
    case Qt::AccessibleTextRole:
        return accessibleText(*shown);
    case RowRole:
        return QVariant::fromValue(shown);
    case AgentTitleRole:
        return shown->agentTitle;
    case OrgNameRole:
        return shown->org.name;
    case HasFailedRole:
        return shown->hasFailed;
    case IsUnseenRole:
        return shown->isUnseen;
    case EndedRole:
        return QDateTime::fromMSecsSinceEpoch(shown->ended.time_since_epoch().count(), Qt::UTC);
    case DurationRole:
        return shown->duration ? QVariant::fromValue<qint64>(shown->duration->count()) : QVariant();
    default:
        return {};
    }
}

QHash<int, QByteArray> HistoryModel::roleNames() const
{
    return {{RowRole, "row"},         {TitleRole, "title"},         {AgentTitleRole, "agentTitle"},
            {OrgNameRole, "orgName"}, {HasFailedRole, "hasFailed"}, {IsUnseenRole, "isUnseen"},
            {EndedRole, "ended"},     {DurationRole, "duration"}};
}

const HistoryRow* HistoryModel::row(const QModelIndex& index) const
{
    const bool isOurs = index.isValid() && index.model() == this && index.row() < rowCount();
    return isOurs ? &m_rows[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex HistoryModel::indexOf(const store::RowKey& key) const
{
    const int position = positionOf(key);
    return position < 0 ? QModelIndex() : index(position, 0);
}

void HistoryModel::apply(const store::HistoryChange& change)
{
    for (const store::RowKey& key : change.removed) {
        const int position = positionOf(key);
        if (position >= 0) {
            beginRemoveRows({}, position, position);
            m_rows.erase(m_rows.begin() + position);
            endRemoveRows();
        }
    }
    if (!change.added.empty()) {
        insertMissing();
    }
    for (const store::RowKey& key : change.changed) {
        const store::HistoryEntry* entry = m_history.find(key);
        const int position = positionOf(key);
        if (entry != nullptr && position >= 0) {
            m_rows[static_cast<std::size_t>(position)].isUnseen = entry->isUnseen;
            Q_EMIT dataChanged(index(position, 0), index(position, 0), {IsUnseenRole, Qt::AccessibleTextRole, RowRole});
        }
    }
}

//! What is gone is gone already, so that the rows are the history's entries without the new ones, in the same order.
void HistoryModel::insertMissing()
{
    const auto entries = m_history.entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i < m_rows.size() && m_rows[i].key == entries[i].key) {
            continue;
        }
        const int position = static_cast<int>(i);
        beginInsertRows({}, position, position);
        m_rows.insert(m_rows.begin() + position, makeHistoryRow(entries[i]));
        endInsertRows();
    }
}

int HistoryModel::positionOf(const store::RowKey& key) const
{
    const auto found = std::ranges::find(m_rows, key, &HistoryRow::key);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

} // namespace tallylight::models
