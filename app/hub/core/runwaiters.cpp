// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/runwaiters.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <utility>

namespace tallylight::hub {

namespace asio = boost::asio;

struct RunWaiters::Waiter {
    RunWaiters& owner;
    std::string runId;
    asio::steady_timer timer;
    bool isWoken = false;

    Waiter(RunWaiters& theOwner, std::string theRunId, const asio::any_io_executor& executor)
        : owner(theOwner),
          runId(std::move(theRunId)),
          timer(executor)
    {
        owner.m_waiters.emplace(runId, this);
    }

    ~Waiter()
    {
        auto& waiters = owner.m_waiters;
        const auto [begin, end] = waiters.equal_range(runId);
        waiters.erase(std::find_if(begin, end, [this](const auto& entry) { return entry.second == this; }));
    }

    Waiter(const Waiter&) = delete;
    Waiter& operator=(const Waiter&) = delete;

    void wake()
    {
        isWoken = true;
        timer.cancel();
    }
};

RunWaiters::Ticket::Ticket(std::unique_ptr<Waiter> waiter) : m_waiter(std::move(waiter)) {}

RunWaiters::Ticket::Ticket(Ticket&&) noexcept = default;

RunWaiters::Ticket& RunWaiters::Ticket::operator=(Ticket&&) noexcept = default;

RunWaiters::Ticket::~Ticket() = default;

asio::awaitable<void> RunWaiters::Ticket::wait(std::chrono::milliseconds time)
{
    if (m_waiter->isWoken) {
        co_return;
    }
    m_waiter->timer.expires_after(time);
    boost::system::error_code cancelled;
    co_await m_waiter->timer.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
}

RunWaiters::RunWaiters(std::size_t maxWaiters) : m_maxWaiters(maxWaiters) {}

RunWaiters::~RunWaiters() = default;

std::optional<RunWaiters::Ticket> RunWaiters::enter(const std::string& runId, const asio::any_io_executor& executor)
{
    if (m_isClosed || m_waiters.size() >= m_maxWaiters) {
        return {};
    }
    return Ticket(std::make_unique<Waiter>(*this, runId, executor));
}

void RunWaiters::wake(const std::string& runId)
{
    const auto [begin, end] = m_waiters.equal_range(runId);
    for (auto it = begin; it != end; ++it) {
        it->second->wake();
    }
}

void RunWaiters::wakeAll()
{
    m_isClosed = true;
    for (const auto& [runId, waiter] : m_waiters) {
        waiter->wake();
    }
}

} // namespace tallylight::hub
