// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/userscope.h"

#include <utility>

namespace tallylight::account {

UserScope::UserScope(store::ThreadStore& store, QObject* parent) : QObject(parent), m_store(store), m_soon(this)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &UserScope::publish);
}

void UserScope::setActive(bool isActive)
{
    if (std::exchange(m_isActive, isActive) == isActive) {
        return;
    }
    if (!isActive) {
        m_soon.stop();
    } else if (!m_mine.empty()) {
        m_soon.start(0);
    }
}

void UserScope::setMine(const wire::OrgId& org, std::vector<wire::RunningThread> threads)
{
    const auto [entry, isNew] = m_mine.try_emplace(org);
    if (!isNew && entry->second == threads) {
        return;
    }
    entry->second = std::move(threads);
    if (m_isActive) {
        m_soon.start(0);
    }
}

void UserScope::forget(const wire::OrgId& org)
{
    if (m_mine.erase(org) > 0 && m_isActive) {
        m_soon.start(0);
    }
}

void UserScope::publish()
{
    wire::SummaryEvent mine;
    mine.scope = wire::Scope::User;
    for (const auto& [org, threads] : m_mine) {
        mine.threads.insert(mine.threads.end(), threads.begin(), threads.end());
    }
    m_store.apply({}, std::move(mine));
}

} // namespace tallylight::account
