// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "models/historyrows.h"

#include "models/historymodel.h"
#include "models/orglistmodel.h"
#include "models/rowroles.h"
#include "models/threadlistmodel.h"

namespace tallylight::models {

HistoryRows::HistoryRows(HistoryModel& history, const OrgListModel& orgs, QObject* parent)
    : QIdentityProxyModel(parent),
      m_history(history),
      m_orgs(orgs)
{
    // Before the proxy's own connections: who is told of a change finds the new rows.
    connect(&history, &QAbstractItemModel::dataChanged, this, &HistoryRows::forget);
    connect(&history, &QAbstractItemModel::rowsInserted, this, &HistoryRows::forget);
    connect(&history, &QAbstractItemModel::rowsRemoved, this, &HistoryRows::forget);
    setSourceModel(&history);
    connect(&orgs, &QAbstractItemModel::modelReset, this, [this] {
        forget();
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
        }
    });
}

HistoryRows::~HistoryRows() = default;

QVariant HistoryRows::data(const QModelIndex& index, int role) const
{
    const ThreadRow* shown = row(index);
    return shown ? rowData(*shown, role) : QVariant();
}

const ThreadRow* HistoryRows::row(const QModelIndex& index) const
{
    const HistoryRow* source = m_history.row(mapToSource(index));
    if (!source) {
        return nullptr;
    }
    std::unique_ptr<ThreadRow>& known = m_rows[source->key];
    if (!known) {
        known = std::make_unique<ThreadRow>(makeRow(index));
    }
    return known.get();
}

ThreadRow HistoryRows::makeRow(const QModelIndex& index) const
{
    const HistoryRow& source = *m_history.row(mapToSource(index));
    ThreadRow row;
    row.key = source.key;
    row.agent = source.agent;
    row.title = source.title;
    row.agentTitle = source.agentTitle;
    row.agentHash = source.agentHash;
    row.org = source.org;
    row.org.slug.clear();
    if (const QModelIndex org = m_orgs.indexOf(source.key.org()); org.isValid()) {
        row.org.slug = m_orgs.data(org, OrgListModel::SlugRole).toString();
        row.org.logo = m_orgs.data(org, OrgListModel::LogoRole).toString();
    }
    row.state = source.hasFailed ? RowState::Failed : RowState::Finished;
    row.isUnseen = source.isUnseen;
    row.ended = source.ended;
    if (source.duration) {
        row.started = source.ended - *source.duration;
    }
    updateSearchText(row);
    return row;
}

void HistoryRows::forget()
{
    m_rows.clear();
}

} // namespace tallylight::models
