// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "models/orglistmodel.h"

#include "store/orgdirectory.h"

#include <algorithm>
#include <utility>

namespace tallylight::models {

OrgListModel::OrgListModel(QObject* parent) : QAbstractListModel(parent) {}

int OrgListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant OrgListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IdRole:
        return verbatim(entry.org.id.value());
    case SlugRole:
        return entry.org.slug;
    case NameRole:
    case Qt::DisplayRole:
        return entry.org.name;
    case LogoRole:
        return entry.org.logo;
    case InitialsRole:
        return entry.org.initials;
    case HueRole:
        return entry.org.hue;
    case TotalRunningRole:
        return entry.totalRunning;
    default:
        return {};
    }
}

QHash<int, QByteArray> OrgListModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},
            {IdRole, "id"},
            {SlugRole, "slug"},
            {NameRole, "name"},
            {LogoRole, "logo"},
            {InitialsRole, "initials"},
            {HueRole, "hue"},
            {TotalRunningRole, "totalRunning"}};
}

wire::OrgId OrgListModel::idAt(const QModelIndex& index) const
{
    return index.isValid() ? m_entries[static_cast<std::size_t>(index.row())].org.id : wire::OrgId();
}

QModelIndex OrgListModel::indexOf(const wire::OrgId& id) const
{
    const auto found = std::ranges::find(m_entries, id, [](const Entry& entry) -> const wire::OrgId& { return entry.org.id; });
    return found == m_entries.end() ? QModelIndex() : index(static_cast<int>(std::distance(m_entries.begin(), found)));
}

void OrgListModel::setSources(const store::OrgDirectory* orgs, const store::ThreadStore* threads)
{
    for (const QObject* source : {static_cast<const QObject*>(m_orgs), static_cast<const QObject*>(m_threads)}) {
        if (source) {
            disconnect(source, nullptr, this, nullptr);
        }
    }
    m_orgs = orgs;
    m_threads = threads;
    if (m_orgs && m_threads) {
        connect(m_orgs, &store::OrgDirectory::changed, this, &OrgListModel::reload);
        connect(m_threads, &store::ThreadStore::changed, this, &OrgListModel::updateCounts);
        connect(m_threads, &store::ThreadStore::cleared, this, &OrgListModel::updateCounts);
    }
    reload();
}

void OrgListModel::reload()
{
    // Organizations come and go a few times a year: no need for less than a reset.
    beginResetModel();
    m_entries.clear();
    if (m_orgs && m_threads) {
        for (const wire::Organization& org : m_orgs->organizations()) {
            m_entries.push_back({makeOrgRow(org.id, &org), m_threads->summary(wire::Scope::Org, org.id).totalRunning});
        }
        std::ranges::stable_sort(m_entries, [](const Entry& left, const Entry& right) {
            return folded(left.org.name).localeAwareCompare(folded(right.org.name)) < 0;
        });
    }
    endResetModel();
}

void OrgListModel::updateCounts()
{
    for (int position = 0; position < rowCount(); ++position) {
        Entry& entry = m_entries[static_cast<std::size_t>(position)];
        const qint64 total = m_threads->summary(wire::Scope::Org, entry.org.id).totalRunning;
        if (std::exchange(entry.totalRunning, total) != total) {
            Q_EMIT dataChanged(index(position), index(position), {TotalRunningRole});
        }
    }
}

} // namespace tallylight::models
