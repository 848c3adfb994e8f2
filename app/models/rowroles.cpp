// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "models/rowroles.h"

#include "models/threadlistmodel.h"

#include <QDateTime>

namespace tallylight::models {

namespace {

using Roles = ThreadListModel::Roles;

QDateTime dateTime(const std::optional<wire::Timestamp>& moment)
{
    return moment ? QDateTime::fromMSecsSinceEpoch(moment->time_since_epoch().count(), Qt::UTC) : QDateTime();
}

} // namespace

QVariant rowData(const ThreadRow& thread, int role)
{
    switch (role) {
    case Roles::RowRole:
        return QVariant::fromValue(&thread);
    case Roles::TitleRole:
    case Qt::DisplayRole:
        return thread.title;
    case Roles::AgentTitleRole:
        return thread.agentTitle;
    case Roles::AgentIconRole:
        return thread.agentIcon;
    case Roles::OrgNameRole:
        return thread.org.name;
    case Roles::OrgLogoRole:
        return thread.org.logo;
    case Roles::SnippetRole:
        return thread.snippet;
    case Roles::StartedRole:
        return dateTime(thread.started);
    case Roles::StateRole:
        return QVariant::fromValue(thread.state);
    case Roles::EndedRole:
        return dateTime(thread.ended);
    case Roles::LastProgressRole:
        return dateTime(thread.lastProgress);
    case Roles::IsMineRole:
        return thread.isMine;
    case Roles::IsInOrgRole:
        return thread.isInOrg;
    case Roles::IsOpenableRole:
        return thread.isOpenable();
    case Qt::AccessibleTextRole:
        return accessibleText(thread);
    default:
        return {};
    }
}

QHash<int, QByteArray> rowRoleNames()
{
    return {{Qt::DisplayRole, "display"},
            {Qt::AccessibleTextRole, "accessibleText"},
            {Roles::RowRole, "row"},
            {Roles::TitleRole, "title"},
            {Roles::AgentTitleRole, "agentTitle"},
            {Roles::AgentIconRole, "agentIcon"},
            {Roles::OrgNameRole, "orgName"},
            {Roles::OrgLogoRole, "orgLogo"},
            {Roles::SnippetRole, "snippet"},
            {Roles::StartedRole, "started"},
            {Roles::StateRole, "state"},
            {Roles::EndedRole, "ended"},
            {Roles::LastProgressRole, "lastProgress"},
            {Roles::IsMineRole, "isMine"},
            {Roles::IsInOrgRole, "isInOrg"},
            {Roles::IsOpenableRole, "isOpenable"}};
}

QList<int> differingRoles(const ThreadRow& before, const ThreadRow& after)
{
    QList<int> roles;
    const auto add = [&roles](bool differs, std::initializer_list<int> changed) {
        if (differs) {
            roles.append(changed);
        }
    };
    add(before.title != after.title, {Roles::TitleRole, Qt::DisplayRole});
    add(before.agentTitle != after.agentTitle || before.agentHash != after.agentHash, {Roles::AgentTitleRole});
    add(before.agentIcon != after.agentIcon, {Roles::AgentIconRole});
    add(before.org.name != after.org.name, {Roles::OrgNameRole});
    add(before.org.logo != after.org.logo, {Roles::OrgLogoRole});
    add(before.snippet != after.snippet, {Roles::SnippetRole});
    add(before.started != after.started, {Roles::StartedRole});
    add(before.state != after.state, {Roles::StateRole});
    add(before.ended != after.ended, {Roles::EndedRole});
    add(before.isMine != after.isMine, {Roles::IsMineRole});
    add(before.isInOrg != after.isInOrg, {Roles::IsInOrgRole});
    add(before.isOpenable() != after.isOpenable(), {Roles::IsOpenableRole});
    if (before != after) {
        roles.append(Roles::RowRole);
        if (accessibleText(before) != accessibleText(after)) {
            roles.append(Qt::AccessibleTextRole);
        }
    }
    return roles;
}

} // namespace tallylight::models
