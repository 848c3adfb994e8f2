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
    case AccountNameRole:
        return entry.account->name;
    default:
        return {};
    }
}

QHash<int, QByteArray> OrgListModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"},
            {SlugRole, "slug"},
            {NameRole, "name"},
            {LogoRole, "logo"},
            {InitialsRole, "initials"},
            {HueRole, "hue"},
            {TotalRunningRole, "totalRunning"},
            {AccountNameRole, "accountName"}};
}

store::OrgKey OrgListModel::keyAt(const QModelIndex& index) const
{
    return index.isValid() ? m_entries[static_cast<std::size_t>(index.row())].org.key : store::OrgKey();
}

QModelIndex OrgListModel::indexOf(const store::OrgKey& key) const
{
    const auto found = std::ranges::find(m_entries, key, [](const Entry& entry) -> const store::OrgKey& { return entry.org.key; });
    return found == m_entries.end() ? QModelIndex() : index(static_cast<int>(std::distance(m_entries.begin(), found)));
}

bool OrgListModel::hasSeveralAccounts() const
{
    // They stand account by account.
    return !m_entries.empty() && m_entries.front().account != m_entries.back().account;
}

void OrgListModel::addAccount(const store::AccountId& account, const QString& name, const store::OrgDirectory& orgs,
                              const store::ThreadStore& threads)
{
    removeAccount(account);
    const Account& added = *m_accounts.emplace_back(std::make_unique<Account>(Account{account, name, orgs, threads}));
    connect(&orgs, &store::OrgDirectory::changed, this, &OrgListModel::reload);
    connect(&threads, &store::ThreadStore::changed, this, [this, &added] { updateCounts(added); });
    connect(&threads, &store::ThreadStore::cleared, this, [this, &added] { updateCounts(added); });
    reload();
}

void OrgListModel::renameAccount(const store::AccountId& account, const QString& name)
{
    const auto found = std::ranges::find_if(m_accounts, [&account](const auto& held) { return held->id == account; });
    if (found == m_accounts.end() || std::exchange((*found)->name, name) == name) {
        return;
    }
    for (int position = 0; position < rowCount(); ++position) {
        if (m_entries[static_cast<std::size_t>(position)].account == found->get()) {
            Q_EMIT dataChanged(index(position), index(position), {AccountNameRole});
        }
    }
}

void OrgListModel::removeAccount(const store::AccountId& account)
{
    const auto found = std::ranges::find_if(m_accounts, [&account](const auto& held) { return held->id == account; });
    if (found == m_accounts.end()) {
        return;
    }
    disconnect(&(*found)->orgs, nullptr, this, nullptr);
    disconnect(&(*found)->threads, nullptr, this, nullptr);
    const std::unique_ptr<Account> removed = std::move(*found);
    m_accounts.erase(found);
    reload();
}

void OrgListModel::reload()
{
    // Organizations come and go a few times a year: no need for less than a reset.
    beginResetModel();
    m_entries.clear();
    for (const auto& account : m_accounts) {
        const auto first = static_cast<std::ptrdiff_t>(m_entries.size());
        for (const wire::Organization& org : account->orgs.organizations()) {
            const qint64 total = account->threads.summary(wire::Scope::Org, org.id).totalRunning;
            m_entries.push_back({account.get(), makeOrgRow({account->id, org.id}, &org), total});
        }
        std::stable_sort(m_entries.begin() + first, m_entries.end(), [](const Entry& left, const Entry& right) {
            return folded(left.org.name).localeAwareCompare(folded(right.org.name)) < 0;
        });
    }
    endResetModel();
}

void OrgListModel::updateCounts(const Account& account)
{
    for (int position = 0; position < rowCount(); ++position) {
        Entry& entry = m_entries[static_cast<std::size_t>(position)];
        if (entry.account != &account) {
            continue;
        }
        const qint64 total = account.threads.summary(wire::Scope::Org, entry.org.key.org).totalRunning;
        if (std::exchange(entry.totalRunning, total) != total) {
            Q_EMIT dataChanged(index(position), index(position), {TotalRunningRole});
        }
    }
}

} // namespace tallylight::models
