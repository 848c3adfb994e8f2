// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/reaper.h"

#include "hub/core/blockingexecutor.h"
#include "hub/core/clock.h"
#include "hub/core/lease.h"
#include "hub/core/reactor.h"
#include "hub/core/runningsets.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>

namespace tallylight::hub {

namespace asio = boost::asio;

namespace {

constexpr std::chrono::seconds kPauseAfterFailure{1};

//! A process that dies while it holds the lease keeps the others from it for so long.
constexpr std::chrono::seconds kLease{10};

} // namespace

Reaper::Reaper(asio::any_io_executor executor, const Clock& clock, RunningSets& sets, Reactor& reactor,
               std::chrono::milliseconds idleTimeout)
    : m_clock(clock),
      m_sets(sets),
      m_reactor(reactor),
      m_idleTimeout(idleTimeout),
      m_timer(std::move(executor))
{
}

void Reaper::start()
{
    // Later deadlines only move back: none but the first thread of an empty set needs the timer to be set anew.
    m_sets.whenFirstStarts([this] { m_timer.cancel(); });
    asio::co_spawn(m_timer.get_executor(), loop(), asio::detached);
}

void Reaper::stop()
{
    m_isStopped = true;
    m_sets.whenFirstStarts({});
    m_timer.cancel();
}

void Reaper::shareWork(LeaseRepository& leases, BlockingExecutor& storage, std::string holder)
{
    m_leases = &leases;
    m_storage = &storage;
    m_holder = std::move(holder);
}

asio::awaitable<bool> Reaper::takeLease()
{
    const auto now = m_clock.now();
    if (m_leases == nullptr || now + kLease / 2 < m_leaseEnd) {
        co_return true;
    }
    const auto taken = co_await m_storage->run([&] { return m_leases->take("reaper", m_holder, now, now + kLease); });
    if (taken && *taken) {
        m_leaseEnd = now + kLease;
    }
    co_return taken&&* taken;
}

asio::awaitable<std::size_t> Reaper::sweep()
{
    std::size_t count = 0;
    m_hasFailed = false;
    const auto cutoff = m_clock.now() - m_idleTimeout;
    for (const wire::ThreadKey& key : m_sets.idleSince(cutoff)) {
        if (!co_await takeLease()) {
            m_hasFailed = true;
            break;
        }
        const auto failed = co_await m_reactor.failIdle(key, cutoff);
        if (!failed) {
            m_hasFailed = true;
            spdlog::error("an idle run could not be failed: {}", failed.error().message);
            break;
        }
        count += *failed ? 1 : 0;
    }
    if (count > 0) {
        spdlog::info("{} runs without a sign of life were failed", count);
    }
    co_return count;
}

asio::awaitable<void> Reaper::loop()
{
    while (!m_isStopped) {
        m_timer.expires_at(nextSweep());
        boost::system::error_code cancelled;
        co_await m_timer.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
        if (!cancelled && !m_isStopped) {
            (void)co_await sweep();
        }
    }
}

std::chrono::steady_clock::time_point Reaper::nextSweep() const
{
    const auto oldest = m_sets.oldestProgress();
    if (!oldest) {
        return std::chrono::steady_clock::time_point::max();
    }
    // A sign of life exactly at the cutoff still counts, hence one more millisecond.
    const std::chrono::milliseconds wait = *oldest + m_idleTimeout + std::chrono::milliseconds(1) - m_clock.now();
    const std::chrono::milliseconds least = m_hasFailed ? kPauseAfterFailure : std::chrono::milliseconds::zero();
    return std::chrono::steady_clock::now() + std::max(wait, least);
}

} // namespace tallylight::hub
