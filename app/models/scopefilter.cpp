// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "models/scopefilter.h"

#include "models/threadlistmodel.h"

#include <algorithm>

namespace tallylight::models {

QString scopeToStored(wire::Scope scope)
{
    return scope == wire::Scope::Org ? QStringLiteral("org") : QStringLiteral("user");
}

wire::Scope scopeFromStored(const QString& stored)
{
    return stored == QLatin1String("org") ? wire::Scope::Org : wire::Scope::User;
}

ScopeFilter::ScopeFilter(QObject* parent) : QSortFilterProxyModel(parent) {}

const ThreadRow* ScopeFilter::row(const QModelIndex& proxyIndex) const
{
    return proxyIndex.isValid() ? data(proxyIndex, ThreadListModel::RowRole).value<const ThreadRow*>() : nullptr;
}

void ScopeFilter::setScope(wire::Scope scope, const store::OrgKey& org)
{
    if (m_scope == scope && m_org == org) {
        return;
    }
    m_scope = scope;
    m_org = org;
    invalidateFilter();
}

void ScopeFilter::setText(const QString& text)
{
    if (m_text == text) {
        return;
    }
    m_text = text;
    m_words = folded(text).simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ScopeFilter::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const
{
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    const auto* thread = sourceModel()->data(index, ThreadListModel::RowRole).value<const ThreadRow*>();
    if (!thread) {
        return false;
    }
    const bool isOfOrg = thread->key.thread.org == m_org.org && thread->key.account == m_org.account;
    const bool isForUser = !thread->isRunning();
    const bool isInScope = m_scope == wire::Scope::User ? thread->isMine || isForUser : isOfOrg && (thread->isInOrg || isForUser);
    return isInScope && std::ranges::all_of(m_words, [thread](const QString& word) { return thread->searchText.contains(word); });
}

} // namespace tallylight::models
