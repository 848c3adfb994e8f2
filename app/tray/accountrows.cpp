// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/accountrows.h"

#include "models/orglistmodel.h"
#include "net/origin.h"
#include "tray/accountset.h"

namespace tallylight::tray {

namespace {

std::vector<models::OrgRow> orgsOf(const store::AccountId& account, const models::OrgListModel& orgs)
{
    std::vector<models::OrgRow> rows;
    for (int i = 0; i < orgs.rowCount(); ++i) {
        const QModelIndex index = orgs.index(i);
        if (orgs.keyAt(index).account != account) {
            continue;
        }
        models::OrgRow row;
        row.key = orgs.keyAt(index);
        row.slug = index.data(models::OrgListModel::SlugRole).toString();
        row.name = index.data(models::OrgListModel::NameRole).toString();
        row.logo = index.data(models::OrgListModel::LogoRole).toString();
        row.initials = index.data(models::OrgListModel::InitialsRole).toString();
        row.hue = index.data(models::OrgListModel::HueRole).toInt();
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

std::vector<models::AccountRow> accountRows(const AccountSet& accounts, const models::OrgListModel& orgs)
{
    std::vector<models::AccountRow> rows;
    for (const store::AccountId& id : accounts.ids()) {
        const AccountSet::Setup& setup = *accounts.setup(id);
        models::AccountRow row;
        row.id = id;
        row.name = setup.name;
        row.server = net::hostLabel(setup.options.origin);
        row.canSignIn = setup.canSignIn;
        row.isForSession = !setup.canSignIn;
        if (account::Account* const account = accounts.find(id)) {
            row.feed = account->feed();
            row.orgs = orgsOf(id, orgs);
        } else {
            row.feed.state = store::FeedState::Paused;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace tallylight::tray
