// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/tokenwaiters.h"

#include <algorithm>
#include <utility>

namespace tallylight::net {

void TokenWaiters::add(QObject* context, Then then, const QByteArray& rejected)
{
    m_waiters.push_back({context, std::move(then), rejected});
}

bool TokenWaiters::isRejected(const QByteArray& token) const
{
    return std::ranges::any_of(m_waiters, [&token](const Waiter& waiter) { return waiter.rejected == token; });
}

void TokenWaiters::give(const QByteArray& token)
{
    for (const Waiter& waiter : std::exchange(m_waiters, {})) {
        if (waiter.context) {
            waiter.then(token);
        }
    }
}

void TokenWaiters::refuse(const wire::Error& error)
{
    for (const Waiter& waiter : std::exchange(m_waiters, {})) {
        if (waiter.context) {
            waiter.then(tl::unexpected(error));
        }
    }
}

void TokenWaiters::giveOrRefuse(const QByteArray& token, const wire::Error& error)
{
    TokenWaiters refused;
    const auto isRefused = [&token](const Waiter& waiter) { return waiter.rejected == token; };
    std::ranges::copy_if(m_waiters, std::back_inserter(refused.m_waiters), isRefused);
    std::erase_if(m_waiters, isRefused);
    give(token);
    refused.refuse(error);
}

} // namespace tallylight::net
